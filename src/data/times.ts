/**
 * Which of its times an entry is drawn at. Where that one is not known, it stands at the next that is, so that nothing
 * vanishes: the time of publishing gives way to that of saying, and both to that of happening.
 */
import type { Entry } from './dataset.js';

export const TIMES = ['happened', 'said', 'published'] as const;
export type Times = (typeof TIMES)[number];

/** What an entry is placed by. */
export type Timing = Pick<Entry, 'date' | 'asOf'>;

/** How many entries give a time of their own besides `date`. */
export interface TimesKnown {
  readonly said: number;
  readonly published: number;
}

/** What a page asks for, or when it happened where that is nothing known. */
export function asTimes(value: unknown): Times {
  return TIMES.find((times) => times === value) ?? 'happened';
}

/** The day on which a state was current belongs to the time of happening. */
export function timingOf(entry: Timing & Pick<Entry, 'said' | 'published'>, times: Times): Timing {
  if (times === 'happened') return entry;
  const date = times === 'published' ? (entry.published ?? entry.said) : entry.said;
  return date === undefined ? entry : { date };
}
