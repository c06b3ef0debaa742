/** The entries of a lane in a window, and those just beside it. A lane may hold a million: they are counted before any list is made. */
import { lowerBound, upperBound } from '../../dataset/base/search.js';
import { toTime, type Transform } from '../scale/view.js';
import type { PlacedLane } from './arrangement.js';
import type { ClusteredLane } from './clustered-lane.js';
import { COLUMN_STEPS } from './column-steps.js';
import type { LaneWindow } from './dense-rows.js';
import type { MarkColumns } from './mark-columns.js';

/** No more entries of a lane are tried in rows. */
export const MAX_TRIED = 3000;
/** How far a pan goes before the window rests, in windows, and how many entries it brings in. */
const BEYOND = 0.5;
const MAX_BEYOND = 300;
/** The widest date, as a share of the finest column: wider dates are spans. */
const WIDEST_POINT = 1.6;

export function laneInWindow(
  { marks, transform }: { readonly marks: MarkColumns; readonly transform: Transform },
  lane: PlacedLane,
): LaneWindow {
  const from = toTime(transform, 0);
  const to = toTime(transform, transform.widthPx);
  const meets = (entry: number): boolean => marks.outerStart[entry]! < to && marks.outerEnd[entry]! > from;
  const near = {
    from: toTime(transform, -transform.widthPx * BEYOND),
    to: toTime(transform, transform.widthPx * (1 + BEYOND)),
  };
  const isNear = (entry: number): boolean => marks.outerStart[entry]! < near.to && marks.outerEnd[entry]! > near.from;
  const beyondOf = (entries: readonly number[]): readonly number[] => entries.filter((entry) => !meets(entry));
  if (lane.form === 'rows') {
    const all = [...lane.entries].filter(isNear);
    const entries = all.filter(meets);
    return { lane, entries, beyond: beyondOf(all), count: entries.length, isSpans: false };
  }
  if (lane.cluster === undefined) return { lane, entries: undefined, beyond: [], count: 0, isSpans: false };
  const within = { ...near, isWithin: meets };
  const stacked = countStacked(lane.cluster, within);
  const count = stacked + countLasting(lane.cluster, within);
  if (count > MAX_TRIED) return { lane, entries: undefined, beyond: [], count, isSpans: stacked === 0 };
  const found = { entries: [] as number[], beyond: [] as number[] };
  const take = (entry: number): void => {
    if (meets(entry)) found.entries.push(entry);
    else if (found.beyond.length < MAX_BEYOND) found.beyond.push(entry);
  };
  takeLasting(lane.cluster, { ...near, isWithin: isNear }, take);
  const lasting = found.entries.length;
  takeStacked(lane.cluster, { ...near, isWithin: isNear }, take);
  return { lane, ...found, count: found.entries.length, isSpans: found.entries.length === lasting };
}

interface Near {
  readonly from: number;
  readonly to: number;
  readonly isWithin: (entry: number) => boolean;
}

type Members = Pick<ClusteredLane, 'points' | 'spans'>;

function countStacked({ points }: Members, near: Near): number {
  const [first, last] = placesNear(points, near);
  let count = 0;
  for (let place = first; place < last; place++) if (near.isWithin(points.entry[place]!)) count++;
  return count;
}

function countLasting({ spans }: Members, { from, to, isWithin }: Near): number {
  let count = 0;
  for (let span = 0; span < spans.entry.length && spans.start[span]! < to; span++) {
    if (spans.end[span]! > from && isWithin(spans.entry[span]!)) count++;
  }
  return count;
}

/** O(log entries + those about the window). */
function takeStacked({ points }: Members, near: Near, take: (entry: number) => void): void {
  const [first, last] = placesNear(points, near);
  for (let place = first; place < last; place++) if (near.isWithin(points.entry[place]!)) take(points.entry[place]!);
}

/** Goes over the spans that begin before its end. */
function takeLasting({ spans }: Members, { from, to }: Near, take: (entry: number) => void): void {
  for (let span = 0; span < spans.entry.length && spans.start[span]! < to; span++) {
    if (spans.end[span]! > from) take(spans.entry[span]!);
  }
}

function placesNear(points: ClusteredLane['points'], { from, to }: Near): readonly [number, number] {
  const aroundMs = COLUMN_STEPS[points.finest]!.minMs * WIDEST_POINT;
  const first = lowerBound(points.at, from - aroundMs);
  return [first, upperBound(points.at, to + aroundMs, first)];
}
