/**
 * Puts the focus where a command has sent it, once it is drawn, and back where it came from. Where the focus can go is
 * marked in the tree: `data-focus` names a target, so nobody else has to know how it is built.
 */
import type { TimelineState } from '../interaction/reduce.js';
import { bringIntoView } from '../platform/bring-into-view.js';

type Request = 'stop' | 'details' | { readonly opener: string } | { readonly step: number } | undefined;

/** In the order in which they are looked for: what is shown about one entry, then the entry where it is open. */
const DETAILS = ['aside', 'details', 'open-entry'] as const;

export interface FocusDeps {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class FocusKeeper {
  #deps: FocusDeps;
  /** What would take the focus may be on its way. */
  #isAwaited: () => boolean;
  #request: Request;
  /** The chart had the focus: where its mark is gone, the one that took its place is next. */
  #inChart = false;
  #inView: 'always' | 'under-sheet' | 'again' | undefined;
  /** The open entry that was last brought into view. */
  #brought: number | undefined;
  /** Room for the rows at the last update. */
  #roomPx: number | undefined;
  #isRestoring = false;
  /** The focus waits on the list box for the window to come to rest. */
  #isWaiting = false;

  constructor(deps: FocusDeps, isAwaited: () => boolean) {
    this.#deps = deps;
    this.#isAwaited = isAwaited;
  }

  /** Set while the element itself moves the focus: what listens for it leaves the window as it is. */
  get isRestoring(): boolean {
    return this.#isRestoring;
  }

  /** Focuses a target that is drawn. */
  now(target: string): void {
    focusElement(this.#deps.renderRoot, target);
  }

  /** To an entry, whichever view is shown. */
  nowEntries(): void {
    this.#deps.renderRoot.querySelector<HTMLElement>('.window [tabindex="0"], .list .toggle')?.focus();
  }

  /**
   * Call before the tree is drawn again. In a container of a height of its own `roomPx` is what there is for the rows: where
   * a panel has taken some of it, rows stand elsewhere, and the entry that was brought into view is brought there again.
   */
  beforeUpdate({ activeElement }: Pick<DocumentOrShadowRoot, 'activeElement'>, roomPx: number | undefined): void {
    this.#inChart = (activeElement?.closest('.window') ?? undefined) !== undefined;
    if (roomPx !== this.#roomPx) this.#inView ??= 'again';
    this.#roomPx = roomPx;
  }

  /** After the next update, focus the mark or fold that the keyboard stands on. */
  wantStop(): void {
    this.#request = 'stop';
  }

  /** After the next update, focus the details. */
  wantDetails(): void {
    this.#request = 'details';
  }

  /** After the next update, focus the button that opened an aside. */
  wantOpener(key: string): void {
    this.#request = { opener: key };
  }

  /** After the next update, focus an entry among those of an actor. */
  wantStep(entry: number): void {
    this.#request = { step: entry };
  }

  /** After the next update, the open entry can be seen: in the list, and in the chart where a sheet may cover it. */
  wantInView(): void {
    this.#inView ??= 'under-sheet';
  }

  /** After the next update, the open entry can be seen, wherever it is. */
  wantOnPage(): void {
    this.#inView = 'always';
  }

  /** Scrolls no further than it takes to see the open entry. */
  reveal(root: ShadowRoot, selected: number | undefined): void {
    const wanted = this.#inView;
    this.#inView = undefined;
    if (wanted === undefined || selected === undefined) return;
    if (wanted === 'again' && selected !== this.#brought) return;
    this.#brought = selected;
    const below = root.querySelector('.details.sheet, .story:not(.beside)') ?? undefined;
    const item = root.querySelector('.item.open');
    if (item !== null) bringIntoView(item, { above: undefined, below });
    const mark = root.querySelector(`.mark[data-entry="${String(selected)}"] .glyph`);
    if (mark === null || (below === undefined && wanted !== 'always')) return;
    bringIntoView(mark, { above: root.querySelector('.axis-bar') ?? undefined, below });
  }

  /**
   * Where the focused mark is gone, the one that took its place has the focus; while the window moves, the list box, since
   * the marks on the way are not those that stay.
   */
  restore(root: ShadowRoot, state: TimelineState, inMotion: boolean): void {
    const request = this.#request;
    this.#request = undefined;
    this.#isRestoring = true;
    if (request === 'details') {
      const found = DETAILS.some((target) => focusElement(root, target));
      // The details may be on their way: the focus follows when they are there.
      if (!found && this.#isAwaited()) this.#request = request;
    }
    if (typeof request === 'object') (requestedElement(root, request) ?? stopElement(root, state))?.focus();
    if (request === 'stop') stopElement(root, state)?.focus();
    this.#restoreLost(root, state, inMotion);
    this.#isRestoring = false;
  }

  #restoreLost(root: ShadowRoot, state: TimelineState, inMotion: boolean): void {
    const { activeElement } = root;
    const lost = this.#inChart && activeElement === null;
    this.#inChart = false;
    const waits = this.#isWaiting && activeElement?.getAttribute('role') === 'listbox';
    const same = lost ? stopElement(root, state) : undefined;
    this.#isWaiting = inMotion && same === undefined && (lost || waits);
    if (!lost && !waits) return;
    const goal =
      same ?? root.querySelector<SVGElement>(`.window ${this.#isWaiting ? '[role="listbox"]' : '[tabindex="0"]'}`);
    goal?.focus({ preventScroll: true });
  }
}

function focusElement(root: ParentNode, target: string): boolean {
  const found = root.querySelector<HTMLElement>(`[data-focus="${target}"]`);
  found?.focus();
  return found !== null;
}

function requestedElement(root: ShadowRoot, request: Exclude<Request, string | undefined>): HTMLElement | undefined {
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
