import { expect } from 'chai';
import fc from 'fast-check';
import { stepWindow, type StepPlace } from '../../../src/element/chart/step-shows.js';
import { planScale } from '../../../src/drawing/scale/time-scale.js';
import { createTransform, fitView, toPx, type Frame, type View } from '../../../src/drawing/scale/view.js';
import { scenario } from '../scale/random-frame.js';

const DAY_MS = 86_400_000;
const EVERYTHING = { start: -1000 * DAY_MS, end: 1000 * DAY_MS };
/** From an edge of the window to a mark that has room for a title. */
const EDGE_PX = 39;

const extent = { ...EVERYTHING, gaps: [] };
const FRAME: Frame = {
  plan: planScale({ extent, open: new Set(), starts: Float64Array.of(EVERYTHING.start, EVERYTHING.end) }),
  widthPx: 800,
  foldPx: 60,
  insetPx: 16,
};

const place = (changes: Partial<StepPlace>): StepPlace => ({
  time: 0.5 * DAY_MS,
  start: 0,
  end: DAY_MS,
  others: [],
  times: [0],
  segment: { start: -50 * DAY_MS, end: 50 * DAY_MS },
  frame: FRAME,
  view: EVERYTHING,
  ...changes,
});

function placesIn(frame: Frame, view: View, times: readonly number[]): readonly number[] {
  const transform = createTransform(frame, view);
  return times.map((ms) => toPx(transform, ms));
}

describe('the window of a step', () => {
  it('takes a few neighbours along', () => {
    const times = Float64Array.from({ length: 21 }, (_, index) => (index - 10) * DAY_MS);
    const { start, end } = stepWindow(place({ times }));
    expect(start).to.be.within(-6 * DAY_MS, -2 * DAY_MS);
    expect(end).to.be.within(3 * DAY_MS, 7 * DAY_MS);
  });

  it('shows a day among days where nothing else is near', () => {
    expect(stepWindow(place({}))).to.deep.equal({ start: -DAY_MS, end: 2 * DAY_MS });
  });

  it('takes the other entries of the step along, and room for its title', () => {
    const others = [-30 * DAY_MS, 12 * DAY_MS];
    const found = stepWindow(place({ others }));
    for (const px of placesIn(FRAME, found, others)) expect(px).to.be.within(EDGE_PX, 800 - EDGE_PX);
    expect(found.end - found.start).to.be.lessThan(60 * DAY_MS);
  });

  it('stays where all of it is already well in view', () => {
    const view = { start: -2 * DAY_MS, end: 2 * DAY_MS };
    expect(stepWindow(place({ view }))).to.equal(view);
    expect(stepWindow(place({ view, others: [-DAY_MS] }))).to.equal(view);
    expect(stepWindow(place({ view, others: [3 * DAY_MS] }))).not.to.equal(view);
  });

  it('moves where the entry is at the edge, or the window far too wide', () => {
    for (const view of [{ start: 0, end: 10 * DAY_MS }, EVERYTHING]) {
      expect(stepWindow(place({ view }))).not.to.equal(view);
    }
  });

  it('holds the entry, stays in its segment, and is in order', () => {
    const ms = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(
        fc.array(ms, { minLength: 1 }),
        ms,
        fc.nat(1e8),
        fc.integer({ min: 1e8, max: 1e9 }),
        fc.integer({ min: 1e8, max: 1e9 }),
        (all, time, own, before, after) => {
          const segment = { start: time - before - 1, end: time + after + 1 };
          const times = Float64Array.from([...all, time]).sort();
          const found = stepWindow(place({ time, start: time - own, end: time + own + 1, times, segment }));
          expect(found.start).to.be.lessThan(time);
          expect(found.end).to.be.greaterThan(time);
          expect(found.end - found.start).to.be.lessThan(1.3 * (segment.end - segment.start));
        },
      ),
    );
  });

  it('is the whole of a chart that is too narrow to settle on a step across a fold', () => {
    const extent = { start: -DAY_MS, end: 375 * DAY_MS, gaps: [{ start: 2 * DAY_MS, end: 372 * DAY_MS }] };
    const plan = planScale({
      extent,
      open: new Set(),
      starts: Float64Array.of(-DAY_MS, 0, 373 * DAY_MS, 374 * DAY_MS),
    });
    const frame: Frame = { plan, widthPx: 66, foldPx: 24, insetPx: 16 };
    const [time, last] = [2.01 * DAY_MS, 372.4 * DAY_MS];
    const segment = plan.segments[1]!;
    const times = [time, last];
    const found = stepWindow({
      time,
      start: time,
      end: time + 1,
      others: [last],
      times,
      segment,
      frame,
      view: fitView(frame),
    });
    for (const px of placesIn(frame, found, [time, last])) expect(px).to.be.within(-1, frame.widthPx + 1);
  });

  it('contains the whole step, across folds, in every frame', () => {
    fc.assert(
      fc.property(scenario, fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }), ({ frame, view }, shares) => {
        const { scale } = createTransform(frame, view);
        const at = (share: number): number => scale.start + (share / 1000) * (scale.end - scale.start);
        const [time = scale.start, ...others] = shares.map(at);
        const segment = frame.plan.segments.find(({ end }) => time <= end) ?? frame.plan.segments.at(-1)!;
        const times = Float64Array.from([time, ...others]).sort();
        const found = stepWindow({ time, start: time, end: time + 1, others, times, segment, frame, view });
        for (const px of placesIn(frame, found, [time, ...others])) expect(px).to.be.within(-1, frame.widthPx + 1);
      }),
    );
  });
});
