/**
 * Reads a table of columns. It gives the shown rows as columns that are safe to use, and counts the rest. A fault in a
 * thousand rows is one issue, with its number.
 */
import type { Cure } from './cures.js';
import type { ColumnDates } from './column-dates.js';
import { FIELD_COLUMNS, readColumnFields, type ColumnFields } from './column-fields.js';
import { readRows } from './column-rows.js';
import {
  asDoubles,
  pick,
  readNumbers,
  readTexts,
  readValues,
  rowsOf,
  type TextAt,
  type ValueColumn,
} from './column-values.js';
import type { Cursor } from './cursor.js';
import { TEXT_NAMES, type TextName } from './entry-texts.js';
import type { UnclearRecords } from './read-entries.js';
import { MAX_ITEMS } from './read-list.js';
import type { Reader } from './read-record.js';
import type { References } from './references.js';
import { isRecord, readKeys, readProperty } from './safe-read.js';
import { cutText } from './short-text.js';
import { STATEMENT_FORMS, STATUSES, type DatasetHead } from './timeline-model.js';

const NOTHING: ValueColumn = { at: new Int32Array(0), values: [] };
const NOT_BLANK = /\S/;
const MAX_STAND_IN_TITLE = 80;
const KINDS = ['event', 'statement'];

type Listed = readonly { readonly id: string }[];

/** Columns of the shown rows. */
export interface ColumnTable {
  readonly count: number;
  readonly dates: ColumnDates;
  readonly texts: Readonly<Record<TextName | 'id' | 'reliability', TextAt>>;
  readonly values: Readonly<Record<ValueName, ValueColumn>>;
  /** NaN, or an invalid weight, if a row has none. */
  readonly weight: Float64Array | undefined;
  /** Undefined if there are none. */
  readonly fields: ColumnFields | undefined;
  /** Whether a column gives the reliability of sources. */
  readonly isRated: boolean;
}

type Texts = Readonly<Record<TextName, TextAt>>;

/** The content of each column of values, and the treatment of a foreign value. */
const VALUE_COLUMNS = {
  kind: (value) => (KINDS.includes(value) ? value : undefined),
  form: (value) => STATEMENT_FORMS.find((form) => form === value),
  status: (value) => STATUSES.find((status) => status === value),
  party: (value, { parties }) => (parties.has(value) ? value : undefined),
  actor: (value, { actors }) => actors.find(value)?.id,
  topic: (value, { topics }) => (topics.has(value) ? value : undefined),
  source: (value, { sources }) => (sources.has(value) ? value : undefined),
  speaker: (value, { actors }) => actors.find(value)?.id,
} as const satisfies Readonly<Record<string, (value: string, references: References) => string | undefined>>;

type ValueName = keyof typeof VALUE_COLUMNS;

const VALUE_NAMES = Object.keys(VALUE_COLUMNS) as ValueName[];
const NAMES: ReadonlySet<string> = new Set([
  ...VALUE_NAMES,
  ...TEXT_NAMES,
  ...['id', 'start', 'end', 'precision', 'date', 'weight', 'reliability'],
  ...FIELD_COLUMNS,
]);
/** These are shown as written, even if the dataset does not know them. */
const KEPT_AS_WRITTEN: ReadonlySet<ValueName> = new Set(['party', 'actor', 'topic', 'source', 'speaker']);

export function tableReader(head: DatasetHead, references: References, unclear: UnclearRecords): Reader<ColumnTable> {
  return (columns, cursor) => {
    // They were a record when the dataset was checked; a page may give something else by now.
    const table = isRecord(columns) ? columns : {};
    const rows = countRows(table, cursor);
    return rows === undefined ? undefined : readTable(table, rows, { head, references, unclear, cursor });
  };
}

interface Context {
  readonly head: DatasetHead;
  readonly references: References;
  readonly unclear: UnclearRecords;
  readonly cursor: Cursor;
}

function readTable(columns: object, rows: number, context: Context): ColumnTable | undefined {
  const { unclear, references, cursor } = context;
  reportColumns(columns, rows, cursor);
  const text = (name: string): TextAt =>
    cursor.read((list, at) => readTexts(list, rows, at), readProperty(columns, name), name, 'warning');
  const summary = text('summary');
  const title = titleOr(text('title'), summary);
  const read: Partial<Texts> = { title, summary };
  const found = readRows(columns, rows, title, unclear, cursor);
  if (found === undefined) return undefined;
  const { dates, shown } = found;
  const cutTexts = (at: TextAt): TextAt => (shown === undefined ? at : (row) => at(shown[row]!));
  const cutValues = (column: ValueColumn): ValueColumn =>
    shown === undefined || column.at.length === 0
      ? column
      : { ...column, at: pick(column.at, shown, new Int32Array(shown.length)) };
  return {
    count: shown?.length ?? rows,
    dates,
    texts: {
      ...(Object.fromEntries(TEXT_NAMES.map((name) => [name, cutTexts(read[name] ?? text(name))])) as Texts),
      id: cutTexts(idOr(text('id'))),
      reliability: cutTexts(text('reliability')),
    },
    values: Object.fromEntries(
      VALUE_NAMES.map((name) => [name, cutValues(readColumn(columns, name, rows, context))]),
    ) as unknown as ColumnTable['values'],
    weight: cutWeights(readWeights(readProperty(columns, 'weight'), rows, cursor), shown),
    fields: cutFields(readColumnFields(columns, rows, references, cursor), shown),
    isRated: readProperty(columns, 'reliability') !== undefined,
  };
}

/** Each date is a row. */
function countRows(columns: object, cursor: Cursor): number | undefined {
  const dated = readProperty(columns, 'date') === undefined ? 'start' : 'date';
  const rows = rowsOf(readProperty(columns, dated));
  if (rows === undefined) cursor.report({ code: 'missing', field: dated });
  if (rows === undefined || rows <= MAX_ITEMS) return rows;
  cursor.report({ code: 'too-long', severity: 'warning', field: dated, detail: `${MAX_ITEMS} rows` });
  return MAX_ITEMS;
}

/** Rows that a column lacks have no value; extra rows are left out. */
function reportColumns(columns: object, rows: number, cursor: Cursor): void {
  for (const name of readKeys(columns)) {
    if (!NAMES.has(name)) {
      cursor.reportUnknownField('columns', name, NAMES);
      continue;
    }
    const column = readProperty(columns, name);
    const length = rowsOf(column);
    if (length === undefined || length === rows) continue;
    const detail = `${rows} rows, there are ${length}`;
    cursor.report({ code: 'wrong-value', severity: 'warning', field: name, detail });
  }
}

export function isWeight(weight: number): boolean {
  return weight >= 0 && weight <= 1;
}

function readWeights(value: unknown, rows: number, cursor: Cursor): Float64Array | undefined {
  if (value === undefined) return undefined;
  const numbers = readNumbers(value, rows);
  if (numbers === undefined) {
    cursor.report({ code: 'wrong-type', severity: 'warning', field: 'weight', value, detail: 'a list of numbers' });
    return undefined;
  }
  const weights = asDoubles(numbers, rows);
  const isWrong = (weight: number): boolean => !Number.isNaN(weight) && !isWeight(weight);
  const first = weights.findIndex(isWrong);
  if (first < 0) return weights;
  const report = (_: unknown, at: Cursor): void => {
    const count = weights.reduce((sum, weight) => sum + Number(isWrong(weight)), 0);
    at.report({ code: 'wrong-value', field: first, value: weights[first], detail: 'a number from 0 to 1', count });
  };
  cursor.read(report, weights, 'weight', 'warning');
  return weights;
}

function cutWeights(weights: Float64Array | undefined, shown: Uint32Array | undefined): Float64Array | undefined {
  return weights && shown ? pick(weights, shown, new Float64Array(shown.length)) : weights;
}

function cutFields(fields: ColumnFields | undefined, shown: Uint32Array | undefined): ColumnFields | undefined {
  return fields && shown ? { ...fields, at: (row) => fields.at(shown[row]!) } : fields;
}

function readColumn(
  columns: object,
  name: ValueName,
  rows: number,
  { head, references, cursor }: Context,
): ValueColumn {
  const column = readProperty(columns, name);
  if (column === undefined) return NOTHING;
  return cursor.read(
    (_, at) => {
      const { at: places, values } = readValues(column, rows, at, listedBy(name, head));
      const known = values.map((value) => VALUE_COLUMNS[name](value, references));
      const unknown = values.filter((value, place) => known[place] === undefined && value !== '');
      if (unknown.length > 0) reportUnknown(name, unknown, at, references);
      const isKept = KEPT_AS_WRITTEN.has(name);
      return { at: places, values: values.map((value, place) => known[place] ?? (isKept ? value : '')) };
    },
    column,
    name,
    'warning',
  );
}

function reportUnknown(
  name: ValueName,
  unknown: readonly string[],
  cursor: Cursor,
  { parties, actors, topics, sources }: References,
): void {
  const value = unknown[0]!;
  const count = unknown.length;
  const words = name === 'kind' ? KINDS : name === 'form' ? STATEMENT_FORMS : name === 'status' ? STATUSES : undefined;
  if (words !== undefined) {
    const cure: Cure = ({ wordCure }) => wordCure(value, words);
    cursor.report({ code: 'wrong-value', value, detail: `one of ${words.join(', ')}`, count, cure });
    return;
  }
  const lists = { party: parties, topic: topics, source: sources, actor: actors, speaker: actors };
  const list = lists[name as keyof typeof lists];
  cursor.report({
    code: 'unknown-id',
    value,
    detail: name === 'speaker' ? 'actor' : name,
    count,
    cure: (code) => list.cure(value, code),
  });
}

/** The list that bare numbers index. */
function listedBy(name: ValueName, { parties, actors, topics, sources }: DatasetHead): Listed | undefined {
  const lists: Readonly<Partial<Record<ValueName, Listed | undefined>>> = {
    party: parties ?? [],
    actor: actors ?? [],
    topic: topics ?? [],
    source: sources ?? [],
  };
  return lists[name];
}

function idOr(id: TextAt): TextAt {
  return (row) => {
    const text = id(row);
    return text === undefined || text === '' ? `e${row}` : text;
  };
}

/** The summary is a title, if a poor one. */
function titleOr(title: TextAt, summary: TextAt): TextAt {
  return (row) => {
    const text = title(row);
    if (text !== undefined && NOT_BLANK.test(text)) return text;
    const words = summary(row)?.trim();
    return words === undefined || words === '' ? undefined : cutText(words, MAX_STAND_IN_TITLE);
  };
}
