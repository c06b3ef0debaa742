/** One row of a lane: its entries by time, and their places. */
import type { MarkColumns } from './mark-columns.js';
import type { LaneForm } from './row-metrics.js';

export interface RowTimes {
  /** Place of each entry, UTC ms, sorted. */
  readonly time: Float64Array;
  /**
   * The latest end of this entry and of all before it, UTC ms: a search finds the entries that reach beyond an instant.
   */
  readonly reach: Float64Array;
}

/** One row of one lane. */
export interface Row {
  /** Place in `lanes`. */
  readonly lane: number;
  /** Middle of the row, px from the top of the rows. */
  readonly y: number;
  readonly form: LaneForm;
  /** Entries by time. In a lane of the form `rows` no two marks overlap, at any zoom. */
  readonly entry: Uint32Array;
  /** Computed on demand: a lane of columns is drawn without. */
  readonly times: () => RowTimes;
  /** The window has no mark of it, and it takes no height. */
  readonly closed?: boolean;
}

export function rowOf(marks: MarkColumns, entry: Uint32Array, row: Pick<Row, 'lane' | 'y' | 'form'>): Row {
  let times: RowTimes | undefined;
  return { ...row, entry, times: () => (times ??= timesOf(marks, entry)) };
}

function timesOf({ glyph, outerEnd, reachEnd }: MarkColumns, entry: Uint32Array): RowTimes {
  const time = new Float64Array(entry.length);
  const reach = new Float64Array(entry.length);
  let latest = -Infinity;
  for (let place = 0; place < entry.length; place++) {
    const index = entry[place]!;
    time[place] = glyph[index]!;
    latest = Math.max(latest, outerEnd[index]! + reachEnd.at(index, 0));
    reach[place] = latest;
  }
  return { time, reach };
}

/** Entries by their places, else in their order. Mostly they come so. */
export function byTime({ glyph }: MarkColumns, entries: Uint32Array): Uint32Array {
  const sorted = entries.every((entry, place) => place === 0 || glyph[entries[place - 1]!]! <= glyph[entry]!);
  return sorted ? entries : entries.slice().sort((left, right) => glyph[left]! - glyph[right]!);
}
