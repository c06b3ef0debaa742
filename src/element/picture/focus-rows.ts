/** The path of the keyboard where some entries have no row: lanes are collapsed, or do not hold all. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Row } from '../../drawing/layout/arrange.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import { placesOf } from './focus-path.js';

export function focusOrderInRows(
  model: TimelineModel,
  focusOrder: FocusOrder,
  rows: readonly Row[],
  gaps: FocusOrder['gaps'],
): FocusOrder {
  const inRows = new Uint8Array(model.count);
  for (const { form, entry } of rows) if (form !== 'collapsed') for (const at of entry) inRows[at] = 1;
  const entries = focusOrder.entries.filter((entry) => inRows[entry] === 1);
  return {
    entries,
    times: focusOrder.times.filter((_, place) => inRows[focusOrder.entries[place]!] === 1),
    placeOf: placesOf(model, entries),
    gaps,
  };
}
