/**
 * Events of the Global Terrorism Database. Zero stands for an unknown month or day, -9 and -99 for an unknown number. A date
 * with an `approxdate` is about its day; who did it is a party only where the database is sure of that; coordinates of
 * a `specificity` above 1 are the middle of an area, and say so.
 */
import { placeOf } from './acled.js';
import type { Draft } from './draft.js';
import { givenLocation, numberIn } from './numbers.js';
import { Row } from './row.js';
import { joinedEnds } from './sheet-dates.js';
import type { RowReader, TableImporter } from './table-importer.js';

const UNKNOWN = /^(?:-9+|-9+\.0+|na|nan|null|\.|unknown|not applicable)$/i;
const EXACT_PLACE = '1';
/** A spreadsheet rounds ids of twelve digits: then several events have one. */
const ROUNDED = /e\+/i;
const DAY_LENGTH = 10;
const MEASURES = [
  { id: 'killed', name: 'Killed', column: 'nkill' },
  { id: 'wounded', name: 'Wounded', column: 'nwound' },
] as const;
const FIELDS = [
  { id: 'target', name: 'Target' },
  { id: 'suspected', name: 'Suspected of it' },
  { id: 'doubt', name: 'Doubt that it was terrorism' },
] as const;
const GROUPS = [
  ['gname', 'guncertain1'],
  ['gname2', 'guncertain2'],
  ['gname3', 'guncertain3'],
] as const;
const COLUMNS =
  'eventid iyear imonth iday year month day approxdate extended resolution country_txt provstate city latitude longitude specificity summary doubtterr alternative_txt attacktype1_txt attacktype2_txt attacktype3_txt targtype1_txt target1 gname gname2 gname3 guncertain1 guncertain2 guncertain3 nkill nwound scite1 scite2 scite3'.split(
    ' ',
  );

export const gtd: TableImporter = {
  kind: 'table',
  id: 'gtd',
  columns: new Set(COLUMNS),
  detect: (header) =>
    header.has('eventid') && header.has('attacktype1_txt') && (header.has('iyear') || header.has('year')),
  looksAhead: true,
  begin: (_, draft, first) => {
    draft.dates.survey(first.map((row) => ({ start: row.text('resolution') })));
    draft.head = { ...draft.head, measures: MEASURES.map(({ id, name }) => ({ id, name })), fields: FIELDS };
    return readerOf(draft);
  },
};

function readerOf(draft: Draft): RowReader {
  return (given) => {
    const row = new Row(given.header, given.cells.map(known), given.number);
    const start = startOf(row);
    if (start === undefined) {
      draft.leave(row.number, 'no year', { column: 'iyear', value: given.text('iyear', 'year') });
      return;
    }
    const sure = GROUPS.flatMap(([name, doubt]) => (row.text(doubt) === '1' ? [] : [row.text(name)]));
    const types = ['attacktype1_txt', 'attacktype2_txt', 'attacktype3_txt'].map((name) => row.text(name));
    const where = row.text('city', 'provstate', 'country_txt');
    draft.add(
      {
        id: idOf(row, draft),
        kind: 'event',
        ...datesOf(row, start, draft),
        title: [types.find((type) => type !== '') ?? 'Attack', where].filter((part) => part !== '').join(', '),
        summary: row.some('summary'),
        parties: draft.parties.ids(sure),
        topics: draft.topics.ids([...types, row.text('targtype1_txt')]),
        place: placeOf(row, 'city', 'provstate', 'country_txt'),
        location: locationOf(row, draft),
        measures: measuresOf(row, draft),
        fields: fieldsOf(row),
        status: 'reported',
        citations: draft.sources
          .ids(['scite1', 'scite2', 'scite3'].map((name) => row.text(name).replaceAll('"', '')))
          .map((source) => ({ source })),
      },
      row.number,
    );
  };
}

function known(cell: string): string {
  return UNKNOWN.test(cell.trim()) ? '' : cell;
}

function idOf(row: Row, draft: Draft): string {
  const id = row.text('eventid');
  if (id !== '' && !ROUNDED.test(id)) return id;
  if (id !== '') draft.lose('eventid');
  return draft.madeId('row', row.number);
}

/** A day without its month is not known either. */
function startOf(row: Row): string | undefined {
  const [year = 0, month = 0, day = 0] = [
    row.text('iyear', 'year'),
    row.text('imonth', 'month'),
    row.text('iday', 'day'),
  ].map((cell) => numberIn(cell));
  if (!(year > 0)) return undefined;
  const parts = [
    String(year).padStart(4, '0'),
    ...[month, month > 0 ? day : 0].filter((part) => part > 0).map(twoDigits),
  ];
  return parts.join('-');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function datesOf(row: Row, start: string, draft: Draft): { readonly date: string; readonly dateNote?: string } {
  const about = row.text('approxdate');
  const isDay = start.length === DAY_LENGTH;
  const from = about !== '' && isDay ? `${start}~` : start;
  const resolution = row.text('resolution');
  const last = resolution === '' ? undefined : draft.dates.read(resolution).date?.slice(0, DAY_LENGTH);
  const whole = last === undefined || !isDay ? undefined : joinedEnds(from, last);
  if (resolution !== '' && whole === undefined) draft.lose('resolution', 'no-date');
  return {
    date: typeof whole === 'string' ? whole : from,
    ...(about !== '' && { dateNote: `GTD gives the date as about “${about}”.` }),
  };
}

function locationOf(row: Row, draft: Draft): ReturnType<typeof givenLocation> {
  const area = row.text('provstate', 'country_txt');
  const isMiddle = row.text('specificity') !== EXACT_PLACE && row.text('specificity') !== '';
  const name = isMiddle ? `somewhere in ${area === '' ? 'the area' : area}, whose middle this is` : undefined;
  return givenLocation(draft, 'latitude', row.some('latitude'), row.some('longitude'), name);
}

function measuresOf(row: Row, draft: Draft): Readonly<Record<string, number>> | undefined {
  const found = MEASURES.flatMap(({ id, column }) => {
    const number = numberIn(row.some(column));
    if (number === undefined && row.text(column) !== '') draft.lose(column, 'no-number');
    return number === undefined ? [] : [[id, number] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function fieldsOf(row: Row): Readonly<Record<string, string>> | undefined {
  const suspected = GROUPS.flatMap(([name, doubt]) => (row.text(doubt) === '1' ? [row.text(name)] : []));
  const found = {
    target: row.text('target1'),
    suspected: suspected.filter((name) => name !== '').join('; '),
    doubt: row.text('doubtterr') === '1' ? row.text('alternative_txt') || 'yes' : '',
  };
  const filled = Object.entries(found).filter(([, text]) => text !== '');
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}
