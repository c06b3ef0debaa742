/**
 * Where a dataset is being read, and how much it matters what stands there. One cursor moves through a whole dataset:
 * a new object for each of a million fields would cost more than reading them.
 */
import type { IssueCode, Severity } from './issue.js';
import type { IssueLog } from './issue-log.js';
import { pathText } from './path-text.js';

interface Finding {
  readonly code: IssueCode;
  readonly value?: unknown;
  readonly detail?: string;
  /** Without it, that of the place. */
  readonly severity?: Severity;
  /** A field of the record that stands here. */
  readonly field?: string;
}

export class Cursor {
  readonly #keys: (string | number)[] = [];
  #severity: Severity;

  constructor(
    readonly log: IssueLog,
    severity: Severity,
  ) {
    this.#severity = severity;
  }

  /** Of an issue that leaves nothing to show here. */
  get severity(): Severity {
    return this.#severity;
  }

  /** Position in the list that is being read. */
  get index(): number {
    return Number(this.#keys.at(-1));
  }

  get path(): string {
    return pathText(this.#keys);
  }

  /** Reads what stands under a key of the present place. */
  read<T>(read: (value: unknown, cursor: Cursor) => T, value: unknown, key: string | number, severity: Severity): T {
    const outer = this.#severity;
    this.#keys.push(key);
    this.#severity = severity;
    const result = read(value, this);
    this.#keys.pop();
    this.#severity = outer;
    return result;
  }

  report({ code, value, detail, field, severity = this.#severity }: Finding): void {
    this.log.add({ code, severity, value, detail, keys: this.#keys, field });
  }

  /** The same unknown field in every record is one mistake: it is reported where it first stands. */
  reportUnknownField(kind: string, field: string): void {
    if (this.log.isFirst(`${kind} ${field}`)) this.report({ code: 'unknown-field', severity: 'warning', field });
  }
}
