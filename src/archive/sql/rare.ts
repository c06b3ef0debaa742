/**
 * Lanes and values that are too rare for a sample: it may have none of their entries, and would deny what is there. Tiles
 * tell how many entries of a range each has, so all entries of the rare ones are counted beside the sample.
 */
import type { SourceRange } from '../contract.js';
import { countRange } from './count.js';
import type { CountedBy } from './lanes.js';
import type { SqlRunner } from './statement.js';

/** A sample has about a hundred of so many entries: its count is a tenth too high or too low. */
const RARE = 1600;
/** The statement names so many of a grouping at most, the rarest first: it takes 150 kB for ids of 30 letters. */
const MOST_KEYS = 5000;

/** The rare keys of each grouping in a range, whatever a filter leaves of them. */
export async function rareKeys<By extends CountedBy>(
  runner: SqlRunner,
  groupings: readonly By[],
  range: SourceRange,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<By, ReadonlySet<string>>> {
  const counts = await countRange(runner, groupings, range, signal);
  return new Map(groupings.map((by) => [by, rarest(counts.get(by)!)]));
}

function rarest(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const rare = Array.from(counts).filter(([, count]) => count > 0 && count <= RARE);
  rare.sort(([, one], [, other]) => one - other);
  return new Set(rare.slice(0, MOST_KEYS).map(([key]) => key));
}
