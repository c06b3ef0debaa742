/**
 * Borders from a file that the page names: lines of GeoJSON or TopoJSON. The map draws none of its own, so it says
 * where these come from. A file whose coordinates are no degrees is refused as a whole: its lines would lie.
 */
import type { Geometry, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Finding } from '../../dataset/data/issue-text.js';

export interface Borders {
  readonly lines: MultiLineString;
  /** Whose borders these are, if the file says it. */
  readonly source: string | undefined;
}

export type BordersFault = Pick<Finding, 'code' | 'path' | 'value' | 'detail' | 'cure'>;

type Topology = Parameters<typeof feature>[0];
/** An object of parsed JSON. */
type Plain = Readonly<Record<string, unknown>>;

const PATH = 'map-data';
/** Names of the system of coordinates in older GeoJSON. Degrees of WGS 84 have these; the standard has only them. */
const WGS84 = /CRS84|EPSG:{1,2}4326|WGS ?84/i;
const MOST_DEPTH = 8;
const SOURCES = ['source', 'attribution', 'credit', 'copyright', 'name', 'title'];
const MOST_SOURCE = 120;
/** Steps of rounding: 180.0000001 is 180. */
const SLACK = 1e-6;

export function readBorders(value: unknown): { readonly borders: Borders } | { readonly fault: BordersFault } {
  if (!isRecord(value) || typeof value.type !== 'string') return { fault: noGeometry(value) };
  const crs = crsOf(value);
  if (crs !== undefined && !WGS84.test(crs)) {
    return {
      fault: {
        code: 'wrong-value',
        path: `${PATH}.crs`,
        value: crs,
        detail: 'degrees of WGS 84',
        cure: () => 'convert the file: ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES borders.json given.json',
      },
    };
  }
  try {
    const lines = value.type === 'Topology' ? linesOfTopology(value) : linesOf(value, 0);
    if (lines.length === 0) return { fault: noGeometry(value.type) };
    const wrong = lines.flat().find((position) => !isPosition(position));
    if (wrong !== undefined) {
      return {
        fault: {
          code: 'wrong-value',
          path: `${PATH}.coordinates`,
          value: wrong,
          detail: 'longitude and latitude in degrees of WGS 84',
          cure: () => 'write the longitude first, from -180 to 180, then the latitude, from -90 to 90',
        },
      };
    }
    return { borders: { lines: { type: 'MultiLineString', coordinates: lines }, source: sourceOf(value) } };
  } catch {
    return { fault: noGeometry(value.type) };
  }
}

function noGeometry(value: unknown): BordersFault {
  return {
    code: 'wrong-type',
    path: PATH,
    value: isRecord(value) ? Object.keys(value).join(', ') : value,
    detail: 'GeoJSON or TopoJSON with lines or areas',
    cure: () => 'name a file of borders, such as a FeatureCollection of LineStrings',
  };
}

function crsOf({ crs }: Plain): string | undefined {
  if (!isRecord(crs)) return undefined;
  const name = isRecord(crs.properties) ? crs.properties.name : undefined;
  return typeof name === 'string' ? name : JSON.stringify(crs);
}

/** Areas meet along one line each: TopoJSON has it once. */
function linesOfTopology(value: Plain): Position[][] {
  const topology = value as unknown as Topology;
  return Object.values(topology.objects).flatMap((object) =>
    object.type === 'GeometryCollection' || object.type === 'Polygon' || object.type === 'MultiPolygon'
      ? mesh(topology, object as Parameters<typeof mesh>[1]).coordinates
      : linesOf(feature(topology, object), 0),
  );
}

function linesOf(value: unknown, depth: number): Position[][] {
  if (!isRecord(value) || depth > MOST_DEPTH) return [];
  const { features, geometries, geometry, coordinates } = value;
  if (Array.isArray(features)) return features.flatMap((each: unknown) => linesOf(each, depth + 1));
  if (Array.isArray(geometries)) return geometries.flatMap((each: unknown) => linesOf(each, depth + 1));
  if (geometry !== undefined && geometry !== null) return linesOf(geometry, depth + 1);
  if (!Array.isArray(coordinates)) return [];
  switch (value.type as Geometry['type']) {
    case 'LineString':
      return [coordinates as Position[]];
    case 'MultiLineString':
    case 'Polygon':
      return coordinates as Position[][];
    case 'MultiPolygon':
      return (coordinates as Position[][][]).flat();
    default:
      return [];
  }
}

function isPosition(position: unknown): boolean {
  if (!Array.isArray(position)) return false;
  const [longitude, latitude] = position as readonly unknown[];
  return isWithin(longitude, 180) && isWithin(latitude, 90);
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most + SLACK;
}

function sourceOf(value: Plain): string | undefined {
  const places = [value, value.metadata, value.properties].filter(isRecord);
  const names = places.flatMap((place) => SOURCES.map((name) => place[name]));
  const found = names.find((name): name is string => typeof name === 'string' && name.trim() !== '');
  return found?.trim().slice(0, MOST_SOURCE);
}

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
