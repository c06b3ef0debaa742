/** Counts: exact from tiles if nothing narrows them, else from the entries of a range, or from a sample of all. */
import { EMPTY_FILTER } from '../../data/filter.js';
import type { Abortable, SourceRange } from '../contract.js';
import { limitOf } from '../sql/bounds.js';
import type { CountedBy } from '../sql/lanes.js';
import type { ParquetFiles, RowGroup } from './files.js';
import { SAMPLE_FILE, type PartFile } from './layout.js';
import type { Manifest } from './manifest.js';
import { columnOf, keysOfRow } from './row-keys.js';
import {
  groupsOfParts,
  isMeeting,
  MAX_GROUPS,
  MAX_PARTS,
  MAX_ROWS,
  partsMeeting,
  rowsOf,
  type FoundRow,
  type Wanted,
} from './scan.js';
import { countTiles } from './tile-sums.js';

export interface GroupsToCount {
  readonly groups: readonly RowGroup[];
  /** The number of entries that one of their rows stands for. */
  readonly times: number;
}

export async function groupsToCount(
  files: ParquetFiles,
  { parts, sampleTimes }: Manifest,
  range: SourceRange,
): Promise<GroupsToCount> {
  const near = partsMeeting(parts, range);
  const isMany = near.length > MAX_PARTS || leastRows(near, range) > MAX_ROWS;
  if (sampleTimes === undefined || !isMany) {
    const groups = await groupsOfParts(files, near, range);
    if (groups.length <= MAX_GROUPS || sampleTimes === undefined) return { groups, times: 1 };
  }
  return { groups: (await files.groups(SAMPLE_FILE)).filter((group) => isMeeting(group, range)), times: sampleTimes };
}

/** Rows of files that lie wholly within the range: if they are too many, no footer has to be read to know it. */
function leastRows(parts: readonly PartFile[], range: SourceRange): number {
  const [from, to] = [limitOf(range.start), limitOf(range.end)];
  const inside = parts.filter(({ begins: [first, last] }) => BigInt(first) >= from && BigInt(last) < to);
  return inside.reduce((sum, { rows }) => sum + rows, 0);
}

export async function eachRow(
  files: ParquetFiles,
  groups: readonly RowGroup[],
  { signal, ...wanted }: Wanted & Abortable,
  visit: (row: FoundRow) => void,
): Promise<void> {
  for (const group of groups) {
    signal?.throwIfAborted();
    for (const row of await rowsOf(files, group, wanted)) visit(row);
  }
}

/** From tiles, and at the sides of the range from entries. */
export async function countTiled(
  files: ParquetFiles,
  parts: readonly PartFile[],
  by: CountedBy,
  range: SourceRange,
): Promise<Map<string, number>> {
  const { counts, began, ended } = await countTiles(files, by, range);
  for (const [edge, side] of [['start', began] as const, ['end', ended] as const]) {
    if (side.from === side.to) continue;
    const [start, end] = [Number(side.from), Number(side.to)];
    const groups = await groupsOfParts(files, partsMeeting(parts, { start, end }), { start, end });
    await eachRow(files, groups, { range: { start, end }, filter: EMPTY_FILTER, columns: columnsBy(by) }, (row) => {
      if (row[edge] < start || row[edge] >= end) return;
      for (const key of keysOfRow(row, by)) counts.set(key, (counts.get(key) ?? 0) + (edge === 'start' ? 1 : -1));
    });
  }
  return counts;
}

export function columnsBy(by: CountedBy): readonly string[] {
  return by === 'none' ? [] : [columnOf(by)];
}
