/** Tiles of a file: the same sums as in SQL. */
import type { Bins, LaneSummary, SourceRange } from '../contract.js';
import { limitOf, OPEN } from '../sql/where.js';
import type { CountedBy } from '../sql/lanes.js';
import { laneSteps, type LaneSteps } from '../sql/summary.js';
import { finestOf, TILE_LEVELS } from '../sql/tiles.js';
import type { ParquetFiles } from './files.js';
import { binOfKey, tileKey, TILES_FILE } from './layout.js';

interface Tile {
  readonly bin: bigint;
  readonly lane: string;
  readonly began: number;
  readonly ended: number;
}

const STEP = 4n;

/** Bins from `from` on and before `to`. */
async function tiles(
  files: ParquetFiles,
  by: CountedBy,
  level: number,
  from: bigint,
  to: bigint,
): Promise<readonly Tile[]> {
  if (from >= to) return [];
  const [least, most] = [tileKey(by, level, from), tileKey(by, level, to)];
  const groups = (await files.groups(TILES_FILE)).filter((group) => {
    const bounds = group.bounds('key');
    return bounds === undefined || (bounds[0] < most && bounds[1] >= least);
  });
  const read = await Promise.all(groups.map((group) => files.columns(group, ['key', 'lane', 'began', 'ended'])));
  return read.flatMap(({ key: keys = [], lane = [], began = [], ended = [] }) =>
    keys.flatMap((key, at) => {
      const place = key as bigint;
      if (place < least || place >= most) return [];
      return [{ bin: binOfKey(place), lane: String(lane[at]), began: Number(began[at]), ended: Number(ended[at]) }];
    }),
  );
}

/** Sums everything before an instant that tiles cover; `rest` is where they end. */
export async function tilesBefore(
  files: ParquetFiles,
  by: CountedBy,
  instant: bigint,
): Promise<{ readonly rows: readonly Tile[]; readonly rest: bigint }> {
  const levels = TILE_LEVELS.filter((level) => level >= finestOf(by)).toReversed();
  const parts = levels.map((level, place) => {
    const bits = BigInt(level);
    const from = place === 0 ? -OPEN >> bits : (instant >> (bits + STEP)) << STEP;
    return tiles(files, by, level, from, instant >> bits);
  });
  const finest = BigInt(levels.at(-1)!);
  return { rows: (await Promise.all(parts)).flat(), rest: (instant >> finest) << finest };
}

export async function summariseTiles(
  files: ParquetFiles,
  { level, from, to }: Bins,
  by: CountedBy,
  tiled: number,
): Promise<readonly LaneSummary[]> {
  const scale = BigInt(level - tiled);
  const [within, { rows }] = await Promise.all([
    tiles(files, by, tiled, BigInt(from) << scale, BigInt(to) << scale),
    tilesBefore(files, by, BigInt(from) << BigInt(level)),
  ]);
  const steps: LaneSteps = laneSteps({ level, from, to });
  for (const { bin, lane, began, ended } of within) steps.add(lane, Number(bin >> scale), began, ended);
  for (const { lane, began, ended } of rows) steps.add(lane, from - 1, began, ended);
  return steps.lanes();
}

/**
 * How many entries began, less how many ended, before the sides of a range; and the rest at each side, which entries
 * must count.
 */
export async function countTiles(
  files: ParquetFiles,
  by: CountedBy,
  range: SourceRange,
): Promise<{ readonly counts: Map<string, number>; readonly began: Side; readonly ended: Side }> {
  const [began, ended] = [limitOf(range.end), limitOf(range.start)];
  const [first, second] = await Promise.all([tilesBefore(files, by, began), tilesBefore(files, by, ended)]);
  const counts = new Map<string, number>();
  for (const tile of first.rows) counts.set(tile.lane, (counts.get(tile.lane) ?? 0) + tile.began);
  for (const tile of second.rows) counts.set(tile.lane, (counts.get(tile.lane) ?? 0) - tile.ended);
  return { counts, began: { from: first.rest, to: began }, ended: { from: second.rest, to: ended } };
}

export interface Side {
  readonly from: bigint;
  readonly to: bigint;
}
