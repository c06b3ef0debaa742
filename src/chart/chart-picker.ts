/**
 * Finds what is under the pointer if it is not an element: marks on the canvas, and densities. A click on a density
 * zooms to exactly its span of time. A single entry there opens; entries that no closer window separates are listed.
 */
import type { Aside } from '../interaction/command.js';
import type { Texts } from '../i18n/texts.js';
import type { Scene } from '../scene/scene.js';
import { columnAt, entriesWithin, placementAt, timesWithin, type PickedColumn } from '../scene/pick.js';
import { toTime, type View } from '../scale/view.js';
import { coveredText } from '../picture/covered-text.js';
import type { Picture } from '../picture/picture.js';

/** A window below this share of the present one counts as closer. */
const CLOSER_SHARE = 0.9;
/** A window of one second does not separate entries that are closer than this. */
const MIN_SPAN_MS = 100;

export interface ChartPickerDeps {
  readonly picture: () => Picture | undefined;
  readonly scene: () => Scene | undefined;
  readonly window: () => HTMLElement | undefined;
  readonly pxAt: (clientX: number) => number;
  readonly texts: () => Texts;
}

/** In the page, as in events. */
type Point = Pick<MouseEvent, 'clientX' | 'clientY'>;

/** Words beside the pointer. */
export interface DensityTip {
  readonly text: string;
  /** px from the left edge of the window and from its top. */
  readonly left: number;
  readonly top: number;
}

export type DensityGoal =
  | { readonly view: View }
  | { readonly aside: Aside }
  /** `lane` is its place. */
  | { readonly entry: number; readonly lane: number };

export class ChartPicker {
  #deps: ChartPickerDeps;

  constructor(deps: ChartPickerDeps) {
    this.#deps = deps;
  }

  markAt({ clientX, clientY }: Point): { readonly entry: number; readonly lane: number } | undefined {
    const scene = this.#deps.scene();
    const x = this.#deps.pxAt(clientX);
    const y = this.#rowsPx(clientY);
    if (scene === undefined || y === undefined || x < 0 || x > scene.transform.widthPx) return undefined;
    const placement = placementAt(scene, x, y);
    if (placement === undefined) return undefined;
    return { entry: scene.entry[placement]!, lane: scene.lane[placement]! };
  }

  densityAt({ clientX, clientY }: Point): PickedColumn | undefined {
    const scene = this.#deps.scene();
    const y = this.#rowsPx(clientY);
    return scene === undefined || y === undefined ? undefined : columnAt(scene, this.#deps.pxAt(clientX), y);
  }

  /** The effect of a click on a density; undefined if there is none. */
  goalAt(event: Point): DensityGoal | undefined {
    const density = this.densityAt(event);
    const picture = this.#deps.picture();
    const transform = this.#deps.scene()?.transform;
    if (density === undefined || picture === undefined || transform === undefined) return undefined;
    const { arrangement } = picture.context;
    const { lane, start, end } = density;
    if (density.entries?.length === 1) return { entry: density.entries[0]!, lane };
    const { offsetPx = 0 } = this.#deps.scene() ?? {};
    const pressed = toTime(transform, this.#deps.pxAt(event.clientX) - offsetPx);
    // A density also answers close beside its bar.
    const view = { start: Math.min(start, pressed), end: Math.max(end, pressed) };
    const isCloser = view.end - view.start < CLOSER_SHARE * (picture.view.end - picture.view.start);
    const times = density.entries && timesWithin(arrangement, lane, start, end);
    if (times === undefined) return { view: isCloser ? view : halfAround(picture.view, pressed) };
    if (times.last - times.first >= MIN_SPAN_MS && isCloser) return { view };
    return { aside: { type: 'cluster', lane: arrangement.lanes[lane]!.key, first: times.first, last: times.last } };
  }

  tipAt(event: MouseEvent): DensityTip | undefined {
    const density = this.densityAt(event);
    const box = this.#deps.window()?.getBoundingClientRect();
    const picture = this.#deps.picture();
    if (density === undefined || box === undefined || picture === undefined) return undefined;
    const count = this.#deps.texts().count('entries', density.count);
    const dates = density.counted ? spanOf(density, picture, this.#deps.texts()) : datesOf(picture, density);
    const text = [count, dates].join(' · ');
    return { text, left: event.clientX - box.left, top: event.clientY - box.top };
  }

  /** Undefined under the calendar, which stays in view while the rows scroll under it. */
  #rowsPx(clientY: number): number | undefined {
    const window = this.#deps.window();
    const box = window?.querySelector('.rows')?.getBoundingClientRect();
    const covered = window?.querySelector('.axis-bar')?.getBoundingClientRect().bottom ?? -Infinity;
    return box === undefined || clientY < covered ? undefined : clientY - box.top;
  }
}

/** Half of a window, with an instant at the same share of it. */
function halfAround({ start, end }: View, ms: number): View {
  return { start: (start + ms) / 2, end: (end + ms) / 2 };
}

/** The time that a column counts. */
function spanOf({ start, end }: PickedColumn, { precision }: Picture, texts: Texts): string {
  const span = { outerStart: Float64Array.of(start), outerEnd: Float64Array.of(end) };
  return coveredText(span, precision, texts);
}

/** From the first to the last entry, each with the precision of its own date. */
function datesOf({ context: { arrangement }, words }: Picture, { lane, start, end }: PickedColumn): string {
  const times = timesWithin(arrangement, lane, start, end);
  if (times === undefined) return '';
  const dates = [times.first, times.last].flatMap((ms) =>
    entriesWithin(arrangement, lane, [ms, ms], 1).entries.map((entry) => words.shortDate(entry)),
  );
  return [...new Set(dates)].join(' – ');
}
