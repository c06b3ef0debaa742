/**
 * The entries as a table for people: a row for each, with names instead of ids and nothing else between them. The
 * complete table is `dataset-csv.ts`.
 */
import type { Citation, Dataset, Entry, GeoLocation, Medium, Quote, Source } from '../../dataset/data/dataset.js';
import { dateText } from '../../dataset/time/date-ends.js';
import { csvText } from './csv.js';
import { type ExportLosses, idsOf, loseFields, loseUnnamed } from './export-losses.js';
import { sheetDates } from './sheet-date.js';
import { type ExportData, type Exporter, losing } from './exporter.js';

const KEPT: ReadonlySet<string> = new Set<keyof Entry>([
  ...(['kind', 'date', 'dateNote', 'title', 'summary', 'parties', 'actors', 'speaker', 'quotes', 'topics'] as const),
  ...(['place', 'location', 'status', 'citations', 'media', 'categories', 'measures', 'fields'] as const),
]);
const KEPT_OF_HEAD: ReadonlySet<string> = new Set<keyof Dataset>([
  ...(['parties', 'actors', 'topics', 'sources', 'categories', 'measures', 'fields'] as const),
]);
const KEPT_OF_SOURCE: ReadonlySet<string> = new Set<keyof Source>(['id', 'title', 'url']);
const KEPT_OF_CITATION: ReadonlySet<string> = new Set<keyof Citation>(['source', 'locator']);
const KEPT_OF_QUOTE: ReadonlySet<string> = new Set<keyof Quote>(['text']);
const KEPT_OF_LOCATION: ReadonlySet<string> = new Set<keyof GeoLocation>(['latitude', 'longitude']);
const KEPT_OF_MEDIUM: ReadonlySet<string> = new Set<keyof Medium>(['url']);
/** Lists of the head. A cell holds the names of their records, and nothing else of them is in the table. */
const NAMED_LISTS = ['parties', 'actors', 'topics', 'categories', 'measures', 'fields'] as const;
const KEPT_OF_NAMED: ReadonlySet<string> = new Set(['id', 'name', 'values', 'kind']);
const LISTS = ['parties', 'actors', 'topics', 'categories', 'measures', 'fields', 'sources'] as const;
type Ids = Readonly<Record<(typeof LISTS)[number], Set<string>>>;
const PARTED = /[;|\n]|\s(?:vs\.?|versus)\s/i;
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

const TAKEN: ReadonlySet<string> = new Set(COLUMNS);

type Cells = ReadonlyMap<string, string>;
type Names = ReadonlyMap<string, string>;

export const plainTable: Exporter = { id: 'table', extension: 'csv', type: 'text/csv', write: losing(tablePieces) };

function* tablePieces(data: ExportData, losses: ExportLosses): Generator<string, void> {
  const { head, entries } = data;
  loseFields(head, KEPT_OF_HEAD, losses);
  for (const source of head.sources ?? []) loseFields(source, KEPT_OF_SOURCE, losses, 'sources.');
  for (const list of NAMED_LISTS)
    for (const record of head[list] ?? []) loseFields(record, KEPT_OF_NAMED, losses, `${list}.`);
  const cells = cellsFor(data);
  const unnamed = Object.fromEntries(LISTS.map((list) => [list, idsOf(head[list])])) as Ids;
  loseParted(head, losses);
  const used = new Set<string>();
  for (const entry of entries) for (const [name, text] of cells(entry)) if (text !== '') used.add(name);
  const columns = [
    ...COLUMNS.filter((name) => used.has(name) || name === 'Date' || name === 'Title'),
    ...[...used].filter((name) => !TAKEN.has(name)),
  ];
  const hasUrl = new Set((head.sources ?? []).flatMap(({ id, url }) => (url === undefined ? [] : [id])));
  yield* csvText(
    columns,
    rowsOf(data, cells, columns, (entry) => {
      loseRest(entry, hasUrl, losses);
      for (const list of LISTS) for (const id of idsIn(entry, list)) unnamed[list].delete(id);
    }),
  );
  for (const list of LISTS) loseUnnamed(list, unnamed[list], losses);
}

/** The ids of a list that a row has words for. */
function idsIn(entry: Entry, list: (typeof LISTS)[number]): readonly string[] {
  const { actors = [], speaker, citations = [] } = entry;
  if (list === 'sources') return citations.map(({ source }) => source);
  if (list === 'actors') return speaker === undefined ? actors : [...actors, speaker];
  const given = entry[list] ?? [];
  return Array.isArray(given) ? (given as readonly string[]) : Object.keys(given);
}

/** The signs between several names of a cell: a name with one of them comes back as two. */
function loseParted(head: ExportData['head'], losses: ExportLosses): void {
  for (const list of ['parties', 'actors', 'topics'] as const)
    for (const { name } of head[list] ?? []) if (PARTED.test(name)) losses.add(`${list}.name`, 'no-place');
  for (const { title, url = '' } of head.sources ?? []) {
    if (PARTED.test(title) || /https?:\/\//i.test(title)) losses.add('sources.title', 'no-place');
    if (/[;|\s]/.test(url)) losses.add('sources.url', 'no-place');
  }
}

function* rowsOf(
  { entries }: ExportData,
  cells: (entry: Entry) => Cells,
  columns: readonly string[],
  lose: (entry: Entry) => void,
): Generator<readonly string[], void> {
  for (const entry of entries) {
    lose(entry);
    const row = cells(entry);
    yield columns.map((name) => row.get(name) ?? '');
  }
}

function loseRest(entry: Entry, hasUrl: ReadonlySet<string>, losses: ExportLosses): void {
  loseFields(entry, KEPT, losses);
  const { kind, speaker, location, quotes = [], citations = [], media = [] } = entry;
  // A row is read as a statement if it has a speaker or a quote.
  if (kind === 'statement' && speaker === undefined && quotes.length === 0) losses.add('kind', 'statement');
  if (kind === 'event' && (speaker !== undefined || quotes.length > 0)) losses.add('kind', 'no-place');
  // One page is that of the first source, and each source has an address or none of them.
  const located = citations.flatMap(({ locator }, at) => (locator === undefined ? [] : [at]));
  if (located.some((at) => at > 0)) losses.add('citations.locator', 'no-place', located.length);
  const cited = new Set(citations.map(({ source }) => source));
  const linked = [...cited].filter((id) => hasUrl.has(id)).length;
  if (linked > 0 && linked < cited.size) losses.add('sources.url', 'no-place', linked);
  if (quotes.length > 1) losses.add('quotes', 'no-place', quotes.length - 1);
  if (media.length > 1) losses.add('media', 'one-medium', media.length - 1);
  if (quotes[0] !== undefined) loseFields(quotes[0], KEPT_OF_QUOTE, losses, 'quotes.');
  if (media[0] !== undefined) loseFields(media[0], KEPT_OF_MEDIUM, losses, 'media.');
  if (location !== undefined) loseFields(location, KEPT_OF_LOCATION, losses, 'location.');
  for (const citation of citations) loseFields(citation, KEPT_OF_CITATION, losses, 'citations.');
}

function cellsFor({ head, entries }: ExportData): (entry: Entry) => Cells {
  const dateCell = sheetDates(Array.from(entries, ({ date }) => dateText(date)));
  const parties = namesOf(head.parties);
  const actors = namesOf(head.actors);
  const topics = namesOf(head.topics);
  const sources = new Map((head.sources ?? []).map((source) => [source.id, source]));
  const categories = new Map(
    (head.categories ?? []).map(({ id, name, values }) => [id, { name, values: namesOf(values) }]),
  );
  const measures = namesOf(head.measures);
  const fields = namesOf(head.fields);
  const columnOf = ownColumns();
  return (entry) => {
    const cited = [...new Set((entry.citations ?? []).map(({ source }) => source))];
    const titles = cited.map((id) => sources.get(id)?.title ?? id);
    const links = cited.flatMap((id) => sources.get(id)?.url ?? []);
    return new Map([
      ['Date', dateCell(dateText(entry.date))],
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
      ['Source', titles.join(BETWEEN)],
      ['Page', (entry.citations ?? []).flatMap(({ locator }) => locator ?? []).join(BETWEEN)],
      ['Link', links.join(' ')],
      ['Image', entry.media?.[0]?.url ?? ''],
      ...Object.entries(entry.categories ?? {}).map(([id, chosen]): [string, string] => {
        const category = categories.get(id);
        return [columnOf('category', id, category?.name), named([chosen].flat(), category?.values ?? new Map())];
      }),
      ...Object.entries(entry.measures ?? {}).map(([id, amount]): [string, string] => [
        columnOf('measure', id, measures.get(id)),
        typeof amount === 'number' ? String(amount) : `${amount.value} (${amount.low ?? ''}–${amount.high ?? ''})`,
      ]),
      ...Object.entries(entry.fields ?? {}).map(([id, value]): [string, string] => [
        columnOf('field', id, fields.get(id)),
        [value].flat().join(BETWEEN),
      ]),
    ]);
  };
}

type OwnKind = 'category' | 'measure' | 'field';

/** A category, a measure or a field may be called as one of the other columns, or as another of them. */
function ownColumns(): (kind: OwnKind, id: string, name: string | undefined) => string {
  const columns = new Map<string, string>();
  const taken = new Set<string>(TAKEN);
  return (kind, id, name = id) => {
    const key = `${kind} ${id}`;
    const known = columns.get(key);
    if (known !== undefined) return known;
    const column = [name, `${name} (${kind})`, `${name} (${key})`].find((each) => !taken.has(each)) ?? key;
    columns.set(key, column);
    taken.add(column);
    return column;
  };
}

function namesOf(list: readonly { readonly id: string; readonly name: string }[] = []): Names {
  return new Map(list.map(({ id, name }) => [id, name]));
}

function named(ids: readonly string[] = [], names: Names): string {
  return ids.map((id) => names.get(id) ?? id).join(BETWEEN);
}
