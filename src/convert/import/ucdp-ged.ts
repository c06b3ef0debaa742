/**
 * Events of UCDP GED (Uppsala Conflict Data Program, Georeferenced Event Dataset). Its `date_start` and `date_end` are
 * the first and the last day on which the event can have been: an uncertain date, not how long it lasted. The same
 * holds for a summary of several days (`date_prec` 2 to 5). A single day with a lower precision is approximate (`~`).
 */
import { placeOf } from './acled.js';
import type { Draft, DraftEntry } from './draft.js';
import { amountIn, givenLocation, numberIn } from './numbers.js';
import type { Row } from './row.js';
import type { TableImporter } from './table-importer.js';

const DAY_LENGTH = 10;
const DAY = /^\d{4}-\d\d-\d\d$/;
const SEVERAL = /\s*;\s*/;
const ID = /^\d+$/;
/** The day is known, or nothing is said. */
const EXACT = new Set(['', '1']);
const TYPES: ReadonlyMap<string, string> = new Map([
  ['1', 'State-based violence'],
  ['2', 'Non-state violence'],
  ['3', 'One-sided violence'],
]);

/** Some candidate releases came without a header. */
export const UCDP_COLUMNS: readonly string[] =
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'.split(
    ' ',
  );

export const ucdpGed: TableImporter = {
  kind: 'table',
  id: 'ucdp-ged',
  noHeader: (first) => (first.length === UCDP_COLUMNS.length && ID.test(first[0] ?? '') ? UCDP_COLUMNS : undefined),
  columns: new Set([
    'id',
    'relid',
    'type_of_violence',
    'conflict_name',
    'dyad_name',
    'side_a',
    'side_b',
    'source_article',
    'source_office',
    'source_date',
    'source_headline',
    'where_coordinates',
    'where_description',
    'adm_1',
    'adm_2',
    'country',
    'latitude',
    'longitude',
    'event_clarity',
    'date_prec',
    'date_start',
    'date_end',
    'year',
    'best',
    'high',
    'low',
  ]),
  detect: (header, names) =>
    (header.has('relid') && header.has('date_prec')) ||
    (names.length === UCDP_COLUMNS.length && ID.test(names[0] ?? '')),
  begin: (_, draft) => {
    draft.head = { ...draft.head, measures: [{ id: 'deaths', name: 'Deaths' }] };
    return (row) => {
      readRow(row, draft);
    };
  },
};

function readRow(row: Row, draft: Draft): void {
  const date = dateOf(row);
  if (date === undefined) {
    draft.leave(row.number, 'no date', { column: 'date_start' });
    return;
  }
  const where = row.text('where_coordinates', 'adm_2', 'adm_1', 'country');
  const deaths = amountIn(row.text('best'), row.text('low'), row.text('high'));
  loseOf(row, draft);
  const type = TYPES.get(row.text('type_of_violence')) ?? '';
  draft.add(
    {
      id: row.some('relid', 'id') ?? draft.madeId('row', row.number),
      kind: 'event',
      date,
      ...dateNoteOf(date, row),
      title: [row.text('dyad_name') || type, where].filter((part) => part !== '').join(': '),
      summary: summaryOf(row),
      parties: draft.parties.ids([row.text('side_a'), row.text('side_b')]),
      topics: draft.topics.ids([type, row.text('conflict_name')]),
      place: placeOf(row, 'where_coordinates', 'adm_2', 'adm_1', 'country'),
      location: givenLocation(draft, 'latitude', row.some('latitude'), row.some('longitude')),
      measures: deaths === undefined ? undefined : { deaths },
      status: row.text('event_clarity') === '2' ? 'claimed' : 'reported',
      citations: sourcesOf(row, draft),
    },
    row.number,
  );
}

function dateOf(row: Row): string | undefined {
  const start = row.text('date_start').slice(0, DAY_LENGTH);
  const end = row.text('date_end').slice(0, DAY_LENGTH);
  if (!DAY.test(start)) return row.some('year');
  if (DAY.test(end) && end > start) return `[${start}..${end}]`;
  return EXACT.has(row.text('date_prec')) ? start : `${start}~`;
}

function dateNoteOf(date: string, row: Row): DraftEntry {
  if (date.startsWith('['))
    return { dateNote: 'Some time within these days, as UCDP gives the earliest and the latest.' };
  return date.endsWith('~') ? { dateNote: `UCDP gives the day with precision ${row.text('date_prec')}.` } : {};
}

function summaryOf(row: Row): string | undefined {
  const parts = [row.text('source_headline'), row.text('where_description')].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('\n\n');
}

/** Counts ids that another id replaces, and cells that should hold a number and do not. */
function loseOf(row: Row, draft: Draft): void {
  if (row.text('relid') !== '' && row.text('id') !== '') draft.lose('id');
  for (const name of ['best', 'low', 'high'])
    if (row.text(name) !== '' && numberIn(row.text(name)) === undefined) draft.lose(name, 'no-number');
  const isWhole = ['best', 'low', 'high'].every((name) => numberIn(row.text(name)) !== undefined);
  // Bounds without each other, or without an estimate between them, have no place.
  if (!isWhole) for (const name of ['low', 'high']) if (numberIn(row.text(name)) !== undefined) draft.lose(name);
}

/**
 * Articles, offices and dates are lists in the same order. A source gets the office and the date at its place if the
 * lists are equally long.
 */
function sourcesOf(row: Row, draft: Draft): readonly { readonly source: string }[] {
  const articles = row.list(SEVERAL, 'source_article');
  const offices = row.list(SEVERAL, 'source_office');
  const dates = row.list(SEVERAL, 'source_date');
  const titles = articles.length > 0 ? articles : offices;
  const hasOffices = articles.length > 0 && offices.length === articles.length;
  const hasDates = dates.length === titles.length;
  if (articles.length > 0 && offices.length > 0 && !hasOffices) draft.lose('source_office');
  if (dates.length > 0 && !hasDates) draft.lose('source_date');
  return titles.flatMap((title, at) => {
    const published = hasDates ? dates[at]!.slice(0, DAY_LENGTH) : '';
    const id = draft.sources.id(title.replaceAll('"', ''), {
      ...(hasOffices && { publisher: offices[at]!.replaceAll('"', '') }),
      ...(DAY.test(published) && { published }),
    });
    return id === undefined ? [] : [{ source: id }];
  });
}
