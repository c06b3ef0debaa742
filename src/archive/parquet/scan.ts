/** Rows in a range, group by group, up to the limit of a page. */
import type { Filter } from '../../dataset/data/filter.js';
import type { SourceRange } from '../contract.js';
import type { NamedHits } from '../named-hits.js';
import { limitOf, toBound } from '../sql/where.js';
import type { ParquetFiles, RowGroup } from './files.js';
import type { PartFile } from './layout.js';
import { filterTests, hitTests, keptFor, listIn, relatedTest, type Columns, type KeyedRow } from './row-tests.js';

/** Entries read for one answer, and the groups that hold them. */
export const MAX_ROWS = 262_144;
export const MAX_GROUPS = MAX_ROWS / 4096;
const WORDS = new Set(['kind', 'form', 'status', 'alone']);

export interface FoundRow extends KeyedRow {
  readonly group: RowGroup;
  /** Place in its group. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** Whether it stands in the sample for itself alone. */
  readonly alone: number;
}

export function partsMeeting(parts: readonly PartFile[], range: SourceRange): readonly PartFile[] {
  const [from, to] = [limitOf(range.start), limitOf(range.end)];
  return parts.filter(({ begins, ends }) => BigInt(begins[0]) < to && BigInt(ends) >= from);
}

/** Groups of some files that may hold rows in the range. The manifest knows them: no footer has to be read. */
export function groupsOfParts(parts: readonly PartFile[], range: SourceRange): readonly RowGroup[] {
  return parts.flatMap(groupsOf).filter((group) => isMeeting(group, range));
}

export function groupsOf({ name, groups }: PartFile): readonly RowGroup[] {
  let start = 0;
  return groups.map(([rows, first, last, latest]): RowGroup => {
    const begins = [BigInt(first), BigInt(last)] as const;
    const ends = [begins[0], BigInt(latest)] as const;
    const bounds: RowGroup['bounds'] = (column) =>
      column === 'begins' ? begins : column === 'ends' ? ends : undefined;
    const group = { file: name, start, rows, bounds };
    start += rows;
    return group;
  });
}

export function nameOf({ file, start }: RowGroup): string {
  return `${file} ${start}`;
}

export function isMeeting(group: RowGroup, range: SourceRange): boolean {
  const [begins, ends] = [group.bounds('begins'), group.bounds('ends')];
  return (
    (begins === undefined || begins[0] < limitOf(range.end)) && (ends === undefined || ends[1] >= limitOf(range.start))
  );
}

export interface Wanted {
  /** Undefined for rows of all time, whose places nobody asks for. */
  readonly range: SourceRange | undefined;
  readonly filter: Filter;
  readonly hits?: readonly NamedHits[];
  readonly relatedTo?: string | undefined;
  readonly columns?: readonly string[];
}

export async function rowsOf(files: ParquetFiles, group: RowGroup, wanted: Wanted): Promise<readonly FoundRow[]> {
  const { range, filter, hits = [], relatedTo, columns = [] } = wanted;
  const tests = [
    ...filterTests(filter),
    ...(relatedTo === undefined ? [] : [relatedTest(relatedTo)]),
    // The words are the longest column: they are looked at last.
    ...hitTests(hits),
  ];
  const tested = tests.flatMap((test) => test.columns);
  const placed = range === undefined ? [] : ['begins', 'ends'];
  const read = await files.columns(group, [...new Set([...placed, ...columns, ...tested])]);
  const isMet = range === undefined ? () => true : rangeTest(read, range);
  const found: FoundRow[] = [];
  for (let at = 0; at < group.rows; at++) {
    if (isMet(at) && tests.every(({ passes }) => passes(read, at))) found.push(rowOf(read, columns, group, at));
  }
  return found;
}

function rangeTest(read: Columns, range: SourceRange): (at: number) => boolean {
  const [from, to] = [limitOf(range.start), limitOf(range.end)];
  const [begins, ends] = [read.begins as readonly bigint[], read.ends as readonly bigint[]];
  return (at) => begins[at]! < to && ends[at]! >= from;
}

const listOf = keptFor(listIn);

/** `columns`: those that the caller looks at. */
function rowOf(read: Columns, columns: readonly string[], group: RowGroup, at: number): FoundRow {
  const row: Record<string, unknown> = {
    start: read.begins && toBound(String(read.begins[at])),
    end: read.ends && toBound(String(read.ends[at])),
    group,
    at,
  };
  for (const name of columns) {
    const cell = read[name]![at];
    row[name] = WORDS.has(name) ? Number(cell) : name === 'id' ? String(cell) : listOf(cell);
  }
  return row as unknown as FoundRow;
}
