/** The places of entries on a sheet, and the sheet that suits them. */
import type { Places } from '../../dataset/data/places.js';
import type { SheetPoints } from './map-view.js';
import { sheetFor, type Sheet } from './sheet.js';

/** Places with one of these entries. */
export function usedPlaces({ of, count }: Places, entries: Uint32Array): Uint32Array {
  const used = new Uint8Array(count);
  for (const entry of entries) if (of[entry]! >= 0) used[of[entry]!] = 1;
  return Uint32Array.from(used.keys()).filter((place) => used[place] === 1);
}

export function sheetOfPlaces({ longitude, latitude }: Places, places: Uint32Array): Sheet {
  return sheetFor(
    Array.from(places, (place) => longitude[place]!),
    Array.from(places, (place) => latitude[place]!),
  );
}

export function sheetPoints({ project }: Sheet, { longitude, latitude, count }: Places): SheetPoints {
  const x = new Float64Array(count).fill(Number.NaN);
  const y = new Float64Array(count).fill(Number.NaN);
  for (let place = 0; place < count; place++) {
    const at = project(longitude[place]!, latitude[place]!);
    if (!at?.every(Number.isFinite)) continue;
    [x[place], y[place]] = at;
  }
  return { x, y };
}
