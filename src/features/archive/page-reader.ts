/** The pages of entries to read: for list and table, and for the keyboard while the chart shows counts. */
import type { SourcePage } from '../../archive/contract.js';
import { lowerBound } from '../../dataset/base/search.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { Stop } from '../../element/interaction/command.js';
import type { Picture } from '../../element/picture/picture.js';
import type { Archive } from './archive.js';
import { filterKey, type Batch } from './ask.js';
import type { Place } from './neighbour.js';
import { PageRun, type Reach, type Side } from './page-run.js';
import type { WindowNeed } from './window-need.js';

const LIST_PAGE = 200;
const CHART_PAGE = 60;
const ONE_PAGE: Reach = { later: 1, earlier: 0 };
/** A reach around a fold, from which the keyboard goes on to either side. */
const BOTH_SIDES: Reach = { later: 1, earlier: 1 };

export interface PageNeed {
  readonly picture: Picture;
  readonly filter: Filter;
  readonly isChart: boolean;
  readonly isNear: boolean;
}

export interface PageReaderDeps {
  readonly onChange: () => void;
  readonly onFault: (error: unknown) => void;
  /** The place of the keyboard focus. */
  readonly focus: () => Stop | undefined;
}

export class PageReader {
  readonly #onChange: () => void;
  readonly #onFault: (error: unknown) => void;
  readonly #focus: () => Stop | undefined;
  #archive: Archive | undefined;
  /** The run whose pages are shown: a new one replaces it when it has a page. */
  #shown: PageRun | undefined;
  #next: PageRun | undefined;
  /** How far the next one reads before it is shown. */
  #goal = ONE_PAGE;
  #running: { readonly run: PageRun; readonly abort: AbortController; readonly done: Promise<void> } | undefined;
  #failed = new WeakSet<PageRun>();

  constructor({ onChange, onFault, focus }: PageReaderDeps) {
    this.#onChange = onChange;
    this.#onFault = onFault;
    this.#focus = focus;
  }

  get batches(): readonly Batch[] {
    return this.#shown?.pages ?? [];
  }

  /** Whether the shown pages belong to an earlier filter, or to an earlier state of the archive. */
  get isOld(): boolean {
    const [shown, next] = [this.#shown?.request, this.#next?.request];
    if (shown === undefined || next === undefined) return false;
    return shown.of !== next.of || filterKey(shown.filter) !== filterKey(next.filter);
  }

  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves when the requested page has arrived. */
  get idle(): Promise<void> | undefined {
    return this.#running?.done;
  }

  /** Whether there are more entries than the shown ones. */
  hasMore(side: Side): boolean {
    return this.#shown?.hasMore(side) === true;
  }

  has(id: string): boolean {
    return this.#shown?.pages.some(({ entries }) => entries.some((entry) => entry.id === id)) === true;
  }

  /** Whether both entries are in the pages, with nothing missing between them. */
  holds({ model }: Picture, ...entries: readonly number[]): boolean {
    return entries.every((entry) => this.has(model.entries.at(entry)?.id ?? ''));
  }

  /** The first page of an archive that is about to be shown. */
  async first(archive: Archive, filter: Filter, signal: AbortSignal): Promise<SourcePage> {
    const run = new PageRun({ of: archive.description, from: -Infinity, filter, limit: CHART_PAGE });
    await run.more(archive.source, 1, signal);
    this.#shown = run;
    this.#archive = archive;
    return run.pages[0]!;
  }

  /** Begins another run if the present one does not fit the view. */
  keep(archive: Archive, need: PageNeed): void {
    this.#archive = archive;
    const run = this.#next ?? this.#shown;
    if (need.isChart && need.isNear) return;
    const { picture, filter, isChart } = need;
    const limit = isChart ? CHART_PAGE : Math.min(LIST_PAGE, archive.description.limits.entries);
    const fold = isChart ? this.#foldEnd(picture) : undefined;
    const from = fold ?? (picture.view.start <= archive.extent.start ? -Infinity : picture.view.start);
    const isOther =
      run === undefined ||
      filterKey(run.request.filter) !== filterKey(filter) ||
      run.request.limit !== limit ||
      (isChart && run.request.from !== from && !this.#isWalked(picture));
    const of = archive.description;
    if (isOther) this.#begin(new PageRun({ of, from, filter, limit }), fold === undefined ? ONE_PAGE : BOTH_SIDES);
    // The archive has changed: reads as many pages as before.
    else if (run.request.of !== of) this.#begin(new PageRun({ ...run.request, of }), this.#shown?.reach ?? ONE_PAGE);
    else if (isChart && this.#isWalked(picture) && this.#isAtEnd(picture)) this.more(1);
  }

  /** List and table continue from here. */
  beginAt(from: number): void {
    const request = this.#shown?.request;
    if (request !== undefined) this.#begin(new PageRun({ ...request, from }), ONE_PAGE);
  }

  /** Loads another page. A full run continues from its edge as a new run. */
  more(side: Side): void {
    const run = this.#shown;
    if (run === undefined || this.#running !== undefined || this.#failed.has(run) || !run.hasMore(side)) return;
    const { later, earlier } = run.reach;
    this.#read(run, side === 1 ? { later: later + 1, earlier } : { later, earlier: earlier + 1 });
  }

  get isFull(): boolean {
    return this.#shown?.isFull === true;
  }

  retry(): void {
    this.#failed = new WeakSet();
    const next = this.#next;
    if (next !== undefined && this.#running === undefined) this.#begin(next, this.#goal);
  }

  forget(): void {
    this.#running?.abort.abort();
    this.#running = this.#shown = this.#next = this.#archive = undefined;
  }

  #begin(run: PageRun, goal: Reach): void {
    this.#next = run;
    this.#goal = goal;
    this.#running?.abort.abort();
    this.#running = undefined;
    this.#read(run, goal);
  }

  #read(run: PageRun, goal: Reach): void {
    const archive = this.#archive;
    if (archive === undefined) return;
    const abort = new AbortController();
    const done = this.#take(archive, run, goal, abort.signal);
    this.#running = { run, abort, done };
  }

  async #take({ source }: Archive, run: PageRun, goal: Reach, signal: AbortSignal): Promise<void> {
    try {
      for (let side = run.sideTo(goal); side !== undefined && !signal.aborted; side = run.sideTo(goal)) {
        await run.more(source, side, signal);
      }
      // Nothing is there any more: the former run is shown.
      if (!signal.aborted && run.pages.every(({ entries }) => entries.length === 0) && run.hasMore(-1)) {
        await run.more(source, -1, signal);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#failed.add(run);
      this.#onFault(error);
    }
    if (signal.aborted) return;
    this.#running = undefined;
    if (run.total !== undefined && !this.#failed.has(run)) {
      this.#shown = run;
      if (this.#next === run) this.#next = undefined;
    }
    this.#onChange();
  }

  /** Whether the focus is on an entry of the page, which then stays while the window moves. */
  #isWalked({ model, focusOrder }: Picture): boolean {
    const focus = this.#focused;
    if (focus === undefined || focusOrder.placeOf(focus) < 0) return false;
    return this.has(model.entries.at(focus)?.id ?? '');
  }

  get #focused(): number | undefined {
    const stop = this.#focus();
    return stop?.type === 'entry' ? stop.entry : undefined;
  }

  /** The end of the fold with the keyboard focus. */
  #foldEnd({ focusOrder }: Picture): number | undefined {
    const stop = this.#focus();
    return stop?.type === 'fold' ? focusOrder.gaps[stop.gap]?.end : undefined;
  }

  #isAtEnd({ focusOrder }: Picture): boolean {
    const focus = this.#focused;
    return focus !== undefined && focusOrder.placeOf(focus) >= focusOrder.entries.length - 3;
  }
}

// The neighbours of an entry among the loaded ones.

/** Steps as the session does: from the window, with nothing open. */
function nextInPage({ focusOrder, view }: Picture, selected: number | undefined, step: 1 | -1): number | undefined {
  const { times, entries, placeOf } = focusOrder;
  const outside = step === 1 ? lowerBound(times, view.start) - 1 : lowerBound(times, view.end);
  return entries[(selected === undefined ? outside : placeOf(selected)) + step];
}

/** The place from which the archive is asked for the next entry. */
export function placeOf({ model, view }: Picture, selected: number | undefined): Place {
  if (selected === undefined) return { id: undefined, range: view };
  const start = model.startMin[selected]!;
  return { id: model.entries.at(selected)?.id, range: { start, end: start + 1 } };
}

interface Asked {
  /** The needs of the window of the chart. */
  readonly need: WindowNeed | undefined;
  /** Undefined in the chart. */
  readonly pages: Pick<PageReader, 'holds'> | undefined;
}

/** Whether the neighbour in the page is that of the archive: everything between the two has loaded. */
export function isNextKnown(
  picture: Picture,
  selected: number | undefined,
  step: 1 | -1,
  { need, pages }: Asked,
): boolean {
  const next = nextInPage(picture, selected, step);
  if (next === undefined) return false;
  if (pages === undefined) return isNothingBetween(picture, need, selected, next);
  return selected === undefined || pages.holds(picture, selected, next);
}

/** Whether everything in the archive between an entry, or the edge of the window, and another entry has loaded. */
function isNothingBetween(
  { marks, view }: Picture,
  need: WindowNeed | undefined,
  from: number | undefined,
  to: number,
): boolean {
  const times = from === undefined ? [view.start, view.end - 1] : [marks.outerStart[from]!];
  times.push(marks.outerStart[to]!);
  return need?.loaded.some(({ start, end }) => times.every((ms) => ms >= start && ms < end)) === true;
}
