/**
 * The dataset as one table, which can be read back without loss: rows of the head first, then a row for each entry.
 * Plain columns hold what they can; the rest is JSON in a cell. `sources/csv-entry.ts` reads it.
 */
import type { CategoryValue, Citation, Entry, Quote, Relation } from '../../dataset/data/dataset.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { FIELD_CELLS, type FieldCell } from '../../dataset/data/field-cells.js';
import { HEAD_ROWS, type HeadCell, type HeadRow } from '../../dataset/data/head-rows.js';
import type { TextName } from '../../dataset/data/entry-texts.js';
import { readProperty } from '../../dataset/data/safe-read.js';
import { dateOfEnds } from '../../dataset/time/date-of-ends.js';
import type { DateValue } from '../../dataset/time/date-ends.js';
import { longForm } from './sheet-date.js';
import { csvText } from './csv.js';
import type { ExportData, Exporter } from './exporter.js';
import {
  categoryCells,
  entryTranslationCells,
  isPlainItem,
  listText,
  locationCells,
  measureCells,
  MEDIA_COLUMNS,
  mediaCells,
  ownFieldCells,
  SEPARATOR,
  translationCells,
} from './group-cells.js';

const COLUMNS = [
  'kind',
  'id',
  'date',
  'start',
  'end',
  'title',
  'summary',
  'parties',
  'actors',
  'speaker',
  'form',
  'channel',
  'quote',
  'quoteLang',
  'topics',
  'place',
  'locationName',
  ...['latitude', 'longitude', 'locationPrecision'],
  'status',
  'source',
  'locator',
  'reliability',
  'timeZone',
  'dateNote',
  'asOf',
  'said',
  'published',
  'graphic',
  'weight',
  'highlight',
  'reviewed',
  'links',
  'relations',
  'quotes',
  'citations',
  'categories',
  'measures',
  'fields',
  ...MEDIA_COLUMNS,
  'party',
  'role',
  'aliases',
  'color',
  'publisher',
  'author',
  'url',
  'archivedUrl',
  'archives',
  'checked',
  'retrieved',
  'lang',
  'dir',
  'license',
  'updated',
  'version',
  'reliabilityScale',
  'corrections',
  'entry',
  'entries',
  'values',
  'unit',
  'sum',
] as const;
const KNOWN: ReadonlySet<string> = new Set(COLUMNS);
const PLAIN_TYPE = /^[a-z-]+$/;

type Column =
  | (typeof COLUMNS)[number]
  | `category:${string}`
  | `measure:${string}`
  | `field:${string}`
  | `${TextName | 'role' | 'unit'}:${string}`;
type Cells = Readonly<Partial<Record<Column, string>>>;

export const csv: Exporter = {
  id: 'csv',
  extension: 'csv',
  type: 'text/csv',
  write: (data) => ({ pieces: csvPieces(data), notKept: () => [] }),
};

/** Only columns with some content. */
function csvPieces(data: ExportData): Generator<string, void> {
  const columns = columnsOf(data);
  return csvText(columns, rowsOf(data, columns));
}

function columnsOf(data: ExportData): readonly Column[] {
  const used = new Set<string>(['kind', 'id', 'date', 'title']);
  for (const cells of cellsOf(data)) for (const name of Object.keys(cells)) used.add(name);
  const byId = [...used].filter((name) => !KNOWN.has(name)) as Column[];
  return [...COLUMNS.filter((name) => used.has(name)), ...byId.sort()];
}

function* rowsOf(data: ExportData, columns: readonly Column[]): Generator<readonly string[], void> {
  for (const cells of cellsOf(data)) yield columns.map((name) => cells[name] ?? '');
}

function* cellsOf({ head, entries }: ExportData): Generator<Cells, void> {
  for (const [kind, row] of HEAD_ROWS) {
    if (row.list === 'story') for (const entry of entries) yield entryCells(entry, head);
    if (row.list !== undefined) for (const record of head[row.list] ?? []) yield { kind, ...headCells(record, row) };
    else {
      const cells = { ...headCells(head, row), ...given({ date: head.highlight?.range }) };
      if (Object.keys(cells).length > 0) yield { kind, ...cells };
    }
  }
}

function headCells(record: object, { fields }: HeadRow): Cells {
  const cells = fields.map(({ name, column, cell }): Cells => {
    const value = readProperty(record, name);
    if (value === undefined) return {};
    return given(cell === 'ends' ? dateCells(value as DateValue) : { [column]: headText(value, cell) });
  });
  const columns = Object.fromEntries(fields.map(({ name, column }) => [name, column]));
  const translations = readProperty(record, 'translations') as Readonly<Record<string, object>> | undefined;
  return Object.assign({}, ...cells, translationCells(translations, columns)) as Cells;
}

function headText(value: unknown, cell: Exclude<HeadCell, 'ends'>): string | undefined {
  switch (cell) {
    case 'values':
      return valuesText(value as readonly CategoryValue[]);
    case 'roles':
      return typeof value === 'string' ? value : JSON.stringify(value);
    default:
      return cellOf(value, cell);
  }
}

function entryCells(entry: Entry, head: DatasetHead): Cells {
  return given({
    ...fieldCells(entry),
    ...dateCells(entry.date),
    ...quoteCells(entry.quotes ?? []),
    ...citationCells(entry.citations ?? []),
    ...categoryCells(entry.categories),
    ...measureCells(entry.measures),
    ...ownFieldCells(entry.fields, head),
    ...locationCells(entry.location),
    ...mediaCells(entry.media),
    ...entryTranslationCells(entry.translations),
    relations: relationsText(entry.relations ?? []),
    highlight: entry.id === head.highlight?.entry ? 'yes' : undefined,
  });
}

/** The fields that one column holds. */
function fieldCells(entry: Entry): Cells {
  const cells: Record<string, string | undefined> = {};
  for (const [name, cell] of FIELD_CELLS) {
    const value = readProperty(entry, name);
    if (value !== undefined && cell !== 'rest') cells[name] = cellOf(value, cell);
  }
  return cells;
}

function cellOf(value: unknown, cell: Exclude<FieldCell, 'rest'>): string | undefined {
  switch (cell) {
    case 'text':
    case 'number':
    case 'flag':
      return String(value);
    case 'ids':
      return listText(value as readonly string[]);
    case 'json':
      return jsonText(value as object);
  }
}

/** Two columns if they are read as the same two ends. */
function dateCells(date: DateValue): Cells {
  if (typeof date === 'string') return { date: longForm(date) };
  const read = dateOfEnds(date.start, date.end);
  const same = typeof read === 'object' && date.start === date.start.trim() && date.end === date.end.trim();
  return same ? { start: date.start, end: date.end } : { date: JSON.stringify({ start: date.start, end: date.end }) };
}

function quoteCells(quotes: readonly Quote[]): Cells {
  const [first, ...others] = quotes;
  if (first === undefined) return {};
  const { text, lang, ...more } = first;
  const plain = others.length === 0 && Object.keys(more).length === 0 && text !== '';
  return plain ? given({ quote: text, quoteLang: lang }) : { quotes: JSON.stringify(quotes) };
}

function citationCells(citations: readonly Citation[]): Cells {
  if (citations.length === 0) return {};
  const plain = citations.every(
    ({ locator, quote, reliability, translations }, at) =>
      (quote ?? translations) === undefined &&
      (at === 0 ? locator !== '' && reliability !== '' : (locator ?? reliability) === undefined),
  );
  if (!plain) return { citations: JSON.stringify(citations) };
  const { locator, reliability } = citations[0]!;
  return given({ source: listText(citations.map(({ source }) => source)), locator, reliability });
}

export function relationsText(relations: readonly Relation[]): string | undefined {
  if (relations.length === 0) return undefined;
  const plain = relations.every(
    ({ type, target, note, translations }) =>
      (note ?? translations) === undefined && PLAIN_TYPE.test(type) && isPlainItem(target),
  );
  return plain
    ? relations.map(({ type, target }) => `${type}: ${target}`).join(`${SEPARATOR} `)
    : JSON.stringify(relations);
}

/** Only their ids if those are the names. */
function valuesText(values: readonly CategoryValue[]): string {
  const plain =
    values.every(({ id, name, translations }) => id === name && translations === undefined) &&
    !values[0]?.id.startsWith('[{');
  return plain ? (listText(values.map(({ id }) => id)) ?? '') : JSON.stringify(values);
}

/** Nothing for an empty list. */
function jsonText(value: object | undefined): string | undefined {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? undefined : JSON.stringify(value);
}

function given(cells: Readonly<Record<string, string | undefined>>): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== undefined && text !== ''));
}
