/** Moves the focus to the target of a command, and scrolls the open entry into view, when they are drawn. */
import type { TimelineState } from '../interaction/reduce.js';
import { bringIntoView } from '../platform/bring-into-view.js';
import { focusElement, type FocusMemory, type FocusRequest } from './focus-keeper.js';

export { uncoverFocus } from '../platform/uncover-focus.js';

/** In the order of the search: the panel about one entry, then the entry where it is open. */
const DETAILS = ['aside', 'details', 'open-entry'] as const;

type Seen = Pick<FocusMemory, 'inView'>;

/** Scrolls just far enough to show the open entry. */
export function revealOpen({ inView }: Seen, root: ShadowRoot, selected: number): void {
  const below = root.querySelector('.details.sheet, .story:not(.beside)') ?? undefined;
  const item = root.querySelector('.item.open');
  if (item !== null) bringIntoView(item, { above: undefined, below });
  const mark = root.querySelector(`.mark[data-entry="${String(selected)}"] .glyph`);
  if (mark === null || (below === undefined && inView !== 'always')) return;
  bringIntoView(mark, { above: root.querySelector('.axis-bar') ?? undefined, below });
}

/**
 * If the focused mark is gone, its successor has the focus; while the window moves, the list box has it, since the
 * marks on the way do not stay.
 */
export function restoreFocus(
  memory: FocusMemory,
  root: ShadowRoot,
  state: TimelineState,
  { inMotion, isAwaited }: { readonly inMotion: boolean; readonly isAwaited: () => boolean },
): void {
  const { request } = memory;
  memory.request = undefined;
  memory.isRestoring = true;
  if (request === 'details') {
    const found = DETAILS.some((target) => focusElement(root, target));
    // The details may be loading: the focus follows when they are there.
    if (!found && isAwaited()) memory.request = request;
  }
  if (typeof request === 'object') (requestedElement(root, request) ?? stopElement(root, state))?.focus();
  if (request === 'stop') stopElement(root, state)?.focus();
  restoreLost(memory, root, state, inMotion);
  memory.isRestoring = false;
}

function restoreLost(memory: FocusMemory, root: ShadowRoot, state: TimelineState, inMotion: boolean): void {
  const { activeElement } = root;
  const lost = memory.inChart && activeElement === null;
  memory.inChart = false;
  const waits = memory.isWaiting && activeElement?.getAttribute('role') === 'listbox';
  const same = lost ? stopElement(root, state) : undefined;
  memory.isWaiting = inMotion && same === undefined && (lost || waits);
  if (!lost && !waits) return;
  const goal =
    same ?? root.querySelector<SVGElement>(`.window ${memory.isWaiting ? '[role="listbox"]' : '[tabindex="0"]'}`);
  goal?.focus({ preventScroll: true });
}

function requestedElement(
  root: ShadowRoot,
  request: Exclude<FocusRequest, string | undefined>,
): HTMLElement | undefined {
  if ('step' in request) return root.querySelector<HTMLElement>(`[data-step="${String(request.step)}"]`) ?? undefined;
  const openers = [...root.querySelectorAll<HTMLElement>('[data-aside]')];
  return openers.find(({ dataset }) => dataset.aside === request.opener);
}

function stopElement(root: ShadowRoot, { focus, selected }: TimelineState): HTMLElement | SVGElement | undefined {
  if (focus?.type === 'fold')
    return root.querySelector<HTMLElement>(`button[data-gap="${String(focus.gap)}"]`) ?? undefined;
  const entry = focus?.entry ?? selected;
  if (entry === undefined) return undefined;
  const lane = focus?.lane === undefined ? '' : `[data-lane="${String(focus.lane)}"]`;
  const mark = root.querySelector<SVGElement>(`.mark[data-entry="${String(entry)}"]${lane}`);
  return mark ?? root.querySelector<HTMLElement>(`.item[data-entry="${String(entry)}"] .toggle`) ?? undefined;
}
