/** The ids of one kind of record, and the readers of fields that refer to them. */
import type { FindCures } from './cures.js';
import type { Reader } from './read-record.js';
import { name } from './read-value.js';

/** Enough to find the intended one. */
const MAX_NAMES = 10_000;
/** Limit for names of one kind that only entries give. Beyond it, they are not names. */
export const MAX_NAMED = 10_000;

export class IdSet {
  readonly #ids = new Set<string>();
  /** Ids that nobody has looked up yet. */
  #fill: (() => void) | undefined;

  #others: (id: string) => boolean = () => false;

  /** Set while more ids may arrive: takes the reports that would be made now. */
  #wait: ((id: string, report: () => void) => void) | undefined;

  /** Ids by each of their names, which a misspelt one may mean. */
  readonly #names = new Map<string, string>();

  /** `list`: the field of the dataset that holds those records. */
  constructor(
    readonly kind: string,
    readonly list: string,
  ) {}

  /** Nobody knows which ids are unknown while they are read one after another. */
  awaitMore(wait: (id: string, report: () => void) => void): void {
    this.#wait = wait;
  }

  /** Ids that are known another way. */
  adopt(has: (id: string) => boolean): void {
    this.#others = has;
  }

  /** Whether the next ids may be the intended ones of a misspelt id. */
  get wantsNames(): boolean {
    return this.#names.size < MAX_NAMES;
  }

  /** Adds ids on the first look-up: few datasets need those of all their entries. */
  fillLater(fill: () => void): void {
    this.#fill = fill;
  }

  add({ id, name, title }: { readonly id: string; readonly name?: string; readonly title?: string }): void {
    this.#ids.add(id);
    if (this.#names.size >= MAX_NAMES) return;
    this.#names.set(id, id);
    const called = name ?? title;
    if (called !== undefined && !this.#names.has(called)) this.#names.set(called, id);
  }

  has(id: string): boolean {
    const fill = this.#fill;
    this.#fill = undefined;
    fill?.();
    return this.#ids.has(id) || this.#others(id);
  }

  /** The ids that an unknown id may mean. */
  cure(id: string, { idCure }: FindCures): string {
    return idCure(id, this.#names, this.list);
  }

  /** Reports an unknown id, and keeps it, to be shown as written. */
  readonly any: Reader<string> = (value, cursor) => {
    const id = name(value, cursor);
    if (id === undefined || this.has(id)) return id;
    const finding = {
      code: 'unknown-id',
      value: id,
      detail: this.kind,
      cure: (code: FindCures) => this.cure(id, code),
    } as const;
    if (this.#wait === undefined) {
      cursor.report(finding);
      return id;
    }
    const report = cursor.reportLater(finding);
    if (report !== undefined) this.#wait(id, report);
    return id;
  };
}

/** A record without a name shows its id. */
export function idAsName({ id }: { readonly id?: string }): { readonly name: string | undefined } {
  return { name: id };
}
