/** Records of newline-delimited JSON and of CSV, as far as the text has arrived. */
import { findJsonFault } from '../data/json-scan.js';
import { CsvReader } from './csv-entry.js';
import { headerFault, separatorOf } from './csv-header.js';
import { CsvSplitter, LineSplitter, type CsvRow } from './csv-splitter.js';
import { SourceFormat } from './format.js';

const TOO_LONG = 'a line of at most 10 MB';
/** The place of the head, which a table is held to. */
const LATE_HEAD = 'rows of the timeline, its parties, actors, topics and sources before the first entry';
/** Such a row holds the text of several. */
const UNPAIRED = 'a row whose quotation marks are in pairs';
const LINE_END = /[\r\n]/;
const BYTE_ORDER_MARK = '\ufeff';
/** A longer first line is not a header. */
const MAX_HEADER = 65_536;
const EXCERPT_LENGTH = 300;
/** Parsing a broken line throws, and takes as long as a hundred good ones: after so many, lines are checked first. */
const MAX_THROWN = 100;
/** An entry has at least one of these. */
const ENTRY_FIELDS = ['id', 'date', 'kind'];

/**
 * The result of a line: the head of the dataset, an entry, or the reason why it is neither. The tail refers to entries,
 * and comes last.
 */
export type StreamRecord =
  | { readonly type: 'head' | 'tail'; readonly value: object }
  | { readonly type: 'entry'; readonly value: unknown }
  | { readonly type: 'fault'; readonly text: string; readonly detail: string };

export interface RecordStream {
  read(piece: string): Iterable<StreamRecord>;
  /** The text after the last line end. */
  end(): Iterable<StreamRecord>;
  /** Whether the text stopped within a record; known after the end. */
  readonly brokenOff: boolean;
  /** The reason why no record can become an entry, in one line. Then nothing more is read. */
  readonly fault?: string | undefined;
}

export function recordStream(format: Exclude<SourceFormat, 'json'>): RecordStream {
  return format === SourceFormat.csv ? new CsvStream() : new LineStream();
}

class LineStream implements RecordStream {
  brokenOff = false;
  #lines = new LineSplitter();
  #first = true;
  #thrown = 0;

  *read(piece: string): Generator<StreamRecord> {
    for (const line of this.#lines.split(piece)) yield* this.#record(line);
  }

  *end(): Generator<StreamRecord> {
    for (const record of this.#record(this.#lines.end())) {
      this.brokenOff = record.type === 'fault';
      // Half a record is not a wrong one.
      if (!this.brokenOff) yield record;
    }
  }

  *#record(line: string | undefined): Generator<StreamRecord> {
    if (line === undefined) {
      yield { type: 'fault', text: '', detail: TOO_LONG };
      return;
    }
    if (line.trim() === '') return;
    const first = this.#first;
    this.#first = false;
    const parsed = this.#parse(line);
    if (parsed === undefined) yield { type: 'fault', text: line.slice(0, EXCERPT_LENGTH), detail: 'a line of JSON' };
    else if (first && isHead(parsed.value)) yield { type: 'head', value: parsed.value };
    else yield { type: 'entry', value: parsed.value };
  }

  #parse(line: string): { readonly value: unknown } | undefined {
    if (this.#thrown >= MAX_THROWN && findJsonFault(line) !== undefined) return undefined;
    try {
      return { value: JSON.parse(line) as unknown };
    } catch {
      this.#thrown++;
      return undefined;
    }
  }
}

class CsvStream implements RecordStream {
  brokenOff = false;
  /** Text whose first line has not ended: that line decides the separator. */
  #start: string | undefined = '';
  #rows = new CsvSplitter();
  #reader: CsvReader | undefined;
  #count = 0;
  /** Whether an entry has arrived: rows of the head must come before it. */
  #begun = false;
  fault: string | undefined;

  *read(piece: string): Generator<StreamRecord> {
    const text = this.#started(piece, false);
    for (const row of this.#rows.split(text)) yield* this.#record(row);
  }

  *end(): Generator<StreamRecord> {
    for (const row of this.#rows.split(this.#started('', true))) yield* this.#record(row);
    this.brokenOff = this.#rows.open;
    for (const row of this.#rows.end()) if (!this.brokenOff) yield* this.#record(row);
    yield* this.#headOnce();
    const tail = this.#reader?.tail ?? {};
    if (Object.keys(tail).length > 0) yield { type: 'tail', value: tail };
  }

  /** The complete part of a piece, with the text held back before it. */
  #started(piece: string, last: boolean): string {
    if (this.#start === undefined) return piece;
    const text = this.#start + piece;
    if (!last && !LINE_END.test(text) && text.length < MAX_HEADER) {
      this.#start = text;
      return '';
    }
    this.#start = undefined;
    const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    this.#rows = new CsvSplitter(separatorOf(plain.split(LINE_END, 1)[0] ?? ''));
    return plain;
  }

  *#record(row: CsvRow): Generator<StreamRecord> {
    if (this.fault !== undefined) return;
    const { strayLine } = this.#rows;
    if (row === undefined) yield { type: 'fault', text: '', detail: TOO_LONG };
    else if (strayLine !== undefined)
      yield { type: 'fault', text: row.join(',').slice(0, EXCERPT_LENGTH), detail: UNPAIRED };
    else if (this.#reader === undefined) this.#begin(row);
    else yield* this.#rowOf(this.#reader, row);
  }

  *#rowOf(reader: CsvReader, row: readonly string[]): Generator<StreamRecord> {
    const before = reader.head.count;
    const value = reader.read(row, this.#count + 1);
    if (value === undefined) {
      if (this.#begun && reader.head.count > before) yield { type: 'fault', text: row.join(','), detail: LATE_HEAD };
      return;
    }
    this.#count++;
    yield* this.#headOnce();
    yield { type: 'entry', value };
  }

  *#headOnce(): Generator<StreamRecord> {
    const head = this.#begun ? undefined : this.#reader?.head.head;
    this.#begun = true;
    if (head !== undefined) yield { type: 'head', value: head };
  }

  #begin(header: readonly string[]): void {
    this.fault = headerFault(header);
    this.#reader = new CsvReader(header);
  }
}

function isHead(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !ENTRY_FIELDS.some((name) => name in value);
}
