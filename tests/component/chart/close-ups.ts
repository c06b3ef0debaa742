/** Datasets whose close-ups are hard to draw, in the element, and random windows of them. */
import { CLOSE_UPS, type CloseUp } from '../../../demo/gallery/close-up-datasets.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { mount } from '../mount.js';

/** Replaced when the tests are bundled: whether it is the deep run. */
declare const RUNS_DEEP: boolean;

export const WINDOWS = RUNS_DEEP ? 40 : 4;
export const DAY_MS = 86_400_000;

export type Random = () => number;

export interface Time {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export function closeUp(id: string): CloseUp {
  return CLOSE_UPS.find((each) => each.id === id)!;
}

export function mountCloseUp({ attributes }: CloseUp, data: object, widthPx: number): Promise<ConflictTimeline> {
  return mount({ data, view: 'chart', ...attributes }, { widthPx });
}

/** All that the date of each entry can mean. */
export function timesOf(data: object): ReadonlyMap<string, Time> {
  const model = createModel(validateDataset(data).dataset!, { timeZone: 'UTC' });
  const { outerStart, outerEnd } = markColumns(model);
  return new Map(
    Array.from(model.order, (at) => [model.entries.at(at)!.id, { start: outerStart[at]!, end: outerEnd[at]! }]),
  );
}

/** Windows from the whole to a day, each about some entry. */
export function windowsOf(whole: Time, times: ReadonlyMap<string, Time>, random: Random): readonly Time[] {
  const all = [...times.values()];
  const dayShare = Math.min(1, DAY_MS / (whole.end - whole.start));
  return Array.from({ length: WINDOWS }, (_, window) => {
    const length = (whole.end - whole.start) * dayShare ** (window / (WINDOWS - 1));
    const start = all[Math.floor(random() * all.length)]!.start - random() * length;
    return { start, end: start + length };
  });
}
