import { expect } from 'chai';
import fc from 'fast-check';
import { clamp } from '../../../src/dataset/base/number.js';
import { clampView, createTransform, fitView, panBy, toPx, toTime, zoomBy } from '../../../src/drawing/scale/view.js';
import { between, frame, RUNS, scenario, share } from './random-frame.js';

const MIN_VIEW_MS = 1000;
const FARTHEST_PAN_PX = 50_000;

describe('createTransform', () => {
  it('puts both ends of the view at the edges of the window', () => {
    fc.assert(
      fc.property(scenario, ({ view, transform }) => {
        expect(toPx(transform, view.start)).to.be.closeTo(0, 0.01);
        expect(toPx(transform, view.end)).to.be.closeTo(transform.widthPx, 0.01);
      }),
      RUNS,
    );
  });

  it('inverts to within a pixel, everywhere in the window', () => {
    fc.assert(
      fc.property(scenario, share(), share(), ({ transform, view }, at, part) => {
        const px = at * transform.widthPx;
        expect(toPx(transform, toTime(transform, px))).to.be.closeTo(px, 1);
        const ms = view.start + part * (view.end - view.start);
        expect(toPx(transform, toTime(transform, toPx(transform, ms)))).to.be.closeTo(toPx(transform, ms), 1);
      }),
      RUNS,
    );
  });

  it('draws a fold as wide at every zoom', () => {
    fc.assert(
      fc.property(scenario, ({ frame: given, transform }) => {
        const fit = createTransform(given, fitView(given));
        for (const { start, end } of transform.scale.folds) {
          const width = toPx(transform, end) - toPx(transform, start);
          expect(width).to.be.closeTo(toPx(fit, end) - toPx(fit, start), 0.01);
          expect(width).to.be.at.most(given.foldPx + 0.01);
        }
      }),
      RUNS,
    );
  });

  it('gives numbers for the shortest dataset and the narrowest window', () => {
    fc.assert(
      fc.property(frame, share(), (given, at) => {
        const transform = createTransform({ ...given, widthPx: 1 }, fitView({ ...given, widthPx: 1 }));
        const { start, end } = transform.scale;
        expect(Number.isFinite(toPx(transform, start + at * (end - start)))).to.equal(true);
      }),
      RUNS,
    );
  });
});

describe('fitView', () => {
  it('shows the whole extent with its inset on both sides', () => {
    fc.assert(
      fc.property(frame, (given) => {
        const transform = createTransform(given, fitView(given));
        const { start, end } = transform.scale;
        expect(toPx(transform, start)).to.be.closeTo(transform.insetPx, 0.1);
        expect(toPx(transform, end)).to.be.closeTo(given.widthPx - transform.insetPx, 0.1);
      }),
      RUNS,
    );
  });
});

describe('panBy', () => {
  it('moves by the pixels asked for, and keeps the zoom', () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: -3000, max: 3000 }), share(), ({ frame: given, transform }, dx, at) => {
        const moved = createTransform(given, panBy(transform, dx));
        expect(moved.k / transform.k).to.be.closeTo(1, 1e-6);
        const px = at * transform.widthPx;
        const shift = px - toPx(moved, toTime(transform, px));
        expect(shift * Math.sign(dx)).to.be.within(-1, Math.abs(dx) + 1);
      }),
      RUNS,
    );
  });

  it('commutes with itself where no end is in the way', () => {
    fc.assert(
      fc.property(scenario, share(), share(), ({ frame: given, transform }, a, b) => {
        const { scale, k, u0, widthPx, insetPx } = transform;
        const roomBefore = u0 * k + insetPx;
        const roomAfter = (scale.length - u0) * k + insetPx - widthPx;
        const onward = (clamp(roomAfter, 0, FARTHEST_PAN_PX) * a) / 2;
        const back = (-clamp(roomBefore, 0, FARTHEST_PAN_PX) * b) / 2;
        const once = createTransform(given, panBy(transform, onward + back));
        const firstOn = createTransform(given, panBy(createTransform(given, panBy(transform, onward)), back));
        const firstBack = createTransform(given, panBy(createTransform(given, panBy(transform, back)), onward));
        const middle = toTime(once, widthPx / 2);
        expect(toPx(firstOn, middle)).to.be.closeTo(widthPx / 2, 0.5);
        expect(toPx(firstBack, middle)).to.be.closeTo(widthPx / 2, 0.5);
      }),
      RUNS,
    );
  });

  it('stops at the ends of the extent', () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom(-1e15, 1e15), ({ frame: given, transform }, dx) => {
        const moved = createTransform(given, panBy(transform, dx));
        const { start, end } = moved.scale;
        if (dx < 0) expect(toPx(moved, start)).to.be.closeTo(moved.insetPx, 1);
        else expect(toPx(moved, end)).to.be.closeTo(moved.widthPx - moved.insetPx, 1);
      }),
      RUNS,
    );
  });
});

describe('zoomBy', () => {
  it('keeps the time under the pointer, unless an end of the extent is in the way', () => {
    let kept = 0;
    fc.assert(
      fc.property(scenario, between(-2, 3), share(), (given, power, at) => {
        const px = at * given.transform.widthPx;
        const view = zoomBy(given.frame, given.transform, 10 ** power, px);
        const zoomed = createTransform(given.frame, view);
        const { start, end } = zoomed.scale;
        const { widthPx, insetPx } = zoomed;
        if (toPx(zoomed, start) > insetPx - 1 || toPx(zoomed, end) < widthPx - insetPx + 1) return;
        kept++;
        expect(toPx(zoomed, toTime(given.transform, px))).to.be.closeTo(px, 1);
      }),
      RUNS,
    );
    expect(kept).to.be.greaterThan(RUNS.numRuns / 4);
  });

  it('never shows more than everything, nor less than a second', () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom(1e-12, 1e-3, 1e3, 1e12), share(), (given, factor, at) => {
        const view = zoomBy(given.frame, given.transform, factor, at * given.transform.widthPx);
        const fit = fitView(given.frame);
        const { k } = createTransform(given.frame, view);
        expect(k).to.be.at.least(createTransform(given.frame, fit).k * (1 - 1e-9));
        if (factor < 1e-6) expect(view).to.deep.equal(fit);
        expect(view.end).to.be.greaterThan(view.start);
      }),
      RUNS,
    );
  });

  it('comes as close as one second across the window, where the data is longer than that', () => {
    const plan = { segments: [{ start: 0, end: 86_400_000 }], shares: [1], folds: [] };
    const given = { plan, widthPx: 1000, foldPx: 58, insetPx: 16 };
    const { start, end } = zoomBy(given, createTransform(given, fitView(given)), 1e12, 500);
    expect(end - start).to.be.closeTo(MIN_VIEW_MS, 0.01);
  });

  it('undoes itself in the middle of the extent', () => {
    fc.assert(
      fc.property(scenario, between(1, 8), share(), (given, factor, at) => {
        const px = at * given.transform.widthPx;
        const closer = createTransform(given.frame, zoomBy(given.frame, given.transform, factor, px));
        if (Math.abs(closer.k / given.transform.k / factor - 1) > 1e-6) return;
        const back = createTransform(given.frame, zoomBy(given.frame, closer, 1 / factor, px));
        expect(back.k / given.transform.k).to.be.closeTo(1, 1e-6);
      }),
      RUNS,
    );
  });
});

describe('clampView', () => {
  const any = fc.oneof(between(-1e13, 1e13), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, 8.64e15, -8.64e15));

  it('gives a window in order, inside the extent, not empty, for any two numbers', () => {
    fc.assert(
      fc.property(frame, any, any, (given, start, end) => {
        const view = clampView(given, { start, end });
        const fit = fitView(given);
        expect(view.start).to.be.at.least(fit.start);
        expect(view.end).to.be.at.most(fit.end);
        // At an end of an extent of a second or two the inset takes a part of it.
        expect(view.end - view.start).to.be.at.least(Math.min(MIN_VIEW_MS, fit.end - fit.start) / 2);
        const { k, u0 } = createTransform(given, view);
        expect([k, u0].every(Number.isFinite)).to.equal(true);
        const folds = given.plan.folds.filter((fold) => fold.start <= view.start && view.end <= fold.end);
        expect(folds, 'nothing but a fold').to.deep.equal([]);
      }),
      RUNS,
    );
  });

  it('leaves no more room beyond the extent than the inset', () => {
    fc.assert(
      fc.property(frame, any, any, (given, start, end) => {
        const transform = createTransform(given, clampView(given, { start, end }));
        const { scale, insetPx, widthPx } = transform;
        expect(toPx(transform, scale.start)).to.be.at.most(insetPx + 1);
        expect(toPx(transform, scale.end)).to.be.at.least(widthPx - insetPx - 1);
      }),
      RUNS,
    );
  });

  it('shows the end that a window outside all data is nearer to', () => {
    const plan = { segments: [{ start: 0, end: 100_000 }], shares: [1], folds: [] };
    const given = { plan, widthPx: 1000, foldPx: 58, insetPx: 16 };
    expect(clampView(given, { start: -9e9, end: -9e9 + 5000 }).start).to.be.within(-200, 0);
    expect(clampView(given, { start: 9e9, end: 9e9 + 5000 }).end).to.be.within(100_000, 100_200);
  });

  it('takes an asked-for window inside the extent to the last digit', () => {
    const plan = { segments: [{ start: 0, end: 100_000 }], shares: [1], folds: [] };
    const given = { plan, widthPx: 1000, foldPx: 58, insetPx: 16 };
    expect(clampView(given, { start: 1234.5, end: 45_678.9 })).to.deep.equal({ start: 1234.5, end: 45_678.9 });
  });

  it('leaves a good window as it is, and takes one that is the wrong way round', () => {
    fc.assert(
      fc.property(scenario, ({ frame: given, view }) => {
        fc.pre(view.end - view.start >= 1000);
        for (const asked of [view, { start: view.end, end: view.start }]) {
          const { start, end } = clampView(given, asked);
          expect(start).to.be.closeTo(view.start, 0.01);
          expect(end).to.be.closeTo(view.end, 0.01);
        }
      }),
      RUNS,
    );
  });
});
