/** How a menu opens, moves by keys and closes. It loads when a reader is near. */
import { css } from 'lit';

const EDGE_PX = 8;
const GAP_PX = 6;
/** `min-inline-size` and `max-inline-size` of the panel, in the styles below. */
const MIN_REM = 13;
const MAX_REM = 22;
/** Events that scripts of the page make may have no key. */
const ONE_LETTER = /^\S$/u;

/** Answers an event of the panel itself, or a key or click in it. An event that has waited for this code has no target. */
export function moveMenu(event: Event, panel: HTMLElement): void {
  if (event.type === 'keydown') onKeyDown(event as KeyboardEvent, panel);
  else if (event.type === 'click') closeFirst(event, panel);
  else if (event.type === 'toggle') focusFirst(panel, event as ToggleEvent);
  else if ((event as ToggleEvent).newState === 'open') placeBelow(panel);
  else giveFocusBack(panel);
}

/**
 * The focus moves when the menu has opened: a screen reader that hears both at once announces one item and presses
 * another. The panel takes it if its controls have not loaded.
 */
function focusFirst(panel: HTMLElement, { newState }: ToggleEvent): void {
  if (newState !== 'open' || hasFocus(panel)) return;
  (panel.querySelector<HTMLElement>('button, select, input, a[href]') ?? panel).focus();
}

/** Escape closes only the menu. Tab closes a menu of items, and goes on from its button. */
function onKeyDown(event: KeyboardEvent, panel: HTMLElement): void {
  const { key } = event;
  if (key === 'Escape') event.stopPropagation();
  if (panel.role !== 'menu') return;
  if (key === 'Tab') {
    panel.hidePopover();
    return;
  }
  const items = [...panel.querySelectorAll<HTMLElement>('[role="menuitem"]')].filter((item) => item.offsetWidth > 0);
  const next = itemFor(event, items);
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

/** The item that a key leads to: arrows go round, a letter goes to the next item that begins with it. */
function itemFor(event: KeyboardEvent, items: readonly HTMLElement[]): HTMLElement | undefined {
  const { key, target } = event;
  const at = items.indexOf(target as HTMLElement);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(Math.max(at, 0) - 1);
  if (!ONE_LETTER.test(key) || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const letter = key.toLocaleLowerCase();
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return round.find(({ textContent }) => textContent.trim().toLocaleLowerCase().startsWith(letter));
}

/**
 * An action closes the menu first: the focus is then back at the menu's button, and a dialog knows where it came from.
 * A field does not close it, nor does an item that shows its result in its own place.
 */
function closeFirst({ target }: Event, panel: HTMLElement): void {
  const item = target instanceof Element ? target.closest('button') : null;
  if (item?.hasAttribute('data-stays') === false) panel.hidePopover();
}

/** Engines differ about the former focus within a shadow tree. */
function giveFocusBack(panel: HTMLElement): void {
  if (hasFocus(panel)) buttonOf(panel)?.focus();
}

function hasFocus(panel: HTMLElement): boolean {
  return panel.contains((panel.getRootNode() as ShadowRoot).activeElement);
}

function buttonOf(panel: HTMLElement): HTMLElement | null {
  return (panel.getRootNode() as ShadowRoot).querySelector<HTMLElement>(`[popovertarget="${panel.id}"]`);
}

/**
 * Places the panel within the element's frame if that is wide enough, else within the window. It is aligned with the
 * side of the button that is nearer to the edge, and scrolls with the page.
 */
function placeBelow(panel: HTMLElement): void {
  const button = buttonOf(panel);
  if (button === null) return;
  const { left, right, bottom } = button.getBoundingClientRect();
  const widthPx = document.documentElement.clientWidth;
  const remPx = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const frame = button.closest('.frame')?.getBoundingClientRect();
  const inner = {
    from: Math.max(frame?.left ?? 0, 0) + EDGE_PX,
    to: Math.min(frame?.right ?? widthPx, widthPx) - EDGE_PX,
  };
  const { from, to } = inner.to - inner.from < MIN_REM * remPx ? { from: EDGE_PX, to: widthPx - EDGE_PX } : inner;
  // Its content may still be loading, so it reserves room for the widest menu.
  const maxPx = Math.min(MAX_REM * remPx, to - from);
  const isLeft = left + right < from + to;
  const { style } = panel;
  style.setProperty('--_menu-max', `${maxPx}px`);
  style.setProperty('--_menu-top', `${bottom + scrollY + GAP_PX}px`);
  const leftPx = Math.max(from, Math.min(left, to - maxPx));
  const rightPx = widthPx - Math.min(to, Math.max(right, from + maxPx));
  style.setProperty('--_menu-left', isLeft ? `${leftPx + scrollX}px` : 'auto');
  style.setProperty('--_menu-right', isLeft ? 'auto' : `${rightPx - scrollX}px`);
}

/** The panels of menus. */
export const menuStyles = css`
  .menu {
    position: absolute;
    inset: var(--_menu-top, 0) var(--_menu-right, auto) auto var(--_menu-left, auto);
    min-inline-size: min(13rem, var(--_menu-max, calc(100vw - 16px)));
    max-inline-size: var(--_menu-max, min(22rem, calc(100vw - 16px)));
    box-sizing: border-box;
    max-block-size: min(34rem, calc(100vh - 16px));
    margin: 0;
    padding: 6px;
    overflow: auto;
    color: var(--_ink);
    background: var(--_raised);
    border: 1px solid var(--_line-strong);
    border-radius: 10px;
    box-shadow: 0 6px 24px rgb(0 0 0 / 16%);
  }

  .menu:focus {
    outline: none;
  }

  .menu-field,
  .menu-check,
  .menu-item {
    display: flex;
    gap: 12px;
    align-items: center;
    box-sizing: border-box;
    min-block-size: 32px;
    inline-size: 100%;
    padding: 4px 8px;
    text-align: start;
    border-radius: 6px;
  }

  .menu-field {
    justify-content: space-between;
  }

  .menu-field > select {
    min-block-size: 28px;
    min-inline-size: 0;
    max-inline-size: 13rem;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
  }

  .menu-check > input {
    inline-size: 1.2308em;
    block-size: 1.2308em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .menu-item {
    background: none;
    border: 0;
    cursor: pointer;
  }

  .menu-item:hover,
  .menu-check:hover {
    background: var(--_sunken);
  }

  .menu-field + .menu-items,
  .menu-check + .menu-items {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_line);
  }

  @media (pointer: coarse) {
    .menu-field,
    .menu-check,
    .menu-item,
    .menu-field > select {
      min-block-size: 44px;
    }
  }

  /* For devices that hardly ever have keys, unless the menu would be empty without it. */
  @media (hover: none) and (pointer: coarse) {
    :is(.menu-field, .menu-check) ~ .menu-items .keys-button,
    .show-key ~ .keys-button {
      display: none;
    }
  }
`;
