/** What stands at a place of the chart: a mark, or a bar of a density. For what is painted, and so has no element. */
import { lowerBound, upperBound } from '../base/search.js';
import type { Arrangement } from '../layout/arrange.js';
import type { Scene } from './scene.js';

/** A mark answers within this distance of its row's middle, and at least so wide. */
const HIT_PX = 12;
/** A density answers a little beside its bar. */
const BAR_HIT_PX = 5;

/** Index of the placement; undefined where there is none. x runs with time, from the start of the window. */
export function placementAt(scene: Scene, xPx: number, yPx: number): number | undefined {
  const x = xPx - scene.offsetPx;
  let nearest: number | undefined;
  for (let placement = 0; placement < scene.count; placement++) {
    if (Math.abs(scene.y[placement]! - yPx) > HIT_PX || !covers(scene, placement, x)) continue;
    if (nearest === undefined || distance(scene, placement, x) < distance(scene, nearest, x)) nearest = placement;
  }
  return nearest;
}

function covers({ left, right, glyph, labelX, labelRoom, labelWidth }: Scene, placement: number, x: number): boolean {
  if (
    x >= Math.min(left[placement]!, glyph[placement]! - HIT_PX) &&
    x <= Math.max(right[placement]!, glyph[placement]! + HIT_PX)
  ) {
    return true;
  }
  const label = labelX[placement]!;
  return x >= label && x <= label + Math.min(labelRoom[placement]!, labelWidth[placement]!);
}

function distance({ glyph }: Scene, placement: number, x: number): number {
  return Math.abs(glyph[placement]! - x);
}

export interface PickedDensity {
  /** Place of the lane. */
  readonly lane: number;
  /** Of the bar, UTC ms. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

export function densityAt({ densities, lanes, offsetPx }: Scene, xPx: number, yPx: number): PickedDensity | undefined {
  const lane = lanes.findIndex(({ top, height }) => yPx >= top && yPx < top + height);
  const counts = densities?.lanes.get(lane);
  if (densities === undefined || counts === undefined) return undefined;
  const x = xPx - offsetPx;
  const at = upperBound(densities.x0, x) - 1;
  const bucket = [at, at + 1, at - 1].find(
    (index) =>
      (counts[index] ?? 0) > 0 && densities.x0[index]! - x < BAR_HIT_PX && x - densities.x1[index]! < BAR_HIT_PX,
  );
  if (bucket === undefined) return undefined;
  return { lane, start: densities.start[bucket]!, end: densities.end[bucket]!, count: counts[bucket]! };
}

/** First and last instant at which an entry of the lane stands between two times (`end` exclusive); undefined if none does. */
export function timesWithin(
  { rows }: Arrangement,
  lane: number,
  start: number,
  end: number,
): { readonly first: number; readonly last: number } | undefined {
  let first = Infinity;
  let last = -Infinity;
  for (const { lane: own, time } of rows) {
    if (own !== lane) continue;
    const from = lowerBound(time, start);
    const to = lowerBound(time, end, from);
    if (from === to) continue;
    first = Math.min(first, time[from]!);
    last = Math.max(last, time[to - 1]!);
  }
  return first > last ? undefined : { first, last };
}

/** Entries of the lane that stand between two times, both inclusive, by time: at most so many, and how many there are. */
export function entriesWithin(
  { rows }: Arrangement,
  lane: number,
  [first, last]: readonly [number, number],
  most: number,
): { readonly entries: readonly number[]; readonly count: number } {
  const found: { readonly entry: number; readonly time: number }[] = [];
  let count = 0;
  for (const { lane: own, time, entry } of rows) {
    if (own !== lane) continue;
    const from = lowerBound(time, first);
    const to = upperBound(time, last, from);
    count += to - from;
    for (let place = from; place < Math.min(to, from + most); place++) {
      found.push({ entry: entry[place]!, time: time[place]! });
    }
  }
  found.sort((left, right) => left.time - right.time || left.entry - right.entry);
  return { entries: found.slice(0, most).map(({ entry }) => entry), count };
}
