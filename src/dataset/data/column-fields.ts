/**
 * Columns of rare fields: media, locations, categories, measures, own fields, translations. The cells of a row become the field of
 * an entry, which the reader of that field checks. It runs when the columns are read, to report faults, and again when
 * the entry is requested.
 */
import { readNumbers, readTexts, rowsOf } from './column-values.js';
import { Cursor, SilentCursor } from './cursor.js';
import type { Entry } from './dataset.js';
import { entryCategories } from './categories.js';
import { location, media } from './field-readers.js';
import { measures } from './measures.js';
import { ownFieldIds, ownFields } from './own-fields.js';
import { translations } from './translations.js';
import type { Reader } from './read-record.js';
import type { References } from './references.js';
import { isRecord, readKeys, readProperty } from './safe-read.js';

// Counts the faults in the rows of a column: a fault in a thousand rows is one issue, at the first of them.

type Finding = Parameters<Cursor['report']>[0];

interface Fault {
  readonly finding: Finding;
  /** Names of the columns within the present one. */
  readonly names: readonly string[];
  readonly row: number;
  count: number;
}

class FaultCounter extends Cursor {
  /** The column that is being read. */
  row = 0;
  readonly #names: (string | number)[] = [];
  readonly #faults = new Map<string, Fault>();

  override read<T>(
    read: (value: unknown, cursor: Cursor) => T,
    value: unknown,
    key: string | number,
    severity: Finding['severity'] & string,
  ): T {
    this.#names.push(key);
    const result = super.read(read, value, key, severity);
    this.#names.pop();
    return result;
  }

  override report({ severity = this.severity, field, ...finding }: Finding): void {
    const names = [...this.#names, field].filter((name) => typeof name === 'string');
    const kind = [finding.code, ...names].join(' ');
    const known = this.#faults.get(kind);
    if (known === undefined)
      this.#faults.set(kind, { finding: { ...finding, severity }, names, row: this.row, count: 1 });
    else known.count++;
  }

  override reportLater(finding: Finding): undefined {
    this.report(finding);
  }

  override reportUnknownField(): void {
    // Each row has the fields of the columns, and no others.
  }

  /** Reports them at the cursor: `columns.location`. */
  reportTo(cursor: Cursor): void {
    for (const { finding, names, row, count } of this.#faults.values()) {
      const report = (left: readonly string[], at: Cursor): void => {
        const [name, ...others] = left;
        if (name === undefined) at.report({ ...finding, field: row, ...(count > 1 && { count }) });
        else
          at.read(
            (_, inside) => {
              report(others, inside);
            },
            undefined,
            name,
            'warning',
          );
      };
      report(names, cursor);
    }
  }
}

type Field = 'categories' | 'fields' | 'location' | 'measures' | 'media' | 'translations';
type Fields = Partial<Pick<Entry, Field>>;
/** The value of a row in a column; undefined if there is none. */
type ValueAt = (row: number) => unknown;

export interface ColumnFields {
  readonly at: (row: number) => Fields;
  readonly has: (field: Field) => boolean;
}

interface Reading {
  readonly field: Field;
  readonly valueAt: ValueAt;
  readonly read: Reader<Fields[Field]>;
}

/** An entry has more than one medium, and a medium more than one track, only as an object. */
const COLUMNS = {
  location: { name: 'texts', latitude: 'numbers', longitude: 'numbers', precision: 'numbers' },
  media: {
    url: 'texts',
    kind: 'texts',
    alt: 'texts',
    caption: 'texts',
    credit: 'texts',
    width: 'numbers',
    height: 'numbers',
    poster: 'texts',
    transcript: 'texts',
    tracks: { url: 'texts', lang: 'texts', label: 'texts', kind: 'texts' },
  },
  measure: { value: 'numbers', low: 'numbers', high: 'numbers' },
  translation: { title: 'texts', summary: 'texts' },
} as const;

/** The most columns of one table. */
const MAX_COLUMNS = 100;

export const FIELD_COLUMNS: readonly Field[] = [
  'categories',
  'fields',
  'location',
  'measures',
  'media',
  'translations',
];

export function readColumnFields(
  columns: object,
  rows: number,
  references: References,
  cursor: Cursor,
): ColumnFields | undefined {
  const given = FIELD_COLUMNS.filter((field) => readProperty(columns, field) !== undefined);
  if (given.length === 0) return undefined;
  const readers: Readonly<Record<Field, () => Reader<Fields[Field]>>> = {
    categories: () => entryCategories(references.categories),
    fields: () => ownFields(references),
    location: () => location,
    measures: () => measures(references),
    media: () => media,
    translations: () => translations.entry,
  };
  const isList = (id: string): boolean => ownFieldIds(references).kinds.get(id) === 'list';
  const found = given.flatMap((field): readonly Reading[] => {
    const read = readers[field]();
    return cursor.read(
      (group, at) => {
        const valueAt = isRecord(group) ? groupAt(field, group, rows, at, isList) : undefined;
        if (valueAt === undefined) {
          at.report({ code: 'wrong-type', severity: 'warning', value: group, detail: 'an object of columns' });
          return [];
        }
        reportFaults(valueAt, read, rows, at);
        return [{ field, valueAt, read }];
      },
      readProperty(columns, field),
      field,
      'warning',
    );
  });
  const silent = new SilentCursor(cursor.log, 'warning');
  const valueOf = ({ valueAt, read }: Reading, row: number): Fields[Field] => {
    const value = valueAt(row);
    return value === undefined ? undefined : read(value, silent);
  };
  return {
    at: (row) =>
      Object.fromEntries(
        found.flatMap((reading) => {
          const value = valueOf(reading, row);
          return value === undefined ? [] : [[reading.field, value]];
        }),
      ),
    has: (field) => found.some((reading) => reading.field === field),
  };
}

function reportFaults(valueAt: ValueAt, read: Reader<unknown>, rows: number, cursor: Cursor): void {
  const counter = new FaultCounter(cursor.log, 'warning');
  for (let row = 0; row < rows; row++) {
    const value = valueAt(row);
    if (value === undefined) continue;
    counter.row = row;
    read(value, counter);
  }
  counter.reportTo(cursor);
}

/** `isList`: whether a field of the author's own has this id, and lists texts: a row has one of them. */
function groupAt(field: Field, group: object, rows: number, cursor: Cursor, isList: (id: string) => boolean): ValueAt {
  if (field === 'location') return partsAt(COLUMNS.location, group, rows, cursor);
  if (field === 'media') {
    return listOf(partsAt(COLUMNS.media, group, rows, cursor));
  }
  return mapAt(group, cursor, (column, at, id) => {
    if (field === 'fields') {
      const text = columnAt('texts', column, rows, at);
      return isList(id) ? listOf(text) : text;
    }
    if (field === 'categories') return columnAt('texts', column, rows, at);
    if (field === 'translations') return partsAt(COLUMNS.translation, column, rows, at);
    // Bounds are in columns of their own; one without an estimate is ignored.
    if (!isRecord(column) || readProperty(column, 'value') === undefined) return columnAt('numbers', column, rows, at);
    const parts = partsAt(COLUMNS.measure, column, rows, at);
    return (row) => {
      const amount = parts(row);
      const value = amount && readProperty(amount, 'value');
      return value === undefined || readKeys(amount!).length === 1 ? value : amount;
    };
  });
}

/** A column for each key of the author's own. */
function mapAt(
  group: object,
  cursor: Cursor,
  columnOf: (column: unknown, cursor: Cursor, key: string) => ValueAt,
): ValueAt {
  const columns = readKeys(group)
    .slice(0, MAX_COLUMNS)
    .map((key) => {
      const read = (column: unknown, at: Cursor): ValueAt => columnOf(column, at, key);
      return [key, cursor.read(read, readProperty(group, key), key, 'warning')] as const;
    });
  return (row) => recordOf(columns, row);
}

/** `texts` and `numbers` are a column; fields with columns of their own are a list of one. */
type Kind = 'texts' | 'numbers' | Kinds;

interface Kinds {
  readonly [name: string]: Kind;
}

/** Columns of fields that are known. */
function partsAt(kinds: Kinds, group: unknown, rows: number, cursor: Cursor): (row: number) => object | undefined {
  if (!isRecord(group)) {
    cursor.report({ code: 'wrong-type', severity: 'warning', value: group, detail: 'an object of columns' });
    return () => undefined;
  }
  const names = Object.keys(kinds);
  for (const name of readKeys(group)) if (!names.includes(name)) cursor.reportUnknownField('columns', name, names);
  const columns = names.flatMap((name): (readonly [string, ValueAt])[] => {
    const column = readProperty(group, name);
    if (column === undefined) return [];
    const kind = kinds[name]!;
    const read = (list: unknown, at: Cursor): ValueAt =>
      typeof kind === 'string' ? columnAt(kind, list, rows, at) : listOf(partsAt(kind, list, rows, at));
    return [[name, cursor.read(read, column, name, 'warning')]];
  });
  return (row) => recordOf(columns, row);
}

function columnAt(kind: 'texts' | 'numbers', column: unknown, rows: number, cursor: Cursor): ValueAt {
  const length = rowsOf(column);
  if (length !== undefined && length !== rows) {
    cursor.report({ code: 'wrong-value', severity: 'warning', detail: `${rows} rows, there are ${length}` });
  }
  if (kind === 'texts') {
    const texts = readTexts(column, rows, cursor);
    return (row) => {
      const text = texts(row);
      return text === '' ? undefined : text;
    };
  }
  const numbers = readNumbers(column, rows);
  if (numbers !== undefined) return (row) => numberOf(numbers[row]);
  cursor.report({ code: 'wrong-type', severity: 'warning', value: column, detail: 'a list of numbers' });
  return () => undefined;
}

function numberOf(number: number | undefined): number | undefined {
  return number === undefined || Number.isNaN(number) ? undefined : number;
}

/** Each value as a list of one. */
function listOf(valueAt: ValueAt): ValueAt {
  return (row) => {
    const only = valueAt(row);
    return only === undefined ? undefined : [only];
  };
}

/** Undefined if the row has nothing in any of them. */
function recordOf(columns: readonly (readonly [string, ValueAt])[], row: number): object | undefined {
  const given = columns.flatMap(([name, at]): [string, unknown][] => {
    const value = at(row);
    return value === undefined ? [] : [[name, value]];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
