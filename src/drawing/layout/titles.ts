/**
 * The titles above the entries of a clustered lane: which, on which line, on which side of the hairline that ties each
 * to its entry. No title touches another or a hairline, and zooming in only adds titles.
 *
 * Time is cut into tiles, one as wide as the chart at fit, two at twice that zoom, and so on. A tile keeps the titles
 * of its parent, since titles that do not touch at one zoom do not at any closer one. It brings those wholly within it
 * closer to their entries, and adds others that lie within it. So tiles do not depend on each other, and none on where
 * the reader looks. Among the entries of a tile the most important come first, some of each sixteenth of it, so that
 * there are words wherever there are entries. The idea of active ranges is that of Been, Daiches and Yap, "Dynamic Map
 * Labeling", 2006.
 */
import type { MaxTree } from '../../dataset/base/max-tree.js';
import { lowerBound } from '../../dataset/base/search.js';
import { createTimeScale, type ScalePlan } from '../scale/time-scale.js';
import { toPx, type Transform } from '../scale/view.js';
import {
  drawTitle,
  findRoom,
  isLost,
  linesFor,
  sink,
  TITLE_GAP_PX,
  type DrawnTitle,
  type PlacedTitle,
  type TitleLines,
} from './title-room.js';

/** The width of a dot: hairlines of entries closer than this would look like one. */
const MIN_APART_PX = 8;
/** Distance of a title from the edge of the chart. */
const EDGE_PX = 6;
const PARTS = 16;
/** Entries tried in each part of a tile. */
const CANDIDATES = 10;
/**
 * The same at fit, where no coarser tile has named any, in a lane of not too many: of 612 days of a thousand years, ten in
 * each part named 41, forty name 49. It takes 5 ms; in a lane of 160,000 it would take 50 ms, for two titles.
 */
const CANDIDATES_AT_FIT = 40;
const FEW_AT_FIT = 1500;
const MAX_TILES = 4096;
/**
 * The trials in their order: first a title that no other nearby title repeats, after its hairline, crossed by none and
 * crossing none. If that leaves room, up to three hairlines may pass behind a title: its letters hide them. With eight,
 * three of four titles of a lane were crossed, and stood far above their dots.
 */
const PASSES: readonly Pass[] = [false, true].flatMap((repeats) =>
  [0, 1, 2, 3].flatMap((crossings) => [false, true].map((before) => ({ repeats, crossings, before }))),
);

interface Pass {
  readonly repeats: boolean;
  readonly before: boolean;
  /** So many hairlines may pass behind a title, and a hairline behind so many titles. */
  readonly crossings: number;
}

export interface TitleOptions {
  /** Places of the entries, UTC ms, sorted. */
  readonly at: Float64Array;
  /** A tree over the importance. */
  readonly tree: MaxTree;
  readonly plan: ScalePlan;
  readonly fit: Transform;
  readonly lines: (level: number, tile: number) => TitleLines;
  /** The width in px of the title of the entry at a place, and its text. */
  readonly width: (place: number) => number;
  readonly text: (place: number) => string;
  /** Titles that have their lines at fit. */
  readonly first?: readonly PlacedTitle[];
}

/** Titles with room at `2 ** level` times the zoom of fit, of entries in one of so many tiles. */
export type TitlesOf = (level: number, tile: number) => readonly PlacedTitle[];

export function placeTitles(options: TitleOptions): TitlesOf {
  const placed = remembered((level, tile) => titlesOfTile(options, level, tile, inherited(level, tile)));
  // Every second edge between tiles, then the others: those of one turn have no tile in common.
  const once = remembered((level, tile) => acrossEdge(options, placed, { level, tile, edge: tile + (tile % 2) }));
  const titlesOf = remembered((level, tile) =>
    acrossEdge(options, once, { level, tile, edge: tile + ((tile + 1) % 2) }),
  );
  const inherited = (level: number, tile: number): readonly PlacedTitle[] =>
    level === 0 ? (options.first ?? []) : titlesOf(level - 1, Math.floor(tile / 2));
  return titlesOf;
}

function remembered(titlesOf: TitlesOf): TitlesOf {
  const tiles = new Map<string, readonly PlacedTitle[]>();
  return (level, tile) => {
    const key = `${String(level)}/${String(tile)}`;
    const known = tiles.get(key);
    if (known !== undefined) return known;
    const titles = titlesOf(level, tile);
    if (tiles.size >= MAX_TILES) tiles.clear();
    tiles.set(key, titles);
    return titles;
  };
}

/** First and last instant of a tile, UTC ms. */
export function tileSpan(
  plan: ScalePlan,
  level: number,
  tile: number,
): { readonly start: number; readonly end: number } {
  const flat = createTimeScale(plan, 0);
  const tiles = 2 ** level;
  return { start: flat.toTime(tile / tiles), end: flat.toTime((tile + 1) / tiles) };
}

export function levelTransform(plan: ScalePlan, fit: Transform, level: number): Transform {
  const k = fit.k * 2 ** level;
  return { ...fit, scale: createTimeScale(plan, fit.foldPx / k), k, u0: 0 };
}

function titlesOfTile(
  options: TitleOptions,
  level: number,
  tile: number,
  inherited: readonly PlacedTitle[],
): readonly PlacedTitle[] {
  const { at, plan, fit, width, text } = options;
  const lines = options.lines(level, tile);
  const transform = levelTransform(plan, fit, level);
  const { start, end } = tileSpan(plan, level, tile);
  const left = toPx(transform, start) - (tile === 0 ? fit.insetPx - EDGE_PX : 0);
  const right = toPx(transform, end) + (tile === 2 ** level - 1 ? fit.insetPx - EDGE_PX : 0);
  const drawn = inherited
    .map((title) => drawTitle(title, toPx(transform, at[title.place]!)))
    .filter(({ x, from, to }) => Math.max(x, to) > left - TITLE_GAP_PX && Math.min(x, from) < right + TITLE_GAP_PX);
  sink(drawn, (title) => isLost(title, lines) && isBetween(title, left, right), lines);
  const stayed = new Set(drawn.map(({ place }) => place));
  const said = new Set(drawn.map(({ place }) => text(place)));
  const taken = new Set(stayed);
  const most = level === 0 && at.length <= FEW_AT_FIT ? CANDIDATES_AT_FIT : CANDIDATES;
  const candidates = candidatesOf(options, start, end, most)
    .filter((place) => !taken.has(place))
    .map((place) => candidateAt(toPx(transform, at[place]!), { place, width: width(place) }, { lines, left, right }));
  for (const { repeats, before, crossings } of PASSES) {
    for (const { place, x, sides } of candidates) {
      if (taken.has(place) || (!repeats && said.has(text(place)))) continue;
      // A drawn title stays: an entry beside a hairline never has one of its own.
      if (drawn.some((other) => Math.abs(other.x - x) < MIN_APART_PX)) {
        taken.add(place);
        continue;
      }
      // Where a title would leave the tile after its hairline, it comes before it in the same trial: else those further
      // left would have taken every line of a narrow chart.
      const { title, count } = sides[before || sides[0].count === 0 ? 1 : 0];
      const placed = count > 0 ? findRoom(drawn, title, { count, crossings }) : undefined;
      if (placed === undefined) continue;
      drawn.push(placed);
      said.add(text(place));
      taken.add(place);
    }
  }
  sink(drawn, (title) => !stayed.has(title.place) || isBetween(title, left, right), lines);
  return drawn.map(({ place, line, before, width: own }) => ({ place, line, before, width: own }));
}

interface Candidate {
  readonly place: number;
  readonly x: number;
  /** The sides after its hairline and before it, with the lines above its px; 0 beyond the tile. */
  readonly sides: readonly [Side, Side];
}

interface Side {
  readonly title: DrawnTitle;
  readonly count: number;
}

function candidateAt(
  x: number,
  title: Pick<PlacedTitle, 'place' | 'width'>,
  { lines, left, right }: { readonly lines: TitleLines; readonly left: number; readonly right: number },
): Candidate {
  const side = (before: boolean): Side => {
    const drawn = drawTitle({ ...title, before, line: 0 }, x);
    const isOut = title.width <= 0 || drawn.from < left || drawn.to > right;
    return { title: drawn, count: isOut ? 0 : linesFor(lines, drawn) };
  };
  return { place: title.place, x, sides: [side(false), side(true)] };
}

/** Whether it lies between two px, with room on either side. */
function isBetween({ x, from, to }: DrawnTitle, left: number, right: number): boolean {
  return Math.min(x, from) - TITLE_GAP_PX >= left && Math.max(x, to) + TITLE_GAP_PX <= right;
}

/**
 * The titles of a tile, with those across one of its edges closer to their entries as well: among those of the tiles on
 * either side. Both tiles have them on the same lines.
 */
function acrossEdge(
  { at, plan, fit, lines }: TitleOptions,
  titlesOf: TitlesOf,
  { level, tile, edge }: { readonly level: number; readonly tile: number; readonly edge: number },
): readonly PlacedTitle[] {
  const own = titlesOf(level, tile);
  if (edge === 0 || edge === 2 ** level) return own;
  const transform = levelTransform(plan, fit, level);
  const px = toPx(transform, tileSpan(plan, level, edge).start);
  const from = toPx(transform, tileSpan(plan, level, edge - 1).start);
  const to = toPx(transform, tileSpan(plan, level, edge).end);
  const drawn = [...titlesOf(level, edge - 1), ...titlesOf(level, edge)]
    .filter(({ place }, index, all) => all.findIndex((other) => other.place === place) === index)
    .map((title) => drawTitle(title, toPx(transform, at[title.place]!)));
  const isAcross = (title: DrawnTitle): boolean =>
    !isBetween(title, -Infinity, px) && !isBetween(title, px, Infinity) && isBetween(title, from, to);
  sink(drawn, isAcross, lines(level, edge));
  const lineOf = new Map(drawn.filter(isAcross).map(({ place, line }) => [place, line]));
  return own.map((title) => ({ ...title, line: lineOf.get(title.place) ?? title.line }));
}

/** Places of the most important entries of each part of a tile, the most important first. */
function candidatesOf({ at, tree, plan }: TitleOptions, start: number, end: number, most: number): readonly number[] {
  const flat = createTimeScale(plan, 0);
  const [from, to] = [flat.toU(start), flat.toU(end)];
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const first = lowerBound(at, flat.toTime(from + ((to - from) * part) / PARTS));
    const last =
      part === PARTS - 1 ? lowerBound(at, end) : lowerBound(at, flat.toTime(from + ((to - from) * (part + 1)) / PARTS));
    return tree.top(first, last, most);
  });
  // Some of each part before more of any.
  return Array.from({ length: most }, (_, rank) => parts.flatMap((part) => part.slice(rank, rank + 1))).flatMap(
    (places) => places.sort((one, other) => tree.at(other) - tree.at(one) || one - other),
  );
}
