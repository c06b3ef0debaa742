/**
 * Whether an entry is of a time for certain. One that is drawn there because its date is about it, no later than it, or
 * current on it may be of another: such entries are counted apart.
 */
import { DateFlag, type Precision, unitMs } from '../time/date-range.js';
import type { TimelineModel } from './timeline-model.js';

/** The end is exclusive, UTC ms. */
interface Span {
  readonly start: number;
  readonly end: number;
}

type Dated = Pick<TimelineModel, 'flags' | 'precision' | 'startMin' | 'startMax' | 'lasting'>;

/** What begins within the span, at whatever time its date can mean. "About" a day is no further from it than a day. */
export function isCertainIn(
  { flags, precision, startMin, startMax, lasting }: Dated,
  entry: number,
  { start, end }: Span,
): boolean {
  if (lasting[entry] === 1 || flags[entry]! & DateFlag.uncertain) return false;
  const about = flags[entry]! & DateFlag.approximate ? unitMs(precision[entry] as Precision) : 0;
  return startMin[entry]! - about >= start && startMax[entry]! + about < end;
}

export interface CertainCount {
  readonly certain: number;
  /** Those that may be of another time. */
  readonly possible: number;
}

/** O(entries). */
export function certainCount(model: Dated, entries: Iterable<number>, span: Span): CertainCount {
  const count = { certain: 0, possible: 0 };
  for (const entry of entries) count[isCertainIn(model, entry, span) ? 'certain' : 'possible']++;
  return count;
}
