/**
 * The order of the table. For many entries it is computed in slices, during which the page responds: until then the
 * table stays as it was, or in order of time if the entries are others. A newer order ends the work.
 */
import { sameItems } from '../../dataset/base/memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { FOREGROUND, runInSlices } from '../../drawing/platform/scheduler.js';
import type { WindowRows } from '../../element/rows/list-window.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import { entryOrderSteps, orderEntries } from './table-order.js';
import { BY_TIME, type TableSort } from './table-sort.js';
import { samePlace } from '../../element/rows/list-controller.js';

/** Fewer are sorted within a frame or two. */
export const MIN_SLICED = 100_000;
/** Height of a row of one line. */
const ROW_PX = 37;

export interface AskedOrder {
  readonly model: TimelineModel;
  readonly focusOrder: FocusOrder;
  readonly sort: TableSort;
  readonly locale: string;
}

export interface Ordered {
  readonly asked: AskedOrder;
  readonly entries: Uint32Array;
  readonly rows: WindowRows;
}

export class TableOrderWork {
  readonly #requestUpdate: () => void;
  #shown: Ordered | undefined;
  /** Made before its picture was shown. */
  #prepared: Ordered | undefined;
  #asked: AskedOrder | undefined;
  #done: Promise<void> = Promise.resolve();

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  /** Resolves when the last requested order can be drawn, or nobody waits for it any more. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** The part of the request that can be drawn now. */
  present(asked: AskedOrder): Ordered {
    const known = this.#knownOf(asked);
    if (known !== undefined) return (this.#shown = known);
    const { model, focusOrder, sort, locale } = asked;
    if (focusOrder.entries.length < MIN_SLICED) {
      return (this.#shown = ordered(asked, orderEntries(model, focusOrder, sort, locale)));
    }
    const before = this.#shown;
    if (before?.asked.model === model && before.asked.focusOrder === focusOrder) return before;
    return (this.#shown = ordered({ ...asked, sort: BY_TIME }, focusOrder.entries));
  }

  /** Begins before each update to compute what cannot be drawn yet. */
  start(asked: AskedOrder): void {
    if (asked.focusOrder.entries.length < MIN_SLICED || this.#knownOf(asked) !== undefined) this.#asked = undefined;
    else if (!isSame(this.#asked, asked)) this.#done = this.#workOut(asked);
  }

  /** Orders the rows of a picture that is not shown yet. */
  *prepareSteps(asked: AskedOrder): Steps<void> {
    if (asked.focusOrder.entries.length >= MIN_SLICED) this.#prepared = yield* orderedSteps(asked);
  }

  async #workOut(asked: AskedOrder): Promise<void> {
    this.#asked = asked;
    const isWanted = (): boolean => this.#asked === asked;
    const result = await runInSlices(orderedSteps(asked), FOREGROUND, isWanted);
    if (result === undefined || !isWanted()) return;
    this.#asked = undefined;
    this.#prepared = result;
    this.#requestUpdate();
  }

  #knownOf(asked: AskedOrder): Ordered | undefined {
    return [this.#shown, this.#prepared].find((known) => isSame(known?.asked, asked));
  }
}

function* orderedSteps(asked: AskedOrder): Steps<Ordered> {
  const { model, focusOrder, sort, locale } = asked;
  const entries = yield* entryOrderSteps(model, focusOrder, sort, locale);
  yield;
  return ordered(asked, entries);
}

function ordered(asked: AskedOrder, entries: Uint32Array): Ordered {
  const { model, focusOrder } = asked;
  // Places in order of time are known.
  const placeOf = entries === focusOrder.entries ? focusOrder.placeOf : undefined;
  return { asked, entries, rows: tableRows(model, entries, placeOf) };
}

function isSame(left: AskedOrder | undefined, right: AskedOrder): boolean {
  return left !== undefined && sameItems(inputsOf(left), inputsOf(right));
}

function inputsOf({ model, focusOrder, sort, locale }: AskedOrder): readonly unknown[] {
  return [model, focusOrder, sort.column, sort.descending, locale];
}

/** The entries in the table's order as its rows. */
export function tableRows(model: TimelineModel, ordered: Uint32Array, placeOf = placesOf(model, ordered)): WindowRows {
  return {
    model,
    count: ordered.length,
    estimatePx: () => ROW_PX,
    entryAt: (place) => ordered[place] ?? -1,
    placeOf,
    headOf: () => 0,
    placeIn: (before, place) => {
      const same = samePlace(before, place, model, placeOf);
      return same >= 0 ? same : Math.max(Math.min(place, ordered.length - 1), 0);
    },
  };
}

function placesOf({ count }: TimelineModel, ordered: Uint32Array): (entry: number) => number {
  const places = new Int32Array(count).fill(-1);
  for (let place = 0; place < ordered.length; place++) places[ordered[place]!] = place;
  return (entry) => places[entry] ?? -1;
}
