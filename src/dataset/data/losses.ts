/** Values that have no place in another format, counted by kind and reason. */

export interface NotKept<Code extends string = string> {
  /** Column, field or kind of thing: `media`. */
  readonly what: string;
  /** Number of records with it. */
  readonly count: number;
  /** The reason, for programs and for messages in other languages. */
  readonly code: Code;
  /** The reason in English. */
  readonly why: string;
}

/** The words of each reason. */
export type Reasons<Code extends string> = Readonly<Record<Code, string>>;

export class Losses<Code extends string> {
  readonly #lost = new Map<string, { readonly what: string; readonly code: Code; count: number }>();

  constructor(readonly reasons: Reasons<Code>) {}

  add(what: string, code: Code, count = 1): void {
    const key = `${code} ${what}`;
    const lost = this.#lost.get(key);
    if (lost === undefined) this.#lost.set(key, { what, code, count });
    else lost.count += count;
  }

  list(): readonly NotKept<Code>[] {
    return Array.from(this.#lost.values(), ({ what, code, count }) => ({
      what,
      count,
      code,
      why: this.reasons[code],
    }));
  }
}
