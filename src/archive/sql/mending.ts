/** What a stopped load of ClickHouse may have left half written, compared with the entries and mended. */
import { CLICKHOUSE } from './dialect.js';
import { laneKeys } from './lanes.js';
import { sampledRows } from './sample.js';
import { TILED, tileRows, TILE_LEVELS, type Tiled } from './tiles.js';

/** Rows that would make the tiles of each grouping those of the entries. There are none if they are right. */
export function tileDifferences(): readonly string[] {
  return TILED.map((tiled) => differences(tiled));
}

function differences(tiled: Tiled): string {
  return `SELECT lanes_by, level, bin, lane, sum(more) AS began, sum(fewer) AS ended FROM (
    SELECT lanes_by, level, bin, lane, toInt64(began) AS more, toInt64(ended) AS fewer FROM (${tileRows(tiled, CLICKHOUSE, 'entries')})
    UNION ALL SELECT lanes_by, level, bin, lane, -began AS more, -ended AS fewer FROM tiles WHERE lanes_by = '${tiled.by}')
  GROUP BY lanes_by, level, bin, lane HAVING began != 0 OR ended != 0`;
}

/** The sum of the tiles of each level of each grouping, as the entries give it: a row for each level. */
export function lanesOfEntries(): { readonly text: string; readonly levels: readonly string[] } {
  const sums = TILED.map(({ by }) => `toString(sum(length(${laneKeys(by, CLICKHOUSE)})))`);
  return {
    text: `SELECT ${sums.join(', ')}, toString(count()), toString(countIf(${CLICKHOUSE.hash('id')} % 16 = 0)) FROM entries`,
    levels: TILED.map(({ by, from }) =>
      TILE_LEVELS.filter((level) => level >= from).map((level) => `${by} ${level}`),
    ).map((names) => names.join()),
  };
}

export function missingSamples(): string {
  const from = '(SELECT * FROM entries WHERE id NOT IN (SELECT id FROM samples))';
  return `INSERT INTO samples ${sampledRows(CLICKHOUSE, from)}`;
}
