/**
 * Which titles stand above the entries of a clustered lane, on which line, on which side of the hairline that ties each to
 * its entry. No title touches another or a hairline, and zooming in only adds titles.
 *
 * Time is cut into tiles, one as wide as the chart at fit, two at twice that zoom, and so on. A tile keeps the titles
 * of the tile that it is half of, since what does not touch at one zoom does not at any closer one, brings those that lie
 * wholly within it closer to their entries, and adds others that do. So tiles do not depend on each other, and none on where the reader looks. Among the entries of a
 * tile the most important come first, some of each sixteenth of it, so that there are words wherever there are entries.
 * The idea of active ranges is that of Been, Daiches and Yap, "Dynamic Map Labeling", 2006.
 */
import type { MaxTree } from '../base/max-tree.js';
import { lowerBound } from '../base/search.js';
import { createTimeScale, type ScalePlan } from '../scale/time-scale.js';
import { toPx, type Transform } from '../scale/view.js';

/** Between a title and its hairline, px. */
export const TITLE_DISTANCE_PX = 6;
/** Between a title and the next one on its line, and between a title and another's hairline. */
export const TITLE_GAP_PX = 22;
const HAIRLINE_GAP_PX = 14;
/** Titles of entries closer than this would share a hairline. */
const MIN_APART_PX = 14;
/** A title keeps this far from the edge of the chart. */
const EDGE_PX = 6;
const PARTS = 16;
/** Entries looked at in each part of a tile. */
const CANDIDATES = 10;
const MAX_TILES = 4096;
/**
 * What is tried first comes first: a title that says what no other nearby says, after its hairline, crossed by none and
 * crossing none. Where that leaves room, up to three hairlines may pass behind a title.
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
  /** Where the entries stand, UTC ms, sorted. */
  readonly at: Float64Array;
  /** By importance. */
  readonly tree: MaxTree;
  readonly plan: ScalePlan;
  readonly fit: Transform;
  /** Lines of text that there are in a tile: at least those of the tile that it is half of. */
  readonly lines: (level: number, tile: number) => number;
  /** Of the entry at a place: the width of its title in px, and what it says. */
  readonly width: (place: number) => number;
  readonly text: (place: number) => string;
}

export interface PlacedTitle {
  /** Place in `at`. */
  readonly place: number;
  /** From the top. */
  readonly line: number;
  readonly before: boolean;
  readonly width: number;
}

/** Titles that have room at `2 ** level` times the zoom of fit, of entries in one of so many tiles. */
export type TitlesOf = (level: number, tile: number) => readonly PlacedTitle[];

export function placeTitles(options: TitleOptions): TitlesOf {
  const tiles = new Map<string, readonly PlacedTitle[]>();
  const titlesOf: TitlesOf = (level, tile) => {
    const key = `${String(level)}/${String(tile)}`;
    const known = tiles.get(key);
    if (known !== undefined) return known;
    const inherited = level === 0 ? [] : titlesOf(level - 1, Math.floor(tile / 2));
    const titles = titlesOfTile(options, level, tile, inherited);
    if (tiles.size >= MAX_TILES) tiles.clear();
    tiles.set(key, titles);
    return titles;
  };
  return titlesOf;
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

export interface DrawnTitle extends PlacedTitle {
  /** Of its hairline, px. */
  readonly x: number;
  /** What the text covers, px. */
  readonly from: number;
  readonly to: number;
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
  const stayed = new Set(drawn.map(({ place }) => place));
  const said = new Set(drawn.map(({ place }) => text(place)));
  const taken = new Set(stayed);
  const candidates = candidatesOf(options, start, end)
    .filter((place) => !taken.has(place))
    .map((place) => ({ place, x: toPx(transform, at[place]!) }));
  for (const { repeats, before, crossings } of PASSES) {
    for (const { place, x } of candidates) {
      if (taken.has(place) || (!repeats && said.has(text(place)))) continue;
      // What stands stays: an entry beside a hairline never has one of its own.
      if (drawn.some((other) => Math.abs(other.x - x) < MIN_APART_PX)) {
        taken.add(place);
        continue;
      }
      const title = { place, before, width: width(place), x };
      const placed = title.width > 0 ? findRoom(drawn, title, { lines, left, right, crossings }) : undefined;
      if (placed === undefined) continue;
      drawn.push(placed);
      said.add(text(place));
      taken.add(place);
    }
  }
  const isOwn = ({ x, from, to }: DrawnTitle): boolean =>
    Math.min(x, from) - TITLE_GAP_PX >= left && Math.max(x, to) + TITLE_GAP_PX <= right;
  sink(drawn, (title) => !stayed.has(title.place) || isOwn(title), lines);
  return drawn.map(({ place, line, before, width: own }) => ({ place, line, before, width: own }));
}

/**
 * Brings titles closer to their entries, so that no hairline is longer than it has to be: the lowest first, each to the
 * lowest line on which it touches none, and no other hairline passes behind it. One that another tile has as well stays.
 */
function sink(drawn: DrawnTitle[], mayMove: (title: DrawnTitle) => boolean, lines: number): void {
  const order = Array.from(drawn.keys()).filter((index) => mayMove(drawn[index]!));
  order.sort((one, other) => drawn[other]!.line - drawn[one]!.line || one - other);
  for (const index of order) {
    const title = drawn[index]!;
    const fits = (line: number): boolean => drawn.every((other) => other === title || staysClear(title, line, other));
    let line = lines - 1;
    while (line > title.line && !fits(line)) line--;
    drawn[index] = { ...title, line };
  }
}

/** Whether a title may go down to a line, as far as another title is concerned. */
function staysClear(title: DrawnTitle, line: number, other: DrawnTitle): boolean {
  const lower = { ...title, line };
  return !linesTouch(lower, other) && (crosses(other, title) || !crosses(other, lower));
}

/** Places of the most important entries of each part of a tile, the most important first. */
function candidatesOf({ at, tree, plan }: TitleOptions, start: number, end: number): readonly number[] {
  const flat = createTimeScale(plan, 0);
  const [from, to] = [flat.toU(start), flat.toU(end)];
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const first = lowerBound(at, flat.toTime(from + ((to - from) * part) / PARTS));
    const last =
      part === PARTS - 1 ? lowerBound(at, end) : lowerBound(at, flat.toTime(from + ((to - from) * (part + 1)) / PARTS));
    return tree.top(first, last, CANDIDATES);
  });
  // Some of each part before more of any.
  return Array.from({ length: CANDIDATES }, (_, rank) => parts.flatMap((part) => part.slice(rank, rank + 1))).flatMap(
    (places) => places.sort((one, other) => tree.at(other) - tree.at(one) || one - other),
  );
}

export function drawTitle(title: PlacedTitle, x: number): DrawnTitle {
  const from = title.before ? x - TITLE_DISTANCE_PX - title.width : x + TITLE_DISTANCE_PX;
  return { ...title, x, from, to: from + title.width };
}

/**
 * A line on which a title touches nothing. Of several the one in the middle: a later
 * title can then stand above it on its left and below it on its right.
 */
function findRoom(
  drawn: readonly DrawnTitle[],
  { x, ...title }: Omit<PlacedTitle, 'line'> & { readonly x: number },
  { lines, left, right, crossings }: Room,
): DrawnTitle | undefined {
  const { from, to } = drawTitle({ ...title, line: 0 }, x);
  if (from < left || to > right) return undefined;
  const free: number[] = [];
  for (let line = 0; line < lines; line++) if (isFree(drawn, { line, x, from, to }, crossings)) free.push(line);
  const line = free[Math.floor(free.length / 2)];
  return line === undefined ? undefined : { ...title, line, x, from, to };
}

/** Whether a title touches none on its line, and crosses, and is crossed by, no more hairlines than may be. */
function isFree(drawn: readonly DrawnTitle[], title: Place, crossings: number): boolean {
  let crossing = 0;
  let crossed = 0;
  for (const other of drawn) {
    if (linesTouch(title, other)) return false;
    if (crosses(title, other) && ++crossing > crossings) return false;
    if (crosses(other, title) && ++crossed > crossings) return false;
  }
  return true;
}

type Place = Pick<DrawnTitle, 'line' | 'x' | 'from' | 'to'>;

interface Room {
  readonly lines: number;
  /** px that titles stay inside. */
  readonly left: number;
  readonly right: number;
  readonly crossings: number;
}

/** Whether two titles or their hairlines come closer than they may. */
export function titlesTouch(one: DrawnTitle, other: DrawnTitle): boolean {
  return linesTouch(one, other) || crosses(one, other) || crosses(other, one);
}

function linesTouch(one: Place, other: Place): boolean {
  return one.line === other.line && one.from < other.to + TITLE_GAP_PX && other.from < one.to + TITLE_GAP_PX;
}

/** Whether the hairline of the one passes the text of the other, which stands further down. */
function crosses({ x, line }: Place, lower: Place): boolean {
  return line < lower.line && x > lower.from - HAIRLINE_GAP_PX && x < lower.to + HAIRLINE_GAP_PX;
}
