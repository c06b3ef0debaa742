/**
 * The entries as a table for people: a row for each, with names instead of ids and nothing else between them. The
 * complete table is `dataset-csv.ts`.
 */
import type { Dataset, Entry } from '../data/dataset.js';
import { dateText } from '../time/date-ends.js';
import { csvText } from './csv.js';
import type { ExportLosses } from './export-losses.js';
import type { ExportData, Exporter } from './exporter.js';
import { losing } from './losing.js';
import { loseFields } from './lost-fields.js';

const KEPT: ReadonlySet<string> = new Set<keyof Entry>([
  ...([
    'id',
    'kind',
    'date',
    'dateNote',
    'title',
    'summary',
    'parties',
    'actors',
    'speaker',
    'quotes',
    'topics',
  ] as const),
  ...(['place', 'location', 'status', 'citations', 'media', 'categories', 'measures'] as const),
]);
const KEPT_OF_HEAD: ReadonlySet<string> = new Set<keyof Dataset>([
  ...(['parties', 'actors', 'topics', 'sources', 'categories', 'measures'] as const),
]);
const BETWEEN = '; ';
const COLUMNS = [
  'Date',
  'Note on the date',
  'Title',
  'Description',
  'Parties',
  'Actors',
  'Speaker',
  'Quote',
  'Topics',
  'Place',
  'Latitude',
  'Longitude',
  'Status',
  'Source',
  'Page',
  'Link',
  'Image',
] as const;

type Cells = ReadonlyMap<string, string>;
type Names = ReadonlyMap<string, string>;

export const plainTable: Exporter = { id: 'table', extension: 'csv', type: 'text/csv', write: losing(tablePieces) };

function* tablePieces(data: ExportData, losses: ExportLosses): Generator<string, void> {
  const { head, entries } = data;
  loseFields(head, KEPT_OF_HEAD, losses);
  const cells = cellsFor(data);
  const used = new Set<string>();
  for (const entry of entries) for (const [name, text] of cells(entry)) if (text !== '') used.add(name);
  const known: ReadonlySet<string> = new Set(COLUMNS);
  const columns = [
    ...COLUMNS.filter((name) => used.has(name) || name === 'Date' || name === 'Title'),
    ...[...used].filter((name) => !known.has(name)),
  ];
  yield* csvText(columns, rowsOf(entries, cells, columns, losses));
}

function* rowsOf(
  entries: Iterable<Entry>,
  cells: (entry: Entry) => Cells,
  columns: readonly string[],
  losses: ExportLosses,
): Generator<readonly string[], void> {
  for (const entry of entries) {
    loseRest(entry, losses);
    const row = cells(entry);
    yield columns.map((name) => row.get(name) ?? '');
  }
}

function loseRest(entry: Entry, losses: ExportLosses): void {
  loseFields(entry, KEPT, losses);
  const { quotes = [], citations = [], media = [] } = entry;
  if (quotes.length > 1) losses.add('quotes', 'no-place', quotes.length - 1);
  if (media.length > 1) losses.add('media', 'one-medium', media.length - 1);
  for (const citation of citations) loseFields(citation, new Set(['source', 'locator']), losses, 'citations.');
}

function cellsFor({ head }: ExportData): (entry: Entry) => Cells {
  const parties = namesOf(head.parties);
  const actors = namesOf(head.actors);
  const topics = namesOf(head.topics);
  const sources = new Map((head.sources ?? []).map((source) => [source.id, source]));
  const categories = new Map(
    (head.categories ?? []).map(({ id, name, values }) => [id, { name, values: namesOf(values) }]),
  );
  const measures = namesOf(head.measures);
  return (entry) => {
    const cited = (entry.citations ?? []).map(({ source }) => sources.get(source));
    const links = cited.flatMap((source) => source?.url ?? []);
    return new Map([
      ['Date', dateText(entry.date)],
      ['Note on the date', entry.dateNote ?? ''],
      ['Title', entry.title],
      ['Description', entry.summary ?? ''],
      ['Parties', named(entry.parties, parties)],
      ['Actors', named(entry.actors, actors)],
      ['Speaker', entry.speaker === undefined ? '' : (actors.get(entry.speaker) ?? entry.speaker)],
      ['Quote', entry.quotes?.[0]?.text ?? ''],
      ['Topics', named(entry.topics, topics)],
      ['Place', entry.place ?? ''],
      ['Latitude', String(entry.location?.latitude ?? '')],
      ['Longitude', String(entry.location?.longitude ?? '')],
      ['Status', entry.status ?? ''],
      ['Source', cited.flatMap((source) => source?.title ?? []).join(BETWEEN)],
      ['Page', (entry.citations ?? []).flatMap(({ locator }) => locator ?? []).join(BETWEEN)],
      ['Link', links.join(' ')],
      ['Image', entry.media?.[0]?.url ?? ''],
      ...Object.entries(entry.categories ?? {}).map(([id, chosen]): [string, string] => {
        const category = categories.get(id);
        return [category?.name ?? id, named([chosen].flat(), category?.values ?? new Map())];
      }),
      ...Object.entries(entry.measures ?? {}).map(([id, amount]): [string, string] => [
        measures.get(id) ?? id,
        typeof amount === 'number' ? String(amount) : `${amount.value} (${amount.low ?? ''}–${amount.high ?? ''})`,
      ]),
    ]);
  };
}

function namesOf(list: readonly { readonly id: string; readonly name: string }[] = []): Names {
  return new Map(list.map(({ id, name }) => [id, name]));
}

function named(ids: readonly string[] = [], names: Names): string {
  return ids.map((id) => names.get(id) ?? id).join(BETWEEN);
}
