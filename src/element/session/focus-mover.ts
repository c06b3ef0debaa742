/** Moves the focus to the target of a command, and scrolls the open entry into view, when they are drawn. */
import { spanKey } from '../interaction/span-key.js';
import type { TimelineState } from '../interaction/reduce.js';
import { bringIntoView } from '../../drawing/platform/bring-into-view.js';
import { focusElement, type FocusMemory, type FocusRequest } from './focus-keeper.js';

export { uncoverFocus } from '../../drawing/platform/bring-into-view.js';

/** Targets in the order of the search: the panel about one entry, then the entry where it is open. */
const DETAILS = ['aside', 'details', 'open-entry'] as const;

/** Where Tab enters the entries of a view. */
const ENTRIES = '.window [tabindex="0"], .item [tabindex="0"]';
const FRAME = '.frame';

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
 * The successor of something that had the focus and is gone has it, never the page: the same entry in another view,
 * else the place where Tab enters the entries, else the words that stand there. The list box has it while the window
 * moves, since the marks on the way do not stay.
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
  // What is as high as the rows is in view: the page would scroll along it.
  const isTall = state.focus?.type === 'fold' || (state.focus?.type === 'span' && state.focus.span.lane === undefined);
  if (request === 'stop') stopElement(root, state)?.focus({ preventScroll: isTall });
  restoreLost(memory, root, state, inMotion);
  memory.isRestoring = false;
}

function restoreLost(memory: FocusMemory, root: ShadowRoot, state: TimelineState, inMotion: boolean): void {
  const { had } = memory;
  const { activeElement } = root;
  memory.had = undefined;
  const lost = activeElement === null && had?.isConnected === false;
  const waits = memory.isWaiting && activeElement?.getAttribute('role') === 'listbox';
  // Something better may have loaded since.
  const stays = activeElement !== null && activeElement === root.querySelector(FRAME);
  const same = lost ? successor(had, root, state) : undefined;
  memory.isWaiting = inMotion && same === undefined && (lost || waits);
  if (!lost && !waits && !stays) return;
  const goal = same ?? root.querySelector<SVGElement>(memory.isWaiting ? '.window [role="listbox"]' : ENTRIES);
  if (goal === null) focusWords(root);
  else if (goal !== activeElement) goal.focus({ preventScroll: true });
}

/** The same entry, else the entry that has its place now. A list that stays knows the neighbour of its own. */
function successor(
  had: Element | undefined,
  root: ShadowRoot,
  state: TimelineState,
): HTMLElement | SVGElement | undefined {
  const item = had?.closest('.list [data-entry], table [data-entry]')?.getAttribute('data-entry');
  if (typeof item === 'string') return entryElement(root, item);
  const place = state.focus === undefined ? Number(had?.getAttribute('aria-posinset')) : 0;
  const last = root.querySelector('.mark')?.getAttribute('aria-setsize');
  const next = root.querySelector<SVGElement>(`.mark[aria-posinset="${String(Math.min(place, Number(last)))}"]`);
  return stopElement(root, state) ?? next ?? undefined;
}

/** What is said in place of entries, or the whole frame. Nothing but this focuses it. */
function focusWords(root: ShadowRoot): void {
  const words = root.querySelector<HTMLElement>('.state, .none-shown') ?? root.querySelector<HTMLElement>(FRAME);
  if (words === null) return;
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
  words.addEventListener(
    'blur',
    () => {
      words.removeAttribute('tabindex');
    },
    { once: true },
  );
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
  if (focus?.type === 'fold') {
    const gap = `[data-gap="${String(focus.gap)}"]`;
    return root.querySelector<SVGElement>(`[role="option"]${gap}`) ?? root.querySelector<HTMLElement>(gap) ?? undefined;
  }
  if (focus?.type === 'span')
    return root.querySelector<SVGElement>(`[data-span="${spanKey(focus.span)}"]`) ?? undefined;
  const entry = focus?.entry ?? selected;
  if (entry === undefined) return undefined;
  const lane = focus?.lane === undefined ? '' : `[data-lane="${String(focus.lane)}"]`;
  return entryElement(root, String(entry), lane);
}

function entryElement(root: ShadowRoot, entry: string, lane = ''): HTMLElement | SVGElement | undefined {
  const mark = root.querySelector<SVGElement>(`.mark[data-entry="${entry}"]${lane}`);
  return mark ?? root.querySelector<HTMLElement>(`.item[data-entry="${entry}"] .toggle`) ?? undefined;
}
