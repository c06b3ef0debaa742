/** The spreadsheet of TimelineJS, as CSV or as a workbook. */
import { unreadDate } from './date-issue.js';
import type { Draft } from './draft.js';
import type { Row } from './row.js';
import { joinedEnds } from './sheet-dates.js';
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
  looksAhead: true,
  begin: (_, draft, first) => {
    draft.dates.survey(first.map((row) => ({ start: row.text('start date'), end: row.text('end date') })));
    return (row) => {
      readRow(row, draft);
    };
  },
};

function readRow(row: Row, draft: Draft): void {
  const type = row.text('type').toLowerCase();
  const slide = slideOf(row);
  loseClocks(row, draft);
  if (type === 'title') readTitle(slide, draft);
  else if (type === 'era') readEra(slide, row.number, draft);
  else readOldOrNew(row, slide, draft);
}

/** The first version of the sheet has whole dates. */
function readOldOrNew(row: Row, slide: object, draft: Draft): void {
  const start = row.text('start date');
  if (row.text('year') !== '' || start === '') {
    readSlide(slide, row.number, draft, row.number);
    return;
  }
  const end = row.text('end date');
  const from = draft.dates.read(start);
  const to = end === '' ? undefined : draft.dates.read(end);
  if (from.date === undefined || to?.fault === 'day-order' || to?.fault === 'open-date') {
    const [text, read, column] = from.date === undefined ? [start, from, 'Start Date'] : [end, to!, 'End Date'];
    const { message, ...issue } = unreadDate(text, read as Parameters<typeof unreadDate>[1], draft.dates);
    draft.leave(row.number, message, { ...issue, column, value: text });
    return;
  }
  const date = joinedEnds(from.date, to?.date);
  if (end !== '' && (to?.date === undefined || date === undefined)) draft.lose('End Date', 'no-date');
  draft.dates.count(start, from.date, row.number, 'Start Date');
  if (to?.date !== undefined) draft.dates.count(end, to.date, row.number, 'End Date');
  readSlide(slide, row.number, draft, row.number, date ?? from.date);
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
