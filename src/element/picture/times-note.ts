/** The note while another time than that of the event places the entries. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';

/** How many entries lack the chosen time, and stand at another. Its words come after a first picture. */
export function timesNote({ times, timesKnown, count }: TimelineModel, texts: Texts): string | undefined {
  if (times === 'happened') return undefined;
  const without = count - timesKnown[times];
  if (without === 0 || !texts.has('timesPublished')) return undefined;
  return texts.count(times === 'said' ? 'timesSaidFallback' : 'timesPublishedFallback', without);
}
