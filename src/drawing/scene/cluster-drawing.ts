/** The columns, spans and titles of a lane in one window, before they are written as marks. */
import { lowerBound } from '../../dataset/base/search.js';
import type { ClusteredLane, PlacedLane } from '../layout/arrange.js';
import { GAP_PX } from '../layout/cluster-zones.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import { drawTitle, type PlacedTitle } from '../layout/title-room.js';
import { toPx, toTime, type Transform } from '../scale/view.js';
import type { LaneLevel } from './level-of-detail.js';
import type { Force, SceneTitles } from './scene.js';
import { spansInView, type SpanInView } from './span-view.js';
import { forceOf, stackOf, WORDS_LINE_PX, type SlottedStack } from './stacks.js';
import { addTitles, fillTitles, fitTitles, widenTitles, type MoreTitle, type WindowTitle } from './window-titles.js';

/** Diameter of the dot of a title on a bar, and of a mark that stays in view. */
export const RING_PX = 7;
/** How far the words beside a block of dots reach. */
const WORDS_REACH_PX = 300;
/** Entries tried for the titles of a window that shows few; and of one at rest, so that there are words wherever there are entries. */
const SOME = { parts: 1, count: 16 };
const AT_REST = { parts: 16, count: 12 };
/** A window adds titles so many times: one round left 4 titles where 267 dots were in view. */
const MOST_ROUNDS = 3;
/** A third added no title in the three files tried at four zooms, and takes a fifth of the time. */
const ROUNDS_AT_REST = 2;

export interface ClusterContext extends SceneTitles {
  readonly marks: MarkColumns;
  readonly transform: Transform;
  /** The covered px of the window. */
  readonly from: number;
  readonly to: number;
  readonly labelPx: (entry: number) => number;
  /** The same without a limit. */
  readonly wholePx?: (entry: number) => number;
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
  /** The same before they took the free room beside them. */
  readonly placed: readonly PlacedTitle[];
}

type LanePart = Pick<ClusterDrawing, 'lane' | 'index' | 'cluster' | 'level'>;

export function clusterDrawing(own: LanePart, context: ClusterContext): ClusterDrawing {
  const kept = keptTitles(own, context);
  const level = kept.size === 0 ? own.level : { ...own.level, titles: [...own.level.titles, ...kept.values()] };
  const part = { ...own, level };
  const { lane, cluster } = part;
  const drawing = {
    ...part,
    stack: stackIn(part, context),
    force: forceOf(lane, cluster, level, context.transform, context),
    spans: spansInView(context, cluster, level.power),
  };
  const mayHaveMore = drawing.stack !== undefined && cluster.zones.titleLines > 0 && !context.untitled;
  return named(drawing, context, { kept, rounds: !mayHaveMore ? 0 : context.rested ? ROUNDS_AT_REST : MOST_ROUNDS });
}

/** Titles of the last window at rest that are not among those of this one, by place. */
function keptTitles({ index, level }: LanePart, { kept }: ClusterContext): ReadonlyMap<number, PlacedTitle> {
  const titles = new Map(kept?.find((own) => own.index === index)?.placed.map((title) => [title.place, title]));
  if (titles.size > 0) for (const { place } of level.titles) titles.delete(place);
  return titles;
}

interface Naming {
  readonly kept: ReadonlyMap<number, PlacedTitle>;
  /** How many times titles may be added. */
  readonly rounds: number;
}

/**
 * The drawing with its titles. Dots with titles stand on top of their columns, so each title that a window adds may move
 * others, and one of these may be lost.
 */
function named(
  drawing: Omit<ClusterDrawing, 'titles' | 'placed'>,
  context: ClusterContext,
  { kept, rounds }: Naming,
): ClusterDrawing {
  const { titles, placed } = titlesInView(context, drawing, { kept, rounds });
  const known = new Set(drawing.level.titles.map(({ place }) => place));
  const added = placed.filter(({ place }) => !known.has(place));
  if (added.length === 0) return { ...drawing, titles, placed };
  const more = { ...drawing, level: { ...drawing.level, titles: [...drawing.level.titles, ...added] } };
  // Bars stand as they are, whatever has a title.
  const stack = more.stack?.form === 'bars' ? more.stack : stackIn(more, context);
  return named({ ...more, stack }, context, { kept, rounds: rounds - 1 });
}

function stackIn({ lane, cluster, level }: LanePart, context: ClusterContext): SlottedStack | undefined {
  return stackOf(lane, cluster, level, { ...context, drawn: context });
}

function titlesInView(
  { transform, wholePx, rested }: ClusterContext,
  { lane, cluster, level, stack }: Omit<ClusterDrawing, 'titles' | 'placed'>,
  { kept, rounds }: Naming,
): Pick<ClusterDrawing, 'titles' | 'placed'> {
  const { points, zones, textOf } = cluster;
  // A title is over its dot, which others of its day may have moved from its time.
  const dots = new Map(stack?.slots.flatMap((own) => (own ?? []).map(({ place, x }) => [place, x] as const)));
  const xOf = (place: number): number => dots.get(place) ?? toPx(transform, points.at[place]!);
  const drawn = level.titles.map((title) => drawTitle(title, xOf(title.place)));
  const titlesTop = lane.top + zones.titlesTop;
  const lines = (from: number, to: number): number =>
    stack === undefined ? zones.titleLines : Math.floor((highest(stack, from, to) - GAP_PX - titlesTop) / zones.linePx);
  const window = { start: 0, end: transform.widthPx };
  let placed = fitTitles(drawn, lines, window, (place) => kept.has(place));
  if (rounds > 0) placed = addTitles(placed, foremostIn(transform, cluster, xOf, SOME), lines, window);
  if (rounds > 0 && rested) {
    placed = fillTitles(placed, foremostIn(transform, cluster, xOf, AT_REST), { lines, textOf }, window);
  }
  const titles =
    wholePx === undefined ? placed : widenTitles(placed, lines, window, (at) => wholePx(points.entry[at]!));
  return { titles, placed };
}

interface Tried {
  readonly parts: number;
  /** How many in each part. */
  readonly count: number;
}

/** The most important entries of each part of a window: some of each part before more of any. */
function foremostIn(
  transform: Transform,
  { points, foremost }: ClusteredLane,
  xOf: (place: number) => number,
  { parts, count }: Tried,
): readonly MoreTitle[] {
  const edges = Array.from({ length: parts + 1 }, (_, part) =>
    lowerBound(points.at, toTime(transform, (transform.widthPx * part) / parts)),
  );
  const titles = edges.slice(1).map((last, part) => foremost(edges[part]!, last, count));
  return Array.from({ length: count }, (_, rank) => titles.flatMap((own) => own.slice(rank, rank + 1)))
    .flat()
    .map((title) => ({ ...title, x: xOf(title.place) }));
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
