/** A box on the map as an area of the Earth. */
import type { Area } from '../../dataset/data/area.js';
import { kmOfUnit, type MapView } from '../../drawing/geo/map-view.js';

/** px from the upper left corner of the map, in any order. */
export interface MapBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Points of the box along each side: edges of a projection are curves. */
const POINTS = 9;
const KM_OF_DEGREE = 111.2;
const MOST_DIGITS = 4;

/** Undefined if no point of the box is on the Earth. Rounded outwards, to less than a pixel. */
export function areaOfBox({ x0, y0, x1, y1 }: MapBox, { sheet, k, dx, dy }: MapView): Area | undefined {
  const { middle, kind } = sheet;
  let [south, west, north, east] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (px: number, py: number): void => {
    const found = sheet.invert((px - dx) / k, (py - dy) / k);
    if (found === undefined) return;
    const longitude = turned(found[0] - middle);
    south = Math.min(south, found[1]);
    north = Math.max(north, found[1]);
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  };
  for (let row = 0; row < POINTS; row++) {
    for (let column = 0; column < POINTS; column++)
      take(x0 + ((x1 - x0) * column) / (POINTS - 1), y0 + ((y1 - y0) * row) / (POINTS - 1));
  }
  if (south > north) return undefined;
  const hasPole = kind !== 'regional' && kind !== 'world' && isBetween(dx, x0, x1) && isBetween(dy, y0, y1);
  if (hasPole) {
    [west, east] = [-180, 180];
    if (kind === 'north') north = 90;
    else south = -90;
  }
  const kmOfPx = kmOfUnit(sheet, ((x0 + x1) / 2 - dx) / k, ((y0 + y1) / 2 - dy) / k) / k;
  const digits = Math.min(Math.max(Math.ceil(-Math.log10(kmOfPx / KM_OF_DEGREE)), 0), MOST_DIGITS);
  const isAround = east - west >= 359;
  return {
    south: Math.max(rounded(south, digits, Math.floor), -90),
    north: Math.min(rounded(north, digits, Math.ceil), 90),
    west: isAround ? -180 : turned(rounded(west + middle, digits, Math.floor)),
    east: isAround ? 180 : turned(rounded(east + middle, digits, Math.ceil)),
  };
}

function rounded(degrees: number, digits: number, round: (value: number) => number): number {
  // Rounding up must not go over a digit for the error of a double.
  const times = 10 ** digits;
  return round(Number((degrees * times).toFixed(6))) / times;
}

function isBetween(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}

/** -180 to 180. */
function turned(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}

/** The smallest area with some places, a little larger on each side. A mark may join more of them than a call takes arguments. */
export function areaAround(latitudes: readonly number[], longitudes: readonly number[]): Area {
  const middle = longitudes[0]!;
  const [south, north] = extentOf(latitudes);
  const [west, east] = extentOf(longitudes.map((longitude) => turned(longitude - middle)));
  const text = (degrees: number, round: (value: number) => number): number => rounded(degrees, MOST_DIGITS, round);
  return {
    south: Math.max(text(south, Math.floor), -90),
    north: Math.min(text(north, Math.ceil), 90),
    west: turned(text(middle + west, Math.floor)),
    east: turned(text(middle + east, Math.ceil)),
  };
}

function extentOf(degrees: readonly number[]): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const each of degrees) {
    least = Math.min(least, each);
    most = Math.max(most, each);
  }
  return [least, most];
}
