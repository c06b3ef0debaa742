/**
 * A page of a search whose words lead to few rows. Only their bodies are read: a body makes the whole row again, as the
 * loader has made it, and so tells whether it passes and where it stands.
 */
import type { Entry } from '../../dataset/data/dataset.js';
import { isCategoryFacet } from '../../dataset/data/facets.js';
import { type Filter, isEmptyFilter } from '../../dataset/data/filter.js';
import { type ArchiveRow, rowMaker } from '../archive-row.js';
import { facetsOfFilter } from '../check-request.js';
import type { EntriesRequest, SourceRange } from '../contract.js';
import { comparePlaces, type Place, readCursor } from '../place.js';
import { SourceError } from '../source-error.js';
import { limitOf, toBound } from '../sql/where.js';
import { parseBody } from '../stored.js';
import { bodiesOf } from './bodies.js';
import type { ParquetFiles } from './files.js';
import { edgeOf, isReaching, isWithin, nextOf, type PageNarrowing, type ParquetPage, sorted } from './group-order.js';
import { keyOf } from './holding.js';
import type { PartFile } from './layout.js';
import { keysOfRow } from './row-tests.js';
import type { SaidGroup, SaidGroups } from './said-rows.js';

/** So few rows are all read, and counted exactly. */
const FEW_ROWS = 128;
/** Rows that one page reads: if so many do not pass, it ends there, and the next one goes on. */
const MOST_ROWS = 1024;
/** Requests for bodies of one answer: what lies further apart comes with the next one. */
const MOST_READS = 20;
/** Rows between two that lie close enough to come with one request. */
const NEAR = 128;
const LISTED = ['parties', 'actors', 'topics', 'sources'] as const;

type Narrowing = PageNarrowing & { readonly hits: NonNullable<PageNarrowing['hits']> };

interface Hit extends Place {
  readonly entry: Entry;
}

export async function pageOfSaid(
  files: ParquetFiles,
  parts: readonly PartFile[],
  said: SaidGroups,
  { range, limit, after, order = 'time', relatedTo, signal }: EntriesRequest,
  narrowing: Narrowing,
): Promise<ParquetPage> {
  const sign = order === 'time' ? 1 : -1;
  const cursor = after === undefined ? undefined : readCursor(after);
  const all = said.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const isPlain = said.isExact && isEmptyFilter(narrowing.filter) && relatedTo === undefined;
  const isCounted = isPlain && said.groups.every(({ group }) => isWithin(group, range));
  const isWhole = !isCounted && all <= FEW_ROWS;
  const groups = sorted(said.groups, sign, ({ group }) => group);
  const ahead = isWhole ? groups : groups.filter(({ group }) => isReaching(group, cursor?.start, sign));
  const first = cursor?.start ?? (ahead[0] === undefined ? 0 : edgeOf(ahead[0].group, sign));
  const passes = testOf(range, narrowing, relatedTo);
  const make = rowMaker(narrowing.head);
  const found: Hit[] = [];
  let [read, rows, reads, count] = [0, 0, 0, 0];
  // Groups before the place where a page goes on came with the one before it.
  const costOf = (group: SaidGroup): number =>
    cursor !== undefined && sign * (edgeOf(group.group, sign) - cursor.start) < 0 ? 0 : readsOf(group);
  while (read < ahead.length) {
    signal?.throwIfAborted();
    const edge = edgeOf(ahead[read]!.group, sign);
    // Later groups come after everything found.
    const missing = limit + 1 - found.filter((hit) => sign * (hit.start - edge) < 0).length;
    const isEnough = missing <= 0 || ((rows >= MOST_ROWS || reads >= MOST_READS) && sign * (edge - first) > 0);
    if (!isWhole && isEnough) break;
    const next = isWhole ? ahead : upTo(ahead.slice(read), missing, MOST_READS - reads, costOf);
    const hits = await Promise.all(next.map((group) => hitsOf(files, parts, group, make, passes)));
    read += next.length;
    rows += next.reduce((sum, group) => sum + group.rows.length, 0);
    reads += next.reduce((sum, group) => sum + costOf(group), 0);
    for (const hit of hits.flat()) {
      count++;
      if (cursor === undefined || sign * comparePlaces(hit, cursor) > 0) found.push(hit);
    }
  }
  const frontier = read < ahead.length ? edgeOf(ahead[read]!.group, sign) : undefined;
  const safe = found.filter((hit) => frontier === undefined || sign * (hit.start - frontier) < 0);
  safe.sort((left, right) => sign * comparePlaces(left, right));
  return {
    entries: safe.slice(0, limit).map(({ entry }) => entry),
    next: nextOf(safe, limit, frontier, sign),
    count: isCounted ? all : count,
    isWhole: isCounted || isWhole,
  };
}

/** The first groups, with as many rows, or with as many requests; at least one. */
function upTo(
  groups: readonly SaidGroup[],
  many: number,
  most: number,
  costOf: (group: SaidGroup) => number,
): readonly SaidGroup[] {
  let [rows, reads] = [0, 0];
  const end = groups.findIndex((group) => {
    rows += group.rows.length;
    reads += costOf(group);
    return rows >= many || reads >= most;
  });
  return end < 0 ? groups : groups.slice(0, end + 1);
}

/** How many requests the bodies of a group take. */
function readsOf({ rows }: SaidGroup): number {
  return rows.filter((row, at) => at === 0 || row - rows[at - 1]! > NEAR).length;
}

async function hitsOf(
  files: ParquetFiles,
  parts: readonly PartFile[],
  { group, rows }: SaidGroup,
  make: ReturnType<typeof rowMaker>,
  passes: (row: ArchiveRow) => boolean,
): Promise<readonly Hit[]> {
  const entries = (await bodiesOf(files, parts, group, rows)).map(parseBody);
  return entries.flatMap((entry): readonly Hit[] => {
    const row = rowOf(entry, make);
    if (row === undefined) throw new SourceError('not-understood', `Parquet: ${group.file} has a body without a date`);
    if (!passes(row)) return [];
    return [{ start: toBound(String(row.begins)), end: toBound(String(row.ends)), id: row.id, entry }];
  });
}

function rowOf(entry: Entry, make: ReturnType<typeof rowMaker>): ArchiveRow | undefined {
  try {
    return make(entry, '');
  } catch (cause) {
    throw new SourceError('not-understood', 'Parquet: a body is not an entry', { cause });
  }
}

function testOf(
  range: SourceRange,
  { filter, hits }: Narrowing,
  relatedTo: string | undefined,
): (row: ArchiveRow) => boolean {
  const [from, to] = [limitOf(range.start), limitOf(range.end)];
  const hasValues = valuesTest(filter);
  return (row) =>
    row.begins < to &&
    row.ends >= from &&
    (relatedTo === undefined || row.related.includes(relatedTo)) &&
    hits.every(
      ({ term, ids }) =>
        row.words.includes(term) || LISTED.some((list) => ids[list].some((id) => row[list].includes(id))),
    ) &&
    hasValues(row);
}

function valuesTest(filter: Filter): (row: ArchiveRow) => boolean {
  const chosen = facetsOfFilter(filter).flatMap((facet) => {
    const values = filter[facet] ?? [];
    if (values.length === 0) return [];
    const by = isCategoryFacet(facet) ? ('category' as const) : facet;
    return [{ by, keys: new Set(values.map((value) => keyOf(facet, value))) }];
  });
  return (row) => chosen.every(({ by, keys }) => keysOfRow(row, by).some((key) => keys.has(key)));
}
