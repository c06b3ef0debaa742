/**
 * The scene of a window that draws the entries that begin in it, and counts those that last from before: a pale area
 * behind the marks, as high as their number.
 */
import { upperBound } from '../../base/search.js';
import type { TimelineModel } from '../../data/timeline-model.js';
import { toPx } from '../../scale/view.js';
import type { Force, Scene, SceneLane } from '../../scene/scene.js';
import { barHeights } from '../../scene/stacks.js';
import { columnsIn, laneOf, type CountPiece } from './count-columns.js';

/** Of the height of a lane below its name. */
const SHARE = 0.6;
const HEAD_PX = 24;
const FOOT_PX = 4;

type Bounds = Pick<TimelineModel, 'startMin' | 'endMax'>;

export function lastingScene(scene: Scene, pieces: readonly CountPiece[], bounds: Bounds): Scene {
  const forces = scene.lanes.flatMap((lane, index): [number, Force][] => {
    const force = lastingOf(scene, lane, pieces, bounds);
    return force === undefined ? [] : [[index, force]];
  });
  return { ...scene, isCounted: true, forces: new Map(forces) };
}

/** Undefined if everything in the lane is drawn. */
function lastingOf(
  { transform }: Scene,
  lane: SceneLane,
  pieces: readonly CountPiece[],
  bounds: Bounds,
): Force | undefined {
  const columns = pieces.flatMap((piece) => {
    const counts = laneOf(piece.summary, lane.key);
    if (counts === undefined) return [];
    const width = 2 ** piece.summary.bins.level;
    return columnsIn(piece, counts).map((column) => ({ ...column, bin: Math.floor(column.start / width), width }));
  });
  const drawn = overlapping(columns, lane.entries, bounds);
  const kept = columns.map((column, at) => ({ ...column, left: Math.round(column.count) - drawn[at]! }));
  const lasting = kept.filter(({ left }) => left > 0);
  if (lasting.length === 0) return undefined;
  const count = Uint32Array.from(lasting, ({ left }) => left);
  const base = lane.top + lane.height - FOOT_PX;
  const heightPx = Math.max(1, (lane.height - HEAD_PX - FOOT_PX) * SHARE);
  return {
    ...{ count, base },
    // Counts do not tell what lasts from what is only some unknown time in its span.
    solidTop: new Float64Array(count.length).fill(base),
    start: Float64Array.from(lasting, ({ start }) => start),
    end: Float64Array.from(lasting, ({ end }) => end),
    x0: Float64Array.from(lasting, ({ start }) => toPx(transform, start)),
    x1: Float64Array.from(lasting, ({ end }) => toPx(transform, end)),
    ...barHeights(
      count,
      base,
      heightPx,
      count.reduce((most, each) => Math.max(most, each), 1),
    ),
  };
}

interface Bin {
  readonly bin: number;
  readonly width: number;
}

/** How many of the entries are in each of the bins, which are in order of time. */
function overlapping(bins: readonly Bin[], entries: Uint32Array, { startMin, endMax }: Bounds): Int32Array {
  const starts = bins.map(({ bin, width }) => bin * width);
  const ends = bins.map(({ bin, width }) => (bin + 1) * width);
  const steps = new Int32Array(bins.length + 1);
  for (const entry of entries) {
    const first = upperBound(ends, startMin[entry]!);
    const last = upperBound(starts, endMax[entry]!);
    if (first >= last) continue;
    steps[first]!++;
    steps[last]!--;
  }
  for (let at = 1; at < steps.length; at++) steps[at]! += steps[at - 1]!;
  return steps.subarray(0, bins.length);
}
