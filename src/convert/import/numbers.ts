/** Numbers in files: coordinates, and counts. */
import type { Amount, GeoLocation } from '../../dataset/data/dataset.js';
import type { Draft } from './draft.js';

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

export function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
}

/** Undefined if there are no coordinates, or none on Earth. */
export function locationOf(
  latitude: string | undefined,
  longitude: string | undefined,
  name?: string,
): GeoLocation | undefined {
  const [north, east] = [numberIn(latitude), numberIn(longitude)];
  if (north === undefined || east === undefined) return undefined;
  if (Math.abs(north) > MAX_LATITUDE || Math.abs(east) > MAX_LONGITUDE) return undefined;
  return { ...(name !== undefined && name !== '' && { name }), latitude: north, longitude: east };
}

/** The same, with a loss if a given value is not a place. `what`: the field or column. */
export function givenLocation(
  draft: Draft,
  what: string,
  latitude: string | undefined,
  longitude: string | undefined,
  name?: string,
): GeoLocation | undefined {
  const found = locationOf(latitude, longitude, name);
  if (found === undefined && (latitude ?? longitude) !== undefined) draft.lose(what, 'no-position');
  return found;
}

/** The best estimate, with its bounds if it lies between them. */
export function amountIn(best: string, low: string, high: string): number | Amount | undefined {
  const value = numberIn(best);
  const [least, most] = [numberIn(low), numberIn(high)];
  if (value === undefined || least === undefined || most === undefined) return value;
  return (least < value || value < most) && least <= value && value <= most ? { value, low: least, high: most } : value;
}
