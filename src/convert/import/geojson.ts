/**
 * GeoJSON (RFC 7946). The properties of the features are the columns of a sheet, which is read as any sheet is; a file
 * that was written from a dataset has the dataset in it.
 */
import { isRecord } from '../../dataset/data/safe-read.js';
import { fieldOf, type Draft } from './draft.js';
import { loseOthers } from './lose-fields.js';
import { comparedTable } from './compared-table.js';
import { cellOf } from './record-cells.js';
import { TableReading } from './table-importer.js';
import { listOf, textOf, type JsonImporter } from './text-importer.js';

/** Member with the head of the dataset, in a file that was written from one. */
export const HEAD_MEMBER = 'conflict-timeline';
const POINT = ['latitude', 'longitude'] as const;
const OF_A_FEATURE = new Set(['type', 'id', 'geometry', 'properties', 'bbox']);
const OF_THE_FILE = new Set(['type', 'features', 'bbox', 'crs', 'name']);
/** Made from the date for programs that know only days. */
const DERIVED = new Set(['start', 'end']);

export const geoJson: JsonImporter = {
  kind: 'json',
  id: 'geojson',
  detect: (value) => fieldOf(value, 'type') === 'FeatureCollection' && Array.isArray(fieldOf(value, 'features')),
  read: (value, draft) => {
    const head = fieldOf(value, HEAD_MEMBER);
    if (isRecord(head)) draft.takeWhole({ ...head, entries: listOf(fieldOf(value, 'features')).map(entryOf) });
    else readFeatures(value, draft);
  },
};

/** An entry as it was before it became a feature. */
function entryOf(feature: unknown): unknown {
  const properties = fieldOf(feature, 'properties');
  if (!isRecord(properties)) return feature;
  const point = pointOf(fieldOf(feature, 'geometry'));
  const { location, ...rest } = Object.fromEntries(Object.entries(properties).filter(([name]) => !DERIVED.has(name)));
  const place = {
    ...(isRecord(location) && location),
    ...(point !== undefined && { latitude: point.latitude, longitude: point.longitude }),
  };
  return { id: fieldOf(feature, 'id'), ...rest, ...(Object.keys(place).length > 0 && { location: place }) };
}

function readFeatures(value: unknown, draft: Draft): void {
  const features = listOf(fieldOf(value, 'features'));
  loseOthers(value, OF_THE_FILE, draft);
  const names = new Set<string>();
  for (const feature of features) for (const name of Object.keys(propertiesOf(feature))) names.add(name);
  const points = features.map((feature) => pointOf(fieldOf(feature, 'geometry')));
  const header = [
    ...(features.some((feature) => textOf(feature, 'id') !== undefined) ? ['id'] : []),
    ...(points.some((point) => point !== undefined) ? POINT : []),
    ...names,
  ];
  const table = new TableReading(draft, () => comparedTable, 0);
  table.take(header);
  for (const [at, feature] of features.entries()) {
    loseOthers(feature, OF_A_FEATURE, draft);
    const point = points[at];
    const geometry = fieldOf(feature, 'geometry');
    if (point === undefined && geometry !== null && geometry !== undefined) draft.lose('geometry', 'not-a-point');
    const cells = new Map<string, string>([
      ['id', textOf(feature, 'id') ?? ''],
      ['latitude', String(point?.latitude ?? '')],
      ['longitude', String(point?.longitude ?? '')],
    ]);
    const own = header.length - names.size;
    const properties = propertiesOf(feature);
    table.take([
      ...header.slice(0, own).map((name) => cells.get(name) ?? ''),
      ...[...names].map((name) => cellOf(fieldOf(properties, name), name, draft)),
    ]);
  }
  table.end();
}

function propertiesOf(feature: unknown): Readonly<Record<string, unknown>> {
  const properties = fieldOf(feature, 'properties');
  return isRecord(properties) ? (properties as Readonly<Record<string, unknown>>) : {};
}

/** A line or an area has no one point, and its middle would be sharper than what is known. */
export function pointOf(geometry: unknown): { readonly latitude: number; readonly longitude: number } | undefined {
  const [longitude, latitude] = listOf(fieldOf(geometry, 'coordinates'));
  if (fieldOf(geometry, 'type') !== 'Point' || typeof latitude !== 'number' || typeof longitude !== 'number')
    return undefined;
  return { latitude, longitude };
}
