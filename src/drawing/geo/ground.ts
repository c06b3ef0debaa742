/** What lies under the marks of the map: land, lines of longitude and latitude, and the borders that a page names. */
import { land } from './land.js';
import type { Borders } from './read-borders.js';
import type { MapSize, MapView } from './map-view.js';
import type { Sheet } from './sheet.js';

/** Lines and areas of a sheet. */
export interface MapGround {
  readonly land: string;
  readonly lines: string;
  /** The edge of the Earth; empty if it is out of view. */
  readonly outline: string;
  /** Borders of a file that the page names; empty if there are none. */
  readonly borders: string;
}

const lands = new WeakMap<Sheet, string>();
const lines = new WeakMap<Sheet, { readonly degrees: number; readonly path: string }>();
const borderPaths = new WeakMap<Borders, { readonly sheet: Sheet; readonly path: string }>();

/** Paths are made once for a sheet, in some milliseconds. */
export function groundOf(sheet: Sheet, degrees: number, borders: Borders | undefined): MapGround {
  const ground = lands.get(sheet) ?? sheet.path(land());
  lands.set(sheet, ground);
  let graticule = lines.get(sheet);
  if (graticule?.degrees !== degrees) {
    graticule = { degrees, path: sheet.graticule(degrees) };
    lines.set(sheet, graticule);
  }
  let path = borders && borderPaths.get(borders);
  if (borders !== undefined && path?.sheet !== sheet) {
    path = { sheet, path: sheet.path(borders.lines) };
    borderPaths.set(borders, path);
  }
  return { land: ground, lines: graticule.path, outline: sheet.outline, borders: path?.path ?? '' };
}

/** Room for the width of a line at the edge. */
const EDGE_PX = 4;

/** The ground of one view alone, a tenth of a pixel exact. */
export function groundInView(
  { sheet, k, dx, dy }: MapView,
  { widthPx, heightPx }: MapSize,
  degrees: number,
  borders: Borders | undefined,
): MapGround {
  const { path, graticule, outline } = sheet.part(
    [
      [(-EDGE_PX - dx) / k, (-EDGE_PX - dy) / k],
      [(widthPx + EDGE_PX - dx) / k, (heightPx + EDGE_PX - dy) / k],
    ],
    Math.max(Math.ceil(Math.log10(k)) + 1, 0),
  );
  return { land: path(land()), lines: graticule(degrees), outline, borders: borders ? path(borders.lines) : '' };
}
