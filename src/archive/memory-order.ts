/** The rows of a model in the order of an archive, which does not know the places of entries in a file. */
import type { TimelineModel } from '../data/timeline-model.js';
import type { SourceOrder, SourceRange } from './contract.js';
import { comparePlaces, type Place } from './place.js';

export class ArchiveOrder {
  readonly #model: TimelineModel;
  /** All rows in order. */
  #sorted: Uint32Array | undefined;

  constructor(model: TimelineModel) {
    this.#model = model;
  }

  placeOf(row: number): Place {
    const { startMin, endMax, entries } = this.#model;
    return { start: startMin[row]!, end: endMax[row]!, id: entries.at(row)!.id };
  }

  /** Those of the rows that are in the range, in order. */
  meeting(rows: Uint32Array, { start, end }: SourceRange, order: SourceOrder): Uint32Array {
    const { startMin, endMax } = this.#model;
    const sorted = (this.#sorted ??= this.#sort());
    const isMet = new Uint8Array(sorted.length);
    let count = 0;
    for (const row of rows) {
      if (startMin[row]! >= end || endMax[row]! < start) continue;
      isMet[row] = 1;
      count++;
    }
    // Uses the order of all rows: sorting those of each request would take longer.
    const found = new Uint32Array(count);
    let at = 0;
    for (const row of sorted) if (isMet[row] === 1) found[at++] = row;
    return order === 'time' ? found : found.reverse();
  }

  /** The number of sorted rows at or before a place. */
  countUntil(rows: Uint32Array, place: Place, order: SourceOrder): number {
    const sign = order === 'time' ? 1 : -1;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sign * comparePlaces(this.placeOf(rows[middle]!), place) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sort(): Uint32Array {
    const { order, startMin, endMax, entries } = this.#model;
    // Rows are mostly in order already; ids are read only for equal times.
    return order.slice().sort((left, right) => {
      if (startMin[left] !== startMin[right]) return startMin[left]! < startMin[right]! ? -1 : 1;
      if (endMax[left] !== endMax[right]) return endMax[left]! > endMax[right]! ? -1 : 1;
      const [first, second] = [entries.at(left)!, entries.at(right)!];
      return comparePlaces({ start: 0, end: 0, id: first.id }, { start: 0, end: 0, id: second.id });
    });
  }
}
