/**
 * What a dataset was given as, as far as it differs from what is shown: the head, and the records with faults. The other
 * records are as they are shown. So a change can be read as a fresh load would read it, faults included.
 */
import { readKeys, readProperty } from './safe-read.js';

/** A text in the place of a record, and what is wrong with it. */
export class Unreadable {
  constructor(
    readonly text: string,
    readonly detail: string,
  ) {}
}

export interface OddRecord {
  /** The given record, any other value, or an `Unreadable`. */
  readonly value: unknown;
  /** Whether it has a row. */
  readonly shown: boolean;
}

export interface Given {
  /** Everything but the entries. */
  readonly head: object;
  /** The key is the place among the given records. */
  readonly odd: ReadonlyMap<number, OddRecord>;
  /** Lists that the head lacks are made from the names in the entries. */
  readonly isNamed: boolean;
  /** Changes that would have made a shown entry unreadable, by its id: the whole record after the change. */
  readonly refused?: ReadonlyMap<string, object>;
}

/** More are mostly one fault in each record: then the issues of a dataset stay as they were at first. */
const MAX_ODD = 10_000;

/** Collects the records with faults while they are read. */
export class OddRecords {
  readonly #kept = new Map<number, OddRecord>();
  #isOver = false;

  note(place: number, record: OddRecord): void {
    if (this.#isOver) return;
    this.#kept.set(place, record);
    if (this.#kept.size <= MAX_ODD) return;
    this.#isOver = true;
    this.#kept.clear();
  }

  /** `values`: the dataset as given, in one or more parts. Undefined if too many records have faults. */
  given(values: readonly object[], isNamed: boolean): Given | undefined {
    const fields = values.flatMap((value) => readKeys(value).map((name) => [name, readProperty(value, name)] as const));
    const head = Object.fromEntries(fields.filter(([name]) => name !== 'entries'));
    return this.#isOver ? undefined : { head, odd: this.#kept, isNamed };
  }
}
