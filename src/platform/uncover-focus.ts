/** An element that takes the focus by key never stays under a sheet, nor under the panel of the story. */
import { bringIntoView } from './bring-into-view.js';

const PANEL = '.details.sheet, .story:not(.beside)';

export function uncoverFocus({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
  const root = target.getRootNode();
  const below = root instanceof ShadowRoot ? root.querySelector(PANEL) : null;
  if (below === null || below.contains(target)) return;
  const above = target.closest('.chart')?.querySelector('.axis-bar') ?? undefined;
  bringIntoView(target.querySelector('.glyph') ?? target, { above, below });
}
