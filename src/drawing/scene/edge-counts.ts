/** The entries outside the window, and those through a gap. */
import { lowerBound, upperBound } from '../../dataset/base/search.js';
import { finish, partsOf, type Steps } from '../../dataset/base/steps.js';
import { mergeSorted, sorted } from '../../dataset/base/sorted-numbers.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import { MarkForm } from '../dates/mark-form.js';
import type { View } from '../scale/view.js';
import type { FocusOrder } from './focus-order.js';

export interface EdgeCounts {
  readonly earlier: number;
  readonly later: number;
  /** The number in the window, if not all entries are in the page. */
  readonly inside?: number | undefined;
  /** Bars count them until the count of the window itself arrives. */
  readonly isComing?: boolean;
  /** Entry that ends last before the window; undefined if there is none. O(entries). */
  readonly lastEarlier: () => number | undefined;
  /** Entry that begins first after the window; undefined if there is none. */
  readonly firstLater: number | undefined;
}

/** Ends of the shown entries, UTC ms, sorted. Ends of dates mostly come sorted, those of lasting entries do not. */
export function sortedEnds(focusOrder: FocusOrder, marks: MarkColumns): Float64Array {
  return finish(sortedEndSteps(focusOrder, marks));
}

/** The same in steps. */
export function* sortedEndSteps({ entries }: FocusOrder, { outerEnd, form }: MarkColumns): Steps<Float64Array> {
  let bars = 0;
  for (let at = 0; at < entries.length; at++) if (form[entries[at]!]! & MarkForm.bar) bars++;
  const lasting = new Float64Array(bars);
  const others = new Float64Array(entries.length - bars);
  let place = 0;
  let other = 0;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    if (form[entry]! & MarkForm.bar) lasting[place++] = outerEnd[entry]!;
    else others[other++] = outerEnd[entry]!;
  }
  yield;
  sorted(others);
  yield;
  sorted(lasting);
  yield;
  return mergeSorted(others, lasting);
}

export interface EdgeOptions extends View {
  readonly focusOrder: FocusOrder;
  /** They come from {@link sortedEnds}. */
  readonly ends: Float64Array;
  readonly marks: MarkColumns;
}

/** Binary searches: O(log entries) for each window. */
export function edgeCounts({ focusOrder, ends, marks, start, end }: EdgeOptions): EdgeCounts {
  const { entries, times } = focusOrder;
  const from = lowerBound(times, end);
  return {
    earlier: upperBound(ends, start),
    later: entries.length - from,
    lastEarlier: () => lastBefore(entries, marks.outerEnd, start),
    firstLater: entries[from],
  };
}

function lastBefore(entries: Uint32Array, outerEnd: Float64Array, start: number): number | undefined {
  let last: number | undefined;
  for (const entry of entries) {
    const end = outerEnd[entry]!;
    if (end <= start && (last === undefined || end >= outerEnd[last]!)) last = entry;
  }
  return last;
}

/** The entries that began before each gap and last beyond it. O(entries), with pauses. */
export function* passingSteps(
  { entries, gaps }: FocusOrder,
  { outerStart, outerEnd }: MarkColumns,
): Steps<readonly number[]> {
  const counts: number[] = [];
  for (const { start, end } of gaps) {
    let count = 0;
    for (const part of partsOf(entries)) {
      for (let at = 0; at < part.length; at++) {
        if (outerStart[part[at]!]! < start && outerEnd[part[at]!]! > end) count++;
      }
      yield;
    }
    counts.push(count);
  }
  return counts;
}
