/** Filters of an archive over a model. In a page, a value that no entry has is ignored; here it shows nothing. */
import { facetPlace } from '../data/facet-table.js';
import { filterEntries, hiddenBy, narrowings, rangesIn, type Narrowing } from '../data/filter-entries.js';
import type { Filter } from '../data/filter.js';
import type { TimelineModel } from '../data/timeline-model.js';

/** As `hiddenBy`. */
const SEVERAL = 255;

export function shownEntries(model: TimelineModel, filter: Filter): Uint32Array {
  if (narrowings(model, filter).some(isUnknown)) return new Uint32Array(0);
  return filterEntries(model, filter);
}

/** As `hiddenBy`, and also hides entries for values that no entry has. */
export function hiddenInArchive(model: TimelineModel, filter: Filter): Uint8Array {
  const facets = narrowings(model, filter);
  const hidden = hiddenBy(model.count, facets, rangesIn(model, filter)) ?? new Uint8Array(model.count);
  for (const [place, facet] of facets.entries()) {
    if (!isUnknown(facet)) continue;
    for (let entry = 0; entry < hidden.length; entry++) hidden[entry] = hidden[entry] === 0 ? place + 1 : SEVERAL;
  }
  return hidden;
}

function isUnknown({ values, chosen }: Narrowing): boolean {
  return chosen.length > 0 && chosen.every((value) => facetPlace(values, value) < 0);
}
