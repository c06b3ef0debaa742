/** Text that arrives in pieces, as rows of CSV or as lines. Each character is read once, wherever the pieces break. */

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** UTF-16 units. A longer line is not a record. */
export const MAX_LINE = 10_000_000;

/** Undefined for a row that is too long to keep. */
export type CsvRow = readonly string[] | undefined;

/**
 * Rows of CSV (RFC 4180): fields in quotation marks may contain commas, line ends and doubled quotation marks. Lines
 * may end in LF, CR LF or CR. A quotation mark within a field that lies on one line belongs to its text; one that closes
 * a field of several lines, and is followed by more text, is one of another pair.
 */
export class CsvSplitter {
  readonly #separator: number;
  /** Whether it is within quotation marks. */
  #quoted = false;
  /** A quotation mark came within quotation marks: it ends the field, unless another one follows. */
  #closing = false;
  /** The last character was a CR: an LF after it belongs to it. */
  #returned = false;
  #field: string[] = [];
  #row: string[] = [];
  #length = 0;
  #rowLine = 1;
  #strayLine: number | undefined;
  /** Number of the line that is read, from 1. */
  line = 1;
  /** Line in which the last field in quotation marks began. */
  quoteLine = 1;
  /** Line in which the row that was last given begins. */
  firstLine = 1;
  /** Line in which text follows a quotation mark that closed a field of several lines of that row. */
  strayLine: number | undefined;

  constructor(separator = ',') {
    this.#separator = separator.charCodeAt(0);
  }

  *split(piece: string): Generator<CsvRow> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (this.#quoted) {
        if (code === LF) this.line++;
        if (code !== QUOTE) continue;
        this.#keep(piece.slice(from, at));
        from = at + 1;
        this.#quoted = false;
        this.#closing = true;
        continue;
      }
      const afterReturn = this.#returned;
      const afterQuote = this.#closing;
      this.#returned = this.#closing = false;
      if (code === QUOTE && (afterQuote || this.#isFieldStart(from, at))) {
        // The second of two is a quotation mark of the text, and is kept with the following text.
        if (!afterQuote) {
          from = at + 1;
          this.quoteLine = this.line;
        }
        this.#quoted = true;
      } else if (code === this.#separator) {
        this.#keep(piece.slice(from, at));
        this.#endField();
        from = at + 1;
      } else if (code === LF && afterReturn) from = at + 1;
      else if (code === LF || code === CR) {
        this.#keep(piece.slice(from, at));
        from = at + 1;
        this.#returned = code === CR;
        this.line++;
        yield* this.#endRow();
      } else if (afterQuote) this.#stray();
    }
    this.#keep(piece.slice(from));
  }

  /** The row without a line end. */
  *end(): Generator<CsvRow> {
    yield* this.#endRow();
  }

  /** Whether the text stops within quotation marks. */
  get open(): boolean {
    return this.#quoted;
  }

  /** Text after a closing quotation mark: the marks belong to the text of a field on one line. */
  #stray(): void {
    if (this.quoteLine === this.line) this.#field = ['"', ...this.#field, '"'];
    else this.#strayLine ??= this.line;
  }

  #isFieldStart(from: number, at: number): boolean {
    return from === at && this.#field.length === 0;
  }

  #keep(part: string): void {
    if (part === '') return;
    this.#length += part.length;
    if (this.#length <= MAX_LINE) this.#field.push(part);
  }

  #endField(): void {
    this.#row.push(this.#field.join(''));
    this.#field = [];
    // Empty fields count too: a line of nothing but commas must not grow without end.
    this.#length++;
  }

  /** An empty line is not a row. */
  *#endRow(): Generator<CsvRow> {
    const empty = this.#row.length === 0 && this.#field.length === 0;
    const tooLong = this.#length > MAX_LINE;
    this.#endField();
    const row = this.#row;
    this.#row = [];
    this.#length = 0;
    this.firstLine = this.#rowLine;
    this.strayLine = this.#strayLine;
    this.#rowLine = this.line;
    this.#strayLine = undefined;
    if (!empty) yield tooLong ? undefined : row;
  }
}

/** Lines of a text. */
export class LineSplitter {
  #parts: string[] = [];
  #length = 0;

  /** The lines that end in this piece; undefined for one that is too long to keep. */
  *split(piece: string): Generator<string | undefined> {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      this.#keep(piece.slice(from, end));
      yield this.#take();
      from = end + 1;
    }
    this.#keep(piece.slice(from));
  }

  /** The text after the last line end; empty if there is none. */
  end(): string | undefined {
    return this.#take();
  }

  #keep(part: string): void {
    this.#length += part.length;
    if (this.#length <= MAX_LINE) this.#parts.push(part);
    else this.#parts = [];
  }

  #take(): string | undefined {
    const parts = this.#parts;
    // Most lines are in one piece.
    const whole = parts.length === 1 ? parts[0] : parts.join('');
    const line = this.#length > MAX_LINE ? undefined : whole;
    this.#parts = [];
    this.#length = 0;
    return line?.endsWith('\r') === true ? line.slice(0, -1) : line;
  }
}
