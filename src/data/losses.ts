/** What has no place in another format, counted by what it is. */

const WHY = 'the format has no place for it';

export interface NotKept {
  /** Column, field or kind of thing: `media`. */
  readonly what: string;
  /** How many had it. */
  readonly count: number;
  readonly why: string;
}

export class Losses {
  readonly #lost = new Map<string, { count: number; readonly why: string }>();

  add(what: string, why = WHY, count = 1): void {
    const lost = this.#lost.get(what);
    if (lost === undefined) this.#lost.set(what, { count, why });
    else lost.count += count;
  }

  list(): readonly NotKept[] {
    return Array.from(this.#lost, ([what, { count, why }]) => ({ what, count, why }));
  }
}
