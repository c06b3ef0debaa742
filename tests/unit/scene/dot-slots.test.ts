import { expect } from 'chai';
import fc from 'fast-check';
import { columnSlots } from '../../../src/drawing/scene/dot-slots.js';
import { createTransform } from '../../../src/drawing/scale/view.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';
import { RUNS } from '../scale/random-frame.js';

const DOT_PX = 6;
const BASE = 100;
const DAY_MS = 86_400_000;
const SLACK_PX = 0.01;

interface Drawn {
  readonly widthPx: number;
  readonly titled?: ReadonlySet<number>;
  /** Width of the dates, px: of all, or of each place. */
  readonly datePx?: number | ((place: number) => number);
  readonly fine?: boolean;
  readonly maxPx?: number;
}

function slotsOf(xs: readonly number[], { widthPx, titled = new Set(), datePx = widthPx, ...drawn }: Drawn) {
  const { fine = true, maxPx = 1000 } = drawn;
  const shown = { from: 0, to: widthPx };
  return columnSlots(
    { x0: 0, x1: widthPx, base: BASE, from: 0, to: xs.length, fine, shown },
    {
      ...{ dotPx: DOT_PX, maxPx, isTitled: (place) => titled.has(place) },
      ...{ xOf: (place) => xs[place]!, widthOf: (place) => (typeof datePx === 'number' ? datePx : datePx(place)) },
    },
  );
}

describe('the dots of a column', () => {
  it('stand at their own times where these are known better than the column', () => {
    const xs = [20, 300, 480];
    const slots = slotsOf(xs, { widthPx: 500, datePx: 1 })!;
    for (const { place, x } of slots) expect(Math.abs(x - xs[place]!)).to.be.at.most(DOT_PX / 2 + 3);
    expect(slots).to.have.lengthOf(xs.length);
  });

  it('stand in a block in the middle where the axis shows more than their dates', () => {
    const slots = slotsOf([50, 150, 250, 350, 450], { widthPx: 500 })!;
    expect(slots).to.have.lengthOf(5);
    for (const { x } of slots) expect(Math.abs(x - 250)).to.be.at.most(5 * DOT_PX);
  });

  it('stand side by side from the start of a column as fine as they are, in one file of a coarser one', () => {
    const xs = [5, 10, 15, 20];
    expect(new Set(slotsOf(xs, { widthPx: 60 })!.map(({ y }) => y)).size).to.equal(1);
    expect(new Set(slotsOf(xs, { widthPx: 8, fine: false })!.map(({ x }) => x))).to.deep.equal(new Set([4]));
  });

  it('are a bar where they have no room', () => {
    expect(slotsOf([1, 2, 3], { widthPx: 6, maxPx: 2 * DOT_PX })).to.equal(undefined);
    expect(slotsOf([1, 2], { widthPx: 6, maxPx: 2 * DOT_PX })).to.have.lengthOf(2);
  });

  it('of a day fill the room beside many of one hour', () => {
    const [hours, days, widthPx, most] = [18, 8, 36, 7];
    const xs = Array.from({ length: hours + days }, (_, place) => (place < hours ? 9 : 0));
    const datePx = (place: number): number => (place < hours ? 1 : widthPx);
    const slots = slotsOf(xs, { widthPx, datePx, maxPx: most * DOT_PX })!;
    expect(slots).to.have.lengthOf(hours + days);
    expect(new Set(slots.map(({ x, y }) => `${x} ${y}`)).size).to.equal(hours + days);
    for (const { y } of slots) expect(BASE - y).to.be.below(most * DOT_PX);
  });

  it('of any times: stay inside, in order, apart, and none stands lower than the base', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 900 }),
        fc.array(fc.float({ min: 0, max: 1, noNaN: true })),
        fc.boolean(),
        (width, at, isSharp) => {
          const xs = at.map((share) => share * width).sort((one, other) => one - other);
          const slots = slotsOf(xs, { widthPx: width, datePx: isSharp ? 1 : width, titled: new Set([0, 3]) })!;
          expect(new Set(slots.map(({ place }) => place)).size).to.equal(at.length);
          for (const { x, y } of slots) {
            if (width > DOT_PX) expect(x).to.be.within(DOT_PX / 2 - 1, width - DOT_PX / 2 + 1);
            expect(y).to.be.at.most(BASE);
          }
          const rows = new Map<number, number[]>();
          for (const { x, y } of slots) rows.set(y, [...(rows.get(y) ?? []), x]);
          for (const row of rows.values()) {
            row.sort((one, other) => one - other);
            row.slice(1).forEach((x, before) => {
              expect(x - row[before]!).to.be.at.least(DOT_PX - SLACK_PX);
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
    const slots = slotsOf(xs, { widthPx: 24, titled })!.filter(({ place }) => titled.has(place));
    expect(new Set(slots.map(({ x }) => x)).size).to.equal(titled.size);
    for (const { place, x } of slots) expect(x).to.be.closeTo(xs[place]!, 14);
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
