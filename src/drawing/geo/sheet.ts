/**
 * The projections of the map. A sheet is one of them, turned to some longitude: the map of one part of the Earth, at one
 * scale. A view of it is a shift and a scale, so a move of the map projects nothing again.
 */
import {
  geoAzimuthalEqualArea,
  geoEqualEarth,
  geoGraticule,
  geoMercator,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3';

/** `regional`: shapes are true. `world` and the two around a pole: areas are. */
export type SheetKind = 'regional' | 'world' | 'north' | 'south';

/** Units of a sheet for a radian of the Earth. */
export const UNITS_OF_RADIAN = 1000;
/** Two digits of a unit are 60 m. */
const DIGITS = 2;
/** Curves of the projection are drawn this exactly, in units. */
const PRECISION = 0.3;
/** A wider part of the Earth is shown as a whole. */
const WORLD_DEGREES = 130;
const HIGH_LATITUDE = 76;
/** Places around one pole are shown from above it. */
const POLAR_FROM = 45;
/** Places this near to the antimeridian would stand at the edge of the sheet. */
const NEAR_DEGREES = 15;
/** Sheets turn in steps, so that few are ever made. */
const TURN_DEGREES = 20;
const MOST_SHEETS = 12;

export interface Sheet {
  readonly kind: SheetKind;
  /** Longitude in the middle. */
  readonly middle: number;
  /** Undefined for a place that the sheet does not show. */
  readonly project: (longitude: number, latitude: number) => readonly [number, number] | undefined;
  /** Longitude and latitude; undefined outside of the Earth. */
  readonly invert: (x: number, y: number) => readonly [number, number] | undefined;
  readonly path: (object: GeoPermissibleObjects) => string;
  /** Lines of longitude and latitude, so many degrees apart. */
  readonly graticule: (degrees: number) => string;
  /** The same of a part of the sheet alone, with fewer digits: a file has no more than it shows. */
  readonly part: (bounds: SheetBounds, digits: number) => Pick<Sheet, 'path' | 'graticule' | 'outline'>;
  /** The edge of the Earth; empty if it is beyond any view. */
  readonly outline: string;
  /** Its least and largest coordinates. */
  readonly bounds: SheetBounds;
}

export type SheetBounds = readonly [readonly [number, number], readonly [number, number]];

const sheets = new Map<string, Sheet>();

/** The sheet that suits some places, by their longitudes and latitudes. */
export function sheetFor(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>): Sheet {
  if (longitudes.length === 0) return sheetOf('world', 0);
  let south = 90;
  let north = -90;
  for (let at = 0; at < latitudes.length; at++) {
    south = Math.min(south, latitudes[at]!);
    north = Math.max(north, latitudes[at]!);
  }
  const { middle, degrees, isNearEdge } = arcOf(longitudes);
  const turn = Math.round(middle / TURN_DEGREES) * TURN_DEGREES;
  if (north > HIGH_LATITUDE && south > POLAR_FROM) return sheetOf('north', turn);
  if (south < -HIGH_LATITUDE && north < -POLAR_FROM) return sheetOf('south', turn);
  if (degrees > WORLD_DEGREES || north > HIGH_LATITUDE || south < -HIGH_LATITUDE)
    return sheetOf('world', isNearEdge ? turn : 0);
  return sheetOf('regional', isNearEdge ? turn : 0);
}

export function sheetOf(kind: SheetKind, middle: number): Sheet {
  const key = `${kind} ${String(middle)}`;
  const known = sheets.get(key);
  if (known !== undefined) return known;
  if (sheets.size >= MOST_SHEETS) sheets.clear();
  const sheet = createSheet(kind, middle);
  sheets.set(key, sheet);
  return sheet;
}

function createSheet(kind: SheetKind, middle: number): Sheet {
  const projection = createProjection(kind, middle);
  const whole = pathsOf(kind, projection, DIGITS);
  return {
    ...whole,
    kind,
    middle,
    project: (longitude, latitude) => projection([longitude, latitude]) ?? undefined,
    invert: (x, y) => {
      const found = projection.invert?.([x, y]);
      return found !== undefined && found !== null && found.every(Number.isFinite) && Math.abs(found[1]) <= 90
        ? found
        : undefined;
    },
    part: ([[left, top], [right, bottom]], digits) => {
      const clipped = createProjection(kind, middle).clipExtent([
        [left, top],
        [right, bottom],
      ]);
      return pathsOf(kind, clipped, digits);
    },
    bounds: geoPath(projection).bounds(SPHERE),
  };
}

const SPHERE = { type: 'Sphere' } as const;

function createProjection(kind: SheetKind, middle: number): GeoProjection {
  return projectionOf(kind, middle).scale(UNITS_OF_RADIAN).translate([0, 0]).precision(PRECISION);
}

function pathsOf(
  kind: SheetKind,
  projection: GeoProjection,
  digits: number,
): Pick<Sheet, 'path' | 'graticule' | 'outline'> {
  const path = geoPath(projection).digits(digits);
  return {
    path: (object) => path(object) ?? '',
    graticule: (degrees) => path(geoGraticule().step([degrees, degrees])()) ?? '',
    outline: kind === 'regional' ? '' : (path(SPHERE) ?? ''),
  };
}

function projectionOf(kind: SheetKind, middle: number): GeoProjection {
  if (kind === 'regional') return geoMercator().rotate([-middle, 0]);
  if (kind === 'world') return geoEqualEarth().rotate([-middle, 0]);
  return geoAzimuthalEqualArea().rotate([-middle, kind === 'north' ? -90 : 90]);
}

/** The shortest arc around the Earth with all longitudes: what is left of the widest gap between them. */
function arcOf(longitudes: ArrayLike<number>): {
  readonly middle: number;
  readonly degrees: number;
  /** Whether it goes over the antimeridian, or comes near it. */
  readonly isNearEdge: boolean;
} {
  const there = new Uint8Array(360);
  for (let at = 0; at < longitudes.length; at++) there[Math.floor(longitudes[at]! + 180) % 360] = 1;
  let end = -1;
  let widest = 0;
  let gap = 0;
  // Twice around: a gap may go over the antimeridian.
  for (let at = 0; at < 720; at++) {
    gap = there[at % 360] === 1 ? 0 : gap + 1;
    if (gap > widest && gap < 360) {
      widest = gap;
      end = at % 360;
    }
  }
  const degrees = 360 - widest;
  const start = end + 1 - 180;
  const middle = start + degrees / 2;
  const isNearEdge = start < NEAR_DEGREES - 180 || start + degrees > 180 - NEAR_DEGREES;
  return { middle: middle > 180 ? middle - 360 : middle, degrees, isNearEdge };
}
