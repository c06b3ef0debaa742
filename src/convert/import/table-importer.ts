/**
 * Importers of tables: the header that they recognise, and their treatment of a row. The rows may come from text, a
 * workbook or a script, at once or as they are read.
 */
import { CsvSplitter } from '../../dataset/sources/csv-splitter.js';
import { captionOf, distinctHeader, isTagRow, Row } from './row.js';
import type { Draft } from './draft.js';
import type { ImportIssue } from './imported.js';
import { missingHeader } from './mapping-names.js';
import { tableStart } from './separator-line.js';

const MAX_FIRST_LINE = 65_536;
const LINE_END = /[\r\n]/;

/** Enough to know a sheet by; with twenty columns of twenty letters they take 20 MB. */
const HELD_ROWS = 20_000;
/** So many rows with all of their cells are the habit of a program, which people have not. */
const LEAST_EVEN = 100;

/** Why a row cannot be read. */
export type RowFault = Pick<ImportIssue, 'code' | 'message' | 'cure' | 'value'>;

/** Takes the rows of a text. */
export interface RowTaker {
  readonly draft: Draft;
  /** The number of rows so far, including the header. */
  readonly number: number;
  /** The number of columns; 0 before the header. */
  readonly width: number;
  take(cells: readonly string[]): void;
  /** A row that was too long to be kept. */
  passOver(): void;
  /** A row that is none. */
  leave(fault: RowFault): void;
  /** Whether the file may break off in it. */
  isCutOff(cells: readonly string[]): boolean;
  end(): void;
}

/** Takes the rows after the header, one after the other. */
export type RowReader = (row: Row) => void;

export interface TableImporter {
  readonly kind: 'table';
  readonly id: string;
  /** Column names for a file without a header. */
  readonly noHeader?: (firstRow: readonly string[]) => readonly string[] | undefined;
  /** Whether a missing header is not usual for it. */
  readonly saysNoHeader?: boolean;
  /** Whether a table with this header is of this kind. Names are in lower case. */
  readonly detect: (header: ReadonlySet<string>, names: readonly string[]) => boolean;
  /** Columns that it reads, in lower case: the content of others is counted as lost. `undefined`: it counts itself. */
  readonly columns: ReadonlySet<string> | undefined;
  /** It looks at the first rows before it reads them: {@link HELD_ROWS} of them, or all. */
  readonly looksAhead?: boolean;
  begin(header: readonly string[], draft: Draft, first: readonly Row[]): RowReader;
  /** Called after the last row. */
  end?(draft: Draft): void;
}

/** Whether a row ends before its header does, where no row before it did: a file that breaks off ends so. */
export class Evenness {
  #isEven = true;
  #rows = 0;

  /** A row below the header. */
  take(cells: readonly string[], width: number): void {
    this.#rows++;
    if (cells.length < width) this.#isEven = false;
  }

  isBroken(cells: readonly string[], width: number): boolean {
    return cells.length < width && this.#isEven && this.#rows >= LEAST_EVEN;
  }
}

/** The rows of one table, the first of them its header. */
export class TableReading implements RowTaker {
  #read: RowReader | undefined;
  #importer: TableImporter | undefined;
  #header: readonly string[] = [];
  #held: Row[] | undefined;
  #headerNumber = 0;
  #number: number;
  readonly #evenness = new Evenness();
  readonly #before: number;

  constructor(
    readonly draft: Draft,
    readonly choose: (header: readonly string[]) => TableImporter | undefined,
    /** Number of the first row: 0 if the header is no row of the file. */
    first = 1,
  ) {
    this.#before = first - 1;
    this.#number = this.#before;
  }

  /** The importer for it; known after the first row. */
  get importer(): TableImporter | undefined {
    return this.#importer;
  }

  /** The number of rows so far, including the header. */
  get number(): number {
    return this.#number;
  }

  take(cells: readonly string[]): void {
    this.#number++;
    if (this.#importer !== undefined) this.#evenness.take(cells, this.width);
    if (this.draft.failed) return;
    if (this.#importer === undefined) this.#begin(cells);
    else if (this.#number === this.#headerNumber + 1 && isTagRow(cells)) this.draft.lose('HXL', 'no-event');
    else if (cells.some((cell) => cell.trim() !== '')) this.#takeRow(new Row(this.#header, cells, this.#number));
  }

  /** A row that was too long to be kept. */
  passOver(): void {
    this.leave({ code: 'too-long', message: 'the row is longer than 10 MB' });
  }

  /** A row that is none. Without a header, nothing can be read. */
  leave({ message, ...more }: RowFault): void {
    this.#number++;
    this.draft.reading = undefined;
    if (this.#importer === undefined) this.draft.report({ ...more, message, severity: 'fatal', row: this.#number });
    else this.draft.leave(this.#number, message, more);
  }

  isCutOff(cells: readonly string[]): boolean {
    return this.#evenness.isBroken(cells, this.width);
  }

  /** The number of columns; 0 before the header. */
  get width(): number {
    return this.#header.length;
  }

  end(): void {
    if (this.#importer === undefined && !this.draft.failed)
      this.draft.report({ code: 'no-rows', severity: 'fatal', message: 'the table is empty' });
    if (this.#held !== undefined) this.#release();
    if (!this.draft.failed) this.#importer?.end?.(this.draft);
  }

  #begin(cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    const caption = captionOf(cells);
    if (caption !== undefined) {
      this.draft.lose(caption, 'no-event');
      return;
    }
    const importer = this.choose(cells);
    this.#importer = importer;
    if (importer === undefined) return;
    const given = importer.noHeader?.(cells);
    if (given !== undefined && importer.saysNoHeader === true)
      this.draft.report({ severity: 'warning', ...missingHeader(this.#number, given) });
    this.#header = given ?? distinctHeader(cells);
    this.#headerNumber = this.#number;
    if (importer.looksAhead === true) this.#held = [];
    else this.#read = importer.begin(this.#header, this.draft, []);
    if (given !== undefined) this.#takeRow(new Row(this.#header, cells, this.#number));
  }

  #takeRow(row: Row): void {
    if (this.#held !== undefined) {
      this.#held.push(row);
      if (this.#held.length >= HELD_ROWS) this.#release();
    } else this.#readRow(row);
  }

  /** The rows that waited. */
  #release(): void {
    const rows = this.#held ?? [];
    this.#held = undefined;
    this.#read = this.#importer!.begin(this.#header, this.draft, rows);
    if (!this.draft.failed) for (const row of rows) this.#readRow(row);
  }

  #readRow(row: Row): void {
    this.draft.reading = row;
    this.#read?.(row);
    const { cells } = row;
    const beyond = cells.slice(this.#header.length).filter((cell) => cell.trim() !== '').length;
    if (beyond > 0) this.draft.lose(`#${this.#header.length + 1}…`, 'no-column-name', beyond);
    const known = this.#importer?.columns;
    if (known === undefined) return;
    for (const [at, name] of this.#header.entries()) {
      if (!known.has(name.toLowerCase()) && (cells[at] ?? '').trim() !== '') this.#lose(name, at);
    }
  }

  #lose(name: string, at: number): void {
    if (name === '') this.draft.lose(`#${at + 1}`, 'no-column-name');
    else this.draft.lose(name);
  }
}

/** Rows of a text that arrives in pieces. The first line decides the separator. */
export class TableText {
  #rows: CsvSplitter | undefined;
  #start = '';
  #separator = ',';
  /** Lines before the first row: `sep=;`. */
  #linesBefore = 0;

  constructor(
    readonly table: RowTaker,
    readonly separator?: string,
  ) {}

  take(piece: string): void {
    if (this.#rows !== undefined) {
      this.#split(this.#rows, piece);
      return;
    }
    this.#start += piece;
    if (LINE_END.test(this.#start) || this.#start.length > MAX_FIRST_LINE) this.#open();
  }

  end(): void {
    const rows = this.#rows ?? this.#open();
    for (const row of rows.end()) {
      // What failed was not read to its end.
      if (this.table.draft.failed) break;
      if (rows.open) this.#leaveOpen(rows);
      else if (row !== undefined && this.table.isCutOff(row)) this.#leaveCutOff(rows, row);
      else this.#hand(rows, row);
    }
    this.table.end();
  }

  #open(): CsvSplitter {
    const { separator, text } = tableStart(this.#start);
    this.#separator = this.separator ?? separator;
    if (text.length < this.#start.length && this.#start.startsWith('sep=')) this.#linesBefore = 1;
    const rows = new CsvSplitter(this.#separator);
    this.#rows = rows;
    this.#start = '';
    this.#split(rows, text);
    return rows;
  }

  #split(rows: CsvSplitter, text: string): void {
    for (const row of rows.split(text)) this.#hand(rows, row);
  }

  #hand(rows: CsvSplitter, row: readonly string[] | undefined): void {
    const from = rows.firstLine + this.#linesBefore;
    this.table.draft.beginsAt(this.table.number + 1, from);
    if (row === undefined) this.table.passOver();
    else if (rows.strayLine !== undefined) this.table.leave(mispaired(from, rows.strayLine + this.#linesBefore));
    else if (this.#hasRows(row)) this.table.leave(mispaired(from, rows.line - 1 + this.#linesBefore));
    else this.table.take(row);
  }

  /** Everything from a quotation mark to the end of the file would be one cell. */
  #leaveOpen(rows: CsvSplitter): void {
    const [from, to] = [rows.quoteLine + this.#linesBefore, rows.line + this.#linesBefore];
    this.table.draft.beginsAt(this.table.number + 1, from);
    this.table.leave({
      code: 'open-quote',
      value: `${from}–${to}`,
      message: `a quotation mark is opened in line ${from} and not closed before the file ends in line ${to}: its lines are not read`,
      cure: 'close it, or double a quotation mark that belongs to the text',
    });
  }

  #leaveCutOff(rows: CsvSplitter, cells: readonly string[]): void {
    this.table.draft.beginsAt(this.table.number + 1, rows.firstLine + this.#linesBefore);
    this.table.leave({
      code: 'missing',
      message: `the last row has ${cells.length} of ${this.table.width} cells and no line end: the file may break off there`,
      cure: 'give the whole file, or complete the row',
    });
  }

  /** Whether a cell of several lines holds whole rows: then a quotation mark of one row was paired with one of another. */
  #hasRows(cells: readonly string[]): boolean {
    const { width } = this.table;
    return (
      width >= LEAST_COLUMNS &&
      cells.some(
        (cell) => cell.includes('\n') && cell.split('\n').some((line) => line.split(this.#separator).length >= width),
      )
    );
  }
}

/** A shorter row may be a line of a text. */
const LEAST_COLUMNS = 4;

function mispaired(from: number, to: number): RowFault {
  return {
    code: 'stray-quote',
    value: `${from}–${to}`,
    message: `a quotation mark in line ${from} is paired with one in line ${to}: the lines between them are not read`,
    cure: 'close it in its own cell, or double a quotation mark that belongs to the text',
  };
}
