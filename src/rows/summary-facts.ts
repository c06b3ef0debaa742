/** The facts for a summary of the shown entries, counted over columns. */
import { EntryKind, type TimelineModel } from '../data/timeline-model.js';
import { sharpestPrecision } from '../data/sharpest.js';
import type { Precision } from '../time/date-range.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import type { FocusOrder } from '../scene/focus-order.js';
import type { ListGroups } from './list-groups.js';

export interface SummaryFacts {
  readonly events: number;
  readonly statements: number;
  /** From the first to the last entry, UTC ms; the end is exclusive. */
  readonly covered: Pick<MarkColumns, 'outerStart' | 'outerEnd'>;
  /** Of the sharpest date. */
  readonly precision: Precision;
  /** The most entries that are known to be of one day; 0 if there are none. */
  readonly most: number;
  /** All days with that number, civil ms. */
  readonly busiest: readonly number[];
  readonly pauses: number;
  readonly maxPauseMs: number;
}

export function summaryFacts(
  model: TimelineModel,
  { entries, times, gaps }: FocusOrder,
  { outerEnd }: MarkColumns,
  groups: ListGroups,
): SummaryFacts {
  let events = 0;
  let end = -Infinity;
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place]!;
    if (model.kind[entry] === EntryKind.event) events++;
    if (outerEnd[entry]! > end) end = outerEnd[entry]!;
  }
  const byDay = countDays(groups);
  const most = [...byDay.values()].reduce((highest, count) => Math.max(highest, count), 0);
  return {
    events,
    statements: entries.length - events,
    covered: { outerStart: times.slice(0, 1), outerEnd: Float64Array.of(end) },
    precision: sharpestPrecision(model),
    most,
    busiest: [...byDay].filter(([, count]) => count === most).map(([day]) => day),
    pauses: gaps.length,
    maxPauseMs: gaps.reduce((longest, { start, end: until }) => Math.max(longest, until - start), 0),
  };
}

/** Between entries of one day there may be some with an uncertain day, which split them into several groups. */
function countDays({ starts, days, count }: ListGroups): ReadonlyMap<number, number> {
  const byDay = new Map<number, number>();
  days.forEach((day, group) => {
    if (Number.isNaN(day)) return;
    const size = (starts[group + 1] ?? count) - starts[group]!;
    byDay.set(day, (byDay.get(day) ?? 0) + size);
  });
  return byDay;
}
