/** The place of an entry whose title another one has too: "Apartment block hit · Kharkiv". */
import type { TimelineModel } from '../data/timeline-model.js';

/** Titles of more entries are not compared: a first picture would wait. */
const MAX_COMPARED = 10_000;

export function placesOfAlike(
  { count, order, entries }: TimelineModel,
  titleOf: (entry: number) => string,
): (entry: number) => string | undefined {
  let times: Map<string, number> | undefined;
  return (entry) => {
    if (count > MAX_COMPARED) return undefined;
    if (times === undefined) {
      times = new Map();
      for (const other of order) times.set(titleOf(other), (times.get(titleOf(other)) ?? 0) + 1);
    }
    const title = titleOf(entry);
    const place = times.get(title)! > 1 ? entries.at(entry)?.place : undefined;
    return place === undefined || title.includes(place) ? undefined : place;
  };
}
