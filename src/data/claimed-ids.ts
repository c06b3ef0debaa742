/**
 * Which rows of a growing list of entries come after which others. The others may arrive later, so they are kept by id.
 */
import type { Bounds } from './bounds.js';
import { precedenceOf, type Precedence } from './precedence.js';

export class ClaimedIds {
  readonly #rows: number[] = [];
  readonly #ids: string[] = [];

  /** The row comes after the entry with that id. */
  add(row: number, id: string): void {
    this.#rows.push(row);
    this.#ids.push(id);
  }

  /** The claims of the first `count` rows; undefined if there are none. */
  precedence(count: number, bounds: Bounds, indexOf: (id: string) => number | undefined): Precedence | undefined {
    const later: number[] = [];
    const earlier: number[] = [];
    for (let claim = 0; claim < this.#rows.length; claim++) {
      const row = this.#rows[claim]!;
      const before = row < count ? indexOf(this.#ids[claim]!) : undefined;
      if (before === undefined) continue;
      later.push(row);
      earlier.push(before);
    }
    if (later.length === 0) return undefined;
    const { startMin, startMax, endMax } = bounds;
    // An entry without a start is on or before its end.
    const latest = startMax.map((start, row) => (start === -Infinity ? endMax[row]! : start));
    return precedenceOf(count, { later, earlier }, { startMin, startMax: latest });
  }
}
