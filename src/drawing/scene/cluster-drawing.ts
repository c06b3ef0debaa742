/** The columns, spans and titles of a lane in one window, before they are written as marks. */
import { lowerBound, upperBound } from '../../dataset/base/search.js';
import type { ClusteredLane, PlacedLane } from '../layout/arrange.js';
import { GAP_PX } from '../layout/cluster-zones.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import { drawTitle } from '../layout/title-room.js';
import { toPx, toTime, type Transform } from '../scale/view.js';
import type { LaneLevel } from './level-of-detail.js';
import type { Force } from './scene.js';
import { spansInView, type SpanInView } from './span-view.js';
import { forceOf, stackOf, WORDS_LINE_PX, type SlottedStack } from './stacks.js';
import { addTitles, fitTitles, widenTitles, type MoreTitle, type WindowTitle } from './window-titles.js';

/** Diameter of the dot of a title on a bar, and of a mark that stays in view. */
export const RING_PX = 7;
/** How far the words beside a block of dots reach. */
const WORDS_REACH_PX = 300;
/** Entries tried for the title of a window that shows few. */
const TRIED_TITLES = 16;
/** A window adds titles so many times: one round left 4 titles where 267 dots were in view. */
const MOST_ROUNDS = 3;

export interface ClusterContext {
  readonly marks: MarkColumns;
  readonly transform: Transform;
  /** The covered px of the window. */
  readonly from: number;
  readonly to: number;
  readonly labelPx: (entry: number) => number;
  /** The same without a limit. */
  readonly wholePx?: (entry: number) => number;
  /** Columns have no titles. */
  readonly untitled?: boolean;
  /** Drawn wherever they are in view: they have the focus, are open, or were found. */
  readonly keep: readonly number[];
}

export interface ClusterDrawing {
  readonly lane: PlacedLane;
  readonly index: number;
  readonly cluster: ClusteredLane;
  readonly level: LaneLevel;
  readonly stack: SlottedStack | undefined;
  readonly force: Force | undefined;
  readonly spans: readonly SpanInView[];
  readonly titles: readonly WindowTitle[];
}

type LanePart = Pick<ClusterDrawing, 'lane' | 'index' | 'cluster' | 'level'>;

export function clusterDrawing(part: LanePart, context: ClusterContext): ClusterDrawing {
  const { lane, cluster, level } = part;
  const { transform } = context;
  const drawing = {
    ...part,
    stack: stackIn(part, context),
    force: forceOf(lane, cluster, level, transform, context),
    spans: spansInView(context, cluster, level.power),
  };
  const mayHaveMore = drawing.stack !== undefined && cluster.zones.titleLines > 0 && !context.untitled;
  return named(drawing, context, mayHaveMore ? MOST_ROUNDS : 0);
}

/**
 * The drawing with its titles. Dots with titles stand on top of their columns, so each title that a window adds may move
 * others, and one of these may be lost.
 */
function named(drawing: Omit<ClusterDrawing, 'titles'>, context: ClusterContext, rounds: number): ClusterDrawing {
  const titles = titlesInView(context, drawing, rounds === 0);
  const known = new Set(drawing.level.titles.map(({ place }) => place));
  const added = titles.filter(({ place }) => !known.has(place));
  if (added.length === 0) return { ...drawing, titles };
  const more = { ...drawing, level: { ...drawing.level, titles: [...drawing.level.titles, ...added] } };
  return named({ ...more, stack: stackIn(more, context) }, context, rounds - 1);
}

function stackIn({ lane, cluster, level }: LanePart, context: ClusterContext): SlottedStack | undefined {
  return stackOf(lane, cluster, level, { ...context, drawn: context });
}

function titlesInView(
  { transform, wholePx }: ClusterContext,
  { lane, cluster, level, stack }: Omit<ClusterDrawing, 'titles'>,
  isFull: boolean,
): readonly WindowTitle[] {
  const { points, zones } = cluster;
  // A title is over its dot, which others of its day may have moved from its time.
  const dots = new Map(stack?.slots.flatMap((own) => (own ?? []).map(({ place, x }) => [place, x] as const)));
  const xOf = (place: number): number => dots.get(place) ?? toPx(transform, points.at[place]!);
  const drawn = level.titles.map((title) => drawTitle(title, xOf(title.place)));
  const titlesTop = lane.top + zones.titlesTop;
  const lines = (from: number, to: number): number =>
    stack === undefined ? zones.titleLines : Math.floor((highest(stack, from, to) - GAP_PX - titlesTop) / zones.linePx);
  const window = { start: 0, end: transform.widthPx };
  const fitted = fitTitles(drawn, lines, window);
  const titles = isFull ? fitted : addTitles(fitted, moreTitles(transform, cluster, xOf), lines, window);
  if (wholePx === undefined) return titles;
  return widenTitles(titles, lines, window, (place) => wholePx(points.entry[place]!));
}

/** Entries that may have a title in a window that shows few. */
function moreTitles(
  transform: Transform,
  { points, foremost }: ClusteredLane,
  xOf: (place: number) => number,
): readonly MoreTitle[] {
  const first = lowerBound(points.at, toTime(transform, 0));
  const last = upperBound(points.at, toTime(transform, transform.widthPx), first);
  return foremost(first, last, TRIED_TITLES).map((title) => ({ ...title, x: xOf(title.place) }));
}

/** The upper end of the stacks between two px, and of the words beside a block of them. */
function highest({ x0, x1, top, base, blocks }: SlottedStack, from: number, to: number): number {
  let y = base - RING_PX;
  for (let column = 0; column < top.length; column++) {
    if (x1[column]! > from - RING_PX && x0[column]! < to + RING_PX) y = Math.min(y, top[column]!);
  }
  for (const { start, end, low, lines } of blocks?.values() ?? []) {
    const isBeside = end + WORDS_REACH_PX > from && start - WORDS_REACH_PX < to;
    if (isBeside) y = Math.min(y, base - low - lines * WORDS_LINE_PX);
  }
  return y;
}
