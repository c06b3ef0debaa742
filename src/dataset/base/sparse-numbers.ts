/** Numbers of a few among many rows: a row without one takes no room. A look-up takes O(log n). */
import { lowerBound } from './search.js';

export class SparseNumbers {
  readonly #rows: number[] = [];
  readonly #numbers: number[] = [];

  /** Call it in the order of the rows, once for each. */
  add(row: number, number: number): void {
    this.#rows.push(row);
    this.#numbers.push(number);
  }

  at(row: number, otherwise: number): number {
    const place = lowerBound(this.#rows, row);
    return this.#rows[place] === row ? this.#numbers[place]! : otherwise;
  }

  /** The numbers of a column, replaced in these rows; the column itself if there are none. */
  over(column: Float64Array): Float64Array {
    const end = lowerBound(this.#rows, column.length);
    if (end === 0) return column;
    const both = column.slice();
    for (let place = 0; place < end; place++) both[this.#rows[place]!] = this.#numbers[place]!;
    return both;
  }
}
