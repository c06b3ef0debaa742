/** The picture of the loaded entries, with the counts of all entries of the archive. */
import { sameItems } from '../../base/memo.js';
import { laneHeads } from '../../layout/lanes.js';
import { NEUTRAL_COLOUR } from '../../layout/party-colours.js';
import type { Counted, Picture } from '../../picture/picture.js';
import type { Hits } from '../../picture/search-hits.js';
import type { Occupied } from '../../scale/gaps.js';
import { toTime, type Transform, type View } from '../../scale/view.js';
import type { EdgeCounts } from '../../scene/edge-counts.js';
import type { Overview } from '../../scene/overview.js';
import { Precision } from '../../time/date-range.js';
import type { SourceRange, SourceSummary } from '../../archive/contract.js';
import type { Archive } from './archive.js';
import type { Scope } from './ask.js';
import { columnsIn } from './count-columns.js';
import { countedScene } from './counted-scene.js';
import { lastingScene } from './lasting-scene.js';
import { withoutRanges } from './tiles.js';
import { windowNeed, type WindowNeed } from './window-need.js';

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
        sceneAt: (transform, untitled) => {
          const scene = sceneAt(transform, untitled);
          const need = windowNeed(archive, scope, { view: viewOf(transform), target: transform, frame, isOld, paper });
          const fresh = need.pieces.filter(({ isFresh }) => isFresh);
          if (need.isBegun) return lastingScene(scene, fresh, model);
          return need.isNear ? scene : countedScene(scene, fresh, deps.keep());
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
