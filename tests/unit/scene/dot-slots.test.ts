import { expect } from 'chai';
import fc from 'fast-check';
import { columnSlots } from '../../../src/scene/dot-slots.js';
import { createTransform } from '../../../src/scale/view.js';
import { buildScene } from '../../../src/scene/build-scene.js';
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';
import { RUNS } from '../scale/random-frame.js';

const DOT_PX = 6;
const BASE = 100;
/** A narrow column gives so much of its width to the space after it. */
const COLUMN_GAP_PX = 1.5;
const DAY_MS = 86_400_000;
const SLACK_PX = 0.01;

const slotsOf = (xs: readonly number[], widthPx: number, titled: ReadonlySet<number> = new Set([0])) =>
  columnSlots(
    {
      ...{ x0: Float64Array.of(0), x1: Float64Array.of(widthPx), base: BASE },
      ...{ from: Uint32Array.of(0), to: Uint32Array.of(xs.length) },
    },
    0,
    DOT_PX,
    titled,
    (place) => xs[place]!,
  );

describe('the dots of a column', () => {
  it('stand at their own times where the column is wide and has room for all side by side', () => {
    expect(slotsOf([20, 300, 480], 500).map(({ x }) => x)).to.deep.equal([20, 300, 480]);
  });

  it('of any times: stay inside, in order, apart, and none stands lower than the base', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 900 }),
        fc.array(fc.float({ min: 0, max: 1, noNaN: true })),
        (width, at) => {
          const slots = slotsOf(
            at.map((share) => share * width).sort((one, other) => one - other),
            width,
          );
          expect(new Set(slots.map(({ place }) => place)).size).to.equal(at.length);
          for (const { x, y } of slots) {
            if (width > DOT_PX) expect(x).to.be.within(DOT_PX / 2 - 1, width - DOT_PX / 2 + 1);
            expect(y).to.be.at.most(BASE);
          }
          const rows = new Map<number, number[]>();
          for (const { x, y } of slots) rows.set(y, [...(rows.get(y) ?? []), x]);
          for (const xs of rows.values()) {
            xs.sort((one, other) => one - other);
            xs.slice(1).forEach((x, before) => {
              expect(x - xs[before]!).to.be.at.least(DOT_PX - COLUMN_GAP_PX / 2 - SLACK_PX);
            });
          }
        },
      ),
      { ...RUNS, numRuns: 300 },
    );
  });

  it('with titles stand in files of their own, so that no two share a hairline', () => {
    const xs = [1, 9, 9.5, 10, 17, 20];
    const titled = new Set([0, 1, 3]);
    const slots = slotsOf(xs, 24, titled).filter(({ place }) => titled.has(place));
    expect(new Set(slots.map(({ x }) => x)).size).to.equal(titled.size);
    for (const { place, x } of slots) expect(x).to.be.closeTo(xs[place]!, 10);
  });

  it('known to the day stand on their days also among many months, which are bands', () => {
    const day = (at: number): string => new Date(Date.UTC(2020, 0, 1) + at * DAY_MS).toISOString().slice(0, 10);
    const entries = Array.from({ length: 800 }, (_, at) => ({
      ...{ id: `e${at}`, kind: 'event', title: `Entry ${at}` },
      date: at % 5 < 2 ? day(at) : day(at).slice(0, 7),
    }));
    const layout = layOut(createDatasetModel({ entries }), { widthPx: 1000, metrics: { ...WIDE, budgetPx: 300 } });
    let dots = 0;
    for (const days of [3, 10, 30, 100]) {
      const start = Date.UTC(2020, 6, 1);
      const transform = createTransform(layout.frame, { start, end: start + days * DAY_MS });
      const scene = buildScene({ ...layout, transform, keep: [] });
      for (const stack of scene.stacks.values()) {
        for (let column = 0; column < stack.count.length; column++) {
          expect(stack.end[column]! - stack.start[column]!, `${days} days`).to.be.at.most(7 * DAY_MS);
          dots += stack.count[column]!;
        }
      }
      expect(scene.count, `${days} days`).to.be.greaterThan(0);
    }
    expect(dots).to.be.greaterThan(0);
  });
});
