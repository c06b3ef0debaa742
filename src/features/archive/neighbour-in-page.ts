/** The next entry among the loaded ones, and whether it is the next one of the archive. */
import { lowerBound } from '../../dataset/base/search.js';
import type { Picture } from '../../element/picture/picture.js';
import type { Place } from './neighbour.js';
import type { PageReader } from './page-reader.js';
import type { WindowNeed } from './window-need.js';

/** Steps as the session does: from the window, with nothing open. */
function nextInPage({ focusOrder, view }: Picture, selected: number | undefined, step: 1 | -1): number | undefined {
  const { times, entries, placeOf } = focusOrder;
  const outside = step === 1 ? lowerBound(times, view.start) - 1 : lowerBound(times, view.end);
  return entries[(selected === undefined ? outside : placeOf(selected)) + step];
}

export function placeOf({ model, view }: Picture, selected: number | undefined): Place {
  if (selected === undefined) return { id: undefined, range: view };
  const start = model.startMin[selected]!;
  return { id: model.entries.at(selected)?.id, range: { start, end: start + 1 } };
}

export interface Asked {
  /** The needs of the window of the chart. */
  readonly need: WindowNeed | undefined;
  /** Undefined in the chart. */
  readonly pages: Pick<PageReader, 'holds'> | undefined;
}

/** Whether the neighbour in the page is that of the archive: everything between the two has loaded. */
export function isNextKnown(
  picture: Picture,
  selected: number | undefined,
  step: 1 | -1,
  { need, pages }: Asked,
): boolean {
  const next = nextInPage(picture, selected, step);
  if (next === undefined) return false;
  if (pages === undefined) return isNothingBetween(picture, need, selected, next);
  return selected === undefined || pages.holds(picture, selected, next);
}

/** Whether everything in the archive between an entry, or the edge of the window, and another entry has loaded. */
function isNothingBetween(
  { marks, view }: Picture,
  need: WindowNeed | undefined,
  from: number | undefined,
  to: number,
): boolean {
  const times = from === undefined ? [view.start, view.end - 1] : [marks.outerStart[from]!];
  times.push(marks.outerStart[to]!);
  return need?.loaded.some(({ start, end }) => times.every((ms) => ms >= start && ms < end)) === true;
}
