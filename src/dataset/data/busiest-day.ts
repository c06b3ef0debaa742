/**
 * The day with the most entries that are known to the day: the chart shades it, unless the dataset says otherwise.
 * O(entries).
 */
import { DateFlag, Precision } from '../time/date-range.js';
import type { HighlightSpan, TimelineModel } from './timeline-model.js';

/** Fewer entries are no crowd. */
const MIN_ENTRIES = 3;
const LASTING = DateFlag.interval | DateFlag.oneOf | DateFlag.allOf;

/** Undefined if no day has several, or two have equally many. */
export function busiestDay({ count, precision, flags, startMin, endMax }: TimelineModel): HighlightSpan | undefined {
  const days = new Map<number, number>();
  for (let entry = 0; entry < count; entry++) {
    if (precision[entry] !== Precision.day || flags[entry]! & LASTING) continue;
    days.set(startMin[entry]!, (days.get(startMin[entry]!) ?? 0) + 1);
  }
  const most = [...days.values()].reduce((highest, entries) => Math.max(highest, entries), 0);
  const busiest = [...days].filter(([, entries]) => entries === most);
  const start = busiest[0]?.[0];
  if (most < MIN_ENTRIES || busiest.length > 1 || start === undefined) return undefined;
  const entry = startMin.findIndex(
    (ms, at) => ms === start && precision[at] === Precision.day && !(flags[at]! & LASTING),
  );
  return { start, end: endMax[entry]! + 1, entry: undefined };
}
