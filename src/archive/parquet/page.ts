/** Entries page by page. A page opens only so many files, and reads only so many groups. */
import type { Entry } from '../../data/dataset.js';
import type { Filter } from '../../data/filter.js';
import type { EntriesRequest, SourceRange } from '../contract.js';
import type { NamedHits } from '../named-hits.js';
import { comparePlaces, readCursor, type Place } from '../place.js';
import { toBound } from '../sql/bounds.js';
import { parseBody } from '../stored.js';
import type { ParquetFiles, RowGroup } from './files.js';
import { edgeOf, mostOf, nextOf, reaching, sorted } from './groups.js';
import type { PartFile } from './layout.js';
import { groupsRelatedTo } from './lookup.js';
import { groupsOfParts, MAX_GROUPS, MAX_PARTS, partsMeeting, rowsOf, type FoundRow } from './scan.js';

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

interface Candidates {
  /** In order. */
  readonly groups: readonly RowGroup[];
  readonly isWhole: boolean;
  /** Where the unopened files begin; undefined if all were opened. */
  readonly unopened: number | undefined;
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
  const candidates = await candidatesOf(files, related?.parts ?? parts, range, cursor, sign);
  const { isWhole, unopened } = candidates;
  const groups = related === undefined ? candidates.groups : candidates.groups.filter(related.has);
  // Groups wholly before the cursor need not be read again.
  const ahead = isWhole ? groups : reaching(groups, cursor?.start, sign);
  const most = isWhole ? ahead.length : mostOf(ahead, cursor?.start, sign);
  const wanted = { range, filter, columns: ['id'], ...(hits && { hits }), relatedTo };
  const found: FoundRow[] = [];
  const behind = (row: Place): boolean => cursor === undefined || sign * comparePlaces(row, cursor) > 0;
  let count = 0;
  let read = 0;
  for (; read < most; read++) {
    const edge = edgeOf(ahead[read]!, sign);
    // Later groups come after everything found.
    const enough = found.filter((row) => sign * (row.start - edge) < 0).length > limit;
    if (enough && !isWhole) break;
    signal?.throwIfAborted();
    const rows = await rowsOf(files, ahead[read]!, wanted);
    count += rows.length;
    found.push(...rows.filter(behind));
  }
  const unread = read < ahead.length ? edgeOf(ahead[read]!, sign) : undefined;
  const frontier = firstOf(unread, unopened, sign);
  const safe = found.filter((row) => frontier === undefined || sign * (row.start - frontier) < 0);
  safe.sort((left, right) => sign * comparePlaces(left, right));
  const entries = await bodiesOf(files, safe.slice(0, limit));
  return { entries, next: nextOf(safe, limit, frontier, sign), count, isWhole };
}

/** Opens all files if they are few, else those that come first, among them all that begin where the page begins. */
async function candidatesOf(
  files: ParquetFiles,
  parts: readonly PartFile[],
  range: SourceRange,
  cursor: Place | undefined,
  sign: number,
): Promise<Candidates> {
  const near = partsMeeting(parts, range);
  if (near.length <= MAX_PARTS) {
    const groups = sorted(await groupsOfParts(files, near, range), sign);
    return { groups, isWhole: groups.length <= MAX_GROUPS, unopened: undefined };
  }
  const edge = ({ begins }: PartFile, side: number): number => toBound(begins[side > 0 ? 0 : 1]);
  const ahead = near
    .filter((part) => cursor === undefined || sign * (edge(part, -sign) - cursor.start) >= 0)
    .toSorted((left, right) => sign * Math.sign(edge(left, sign) - edge(right, sign)) || 0);
  const first = cursor?.start ?? (ahead[0] && edge(ahead[0], sign)) ?? 0;
  const rest = ahead.findIndex((part, place) => place >= MAX_PARTS && sign * (edge(part, sign) - first) > 0);
  const opened = rest < 0 ? ahead : ahead.slice(0, rest);
  return {
    groups: sorted(await groupsOfParts(files, opened, range), sign),
    isWhole: false,
    unopened: rest < 0 ? undefined : edge(ahead[rest]!, sign),
  };
}

function firstOf(left: number | undefined, right: number | undefined, sign: number): number | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return sign * (left - right) < 0 ? left : right;
}

async function bodiesOf(files: ParquetFiles, rows: readonly FoundRow[]): Promise<readonly Entry[]> {
  return Promise.all(rows.map(async ({ group, at }) => parseBody((await files.read(group, ['body']))[at]?.body)));
}
