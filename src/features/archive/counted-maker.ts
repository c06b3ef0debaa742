/** The counts of an archive, made again only after an answer. */
import type { SourceSummary } from '../../archive/contract.js';
import { memo, optionsMemo } from '../../dataset/base/memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import { EMPTY_FILTER } from '../../dataset/data/filter.js';
import {
  type Arrangement,
  type ArrangeOptions,
  EASY_LINES,
  FLOOR_LINES,
  type PlacedLane,
  type Row,
} from '../../drawing/layout/arrange.js';
import { MAX_CLUSTERED_PX } from '../../drawing/layout/lane-columns.js';
import { type Lane, type LaneGrouping, laneHeads } from '../../drawing/layout/lanes.js';
import { type RowMetrics, rowMiddle } from '../../drawing/layout/row-metrics.js';
import { byTime, rowOf } from '../../drawing/layout/row-of.js';
import type { View } from '../../drawing/scale/view.js';
import type { Counted, Picture } from '../../element/picture/picture.js';
import type { Archive } from './archive.js';
import type { Scope } from './ask.js';
import { type CountedDeps, createCounted, laneTotals, occupiedOf } from './counted-picture.js';
import { windowNeed, type WindowNeed } from './window-need.js';

// Lanes of an archive: all that have an entry anywhere, each of the same height, whatever has loaded. So nothing moves
// up or down while the window moves.

const NONE = new Uint32Array(0);
/** Height of all lanes together, where nothing gives the element one: paper has room for far more than a page. */
const MAX_ALL_PX = 900;

/** `totals`: the number of entries of each lane, by its key. */
function countedArranger(
  by: LaneGrouping,
  totals: ReadonlyMap<string, number>,
): (options: ArrangeOptions) => Steps<Arrangement> {
  return (options) => arrangeSteps(options, lanesOf(options, by, totals));
}

function lanesOf(
  { model, lanes }: ArrangeOptions,
  by: LaneGrouping,
  totals: ReadonlyMap<string, number>,
): readonly Lane[] {
  const loaded = new Map(lanes.map(({ key, entries }) => [key, entries]));
  return laneHeads(model, by).flatMap((head) => {
    const total = totals.get(head.key);
    const entries = loaded.get(head.key) ?? NONE;
    return total === undefined && entries.length === 0 ? [] : [{ ...head, entries, total: total ?? entries.length }];
  });
}

function* arrangeSteps(options: ArrangeOptions, lanes: readonly Lane[]): Steps<Arrangement> {
  const { model, marks, metrics, collapsed, fit, many } = options;
  const { allPoints, clusteredLane, clusterRows, clusterSteps } = many;
  const openPx = laneHeight(metrics, lanes.length, lanes.filter(({ key }) => collapsed.has(key)).length);
  const rows: Row[] = [];
  const placed: PlacedLane[] = [];
  let top = 0;
  for (const [index, lane] of lanes.entries()) {
    const form = collapsed.has(lane.key) ? 'collapsed' : 'clustered';
    const height = form === 'collapsed' ? collapsedHeight(metrics) : openPx;
    const isCollapsed = form === 'collapsed';
    const cluster = isCollapsed
      ? allPoints(model, marks, lane.entries)
      : yield* clusterSteps(model, marks, lane.entries);
    const clustered = yield* clusteredLane(options, cluster, height, form);
    yield;
    const place = { lane: index, form } as const;
    if (form === 'clustered') rows.push(...clusterRows(marks, clustered, place, top));
    else rows.push(rowOf(marks, byTime(marks, lane.entries), { ...place, y: top + rowMiddle(metrics, form, 0) }));
    placed.push({ ...lane, form, top, height, roomPx: 0, cluster: clustered });
    top += height;
    yield;
  }
  return { rows, lanes: placed, heightPx: top, labelsAbove: metrics.labelsAbove, metrics, fit };
}

function collapsedHeight({ laneHeadPx, densityPx }: RowMetrics): number {
  return laneHeadPx + densityPx;
}

/** An even share of the room; if that is small, the lanes scroll. */
function laneHeight(metrics: RowMetrics, lanes: number, collapsed: number): number {
  const { laneHeadPx, lanePadPx, linePx, budgetPx, fillPx, scrolls } = metrics;
  const linesPx = (lines: number): number => laneHeadPx + 2 * lanePadPx + lines * linePx;
  const room = (fillPx > 0 ? fillPx : budgetPx) - collapsed * collapsedHeight(metrics);
  const evenPx = Math.floor(room / Math.max(1, lanes - collapsed));
  const leastPx = linesPx(scrolls ? EASY_LINES : FLOOR_LINES);
  const mostPx = Math.min(laneHeadPx + MAX_CLUSTERED_PX, Math.floor(MAX_ALL_PX / lanes));
  return Math.max(leastPx, fillPx > 0 ? evenPx : Math.min(evenPx, mostPx));
}

export interface CountsOf {
  readonly archive: Archive;
  readonly scope: Scope;
  /** The counts are those of another filter than the present one. */
  readonly isOld: boolean;
  readonly isPaper: boolean;
  /** Changes with each answer. */
  readonly version: number;
}

interface WholeCounts extends CountsOf {
  readonly whole: SourceSummary;
  /** The summary without a filter. */
  readonly all: SourceSummary;
}

type NeedOptions = Omit<Parameters<typeof windowNeed>[2], 'view'> &
  View &
  Pick<CountsOf, 'archive' | 'scope' | 'version'>;

export class CountedMaker {
  readonly #deps: Pick<CountedDeps, 'keep' | 'withFound'>;
  #laneTotals: ReadonlyMap<string, number> | undefined;

  constructor(deps: Pick<CountedDeps, 'keep' | 'withFound'>) {
    this.#deps = deps;
  }

  /** Undefined while there are no counts of the whole. */
  of(counts: CountsOf): Counted | undefined {
    const { archive, scope } = counts;
    const whole = archive.whole(scope)?.answer;
    return whole && this.#counted({ ...counts, whole, all: everything(archive, scope) ?? whole });
  }

  /** The needs of a picture's window. */
  needOf({ archive, scope, isOld, isPaper, version }: CountsOf, picture: Picture): WindowNeed {
    const { view, target, frame, model } = picture;
    const paper = isPaper ? model : undefined;
    return this.#need({ archive, scope, start: view.start, end: view.end, target, frame, isOld, paper, version });
  }

  readonly #need = optionsMemo(({ archive, scope, start, end, version, ...window }: NeedOptions) => ({
    version,
    ...windowNeed(archive, scope, { ...window, view: { start, end } }),
  }));

  readonly #counted = optionsMemo(({ whole, all, ...counts }: WholeCounts): Counted => {
    this.#laneTotals = laneTotals(whole, this.#laneTotals);
    return createCounted({
      ...this.#deps,
      ...counts,
      whole,
      occupied: this.#occupied(all, counts.archive),
      arrangeSteps: this.#arranger(counts.scope.lanes, this.#laneTotals),
    });
  });

  readonly #occupied = memo((all: SourceSummary, { extent }: Archive) => occupiedOf(all, extent));
  readonly #arranger = memo(countedArranger);
}

/** Counts of the whole without a filter. */
export function everything(archive: Archive, scope: Scope): SourceSummary | undefined {
  return archive.whole({ ...scope, filter: EMPTY_FILTER })?.answer;
}
