/** A line of a round distance, which says how large the map is, and the distance between its lines. */
import { kmOfUnit, type MapSize, type MapView } from './map-view.js';

const MOST_PX = 96;
const ROUND = [1, 2, 5];
const DEGREES = [1, 2, 5, 10, 20, 30];
/** Lines of longitude and latitude are at least this far apart. */
const LINES_PX = 76;
/** A map of the whole Earth has no one scale. */
const WORLD = new Set(['world']);

export interface ScaleBar {
  readonly km: number;
  readonly px: number;
}

/** Holds in the middle of the map. Undefined for the whole Earth. */
export function scaleBar(view: MapView, size: MapSize): ScaleBar | undefined {
  if (WORLD.has(view.sheet.kind)) return undefined;
  const kmOfPx = kmOfPixel(view, size);
  const most = kmOfPx * MOST_PX;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = Math.max(...ROUND.map((times) => times * power).filter((each) => each <= most));
  return { km, px: km / kmOfPx };
}

function kmOfPixel({ sheet, k, dx, dy }: MapView, { widthPx, heightPx }: MapSize): number {
  return kmOfUnit(sheet, (widthPx / 2 - dx) / k, (heightPx / 2 - dy) / k) / k;
}

const KM_OF_DEGREE = 111.2;

/** Degrees between the lines of longitude and latitude. */
export function lineDegrees(view: MapView, size: MapSize): number {
  const pxOfDegree = KM_OF_DEGREE / kmOfPixel(view, size);
  return DEGREES.find((degrees) => degrees * pxOfDegree >= LINES_PX) ?? DEGREES.at(-1)!;
}

/** The radius of a distance around a place, px. */
export function distancePx({ sheet, k }: MapView, x: number, y: number, km: number): number {
  return (km / kmOfUnit(sheet, x, y)) * k;
}
