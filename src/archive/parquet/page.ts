/** Entries page by page. A page reads only so many groups. */
import type { Entry } from '../../dataset/data/dataset.js';
import { type Filter, isEmptyFilter } from '../../dataset/data/filter.js';
import type { EntriesRequest } from '../contract.js';
import { comparePlaces, type Place, readCursor } from '../place.js';
import { parseBody } from '../stored.js';
import type { ParquetFiles, RowGroup } from './files.js';
import { groupsHolding, totalsOfFilter } from './holding.js';
import { bodiesOf } from './bodies.js';
import { edgeOf, isReaching, isWithin, nextOf, type PageNarrowing, type ParquetPage, sorted } from './group-order.js';
import type { PartFile } from './layout.js';
import { groupsRelatedTo } from './lookup.js';
import { pageOfSaid } from './said-page.js';
import { rowsSaying } from './said-rows.js';
import { groupsOf, groupsOfParts, MAX_GROUPS, nameOf, partsMeeting, rowsOf, type FoundRow } from './scan.js';

/** The words of so many groups cost less than the index of all. */
const FEW_GROUPS = 4;
/** Entries with a value, for each group: so many are in most groups. */
const DENSE = 8;

export async function pageOf(
  files: ParquetFiles,
  parts: readonly PartFile[],
  request: EntriesRequest,
  { filter, hits, head }: PageNarrowing,
): Promise<ParquetPage> {
  const { range, limit, after, order = 'time', relatedTo, signal } = request;
  const sign = order === 'time' ? 1 : -1;
  const cursor = after === undefined ? undefined : readCursor(after);
  const related = relatedTo === undefined ? undefined : await groupsRelatedTo(files, parts, relatedTo, signal);
  const meeting = sorted(groupsOfParts(partsMeeting(related?.parts ?? parts, range), range), sign, (group) => group);
  const relating = related === undefined ? meeting : meeting.filter(related.has);
  const said =
    hits === undefined || relating.length <= FEW_GROUPS ? undefined : await rowsSaying(files, parts, hits, signal);
  if (said?.groups !== undefined) {
    const near = new Set(relating.map(nameOf));
    const groups = said.groups.filter(({ group }) => near.has(nameOf(group)));
    return pageOfSaid(files, parts, { groups, isExact: said.isExact }, request, { filter, hits: hits!, head });
  }
  const groups = relating.length <= MAX_GROUPS ? relating : await narrowed(files, parts, relating, filter, signal);
  // Tiles have the number of all entries without a filter: then a page reads no more groups than it shows.
  const isNarrowed = hits !== undefined || relatedTo !== undefined || !isEmptyFilter(filter);
  // So has the index of words, of a word that many have.
  const isCounted =
    said?.count !== undefined &&
    relatedTo === undefined &&
    isEmptyFilter(filter) &&
    parts.flatMap(groupsOf).every((group) => isWithin(group, range));
  const isWhole = isNarrowed && !isCounted && groups.length <= MAX_GROUPS;
  // Groups wholly before the cursor need not be read again.
  const ahead = isWhole ? groups : groups.filter((group) => isReaching(group, cursor?.start, sign));
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
  const entries = await entriesOf(files, parts, safe.slice(0, limit));
  const next = nextOf(safe, limit, frontier, sign);
  return isCounted ? { entries, next, count: said.count, isWhole: true } : { entries, next, count, isWhole };
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

/** The rows of each group with one request, if they are close together. */
async function entriesOf(
  files: ParquetFiles,
  parts: readonly PartFile[],
  rows: readonly FoundRow[],
): Promise<readonly Entry[]> {
  const groups = new Map<RowGroup, number[]>();
  for (const { group, at } of rows) {
    const places = groups.get(group) ?? [];
    groups.set(group, places);
    places.push(at);
  }
  const bodies = new Map<RowGroup, readonly unknown[]>();
  const read = Array.from(groups, async ([group, places]) => {
    bodies.set(group, await bodiesOf(files, parts, group, places));
  });
  await Promise.all(read);
  return rows.map(({ group, at }) => parseBody(bodies.get(group)![groups.get(group)!.indexOf(at)]));
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
