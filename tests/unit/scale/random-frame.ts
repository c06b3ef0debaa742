/** Random datasets, folds and windows for property tests: entries in bursts of every length, from seconds to centuries. */
import fc from 'fast-check';
import { findExtent, type Occupied } from '../../../src/drawing/scale/gaps.js';
import { planScale, type ScalePlan } from '../../../src/drawing/scale/time-scale.js';
import {
  clampView,
  createTransform,
  fitView,
  type Frame,
  type Transform,
  type View,
} from '../../../src/drawing/scale/view.js';

export const RUNS = { numRuns: 300 };

const FIRST_MS = Date.UTC(1850, 0, 1);
const LAST_MS = Date.UTC(2060, 0, 1);

/** Steps between entries and lengths of entries, evenly spread over their powers of ten: a second to 30 years. */
const stepMs = between(3, 12).map((power) => Math.round(10 ** power));

export const occupied: fc.Arbitrary<Occupied> = fc
  .record({
    start: fc.integer({ min: FIRST_MS, max: LAST_MS }),
    entries: fc.array(fc.record({ step: stepMs, length: stepMs }), { minLength: 1, maxLength: 30 }),
  })
  .map(({ start, entries }) => {
    let min = start;
    const ranges = entries.map(({ step, length }) => {
      min += step;
      return { min, max: min + Math.min(length, step * 2) };
    });
    return {
      min: Float64Array.from(ranges, (range) => range.min),
      max: Float64Array.from(ranges, (range) => range.max).sort(),
    };
  });

/** A mask of bits says which folds are open. */
const openMask = fc.integer({ min: 0, max: 0xffff });

export const plan: fc.Arbitrary<ScalePlan> = fc.tuple(occupied, openMask).map(([ranges, mask]) => {
  const extent = findExtent(ranges);
  const open = new Set([...extent.gaps.keys()].filter((gap) => mask & (1 << gap)));
  return planScale({ extent, open, starts: ranges.min });
});

export const frame: fc.Arbitrary<Frame> = fc
  .record({ plan, widthPx: fc.integer({ min: 60, max: 2400 }), foldPx: fc.integer({ min: 20, max: 90 }) })
  .map((parts) => ({ ...parts, insetPx: 16 }));

/** A window anywhere in the extent, of any width down to a second. */
export interface Scenario {
  readonly frame: Frame;
  readonly view: View;
  readonly transform: Transform;
}

export const scenario: fc.Arbitrary<Scenario> = fc
  .record({ frame, at: share(), power: between(0, 11) })
  .map(({ frame: given, at, power }) => {
    const fit = fitView(given);
    const length = (fit.end - fit.start) / 10 ** power;
    const start = fit.start + at * (fit.end - fit.start - length);
    const view = clampView(given, { start, end: start + length });
    return { frame: given, view, transform: createTransform(given, view) };
  });

/** Evenly spread. `fc.double` is even over what a double can hold, so nearly all of its numbers are next to nothing. */
export function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.nat(1_000_000).map((part) => min + (part / 1_000_000) * (max - min));
}

export function share(): fc.Arbitrary<number> {
  return between(0, 1);
}
