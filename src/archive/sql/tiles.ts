/**
 * Tiles: for each bin of a few levels, how many entries began in it and how many ended. The number in a bin is the
 * number that began before its end less the number that ended before it. So lasting entries cost nothing extra, and a
 * count over any range is a few rows.
 */
import type { Dialect } from './dialect.js';
import { laneKeys, type CountedBy } from './lanes.js';
import type { Values } from './statement.js';

/** 4.7 hours, three days, seven weeks, two years, 35 years, 557 years. */
export const TILE_LEVELS: readonly number[] = [24, 28, 32, 36, 40, 44];
const FINEST = TILE_LEVELS[0]!;
const STEP = 4n;

export interface Tiled {
  readonly by: CountedBy;
  /** The finest level. */
  readonly from: number;
}

/**
 * Groupings of lanes at each level; facets without lanes from three days on. An archive may have millions of sources.
 */
export const TILED: readonly Tiled[] = [
  { by: 'none', from: FINEST },
  { by: 'kind', from: FINEST },
  { by: 'party', from: FINEST },
  { by: 'party-apart', from: FINEST },
  { by: 'actor', from: FINEST },
  { by: 'topic', from: FINEST },
  { by: 'form', from: FINEST },
  { by: 'status', from: FINEST },
  { by: 'source', from: 28 },
  { by: 'publisher', from: 28 },
  { by: 'reliability', from: 28 },
  { by: 'category', from: 28 },
];

export function finestOf(by: CountedBy): number {
  return TILED.find((tiled) => tiled.by === by)!.from;
}

/** The level whose tiles make up the bins of a level; undefined if the bins are finer than all tiles. */
export function levelFrom(by: CountedBy, level: number): number | undefined {
  return TILE_LEVELS.findLast((tiled) => tiled >= finestOf(by) && tiled <= level);
}

export interface Edge {
  /** Tiles whose bins are before it. */
  readonly tiles: string;
  /**
   * The place from where on, to the instant, entries themselves have to be counted; undefined if tiles end at the
   * instant.
   */
  readonly rest: bigint | undefined;
}

/** All time before an instant as tiles: coarse ones far away, finer ones close to it. */
export function before(by: CountedBy, instant: bigint, values: Values): Edge {
  const levels = TILE_LEVELS.filter((level) => level >= finestOf(by)).toReversed();
  const parts = levels.map((level, place) => {
    const bin = values.int(instant >> BigInt(level));
    if (place === 0) return `level = ${level} AND bin < ${bin}`;
    const from = (instant >> (BigInt(level) + STEP)) << STEP;
    return `level = ${level} AND bin >= ${values.int(from)} AND bin < ${bin}`;
  });
  const bits = BigInt(levels.at(-1)!);
  const rest = (instant >> bits) << bits;
  return { tiles: `(${parts.map((part) => `(${part})`).join(' OR ')})`, rest: rest === instant ? undefined : rest };
}

/** Rows of tiles for entries: coarse ones are sums of the finest. `sign` is `-` for removed entries. */
export function tileRows({ by, from: finest }: Tiled, dialect: Dialect, from: string, sign: '' | '-' = ''): string {
  const levels = `[${TILE_LEVELS.filter((level) => level >= finest).join(', ')}]`;
  const instant = 'CASE edge WHEN 0 THEN begins ELSE ends END';
  return `SELECT '${by}' AS lanes_by, level, bin, lane, ${sign}sum(starts) AS began, ${sign}sum(stops) AS ended
FROM (SELECT level, lane, starts, stops, ${dialect.shifted('finest', `(level - ${finest})`)} AS bin
  FROM (SELECT lane, finest, starts, stops, ${dialect.unnest(levels)} AS level
    FROM (SELECT lane, finest, sum(1 - edge) AS starts, sum(edge) AS stops
      FROM (SELECT lane, edge, ${dialect.shifted(instant, finest)} AS finest
        FROM (SELECT lane, begins, ends, ${dialect.unnest('[0, 1]')} AS edge
          FROM (SELECT begins, ends, ${dialect.unnest(laneKeys(by, dialect))} AS lane FROM ${from})))
      GROUP BY lane, finest)))
GROUP BY level, bin, lane`;
}
