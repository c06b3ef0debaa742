/** The ids of one kind of record, and the readers of fields that refer to them. */
import type { Reader } from './read-record.js';
import { name } from './read-value.js';

export class IdSet {
  readonly #ids = new Set<string>();

  constructor(readonly kind: string) {}

  add({ id }: { readonly id: string }): void {
    this.#ids.add(id);
  }

  /** Reports an id that nobody has, and keeps it, to be shown as it is written. */
  readonly any: Reader<string> = (value, cursor) => {
    const id = name(value, cursor);
    if (id !== undefined && !this.#ids.has(id)) cursor.report({ code: 'unknown-id', value: id, detail: this.kind });
    return id;
  };

  /** Reports an id that nobody has, and leaves it out. */
  readonly known: Reader<string> = (value, cursor) => {
    const id = this.any(value, cursor);
    return id !== undefined && this.#ids.has(id) ? id : undefined;
  };
}
