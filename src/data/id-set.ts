/** The ids of one kind of record, and the readers of fields that refer to them. */
import type { Reader } from './read-record.js';
import { idCure } from './cures.js';
import { name } from './read-value.js';

/** Enough to find what was meant. */
const MAX_NAMES = 10_000;

export class IdSet {
  readonly #ids = new Set<string>();
  /** Ids that nobody has asked for yet. */
  #fill: (() => void) | undefined;

  #others: (id: string) => boolean = () => false;

  /** Set while more ids may come: takes what would be reported now. */
  #wait: ((id: string, report: () => void) => void) | undefined;

  /** Ids by each name that they go by: what a misspelt one may mean. */
  readonly #names = new Map<string, string>();

  /** `list`: the field of the dataset that holds those records. */
  constructor(
    readonly kind: string,
    readonly list: string,
  ) {}

  /** While ids are read one after the other, it is not known yet which are unknown. */
  awaitMore(wait: (id: string, report: () => void) => void): void {
    this.#wait = wait;
  }

  /** Ids that are known by another way. */
  adopt(has: (id: string) => boolean): void {
    this.#others = has;
  }

  /** Whether the ids that come next may be those that a misspelt one means. */
  get wantsNames(): boolean {
    return this.#names.size < MAX_NAMES;
  }

  /** Has ids added when the first of them is looked for: few datasets need those of all their entries. */
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

  /** What an id that nobody has may mean. */
  cure(id: string): string {
    return idCure(id, this.#names, this.list);
  }

  /** Reports an id that nobody has, and keeps it, to be shown as it is written. */
  readonly any: Reader<string> = (value, cursor) => {
    const id = name(value, cursor);
    if (id === undefined || this.has(id)) return id;
    const finding = { code: 'unknown-id', value: id, detail: this.kind, cure: () => this.cure(id) } as const;
    if (this.#wait === undefined) {
      cursor.report(finding);
      return id;
    }
    const report = cursor.reportLater(finding);
    if (report !== undefined) this.#wait(id, report);
    return id;
  };
}
