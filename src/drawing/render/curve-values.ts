/** The values of a curve that a window shows: all of them, or those that show the extremes of each pixel. */
import { lowerBound } from '../../dataset/base/search.js';
import { toPx, toTime, type Transform, type View } from '../scale/view.js';

/** UTC ms, `end` exclusive; NaN where no number is known. */
export interface CurveColumns {
  readonly kind: 'line' | 'bars' | 'steps';
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The place of a value in its columns, and what it may lie between: of all values of its pixel, if it stands for them. */
export interface Kept {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** More values a pixel show nothing more than their least and greatest: of 20,000, all would take ten times as long to draw. */
const MOST_PER_PX = 2;

/** The time that stands for a value: where a step begins, the middle of any other. */
export function timeOfValue({ kind, start, end }: CurveColumns, at: number): number {
  return kind === 'steps' ? start[at]! : (start[at]! + end[at]!) / 2;
}

const longest = new WeakMap<CurveColumns, number>();

/** A value may begin this long before a time and still hold there: a year among days. */
function longestOf(curve: CurveColumns): number {
  const { start, end } = curve;
  const ms = longest.get(curve) ?? start.reduce((most, from, at) => Math.max(most, end[at]! - from), 0);
  longest.set(curve, ms);
  return ms;
}

/** The known numbers of a segment in the window, with two beyond each edge, in runs between the gaps. */
export function runsIn(curve: CurveColumns, segment: View, transform: Transform): readonly (readonly Kept[])[] {
  const { kind, start, value, low, high } = curve;
  const from = Math.max(segment.start, toTime(transform, 0));
  const to = Math.min(segment.end, toTime(transform, transform.widthPx));
  const first = Math.max(lowerBound(start, from - longestOf(curve)) - 2, 0);
  const last = Math.min(lowerBound(start, to) + 2, start.length);
  const isDense = last - first > MOST_PER_PX * (toPx(transform, to) - toPx(transform, from) + 1);
  const runs: Kept[][] = [];
  let run: Kept[] = [];
  let px = Number.NaN;
  let [least, most, latest] = [-1, -1, -1];
  let [lowest, highest] = [Number.NaN, Number.NaN];
  const closePixel = (): void => {
    if (least < 0) return;
    const places = new Set([least, most, ...(kind === 'steps' ? [latest] : [])]);
    for (const at of [...places].sort((one, other) => one - other)) run.push({ at, low: lowest, high: highest });
    least = -1;
  };
  const closeRun = (): void => {
    closePixel();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let at = first; at < last; at++) {
    const number = value[at]!;
    if (Number.isNaN(number)) {
      closeRun();
      continue;
    }
    if (!isDense) {
      run.push({ at, low: low[at]!, high: high[at]! });
      continue;
    }
    const place = Math.round(toPx(transform, timeOfValue(curve, at)));
    if (place !== px || least < 0) {
      closePixel();
      px = place;
      least = most = at;
      [lowest, highest] = [low[at]!, high[at]!];
    }
    latest = at;
    if (number < value[least]!) least = at;
    if (number > value[most]!) most = at;
    if (!(low[at]! >= lowest)) lowest = low[at]!;
    if (!(high[at]! <= highest)) highest = high[at]!;
  }
  closeRun();
  return runs;
}
