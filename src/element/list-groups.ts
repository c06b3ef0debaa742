/** The list's order: entries by time under one heading a date, with the folds between them. */
import type { EntryWords } from '../a11y/entry-words.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { Gap } from '../scale/gaps.js';
import type { StopIndex } from '../scene/stops.js';
import { DateFlag, Precision } from '../time/date-range.js';

export type ListPart =
  | { readonly type: 'group'; readonly heading: string; readonly entries: readonly number[] }
  | { readonly type: 'fold'; readonly gap: number; readonly start: number; readonly end: number };

export interface GroupOptions {
  readonly model: TimelineModel;
  readonly stops: StopIndex;
  readonly gaps: readonly Gap[];
  readonly words: EntryWords;
  readonly dayHeading: (ms: number) => string;
}

export function groupEntries(options: GroupOptions): readonly ListPart[] {
  const { stops, gaps } = options;
  const parts: ListPart[] = [];
  let group: { heading: string; entries: number[] } | undefined;
  let nextGap = 0;
  stops.entries.forEach((entry, place) => {
    const time = stops.times[place]!;
    for (let gap = gaps[nextGap]; gap !== undefined && gap.start < time; gap = gaps[++nextGap]) {
      parts.push({ type: 'fold', gap: nextGap, start: gap.start, end: gap.end });
      group = undefined;
    }
    const heading = headingOf(options, entry, time);
    if (group?.heading !== heading) {
      group = { heading, entries: [] };
      parts.push({ type: 'group', ...group });
    }
    group.entries.push(entry);
  });
  return parts;
}

/** A weekday only where the day is certain. Many languages write weekdays and months small, but a heading begins large. */
function headingOf({ model, words, dayHeading }: GroupOptions, entry: number, time: number): string {
  const flags = model.flags[entry]! & ~DateFlag.floating;
  const precision = model.precision[entry]!;
  const text = flags === 0 && precision <= Precision.day ? dayHeading(time) : words.date(entry);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
