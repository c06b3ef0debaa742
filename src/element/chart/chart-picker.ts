/**
 * Finds what is under the pointer if it is not an element: marks on the canvas, and densities. A click on a density
 * zooms to exactly its span of time. A single entry there opens; entries that no closer window separates are listed, and
 * what lasts through such a window has its rows in the lane, which opens.
 */
import type { Aside } from '../interaction/command.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { columnAt, entriesInForce, placementAt, timesWithin, type PickedColumn } from '../../drawing/scene/pick.js';
import { toTime, type View } from '../../drawing/scale/view.js';
import type { Picture } from '../picture/picture.js';
import { entryOf } from './hit-test.js';
import { numberWords, timeWords } from './span-words.js';

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

/** A place in the page, as in events. */
type Point = Pick<MouseEvent, 'clientX' | 'clientY'>;

/** Words beside the pointer. */
export interface DensityTip {
  readonly text: string;
  /** px from the left edge of the window and from its top. */
  readonly left: number;
  readonly top: number;
  /** The window that it was read in: in another one something else is under the pointer. */
  readonly view: View;
}

export type DensityGoal =
  | { readonly view: View }
  | { readonly aside: Aside }
  /** The key of a lane that opens. */
  | { readonly open: string }
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
    const only = onlyEntry(density, picture);
    if (only !== undefined) return { entry: only, lane };
    const { offsetPx = 0 } = this.#deps.scene() ?? {};
    const pressed = toTime(transform, this.#deps.pxAt(event.clientX) - offsetPx);
    // A density also answers close beside its bar.
    const view = { start: Math.min(start, pressed), end: Math.max(end, pressed) };
    const isCloser = view.end - view.start < CLOSER_SHARE * (picture.view.end - picture.view.start);
    const times = density.entries && timesWithin(arrangement, lane, start, end);
    if (times === undefined) {
      if (isCloser) return { view };
      return density.counted ? { view: halfAround(picture.view, pressed) } : { open: arrangement.lanes[lane]!.key };
    }
    if (times.last - times.first >= MIN_SPAN_MS && isCloser) return { view };
    return { aside: { type: 'cluster', lane: arrangement.lanes[lane]!.key, first: times.first, last: times.last } };
  }

  /** What a click opens: the title and date of an entry whose title is not there, or the time of a column. */
  tipAt(event: MouseEvent): DensityTip | undefined {
    const box = this.#deps.window()?.getBoundingClientRect();
    const picture = this.#deps.picture();
    if (box === undefined || picture === undefined) return undefined;
    const text = this.#tipText(event, picture);
    return text === undefined
      ? undefined
      : { text, left: event.clientX - box.left, top: event.clientY - box.top, view: picture.view };
  }

  #tipText(event: MouseEvent, picture: Picture): string | undefined {
    const scene = this.#deps.scene();
    const y = this.#rowsPx(event.clientY);
    if (scene === undefined || y === undefined) return undefined;
    const placement = drawnAt(scene, event.target) ?? placementAt(scene, this.#deps.pxAt(event.clientX), y);
    if (placement !== undefined) {
      const isNamed = scene.labelWidth[placement]! > 0 && scene.labelRoom[placement]! >= scene.labelWidth[placement]!;
      return isNamed ? undefined : entryText(picture, scene.entry[placement]!);
    }
    const density = this.densityAt(event);
    if (density === undefined) return undefined;
    const only = onlyEntry(density, picture);
    if (only !== undefined) return entryText(picture, only);
    const texts = this.#deps.texts();
    return [timeWords(density, picture, texts), numberWords(density.entries, density, picture.model, texts)].join(
      ' · ',
    );
  }

  /** Undefined under the calendar, which stays in view while the rows scroll under it, and beyond the box that they scroll in. */
  #rowsPx(clientY: number): number | undefined {
    const window = this.#deps.window();
    const box = window?.querySelector('.rows')?.getBoundingClientRect();
    const covered = window?.querySelector('.axis-bar')?.getBoundingClientRect().bottom ?? -Infinity;
    const end = window?.parentElement?.getBoundingClientRect().bottom ?? Infinity;
    return box === undefined || clientY < covered || clientY > end ? undefined : clientY - box.top;
  }
}

/** The mark whose element is under the pointer: a click opens it, also where the next mark is nearer. */
function drawnAt({ count, entry, lane }: Scene, target: EventTarget | null): number | undefined {
  const drawn = entryOf(target);
  if (drawn === undefined) return undefined;
  const within = (target as Element).closest('[data-lane]');
  for (let placement = 0; placement < count; placement++) {
    if (entry[placement] === drawn && (within === null || lane[placement] === Number(within.getAttribute('data-lane'))))
      return placement;
  }
  return undefined;
}

/** Half of a window, with an instant at the same share of it. */
function halfAround({ start, end }: View, ms: number): View {
  return { start: (start + ms) / 2, end: (end + ms) / 2 };
}

/** The entry of a density of one. Undefined also if it is not in the page. */
function onlyEntry({ count, entries, force, ...at }: PickedColumn, { context }: Picture): number | undefined {
  if (count !== 1) return undefined;
  return force ? entriesInForce(context.arrangement, at.lane, at.start, at.end)[0] : entries?.[0];
}

function entryText({ titleOf, words }: Picture, entry: number): string {
  return [titleOf(entry), words.shortDate(entry)].join(' · ');
}
