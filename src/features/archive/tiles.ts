/**
 * Tiles of time: each is a power of two of milliseconds wide, so two of them make one of the level above, and one
 * request for a tile serves every window that shows it.
 */
import type { SourceRange } from '../../archive/contract.js';
import { MAX_LEVEL, MIN_LEVEL } from '../../archive/bins.js';

/** Bins of one tile of counts, as a power of two. */
export const TILE_POWER = 8;
/** No bar is narrower. */
const MIN_BAR_PX = 6;
/** A window never shows more: a level that would need more is too fine. */
const MAX_TILES = 24;

/** Tile `index` lasts from `index * 2 ** level` to `(index + 1) * 2 ** level` ms. */
export interface Tile {
  readonly level: number;
  readonly index: number;
}

export function tileKey({ level, index }: Tile): string {
  return `${level}/${index}`;
}

export function rangeOf({ level, index }: Tile): SourceRange {
  const width = 2 ** level;
  return { start: index * width, end: (index + 1) * width };
}

/** All tiles of a level in a range, in order of time. */
export function tilesOver({ start, end }: SourceRange, level: number): readonly Tile[] {
  const width = 2 ** level;
  const first = Math.floor(start / width);
  const last = Math.max(first, Math.ceil(end / width) - 1);
  return Array.from({ length: Math.min(last - first + 1, MAX_TILES) }, (_, at) => ({ level, index: first + at }));
}

/** The tile of a coarser level around this one. */
export function tileAbove({ level, index }: Tile, steps: number): Tile {
  return { level: level + steps, index: Math.floor(index / 2 ** steps) };
}

/** Level of the tiles of counts with the narrowest visible bars, for a given length of a px. */
export function countLevel(msPerPx: number): number {
  const level = Math.ceil(Math.log2(msPerPx * MIN_BAR_PX));
  return Math.max(MIN_LEVEL, Math.min(MAX_LEVEL, Number.isFinite(level) ? level : MIN_LEVEL)) + TILE_POWER;
}

/** Level of the tiles of entries of which two or three cover a window. */
export function entryLevel({ start, end }: SourceRange): number {
  const level = Math.floor(Math.log2(Math.max(end - start, 1)));
  return Math.max(MIN_LEVEL, Math.min(MAX_LEVEL + TILE_POWER, level));
}

/** Gives as few ranges as possible: touching ones are joined. Sorted by start. */
export function joinRanges(ranges: readonly SourceRange[]): readonly SourceRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((left, right) => left.start - right.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** The parts of a range outside all the others, which are joined ones. */
export function withoutRanges(range: SourceRange, others: readonly SourceRange[]): readonly SourceRange[] {
  const left: SourceRange[] = [];
  let from = range.start;
  for (const { start, end } of others) {
    if (start > from) left.push({ start: from, end: Math.min(start, range.end) });
    from = Math.max(from, end);
    if (from >= range.end) break;
  }
  if (from < range.end) left.push({ start: from, end: range.end });
  return left.filter(({ start, end }) => start < end);
}
