/**
 * Where a dataset is being read, and how much a fault there matters. One cursor moves through a whole dataset: a new
 * object for each of a million fields would cost more than reading them.
 */
import type { Cure } from './cures.js';
import type { IssueCode, Severity } from './issue.js';
import { type IssueLog, pathText } from './issue-log.js';

interface Finding {
  readonly code: IssueCode;
  readonly value?: unknown;
  readonly detail?: string;
  /** The severity of the place, if missing. */
  readonly severity?: Severity;
  /** A field of the record, or an item of the list, at this place. */
  readonly field?: string | number;
  /** How many such faults there are, if only the first is reported. */
  readonly count?: number;
  readonly cure?: Cure;
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

  /** The severity of an issue here that leaves nothing to show. */
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

  /** Reads the value under a key of the present place. */
  read<T>(read: (value: unknown, cursor: Cursor) => T, value: unknown, key: string | number, severity: Severity): T {
    const outer = this.#severity;
    this.#keys.push(key);
    this.#severity = severity;
    const result = read(value, this);
    this.#keys.pop();
    this.#severity = outer;
    return result;
  }

  report({ severity = this.#severity, ...finding }: Finding): void {
    this.log.add({ ...finding, severity, keys: this.#keys });
  }

  /** A report for this place after the cursor has moved on; undefined if nothing is to be reported. */
  reportLater({ severity = this.#severity, ...finding }: Finding): (() => void) | undefined {
    const keys = [...this.#keys];
    return () => {
      this.log.add({ ...finding, severity, keys });
    };
  }

  /** The same unknown field in every record is one mistake, reported at its first place. */
  reportUnknownField(kind: string, field: string, known: Iterable<string>): void {
    if (!this.log.isFirst(`${kind} ${field}`)) return;
    this.report({ code: 'unknown-field', severity: 'warning', field, cure: ({ wordCure }) => wordCure(field, known) });
  }
}

/** Reads as usual, but only notes whether there was anything to report. */
export class SilentCursor extends Cursor {
  odd = false;
  /** Fields were left out whose fault another record has reported. */
  left = false;

  override report(): void {
    this.odd = true;
  }

  override reportLater(): undefined {
    this.odd = true;
  }

  override reportUnknownField(): void {
    this.odd = true;
  }
}
