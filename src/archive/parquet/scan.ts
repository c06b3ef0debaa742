/** Rows in a range, group by group, up to the limit of a page. */
import type { Filter } from '../../dataset/data/filter.js';
import type { SourceRange } from '../contract.js';
import type { NamedHits } from '../named-hits.js';
import { limitOf, toBound } from '../sql/bounds.js';
import type { Cells, ParquetFiles, RowGroup } from './files.js';
import type { PartFile } from './layout.js';
import { columnsOf, passes, type KeyedRow } from './row-keys.js';

/** Entries read for one answer, and the groups that hold them. */
export const MAX_ROWS = 262_144;
export const MAX_GROUPS = MAX_ROWS / 4096;
const WORDS = new Set(['kind', 'form', 'status', 'alone']);
const NUMBERS = new Set(['begins', 'ends']);

export interface FoundRow extends KeyedRow {
  readonly group: RowGroup;
  /** Place in its group. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly words: string;
  readonly related: readonly string[];
  /** In the sample: whether it stands for itself alone. */
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

export function isMeeting(group: RowGroup, range: SourceRange): boolean {
  const [begins, ends] = [group.bounds('begins'), group.bounds('ends')];
  return (
    (begins === undefined || begins[0] < limitOf(range.end)) && (ends === undefined || ends[1] >= limitOf(range.start))
  );
}

export interface Wanted {
  readonly range: SourceRange;
  readonly filter: Filter;
  readonly hits?: readonly NamedHits[];
  readonly relatedTo?: string | undefined;
  readonly columns?: readonly string[];
}

export async function rowsOf(files: ParquetFiles, group: RowGroup, wanted: Wanted): Promise<readonly FoundRow[]> {
  const { range, filter, hits, relatedTo, columns = [] } = wanted;
  const searched = hits === undefined ? [] : ['words', 'parties', 'actors', 'topics', 'sources'];
  const related = relatedTo === undefined ? [] : ['related'];
  const read = [...new Set(['begins', 'ends', ...columns, ...columnsOf(filter), ...searched, ...related])];
  const [from, to] = [limitOf(range.start), limitOf(range.end)];
  const found: FoundRow[] = [];
  for (const [at, cells] of (await files.read(group, read)).entries()) {
    const [begins, ends] = [cells.begins as bigint, cells.ends as bigint];
    if (begins >= to || ends < from) continue;
    const row = rowOf(cells, group, at);
    if (relatedTo !== undefined && !row.related.includes(relatedTo)) continue;
    if (passes(row, filter) && (hits === undefined || says(row, hits))) found.push(row);
  }
  return found;
}

function rowOf(cells: Cells, group: RowGroup, at: number): FoundRow {
  const values = Object.entries(cells).map(([name, value]) => {
    if (NUMBERS.has(name)) return [name, toBound(String(value))];
    if (WORDS.has(name)) return [name, Number(value)];
    return [name, name === 'words' || name === 'id' ? String(value) : texts(value)];
  });
  const { begins, ends, ...others } = Object.fromEntries(values) as Record<'begins' | 'ends', number>;
  return {
    ...(others as unknown as Pick<FoundRow, keyof KeyedRow | 'id' | 'words' | 'related' | 'alone'>),
    start: begins,
    end: ends,
    group,
    at,
  };
}

/** Lists are stored as JSON. */
function texts(value: unknown): readonly string[] {
  const list: unknown = JSON.parse(String(value));
  return Array.isArray(list) ? list.map(String) : [];
}

function says(row: FoundRow, hits: readonly NamedHits[]): boolean {
  return hits.every(
    ({ term, ids }) =>
      row.words.includes(term) ||
      (['parties', 'actors', 'topics', 'sources'] as const).some((list) =>
        row[list].some((id) => ids[list].includes(id)),
      ),
  );
}
