/** An answer with fewer entries than before is asked for again: a server that is being filled, or a file cut off, has fewer. */
import type { Validation } from '../../dataset/data/validate-value.js';

/** `doubted`: it lacks what was there, and is wanted again. `refused`: it lacks something else each time. */
export type Verdict = 'taken' | 'doubted' | 'refused';

/** Two answers that lack the same: a source may lose or gain some entries in the meantime. */
const NEAR = 0.1;

export class Doubt {
  /** The number of entries in the doubted answer. */
  #count: number | undefined;

  get isOpen(): boolean {
    return this.#count !== undefined;
  }

  end(): void {
    this.#count = undefined;
  }

  judge(shown: Pick<Validation, 'count'> | undefined, { count }: Pick<Validation, 'count'>): Verdict {
    const before = this.#count;
    this.#count = undefined;
    if (shown === undefined || count >= shown.count) return 'taken';
    if (before !== undefined && Math.abs(count - before) <= Math.max(1, before * NEAR)) return 'taken';
    this.#count = count;
    return before === undefined ? 'doubted' : 'refused';
  }
}
