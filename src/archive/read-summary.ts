/** Counts of a source. Contradictory counts are invalid: a picture of them would be wrong somewhere. */
import { readProperty } from '../data/safe-read.js';
import type { LaneSummary, SourceSummary, SummaryRequest } from './contract.js';
import { fault, readCount, readCounts, readFlag, readItems, readObject, readText } from './read-answer.js';

const MAX_LANES = 20_000;

export function readSummary(value: unknown, { bins }: SummaryRequest): SourceSummary {
  const from = readObject(value, 'summary');
  const given = readObject(readProperty(from, 'bins'), 'bins');
  for (const name of ['level', 'from', 'to'] as const) {
    const other = readProperty(given, name);
    if (other !== bins[name]) fault(`bins.${name}: ${String(other)}, asked was ${bins[name]}`);
  }
  const total = readCount(from, 'total');
  const isEstimate = readFlag(from, 'isEstimate');
  const keys = new Set<string>();
  const lanes = readItems(from, 'lanes', MAX_LANES).map((item): LaneSummary => {
    const lane = readObject(item, 'lane');
    const key = readText(lane, 'key');
    if (keys.has(key)) fault(`lanes: ${key} twice`);
    keys.add(key);
    const summary = { key, counts: readCounts(lane, 'counts', bins.to - bins.from), total: readCount(lane, 'total') };
    if (!isEstimate) checkLane(summary, total);
    return summary;
  });
  if (!isEstimate && lanes.reduce((sum, lane) => sum + lane.total, 0) < total) {
    fault(`counts contradict each other: ${total} entries, fewer in all lanes`);
  }
  return { bins, lanes, total, isEstimate, revision: readText(from, 'revision') };
}

function checkLane({ key, counts, total }: LaneSummary, all: number): void {
  if (total > all) fault(`counts contradict each other: ${all} entries, ${total} of them in lane ${key}`);
  let most = 0;
  let sum = 0;
  for (const count of counts) {
    most = Math.max(most, count);
    sum += count;
  }
  if (most > total || sum < total) {
    fault(`counts contradict each other: lane ${key} has ${total} entries, its bins ${sum} and at most ${most}`);
  }
}
