/** Counts the faults in the rows of a column: a fault in a thousand rows is one issue, at the first of them. */
import { Cursor } from './cursor.js';

type Finding = Parameters<Cursor['report']>[0];

interface Fault {
  readonly finding: Finding;
  /** For columns within the present one. */
  readonly names: readonly string[];
  readonly row: number;
  count: number;
}

export class FaultCounter extends Cursor {
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
