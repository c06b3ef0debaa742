/** A row of a table with its cells by column name, and the rows that are none: of tags, or of a caption. */

export class Row {
  #byName: Map<string, string> | undefined;

  constructor(
    readonly header: readonly string[],
    readonly cells: readonly string[],
    /** A spreadsheet's count: the header is row 1. */
    readonly number: number,
  ) {}

  /** The trimmed text of a cell, by any of several names; empty if there is none. */
  text(...names: readonly string[]): string {
    this.#byName ??= this.#cellsByName();
    for (const name of names) {
      const text = this.#byName.get(name);
      if (text !== undefined && text !== '') return text;
    }
    return '';
  }

  /** The same, and undefined for an empty cell. */
  some(...names: readonly string[]): string | undefined {
    const text = this.text(...names);
    return text === '' ? undefined : text;
  }

  /** A cell that holds several texts. */
  list(separator: string | RegExp, ...names: readonly string[]): readonly string[] {
    // Long runs of blanks would make separators with blanks around them slow.
    return this.text(...names)
      .replace(/[^\S\n]+/g, ' ')
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** Its cells by the names of their columns, as they are. */
  fields(): Readonly<Record<string, string>> {
    const nameOf = (at: number): string =>
      at in this.header && this.header[at] !== '' ? this.header[at]! : `#${at + 1}`;
    return Object.fromEntries(this.cells.map((cell, at) => [nameOf(at), cell]));
  }

  #cellsByName(): Map<string, string> {
    const byName = new Map<string, string>();
    for (const [at, name] of this.header.entries()) {
      const key = name.toLowerCase();
      // A column without a name is nobody's: pandas writes the number of each row into one.
      if (key !== '' && !byName.has(key)) byName.set(key, this.cells[at]?.trim() ?? '');
    }
    return byName;
  }
}

const TAG = /^#[a-z][\w]*(?:\s*\+\s*[a-z]\w*)*$/i;

/** A row of tags (HXL) under the header of a sheet: `#date`, `#event+name`. */
export function isTagRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => TAG.test(cell));
}

// A row above the header that names the whole sheet: one cell with words, and empty ones beside it.

const LONGEST = 60;

/** The words of the row; undefined if it is none. */
export function captionOf(cells: readonly string[]): string | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.length > 1 && filled.length === 1 ? filled[0]!.slice(0, LONGEST) : undefined;
}

/** Names of columns, each once. */
export function distinctHeader(header: readonly string[]): readonly string[] {
  const distinct = distinctNames();
  return header.map((given) => {
    const name = given.trim();
    return name === '' ? name : distinct(name);
  });
}

/** Makes each name that it is given another one, also for readers that ignore case: the second "Name" is "Name (2)". */
export function distinctNames(): (name: string) => string {
  // The number to try next, by name: a file of 16,000 equal names would else be counted through 16,000 times.
  const next = new Map<string, number>();
  return (name) => {
    const key = name.toLowerCase();
    let number = next.get(key) ?? 1;
    let distinct = number === 1 ? name : `${name} (${number})`;
    while (next.has(distinct.toLowerCase())) distinct = `${name} (${++number})`;
    next.set(distinct.toLowerCase(), 2);
    next.set(key, number + 1);
    return distinct;
  };
}
