/** Makes an entry of the dataset from a row of CSV. The header names the columns. */

import { cellText } from '../data/cell-guard.js';
import { FIELD_CELLS } from '../data/field-cells.js';
import { TEXT_NAMES } from '../data/entry-texts.js';
import { HEAD_ROWS } from '../data/head-rows.js';
import { dateOf, isTrue, jsonOf, listOf, numberOf, relationsOf, textOf, valueOf } from './csv-cells.js';
import { CsvHead, translatedColumn, translationsIn } from './csv-head.js';

/** One name of a list of several. */
const ONE_OF: ReadonlyMap<string, string> = new Map([
  ['party', 'parties'],
  ['actor', 'actors'],
  ['topic', 'topics'],
]);
const SOURCES: ReadonlySet<string> = new Set(['source', 'sources']);
/** Belongs to the head of a dataset, which a table lacks. */
const HIGHLIGHT = 'highlight';
/** Columns of an id each: `category:theatre`, `measure:deaths`, `field:docket`. */
const BY_ID = /^(category|measure|field):\s*(.+)$/i;
/** The field of the entry for each. */
const GROUPS = { category: 'categories', measure: 'measures', field: 'fields' } as const;
/** Fields of a translation, by their columns. */
const TRANSLATED: ReadonlyMap<string, string> = new Map(TEXT_NAMES.map((name) => [name.toLowerCase(), name]));
/** Columns of the location. */
const LOCATION: ReadonlyMap<string, string> = new Map([
  ['locationName', 'name'],
  ['latitude', 'latitude'],
  ['longitude', 'longitude'],
  ['locationPrecision', 'precision'],
]);
/** Columns of one picture or film, beside its address. */
const OF_A_MEDIUM: ReadonlyMap<string, string> = new Map([
  ['mediaKind', 'kind'],
  ['mediaAlt', 'alt'],
  ['mediaCaption', 'caption'],
  ['mediaCredit', 'credit'],
  ['mediaWidth', 'width'],
  ['mediaHeight', 'height'],
  ['mediaPoster', 'poster'],
  ['mediaTranscript', 'transcript'],
  ['mediaTracks', 'tracks'],
]);
const NUMBERS: ReadonlySet<string> = new Set(['latitude', 'longitude', 'precision', 'width', 'height']);

/** Keys are spellings in a header, which may be in capitals. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [
    ...FIELD_CELLS.keys(),
    ...ONE_OF.keys(),
    ...SOURCES,
    ...[...HEAD_ROWS.values()].flatMap(({ fields }) => fields.map(({ column }) => column)),
    'start',
    'end',
    HIGHLIGHT,
    'quote',
    'quoteLang',
    ...LOCATION.keys(),
    'media',
    ...OF_A_MEDIUM.keys(),
    'locator',
    'reliability',
  ].map((name) => [name.toLowerCase(), name]),
);

/** Whether a column of this name belongs to this table. */
export function isOwnColumn(name: string): boolean {
  const plain = name.trim();
  return NAMES.has(plain.toLowerCase()) || BY_ID.test(plain) || translatedColumn(plain) !== undefined;
}

/** Makes entries from rows. Columns of other names are passed on as they are, to be reported. */
export class CsvReader {
  readonly head = new CsvHead();
  readonly #names: readonly string[];
  #highlight: string | undefined;

  constructor(header: readonly string[]) {
    this.#names = header.map((name) => NAMES.get(name.trim().toLowerCase()) ?? name.trim());
  }

  /** Fields that name entries: the story, and the shaded time, which the first entry with `highlight` gives. */
  get tail(): Readonly<Record<string, unknown>> {
    const { story, range } = this.head;
    const highlight = {
      ...(this.#highlight !== undefined && { entry: this.#highlight }),
      ...(range !== undefined && { range }),
    };
    return { ...(story !== undefined && { story }), ...(Object.keys(highlight).length > 0 && { highlight }) };
  }

  /** Undefined for a row of the head of the dataset: see {@link CsvHead}. */
  read(row: readonly string[], number: number): object | undefined {
    const cells = new Map(this.#names.map((name, at) => [name, cellText(row[at] ?? '')]));
    const kind = cells.get('kind') ?? '';
    const headRow = HEAD_ROWS.get(kind);
    if (headRow !== undefined) {
      this.head.add(kind, headRow, cells);
      return undefined;
    }
    const entry = entryOf(cells, number, this.head);
    if (isTrue(cells.get(HIGHLIGHT))) this.#highlight ??= String(entry.get('id'));
    return Object.fromEntries(entry);
  }
}

function entryOf(cells: ReadonlyMap<string, string>, number: number, head: CsvHead): ReadonlyMap<string, unknown> {
  const entry = new Map<string, unknown>([['id', `row-${number}`]]);
  for (const [name, text] of cells) if (text !== '') addCell(entry, name, text);
  const byId = groupsOf(cells, head);
  for (const [name, values] of byId) entry.set(name, Object.fromEntries(values));
  const translations = translationsIn(cells, TRANSLATED);
  if (translations !== undefined) entry.set('translations', translations);
  const location = fieldsOf(LOCATION, cells);
  if (location.length > 0) entry.set('location', Object.fromEntries(location));
  const media = textOf(cells, 'media');
  if (media !== undefined)
    entry.set('media', jsonOf(media) ?? [Object.fromEntries([['url', media], ...fieldsOf(OF_A_MEDIUM, cells)])]);
  const date = dateOf(cells);
  if (date !== '') entry.set('date', date);
  const quote = cells.get('quote') ?? '';
  const lang = cells.get('quoteLang') ?? '';
  if (quote !== '') entry.set('quotes', [{ text: quote, ...(lang !== '' && { lang }) }]);
  // A row with a speaker is a statement, if the kind is not declared.
  const spoken = entry.has('speaker') || entry.has('form') || entry.has('quotes');
  if (!entry.has('kind')) entry.set('kind', spoken ? 'statement' : 'event');
  const locator = cells.get('locator') ?? '';
  const reliability = cells.get('reliability') ?? '';
  const sources = listOf(textOf(cells, 'source') ?? textOf(cells, 'sources') ?? '');
  if (Array.isArray(sources) && sources.length > 0) {
    entry.set(
      'citations',
      sources.map((source: unknown, at) => ({
        source,
        ...(at === 0 && locator !== '' && { locator }),
        ...(at === 0 && reliability !== '' && { reliability }),
      })),
    );
  }
  return entry;
}

/** The columns of an id each, by the field of the entry. */
function groupsOf(
  cells: ReadonlyMap<string, string>,
  head: CsvHead,
): ReadonlyMap<string, readonly [string, unknown][]> {
  const groups = new Map<string, [string, unknown][]>();
  for (const [name, text] of cells) {
    const [, kind, id] = text === '' ? [] : (BY_ID.exec(name) ?? []);
    if (kind === undefined || id === undefined) continue;
    const field = GROUPS[kind.toLowerCase() as keyof typeof GROUPS];
    const values = groups.get(field) ?? [];
    values.push([id, valueById(field, text, head.isListField(id))]);
    groups.set(field, values);
  }
  return groups;
}

/** `isList`: the field lists texts, with semicolons between them. */
function valueById(field: 'categories' | 'measures' | 'fields', text: string, isList: boolean): unknown {
  switch (field) {
    case 'measures':
      return text.startsWith('{') ? (jsonOf(text) ?? text) : numberOf(text);
    case 'categories':
      return oneOrSeveral(text);
    case 'fields':
      return isList || text.startsWith('["') ? listOf(text) : text;
  }
}

function oneOrSeveral(text: string): unknown {
  const ids = listOf(text);
  return Array.isArray(ids) && ids.length === 1 ? (ids[0] as unknown) : ids;
}

function fieldsOf(columns: ReadonlyMap<string, string>, cells: ReadonlyMap<string, string>): [string, unknown][] {
  return [...columns].flatMap(([column, field]): [string, unknown][] => {
    const text = textOf(cells, column);
    if (text === undefined) return [];
    return [[field, NUMBERS.has(field) ? numberOf(text) : field === 'tracks' ? (jsonOf(text) ?? text) : text]];
  });
}

function addCell(entry: Map<string, unknown>, column: string, text: string): void {
  const name = ONE_OF.get(column) ?? column;
  const cell = FIELD_CELLS.get(name);
  if (cell !== undefined) entry.set(name, name === 'relations' ? relationsOf(text) : valueOf(cell, text));
  else if (!(NAMES.has(name.toLowerCase()) || BY_ID.test(name) || TRANSLATED.has(translatedColumn(name) ?? '')))
    entry.set(name, text);
}
