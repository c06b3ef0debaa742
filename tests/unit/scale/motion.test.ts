import { expect } from 'chai';
import * as d3 from 'd3';
import fc from 'fast-check';
import { findExtent } from '../../../src/drawing/scale/gaps.js';
import { flightBetween, flightLength, mixTransforms, mixViews } from '../../../src/drawing/scale/motion.js';
import { createTimeScale, planScale } from '../../../src/drawing/scale/time-scale.js';
import {
  createTransform,
  fitView,
  toPx,
  toTime,
  type Frame,
  type Transform,
  type View,
} from '../../../src/drawing/scale/view.js';
import { between, occupied, RUNS, scenario, share } from './random-frame.js';

const STEPS = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

describe('mixViews', () => {
  const pair = fc.tuple(scenario, share(), between(0, 6)).map(([given, at, power]) => {
    const fit = fitView(given.frame);
    const length = (fit.end - fit.start) / 10 ** power;
    const start = fit.start + at * (fit.end - fit.start - length);
    return { from: given.view, to: { start, end: start + length }, frame: given.frame };
  });

  it('begins and ends exactly', () => {
    fc.assert(
      fc.property(pair, ({ from, to, frame }) => {
        const scale = createTimeScale(frame.plan, 0);
        expect(mixViews(scale, from, to, 0)).to.equal(from);
        expect(mixViews(scale, from, to, 1)).to.equal(to);
      }),
      RUNS,
    );
  });

  it('goes at once where a window has no width', () => {
    fc.assert(
      fc.property(pair, ({ from, to, frame }) => {
        const scale = createTimeScale(frame.plan, 0);
        for (const at of [from.start, (from.start + from.end) / 2, to.start, to.end]) {
          const instant = { start: at, end: at };
          expect(mixViews(scale, from, instant, 0.5)).to.equal(instant);
          expect(mixViews(scale, instant, to, 0.5)).to.equal(to);
          expect([flightLength(scale, from, instant), flightLength(scale, instant, to)]).to.deep.equal([0, 0]);
        }
      }),
      RUNS,
    );
  });

  it('moves each edge in one direction only between windows that share some time', () => {
    fc.assert(
      fc.property(pair, ({ from, to, frame }) => {
        fc.pre(from.start < to.end && to.start < from.end);
        const { scale } = createTransform(frame, fitView(frame));
        const views = STEPS.map((part) => mixViews(scale, from, to, part));
        const slack = 1e-6 * scale.length;
        for (const edge of ['start', 'end'] as const) {
          const places = views.map((view) => scale.toU(view[edge]));
          expectOneWay(places, slack);
        }
        for (const { start, end } of views) expect(end).to.be.greaterThan(start);
      }),
      RUNS,
    );
  });

  it('never shows what lies outside of both windows and the time between them', () => {
    fc.assert(
      fc.property(pair, share(), ({ from, to, frame }, part) => {
        const { scale } = createTransform(frame, fitView(frame));
        const { start, end } = mixViews(scale, from, to, part);
        const slack = 1e-9 * (scale.end - scale.start);
        expect(start).to.be.at.least(Math.min(from.start, to.start) - slack);
        expect(end).to.be.at.most(Math.max(from.end, to.end) + slack);
        expect(end).to.be.greaterThan(start);
      }),
      RUNS,
    );
  });

  it('stays finite: from one second to another, thousands of years away', () => {
    const second = 1e-11;
    const { length, at } = flightBetween({ start: 0, width: second }, { start: 1 - second, width: second });
    expect(length).to.be.within(30, 40);
    for (const part of d3.range(0, 1.001, 0.1)) {
      const { start, width } = at(part);
      expect(width).to.be.within(second * 0.999, 1);
      expect(start).to.be.within(-0.5, 1);
    }
    expect(at(1).start).to.be.closeTo(1, 1e-9);
  });

  it('flies as interpolateZoom of d3 does, within the range of that', () => {
    const span = fc.record({ start: between(-1, 1), width: between(-4, 0).map((power) => 10 ** power) });
    fc.assert(
      fc.property(span, span, share(), (from, to, part) => {
        // Nearer, and further apart in widths, the logarithm of d3 has lost the digits that are compared.
        fc.pre(Math.abs(from.start + from.width / 2 - to.start - to.width / 2) > 0.1);
        const zoomOf = ({ start, width }: typeof from): [number, number, number] => [start + width / 2, 0, width];
        const oracle = d3.interpolateZoom(zoomOf(from), zoomOf(to));
        const { length, at } = flightBetween(from, to);
        const [middle, , width] = oracle(part);
        expect(at(part).width).to.be.closeTo(width, 1e-5 * width);
        expect(at(part).start).to.be.closeTo(middle - width / 2, 1e-5);
        expect(length).to.be.closeTo(oracle.duration / 1000, 1e-5);
      }),
      RUNS,
    );
  });

  it('flies to a window apart: out until both are nearly in view, and in again', () => {
    const plan = { segments: [{ start: 0, end: 1e6 }], shares: [1], folds: [] };
    const scale = createTimeScale(plan, 0);
    const from: View = { start: 1e5, end: 1.1e5 };
    const to: View = { start: 8e5, end: 8.1e5 };
    const widths = d3.range(0, 1.001, 0.05).map((part) => {
      const { start, end } = mixViews(scale, from, to, part);
      return end - start;
    });
    const highest = d3.maxIndex(widths);
    expect(highest).to.equal(10);
    expectOneWay(widths.slice(0, highest + 1), 1e-6);
    expectOneWay(widths.slice(highest), 1e-6);
    // The peak of the paper for ρ = √2: as wide as the way from one middle to the other.
    expect(widths[highest]).to.be.closeTo(Math.hypot(7e5, 1e4), 1);
  });

  it('has a flight the longer, the farther it is in windows', () => {
    const plan = { segments: [{ start: 0, end: 1e6 }], shares: [1], folds: [] };
    const scale = createTimeScale(plan, 0);
    const from: View = { start: 0, end: 1e4 };
    const lengths = [5e3, 1e4, 5e4, 5e5].map((start) => flightLength(scale, from, { start, end: start + 1e4 }));
    expect(lengths[0]).to.equal(0);
    expect(lengths).to.deep.equal(lengths.toSorted(d3.ascending));
    expect(lengths[1]).to.be.closeTo((2 * Math.asinh(1)) / Math.SQRT2, 1e-9);
  });

  it('zooms by equal factors', () => {
    const plan = { segments: [{ start: 0, end: 1e6 }], shares: [1], folds: [] };
    const scale = createTimeScale(plan, 0);
    const from: View = { start: 0, end: 1e6 };
    const to: View = { start: 4e5, end: 4e5 + 100 };
    const { start, end } = mixViews(scale, from, to, 0.5);
    expect(end - start).to.be.closeTo(1e4, 1e-3);
  });
});

describe('mixTransforms', () => {
  /** The same dataset with two sets of open folds, at fit. */
  const pair = fc
    .tuple(occupied, fc.nat(0xffff), fc.nat(0xffff), fc.integer({ min: 200, max: 2000 }))
    .map(([ranges, first, second, widthPx]) => {
      const extent = findExtent(ranges);
      const transformOf = (mask: number): Transform => {
        const open = new Set([...extent.gaps.keys()].filter((gap) => mask & (1 << gap)));
        const plan = planScale({ extent, open, starts: ranges.min });
        const frame: Frame = { plan, widthPx, foldPx: 58, insetPx: 16 };
        return createTransform(frame, fitView(frame));
      };
      return { from: transformOf(first), to: transformOf(second) };
    });

  it('begins and ends exactly', () => {
    fc.assert(
      fc.property(pair, ({ from, to }) => {
        expect(mixTransforms(from, to, 0)).to.equal(from);
        expect(mixTransforms(from, to, 1)).to.equal(to);
      }),
      RUNS,
    );
  });

  it('takes every instant straight from its place to its place', () => {
    fc.assert(
      fc.property(pair, share(), share(), ({ from, to }, at, part) => {
        const ms = from.scale.start + at * (from.scale.end - from.scale.start);
        const place = toPx(mixTransforms(from, to, part), ms);
        const expected = toPx(from, ms) + part * (toPx(to, ms) - toPx(from, ms));
        expect(place).to.be.closeTo(expected, 0.01);
      }),
      RUNS,
    );
  });

  it('never runs backwards in time, and inverts to within a pixel', () => {
    fc.assert(
      fc.property(pair, share(), ({ from, to }, part) => {
        const mixed = mixTransforms(from, to, part);
        const { start, end } = from.scale;
        const places = Array.from({ length: 30 }, (_, index) => toPx(mixed, start + (index / 29) * (end - start)));
        for (const [index, px] of places.entries()) {
          if (index > 0) expect(px).to.be.at.least(places[index - 1]! - 1e-6);
          expect(toPx(mixed, toTime(mixed, px))).to.be.closeTo(px, 1);
        }
      }),
      RUNS,
    );
  });

  it('keeps the folds of both ends until it is over', () => {
    const extent = {
      start: 0,
      end: 100,
      gaps: [
        { start: 20, end: 40 },
        { start: 60, end: 80 },
      ],
    };
    const transformOf = (open: readonly number[]): Transform => {
      const frame = {
        plan: planScale({ extent, open: new Set(open), starts: [] }),
        widthPx: 500,
        foldPx: 58,
        insetPx: 16,
      };
      return createTransform(frame, fitView(frame));
    };
    const { scale } = mixTransforms(transformOf([0]), transformOf([1]), 0.5);
    expect(scale.folds.map(({ gap }) => gap)).to.deep.equal([0, 1]);
  });
});

function expectOneWay(places: readonly number[], slack: number): void {
  const rises = places.every((place, index) => index === 0 || place >= places[index - 1]! - slack);
  const falls = places.every((place, index) => index === 0 || place <= places[index - 1]! + slack);
  expect(rises || falls, `back and forth: ${places.join(', ')}`).to.equal(true);
}
