/**
 * Puts every entry into a lane, with its height on screen. At the whole extent ("fit") marks are closest to each other.
 * If all marks and titles of a lane have a row there, the lane keeps these rows while the reader zooms and pans. Any
 * other lane is clustered: its entries are stacked in columns of the calendar, or have rows if the window shows few
 * enough of them.
 */
import { finish, type Steps } from '../../dataset/base/steps.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { ScalePlan } from '../scale/time-scale.js';
import type { Transform } from '../scale/view.js';
import type { Arrangement, PlacedLane } from './arrangement.js';
import type { Cluster } from './cluster.js';
import type { ClusteredLane } from './clustered-lane.js';
import type * as clusters from './clusters.js';
import { homesOf, type Homes } from './homes.js';
import { type HeightBudget, type LaneHeight, shareHeight } from './lane-heights.js';
import type { Lane } from './lanes.js';
import type { MarkColumns } from './mark-columns.js';
import { packLane } from './rows.js';
import { rowDistance, type RowMetrics, rowMiddle, rowsHeight } from './row-metrics.js';
import { byTime, type Row, rowOf } from './row-of.js';

/** Further apart than this, as a share of the usual distance, rows no longer look like one lane. */
const MAX_WIDENING = 0.5;

export type { Arrangement, ClusteredLane, PlacedLane, Row };

export interface ArrangeOptions {
  readonly model: TimelineModel;
  readonly marks: MarkColumns;
  readonly lanes: readonly Lane[];
  readonly plan: ScalePlan;
  readonly fit: Transform;
  readonly metrics: RowMetrics;
  /** Keys of the lanes that the reader has collapsed. */
  readonly collapsed: ReadonlySet<string>;
  /** Width of an entry's label in px. */
  readonly labelPx: (entry: number) => number;
  readonly titleOf: (entry: number) => string;
  /** Titles of more important entries come first. */
  readonly importance: (entry: number) => number;
  readonly many: LayoutMany;
}

/** The code for lanes that are clustered or collapsed. */
export type LayoutMany = typeof clusters;

/** Lines of a lane of columns: if something scrolls, in a given height; and if all lanes just fit into it. */
export const EASY_LINES = 7;
const MIN_CLUSTERED_LINES = 5;
export const FLOOR_LINES = 4;
const SPARE_SHARE = 0.12;

/** No window has room for the titles of more. */
const MOST_IN_ROWS = 500;

/**
 * Takes at least one step a lane.
 */
export function* arrangeSteps(options: ArrangeOptions): Steps<Arrangement> {
  const { lanes, collapsed, model, metrics } = options;
  const count = countShown(model.count, lanes, metrics.named);
  const isNamed = count <= metrics.named;
  const homes =
    count > MOST_IN_ROWS ? undefined : homesOf(lanes.map((lane) => ({ ...lane, isClosed: collapsed.has(lane.key) })));
  if (homes !== undefined) {
    const arranged = yield* arrangeIn(options, isNamed, homes);
    if (arranged !== undefined) return { ...arranged, ends: homes.ends };
  }
  return (yield* arrangeIn(options, isNamed, undefined))!;
}

/** Undefined if a lane has no rows although entries of several lanes have one mark: each lane has its own then. */
function* arrangeIn(
  options: ArrangeOptions,
  isNamed: boolean,
  homes: Homes | undefined,
): Steps<Arrangement | undefined> {
  const { marks, collapsed, fit, many } = options;
  const packed: (readonly Uint32Array[] | undefined)[] = [];
  const clusters: (Cluster | undefined)[] = [];
  for (const [index, lane] of options.lanes.entries()) {
    const isCollapsed = collapsed.has(lane.key);
    packed.push(
      isCollapsed ? [byTime(marks, lane.entries)] : packLane(options, ownEntries(lane, homes?.away[index]), isNamed),
    );
    if (homes !== undefined && packed.at(-1) === undefined) return undefined;
    yield;
    const isClustered = isCollapsed || packed.at(-1) === undefined;
    clusters.push(isClustered ? yield* clusterFor(options, lane) : undefined);
    yield;
  }
  const clusterAt = (index: number): Cluster =>
    (clusters[index] ??= finish(clusterFor(options, options.lanes[index]!)));
  const filled = filledHeights(options, packed, clusterAt, isNamed);
  const { heights, metrics, roomPx } = filled;
  if (homes !== undefined && heights.some(({ rows }) => !rows)) return undefined;
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const [index, lane] of options.lanes.entries()) {
    const height = heights[index]!;
    const form = collapsed.has(lane.key) ? 'collapsed' : height.rows ? 'rows' : 'clustered';
    const fitted =
      form === 'rows'
        ? undefined
        : yield* many.fittedLane({ ...options, guests: lane.guests }, clusterAt(index), height.px, form);
    const cluster = fitted?.cluster;
    const px = fitted?.px ?? height.px;
    yield;
    const place = { lane: index, form } as const;
    const ownRoomPx = form === 'rows' ? roomPx / 2 : 0;
    if (form === 'clustered') rows.push(...many.clusterRows(marks, cluster!, place, top));
    else {
      packed[index]!.forEach((entry, row) => {
        rows.push(rowOf(marks, entry, { ...place, y: top + ownRoomPx + rowMiddle(metrics, form, row) }));
      });
    }
    lanes.push({ ...lane, form, top, height: px, roomPx: ownRoomPx, cluster });
    top += px;
    yield;
  }
  return { rows, lanes, heightPx: top, labelsAbove: metrics.labelsAbove, metrics, fit };
}

/** The entries that have their row in a lane. */
function ownEntries(lane: Lane, away: ReadonlySet<number> | undefined): Lane {
  return away === undefined || away.size === 0
    ? lane
    : { ...lane, entries: lane.entries.filter((entry) => !away.has(entry)) };
}

interface FilledHeights {
  readonly heights: readonly LaneHeight[];
  readonly metrics: RowMetrics;
  readonly roomPx: number;
}

function filledHeights(
  options: ArrangeOptions,
  packed: readonly (readonly Uint32Array[] | undefined)[],
  clusterAt: (index: number) => Cluster,
  isNamed: boolean,
): FilledHeights {
  const { lanes, metrics, collapsed } = options;
  const shared = heightsOf(options, packed, clusterAt, isNamed);
  const isOpen = lanes.map(({ key }) => !collapsed.has(key));
  const inRows = shared.map(({ rows }, at) => (rows && isOpen[at] ? packed[at]!.length : undefined));
  const heightsAt = (rowPx: number): readonly number[] =>
    shared.map(({ px }, at) => (inRows[at] === undefined ? px : rowsHeight(inRows[at], { ...metrics, rowPx })));
  const totalPx = (px: number): number => heightsAt(px).reduce((sum, height) => sum + height, 0);
  const rows = inRows.reduce<number>((sum, own) => sum + (own ?? 0), 0);
  const { fillPx, closePx } = metrics;
  const leftPx = (fillPx || closePx) - totalPx(metrics.rowPx);
  const rowPx = rowDistance(metrics, rows, leftPx, fillPx && Math.round(metrics.rowPx * MAX_WIDENING));
  // An element with a height set by the page is filled: rows move further apart, then each lane gets room around its content.
  const roomPx = Math.max(0, Math.floor((fillPx - totalPx(rowPx)) / isOpen.filter(Boolean).length) || 0);
  const heights = heightsAt(rowPx).map((px, at) => ({ ...shared[at]!, px: px + (isOpen[at] ? roomPx : 0) }));
  return { heights, metrics: rowPx === metrics.rowPx ? metrics : { ...metrics, rowPx }, roomPx };
}

function heightsOf(
  options: ArrangeOptions,
  packed: readonly (readonly Uint32Array[] | undefined)[],
  clusterAt: (index: number) => Cluster,
  isNamed: boolean,
): readonly LaneHeight[] {
  const { lanes, metrics, collapsed, many } = options;
  const { laneHeadPx, lanePadPx, densityPx, linePx, budgetPx, scrolls } = metrics;
  const needs = lanes.map(({ key, entries }, index) => {
    const isCollapsed = collapsed.has(key);
    const rows = packed[index];
    return {
      columns: () => {
        const atFit = { ...options, cluster: clusterAt(index), timeZone: options.model.timeZone };
        return many.laneColumns(atFit, entries);
      },
      // A heading above lanes has no entry: it is a line.
      rowsPx: isCollapsed
        ? laneHeadPx + (entries.length > 0 ? densityPx : laneHeadPx)
        : rows && rowsHeight(rows.length, metrics),
      count: entries.length,
      collapsed: isCollapsed,
    };
  });
  const linesPx = (lines: number): number => laneHeadPx + 2 * lanePadPx + lines * linePx;
  const share = (budget: HeightBudget): readonly LaneHeight[] =>
    shareHeight(needs, isNamed ? { ...budget, budgetPx: Infinity } : budget, many);
  const easyPx = linesPx(EASY_LINES);
  const minPx = linesPx(MIN_CLUSTERED_LINES);
  if (scrolls) {
    // The page scrolls, and each lane has room, if not all lanes fit with some titles.
    const fits = needs.length * minPx <= budgetPx;
    const firstPx = fits ? minPx : easyPx;
    // A narrow page, with names above the rows, scrolls in any case.
    const sparePx = laneHeadPx > 0 ? budgetPx * SPARE_SHARE : 0;
    return share({ budgetPx, minPx: firstPx, floorPx: firstPx, easyPx, sparePx });
  }
  const floorPx = laneHeadPx + FLOOR_LINES * linePx;
  return share({ budgetPx, minPx, floorPx, easyPx, sparePx: 0 });
}

/** An entry in several lanes counts once. O(placements) of few entries, else O(lanes). */
function countShown(count: number, lanes: readonly Lane[], named: number): number {
  const most = lanes.reduce((sum, { entries }) => Math.max(sum, entries.length), 0);
  if (most > named) return most;
  if (count <= named) return count;
  return new Set(lanes.flatMap(({ entries }) => [...entries])).size;
}

function* clusterFor({ model, marks, collapsed, many }: ArrangeOptions, { key, entries }: Lane): Steps<Cluster> {
  const { allPoints, clusterSteps } = many;
  return collapsed.has(key) ? allPoints(model, marks, entries) : yield* clusterSteps(model, marks, entries);
}
