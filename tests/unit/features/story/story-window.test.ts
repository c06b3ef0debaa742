import { expect } from 'chai';
import fc from 'fast-check';
import { storyWindow, type StoryPlace } from '../../../../src/features/story/story-window.js';

const DAY_MS = 86_400_000;
const EVERYTHING = { start: -1000 * DAY_MS, end: 1000 * DAY_MS };

const place = (changes: Partial<StoryPlace>): StoryPlace => ({
  time: 0.5 * DAY_MS,
  start: 0,
  end: DAY_MS,
  times: [0],
  segment: { start: -50 * DAY_MS, end: 50 * DAY_MS },
  view: EVERYTHING,
  ...changes,
});

describe('the window of a step', () => {
  it('takes a few neighbours along', () => {
    const times = Float64Array.from({ length: 21 }, (_, index) => (index - 10) * DAY_MS);
    const { start, end } = storyWindow(place({ times }));
    expect(start).to.be.within(-6 * DAY_MS, -2 * DAY_MS);
    expect(end).to.be.within(3 * DAY_MS, 7 * DAY_MS);
  });

  it('shows a day among days where nothing else is near', () => {
    expect(storyWindow(place({}))).to.deep.equal({ start: -DAY_MS, end: 2 * DAY_MS });
  });

  it('stays where the entry is already well in view', () => {
    const view = { start: -2 * DAY_MS, end: 2 * DAY_MS };
    expect(storyWindow(place({ view }))).to.equal(view);
  });

  it('moves where the entry is at the edge, or the window far too wide', () => {
    for (const view of [{ start: 0, end: 10 * DAY_MS }, EVERYTHING]) {
      expect(storyWindow(place({ view }))).not.to.equal(view);
    }
  });

  it('holds the entry, stays in its segment, and is in order', () => {
    const ms = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(
        fc.array(ms, { minLength: 1 }),
        ms,
        fc.nat(1e8),
        fc.nat(1e9),
        fc.nat(1e9),
        (all, time, own, before, after) => {
          const segment = { start: time - before - 1, end: time + after + 1 };
          const times = Float64Array.from([...all, time]).sort();
          const found = storyWindow(
            place({ time, start: time - own, end: time + own + 1, times, segment, view: { start: 1e12, end: 2e12 } }),
          );
          expect(found.start).to.be.within(segment.start, time);
          expect(found.end).to.be.within(time, segment.end);
          expect(found.end).to.be.greaterThan(found.start);
        },
      ),
    );
  });
});
