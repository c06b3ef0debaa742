/** Entries page by page. A page reads only so many groups. */
import type { Entry } from '../../dataset/data/dataset.js';
import { type Filter, isEmptyFilter } from '../../dataset/data/filter.js';
import type { EntriesRequest } from '../contract.js';
import type { NamedHits } from '../named-hits.js';
import { comparePlaces, type Place, readCursor, writeCursor } from '../place.js';
import { toBound } from '../sql/where.js';
import { parseBody } from '../stored.js';
import type { ParquetFiles, RowGroup } from './files.js';
import { groupsHolding, totalsOfFilter } from './holding.js';
import { WORDS_FILE, type PartFile } from './layout.js';
import { groupsRelatedTo } from './lookup.js';
import { groupsOf, groupsOfParts, MAX_GROUPS, partsMeeting, rowsOf, type FoundRow } from './scan.js';

/** The words of so many groups cost less than the index of all. */
const FEW_GROUPS = 4;
/** Entries with a value, for each group: so many are in most groups. */
const DENSE = 8;

export interface PageNarrowing {
  readonly filter: Filter;
  readonly hits: readonly NamedHits[] | undefined;
}

export interface ParquetPage {
  readonly entries: readonly Entry[];
  readonly next: string | undefined;
  /** The number of entries found; all of them if it is whole. */
  readonly count: number;
  readonly isWhole: boolean;
}

export async function pageOf(
  files: ParquetFiles,
  parts: readonly PartFile[],
  { range, limit, after, order = 'time', relatedTo, signal }: EntriesRequest,
  { filter, hits }: PageNarrowing,
): Promise<ParquetPage> {
  const sign = order === 'time' ? 1 : -1;
  const cursor = after === undefined ? undefined : readCursor(after);
  const related = relatedTo === undefined ? undefined : await groupsRelatedTo(files, parts, relatedTo, signal);
  const meeting = sorted(groupsOfParts(partsMeeting(related?.parts ?? parts, range), range), sign);
  const relating = related === undefined ? meeting : meeting.filter(related.has);
  const says =
    hits === undefined || relating.length <= FEW_GROUPS ? undefined : await groupsSaying(files, parts, hits, signal);
  const near = says === undefined ? relating : relating.filter(says);
  const groups = near.length <= MAX_GROUPS ? near : await narrowed(files, parts, near, filter, signal);
  // Tiles have the number of all entries without a filter: then a page reads no more groups than it shows.
  const isNarrowed = hits !== undefined || relatedTo !== undefined || !isEmptyFilter(filter);
  const isWhole = isNarrowed && groups.length <= MAX_GROUPS;
  // Groups wholly before the cursor need not be read again.
  const ahead = isWhole ? groups : reaching(groups, cursor?.start, sign);
  const most = isWhole ? ahead.length : mostOf(ahead, cursor?.start, sign);
  const wanted = { range, filter, columns: ['id'], ...(hits && { hits }), relatedTo };
  const found: FoundRow[] = [];
  const behind = (row: Place): boolean => cursor === undefined || sign * comparePlaces(row, cursor) > 0;
  let count = 0;
  let read = 0;
  // The whole of them at once: neighbours come with one request.
  const rowsAt = isWhole ? await Promise.all(ahead.map((group) => rowsOf(files, group, wanted))) : [];
  for (; read < most; read++) {
    const edge = edgeOf(ahead[read]!, sign);
    // Later groups come after everything found.
    const enough = found.filter((row) => sign * (row.start - edge) < 0).length > limit;
    if (enough && !isWhole) break;
    signal?.throwIfAborted();
    const rows = rowsAt[read] ?? (await rowsOf(files, ahead[read]!, wanted));
    count += rows.length;
    found.push(...rows.filter(behind));
  }
  const frontier = read < ahead.length ? edgeOf(ahead[read]!, sign) : undefined;
  const safe = found.filter((row) => frontier === undefined || sign * (row.start - frontier) < 0);
  safe.sort((left, right) => sign * comparePlaces(left, right));
  const entries = await bodiesOf(files, safe.slice(0, limit));
  return { entries, next: nextOf(safe, limit, frontier, sign), count, isWhole };
}

/** The groups that hold a value of the filter; all of them if most hold one. */
async function narrowed(
  files: ParquetFiles,
  parts: readonly PartFile[],
  groups: readonly RowGroup[],
  filter: Filter,
  signal: AbortSignal | undefined,
): Promise<readonly RowGroup[]> {
  const totals = await totalsOfFilter(files, filter);
  const all = parts.reduce((sum, part) => sum + part.groups.length, 0);
  if (totals.every(({ sum }) => sum > all * DENSE) && totals.length < 2) return groups;
  return groups.filter(await groupsHolding(files, parts, filter, signal));
}

/** The rows of each group, from the first to the last. */
async function bodiesOf(files: ParquetFiles, rows: readonly FoundRow[]): Promise<readonly Entry[]> {
  const ranges = new Map<RowGroup, { from: number; to: number }>();
  for (const { group, at } of rows) {
    const range = ranges.get(group) ?? { from: at, to: at + 1 };
    ranges.set(group, { from: Math.min(range.from, at), to: Math.max(range.to, at + 1) });
  }
  return Promise.all(
    rows.map(async ({ group, at }) => {
      const { from, to } = ranges.get(group)!;
      return parseBody((await files.rowsOf(group, 'body', from, to))[at - from]);
    }),
  );
}

// Row groups in order, and how many of them one page may read.

function sorted(groups: readonly RowGroup[], sign: number): readonly RowGroup[] {
  return groups.toSorted((left, right) => sign * Math.sign(edgeOf(left, sign) - edgeOf(right, sign)) || 0);
}

/** Groups with a row that starts there or later. Open sides are equal, and have no difference. */
function reaching(groups: readonly RowGroup[], start: number | undefined, sign: number): readonly RowGroup[] {
  if (start === undefined) return groups;
  return groups.filter((group) => {
    const last = edgeOf(group, -sign);
    return sign > 0 ? last >= start : last <= start;
  });
}

/**
 * How many of the groups one page may read. Groups that share its first start are all read, whatever their number: if a
 * page ended among them, the next would begin at the same start and get no further.
 */
function mostOf(groups: readonly RowGroup[], start: number | undefined, sign: number): number {
  const first = start ?? (groups[0] && edgeOf(groups[0], sign)) ?? 0;
  const at = groups.findIndex((group, place) => {
    const edge = edgeOf(group, sign);
    return place >= MAX_GROUPS && (sign > 0 ? edge > first : edge < first);
  });
  return at < 0 ? groups.length : at;
}

/** The earliest start of a group, or the latest where `sign` is negative. */
function edgeOf(group: RowGroup, sign: number): number {
  const [least, most] = group.bounds('begins') ?? [undefined, undefined];
  if (sign > 0) return least === undefined ? -Infinity : toBound(String(least));
  return most === undefined ? Infinity : toBound(String(most));
}

function nextOf(
  safe: readonly FoundRow[],
  limit: number,
  frontier: number | undefined,
  sign: number,
): string | undefined {
  if (safe.length > limit) return writeCursor(safe[limit - 1]!);
  // Everything that starts at the frontier comes after this place.
  if (frontier !== undefined) return writeCursor({ start: frontier, end: sign > 0 ? Infinity : -Infinity, id: '' });
  return undefined;
}

// Where the words of a search lead: the groups with a word that contains them, by the index of all words.

/**
 * The same as in the index. A text that contains a term has a word that contains each run of its letters and digits.
 */
const RUN = /[\p{L}\p{N}]+/gu;
/** Shorter runs are in most groups. */
const LEAST_LENGTH = 3;
/** More words lead to most groups. */
const MOST_WORDS = 64;

/** Undefined if the words are in too many groups, or an entry may be a hit by the names that it refers to. */
async function groupsSaying(
  files: ParquetFiles,
  parts: readonly PartFile[],
  hits: readonly NamedHits[],
  signal: AbortSignal | undefined,
): Promise<((group: RowGroup) => boolean) | undefined> {
  if (!files.knows(WORDS_FILE)) return undefined;
  const runs = hits.flatMap(({ term, ids }) =>
    Object.values(ids).some((list) => list.length > 0) ? [] : (term.match(RUN) ?? []),
  );
  let found: ReadonlySet<number> | undefined;
  for (const run of new Set(runs.filter(({ length }) => length >= LEAST_LENGTH))) {
    const groups = await groupsWith(files, run, signal);
    if (groups !== undefined) found = found === undefined ? groups : new Set([...found].filter((at) => groups.has(at)));
  }
  if (found === undefined) return undefined;
  const places = new Map(parts.flatMap(groupsOf).map((group, at) => [nameOf(group), at]));
  return (group) => found.has(places.get(nameOf(group)) ?? -1);
}

async function groupsWith(
  files: ParquetFiles,
  run: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<number> | undefined> {
  const groups = new Set<number>();
  let count = 0;
  for (const part of await files.groups(WORDS_FILE)) {
    signal?.throwIfAborted();
    const { word: words = [] } = await files.columns(part, ['word']);
    const places = words.flatMap((word, at) => (String(word).includes(run) ? [at] : []));
    count += places.length;
    if (count > MOST_WORDS) return undefined;
    const texts = await Promise.all(
      places.map(async (at) => String((await files.rowsOf(part, 'groups', at, at + 1))[0])),
    );
    if (texts.includes('')) return undefined;
    for (const text of texts) for (const group of text.split(',')) groups.add(Number(group));
  }
  return groups;
}

function nameOf({ file, start }: RowGroup): string {
  return `${file} ${start}`;
}
