/** What is said where the chart is drawn by another time than that of the event. */
import type { TimelineModel } from '../data/timeline-model.js';
import type { Texts } from '../i18n/texts.js';

/** How many entries do not give the time that the chart is drawn by, and stand at another. */
export function timesNote({ times, timesKnown, count }: TimelineModel, texts: Texts): string | undefined {
  if (times === 'happened') return undefined;
  const without = count - timesKnown[times];
  if (without === 0) return undefined;
  return texts.count(times === 'said' ? 'timesSaidFallback' : 'timesPublishedFallback', without);
}
