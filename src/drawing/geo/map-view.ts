/** The visible part of a sheet, and the part that suits some places. `px = k · x + dx`. */
import { clamp } from '../../dataset/base/number.js';
import { UNITS_OF_RADIAN, type Sheet } from './sheet.js';

export interface MapView {
  readonly sheet: Sheet;
  readonly k: number;
  readonly dx: number;
  readonly dy: number;
}

export interface MapSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Places on the sheet. */
export interface SheetPoints {
  /** NaN for a place that the sheet does not show. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Distance of places from the edges: room for a disc with its ring. */
const MARGIN_PX = 30;
/** The closest view: closer, the coast would be a drawing of its own. */
const LEAST_KM = 600;
const EARTH_KM = 6371;
/** Places that fill a smaller share of the map are brought closer. */
const CLOSER_SHARE = 0.42;
const CLOSER_TIMES = 1.25;
/** A place this near to an edge is about to leave. */
const EDGE_PX = 9;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Undefined if none of the places is on the sheet. */
function boxOf({ x, y }: SheetPoints, places: ArrayLike<number>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    if (Number.isNaN(x[place]!)) continue;
    left = Math.min(left, x[place]!);
    right = Math.max(right, x[place]!);
    top = Math.min(top, y[place]!);
    bottom = Math.max(bottom, y[place]!);
  }
  return left > right ? undefined : { left, top, right, bottom };
}

/** The view with all places in it, as close as the coast allows; the whole sheet if there are none. */
export function fitPlaces(sheet: Sheet, points: SheetPoints, places: ArrayLike<number>, size: MapSize): MapView {
  const box = boxOf(points, places);
  if (box === undefined) return wholeSheet(sheet, size);
  const { left, top, right, bottom } = box;
  const roomX = Math.max(size.widthPx - 2 * MARGIN_PX, 1);
  const roomY = Math.max(size.heightPx - 2 * MARGIN_PX, 1);
  const k = Math.min(
    roomX / Math.max(right - left, Number.EPSILON),
    roomY / Math.max(bottom - top, Number.EPSILON),
    closestK(sheet, (left + right) / 2, (top + bottom) / 2, size),
  );
  return placed(sheet, Math.max(k, wholeSheet(sheet, size).k), [(left + right) / 2, (top + bottom) / 2], size);
}

function wholeSheet(sheet: Sheet, size: MapSize): MapView {
  const [[left, top], [right, bottom]] = sheet.bounds;
  const k = Math.min(size.widthPx / (right - left), size.heightPx / (bottom - top));
  return placed(sheet, k, [(left + right) / 2, (top + bottom) / 2], size);
}

/** A point of the sheet in the middle; no view goes beyond the Earth if the Earth fills it. */
function placed(sheet: Sheet, k: number, [x, y]: readonly [number, number], size: MapSize): MapView {
  const [[left, top], [right, bottom]] = sheet.bounds;
  return {
    sheet,
    k,
    dx: shift(x, left, right, k, size.widthPx),
    dy: shift(y, top, bottom, k, size.heightPx),
  };
}

function shift(middle: number, from: number, to: number, k: number, px: number): number {
  if ((to - from) * k <= px) return px / 2 - (k * (from + to)) / 2;
  return clamp(px / 2 - k * middle, px - k * to, -k * from);
}

function closestK(sheet: Sheet, x: number, y: number, { widthPx, heightPx }: MapSize): number {
  return Math.min(widthPx, heightPx) / (LEAST_KM / kmOfUnit(sheet, x, y));
}

/** Kilometres of a unit at a point of the sheet: Mercator stretches with the latitude. */
export function kmOfUnit(sheet: Sheet, x: number, y: number): number {
  const latitude = sheet.kind === 'regional' ? (sheet.invert(x, y)?.[1] ?? 0) : 0;
  return (EARTH_KM / UNITS_OF_RADIAN) * Math.cos((latitude * Math.PI) / 180);
}

/** Whether a view still suits the places: all are in it, and they do not huddle in a corner of it. */
export function suits(view: MapView, points: SheetPoints, places: ArrayLike<number>, size: MapSize): boolean {
  const box = boxOf(points, places);
  if (box === undefined) return true;
  const { k, dx, dy } = view;
  const left = k * box.left + dx;
  const right = k * box.right + dx;
  const top = k * box.top + dy;
  const bottom = k * box.bottom + dy;
  const fit = fitPlaces(view.sheet, points, places, size);
  // The edge of the Earth may be nearer to a place than that of the map should be.
  if (Math.abs(fit.dx - dx) < 1 && Math.abs(fit.dy - dy) < 1) return true;
  if (left < EDGE_PX || top < EDGE_PX || right > size.widthPx - EDGE_PX || bottom > size.heightPx - EDGE_PX)
    return false;
  const share = Math.max(
    (right - left) / Math.max(size.widthPx - 2 * MARGIN_PX, 1),
    (bottom - top) / Math.max(size.heightPx - 2 * MARGIN_PX, 1),
  );
  return share >= CLOSER_SHARE || fit.k < k * CLOSER_TIMES;
}

/** A step of the way between two views of one sheet, so that the scale grows evenly. */
export function mixViews(from: MapView, to: MapView, share: number, { widthPx, heightPx }: MapSize): MapView {
  if (share >= 1 || from.sheet !== to.sheet) return to;
  const k = from.k * (to.k / from.k) ** share;
  // The point in the middle goes evenly as well, measured at the scale of the moment.
  const way = to.k === from.k ? share : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
  const at = (a: number, b: number, half: number): number => {
    const start = (half - a) / from.k;
    const end = (half - b) / to.k;
    return half - k * (start + (end - start) * way);
  };
  return { sheet: to.sheet, k, dx: at(from.dx, to.dx, widthPx / 2), dy: at(from.dy, to.dy, heightPx / 2) };
}
