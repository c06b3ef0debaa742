/** The place of an entry on the map. A latitude without a longitude is none. */
import type { GeoLocation } from './dataset.js';
import { record, type Reader } from './read-record.js';
import { name, numberWithin } from './read-value.js';

const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

const fields = record<GeoLocation>({
  kind: 'location',
  fields: {
    name,
    latitude: numberWithin(-MAX_LATITUDE, MAX_LATITUDE),
    longitude: numberWithin(-MAX_LONGITUDE, MAX_LONGITUDE),
  },
  required: [],
});

export const location: Reader<GeoLocation> = (value, cursor) => {
  const found = fields(value, cursor);
  if (found === undefined) return undefined;
  const { name: there, latitude, longitude } = found;
  if (latitude !== undefined && longitude !== undefined) return found;
  if (latitude !== longitude) {
    cursor.report({ code: 'missing', severity: 'warning', field: latitude === undefined ? 'latitude' : 'longitude' });
  }
  return there === undefined ? undefined : { name: there };
};
