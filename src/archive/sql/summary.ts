/** Counts for the bins of each lane: from tiles if nothing narrows them and they are fine enough, else from rows. */
import { rangeOfBins } from '../bins.js';
import type { Bins, LaneSummary } from '../contract.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { LaneGrouping } from '../../drawing/layout/lanes.js';
import { laneKeys } from './lanes.js';
import { Values, type SqlRunner } from './statement.js';
import { rareKeys } from './rare.js';
import { allRows, type Rows } from './sample.js';
import { before, levelFrom } from './tiles.js';

/** What began in a bin and what ended there; earlier entries count as begun in bin -1. */
interface Steps {
  readonly began: Float64Array;
  readonly ended: Float64Array;
}

export async function summarise(
  runner: SqlRunner,
  bins: Bins,
  by: LaneGrouping,
  filter: Filter,
  rows: Rows | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly LaneSummary[]> {
  const lanesOf = async (textOf: (values: Values) => string, times?: number): Promise<readonly LaneSummary[]> => {
    const values = new Values(runner.dialect);
    const steps = laneSteps(bins, times);
    for (const [lane, bin, began, ended] of await runner.run(textOf(values), values.bound, signal)) {
      steps.add(String(lane), Number(bin), Number(began), Number(ended));
    }
    return steps.lanes();
  };
  if (rows === undefined) return lanesOf((values) => fromTiles(runner, bins, by, values));
  const counted = (from: Rows, only?: Iterable<string>): Promise<readonly LaneSummary[]> =>
    lanesOf((values) => fromRows(runner, { bins, by, filter, rows: from, only }, values), from.times);
  if (rows.times === 1) return counted(rows);
  const rare = (await rareKeys(runner, [by], rangeOfBins(bins), signal)).get(by)!;
  const [drawn, few] = await Promise.all([counted(rows), rare.size === 0 ? [] : counted(allRows(runner), rare)]);
  return [...drawn.filter(({ key }) => !rare.has(key)), ...few];
}

export interface LaneSteps {
  /** `from - 1` is all time before the bins. */
  add(lane: string, bin: number, began: number, ended: number): void;
  lanes(): readonly LaneSummary[];
}

/** Turns beginnings and ends into the number in each bin. */
export function laneSteps({ from, to }: Bins, times = 1): LaneSteps {
  const byLane = new Map<string, Steps>();
  return {
    add: (lane, bin, began, ended) => {
      const steps = byLane.get(lane) ?? {
        began: new Float64Array(to - from + 1),
        ended: new Float64Array(to - from + 1),
      };
      byLane.set(lane, steps);
      steps.began[bin - from + 1]! += began;
      steps.ended[bin - from + 1]! += ended;
    },
    lanes: () => Array.from(byLane, ([key, steps]) => laneOf(key, steps, times)).filter(({ total }) => total > 0),
  };
}

function laneOf(key: string, { began, ended }: Steps, times: number): LaneSummary {
  // An entry that ended before the first bin is gone.
  let there = began[0]! - ended[0]!;
  let total = there;
  const counts = Array.from({ length: began.length - 1 }, (_, at) => {
    total += began[at + 1]!;
    const count = there + began[at + 1]!;
    there = count - ended[at + 1]!;
    return Math.round(count * times);
  });
  return { key, counts, total: Math.round(total * times) };
}

function fromTiles({ dialect }: SqlRunner, { level, from, to }: Bins, by: LaneGrouping, values: Values): string {
  const tiled = levelFrom(by, level)!;
  const grouped = `lanes_by = ${values.text(by)}`;
  const width = 2n ** BigInt(level);
  const scale = 2n ** BigInt(level - tiled);
  const within = `level = ${tiled} AND bin >= ${values.int(BigInt(from) * scale)} AND bin < ${values.int(BigInt(to) * scale)}`;
  const { tiles } = before(by, BigInt(from) * width, values);
  const sums = `${dialect.asText('sum(began)')}, ${dialect.asText('sum(ended)')}`;
  return `SELECT lane, ${dialect.asText(dialect.shifted('bin', level - tiled))} AS slot, ${sums} FROM tiles
    WHERE ${grouped} AND ${within} GROUP BY lane, slot
  UNION ALL SELECT lane, ${dialect.asText(values.int(from - 1))} AS slot, ${sums} FROM tiles
    WHERE ${grouped} AND ${tiles} GROUP BY lane, slot`;
}

interface Counted {
  readonly bins: Bins;
  readonly by: LaneGrouping;
  readonly filter: Filter;
  readonly rows: Rows;
  /** These lanes alone, if given. */
  readonly only: Iterable<string> | undefined;
}

function fromRows({ dialect }: SqlRunner, { bins, by, filter, rows, only }: Counted, values: Values): string {
  const { level, from, to } = bins;
  const { table, where } = rows;
  const isWanted = only === undefined ? '' : ` WHERE ${dialect.isAmong('lane', values.manyTexts([...only]))}`;
  const first = `greatest(${dialect.shifted('begins', level)}, ${values.int(from)})`;
  const last = `least(${dialect.shifted('ends', level)}, ${values.int(to)})`;
  const sum = (edge: number): string => dialect.asText(`sum(CASE WHEN edge = ${edge} THEN 1 ELSE 0 END)`);
  return `SELECT lane, ${dialect.asText('CASE WHEN edge = 0 THEN first_bin ELSE last_bin END')} AS slot, ${sum(0)}, ${sum(1)}
  FROM (SELECT lane, first_bin, last_bin, ${dialect.unnest('[0, 1]')} AS edge
    FROM (SELECT ${dialect.unnest(laneKeys(by, dialect))} AS lane, ${first} AS first_bin, ${last} AS last_bin
      FROM ${table} WHERE ${where(rangeOfBins(bins), filter, values)}) AS met${isWanted}) AS edges
  WHERE edge = 0 OR last_bin < ${values.int(to)}
  GROUP BY lane, slot`;
}
