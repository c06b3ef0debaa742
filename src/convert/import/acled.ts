/** Events of ACLED (Armed Conflict Location & Event Data), from its exports and its API. */
import { unreadDate } from './date-issue.js';
import type { Draft } from './draft.js';
import { givenLocation, numberIn } from './numbers.js';
import type { Row } from './row.js';
import type { TableImporter } from './table-importer.js';

const SEVERAL = /\s*;\s*/;
/**
 * 1 is the day itself. The exact meaning of 2 and 3 has changed between codebooks: "about" claims no more than both.
 */
const EXACT = '1';

export const acled: TableImporter = {
  kind: 'table',
  id: 'acled',
  columns: new Set([
    'event_id_cnty',
    'data_id',
    'event_date',
    'year',
    'time_precision',
    'event_type',
    'sub_event_type',
    'actor1',
    'assoc_actor_1',
    'actor2',
    'assoc_actor_2',
    'country',
    'admin1',
    'admin2',
    'admin3',
    'location',
    'latitude',
    'longitude',
    'fatalities',
    'source',
    'notes',
  ]),
  detect: (header) => header.has('event_id_cnty') || (header.has('sub_event_type') && header.has('event_date')),
  looksAhead: true,
  begin: (header, draft, first) => {
    draft.dates.survey(first.map((row) => ({ start: row.text('event_date') })));
    if (header.some((name) => name.trim().toLowerCase() === 'fatalities'))
      draft.head = { ...draft.head, measures: [{ id: 'fatalities', name: 'Fatalities' }] };
    return (row) => {
      readRow(row, draft);
    };
  },
};

function readRow(row: Row, draft: Draft): void {
  const given = row.text('event_date');
  const read = draft.dates.read(given);
  const year = row.text('year');
  if (read.date === undefined && (read.fault !== 'bad-date' || year === '')) {
    const { message, ...issue } = unreadDate(given, read, draft.dates);
    draft.leave(row.number, message, { ...issue, column: 'event_date', value: given });
    return;
  }
  const date = read.date ?? year;
  if (read.date === undefined && given !== '') draft.lose('event_date', 'no-date');
  if (read.date !== undefined) draft.dates.count(given, read.date, row.number, 'event_date');
  const exact = row.text('time_precision') === EXACT || row.text('time_precision') === '';
  const sides = row.list(SEVERAL, 'actor1').concat(row.list(SEVERAL, 'actor2'));
  const others = row.list(SEVERAL, 'assoc_actor_1').concat(row.list(SEVERAL, 'assoc_actor_2'));
  const type = row.text('sub_event_type', 'event_type');
  const fatalities = numberIn(row.some('fatalities'));
  if (fatalities === undefined && row.text('fatalities') !== '') draft.lose('fatalities', 'no-number');
  if (row.text('event_id_cnty') !== '' && row.text('data_id') !== '') draft.lose('data_id');
  draft.add(
    {
      id: row.some('event_id_cnty', 'data_id') ?? draft.madeId('row', row.number),
      kind: 'event',
      date: exact || read.date === undefined ? date : `${date}~`,
      ...(!exact && { dateNote: `ACLED gives the day with time precision ${row.text('time_precision')}.` }),
      title: [type, row.text('location')].filter((part) => part !== '').join(', ') || sides.join(' – '),
      summary: row.some('notes'),
      parties: draft.parties.ids(sides),
      actors: draft.actors.ids(others),
      topics: draft.topics.ids([row.text('event_type')]),
      place: placeOf(row, 'location', 'admin3', 'admin2', 'admin1', 'country'),
      location: givenLocation(draft, 'latitude', row.some('latitude'), row.some('longitude')),
      measures: fatalities === undefined ? undefined : { fatalities },
      status: 'reported',
      citations: draft.sources.ids(row.list(SEVERAL, 'source')).map((source) => ({ source })),
    },
    row.number,
  );
}

/** Names go from the narrow to the wide, each once. */
export function placeOf(row: Row, ...columns: readonly string[]): string | undefined {
  const names = [...new Set(columns.map((column) => row.text(column)).filter((name) => name !== ''))];
  return names.length === 0 ? undefined : names.join(', ');
}
