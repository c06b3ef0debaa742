/**
 * The form of each lane at a zoom, and its stacks. A lane has rows if every entry that the reader can pan to has a row
 * with its title, dots if the highest column of them fits, else bars.
 *
 * Forms are fixed at powers of two of the zoom of fit, for pieces of time some windows long, so they stay the same
 * while the reader pans or zooms a little. O(columns · log entries), whatever the number of entries.
 */
import { lowerBound, upperBound } from '../base/search.js';
import type { Arrangement, ClusteredLane, PlacedLane } from '../layout/arrange.js';
import { columnsOf, countInColumns, type ColumnOptions, type Columns } from '../layout/column-steps.js';
import { dotSize, MIN_COLUMN_PX, MAX_COARSER, type StackCounts } from '../layout/cluster-zones.js';
import type { PlacedTitle } from '../layout/title-room.js';
import { levelTransform, tileSpan } from '../layout/titles.js';
import { createTimeScale } from '../scale/time-scale.js';
import { toTime, type Frame, type Transform } from '../scale/view.js';
import { packWindow, type PackOptions } from './window-rows.js';

/** The number in force is counted in columns no narrower than this. */
const MIN_FORCE_PX = 3;
/** The piece of time beyond the window, in windows. */
const BEYOND = 0.5;
/** Rounding must not lose a level. */
const SLACK = 1e-9;

export interface LaneLevel {
  /** The zoom is at least `2 ** power` times that of fit. */
  readonly power: number;
  readonly form: 'rows' | 'dots' | 'bars';
  readonly stack: StackCounts;
  /** Most entries in one column. */
  readonly most: number;
  /** Size of a dot; 0 if there are none. */
  readonly dotPx: number;
  readonly titles: readonly PlacedTitle[];
  /** Entries of each row, by start; empty in other forms. */
  readonly rows: readonly (readonly number[])[];
  /** Undefined if every span has a line. */
  readonly force: (Columns & { readonly count: Uint32Array; readonly most: number }) | undefined;
}

/** By place of the lane, without lanes whose entries have a row each. */
export type LevelOfDetail = ReadonlyMap<number, LaneLevel>;

export interface DetailOptions extends PackOptions {
  readonly timeZone: string;
  readonly untitled?: boolean;
  /** The zoom is at least `2 ** level` times that of fit: {@link detailWindow} finds it. */
  readonly level: number;
  /** Which of the windows of this width, from 0: {@link detailWindow} finds it. */
  readonly chunk: number;
}

/** The same for windows that differ little: the key for remembering a level of detail. */
export function detailWindow(
  { plan }: Frame,
  { fit }: Arrangement,
  transform: Transform,
): { readonly level: number; readonly chunk: number } {
  const level = Math.max(0, Math.floor(Math.log2(transform.k / fit.k) + SLACK));
  const u = createTimeScale(plan, 0).toU(toTime(transform, 0));
  return { level, chunk: Math.floor((u * fit.k * 2 ** level) / transform.widthPx) };
}

export function levelOfDetail(options: DetailOptions): LevelOfDetail {
  const levels = new Map<number, LaneLevel>();
  for (const [index, lane] of options.arrangement.lanes.entries()) {
    if (lane.cluster !== undefined) levels.set(index, laneLevel(options, lane, lane.cluster));
  }
  return levels;
}

function laneLevel(options: DetailOptions, lane: PlacedLane, cluster: ClusteredLane): LaneLevel {
  const { frame, arrangement, level, chunk, timeZone } = options;
  const transform = levelTransform(frame.plan, arrangement.fit, level);
  const flat = createTimeScale(frame.plan, 0);
  const edge = (windows: number): number => flat.toTime((windows * frame.widthPx) / transform.k);
  const range = { from: edge(chunk - BEYOND), to: edge(chunk + 2 + BEYOND) };
  const rows = lane.form === 'clustered' ? packWindow(options, lane, cluster, { transform, ...range }) : undefined;
  if (rows !== undefined) return { ...NOTHING, power: level, form: 'rows', rows };
  const { zones } = cluster;
  const shared = { plan: frame.plan, transform, ...range, timeZone };
  const { stack, dotPx } = stackWithin(lane, cluster, { ...shared, fitK: arrangement.fit.k });
  return {
    power: level,
    form: dotPx === undefined ? 'bars' : 'dots',
    stack,
    most: stack.to.reduce((most, to, column) => Math.max(most, to - stack.from[column]!), 0),
    dotPx: dotPx ?? 0,
    titles: zones.titleLines === 0 || options.untitled ? [] : titlesWithin(options, cluster, range),
    rows: [],
    force:
      zones.forcePx === 0
        ? undefined
        : countForce(cluster, columnsOf({ ...shared, finest: cluster.spans.finest, minPx: MIN_FORCE_PX })),
  };
}

/**
 * Dots in the finest columns in which they fit, else bars in the finest. Columns with dots at a wider zoom are still
 * tried, so a dot stays a dot.
 */
function stackWithin(
  { form }: PlacedLane,
  { points, zones }: ClusteredLane,
  options: Omit<ColumnOptions, 'finest' | 'minPx'>,
): { readonly stack: StackCounts; readonly dotPx: number | undefined } {
  const stackOf = (coarser: number): StackCounts => {
    const columns = columnsOf({ ...options, finest: points.finest, minPx: MIN_COLUMN_PX, coarser });
    return { ...columns, ...countInColumns(points.at, columns) };
  };
  const finest = stackOf(0);
  if (form === 'collapsed') return { stack: finest, dotPx: undefined };
  for (let coarser = 0; coarser <= MAX_COARSER; coarser++) {
    const stack = coarser === 0 ? finest : stackOf(coarser);
    const dotPx = dotSize(stack, options.transform, zones.stackPx);
    if (dotPx !== undefined) return { stack, dotPx };
  }
  return { stack: finest, dotPx: undefined };
}

const NOTHING: LaneLevel = {
  power: 0,
  form: 'bars',
  stack: { start: new Float64Array(0), end: new Float64Array(0), from: new Uint32Array(0), to: new Uint32Array(0) },
  most: 0,
  dotPx: 0,
  titles: [],
  rows: [],
  force: undefined,
};

/** A title belongs to the tile of its entry. */
function titlesWithin(
  { frame: { plan }, level }: DetailOptions,
  { points, titlesOf }: ClusteredLane,
  { from, to }: { readonly from: number; readonly to: number },
): readonly PlacedTitle[] {
  const flat = createTimeScale(plan, 0);
  const tiles = 2 ** level;
  const tileAt = (ms: number): number => Math.max(0, Math.min(tiles - 1, Math.floor(flat.toU(ms) * tiles)));
  const titles: PlacedTitle[] = [];
  for (let tile = tileAt(from); tile <= tileAt(to); tile++) {
    const { start, end } = tileSpan(plan, level, tile);
    const first = tile === 0 ? -Infinity : start;
    const last = tile === tiles - 1 ? Infinity : end;
    titles.push(...titlesOf(level, tile).filter(({ place }) => points.at[place]! >= first && points.at[place]! < last));
  }
  return titles;
}

/** In each column, the spans that meet it. */
function countForce({ spans }: ClusteredLane, columns: Columns): LaneLevel['force'] {
  const count = new Uint32Array(columns.start.length);
  let most = 0;
  for (let column = 0; column < count.length; column++) {
    const begun = lowerBound(spans.starts, columns.end[column]!);
    count[column] = begun - upperBound(spans.ends, columns.start[column]!);
    most = Math.max(most, count[column]!);
  }
  return { ...columns, count, most };
}
