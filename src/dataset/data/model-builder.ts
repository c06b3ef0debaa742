/**
 * Gives a model of a growing table of entries at any time: earlier placements are shared by the next model, not
 * repeated. So a growing dataset costs its new entries, and O(n) of plain copying.
 */
import type { Steps } from '../base/steps.js';
import type { Bounds } from './bounds.js';
import type { EntryTable } from './entry-table.js';
import { PlacedRows } from './placed-rows.js';
import { type ModelOptions, placeSteps, tableModel } from './table-model.js';
import { compareRows, orderSteps, type OrderMany, type Times } from './time-order.js';
import type { DatasetHead, EntryList, TimelineModel } from './timeline-model.js';
import { zonesOf } from './zones.js';

const NOTHING: Uint32Array = new Uint32Array(0);

export class ModelBuilder {
  /** The order of the entries of the last model. */
  order = NOTHING;

  constructor(
    readonly table: EntryTable,
    readonly options: ModelOptions,
    readonly placed = new PlacedRows(zonesOf({}, options.timeZone)),
  ) {}

  /** How many entries the last model had. */
  get sorted(): number {
    return this.order.length;
  }

  placeSteps(rows: number): Steps<void> {
    return placeSteps(this.table, this.placed, rows, this.options.times);
  }

  /**
   * The model of the first entries of the table: see {@link tableModel}. During its pauses, other models may be made.
   */
  modelSteps(entries: EntryList, head: DatasetHead, orderMany?: OrderMany): Steps<TimelineModel> {
    return tableModel(this.table, entries, head, this.options, {
      placed: this.placed,
      orderSteps: (bounds, rows) => this.#orderSteps(bounds, rows, orderMany),
    });
  }

  *#orderSteps(bounds: Bounds, rows: number, orderMany: OrderMany | undefined): Steps<Uint32Array> {
    // A larger model may have been made in the meantime.
    const before = this.sorted <= rows ? this.order : NOTHING;
    if (before.length === rows) return before;
    const order = mergeOrders(bounds, before, yield* orderSteps(bounds, before.length, rows, orderMany));
    if (this.sorted < rows) this.order = order;
    return order;
  }
}

// Appends new entries to the present ones, in order of time.

/** Merges two orders. In live data the second mostly begins after the first ends, and is only appended. */
export function mergeOrders(times: Times, first: Uint32Array, second: Uint32Array): Uint32Array {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const merged = new Uint32Array(first.length + second.length);
  // Entries before the first of the second stay in place.
  let left = countBefore(times, first, second[0]!);
  merged.set(first.subarray(0, left));
  let at = left;
  let right = 0;
  while (left < first.length && right < second.length) {
    const isLeft = compareRows(times, first[left]!, second[right]!) < 0;
    merged[at++] = isLeft ? first[left++]! : second[right++]!;
  }
  merged.set(first.subarray(left), at);
  merged.set(second.subarray(right), at + first.length - left);
  return merged;
}

function countBefore(times: Times, order: Uint32Array, row: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRows(times, order[middle]!, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
