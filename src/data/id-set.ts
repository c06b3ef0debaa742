/** The ids of one kind of record, and the readers of fields that refer to them. */
import type { Reader } from './read-record.js';
import { name } from './read-value.js';

export class IdSet {
  readonly #ids = new Set<string>();
  /** Ids that nobody has asked for yet. */
  #fill: (() => void) | undefined;

  /** Set while more ids may come: takes what would be reported now. */
  #wait: ((id: string, report: () => void) => void) | undefined;

  constructor(readonly kind: string) {}

  /** Whoever reads ids one after the other cannot tell yet which are unknown. */
  awaitMore(wait: (id: string, report: () => void) => void): void {
    this.#wait = wait;
  }

  /** Has ids added when the first of them is looked for: few datasets need those of all their entries. */
  fillLater(fill: () => void): void {
    this.#fill = fill;
  }

  add({ id }: { readonly id: string }): void {
    this.#ids.add(id);
  }

  has(id: string): boolean {
    const fill = this.#fill;
    this.#fill = undefined;
    fill?.();
    return this.#ids.has(id);
  }

  /** Reports an id that nobody has, and keeps it, to be shown as it is written. */
  readonly any: Reader<string> = (value, cursor) => {
    const id = name(value, cursor);
    if (id === undefined || this.has(id)) return id;
    const finding = { code: 'unknown-id', value: id, detail: this.kind } as const;
    if (this.#wait === undefined) {
      cursor.report(finding);
      return id;
    }
    const report = cursor.reportLater(finding);
    if (report !== undefined) this.#wait(id, report);
    return id;
  };

  /** Reports an id that nobody has, and leaves it out. */
  readonly known: Reader<string> = (value, cursor) => {
    const id = this.any(value, cursor);
    return id !== undefined && this.has(id) ? id : undefined;
  };
}
