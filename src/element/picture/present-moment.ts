/** The present moment in a picture: nothing stretches for it, so it is there only where the time of the entries reaches it. */
import type { Dataset } from '../../dataset/data/dataset.js';
import { entriesOf } from '../../dataset/data/held-dataset.js';
import { parseDate } from '../../dataset/time/date-ends.js';
import type { Picture } from './picture.js';

/** Reading more dates would take longer than a frame: such a dataset has the row, also if it ends before. */
const MOST_READ = 5000;

/** UTC ms; undefined if nothing asks for it, or the entries do not reach it. */
export function presentMoment({ today, extent }: Pick<Picture, 'today' | 'extent'>): number | undefined {
  const now = Date.now();
  return today === true && now >= extent.start && now <= extent.end ? now : undefined;
}

const known = new WeakMap<Dataset, boolean>();

/** Whether it is in reach, before there is a picture. */
export function reachesToday(dataset: Dataset): boolean {
  const before = known.get(dataset);
  if (before !== undefined) return before;
  const now = Date.now();
  const entries = entriesOf(dataset);
  let isBegun = entries.length > MOST_READ;
  let isLater = isBegun;
  for (let at = 0; at < entries.length && !(isBegun && isLater); at++) {
    const { min = NaN, max = NaN } = parseDate(entries.at(at)!.date) ?? {};
    if ((Number.isFinite(min) ? min : max) <= now) isBegun = true;
    if ((Number.isFinite(max) ? max : min) >= now) isLater = true;
  }
  known.set(dataset, isBegun && isLater);
  return isBegun && isLater;
}
