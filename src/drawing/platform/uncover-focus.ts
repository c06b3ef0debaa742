/** An element that takes the focus by key never stays under a menu, a sheet or the panel of the story. */
import { bringIntoView } from './bring-into-view.js';

const PANEL = '.details.sheet, .story:not(.beside)';

export function uncoverFocus({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
  const root = target.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  closeLeftMenu(root, target);
  const below = root.querySelector(PANEL);
  if (below === null || below.contains(target)) return;
  const above = target.closest('.chart')?.querySelector('.axis-bar') ?? undefined;
  bringIntoView(target.querySelector('.glyph') ?? target, { above, below });
}

/** A menu that Tab has left closes. Its button beside it leaves it open. */
function closeLeftMenu(root: ShadowRoot, target: Element): void {
  const menu = root.querySelector<HTMLElement>('.menu:popover-open');
  if (menu === null || menu.contains(target) || target.getAttribute('popovertarget') === menu.id) return;
  menu.hidePopover();
}
