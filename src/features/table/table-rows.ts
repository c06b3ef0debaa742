/** The entries in the table's order as its rows. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { samePlace } from '../../element/rows/list-controller.js';
import type { WindowRows } from '../../element/rows/list-window.js';

/** Height of a row of one line. */
const ROW_PX = 37;

export function tableRows(model: TimelineModel, ordered: Uint32Array, placeOf = placesOf(model, ordered)): WindowRows {
  return {
    model,
    count: ordered.length,
    estimatePx: () => ROW_PX,
    entryAt: (place) => ordered[place] ?? -1,
    placeOf,
    headOf: () => 0,
    placeIn: (before, place) => {
      const same = samePlace(before, place, model, placeOf);
      return same >= 0 ? same : Math.max(Math.min(place, ordered.length - 1), 0);
    },
  };
}

function placesOf({ count }: TimelineModel, ordered: Uint32Array): (entry: number) => number {
  const places = new Int32Array(count).fill(-1);
  for (let place = 0; place < ordered.length; place++) places[ordered[place]!] = place;
  return (entry) => places[entry] ?? -1;
}
