/** Timelines of TimelineJS 2, whose dates are texts: "2011,12,10". They are read as those of TimelineJS 3. */
import { fieldOf } from './draft.js';
import { loseOthers } from './lose-fields.js';
import { type JsonImporter, listOf, textOf } from './text-importer.js';
import { readEra, readSlide, readTitle } from './timelinejs.js';

const KEPT_OF_WHOLE = new Set(['headline', 'text', 'date', 'era', 'asset']);
const KEPT = new Set(['startDate', 'endDate', 'headline', 'text', 'tag', 'asset']);
const KEPT_OF_ASSET = new Set(['media', 'credit', 'caption', 'thumbnail']);

export const timelineJsOld: JsonImporter = {
  kind: 'json',
  id: 'timelinejs-2',
  detect: (value) => {
    const dates = listOf(fieldOf(fieldOf(value, 'timeline'), 'date'));
    return dates.length > 0 && dates.some((slide) => textOf(slide, 'startDate') !== undefined);
  },
  read: (value, draft) => {
    const timeline = fieldOf(value, 'timeline');
    loseOthers(timeline, KEPT_OF_WHOLE, draft);
    readTitle(slideOf(timeline), draft);
    for (const [at, slide] of listOf(fieldOf(timeline, 'date')).entries()) {
      loseOthers(slide, KEPT, draft);
      loseOthers(fieldOf(slide, 'asset'), KEPT_OF_ASSET, draft, 'asset.');
      readSlide(slideOf(slide), at + 1, draft);
    }
    for (const [at, era] of listOf(fieldOf(timeline, 'era')).entries()) readEra(slideOf(era), at + 1, draft);
  },
};

function slideOf(old: unknown): object {
  const asset = fieldOf(old, 'asset');
  const tag = textOf(old, 'tag');
  return {
    start_date: partsOf(textOf(old, 'startDate')),
    ...(textOf(old, 'endDate') !== undefined && { end_date: partsOf(textOf(old, 'endDate')) }),
    text: { headline: textOf(old, 'headline') ?? '', text: textOf(old, 'text') ?? '' },
    media: {
      url: textOf(asset, 'media') ?? '',
      credit: textOf(asset, 'credit') ?? '',
      caption: textOf(asset, 'caption') ?? '',
      thumbnail: textOf(asset, 'thumbnail') ?? '',
    },
    ...(tag !== undefined && { group: tag }),
  };
}

/** "2011,12,10,07,02,10". */
function partsOf(text: string | undefined): object | undefined {
  if (text === undefined) return undefined;
  const [year, month, day, hour, minute, second] = text.split(/[,/-]/).map((part) => part.trim());
  return { year, month: month ?? '', day: day ?? '', hour: hour ?? '', minute: minute ?? '', second: second ?? '' };
}
