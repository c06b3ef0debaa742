/**
 * How many entries stand on each day, as the chart stacks them: those of the day itself, and those that are about it, no
 * later than it, or current on it.
 */
import { parseEdtf } from '../time/edtf.js';
import { DateFlag, Precision } from '../time/date-range.js';
import { DAY_MS } from '../time/units.js';
import { civilToUtc, utcToCivil } from '../time/zone.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import { isOfOneDay } from './list-groups.js';

export interface DayCount {
  readonly all: number;
  /** Those whose date does not say this day and nothing else. */
  readonly loose: number;
}

/** By the midnight of the day, civil ms. */
export type DayCounts = ReadonlyMap<number, DayCount>;

const ELSEWHERE = DateFlag.oneOf | DateFlag.allOf | DateFlag.openEnd | DateFlag.unknownStart | DateFlag.unknownEnd;

export function entriesByDay(
  model: TimelineModel,
  entries: Uint32Array,
  { glyph }: Pick<MarkColumns, 'glyph'>,
): DayCounts {
  const counts = new Map<number, DayCount>();
  const dayAt = daysOf(model.timeZone);
  for (const entry of entries) {
    const isSharp = isOfOneDay(model, entry);
    if (!isSharp && !standsOnDay(model, entry)) continue;
    const day = dayAt(glyph[entry]!);
    const { all, loose } = counts.get(day) ?? { all: 0, loose: 0 };
    counts.set(day, { all: all + 1, loose: loose + (isSharp ? 0 : 1) });
  }
  return counts;
}

function standsOnDay(model: TimelineModel, entry: number): boolean {
  const flags = model.flags[entry]!;
  if (model.lasting[entry] === 1)
    return (parseEdtf(model.entries.at(entry)?.asOf)?.precision ?? Infinity) <= Precision.day;
  if (model.precision[entry]! > Precision.day || flags & ELSEWHERE) return false;
  return !(flags & DateFlag.interval) || (flags & DateFlag.openStart) !== 0;
}

interface Day {
  readonly start: number;
  readonly end: number;
  readonly civil: number;
}

/** A zone is asked once for a day, not for each entry. */
function daysOf(timeZone: string): (ms: number) => number {
  const known = new Map<number, Day[]>();
  return (ms) => {
    const key = Math.floor(ms / DAY_MS);
    const days = known.get(key) ?? [];
    const found = days.find(({ start, end }) => ms >= start && ms < end);
    if (found !== undefined) return found.civil;
    const civil = Math.floor(utcToCivil(ms, timeZone) / DAY_MS) * DAY_MS;
    const day = { start: civilToUtc(civil, timeZone), end: civilToUtc(civil + DAY_MS, timeZone), civil };
    known.set(key, [...days, day]);
    return civil;
  };
}
