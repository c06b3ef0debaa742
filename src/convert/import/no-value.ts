/**
 * Cells that say that there is no value, as programs write them: R writes `NA`, a database `NULL`, Python `nan`. They
 * count as empty, and are counted.
 */
const NO_VALUE = /^(?:NA|#?N\/A|n\/a|NULL|null|NaN|nan)$/;
/** Columns of the Global Terrorism Database, whose codebook writes -9 and -99 for what is unknown. */
const GTD = ['eventid', 'iyear', 'imonth', 'iday'];
const UNKNOWN = /^-99?(?:\.0)?$/;
const CODE = /^[A-Z]{2}$/;
/** `NA` among codes of two letters is Namibia. */
const MOSTLY = 0.8;
/** Enough to know a column by. */
const SAMPLE = 200;

export class NoValues {
  readonly #codes: ReadonlySet<number>;
  readonly #isGtd: boolean;

  /** `rows`: the first ones of the sheet. */
  constructor(rows: readonly (readonly string[])[], header: readonly string[] = []) {
    const names = new Set(header.map((name) => name.trim().toLowerCase()));
    this.#isGtd = GTD.every((name) => names.has(name));
    const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
    this.#codes = new Set(Array.from({ length: width }, (_, at) => at).filter((at) => holdsCodes(rows, at)));
  }

  isOne(cell: string, at: number): boolean {
    return (NO_VALUE.test(cell.trim()) && !this.#codes.has(at)) || (this.#isGtd && UNKNOWN.test(cell.trim()));
  }

  /** The cells, with empty ones in their places. */
  without(cells: readonly string[]): readonly string[] {
    return cells.some((cell, at) => this.isOne(cell, at))
      ? cells.map((cell, at) => (this.isOne(cell, at) ? '' : cell))
      : cells;
  }
}

function holdsCodes(rows: readonly (readonly string[])[], at: number): boolean {
  const others = rows
    .slice(0, SAMPLE)
    .map((row) => (row[at] ?? '').trim())
    .filter((cell) => cell !== '' && !NO_VALUE.test(cell));
  return others.length > 0 && others.filter((cell) => CODE.test(cell)).length / others.length > MOSTLY;
}
