/**
 * The files of this project: a dataset as JSON, as newline-delimited JSON, or as the table that `docs/dataset.md`
 * describes.
 */
import type { Dataset } from '../../dataset/data/dataset.js';
import { parseJsonText } from '../../dataset/data/parse-json.js';
import { LineSplitter } from '../../dataset/sources/csv-splitter.js';
import { fieldOf, type Draft, type DraftEntry } from './draft.js';
import type { JsonImporter, TextImporter } from './text-importer.js';
import { headerFault } from '../../dataset/sources/csv-header.js';
import { CsvReader, isOwnColumn } from '../../dataset/sources/csv-entry.js';
import { parseEdtf } from '../../dataset/time/edtf.js';
import { fieldOfColumn } from './mapping-names.js';
import type { TableImporter } from './table-importer.js';

const ENTRY_FIELDS = ['id', 'date', 'kind'];

export const ownJson: JsonImporter = {
  kind: 'json',
  id: 'json',
  detect: (value) => Array.isArray(fieldOf(value, 'entries')) || fieldOf(value, 'columns') !== undefined,
  read: (value, draft) => {
    draft.takeWhole(value);
  },
};

/** One line alone may be a record of lines: it has a date and words, and no list of entries. */
function isEntry(line: string): boolean {
  const { value } = parseJsonText(line);
  const has = (name: string): boolean => typeof fieldOf(value, name) === 'string';
  return has('date') && (has('title') || has('summary')) && fieldOf(value, 'entries') === undefined;
}

export const ownLines: TextImporter = {
  kind: 'text',
  id: 'ndjson',
  detect: (start) => {
    const [first = '', second = ''] = start.split('\n', 2).map((line) => line.trim());
    if (!first.startsWith('{') || !first.endsWith('}')) return false;
    return second.startsWith('{') || (second === '' && isEntry(first));
  },
  read: (text, draft) => {
    const reading = new LinesReading(draft);
    reading.take(text);
    reading.end();
  },
};

/**
 * The table of this project, described in `docs/dataset.md`, with the rows of the head among its rows. A sheet is taken
 * for it only if it can be nothing else: each column is one of this table, and one of them is in no other sheet.
 */
export const ownTable: TableImporter = {
  kind: 'table',
  id: 'csv',
  // The reader passes on unknown fields, and the validation reports them.
  columns: undefined,
  detect: (header, names) =>
    header.has('title') &&
    (header.has('date') || header.has('start')) &&
    names.every((name) => name === '' || isOwnColumn(name)) &&
    names.some((name) => name !== '' && fieldOfColumn(name) === undefined),
  begin: (names, draft) => {
    const fault = headerFault(names);
    if (fault !== undefined)
      draft.report({
        code: 'no-header',
        severity: 'fatal',
        message: fault,
        cure: 'name a column "date" and one "title"',
      });
    const reader = new CsvReader(names);
    const idAt = names.findIndex((name) => name.trim().toLowerCase() === 'id');
    let count = 0;
    readers.set(draft, reader);
    return (row) => {
      const entry = reader.read(row.cells, count + 1);
      if (entry === undefined) return;
      // Rows of the head come before the entries.
      if (count++ === 0) draft.head = { ...draft.head, ...reader.head.head };
      const hasId = (row.cells[idAt] ?? '').trim() !== '';
      const whole = hasId ? entry : { ...entry, id: draft.madeId('row', count) };
      draft.add(withPlainDate(whole, row.number, draft), row.number);
    };
  },
  end: (draft) => {
    const reader = readers.get(draft);
    if (reader === undefined) return;
    draft.head = { ...draft.head, ...reader.head.head, ...reader.tail };
  },
};

const readers = new WeakMap<Draft, CsvReader>();

/** Lines as they arrive. */
export class LinesReading {
  readonly #lines = new LineSplitter();
  #number = 0;

  constructor(readonly draft: Draft) {}

  take(piece: string): void {
    for (const line of this.#lines.split(piece)) this.#line(line);
  }

  end(): void {
    this.#line(this.#lines.end(), true);
  }

  #line(line: string | undefined, isLast = false): void {
    const number = ++this.#number;
    this.draft.reading = line;
    if (line === undefined) {
      this.draft.leave(number, 'the line is longer than 10 MB', { code: 'too-long' });
      return;
    }
    if (line.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      const [message, cure] = isLast
        ? ['not a line of JSON, and without a line end: the file may break off there', 'give the whole file']
        : ['not a line of JSON'];
      this.draft.leave(number, message, { code: 'json-syntax', ...(cure !== undefined && { cure }) });
      return;
    }
    const isHead = number === 1 && !ENTRY_FIELDS.some((name) => fieldOf(value, name) !== undefined);
    if (isHead) this.draft.head = value as Omit<Dataset, 'entries'>;
    else this.draft.add(value as DraftEntry, number);
  }
}

/** A date that somebody typed into this table may be in any form of a sheet. */
function withPlainDate(entry: object, row: number, draft: Draft): DraftEntry {
  const date = fieldOf(entry, 'date');
  if (typeof date !== 'string' || parseEdtf(date) !== undefined) return entry;
  const read = draft.dates.read(date);
  if (read.date === undefined) return entry;
  draft.dates.count(date, read.date, row, 'date');
  return { ...entry, date: read.date };
}
