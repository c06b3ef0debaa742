/** Timelines of Timeglider: one, or a list of them. Each date says how exact it is. */
import { fieldOf, type Draft } from './draft.js';
import { loseOthers } from './lose-fields.js';
import { plainText } from './plain-text.js';
import { listOf, textOf, type JsonImporter } from './text-importer.js';

const KEPT = new Set(['id', 'title', 'description', 'startdate', 'enddate', 'date_display', 'link', 'image', 'tags']);
const KEPT_OF_WHOLE = new Set(['id', 'title', 'description', 'events']);
/** It may end after each part: other programs write a year alone. */
const DATE = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T](?:(\d\d):(\d\d))?.*)?)?)?$/;
const LAST_MONTH = 12;
/** Letters of the date that are shown, by the unit. */
const LENGTHS: Readonly<Record<string, number>> = { ye: 1, mo: 2, da: 3 };

export const timeglider: JsonImporter = {
  kind: 'json',
  id: 'timeglider',
  detect: (value) => timelinesOf(value).some((one) => listOf(fieldOf(one, 'events')).some(hasStart)),
  read: (value, draft) => {
    let row = 0;
    for (const timeline of timelinesOf(value)) {
      loseOthers(timeline, KEPT_OF_WHOLE, draft);
      readHead(timeline, draft);
      for (const event of listOf(fieldOf(timeline, 'events'))) readEvent(event, ++row, draft);
    }
  },
};

function timelinesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function hasStart(event: unknown): boolean {
  return textOf(event, 'startdate') !== undefined;
}

function readHead(timeline: unknown, draft: Draft): void {
  const title = plainText(textOf(timeline, 'title') ?? '').text;
  const description = plainText(textOf(timeline, 'description') ?? '').text;
  if (draft.head.title !== undefined) draft.lose('title', 'no-place-in-head');
  else draft.head = { ...draft.head, ...(title !== '' && { title }), ...(description !== '' && { description }) };
}

function readEvent(event: unknown, row: number, draft: Draft): void {
  const given = textOf(event, 'startdate') ?? '';
  const shown = textOf(event, 'date_display') ?? 'da';
  const start = dateOf(given, shown);
  const end = dateOf(textOf(event, 'enddate') ?? '', shown);
  const title = plainText(textOf(event, 'title') ?? '').text.replace(/\s+/g, ' ');
  if (start === undefined || title === '') {
    const isDate = start === undefined;
    draft.leave(row, isDate ? 'no date' : 'no title', {
      column: isDate ? 'startdate' : 'title',
      value: isDate ? given : '',
    });
    return;
  }
  loseOthers(event, KEPT, draft);
  const words = plainText(textOf(event, 'description') ?? '');
  if (words.hadMarkup) draft.lose('description', 'markup');
  const link = textOf(event, 'link');
  const source = link === undefined ? undefined : draft.sources.id(link, { url: link });
  const image = imageOf(fieldOf(event, 'image'));
  draft.add(
    {
      id: textOf(event, 'id') ?? `event-${row}`,
      kind: 'event',
      date: end === undefined || end === start ? start : `${start}/${end}`,
      title,
      ...(words.text !== '' && { summary: words.text }),
      topics: draft.topics.ids((textOf(event, 'tags') ?? '').split(',')),
      ...(image !== undefined && { media: [{ url: image }] }),
      citations: source === undefined ? [] : [{ source }],
    },
    row,
  );
}

function imageOf(image: unknown): string | undefined {
  const url = typeof image === 'string' ? image : textOf(image, 'src');
  return url === undefined || url === '' ? undefined : url;
}

function dateOf(text: string, shown: string): string | undefined {
  const [, year, month, day, hour, minute] = DATE.exec(text) ?? [];
  if (year === undefined || Number(month ?? 1) > LAST_MONTH) return undefined;
  const years = year.startsWith('-') ? `-${year.slice(1).padStart(4, '0')}` : year.padStart(4, '0');
  const days = [month, day].flatMap((part) => part?.padStart(2, '0') ?? []);
  const parts = [years, ...days].slice(0, LENGTHS[shown] ?? 3);
  const isTimed = !(shown in LENGTHS) && hour !== undefined && minute !== undefined;
  return parts.join('-') + (isTimed ? `T${hour}:${minute}` : '');
}
