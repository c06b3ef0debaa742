/** Where threads run, as rounded text. Where that changes on purpose: look at the gallery, then `UPDATE_GOLDENS=1`. */
import { ThreadLayer, type ThreadCurve } from '../../../src/layout/threads.js';
import { goldenTexts } from '../../golden-texts.mjs';
import { marksAt, type Marks } from './thread-marks.js';

const goldens = goldenTexts('__goldens__/threads.txt', import.meta.url);

type Pair = readonly [from: number, to: number, type: number];

const spread = (count: number, step: number, from = 0): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + ((index * step) % 1000));
const each = (count: number, pair: (index: number) => Pair): readonly Pair[] =>
  Array.from({ length: count }, (_, index) => pair(index));

const CASES: Readonly<Record<string, Marks>> = {
  'one above the other': marksAt([500, 500], [[0, 1, 0]]),
  'side by side in time': marksAt([200, 640], [[1, 0, 1]]),
  'a step aside': marksAt(
    [500, 508, 486, 520],
    [
      [0, 1, 0],
      [2, 3, 1],
      [0, 3, 2],
    ],
  ),
  'around labels between': marksAt(
    [500, 500, 440, 500, 500, 380],
    [
      [4, 0, 0],
      [5, 0, 3],
      [2, 1, 4],
    ],
  ),
  'both ways': marksAt(
    [300, 420, 700],
    [
      [0, 1, 0],
      [1, 0, 1],
      [1, 2, 5],
      [2, 0, 6],
    ],
  ),
  'through the edges': marksAt(
    [500, 4000, -300, 40, 980, 1020],
    [
      [0, 1, 0],
      [2, 0, 1],
      [3, 2, 2],
      [4, 5, 3],
      [1, 2, 4],
    ],
  ),
  'many to one': marksAt(
    spread(30, 37, 300),
    each(29, (index) => [index + 1, 0, index % 3]),
  ),
  'one to many before it': marksAt(
    spread(30, 23, 20),
    each(29, (index) => [29, index, 0]),
  ),
  'many from outside': marksAt(
    [500, ...spread(20, 90, -2000)],
    each(20, (index) => [index + 1, 0, 7]),
  ),
  'all over': marksAt(
    spread(40, 263),
    each(60, (index) => [index * 7, index * 11 + 3, index % 8]),
  ),
};

/** Relation, ends, type, how many; the curve; its pieces and what fades; where it arrives. */
function curveText({ relation, fromEntry, toEntry, type, count, curve, pieces, fading, heading }: ThreadCurve): string {
  const points = (numbers: readonly number[]): string => numbers.map((px) => String(Math.round(px))).join(' ');
  const parts = (list: ThreadCurve['pieces']): string => list.map((piece) => points([piece[0], piece[6]])).join(', ');
  return [
    `${relation}: ${fromEntry}>${toEntry} type ${type} ×${count}`,
    points(curve),
    `[${parts(pieces)}] [${parts(fading)}]`,
    `${heading.x},${heading.y}`,
  ].join(' | ');
}

const textOf = (curves: readonly ThreadCurve[]): string => curves.map(curveText).join('\n');

describe('where threads run', () => {
  for (const [name, marks] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => {
      const atRest = new ThreadLayer({ throughEdges: false, leastShown: 0.6 });
      const full = new ThreadLayer({ throughEdges: true, leastShown: 0 });
      const rest = textOf(full.layOut({ ...marks, moving: false }));
      // The window moves on, then rests.
      const { placeOf, field } = marks;
      const moved: Marks = {
        ...marks,
        field: { ...field, start: field.start + 60, end: field.end + 60 },
        placeOf: (entry) => ({ x: placeOf(entry)!.x + (entry % 3) * 9, y: placeOf(entry)!.y }),
      };
      const moving = textOf(full.layOut({ ...moved, moving: true }));
      const after = textOf(full.layOut({ ...moved, moving: false }));
      const few = textOf(atRest.layOut({ ...marks, moving: false }));
      const content = [`full\n${rest}`, `moving\n${moving}`, `after\n${after}`, `at rest\n${few}`].join('\n');
      goldens.check(name, content);
    });
  }
});
