/** Two paces at most, steps for what has no room for a calendar, and stretches without a beginning. */
import { expect } from 'chai';
import fc from 'fast-check';
import { createTimeScale, planScale, type ScalePlan } from '../../../src/drawing/scale/time-scale.js';
import { findExtent } from '../../../src/drawing/scale/gaps.js';
import { occupied, RUNS } from './random-frame.js';

const DAY_MS = 86_400_000;
const none: ReadonlySet<number> = new Set();

/** Time for each share, of the segments of a kind. */
const pacesOf = ({ segments, shares }: ScalePlan, pace: 'narrow' | undefined): readonly number[] =>
  segments.flatMap(({ start, end, pace: of }, at) => (of === pace ? [shares[at]! / Math.max(end - start, 1)] : []));

const days = (from: number, count: number, step = 1): readonly number[] =>
  Array.from({ length: count }, (_, day) => (from + day * step) * DAY_MS);

const planOf = (starts: readonly number[], options: Partial<Parameters<typeof planScale>[0]> = {}): ScalePlan => {
  const sorted = Float64Array.from(starts).sort();
  const ends = sorted.map((ms) => ms + DAY_MS - 1);
  const extent = findExtent({ min: sorted, max: ends });
  return planScale({ extent, open: none, starts: sorted, ends, ...options });
};

describe('paces', () => {
  it('are two at most, the narrower one at least a third less, and steps are equally wide', () => {
    let narrow = 0;
    let steps = 0;
    fc.assert(
      fc.property(occupied, fc.integer({ min: 200, max: 2000 }), (given, widthPx) => {
        const plan = planScale({ extent: findExtent(given), open: none, starts: given.min, ends: given.max, widthPx });
        const [wide, thin] = [pacesOf(plan, undefined), pacesOf(plan, 'narrow')];
        for (const paces of [wide, thin]) expect(Math.max(...paces)).to.be.at.most(Math.min(...paces) * 1.000001);
        if (thin.length > 0) expect(wide[0]).to.be.greaterThan(1.5 * thin[0]!);
        const widths = plan.segments.flatMap(({ pace }, at) => (pace === 'step' ? [plan.shares[at]!] : []));
        if (widths.length > 0) expect(Math.max(...widths)).to.be.closeTo(Math.min(...widths), 1e-9);
        narrow += thin.length;
        steps += widths.length;
      }),
      RUNS,
    );
    expect(narrow, 'narrow pieces were seen').to.be.greaterThan(10);
    expect(steps, 'steps were seen').to.be.greaterThan(10);
  });

  it('stay exactly invertible where two pieces meet without a fold', () => {
    const plan = planOf([...days(0, 5), ...days(1000, 4, 0), ...days(1000, 12, 0), ...days(1012, 1)]);
    const meets = plan.segments.findIndex(({ start }, at) => plan.segments[at - 1]?.end === start);
    expect(meets).to.be.greaterThan(0);
    const scale = createTimeScale(plan, 0.1);
    const at = plan.segments[meets]!.start;
    expect(scale.toTime(scale.toU(at))).to.equal(at);
    expect(scale.toU(at + 1)).to.be.greaterThan(scale.toU(at));
    expect(scale.length).to.be.closeTo(1 + plan.folds.length * 0.1, 1e-12);
  });

  it('make an island of one entry a step, named by its own day', () => {
    const plan = planOf([...days(0, 6), ...days(900, 1), ...days(2000, 6)]);
    const island = plan.segments[1]!;
    expect(island.pace).to.equal('step');
    expect(island.holds).to.deep.equal([900 * DAY_MS, 901 * DAY_MS - 1]);
  });

  it('make every span a step of one width if none has room for a calendar', () => {
    const gaps = [
      { start: 10, end: 40 },
      { start: 50, end: 80 },
    ];
    const plan = planScale({ extent: { start: 0, end: 100, gaps }, open: none, starts: [5, 45, 90] });
    expect(plan.shares.length).to.be.greaterThan(1);
    for (const share of plan.shares) expect(share).to.be.closeTo(1 / plan.shares.length, 1e-12);
  });

  it('give an empty stretch of a span with folds a tenth at most, and begin it a day after the last entry', () => {
    const busy = days(1000, 10, 0);
    const plan = planOf([...days(0, 6), ...busy, ...days(1001, 10, 0), ...days(1008, 1)]);
    const tail = plan.segments.findIndex(({ start }, at) => plan.segments[at - 1]?.end === start);
    expect(plan.segments[tail]).to.include({ pace: 'narrow' });
    expect(plan.shares[tail]).to.be.lessThan(0.3);
  });

  it('leave a span as it is in which the reader has opened a gap, and a whole without folds', () => {
    const starts = [...days(0, 6), ...days(1000, 6), ...days(3000, 6)];
    const { gaps } = findExtent({
      min: Float64Array.from(starts),
      max: Float64Array.from(starts, (ms) => ms + DAY_MS - 1),
    });
    expect(gaps).to.have.lengthOf(2);
    const opened = planOf(starts, { open: new Set([0]) });
    expect(opened.segments).to.have.lengthOf(2);
    const all = planOf(starts, { open: new Set([0, 1]) });
    expect(all.shares).to.deep.equal([1]);
  });
});
