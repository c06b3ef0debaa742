/**
 * Which of its times places an entry. If that one is unknown, the entry stands at the next known one, so that nothing
 * vanishes: the time of publishing gives way to that of saying, and both to that of happening.
 */
import type { Entry } from './dataset.js';

export const TIMES = ['happened', 'said', 'published'] as const;
export type Times = (typeof TIMES)[number];

/** The fields that place an entry. */
export type Timing = Pick<Entry, 'date' | 'timeZone' | 'asOf'>;

/** The number of entries with times besides `date`. */
export interface TimesKnown {
  readonly said: number;
  readonly published: number;
}

/** The page's choice, or `happened` if that is unknown. */
export function asTimes(value: unknown): Times {
  return TIMES.find((times) => times === value) ?? 'happened';
}

/** The day on which a state was current belongs to the time of happening. */
export function timingOf(entry: Timing & Pick<Entry, 'said' | 'published'>, times: Times): Timing {
  if (times === 'happened') return entry;
  const date = times === 'published' ? (entry.published ?? entry.said) : entry.said;
  return date === undefined ? entry : { date, timeZone: entry.timeZone };
}
