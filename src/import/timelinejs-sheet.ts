/** The spreadsheet of TimelineJS, as CSV or as a workbook. */
import type { Draft } from './draft.js';
import { readPeopleDate } from './people-date.js';
import type { Row } from './row.js';
import type { TableImporter } from './table-importer.js';
import { readEra, readSlide, readTitle } from './timelinejs.js';

const TIME = /^(\d{1,2})(?::(\d\d))?(?::(\d\d))?(?:[.:](\d{1,3}))?\s*(am|pm)?$/i;
const NOON = 12;

export const timelineJsSheet: TableImporter = {
  kind: 'table',
  id: 'timelinejs-sheet',
  columns: new Set(
    'year month day time|end year|end month|end day|end time|display date|headline|text|media|media credit|media caption|media thumbnail|alt text|type|group|background|start date|end date|tag'
      .replace('year month day time', 'year|month|day|time')
      .split('|'),
  ),
  detect: (header) => header.has('headline') && (header.has('year') || header.has('start date')),
  begin: (_, draft) => (row) => {
    readRow(row, draft);
  },
};

function readRow(row: Row, draft: Draft): void {
  const type = row.text('type').toLowerCase();
  const slide = slideOf(row);
  loseClocks(row, draft);
  if (type === 'title') readTitle(slide, draft);
  else if (type === 'era') readEra(slide, row.number, draft, row.number);
  else readOldOrNew(row, slide, draft);
}

/** The first version of the sheet has whole dates. */
function readOldOrNew(row: Row, slide: object, draft: Draft): void {
  const start = row.text('start date');
  if (row.text('year') !== '' || start === '') {
    readSlide(slide, row.number, draft, row.number);
    return;
  }
  const [from, to] = [start, row.text('end date')].map((text) =>
    text === '' ? undefined : readPeopleDate(text, draft.options.dayOrder),
  );
  const open = [from, to].find((read) => read?.fault === 'day-order');
  if (from?.date === undefined || open !== undefined) {
    draft.leave(row.number, `"${start}" may mean several days, or none`, {
      code: open === undefined ? 'bad-date' : 'day-order',
      column: 'Start Date',
      value: start,
      cure: 'say whether the day or the month comes first',
    });
    return;
  }
  if (to !== undefined && to.date === undefined) draft.lose('End Date', 'no-date');
  readSlide(
    { ...slide, start_date: partsOf(from.date), ...(to?.date !== undefined && { end_date: partsOf(to.date) }) },
    row.number,
    draft,
    row.number,
  );
}

function slideOf(row: Row): object {
  return {
    start_date: {
      year: row.text('year'),
      month: row.text('month'),
      day: row.text('day'),
      ...clockOf(row.text('time')),
    },
    ...(row.text('end year') !== '' && {
      end_date: {
        year: row.text('end year'),
        month: row.text('end month'),
        day: row.text('end day'),
        ...clockOf(row.text('end time')),
      },
    }),
    ...(row.text('display date') !== '' && { display_date: row.text('display date') }),
    text: { headline: row.text('headline'), text: row.text('text') },
    media: {
      url: row.text('media'),
      credit: row.text('media credit'),
      caption: row.text('media caption'),
      alt: row.text('alt text'),
      thumbnail: row.text('media thumbnail'),
    },
    ...(row.text('group', 'tag') !== '' && { group: row.text('group', 'tag') }),
    ...(row.text('background') !== '' && { background: row.text('background') }),
  };
}

/** An invalid time of day, or one without a day; and an end without its year. */
function loseClocks(row: Row, draft: Draft): void {
  for (const [day, time, name] of [
    ['day', 'time', 'Time'],
    ['end day', 'end time', 'End Time'],
  ] as const)
    if (row.text(time) !== '' && (row.text(day) === '' || !TIME.test(row.text(time)))) draft.lose(name, 'no-time');
  if (row.text('end year') === '' && row.text('end month', 'end day') !== '') draft.lose('End Month', 'no-date');
}

function clockOf(time: string): object {
  const [, hour, minute, second, millisecond, half] = TIME.exec(time) ?? [];
  if (hour === undefined) return {};
  const late = half?.toLowerCase() === 'pm';
  const number = half === undefined ? Number(hour) : (Number(hour) % NOON) + (late ? NOON : 0);
  return { hour: number, minute: minute ?? '', second: second ?? '', millisecond: millisecond ?? '' };
}

/** "1862-09-01" as the numbers of a slide. */
function partsOf(date: string): object {
  const [day = '', time = ''] = date.split('T', 2);
  const [year, month, dayOfMonth] = day.split('-', 3);
  return { year, month: month ?? '', day: dayOfMonth ?? '', ...clockOf(time) };
}
