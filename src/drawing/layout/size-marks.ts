/**
 * Marks sized by the numbers of a measure. Areas are proportional to the numbers, from 0 on: radii to their square
 * roots.
 */
import type { Steps } from '../../dataset/base/steps.js';
import type { Amount } from '../../dataset/data/dataset.js';
import { entryRanges } from '../../dataset/data/entry-ranges.js';
import { measureSteps } from '../../dataset/data/measure-numbers.js';
import { ownValue } from '../../dataset/data/safe-read.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { MarkColumns, Disc, MarkSizes } from './mark-columns.js';

/** Discs of two rows touch, and do not overlap. */
export const MAX_DISC_PX = 13;
/** A number of 0 is visible as well. */
const MIN_DISC_PX = 1.5;

const bySize = new WeakMap<MarkColumns, Map<string, MarkColumns>>();

/** Sizes the marks in steps; the same object for the same marks. */
export function* sizeMarks(marks: MarkColumns, model: TimelineModel, measure: string): Steps<MarkColumns> {
  const known = bySize.get(marks) ?? new Map<string, MarkColumns>();
  bySize.set(marks, known);
  const sized = known.get(measure) ?? (yield* sizedBy(marks, model, measure));
  known.set(measure, sized);
  return sized;
}

/** The same marks if the dataset has no such measure, or no number above 0 in it. */
function* sizedBy(marks: MarkColumns, model: TimelineModel, measure: string): Steps<MarkColumns> {
  if (!model.dataset.measures?.some(({ id }) => id === measure)) return marks;
  const sizes = yield* sizesBy(model, measure);
  return sizes === undefined ? marks : { ...marks, sizes };
}

function* sizesBy(model: TimelineModel, measure: string): Steps<MarkSizes | undefined> {
  const values = yield* measureSteps(model, measure);
  const bounds = new Map<number, Amount>();
  let most = 0;
  for (const { from, to } of entryRanges(values.length)) {
    for (let entry = from; entry < to; entry++) {
      if (!(values[entry]! >= 0)) continue;
      const amount = ownValue(model.entries.at(entry)?.measures, measure);
      if (typeof amount === 'object') bounds.set(entry, amount);
      most = Math.max(most, typeof amount === 'object' ? (amount.high ?? amount.value) : values[entry]!);
    }
    yield;
  }
  if (most === 0) return undefined;
  const radius = (number: number): number => Math.max(MAX_DISC_PX * Math.sqrt(Math.max(number, 0) / most), MIN_DISC_PX);
  const discOf = (entry: number): Disc | undefined => {
    const value = values[entry]!;
    if (!(value >= 0)) return undefined;
    const { low = value, high = value } = bounds.get(entry) ?? {};
    return { low: radius(low), value: radius(value), high: radius(high) };
  };
  return { measure, most, radius, discOf, half: (entry) => discOf(entry)?.high };
}
