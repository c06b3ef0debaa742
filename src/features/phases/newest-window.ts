/** The window of the newest entries. */
import { fitView, type View } from '../../drawing/scale/view.js';
import type { Picture } from '../../element/picture/picture.js';

/** A window of 1,280 px names as many in four lanes; the whole shows fewer. */
const NEWEST = 20;
/** An archive has only some entries here: the window is the last part of its time. */
const ARCHIVE_SHARE = 0.1;

/** Undefined if the whole shows no more. */
export function newestWindow({ focusOrder, frame, model, totals, extent }: Picture): View | undefined {
  const { end } = fitView(frame);
  if (totals.all > model.count) return { start: extent.end - (extent.end - extent.start) * ARCHIVE_SHARE, end };
  const { times } = focusOrder;
  const first = times[times.length - NEWEST];
  const last = times.at(-1);
  return first === undefined || last === undefined || first >= last || times[0] === first
    ? undefined
    : { start: first, end };
}
