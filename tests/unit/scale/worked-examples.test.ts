/**
 * Figures that can be checked by hand: properties hold the rules, these hold the numbers. Over 300 lines: the examples share
 * one axis, and are read side by side.
 */
import { expect } from 'chai';
import { findExtent, type Occupied } from '../../../src/drawing/scale/gaps.js';
import { mixTransforms, mixViews } from '../../../src/drawing/scale/motion.js';
import { createTimeScale, planScale } from '../../../src/drawing/scale/time-scale.js';
import {
  clampView,
  createTransform,
  fitView,
  toPx,
  toTime,
  zoomBy,
  type Frame,
} from '../../../src/drawing/scale/view.js';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2022, 1, 24);

/** Hours after the start. */
function instants(...hours: readonly number[]): Occupied {
  const times = Float64Array.from(hours, (hour) => START_MS + hour * HOUR_MS);
  return { min: times, max: times };
}

const hoursOf = (ms: number): number => Math.round(((ms - START_MS) / HOUR_MS) * 1000) / 1000;

function extentOf(...hours: readonly number[]): readonly (number | readonly (readonly [number, number])[])[] {
  const { start, end, gaps } = findExtent(instants(...hours));
  return [hoursOf(start), hoursOf(end), gaps.map((gap) => [hoursOf(gap.start), hoursOf(gap.end)] as const)];
}

const frameOf = (plan: Frame['plan']): Frame => ({ plan, widthPx: 1000, foldPx: 58, insetPx: 16 });
const FLAT = frameOf({ segments: [{ start: 0, end: 100_000 }], shares: [1], folds: [] });
const foldedAt = (start: number, end: number, until: number): Frame =>
  frameOf({
    segments: [
      { start: 0, end: start },
      { start: end, end: until },
    ],
    shares: [0.5, 0.5],
    folds: [{ gap: 0, start, end }],
  });

describe('findExtent, worked out', () => {
  it('days: a day of calm beside days, rounded outwards to whole days', () => {
    const first = [10, 34, 58, 82, 106];
    const second = [7, 31, 55, 79].map((hour) => 500 * 24 + hour);
    expect(extentOf(...first, ...second)).to.deep.equal([-24, 505 * 24, [[6 * 24, 499 * 24]]]);
  });

  it('hours: a hundredth of the whole, where a quarter of the hours is less', () => {
    const [start, end, gaps] = extentOf(0, 1, 2, 3, 100, 101, 102, 103);
    expect([start, end, gaps]).to.deep.equal([-1.03, 104.03, [[4.03, 98.97]]]);
  });

  it('hours beside months: a day and no more, rounded to whole days', () => {
    expect(extentOf(0, 1, 2, 3, 100, 101, 102, 103, 5000, 5001, 5002)).to.deep.equal([-24, 5040, [[144, 4968]]]);
  });

  it('folds what is more than ten times a usual step, by the lower quartile of the steps', () => {
    // Of eight steps the third smallest: 2 hours.
    expect(extentOf(0, 1, 3, 5, 8, 12, 17, 23, 44)[2]).to.have.lengthOf(1);
    expect(extentOf(0, 1, 3, 5, 8, 12, 17, 23, 42.9)[2]).to.have.lengthOf(0);
  });

  it('folds nothing that is less than a twelfth of what is shown, however close the rest', () => {
    const thrice = (count: number): readonly number[] =>
      Array.from({ length: 3 * count }, (_, at) => Math.floor(at / 3) * 25);
    expect(extentOf(...thrice(40))[2]).to.have.lengthOf(0);
    expect(extentOf(...thrice(8))[2]).to.have.lengthOf(7);
  });
});

describe('what is folded, to the millisecond', () => {
  const DAY_MS = 24 * HOUR_MS;
  type Range = readonly [start: number, end: number];
  const gapsOf = (ranges: readonly Range[]): number =>
    findExtent({
      min: Float64Array.from(ranges, ([start]) => start),
      max: Float64Array.from(ranges, ([, end]) => end - 1),
    }).gaps.length;
  /** Many at once, so that no step is long beside its neighbours. */
  const many = (range: Range): readonly Range[] => Array.from({ length: 9 }, () => range);

  it('is over ten times the lower quartile of the steps', () => {
    const steps = Array.from({ length: 9 }, (_, index): Range => [index * 10, index * 10 + 1]);
    const after = (gap: number): Range => [81 + gap, 82 + gap];
    expect([100, 101].map((gap) => gapsOf([...steps, after(gap)]))).to.deep.equal([0, 1]);
  });

  it('is at least eight hundredths of the whole', () => {
    const parted = (gap: number, whole: number): readonly Range[] => [...many([0, 500]), [500 + gap, whole]];
    expect([79, 80].map((gap) => gapsOf(parted(gap, 1000)))).to.deep.equal([0, 1]);
    expect([80, 81].map((gap) => gapsOf(parted(gap, 1001)))).to.deep.equal([0, 1]);
  });

  it('is at least two hundredths of the whole, however little is left', () => {
    const parted = (gap: number): readonly Range[] => [...many([0, 100]), [100 + gap, 150], [950, 1000]];
    expect([19, 20].map((gap) => gapsOf(parted(gap)))).to.deep.equal([1, 2]);
  });

  it('touches nothing that goes on to its very start', () => {
    const joined: readonly Range[] = [...many([0, DAY_MS]), [DAY_MS, 2 * DAY_MS], [90 * DAY_MS, 91 * DAY_MS]];
    const { start, end, gaps } = findExtent({
      min: Float64Array.from(joined, (range) => range[0]),
      max: Float64Array.from(joined, (range) => range[1] - 1),
    });
    const empty = { start: 2 * DAY_MS, end: 90 * DAY_MS };
    expect([start, end, gaps].flat()).to.deep.equal([
      -DAY_MS,
      92 * DAY_MS,
      { start: 3 * DAY_MS, end: 89 * DAY_MS, empty },
    ]);
  });
});

describe('planScale, worked out', () => {
  it('gives the only segment everything, even where it has no length', () => {
    const { shares, segments } = planScale({ extent: { start: 5, end: 5, gaps: [] }, open: new Set(), starts: [5] });
    expect([shares, segments]).to.deep.equal([[1], [{ start: 5, end: 5 }]]);
  });
});

describe('createTimeScale, worked out', () => {
  it('takes a segment without length for its one instant', () => {
    const segments = [
      { start: 0, end: 0 },
      { start: 10, end: 20 },
    ];
    const scale = createTimeScale({ segments, shares: [0.5, 0.5], folds: [] }, 0.1);
    expect([scale.toU(0), scale.toTime(0.25), scale.toU(5), scale.length]).to.deep.equal([0.5, 0, 0.55, 1.1]);
    expect(scale.toU(-5), 'before it').to.equal(0);
    const last = createTimeScale({ segments: [...segments].reverse(), shares: [0.5, 0.5], folds: [] }, 0.1);
    expect([last.toU(0), last.toU(30)].every(Number.isFinite), 'after it').to.equal(true);
  });
});

describe('clampView, worked out', () => {
  it('widens a window in a fold by a fiftieth of it, or by a second', () => {
    const long = clampView(foldedAt(1e9, 2e9, 3e9), { start: 1.2e9, end: 1.3e9 });
    expect(long).to.deep.equal({ start: 0.98e9, end: 2.02e9 });
    expect(clampView(foldedAt(1e9, 2e9, 3e9), { start: 1e9, end: 2e9 })).to.deep.equal(long);
    const short = clampView(foldedAt(1e6, 1e6 + 10_000, 3e6), { start: 1e6 + 2000, end: 1e6 + 4000 });
    expect(short).to.deep.equal({ start: 1e6 - 1000, end: 1e6 + 11_000 });
  });

  it('shows at least a second, also at either end', () => {
    const { start, end } = fitView(FLAT);
    const last = clampView(FLAT, { start: end - 1, end: end + 5000 });
    const first = clampView(FLAT, { start: -5000, end: start + 1 });
    for (const view of [first, last]) expect(view.end - view.start).to.be.closeTo(1000, 1);
    expect(toPx(createTransform(FLAT, last), 100_000)).to.be.closeTo(1000 - 16, 0.1);
    expect(toPx(createTransform(FLAT, first), 0)).to.be.closeTo(16, 0.1);
  });
});

describe('clampView, at the ends', () => {
  it('moves only the edge that is too far out', () => {
    const after = clampView(FLAT, { start: 80_000, end: 150_000 });
    expect(after.start).to.equal(80_000);
    expect(toPx(createTransform(FLAT, after), 100_000)).to.be.closeTo(1000 - 16, 0.1);
    const before = clampView(FLAT, { start: -50_000, end: 20_000 });
    expect(before.end).to.equal(20_000);
    expect(toPx(createTransform(FLAT, before), 0)).to.be.closeTo(16, 0.1);
  });

  it('keeps the length of a short window that lies wholly outside, up to the very end', () => {
    const { start, end } = fitView(FLAT);
    for (const away of [0, 1, 1e9]) {
      const first = clampView(FLAT, { start: start - away - 2000, end: start - away });
      const last = clampView(FLAT, { start: end + away, end: end + away + 2000 });
      for (const view of [first, last]) expect(view.end - view.start, String(away)).to.be.closeTo(2000, 1);
    }
  });

  it('shows about a second where less than that is left', () => {
    const frame = frameOf({ segments: [{ start: 0, end: 3000 }], shares: [1], folds: [] });
    const { end } = fitView(frame);
    const view = clampView(frame, { start: end - 600, end: 1e6 });
    expect(view.end - view.start).to.be.within(950, 1001);
  });

  it('gives numbers for a window without width', () => {
    for (const frame of [FLAT, foldedAt(1e9, 2e9, 3e9)]) {
      const narrow = { ...frame, widthPx: 0 };
      const { start, end } = fitView(narrow);
      const { k, u0 } = createTransform(narrow, { start, end });
      expect([start, end, k, u0].every(Number.isFinite)).to.equal(true);
    }
  });
});

describe('zoomBy, worked out', () => {
  it('comes as close at the beginning of a fold as before it', () => {
    const plan = {
      segments: [
        { start: 0, end: 1e8 },
        { start: 2e8, end: 2e8 + 1e6 },
      ],
      shares: [0.5, 0.5],
      folds: [{ gap: 0, start: 1e8, end: 2e8 }],
    };
    const frame = { plan, widthPx: 1000, foldPx: 100, insetPx: 0 };
    const fit = createTransform(frame, fitView(frame));
    expect(toTime(fit, 450)).to.equal(1e8);
    expect(1e8 - zoomBy(frame, fit, 1e12, 450).start).to.be.closeTo(450, 0.1);
  });

  it('zooms to a second at any pace of the segment', () => {
    const plan = {
      segments: [
        { start: 0, end: 1e8 },
        { start: 2e8, end: 2.1e8 },
        { start: 3e8, end: 4e8 },
      ],
      shares: [0.25, 0.7, 0.05],
      folds: [
        { gap: 0, start: 1e8, end: 2e8 },
        { gap: 1, start: 2.1e8, end: 3e8 },
      ],
    };
    const frame = frameOf(plan);
    const fit = createTransform(frame, fitView(frame));
    for (const ms of [5e7, 2.05e8, 3.5e8]) {
      const px = toPx(fit, ms);
      const { start, end } = zoomBy(frame, fit, 1e12, px);
      expect(end - start, String(ms)).to.be.closeTo(1000, 0.1);
      expect(toPx(createTransform(frame, { start, end }), toTime(fit, px))).to.be.closeTo(px, 1);
    }
  });
});

describe('the pictures between two, worked out', () => {
  it('a pan moves evenly', () => {
    const { scale } = createTransform(FLAT, fitView(FLAT));
    const view = mixViews(scale, { start: 0, end: 10_000 }, { start: 8000, end: 18_000 }, 0.25);
    expect(view.start).to.be.closeTo(2000, 1e-6);
    expect(view.end).to.be.closeTo(12_000, 1e-6);
  });

  it('a zoom keeps to one centre', () => {
    const { scale } = createTransform(FLAT, fitView(FLAT));
    const from = { start: 0, end: 100_000 };
    const to = { start: 40_000, end: 50_000 };
    // The two edges come together at 44,444.4…, which stays where it is in the window.
    for (const share of [0.1, 0.5, 0.9]) {
      const { start, end } = mixViews(scale, from, to, share);
      expect(end - start).to.be.closeTo(100_000 * 0.1 ** share, 0.001);
      expect((400_000 / 9 - start) / (end - start)).to.be.closeTo(4 / 9, 1e-9);
      const back = mixViews(scale, to, from, 1 - share);
      expect(back.start).to.be.closeTo(start, 0.001);
      expect(back.end).to.be.closeTo(end, 0.001);
    }
  });

  it('of an empty window is the one that is to come', () => {
    const { scale } = createTransform(FLAT, fitView(FLAT));
    const empty = { start: 500, end: 500 };
    const some = { start: 0, end: 1000 };
    expect(mixViews(scale, empty, some, 0.5)).to.equal(some);
    expect(mixViews(scale, some, empty, 0.5)).to.equal(empty);
  });

  it('has an instant for each place, also where a segment has no width', () => {
    const plan = foldedAt(1e9, 2e9, 3e9).plan;
    const frame = { ...FLAT, foldPx: 0, plan: { ...plan, shares: [0, 1] } };
    const picture = createTransform(frame, fitView(frame));
    const { scale } = mixTransforms(picture, createTransform(frame, { start: 2e9, end: 3e9 }), 0.5);
    const places = [0, 1e9, 2e9, 3e9].map((ms) => scale.toU(ms));
    expect(places.map((x) => scale.toTime(x)).every(Number.isFinite)).to.equal(true);
  });

  it('has the segments of the picture to come, where both have as many', () => {
    const [from, to] = [foldedAt(1e9, 2e9, 3e9), foldedAt(1.5e9, 2.5e9, 3e9)];
    const mixed = mixTransforms(createTransform(from, fitView(from)), createTransform(to, fitView(to)), 0.5);
    expect(mixed.scale.segments).to.equal(to.plan.segments);
    expect(mixed.scale.foldWidth).to.equal(createTransform(to, fitView(to)).scale.foldWidth);
    expect([mixed.scale.start, mixed.scale.end, mixed.u0, mixed.k]).to.deep.equal([0, 3e9, 0, 1]);
  });

  it('a fold that opens or closes stays drawn, with the segments beside it', () => {
    const closed = foldedAt(1e9, 2e9, 3e9);
    const open = frameOf({ segments: [{ start: 0, end: 3e9 }], shares: [1], folds: [] });
    for (const [from, to] of [
      [closed, open],
      [open, closed],
    ] as const) {
      const { scale } = mixTransforms(createTransform(from, fitView(from)), createTransform(to, fitView(to)), 0.5);
      expect(scale.segments).to.equal(closed.plan.segments);
      expect(scale.folds).to.deep.equal(closed.plan.folds);
      expect(scale.length).to.be.closeTo(1000 - 16, 0.1);
      expect(scale.toTime(scale.toU(1.5e9))).to.be.closeTo(1.5e9, 1);
    }
  });
});
