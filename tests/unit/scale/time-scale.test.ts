import { expect } from 'chai';
import fc from 'fast-check';
import { createTimeScale, planScale, type ScalePlan } from '../../../src/drawing/scale/time-scale.js';
import { between, plan, RUNS, share } from './random-frame.js';

/** The same map by walking over the segments: slow and plain. */
function bruteToU({ segments, shares }: ScalePlan, foldWidth: number, ms: number): number {
  let u = 0;
  for (const [index, { start, end }] of segments.entries()) {
    const width = shares[index]!;
    const next = segments[index + 1];
    const isLast = next === undefined;
    if (ms < end || isLast) return u + ((ms - start) / (end - start)) * width;
    u += width;
    if (next.start === end) continue;
    if (ms < next.start) return u + ((ms - end) / (next.start - end)) * foldWidth;
    u += foldWidth;
  }
  return u;
}

const foldWidth = between(0.01, 2);

describe('createTimeScale', () => {
  it('agrees with a walk over its segments and folds', () => {
    fc.assert(
      fc.property(plan, foldWidth, share(), (given, width, at) => {
        const scale = createTimeScale(given, width);
        const ms = scale.start + at * (scale.end - scale.start);
        expect(scale.toU(ms)).to.be.closeTo(bruteToU(given, width, ms), 1e-9);
      }),
      RUNS,
    );
  });

  it('inverts: a time comes back to within a millisecond, a place on the scale to within a millionth', () => {
    fc.assert(
      fc.property(plan, foldWidth, share(), (given, width, at) => {
        const scale = createTimeScale(given, width);
        const u = scale.length * at;
        expect(scale.toU(scale.toTime(u))).to.be.closeTo(u, 1e-6);
        const inSegment = given.segments[Math.floor(at * given.segments.length) % given.segments.length]!;
        const ms = inSegment.start + at * (inSegment.end - inSegment.start);
        expect(scale.toTime(scale.toU(ms))).to.be.closeTo(ms, 1);
      }),
      RUNS,
    );
  });

  it('meets every border exactly, both ways', () => {
    fc.assert(
      fc.property(plan, foldWidth, (given, width) => {
        const scale = createTimeScale(given, width);
        for (const { start, end } of given.segments) {
          expect(scale.toTime(scale.toU(start))).to.equal(start);
          expect(scale.toTime(scale.toU(end))).to.equal(end);
        }
      }),
      RUNS,
    );
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(plan, foldWidth, share(), share(), (given, width, a, b) => {
        const scale = createTimeScale(given, width);
        const at = (part: number): number => scale.start + part * (scale.end - scale.start);
        expect(scale.toU(at(Math.min(a, b)))).to.be.at.most(scale.toU(at(Math.max(a, b))));
      }),
      RUNS,
    );
  });

  it('is the true scale where nothing is folded', () => {
    const extent = { start: 0, end: 1000, gaps: [{ start: 100, end: 900 }] };
    const scale = createTimeScale(planScale({ extent, open: new Set([0]), starts: [0, 950] }), 0.1);
    expect(scale.folds).to.deep.equal([]);
    for (const ms of [0, 100, 500, 900, 1000]) expect(scale.toU(ms)).to.be.closeTo(ms / 1000, 1e-12);
  });

  it('goes on beyond both ends by the outer slopes', () => {
    const extent = { start: 0, end: 1000, gaps: [] };
    const scale = createTimeScale(planScale({ extent, open: new Set(), starts: [] }), 0);
    expect(scale.toU(-500)).to.equal(-0.5);
    expect(scale.toTime(1.5)).to.equal(1500);
  });
});

describe('planScale', () => {
  it('keeps the number of a gap whichever others are open', () => {
    const gaps = [10, 30, 50].map((start) => ({ start, end: start + 10 }));
    const { folds, segments } = planScale({ extent: { start: 0, end: 70, gaps }, open: new Set([1]), starts: [] });
    expect(folds.map(({ gap }) => gap)).to.deep.equal([0, 2]);
    expect(segments.map(({ start, end }) => ({ start, end }))).to.deep.equal([
      { start: 0, end: 10 },
      { start: 20, end: 50 },
      { start: 60, end: 70 },
    ]);
  });

  it('gives shares that add up to one, none of them empty', () => {
    fc.assert(
      fc.property(plan, ({ shares }) => {
        expect(shares.reduce((sum, part) => sum + part, 0)).to.be.closeTo(1, 1e-12);
        for (const part of shares) expect(part).to.be.greaterThan(0);
      }),
      RUNS,
    );
  });

  it('gives a fuller segment more room than an emptier one of the same length', () => {
    const extent = { start: 0, end: 2100, gaps: [{ start: 1000, end: 1100 }] };
    const { shares } = planScale({ extent, open: new Set(), starts: [1, 200, 300, 400, 500, 700, 900, 1500, 1800] });
    expect(shares[0]).to.be.greaterThan(shares[1]!);
  });
});
