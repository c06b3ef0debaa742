/**
 * A button and the panel that it opens, as HTML's popover. The panel is in the top layer, where no edge of the element
 * cuts it, and a click outside or Escape closes it. Its content is plain controls, each reached by Tab.
 */
import { html, nothing, type TemplateResult } from 'lit';

export interface MenuOptions {
  /** Of the panel, in the element's tree. */
  readonly id: string;
  readonly name: string;
}

export interface MenuButtonOptions extends MenuOptions {
  readonly text: unknown;
  /** The pointer or the focus is on it: its panel may soon be needed. */
  readonly onNear: () => void;
}

export interface MenuItemOptions {
  readonly className: string;
  readonly text: unknown;
  readonly onNear?: () => void;
  readonly onClick: () => void;
  /** It opens a dialog. */
  readonly opens?: boolean;
}

const EDGE_PX = 8;
const GAP_PX = 6;

/** For a toolbar. The browser itself announces the expanded state. */
export function menuButton({ id, name, text, onNear }: MenuButtonOptions): TemplateResult {
  return html`<button
    type="button"
    class="plain menu-button"
    tabindex="-1"
    aria-label=${name}
    popovertarget=${id}
    data-focus=${id}
    @pointerenter=${onNear}
    @focus=${onNear}
  >
    ${text}
  </button>`;
}

/** An action in a menu. */
export function menuItem({ className, text, onNear, onClick, opens = false }: MenuItemOptions): TemplateResult {
  return html`<button
    type="button"
    class="menu-item ${className}"
    aria-haspopup=${opens ? 'dialog' : nothing}
    @pointerenter=${onNear}
    @focus=${onNear}
    @click=${onClick}
  >
    ${text}
  </button>`;
}

/**
 * Its first control takes the focus, so that nobody hears the whole menu at once; the panel takes it if its controls
 * have not loaded. The button gets the focus back when the menu closes.
 */
export function menuPanel({ id, name }: MenuOptions, body: unknown, onOpen: () => void): TemplateResult {
  return html`<div
    id=${id}
    class="menu"
    part="menu"
    popover="auto"
    role="group"
    aria-label=${name}
    tabindex="-1"
    @beforetoggle=${(event: ToggleEvent) => {
      const panel = event.currentTarget as HTMLElement;
      if (event.newState !== 'open') {
        firstOf(panel).autofocus = false;
        giveFocusBack(panel);
        return;
      }
      // Only now: in the template a browser would treat it as the focus of the page.
      panel.autofocus = false;
      firstOf(panel).autofocus = true;
      onOpen();
      placeBelow(panel);
    }}
    @keydown=${onKeyDown}
    @click=${CLOSE_FIRST}
  >
    ${body}
  </div>`;
}

function firstOf(panel: HTMLElement): HTMLElement {
  return panel.querySelector<HTMLElement>('button, select, input, a[href]') ?? panel;
}

/** Escape closes only the menu. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

/**
 * An action closes the menu first: the focus is then back at the menu's button, and a dialog knows where it came from.
 * A field does not close it, nor does an item that shows its result in its own place.
 */
const CLOSE_FIRST = {
  capture: true,
  handleEvent({ target, currentTarget }: Event): void {
    const item = target instanceof Element ? target.closest('button') : null;
    if (item?.hasAttribute('data-stays') === false) (currentTarget as HTMLElement).hidePopover();
  },
};

/** Engines differ about the former focus within a shadow tree. */
function giveFocusBack(panel: HTMLElement): void {
  const root = panel.getRootNode() as ShadowRoot;
  if (root.activeElement !== null && panel.contains(root.activeElement)) buttonOf(panel)?.focus();
}

function buttonOf(panel: HTMLElement): HTMLElement | null {
  return (panel.getRootNode() as ShadowRoot).querySelector<HTMLElement>(`[popovertarget="${panel.id}"]`);
}

/**
 * In its open place it scrolls with the page. It is aligned with the side of the button that is nearer to the window's
 * edge.
 */
function placeBelow(panel: HTMLElement): void {
  const button = buttonOf(panel);
  if (button === null) return;
  const { left, right, bottom } = button.getBoundingClientRect();
  const widthPx = document.documentElement.clientWidth;
  const isLeft = left + right < widthPx;
  const { style } = panel;
  style.setProperty('--_menu-top', `${bottom + scrollY + GAP_PX}px`);
  // Its content may still be loading, so it reserves room for the widest menu: `max-inline-size` in menu-styles.ts.
  const within = (px: number): string => `max(${EDGE_PX}px, min(${px}px, ${widthPx - EDGE_PX}px - 22rem))`;
  style.setProperty('--_menu-left', isLeft ? `calc(${within(left)} + ${scrollX}px)` : 'auto');
  style.setProperty('--_menu-right', isLeft ? 'auto' : `calc(${within(widthPx - right)} - ${scrollX}px)`);
}
