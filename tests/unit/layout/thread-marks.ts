/** Marks with labels, and the relations between them, as threads are laid out over. */
import { boxRows, type Box } from '../../../src/drawing/layout/threads-boxes.js';
import type { ThreadRequest } from '../../../src/drawing/layout/threads.js';

export const WIDTH_PX = 1000;
const ROW_PX = 26;
const LABEL_HALF_PX = 8;

export type Marks = Omit<ThreadRequest, 'moving'>;

/** Marks at `xs`, one a row, each with a label after it. A pair is from, to, type. */
export function marksAt(xs: readonly number[], pairs: readonly (readonly [number, number, number])[]): Marks {
  const yOf = (entry: number): number => 13 + entry * ROW_PX;
  const labels = xs.map((x, entry): Box => ({ x0: x + 14, x1: x + 150, y: yOf(entry), entry }));
  return {
    field: {
      labels: boxRows(labels, LABEL_HALF_PX),
      marks: boxRows([], LABEL_HALF_PX),
      start: 0,
      end: WIDTH_PX,
      heightPx: xs.length * ROW_PX,
    },
    index: {
      from: Uint32Array.from(pairs, ([from]) => from % xs.length),
      to: Int32Array.from(pairs, ([, to]) => to % xs.length),
      type: Uint8Array.from(pairs, ([, , type]) => type),
    },
    chosen: Uint32Array.from(pairs.keys()),
    placeOf: (entry) => ({ x: xs[entry]!, y: yOf(entry) }),
  };
}
