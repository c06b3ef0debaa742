/**
 * A button and the panel that it opens, as HTML's popover. The panel is in the top layer, where no edge of the element
 * cuts it, and a click outside or Escape closes it. A menu has items, which arrow keys walk; any other panel has plain
 * controls, each reached by Tab. How both open, move and close loads after the first picture (`menu-moves.ts`).
 */
import { html, nothing, type TemplateResult } from 'lit';

export interface MenuOptions {
  /** The id of the panel, in the element's tree. */
  readonly id: string;
  readonly name: string;
  /** A menu of items, instead of a group of controls. */
  readonly items?: true;
}

export interface MenuPanelOptions extends MenuOptions {
  /** Answers an event of the panel itself, or of something in it. */
  readonly onMove: (event: Event, panel: HTMLElement) => void;
  readonly onOpen?: () => void;
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

/** A button of a toolbar. The browser itself announces the expanded state. */
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

export function menuPanel({ id, name, items, onMove, onOpen }: MenuPanelOptions, body: unknown): TemplateResult {
  const moves = {
    capture: true,
    handleEvent(event: Event): void {
      if (event.type === 'beforetoggle') onOpen?.();
      onMove(event, event.currentTarget as HTMLElement);
    },
  };
  return html`<div
    id=${id}
    class="menu"
    part="menu"
    popover="auto"
    role=${items ? 'menu' : 'group'}
    aria-label=${name}
    tabindex="-1"
    @beforetoggle=${moves}
    @toggle=${moves}
    @keydown=${moves}
    @click=${moves}
  >
    ${body}
  </div>`;
}
