/** The state of a window beside its picture: whether its count is exact, and what has failed. */
import { rangeOfBins } from '../../archive/bins.js';
import type { SourceRange } from '../../archive/contract.js';
import type { Picture } from '../../element/picture/picture.js';
import type { View } from '../../drawing/scale/view.js';
import { totalKey, type Archive, type TotalRequest } from './archive.js';
import { countKey, type Scope } from './ask.js';
import { everything } from './counted-maker.js';
import { joinRanges, rangeOf } from './tiles.js';
import type { WindowNeed } from './window-need.js';

/** Totals of the window, and of all time from its start on: the numbers before and after it follow from the two. */
export function totalsOf({ filter }: Scope, view: View): ReadonlyMap<string, TotalRequest> {
  const requests = [view, { start: view.start, end: Infinity }].map((range) => ({ range, filter }));
  return new Map(requests.map((request) => [totalKey(request), request]));
}

/** Whether the archive was asked for the number of entries in the window. */
export function isCounted(archive: Archive | undefined, scope: Scope | undefined, view: View): boolean {
  return scope !== undefined && archive?.total(scope.filter, view) !== undefined;
}

/** The number of entries without a filter; undefined if the archive gives no exact number. */
export function countedTotal(archive: Archive, scope: Scope | undefined): number | undefined {
  const all = scope && everything(archive, scope);
  return all?.isEstimate === true ? undefined : all?.total;
}

/** Whether the count of the present view is no more exact than that. */
export function isEstimated(archive: Archive, scope: Scope | undefined, view: View): boolean {
  if (archive.description.isEstimate) return true;
  if (scope === undefined) return false;
  if (archive.total(scope.filter, view)?.isEstimate === true) return true;
  return archive.whole(scope)?.answer.isEstimate === true || archive.facetCounts(scope.filter)?.isEstimate === true;
}

/** Both numbers of an archive that gives fewer or more entries than it counts. */
export function unequal({ batches, isOld }: WindowNeed): { readonly all: number; readonly given: number } | undefined {
  const others = isOld ? [] : batches.filter(({ total, given = total }) => given !== total);
  if (others.length === 0) return undefined;
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
  return { all: sum(others.map(({ total }) => total)), given: sum(others.map(({ given = 0 }) => given)) };
}

/** Lengths of windows are sums and quotients. */
const SLACK = 1e-3;

/** How many of the loaded entries begin in the window. */
export function countBegun({ model, focusOrder, view }: Picture): number {
  return focusOrder.entries.reduce((sum, entry) => {
    const start = model.startMin[entry]!;
    return start >= view.start && start < view.end ? sum + 1 : sum;
  }, 0);
}

/**
 * Whether no closer window holds fewer: there is none, or each entry of this one lasts, or may last, through all of it.
 */
export function isThroughout(
  { pieces, isOld }: WindowNeed,
  { view, frame: { minMs = 0 } }: Pick<Picture, 'view' | 'frame'>,
  total: number | undefined,
): boolean {
  if (view.end - view.start <= minMs * (1 + SLACK)) return true;
  const shown = pieces.filter(({ start, end }) => start < view.end && end > view.start);
  return (
    !isOld &&
    shown.length > 0 &&
    shown.every(
      ({ isFresh, summary }) =>
        isFresh &&
        summary.total === total &&
        summary.lanes.every((lane) => lane.total === lane.counts[0] && lane.total === lane.counts.at(-1)),
    )
  );
}

/** Listed pages or hits are old: newer ones are loading, or have failed. */
export function isListOld({ pages, found }: Listed): boolean {
  return pages.isOld || found?.isOld === true;
}

interface Listed {
  readonly pages: { readonly isOld: boolean };
  readonly found: { readonly isOld: boolean } | undefined;
}

/** Entries that came for the window, although the page's own reading of the filter hides them. */
export function mismatched({ batches, isOld }: WindowNeed, { model, focusOrder }: Picture): number {
  if (isOld) return 0;
  const rows = new Set(batches.flatMap(({ entries }) => entries.flatMap(({ id }) => model.indexOf(id) ?? [])));
  return [...rows].filter((row) => focusOrder.placeOf(row) < 0).length;
}

/** Whether something wanted is missing. */
export function failedRanges(
  { archive, wanted }: { readonly archive: Archive | undefined; readonly wanted: Scope | undefined },
  need: WindowNeed,
): readonly SourceRange[] {
  if (archive === undefined || wanted === undefined) return [];
  const { entries, counts } = archive;
  // Counts of another filter stand for failed ones, wherever they are.
  if (need.isOld && counts.faultOf(countKey(archive.wholeRequest(wanted))) !== undefined) return [need.range];
  return joinRanges([
    ...[...need.entries].flatMap(([key, { tile }]) => (entries.faultOf(key) === undefined ? [] : [rangeOf(tile)])),
    ...[...need.counts].flatMap(([key, { bins }]) => (counts.faultOf(key) === undefined ? [] : [rangeOfBins(bins)])),
  ]);
}
