/** The rows of a model in the order of an archive, which does not know the places of entries in a file. */
import type { TimelineModel } from '../data/timeline-model.js';
import type { SourceOrder, SourceRange } from './contract.js';
import { comparePlaces, type Place } from './place.js';

export class ArchiveOrder {
  readonly #model: TimelineModel;
  #rank: Uint32Array | undefined;

  constructor(model: TimelineModel) {
    this.#model = model;
  }

  placeOf(row: number): Place {
    const { startMin, endMax, entries } = this.#model;
    return { start: startMin[row]!, end: endMax[row]!, id: entries.at(row)!.id };
  }

  /** Those of the rows that meet the range, in order. */
  meeting(rows: Uint32Array, { start, end }: SourceRange, order: SourceOrder): Uint32Array {
    const { startMin, endMax } = this.#model;
    const rank = (this.#rank ??= this.#ranks());
    const found = rows.filter((row) => startMin[row]! < end && endMax[row]! >= start);
    const sign = order === 'time' ? 1 : -1;
    return found.sort((left, right) => sign * (rank[left]! - rank[right]!));
  }

  /** How many of the sorted rows stand at or before a place. */
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

  #ranks(): Uint32Array {
    const { order, startMin, endMax, entries, count } = this.#model;
    // Mostly in order already, and ids are asked for only where times are the same.
    const sorted = order.slice().sort((left, right) => {
      if (startMin[left] !== startMin[right]) return startMin[left]! < startMin[right]! ? -1 : 1;
      if (endMax[left] !== endMax[right]) return endMax[left]! > endMax[right]! ? -1 : 1;
      const [first, second] = [entries.at(left)!, entries.at(right)!];
      return comparePlaces({ start: 0, end: 0, id: first.id }, { start: 0, end: 0, id: second.id });
    });
    const rank = new Uint32Array(count);
    for (let place = 0; place < count; place++) rank[sorted[place]!] = place;
    return rank;
  }
}
