/** What lies outside the window, and what runs through a gap. O(entries) over two columns, once a window or a dataset. */
import type { MarkColumns } from '../layout/mark-columns.js';
import type { View } from '../scale/view.js';
import type { StopIndex } from './stops.js';

export interface EdgeCounts {
  readonly earlier: number;
  readonly later: number;
  /** Entry that ends last before the window, and the one that begins first after it; undefined where there is none. */
  readonly lastEarlier: number | undefined;
  readonly firstLater: number | undefined;
}

export function edgeCounts({ entries, times }: StopIndex, { outerEnd }: MarkColumns, { start, end }: View): EdgeCounts {
  let earlier = 0;
  let later = 0;
  let lastEarlier: number | undefined;
  let firstLater: number | undefined;
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place]!;
    if (outerEnd[entry]! <= start) {
      earlier++;
      if (lastEarlier === undefined || outerEnd[entry]! >= outerEnd[lastEarlier]!) lastEarlier = entry;
    } else if (times[place]! >= end) {
      later++;
      firstLater ??= entry;
    }
  }
  return { earlier, later, lastEarlier, firstLater };
}

/** For each gap, the entries that began before it and last beyond it. */
export function countPassing({ entries, gaps }: StopIndex, { outerStart, outerEnd }: MarkColumns): readonly number[] {
  return gaps.map(
    ({ start, end }) => entries.filter((entry) => outerStart[entry]! < start && outerEnd[entry]! > end).length,
  );
}
