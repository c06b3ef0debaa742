/**
 * The form of each lane of columns at a zoom, and its stacks: dots if all but some columns of them fit, else bars. In a
 * window at rest with few entries, `layout/arrange-window.ts` gives the lane rows.
 *
 * Columns follow the exact zoom, or dots of one would spread beyond their own time. Forms hold for pieces of time some
 * windows long, so they stay the same while the reader pans a little. O(columns · log entries), whatever the number of
 * entries.
 */
import { lowerBound, upperBound } from '../../dataset/base/search.js';
import type { Arrangement, ClusteredLane, PlacedLane } from '../layout/arrange.js';
import { columnsOf, countInColumns, type ColumnOptions, type Columns } from '../layout/column-steps.js';
import { OTHER_GRAMMAR } from '../layout/lane-columns.js';
import { dotSize, MIN_BAR_PX, MIN_COLUMN_PX, type StackCounts } from '../layout/dot-columns.js';
import type { PlacedTitle } from '../layout/title-room.js';
import { levelTransform, tileSpan } from '../layout/titles.js';
import { createTimeScale } from '../scale/time-scale.js';
import { toTime, type Frame, type Transform } from '../scale/view.js';
import { unitOf } from './count-scale.js';

/** The number in force is counted in columns no narrower than this. */
const MIN_FORCE_PX = 3;
/** The piece of time beyond the window, in windows. */
const BEYOND = 0.5;
/** Rounding must not lose a level. */
const SLACK = 1e-9;

export interface LaneLevel {
  /** The zoom is at least `2 ** power` times that of fit. */
  readonly power: number;
  readonly form: 'dots' | 'bars';
  readonly stack: StackCounts;
  /** Most entries in one column. */
  readonly most: number;
  /** Size of a dot; 0 if there are none. */
  readonly dotPx: number;
  /** Height of one entry of a bar. */
  readonly unitPx: number;
  readonly titles: readonly PlacedTitle[];
  /** Undefined if every span has a line. */
  readonly force: ForceLevel | undefined;
}

interface ForceLevel extends Columns {
  readonly count: Uint32Array;
  readonly vague: Uint32Array;
  readonly most: number;
  /** Height of one entry. */
  readonly unitPx: number;
}

/** Levels by the place of the lane, without lanes whose entries have a row each. */
export type LevelOfDetail = ReadonlyMap<number, LaneLevel>;

export interface DetailOptions {
  readonly arrangement: Arrangement;
  readonly frame: Frame;
  readonly timeZone: string;
  readonly untitled?: boolean;
  /**
   * No closer level of titles is placed: a window moves from one of this level. At 100,000 entries a frame that placed
   * another level took 93 to 214 ms, against 20.
   */
  readonly mostTitles?: number | undefined;
  /** The zoom is `2 ** level` times that of fit: {@link detailWindow} finds it. */
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
  const level = Math.max(0, Math.log2(transform.k / fit.k));
  const u = createTimeScale(plan, 0).toU(toTime(transform, 0));
  return { level, chunk: Math.floor((u * fit.k * 2 ** level) / transform.widthPx) };
}

export function levelOfDetail(options: DetailOptions): LevelOfDetail {
  const lanes = oneGrammar(options);
  // A closed lane is too low for the scale of the others.
  const open = lanes.filter(({ lane }) => lane.form !== 'collapsed');
  const bars = open.filter(({ lane, level: { form, most } }) => hasStack(lane) && form === 'bars' && most > 0);
  const barPx = unitOf(bars.map(({ level, zones }) => ({ most: level.most, heightPx: zones.stackPx })));
  const forcePx = unitOf(
    open.flatMap(({ level: { force }, zones }) => (force ? [{ most: force.most, heightPx: zones.forcePx }] : [])),
  );
  return new Map(
    lanes.map(({ lane, index, level, zones }) => {
      const isClosed = lane.form === 'collapsed';
      const unitPx = isClosed ? unitOf([{ most: level.most, heightPx: zones.stackPx }]) : barPx;
      return [index, { ...level, unitPx, force: level.force && { ...level.force, unitPx: forcePx } }];
    }),
  );
}

/** Dots beside bars would look many times as many: no lane has them unless it has ten times fewer entries. */
function oneGrammar(options: DetailOptions) {
  const lanes = options.arrangement.lanes.flatMap((lane, index) => {
    const { cluster } = lane;
    return cluster === undefined ? [] : [{ lane, index, cluster, level: laneLevel(options, lane, cluster) }];
  });
  const inBars = lanes.filter(({ lane, level }) => hasStack(lane) && level.form === 'bars');
  const crowd = inBars.reduce((most, { level }) => Math.max(most, countIn(level)), 0);
  return lanes.map(({ lane, index, cluster, level }) => {
    const turns = crowd > 0 && level.form === 'dots' && countIn(level) * OTHER_GRAMMAR > crowd;
    return { lane, index, zones: cluster.zones, level: turns ? laneLevel(options, lane, cluster, true) : level };
  });
}

/** Neither closed by the reader nor rows with their number in force alone. */
function hasStack({ form, cluster }: PlacedLane): boolean {
  return form === 'clustered' && cluster !== undefined && cluster.zones.stackPx > 0;
}

type OwnLevel = Omit<LaneLevel, 'unitPx' | 'force'> & { readonly force: Omit<ForceLevel, 'unitPx'> | undefined };

function countIn({ stack: { from, to } }: OwnLevel): number {
  return to.reduce((sum, end, column) => sum + end - from[column]!, 0);
}

function laneLevel(options: DetailOptions, lane: PlacedLane, cluster: ClusteredLane, asBars = false): OwnLevel {
  const { frame, arrangement, level, chunk, timeZone } = options;
  const power = Math.floor(level + SLACK);
  const transform = levelTransform(frame.plan, arrangement.fit, level);
  const flat = createTimeScale(frame.plan, 0);
  const edge = (windows: number): number => flat.toTime((windows * frame.widthPx) / transform.k);
  const range = { from: edge(chunk - BEYOND), to: edge(chunk + 2 + BEYOND) };
  const { zones } = cluster;
  const shared = { plan: frame.plan, transform, ...range, timeZone };
  const { stack, dotPx } = stackWithin(lane.form !== 'collapsed' && !asBars, cluster, shared);
  return {
    power,
    form: dotPx === undefined ? 'bars' : 'dots',
    stack,
    most: stack.to.reduce((most, to, column) => Math.max(most, to - stack.from[column]!), 0),
    dotPx: dotPx ?? 0,
    titles:
      zones.titleLines === 0 || options.untitled
        ? []
        : titlesWithin(options, cluster, { power: Math.min(power, options.mostTitles ?? power), ...range }),
    force:
      zones.forcePx === 0
        ? undefined
        : countForce(cluster, columnsOf({ ...shared, finest: cluster.spans.finest, minPx: MIN_FORCE_PX })),
  };
}

/** Dots if all but some columns of them fit, else bars. Either in columns as fine as px and dates allow. */
function stackWithin(
  mayBeDots: boolean,
  { points, zones }: ClusteredLane,
  options: Omit<ColumnOptions, 'finest' | 'minPx'>,
): { readonly stack: StackCounts; readonly dotPx: number | undefined } {
  const stackOf = (minPx: number): StackCounts => {
    const columns = columnsOf({ ...options, finest: points.finest, minPx });
    return { ...columns, ...countInColumns(points.at, columns) };
  };
  const dots = mayBeDots ? stackOf(MIN_COLUMN_PX) : undefined;
  const dotPx = dots && dotSize(dots, options.transform, zones.stackPx);
  if (dots !== undefined && dotPx !== undefined) return { stack: dots, dotPx };
  return { stack: stackOf(MIN_BAR_PX), dotPx: undefined };
}

/** A title belongs to the tile of its entry. */
function titlesWithin(
  { frame: { plan } }: DetailOptions,
  { points, titlesOf }: ClusteredLane,
  { power: level, from, to }: { readonly power: number; readonly from: number; readonly to: number },
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

/** Counts the spans that meet each column. */
function countForce({ spans }: ClusteredLane, columns: Columns): OwnLevel['force'] {
  const count = new Uint32Array(columns.start.length);
  const vague = new Uint32Array(columns.start.length);
  let most = 0;
  for (let column = 0; column < count.length; column++) {
    const begun = lowerBound(spans.starts, columns.end[column]!);
    count[column] = begun - upperBound(spans.ends, columns.start[column]!);
    const maybe = lowerBound(spans.vagueStarts, columns.end[column]!);
    vague[column] = maybe - upperBound(spans.vagueEnds, columns.start[column]!);
    most = Math.max(most, count[column]!);
  }
  return { ...columns, count, vague, most };
}
