/**
 * The dataset as GeoJSON (RFC 7946), which can be read back without loss. A feature is an entry: its point is the
 * geometry, all else the properties; the head of the dataset is a member of the file. Programs that know only days find
 * the first and the last day that the date can mean.
 */
import type { Entry } from '../../dataset/data/dataset.js';
import { parseDate } from '../../dataset/time/date-ends.js';
import type { ExportData, Exporter } from './exporter.js';
import { plainDay } from './plain-day.js';

export const geoJson: Exporter = {
  id: 'geojson',
  extension: 'geojson',
  type: 'application/geo+json',
  write: (data) => ({ pieces: featurePieces(data), notKept: () => [] }),
};

/** `convert/import/geojson.ts` knows the file by this member. */
function* featurePieces({ head, entries }: ExportData): Generator<string, void> {
  yield `{\n  "type": "FeatureCollection",\n  "conflict-timeline": ${JSON.stringify(head)},\n  "features": [`;
  let between = '\n    ';
  for (const entry of entries) {
    yield between + JSON.stringify(featureOf(entry));
    between = ',\n    ';
  }
  yield '\n  ]\n}\n';
}

function featureOf({ id, location, ...entry }: Entry): object {
  const date = parseDate(entry.date);
  const start = plainDay(date?.min ?? Infinity);
  const end = plainDay(date?.max ?? Infinity);
  const { latitude, longitude, ...named } = location ?? {};
  const isPoint = latitude !== undefined && longitude !== undefined;
  return {
    type: 'Feature',
    id,
    geometry: isPoint ? { type: 'Point', coordinates: [longitude, latitude] } : null,
    properties: {
      ...entry,
      ...(Object.keys(named).length > 0 && { location: named }),
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    },
  };
}
