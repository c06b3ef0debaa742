/**
 * Lanes of an archive: all that have an entry anywhere, each of the same height, whatever has loaded. So nothing moves
 * up or down while the window moves.
 */
import type { Steps } from '../../base/steps.js';
import {
  clusterLayout,
  EASY_LINES,
  FLOOR_LINES,
  MAX_CLUSTERED_PX,
  type ArrangeOptions,
  type Arrangement,
  type PlacedLane,
  type Row,
} from '../../layout/arrange.js';
import { laneHeads, type Lane, type LaneGrouping } from '../../layout/lanes.js';
import { rowMiddle, type RowMetrics } from '../../layout/row-metrics.js';
import { byTime, rowOf } from '../../layout/row-of.js';

const NONE = new Uint32Array(0);
/** Of all lanes together, where nothing gives the element a height: paper has room for far more than a page. */
const MAX_ALL_PX = 900;

/** `totals`: the number of entries of each lane, by its key. */
export function countedArranger(
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
  const { model, marks, metrics, collapsed, fit } = options;
  const { allPoints, clusteredLane, clusterRows, clusterSteps } = clusterLayout.get();
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
