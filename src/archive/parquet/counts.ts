/** Counts: exact from tiles if nothing narrows them, else from the entries of a range, or from a sample of all. */
import { EMPTY_FILTER, type Filter } from '../../dataset/data/filter.js';
import type { Abortable, SourceRange } from '../contract.js';
import type { CountedBy } from '../sql/lanes.js';
import type { ParquetFiles, RowGroup } from './files.js';
import { isWithin } from './group-order.js';
import { SAMPLE_FILE, VALUES_FILE, type PartFile } from './layout.js';
import type { Manifest } from './manifest.js';
import { groupsHolding, isRare } from './holding.js';
import { columnOf, keysOfRow } from './row-tests.js';
import {
  groupsOf,
  groupsOfParts,
  isMeeting,
  MAX_GROUPS,
  partsMeeting,
  rowsOf,
  type FoundRow,
  type Wanted,
} from './scan.js';
import { countTiles } from './tile-sums.js';

/** Groups that are asked for at a time: neighbours come with one request. */
const TOGETHER = 16;
/** Fewer random entries that pass say too little. */
const ENOUGH = 100;
/** Groups that are read to count what the sample has too few of. */
const MAX_HOLDING = 256;

export interface GroupsToCount {
  readonly groups: readonly RowGroup[];
  /** The number of entries that a row stands for; one that stands for itself is `alone`. */
  readonly times: number;
  readonly isEstimate: boolean;
}

/**
 * The rows to count for a filter: those of the range if they are few; else the sample, if it has all that pass or enough
 * of them; else all groups that hold one. So no zero of a sample becomes a count.
 */
export async function groupsToCount(
  files: ParquetFiles,
  { parts, sample }: Pick<Manifest, 'parts' | 'sample'>,
  range: SourceRange,
  filter: Filter,
  signal?: AbortSignal,
): Promise<GroupsToCount> {
  const groups = groupsOfParts(partsMeeting(parts, range), range);
  if (sample === undefined || groups.length <= MAX_GROUPS) return { groups, times: 1, isEstimate: false };
  const drawn = (await files.groups(SAMPLE_FILE)).filter((group) => isMeeting(group, range));
  if (await isRare(files, filter, sample)) return { groups: drawn, times: 1, isEstimate: false };
  let found = 0;
  await eachRow(files, drawn, { range, filter, columns: ['alone'], signal }, (row) => {
    if (row.alone === 0) found++;
  });
  if (found < ENOUGH) {
    const holds = await groupsHolding(files, parts, filter, signal);
    const holding = groups.filter(holds);
    if (found === 0 || holding.length <= MAX_HOLDING) return { groups: holding, times: 1, isEstimate: false };
  }
  return { groups: drawn, times: sample.times, isEstimate: true };
}

/**
 * The same for counts that need no times. The values of all entries in a few groups cost less than as many groups of
 * entries; then no range is left to be tested.
 */
export async function groupsToCountValues(
  files: ParquetFiles,
  manifest: Pick<Manifest, 'parts' | 'sample'>,
  range: SourceRange,
  filter: Filter,
  signal?: AbortSignal,
): Promise<GroupsToCount & { readonly range: SourceRange | undefined }> {
  const all = manifest.parts.flatMap(groupsOf);
  if (all.length <= MAX_GROUPS && all.every((group) => isWithin(group, range)))
    return { groups: await files.groups(VALUES_FILE), times: 1, isEstimate: false, range: undefined };
  return { ...(await groupsToCount(files, manifest, range, filter, signal)), range };
}

/** The number of entries that a row of them stands for. */
export function weightOf({ alone }: FoundRow, times: number): number {
  return alone === 1 ? 1 : times;
}

export async function eachRow(
  files: ParquetFiles,
  groups: readonly RowGroup[],
  { signal, ...wanted }: Wanted & Abortable,
  visit: (row: FoundRow) => void,
): Promise<void> {
  for (let at = 0; at < groups.length; at += TOGETHER) {
    signal?.throwIfAborted();
    const pieces = groups.slice(at, at + TOGETHER).map((group) => rowsOf(files, group, wanted));
    for (const rows of await Promise.all(pieces)) for (const row of rows) visit(row);
  }
}

/** Counts by tiles, and at the sides of the range by entries. */
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
    const groups = groupsOfParts(partsMeeting(parts, { start, end }), { start, end });
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
