/** What the map shows at one moment: the places of the entries in the window, joined, on a sheet that suits them. */
import { memo } from '../../dataset/base/memo.js';
import { placesOf, type Places } from '../../dataset/data/places.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { joinPlaces, type Joined } from '../../drawing/geo/join-places.js';
import type { MapSize, MapView, SheetPoints } from '../../drawing/geo/map-view.js';
import { sheetPoints, usedPlaces } from '../../drawing/geo/place-points.js';
import type { Sheet } from '../../drawing/geo/sheet.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import { toTime, type View } from '../../drawing/scale/view.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { isDrawing } from '../../element/frame/views.js';
import type { Picture } from '../../element/picture/picture.js';

/** Points that a filter hides are drawn once in such a square. */
const FAINT_PX = 5;

/** The window of the chart as it is drawn in this frame; list and table show every time. */
export function drawnWindow({ presenter, shownView }: TimelineApi, { fit }: Picture): View | undefined {
  const transform = presenter.frame?.transform ?? fit;
  if (!isDrawing(shownView)) return undefined;
  return { start: toTime(transform, 0), end: toTime(transform, transform.widthPx) };
}

export class MapScene {
  /** Entries of the window that pass the filter, in order of time. */
  readonly #inWindow = memo(entriesIn);
  readonly #hidden = memo(hiddenIn);
  readonly #places = memo(usedPlaces);
  readonly #joined = memo(join);
  readonly #faint = memo(faintPath);
  readonly #points = memo(sheetPoints);
  readonly #hasHidden = memo((shown: Uint32Array, count: number) => shown.length < count);

  shown(picture: Picture, window: View | undefined): Uint32Array {
    const { focusOrder, marks } = picture;
    return this.#inWindow(focusOrder.entries, marks, window?.start ?? -Infinity, window?.end ?? Infinity);
  }

  /** Places with an entry that is shown. */
  places(places: Places, shown: Uint32Array): Uint32Array {
    return this.#places(places, shown);
  }

  points(sheet: Sheet, places: Places): SheetPoints {
    return this.#points(sheet, places);
  }

  joined(model: TimelineModel, shown: Uint32Array, view: MapView, size: MapSize): Joined {
    const places = placesOf(model);
    return this.#joined(model, shown, view, this.points(view.sheet, places), size);
  }

  /** Places of the window that a filter hides, as a path of points. */
  faint({ model, focusOrder, marks }: Picture, window: View | undefined, view: MapView, size: MapSize): string {
    if (!this.#hasHidden(focusOrder.entries, model.count)) return '';
    const places = placesOf(model);
    const { start = -Infinity, end = Infinity } = window ?? {};
    const hidden = this.#hidden(focusOrder, marks, model, start, end);
    return this.#faint(hidden, places, view, this.points(view.sheet, places), size);
  }
}

function entriesIn(
  entries: Uint32Array,
  { outerStart, outerEnd }: Picture['marks'],
  start: number,
  end: number,
): Uint32Array {
  return entries.filter((entry) => outerStart[entry]! < end && outerEnd[entry]! > start);
}

function hiddenIn(
  { placeOf }: Picture['focusOrder'],
  { outerStart, outerEnd }: Picture['marks'],
  { order }: TimelineModel,
  start: number,
  end: number,
): Uint32Array {
  return order.filter((entry) => placeOf(entry) < 0 && outerStart[entry]! < end && outerEnd[entry]! > start);
}

function join(
  model: TimelineModel,
  entries: Uint32Array,
  view: MapView,
  points: SheetPoints,
  { widthPx, heightPx }: MapSize,
): Joined {
  const { of, order } = placesOf(model);
  return joinPlaces({
    view,
    points,
    order,
    entries,
    placeOf: of,
    colourOf: (entry) => colourOf(model, entry),
    widthPx,
    heightPx,
  });
}

/** Points are lines of no length with round ends: the shortest path that there is. */
function faintPath(
  hidden: Uint32Array,
  { of }: Places,
  { k, dx, dy }: MapView,
  { x, y }: SheetPoints,
  { widthPx, heightPx }: MapSize,
): string {
  const columns = Math.ceil(widthPx / FAINT_PX);
  const drawn = new Uint8Array(columns * Math.ceil(heightPx / FAINT_PX));
  const parts: string[] = [];
  for (const entry of hidden) {
    const place = of[entry]!;
    if (place < 0) continue;
    const px = k * x[place]! + dx;
    const py = k * y[place]! + dy;
    if (!(px >= 0 && py >= 0 && px < widthPx && py < heightPx)) continue;
    const cell = Math.floor(py / FAINT_PX) * columns + Math.floor(px / FAINT_PX);
    if (drawn[cell] === 1) continue;
    drawn[cell] = 1;
    parts.push(`M${px.toFixed(1)} ${py.toFixed(1)}h0`);
  }
  return parts.join('');
}
