/**
 * Events of UCDP GED (Uppsala Conflict Data Program, Georeferenced Event Dataset). Its `date_start` and `date_end` are the
 * first and the last day on which the event can have been: an uncertain date, not how long it lasted. A summary of
 * several days (`date_prec` 2 to 5) is given so as well. Where `date_prec` is 1, it is one day.
 */
import { placeOf } from './acled.js';
import type { Draft } from './draft.js';
import { amountIn, locationOf } from './numbers.js';
import type { Row } from './row.js';
import type { TableImporter } from './table-importer.js';

const DAY_LENGTH = 10;
const DAY = /^\d{4}-\d\d-\d\d$/;
const SEVERAL = /\s*;\s*/;
const ID = /^\d+$/;
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
  const type = TYPES.get(row.text('type_of_violence')) ?? '';
  draft.add(
    {
      id: row.some('relid', 'id') ?? `row-${row.number}`,
      kind: 'event',
      date,
      ...(date.startsWith('[') && {
        dateNote: 'Some time within these days, as UCDP gives the earliest and the latest.',
      }),
      title: [row.text('dyad_name') || type, where].filter((part) => part !== '').join(': '),
      summary: summaryOf(row),
      parties: draft.parties.ids([row.text('side_a'), row.text('side_b')]),
      topics: draft.topics.ids([type]),
      place: placeOf(row, 'where_coordinates', 'adm_2', 'adm_1', 'country'),
      location: locationOf(row.some('latitude'), row.some('longitude')),
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
  return !DAY.test(end) || end === start ? start : `[${start}..${end}]`;
}

function summaryOf(row: Row): string | undefined {
  const parts = [row.text('source_headline'), row.text('where_description')].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('\n\n');
}

function sourcesOf(row: Row, draft: Draft): readonly { readonly source: string }[] {
  const articles = row.list(SEVERAL, 'source_article');
  const offices = row.list(SEVERAL, 'source_office');
  const titles = articles.length > 0 ? articles : offices;
  return titles.flatMap((title) => {
    const id = draft.sources.id(title.replaceAll('"', ''));
    return id === undefined ? [] : [{ source: id }];
  });
}
