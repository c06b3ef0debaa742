/**
 * The places of the dots of one column. A column as narrow as a dot has one file. In a wider one, as fine as its dates,
 * dots stand side by side from its start on, in order, and stacked from the base. A dot with a title is next to its own
 * time, on top, so that its hairline crosses no other dot. A dot that is known better than the column stands at its own
 * time.
 */
import { BLOCK_FROM_PX, dotsAbreast } from '../layout/dot-columns.js';
import type { StackColumns } from './scene.js';

/** Keeps a column of several dots apart from the next one. */
const COLUMN_GAP_PX = 1.5;
/** A date narrower than this share of its column is known better than the column. */
export const SHARP_SHARE = 0.6;
/** Its dot stands no further from its own time than this, px. */
const MAX_ASIDE_PX = 4;
/** An untitled dot makes room for the hairline of another within so many px. */
const TITLED_ASIDE_PX = 14;

export interface Slot {
  /** Place of the entry among the lane's. */
  readonly place: number;
  readonly x: number;
  readonly y: number;
}

export interface DotColumn extends Pick<StackColumns, 'base'> {
  /** px along time. */
  readonly x0: number;
  readonly x1: number;
  /** The part of it in the window: a block stands in its middle. */
  readonly shown: { readonly from: number; readonly to: number };
  /** Places of its entries, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Whether it is as fine as the dates in it. */
  readonly fine: boolean;
}

export interface SlotOptions {
  readonly dotPx: number;
  /** No stack is higher. */
  readonly maxPx: number;
  readonly isTitled: (place: number) => boolean;
  /** px of the entry's place in time, and of its date. */
  readonly xOf: (place: number) => number;
  readonly widthOf: (place: number) => number;
}

/** Undefined if not all have room: the column is a bar. */
export function columnSlots(column: DotColumn, options: SlotOptions): readonly Slot[] | undefined {
  const { from, to, fine } = column;
  const { dotPx, maxPx, widthOf, xOf } = options;
  const widthPx = column.x1 - column.x0;
  const most = Math.floor(maxPx / dotPx + 1e-6);
  const files = new Files(column, dotPx, most, fine ? Math.max(1, Math.floor(widthPx / dotPx)) : 1);
  const sharp: number[] = [];
  const vague: number[] = [];
  for (let place = from; place < to; place++) {
    const isSharp = files.count > 1 && widthOf(place) < widthPx * SHARP_SHARE;
    (isSharp ? sharp : vague).push(place);
  }
  const titled = (places: readonly number[]): readonly number[] => [
    ...places.filter((place) => !options.isTitled(place)),
    ...places.filter(options.isTitled),
  ];
  for (const place of titled(sharp)) {
    const file = files.nearest(xOf(place), MAX_ASIDE_PX);
    if (file === undefined) return undefined;
    files.put(place, file);
  }
  return files.putBlock(vague, { ...options, widthPx }) ? files.slots : undefined;
}

class Files {
  readonly count: number;
  readonly slots: Slot[] = [];
  readonly #column: DotColumn;
  readonly #dotPx: number;
  readonly #most: number;
  readonly #high: Uint16Array;

  constructor(column: DotColumn, dotPx: number, most: number, count: number) {
    this.#column = column;
    this.#dotPx = dotPx;
    this.#most = most;
    this.count = count;
    this.#high = new Uint16Array(count);
  }

  put(place: number, file: number): void {
    const y = this.#column.base - (this.#high[file]! + 0.5) * this.#dotPx;
    this.#high[file]!++;
    this.slots.push({ place, x: this.#xOf(file), y });
  }

  nearest(x: number, mostPx: number, from = 0, to = this.count): number | undefined {
    const wanted = Math.max(from, Math.min(to - 1, Math.floor((x - this.#start) / this.#dotPx)));
    let best: number | undefined;
    const reach = Math.max(1, Math.floor(mostPx / this.#dotPx));
    for (let file = Math.max(from, wanted - reach); file < Math.min(to, wanted + reach + 1); file++) {
      if (this.#high[file]! >= this.#most) continue;
      const isLower = best === undefined || this.#high[file]! < this.#high[best]!;
      const isCloser = best !== undefined && this.#high[file] === this.#high[best] && file === wanted;
      if (isLower || isCloser) best = file;
    }
    return best;
  }

  /** Puts a block from the start of the column on, or in the middle of a wide one. False if it has no room. */
  putBlock(places: readonly number[], { widthPx, dotPx, isTitled, xOf }: SlotOptions & { widthPx: number }): boolean {
    if (places.length === 0) return true;
    const { fine, shown } = this.#column;
    const abreast = Math.min(places.length, dotsAbreast({ count: places.length, widthPx, fine }, dotPx));
    const isBlock = widthPx >= BLOCK_FROM_PX && fine;
    const middle = Math.floor(((shown.from + shown.to) / 2 - this.#start) / dotPx - abreast / 2);
    const first = isBlock ? Math.max(0, Math.min(this.count - abreast, middle)) : 0;
    const free = this.#dealt(places.length, first, abreast, isBlock);
    if (free === undefined) return false;
    const last = new Map<number, number>();
    const titled = places.filter(isTitled);
    for (const [rank, place] of titled.entries()) {
      const own = isBlock
        ? Math.floor(((rank + 0.5) * abreast) / titled.length)
        : Math.floor((xOf(place) - this.#start) / dotPx) - first;
      const wanted = Math.max(0, Math.min(abreast - 1, own));
      const file = untitledNear(free, last, wanted, TITLED_ASIDE_PX / dotPx);
      if (file !== undefined) last.set(file, place);
    }
    const onTop = new Set(last.values());
    let file = 0;
    for (const place of places) {
      if (onTop.has(place)) continue;
      while (free[file]! - (last.has(file) ? 1 : 0) <= 0) file++;
      free[file]!--;
      this.put(place, first + file);
    }
    for (const [own, place] of last) this.put(place, first + own);
    return true;
  }

  /**
   * The number of dots that each file of a block takes, on one level: its last row is not full. If it has no room there,
   * the lowest files take more, but not under a bracket, where a block is even. Undefined if that has no room either.
   */
  #dealt(count: number, first: number, abreast: number, isBlock: boolean): number[] | undefined {
    const high = this.#high.slice(first, first + abreast);
    if (Math.max(...high) + Math.ceil(count / abreast) <= this.#most) {
      return Array.from(high, (_, file) => Math.floor(count / abreast) + (file < count % abreast ? 1 : 0));
    }
    if (isBlock) return undefined;
    const dealt = Array.from(high, () => 0);
    for (let dot = 0; dot < count; dot++) {
      const lowest = high.indexOf(Math.min(...high));
      if (high[lowest]! >= this.#most) return undefined;
      high[lowest]!++;
      dealt[lowest]!++;
    }
    return dealt;
  }

  /** Dots are as close as in other columns, so few of them say that they are few. */
  get #start(): number {
    const { x0, x1 } = this.#column;
    const spare = x1 - x0 - this.count * this.#dotPx;
    return this.count === 1 ? x0 : x0 + Math.min(spare / 2, COLUMN_GAP_PX * 4);
  }

  #xOf(file: number): number {
    const { x0, x1 } = this.#column;
    return this.count === 1 ? (x0 + x1) / 2 : this.#start + (file + 0.5) * this.#dotPx;
  }
}

/** A file without a title: two on top of each other would share a hairline. */
function untitledNear(
  free: readonly number[],
  last: ReadonlyMap<number, number>,
  wanted: number,
  most: number,
): number | undefined {
  for (let step = 0; step <= Math.max(most, 1); step++) {
    for (const file of [wanted + step, wanted - step]) if ((free[file] ?? 0) > 0 && !last.has(file)) return file;
  }
  return undefined;
}
