/**
 * The lanes of a window at rest. At fit a lane may be too full for rows; in a closer window few of its entries are
 * left. Every row is used before anything is counted. It depends on the window alone, so it comes back with the
 * window.
 */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Transform } from '../scale/view.js';
import type { Arrangement, PlacedLane } from './arrangement.js';
import type { ClusteredLane } from './clustered-lane.js';
import type { Row } from './row-of.js';
import type { MarkColumns } from './mark-columns.js';
import { turnAlike } from './lane-columns.js';
import { emptyHeight } from './open-height.js';
import {
  FORCE_GAP_PX,
  FORCE_PX,
  MORE_PX,
  shareDense,
  type LaneWindow,
  type PackPart,
  type PlacedRows,
} from './dense-rows.js';
import { fairHeights } from './fair-rows.js';
import { LABEL_DISTANCE_PX, LABEL_GAP_PX } from './labels.js';
import { homesOf, type Homes } from './homes.js';
import { laneInWindow } from './lane-in-window.js';
import { packWindow, type PackedWindow } from './pack-window.js';
import { rowDistance, rowsHeight, shareOfRow, type RowMetrics } from './row-metrics.js';
import { byTime, rowOf } from './row-of.js';
import { windowSpans } from './window-spans.js';

/** A lane with so few entries in the window keeps its rows, as at fit. */
const MAX_IN_ROWS = 12;
/** A window has no room for the titles of more. */
const MOST_IN_ROWS = 500;
/** No title is shorter, with its mark: a row has no room for more. */
const MIN_TITLE_PX = 60;
export interface WindowOptions {
  readonly model: TimelineModel;
  readonly marks: MarkColumns;
  /** The arrangement at the whole extent. */
  readonly arrangement: Arrangement;
  readonly transform: Transform;
  readonly labelPx: (entry: number) => number;
  /** The same without a limit. */
  readonly wholePx?: (entry: number) => number;
  readonly importance: (entry: number) => number;
  /** Keys of lanes that the reader has opened: each of their entries has a row. */
  readonly open: ReadonlySet<string>;
}

/** The same arrangement if the window changes nothing. */
export function arrangeWindow(options: WindowOptions): Arrangement {
  const { lanes, partial } = options.arrangement;
  if (partial === true || lanes.every(({ form }) => form !== 'clustered')) return options.arrangement;
  const parts = lanes.map((lane) => laneInWindow(options, lane));
  const homes = windowHomes(parts);
  if (homes !== undefined) {
    const own = parts.map((part, at) => withoutGuests(part, homes.away[at]!));
    const arranged = arrangeParts(options, own);
    const isInRows = arranged.lanes.every(({ form, more }) => form !== 'clustered' && more === undefined);
    if (isInRows) return { ...arranged, ends: homes.ends };
  }
  return arrangeParts(options, parts);
}

/** Undefined if a lane has more entries in the window than rows can hold. */
function windowHomes(parts: readonly LaneWindow[]): Homes | undefined {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (count > MOST_IN_ROWS || parts.some(({ lane, entries }) => lane.form !== 'collapsed' && entries === undefined))
    return undefined;
  return homesOf(
    parts.map(({ lane: { form, guests }, entries = [], beyond }) => ({
      ...(guests && { guests }),
      entries: [...entries, ...beyond],
      isClosed: form === 'collapsed',
    })),
  );
}

function withoutGuests(part: LaneWindow, away: ReadonlySet<number>): LaneWindow {
  if (away.size === 0) return part;
  const isOwn = (entry: number): boolean => !away.has(entry);
  const entries = part.entries?.filter(isOwn);
  return { ...part, entries, beyond: part.beyond.filter(isOwn), count: entries?.length ?? part.count, away };
}

function arrangeParts(options: WindowOptions, parts: readonly LaneWindow[]): Arrangement {
  const { arrangement, transform, open, wholePx } = options;
  const { lanes, metrics: usual } = arrangement;
  const isNamed = countDistinct(parts, usual.named) <= usual.named;
  const packBy =
    (labelPx: WindowOptions['labelPx']): PackPart =>
    ({ entries = [], beyond }, most) =>
      packWindow({ ...options, labelPx, metrics: usual, entries, beyond, most });
  const pack = packBy(options.labelPx);
  const budgetPx = Math.max(arrangement.heightPx, usual.budgetPx);
  const most = isNamed ? Infinity : Math.floor(budgetPx / usual.rowPx);
  const areColumns = !isNamed && mustBeColumns(options, parts, budgetPx);
  const packedBy = (packPart: PackPart): readonly (PackedWindow | undefined)[] =>
    parts.map((part) => {
      const { entries, isSpans, lane } = part;
      const own = open.has(lane.key) ? Infinity : most;
      const room = (own * transform.widthPx) / MIN_TITLE_PX;
      if (lane.form === 'collapsed' || entries === undefined || (entries.length > room && !isSpans)) return undefined;
      if (areColumns && mayBeColumns(part, open)) return undefined;
      return packPart(part, own);
    });
  // Few have rows for their whole titles, if these are no higher than the whole is.
  const whole = isNamed && wholePx ? packedBy(packBy(wholePx)) : undefined;
  const packed = whole && heightOf(parts, whole, usual) <= arrangement.heightPx ? whole : packedBy(pack);
  const metrics = isNamed ? closer(parts, packed, usual) : usual;
  // Too many to be tried have no rows, also in a lane that the reader has opened.
  const inRows = packed.map((own, at) => own !== undefined && (own.left.length === 0 || open.has(lanes[at]!.key)));
  if (!isNamed) keepBudget(parts, packed, inRows, metrics, budgetPx, open);
  const dense = parts.map(
    (part, at) => part.lane.form === 'clustered' && !inRows[at] && part.isSpans && part.count > 0,
  );
  if (inRows.every((isIn, at) => !isIn || lanes[at]!.form !== 'clustered') && !dense.some(Boolean)) {
    return withSpans(options, parts);
  }
  const heightsPx = parts.map(({ lane }, at) => (inRows[at] ? rowsPx(packed[at], lane, metrics) : lane.height));
  const sparePx = Math.max(0, budgetPx - heightsPx.reduce((sum, px) => sum + px, 0));
  const densePx = heightsPx.map((px, at) => (dense[at] ? px + sparePx / dense.filter(Boolean).length : undefined));
  let denseRows = shareDense(parts, densePx, metrics, pack);
  if (denseRows.some((own) => own !== undefined && own.left.length > 0)) {
    const mayGive = parts.map(
      ({ lane, count, isSpans }, at) =>
        inRows[at] && count > MAX_IN_ROWS && !open.has(lane.key) && (isSpans || lane.form === 'rows'),
    );
    const fairPx = fairHeights(
      { parts, densePx, rowsPx: heightsPx.map((px, at) => (mayGive[at] ? px : undefined)) },
      metrics,
    );
    if (fairPx !== undefined) denseRows = shareDense(parts, fairPx, metrics, pack);
  }
  return place({ ...options, arrangement: { ...arrangement, metrics } }, parts, (part, at) => {
    if (part.lane.form === 'collapsed') return undefined;
    if (denseRows[at] !== undefined || !inRows[at]) return denseRows[at];
    return { ...packed[at]!, rowPx: metrics.rowPx, heightPx: heightsPx[at]! };
  });
}

/** So many entries of a lane may turn to columns. */
function mayBeColumns({ lane, count }: LaneWindow, open: WindowOptions['open']): boolean {
  return lane.form === 'clustered' && count > MAX_IN_ROWS && !open.has(lane.key);
}

/**
 * Whether all lanes that may turn to columns have to: none of them has room for its rows among the columns of the others.
 * Then few titles are measured, which would be most of a first picture of a thousand entries.
 */
function mustBeColumns(
  { transform: { widthPx }, arrangement: { metrics }, labelPx, open }: WindowOptions,
  parts: readonly LaneWindow[],
  budgetPx: number,
): boolean {
  const inTurn = parts.filter((part) => part.entries !== undefined && mayBeColumns(part, open));
  if (inTurn.length === 0 || inTurn.some(({ isSpans }) => isSpans)) return false;
  const heightPx = (sumPx: number): number => rowsHeight(Math.ceil(sumPx / widthPx), metrics);
  const leastPx = ({ lane, entries }: LaneWindow): number => {
    if (lane.form === 'collapsed' || entries === undefined) return lane.height;
    return entries.length === 0 ? emptyHeight(metrics) : heightPx(entries.length * MIN_TITLE_PX);
  };
  const all = parts.reduce((sum, part) => sum + (mayBeColumns(part, open) ? part.lane.height : leastPx(part)), 0);
  return inTurn.every((part) => {
    const roomPx = budgetPx - (all - part.lane.height);
    return leastPx(part) > roomPx || heightPx(titlesPx(part.entries!, labelPx, widthPx)) > roomPx;
  });
}

/** The least that titles take beside their marks. One that is cut has the roomiest of three places. */
function titlesPx(entries: readonly number[], labelPx: WindowOptions['labelPx'], widthPx: number): number {
  return entries.reduce(
    (sum, entry) => sum + Math.min(labelPx(entry) + LABEL_DISTANCE_PX + LABEL_GAP_PX, widthPx / 3),
    0,
  );
}

/** Lanes that need most turn to columns, until the rest fits. */
function keepBudget(
  parts: readonly LaneWindow[],
  packed: readonly (PackedWindow | undefined)[],
  inRows: boolean[],
  metrics: RowMetrics,
  budgetPx: number,
  open: ReadonlySet<string>,
): void {
  const mayTurn = (at: number): boolean => {
    const { lane, count } = parts[at]!;
    return inRows[at] === true && lane.form === 'clustered' && count > 0 && !open.has(lane.key);
  };
  const heightOf = (at: number): number =>
    inRows[at] ? rowsPx(packed[at], parts[at]!.lane, metrics) : parts[at]!.lane.height;
  const indices = [...parts.keys()];
  const total = (): number => indices.reduce((sum, at) => sum + heightOf(at), 0);
  while (total() > budgetPx) {
    const [highest] = indices
      .filter((at) => mayTurn(at) && mayBeColumns(parts[at]!, open))
      .sort((one, other) => heightOf(other) - heightOf(one));
    if (highest === undefined) break;
    inRows[highest] = false;
  }
  // Dense rows of spans are rows.
  const rows = indices.map((at) => inRows[at]! || parts[at]!.isSpans);
  turnAlike(
    rows,
    parts.map(({ count }) => count),
    mayTurn,
  );
  for (const at of indices) if (mayTurn(at) && !rows[at]) inRows[at] = false;
}

/** The same with rows as far from each other as the height allows. */
function closer(
  parts: readonly LaneWindow[],
  packed: readonly (PackedWindow | undefined)[],
  metrics: RowMetrics,
): RowMetrics {
  const rows = packed.reduce((sum, own) => sum + (own?.rows.length ?? 0), 0);
  return { ...metrics, rowPx: rowDistance(metrics, rows, metrics.closePx - heightOf(parts, packed, metrics)) };
}

function heightOf(
  parts: readonly LaneWindow[],
  packed: readonly (PackedWindow | undefined)[],
  metrics: RowMetrics,
): number {
  return parts.reduce((sum, { lane }, at) => sum + rowsPx(packed[at], lane, metrics), 0);
}

function rowsPx(packed: PackedWindow | undefined, lane: PlacedLane, metrics: RowMetrics): number {
  if (lane.form === 'collapsed' || packed === undefined) return lane.height;
  return packed.rows.length === 0 ? emptyHeight(metrics) : rowsHeight(packed.rows.length, metrics);
}

function place(
  options: WindowOptions,
  parts: readonly LaneWindow[],
  rowsOf: (part: LaneWindow, at: number) => PlacedRows | undefined,
): Arrangement {
  const { arrangement, marks } = options;
  const { metrics } = arrangement;
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const [index, part] of parts.entries()) {
    const own = rowsOf(part, index);
    const { lane } = part;
    if (own === undefined) {
      for (const row of arrangement.rows) if (row.lane === index) rows.push({ ...row, y: row.y - lane.top + top });
      const { cluster } = lane;
      lanes.push({ ...lane, top, ...(cluster && { cluster: windowSpans(options, cluster, part.entries) }) });
      top += lane.height;
      continue;
    }
    const isCut = own.left.length > 0 && lane.cluster !== undefined;
    const forceTop = metrics.laneHeadPx + metrics.lanePadPx;
    const first = top + forceTop + (isCut ? FORCE_PX + FORCE_GAP_PX : 0);
    own.rows.forEach((entries, row) => {
      const y = first + own.rowPx * (row + shareOfRow(metrics));
      rows.push(rowOf(marks, byTime(marks, Uint32Array.from(entries)), { lane: index, form: 'rows', y }));
    });
    const count = own.left.length;
    const footY = first + own.rowPx * own.rows.length + MORE_PX / 2;
    rows.push(restOf(options, lane, own, { lane: index, y: count > 0 ? footY : top + own.heightPx / 2 }, part.away));
    const more = count > 0 ? { more: { count, y: footY } } : {};
    const cluster = isCut ? inForceAlone(lane.cluster, forceTop) : undefined;
    lanes.push({ ...lane, form: 'rows', top, height: own.heightPx, roomPx: 0, cluster, ...more });
    top += own.heightPx;
  }
  return { ...arrangement, rows, lanes, heightPx: top };
}

/** The number in force above rows that do not hold all, and no other part of the lane of columns. */
function inForceAlone(cluster: ClusteredLane, forceTop: number): ClusteredLane {
  const spans = { lines: [], left: cluster.spans.entry.length };
  const zones = { ...cluster.zones, spans, forceTop, forcePx: FORCE_PX, titleLines: 0, stackPx: 0 };
  return { ...cluster, zones };
}

/** Entries without a row: those outside of the window, and the rest. The keys pass over them. */
function restOf(
  { marks }: WindowOptions,
  { entries }: PlacedLane,
  { rows }: PackedWindow,
  at: Pick<Row, 'lane' | 'y'>,
  away: ReadonlySet<number> | undefined,
): Row {
  const placed = new Set(rows.flat());
  const rest = entries.filter((entry) => !placed.has(entry) && away?.has(entry) !== true);
  return { ...rowOf(marks, byTime(marks, rest), { ...at, form: 'clustered' }), closed: true };
}

/** Lanes of columns whose spans have lines of their own in this window. */
function withSpans(options: WindowOptions, parts: readonly LaneWindow[]): Arrangement {
  const { arrangement } = options;
  const lanes = parts.map(({ lane, entries }) => {
    const cluster = lane.cluster && windowSpans(options, lane.cluster, entries);
    return cluster === lane.cluster ? lane : { ...lane, cluster };
  });
  return lanes.every((lane, at) => lane === arrangement.lanes[at]) ? arrangement : { ...arrangement, lanes };
}

/** An entry in several lanes counts once, as long as that decides anything. */
function countDistinct(parts: readonly LaneWindow[], named: number): number {
  const sum = parts.reduce((total, { count }) => total + count, 0);
  if (sum <= named || parts.some(({ count }) => count > named)) return sum;
  return new Set(parts.flatMap(({ entries }) => entries ?? [])).size;
}
