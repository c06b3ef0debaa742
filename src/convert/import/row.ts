/** A row of a table, with its cells by column name. */

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
    return this.text(...names)
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  #cellsByName(): Map<string, string> {
    const byName = new Map<string, string>();
    for (const [at, name] of this.header.entries()) {
      const key = name.toLowerCase();
      if (!byName.has(key)) byName.set(key, this.cells[at]?.trim() ?? '');
    }
    return byName;
  }
}
