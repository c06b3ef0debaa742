/** The picture of the loaded entries, with the counts of all entries of the archive. */
import type { SourceRange, SourceSummary } from '../../archive/contract.js';
import { sameItems } from '../../dataset/base/memo.js';
import { upperBound } from '../../dataset/base/search.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { laneHeads } from '../../drawing/layout/lanes.js';
import { NEUTRAL_COLOUR } from '../../drawing/layout/party-colours.js';
import type { Counted, Picture } from '../../element/picture/picture.js';
import type { Hits } from '../../element/picture/search-hits.js';
import type { Occupied } from '../../drawing/scale/gaps.js';
import { toPx, toTime, type Transform, type View } from '../../drawing/scale/view.js';
import type { EdgeCounts } from '../../drawing/scene/edge-counts.js';
import type { Overview } from '../../drawing/scene/overview.js';
import type { Force, Scene, SceneLane } from '../../drawing/scene/scene.js';
import { barHeights, unitOf, type Counts } from '../../drawing/scene/count-scale.js';
import { Precision } from '../../dataset/time/date-range.js';
import type { Archive } from './archive.js';
import type { Scope } from './ask.js';
import { columnsIn, countedScene, laneOf, type Column, type CountPiece } from './counted-scene.js';
import { withoutRanges } from './tiles.js';
import { windowNeed, type WindowNeed } from './window-need.js';

// The scene of a window that draws the entries that begin in it, and counts those that last from before: a pale area
// behind the marks, as high as their number.

/** A share of the height of a lane below its name. */
const SHARE = 0.6;
const HEAD_PX = 24;
const FOOT_PX = 4;

type Bounds = Pick<TimelineModel, 'startMin' | 'endMax'>;

function lastingScene(scene: Scene, pieces: readonly CountPiece[], bounds: Bounds): Scene {
  const lanes = scene.lanes.map((lane) => lastingOf(lane, pieces, bounds));
  // A closed lane is too low for the scale of the others.
  const isClosed = (index: number): boolean => scene.lanes[index]!.form === 'collapsed';
  const sharedPx = unitOf(lanes.flatMap((lane, index) => (lane === undefined || isClosed(index) ? [] : [lane])));
  const forces = lanes.flatMap((lane, index): [number, Force][] =>
    lane === undefined ? [] : [[index, forceOf(scene, lane, isClosed(index) ? unitOf([lane]) : sharedPx)]],
  );
  return { ...scene, isCounted: true, forces: new Map(forces) };
}

interface Lasting extends Counts {
  readonly columns: readonly (Column & { readonly left: number })[];
  readonly base: number;
}

/** Undefined if everything in the lane is drawn. */
function lastingOf(lane: SceneLane, pieces: readonly CountPiece[], bounds: Bounds): Lasting | undefined {
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
  return {
    columns: lasting,
    base: lane.top + lane.height - FOOT_PX,
    heightPx: Math.max(1, (lane.height - HEAD_PX - FOOT_PX) * SHARE),
    most: lasting.reduce((most, { left }) => Math.max(most, left), 1),
  };
}

function forceOf({ transform }: Scene, { columns, base, ...counts }: Lasting, unitPx: number): Force {
  const count = Uint32Array.from(columns, ({ left }) => left);
  return {
    ...{ count, base },
    // Counts do not tell what lasts from what is only some unknown time in its span.
    solidTop: new Float64Array(count.length).fill(base),
    start: Float64Array.from(columns, ({ start }) => start),
    end: Float64Array.from(columns, ({ end }) => end),
    x0: Float64Array.from(columns, ({ start }) => toPx(transform, start)),
    x1: Float64Array.from(columns, ({ end }) => toPx(transform, end)),
    ...barHeights(count, base, unitPx, counts),
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

const BUCKET_PX = 5;

export interface CountedDeps {
  /** Changes with each answer. */
  readonly version: number;
  readonly archive: Archive;
  /** The scope that has counts. */
  readonly scope: Scope;
  /** The counts are those of another filter than the present one. */
  readonly isOld: boolean;
  readonly isPaper: boolean;
  readonly whole: SourceSummary;
  readonly occupied: Occupied;
  readonly arrangeSteps: Counted['arrangeSteps'];
  /** Marks that are drawn between counts: the focused, open and found ones. */
  readonly keep: () => ReadonlySet<number>;
  /** The search hits in the whole archive. */
  readonly withFound: (hits: Hits, picture: Picture) => Hits;
}

export function createCounted(deps: CountedDeps): Counted {
  const { archive, scope, whole, isOld, isPaper, occupied, arrangeSteps } = deps;
  const { start, end } = archive.extent;
  const covered = { outerStart: Float64Array.of(start), outerEnd: Float64Array.of(end) };
  const totals = { all: archive.description.total, shown: whole.total };
  const sceneKeys = new WeakMap<object, object>();
  return {
    occupied,
    arrangeSteps,
    lanesBy: scope.lanes,
    precision: Precision[archive.description.precision ?? 'second'],
    isNear: ({ view, target, frame, model }) =>
      windowNeed(archive, scope, { view, target, frame, isOld, paper: isPaper ? model : undefined }).isNear,
    withCounts: (picture) => {
      const { sceneKey, sceneAt, frame, model } = picture;
      const paper = isPaper ? model : undefined;
      const key = sceneKeys.get(sceneKey) ?? {};
      sceneKeys.set(sceneKey, key);
      return {
        ...picture,
        totals,
        covered,
        highlight: model.highlight,
        edges: edgesOf(deps, picture),
        passing: picture.extent.gaps.map(() => 0),
        hits: deps.withFound(picture.hits, picture),
        overviewAt: (widthPx) => overviewOf(deps, picture, widthPx),
        sceneKey: key,
        sceneAt: (transform, titles) => {
          const scene = sceneAt(transform, titles);
          const need = windowNeed(archive, scope, { view: viewOf(transform), target: transform, frame, isOld, paper });
          const fresh = need.pieces.filter(({ isFresh }) => isFresh);
          if (need.isBegun) return lastingScene(scene, fresh, model);
          return need.isNear ? scene : countedScene(scene, fresh, need.pieces, deps.keep());
        },
      };
    },
  };
}

export function viewOf(transform: Transform): View {
  return { start: toTime(transform, 0), end: toTime(transform, transform.widthPx) };
}

/** Whether all entries of a window have loaded. */
export function isAllThere({ isNear, isBegun, loaded }: WindowNeed, view: SourceRange): boolean {
  return isNear && !isBegun && withoutRanges(view, loaded).length === 0;
}

/** Whether all that begin in a window have loaded; more last from before. */
export function isBegunThere({ isBegun, loaded }: WindowNeed, view: SourceRange): boolean {
  return isBegun && withoutRanges(view, loaded).length === 0;
}

/**
 * Exact when the archive has counted this very window; else from its bars, and at least the number that it guarantees.
 */
function edgesOf({ archive, scope, whole, isPaper }: CountedDeps, picture: Picture): EdgeCounts {
  const { view, edges, focusOrder, model } = picture;
  const need = windowNeed(archive, scope, { ...picture, paper: isPaper ? model : undefined });
  const shown = whole.total;
  const here = focusOrder.entries.length - edges.earlier - edges.later;
  const inside = isAllThere(need, view)
    ? here
    : (archive.exactTotal(scope.filter, view) ??
      Math.max(here, archive.total(scope.filter, view)?.total ?? 0, Math.min(shown, countedIn(need, view))));
  const onwards = archive.exactTotal(scope.filter, { start: view.start, end: Infinity });
  return {
    ...edges,
    inside,
    isComing: !isAllThere(need, view) && archive.isCounting(scope.filter, view),
    earlier: onwards === undefined ? 0 : Math.max(0, shown - onwards),
    later: onwards === undefined ? 0 : Math.max(0, onwards - inside),
    lastEarlier: () => undefined,
    firstLater: undefined,
  };
}

function countedIn({ pieces }: WindowNeed, view: View): number {
  let sum = 0;
  for (const piece of pieces) {
    const part = { ...piece, start: Math.max(piece.start, view.start), end: Math.min(piece.end, view.end) };
    if (part.start >= part.end) continue;
    // A share of a bin that reaches beyond.
    const width = 2 ** piece.summary.bins.level / piece.coarser;
    for (const lane of piece.summary.lanes) {
      for (const { start, end, count } of columnsIn(part, lane)) sum += (count * (end - start)) / width;
    }
  }
  return Math.round(sum);
}

/** Strips of the whole time, by the colours of the lanes. */
function overviewOf({ whole, scope }: CountedDeps, { model, extent }: Picture, widthPx: number): Overview {
  const { start, end } = extent;
  const { level, from } = whole.bins;
  const buckets = Math.max(Math.ceil(widthPx / BUCKET_PX), 1);
  const counts = Array.from({ length: NEUTRAL_COLOUR + 1 }, () => new Uint32Array(buckets));
  const totals = new Uint32Array(buckets);
  const colours = new Map(laneHeads(model, scope.lanes).map(({ key, colour }) => [key, colour]));
  for (const lane of whole.lanes) {
    const column = counts[colours.get(lane.key) ?? NEUTRAL_COLOUR]!;
    lane.counts.forEach((count, at) => {
      const share = ((from + at + 0.5) * 2 ** level - start) / (end - start);
      const bucket = Math.max(0, Math.min(buckets - 1, Math.floor((share * widthPx) / BUCKET_PX)));
      column[bucket]! += count;
      totals[bucket]! += count;
    });
  }
  const most = totals.reduce((max, total) => Math.max(max, total), 0);
  return { start, end, widthPx, bucketPx: BUCKET_PX, counts, most };
}

/** Times with entries, by the bins of the whole: a gap between two can be folded. */
export function occupiedOf({ bins, lanes }: SourceSummary, extent: SourceRange): Occupied {
  const width = 2 ** bins.level;
  const filled: number[] = [];
  for (let at = 0; at < bins.to - bins.from; at++) if (lanes.some(({ counts }) => counts[at]! > 0)) filled.push(at);
  const startOf = (at: number): number => (bins.from + at) * width;
  return {
    min: Float64Array.from(filled, (at) => Math.max(startOf(at), extent.start)),
    max: Float64Array.from(filled, (at) => Math.min(startOf(at + 1), Math.max(extent.end, extent.start + 1)) - 1),
  };
}

/** Totals of the lanes: the same map while they are the same. */
export function laneTotals(
  { lanes }: SourceSummary,
  before?: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const totals = new Map(lanes.map(({ key, total }) => [key, total]));
  return before !== undefined && sameItems([...totals].flat(), [...before].flat()) ? before : totals;
}
