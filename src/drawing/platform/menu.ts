/**
 * A button and the panel that it opens, as HTML's popover. The panel is in the top layer, where no edge of the element
 * cuts it, and a click outside or Escape closes it. A menu has items, which arrow keys walk; any other panel has plain
 * controls, each reached by Tab. How both open, move and close loads after the first picture: `menu-moves.ts`.
 */
import { html, nothing, type TemplateResult } from 'lit';

export interface MenuOptions {
  /** Of the panel, in the element's tree. */
  readonly id: string;
  readonly name: string;
  /** A menu of items, instead of a group of controls. */
  readonly items?: true;
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
  /** It shows its result in its own place, and leaves the menu open. */
  readonly stays?: boolean;
  /** The control stands among those of a panel, not in a menu. */
  readonly control?: true;
}

type MenuMoves = (event: Event, panel: HTMLElement) => void;

let moves: MenuMoves | undefined;
/** What happened before the code was there. */
let early: readonly [Event, HTMLElement] | undefined;

/** Gives the code that loads after the first picture. */
export function provideMenuMoves(code: MenuMoves): void {
  moves = code;
  if (early !== undefined) code(...early);
  early = undefined;
}

const MOVES = {
  capture: true,
  handleEvent(event: Event): void {
    const panel = event.currentTarget as HTMLElement;
    if (moves === undefined) early = [event, panel];
    moves?.(event, panel);
  },
};

/** For a toolbar. The browser itself announces the expanded state. */
export function menuButton({ id, name, items, text, onNear }: MenuButtonOptions): TemplateResult {
  return html`<button
    type="button"
    class="plain menu-button"
    tabindex="-1"
    aria-label=${name}
    aria-haspopup=${items ? 'menu' : nothing}
    popovertarget=${id}
    data-focus=${id}
    @pointerenter=${onNear}
    @focus=${onNear}
  >
    ${text}
  </button>`;
}

/** An action in a menu, or among the controls of a panel. */
export function menuItem({
  className,
  text,
  onNear,
  onClick,
  opens,
  stays = false,
  control,
}: MenuItemOptions): TemplateResult {
  return html`<button
    type="button"
    class="menu-item ${className}"
    role=${control ? nothing : 'menuitem'}
    tabindex=${control ? nothing : -1}
    aria-haspopup=${opens ? 'dialog' : nothing}
    ?data-stays=${stays}
    @pointerenter=${onNear}
    @focus=${onNear}
    @click=${onClick}
  >
    ${text}
  </button>`;
}

export function menuPanel({ id, name, items }: MenuOptions, body: unknown, onOpen?: () => void): TemplateResult {
  return html`<div
    id=${id}
    class="menu"
    part="menu"
    popover="auto"
    role=${items ? 'menu' : 'group'}
    aria-label=${name}
    tabindex="-1"
    @beforetoggle=${(event: Event) => {
      onOpen?.();
      MOVES.handleEvent(event);
    }}
    @toggle=${MOVES}
    @keydown=${MOVES}
    @click=${MOVES}
  >
    ${body}
  </div>`;
}
