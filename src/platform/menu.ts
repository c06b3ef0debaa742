/**
 * A button and the panel that it opens, as HTML's popover: the panel is in the top layer, where no edge of the element
 * cuts it, and a click outside or Escape closes it. What it holds are plain controls, each reached by Tab.
 */
import { html, nothing, type TemplateResult } from 'lit';

export interface MenuOptions {
  /** Of the panel, in the element's tree. */
  readonly id: string;
  readonly name: string;
}

export interface MenuButtonOptions extends MenuOptions {
  readonly text: unknown;
  /** The pointer or the focus is on it: its panel may be wanted soon. */
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

/** For a toolbar. The browser announces that it is expanded. */
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

/** Something that can be done, in a menu. */
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
 * Its first control takes the focus, so that nobody hears all of it at once; the panel does where its controls are still
 * to come. The button has the focus back once it closes.
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
      // Only now: in the template a browser would take it for the focus of the page.
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

/** Escape closes the menu and nothing behind it. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

/**
 * What acts closes the menu before it acts: the focus is back at the menu's button by then, and a dialog that opens knows
 * where it came from. A field does not close it, nor does what says in its own place what came of it.
 */
const CLOSE_FIRST = {
  capture: true,
  handleEvent({ target, currentTarget }: Event): void {
    const item = target instanceof Element ? target.closest('button') : null;
    if (item?.hasAttribute('data-stays') === false) (currentTarget as HTMLElement).hidePopover();
  },
};

/** Engines do not agree on what had the focus before within a shadow tree. */
function giveFocusBack(panel: HTMLElement): void {
  const root = panel.getRootNode() as ShadowRoot;
  if (root.activeElement !== null && panel.contains(root.activeElement)) buttonOf(panel)?.focus();
}

function buttonOf(panel: HTMLElement): HTMLElement | null {
  return (panel.getRootNode() as ShadowRoot).querySelector<HTMLElement>(`[popovertarget="${panel.id}"]`);
}

/** Where it opens it scrolls with the page. It is joined to the side of the button that is nearer to the window's edge. */
function placeBelow(panel: HTMLElement): void {
  const button = buttonOf(panel);
  if (button === null) return;
  const { left, right, bottom } = button.getBoundingClientRect();
  const widthPx = document.documentElement.clientWidth;
  const isLeft = left + right < widthPx;
  const { style } = panel;
  style.setProperty('--_menu-top', `${bottom + scrollY + GAP_PX}px`);
  // What it holds may still be fetched, so there is room for the widest menu: `max-inline-size` in menu-styles.ts.
  const within = (px: number): string => `max(${EDGE_PX}px, min(${px}px, ${widthPx - EDGE_PX}px - 22rem))`;
  style.setProperty('--_menu-left', isLeft ? `calc(${within(left)} + ${scrollX}px)` : 'auto');
  style.setProperty('--_menu-right', isLeft ? 'auto' : `calc(${within(widthPx - right)} - ${scrollX}px)`);
}
