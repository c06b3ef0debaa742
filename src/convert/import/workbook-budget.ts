/**
 * How much of a workbook is read. A few hundred bytes can say that a sheet has a cell at the end of the world, or unpack
 * to a text that fills a memory: such a file is refused in words, before the memory is full and the reader gone.
 */

/** The last cell that any spreadsheet program has: XFD1048576. */
const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;
/** Cells with a value, and the empty ones before them in their rows. Some forty bytes each: 200 MB. */
const MAX_CELLS = 4_000_000;
/** A spreadsheet's cell holds 32,767 signs. */
const MAX_CELL = 1_000_000;
/** All texts together, a repeated one each time. */
const MAX_TEXT = 100_000_000;
/** Bytes of all parts together. */
const MAX_UNPACKED = 500_000_000;
/** A sheet of cells unpacks to ten times its size, one of formatted empty rows to fifty. */
const MOST_TIMES = 250;
/** Smaller parts do no harm. */
const SMALL = 20_000_000;
/** A workbook with the most cells takes half of it on two busy cores. */
const MAX_MS = 20_000;

/** Why a workbook is not read: its message and its cure. */
export class WorkbookFault extends Error {
  constructor(
    message: string,
    readonly cure = 'save the sheet as CSV',
  ) {
    super(message);
  }
}

export class WorkbookBudget {
  #cells = 0;
  #text = 0;
  #unpacked = 0;
  readonly #endMs = performance.now() + MAX_MS;

  /** A part has given more bytes. `made`, `packed`: of the whole part so far. */
  bytes(more: number, made: number, packed: number): void {
    this.#unpacked += more;
    if (this.#unpacked > MAX_UNPACKED)
      throw new WorkbookFault('the workbook is larger than 500 MB when it is unpacked');
    if (made > SMALL && made > MOST_TIMES * packed)
      throw new WorkbookFault(`a part of the workbook unpacks to more than ${MOST_TIMES} times its size`);
    if (performance.now() > this.#endMs) throw new WorkbookFault(`the workbook takes longer than ${MAX_MS / 1000} s`);
  }

  /** A cell, by its name; `column` and `row` from 1. */
  place(name: string, row: number, column: number): void {
    if (row <= MAX_ROWS && column <= MAX_COLUMNS) return;
    throw new WorkbookFault(
      `the cell ${name.slice(0, 20)} is beyond the last one that a sheet can have, XFD${MAX_ROWS}`,
      'save the workbook again in a spreadsheet program',
    );
  }

  cells(more: number): void {
    this.#cells += more;
    if (this.#cells <= MAX_CELLS) return;
    throw new WorkbookFault(
      `the sheet has more than ${MAX_CELLS.toLocaleString('en')} cells`,
      'delete columns and cells far from the rest, or save the sheet as CSV',
    );
  }

  /** The text of a cell, as far as it was read. */
  cellText(length: number): void {
    if (length > MAX_CELL)
      throw new WorkbookFault(`a cell of the workbook is longer than ${MAX_CELL.toLocaleString('en')} signs`);
  }

  text(length: number): void {
    this.#text += length;
    if (this.#text > MAX_TEXT) throw new WorkbookFault('the texts of the workbook are longer than 100 MB');
  }
}
