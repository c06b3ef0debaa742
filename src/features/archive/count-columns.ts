/**
 * Counts of the lanes over a piece of time, from the loaded tiles. While the tiles of a level are loading, a coarser
 * one stands for them, with its counts shared out evenly and marked as a guess.
 */
import type { LaneSummary, SourceRange, SourceSummary } from '../../archive/contract.js';
import type { Held } from './shelf.js';
import { rangeOf, tileAbove, tilesOver, type Tile } from './tiles.js';

/** How many levels coarser a substitute tile may be. */
const MAX_STEPS = 12;

/** A piece of time and the tile that counts it. */
export interface CountPiece extends SourceRange {
  readonly summary: SourceSummary;
  /** Whether they are as fine as the drawing, and of the present archive. */
  readonly isFresh: boolean;
  /** Its bins are so many times as wide. */
  readonly coarser: number;
}

export interface Column extends SourceRange {
  readonly count: number;
}

/** `tileOf`: the loaded part of a tile; `whole`: of all time. */
export function piecesOver(
  range: SourceRange,
  level: number,
  tileOf: (tile: Tile) => Held<SourceSummary> | undefined,
  whole: Held<SourceSummary> | undefined,
): readonly CountPiece[] {
  return tilesOver(range, level).flatMap((tile): readonly CountPiece[] => {
    const { start, end } = rangeOf(tile);
    const part = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
    for (let steps = 0; steps <= MAX_STEPS; steps++) {
      const held = tileOf(steps === 0 ? tile : tileAbove(tile, steps));
      if (held === undefined) continue;
      return [{ ...part, summary: held.answer, isFresh: steps === 0 && !held.isOld, coarser: 2 ** steps }];
    }
    if (whole === undefined) return [];
    const { answer, isOld } = whole;
    const coarser = 2 ** (answer.bins.level - level + BINS_POWER);
    return [{ ...part, summary: answer, isFresh: coarser <= 1 && !isOld, coarser: Math.max(1, coarser) }];
  });
}

const BINS_POWER = 8;

/** Bars of a lane in a piece, without the empty ones. Those of a guess are as high as the finer ones on average. */
export function columnsIn({ start, end, summary, coarser }: CountPiece, lane: LaneSummary): readonly Column[] {
  const { level, from, to } = summary.bins;
  const width = 2 ** level;
  const first = Math.max(from, Math.floor(start / width));
  const last = Math.min(to, Math.ceil(end / width));
  const columns: Column[] = [];
  for (let bin = first; bin < last; bin++) {
    const count = lane.counts[bin - from] ?? 0;
    if (count === 0) continue;
    const column = { start: Math.max(bin * width, start), end: Math.min((bin + 1) * width, end) };
    columns.push({ ...column, count: count / coarser });
  }
  return columns;
}

export function laneOf({ lanes }: SourceSummary, key: string): LaneSummary | undefined {
  return lanes.find((lane) => lane.key === key);
}
