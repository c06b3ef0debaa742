/** What is known of a window beside its picture: whether its count is exact, and what has failed. */
import { rangeOfBins } from '../../archive/bins.js';
import type { SourceRange } from '../../archive/contract.js';
import type { Picture } from '../../picture/picture.js';
import type { View } from '../../scale/view.js';
import { totalKey, type Archive, type TotalRequest } from './archive.js';
import { countKey, type Scope } from './ask.js';
import { everything } from './counted-maker.js';
import { joinRanges, rangeOf } from './tiles.js';
import type { WindowNeed } from './window-need.js';

/** Of the window, and of all from its start on: what is before and after it follows from the two. */
export function totalsOf({ filter }: Scope, view: View): ReadonlyMap<string, TotalRequest> {
  const requests = [view, { start: view.start, end: Infinity }].map((range) => ({ range, filter }));
  return new Map(requests.map((request) => [totalKey(request), request]));
}

/** Whether the archive was asked how many entries the window has. */
export function isCounted(archive: Archive | undefined, scope: Scope | undefined, view: View): boolean {
  return scope !== undefined && archive?.total(scope.filter, view) !== undefined;
}

/** How many entries the archive counts without a filter; undefined where it does not say so exactly. */
export function countedTotal(archive: Archive, scope: Scope | undefined): number | undefined {
  const all = scope && everything(archive, scope);
  return all?.isEstimate === true ? undefined : all?.total;
}

/** Whether what is looked at is counted no more exactly than that. */
export function isEstimated(archive: Archive, scope: Scope | undefined, view: View): boolean {
  if (archive.description.isEstimate) return true;
  if (scope === undefined) return false;
  if (archive.total(scope.filter, view)?.isEstimate === true) return true;
  return archive.whole(scope)?.answer.isEstimate === true || archive.facetCounts(scope.filter)?.isEstimate === true;
}

/** Where the archive gives fewer entries than it counts, or more: both numbers. */
export function unequal({ batches, isOld }: WindowNeed): { readonly all: number; readonly given: number } | undefined {
  const others = isOld ? [] : batches.filter(({ total, given = total }) => given !== total);
  if (others.length === 0) return undefined;
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
  return { all: sum(others.map(({ total }) => total)), given: sum(others.map(({ given = 0 }) => given)) };
}

/** Pages or hits that are listed are of before: newer ones are on their way, or have failed. */
export function isListOld({ pages, found }: Listed): boolean {
  return pages.isOld || found?.isOld === true;
}

interface Listed {
  readonly pages: { readonly isOld: boolean };
  readonly found: { readonly isOld: boolean } | undefined;
}

/** Entries that came for the window though the filter, read in the page, does not show them. */
export function mismatched({ batches, isOld }: WindowNeed, { model, focusOrder }: Picture): number {
  if (isOld) return 0;
  const rows = new Set(batches.flatMap(({ entries }) => entries.flatMap(({ id }) => model.indexOf(id) ?? [])));
  return [...rows].filter((row) => focusOrder.placeOf(row) < 0).length;
}

/** Where something that is wanted did not come. */
export function failedRanges(
  { archive, wanted }: { readonly archive: Archive | undefined; readonly wanted: Scope | undefined },
  need: WindowNeed,
): readonly SourceRange[] {
  if (archive === undefined || wanted === undefined) return [];
  const { entries, counts } = archive;
  // Counts of another filter stand for those that failed, wherever they are.
  if (need.isOld && counts.faultOf(countKey(archive.wholeRequest(wanted))) !== undefined) return [need.range];
  return joinRanges([
    ...[...need.entries].flatMap(([key, { tile }]) => (entries.faultOf(key) === undefined ? [] : [rangeOf(tile)])),
    ...[...need.counts].flatMap(([key, { bins }]) => (counts.faultOf(key) === undefined ? [] : [rangeOfBins(bins)])),
  ]);
}
