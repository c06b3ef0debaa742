/**
 * Where threads already run, so that the next one keeps off: two on the same px could not be told apart. Those of one
 * entry may share the way to its mark.
 */
import { coordinateAt, roughLength, type Cubic } from './threads-cubic.js';

/** Threads as close as this look like one. */
const CELL_PX = 4;
const STEP_PX = 3;
/** No chart is wider or higher, in cells. */
const CELLS = 2 ** 20;

export class ThreadTracks {
  /** Entries of the threads in each cell. */
  readonly #cells = new Map<number, (readonly number[])[]>();

  add(curve: Cubic, own: readonly number[]): void {
    const steps = Math.ceil(roughLength(curve) / STEP_PX);
    for (let at = 0; at <= steps; at++) {
      const x = coordinateAt(curve, 0, at / Math.max(steps, 1));
      const y = coordinateAt(curve, 1, at / Math.max(steps, 1));
      const cell = cellOf(x, y);
      const there = this.#cells.get(cell);
      if (there === undefined) this.#cells.set(cell, [own]);
      else if (there.at(-1) !== own) there.push(own);
    }
  }

  /** px of a curve on which a thread without any of these entries runs. */
  sharedPx(curve: Cubic, own: readonly number[]): number {
    const steps = Math.ceil(roughLength(curve) / STEP_PX);
    let shared = 0;
    for (let at = 0; at <= steps; at++) {
      const x = coordinateAt(curve, 0, at / Math.max(steps, 1));
      const y = coordinateAt(curve, 1, at / Math.max(steps, 1));
      if (this.isTaken(x, y, own)) shared++;
    }
    return shared * STEP_PX;
  }

  /** Whether a thread without any of these entries runs there. */
  isTaken(x: number, y: number, own: readonly number[]): boolean {
    for (const px of [-CELL_PX / 2, CELL_PX / 2]) {
      for (const py of [-CELL_PX / 2, CELL_PX / 2]) {
        const there = this.#cells.get(cellOf(x + px, y + py));
        if (there?.some((entries) => !entries.some((entry) => own.includes(entry))) === true) return true;
      }
    }
    return false;
  }
}

function cellOf(x: number, y: number): number {
  return Math.floor(x / CELL_PX) + CELLS * Math.floor(y / CELL_PX);
}
