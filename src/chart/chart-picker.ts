/**
 * What the pointer is over in the chart where that is no element: marks on the canvas, and densities. A click on a
 * density goes to its entries; those at one instant, which no zoom can part, are listed.
 */
import type { Aside } from '../interaction/command.js';
import type { Texts } from '../i18n/texts.js';
import type { Scene } from '../scene/scene.js';
import { densityAt, entriesWithin, placementAt, timesWithin, type PickedDensity } from '../scene/pick.js';
import type { View } from '../scale/view.js';
import type { Picture } from '../picture/picture.js';

/** On either side of the entries of a density that was zoomed to, as a share of their span. */
const MARGIN_SHARE = 0.15;
/** Entries closer than this cannot be parted by a window of a second. */
const MIN_SPAN_MS = 100;

export interface ChartPickerHost {
  readonly picture: () => Picture | undefined;
  readonly scene: () => Scene | undefined;
  readonly window: () => HTMLElement | undefined;
  readonly pxAt: (clientX: number) => number;
  readonly texts: () => Texts;
}

/** Said beside the pointer. */
export interface DensityTip {
  readonly text: string;
  /** px from the left edge of the window and from its top. */
  readonly left: number;
  readonly top: number;
}

export class ChartPicker {
  #host: ChartPickerHost;

  constructor(host: ChartPickerHost) {
    this.#host = host;
  }

  markAt({ clientX, clientY }: MouseEvent): { readonly entry: number; readonly lane: number } | undefined {
    const scene = this.#host.scene();
    const y = this.#rowsPx(clientY);
    const placement = scene && y !== undefined ? placementAt(scene, this.#host.pxAt(clientX), y) : undefined;
    if (scene === undefined || placement === undefined) return undefined;
    return { entry: scene.entry[placement]!, lane: scene.lane[placement]! };
  }

  densityAt({ clientX, clientY }: MouseEvent): PickedDensity | undefined {
    const scene = this.#host.scene();
    const y = this.#rowsPx(clientY);
    return scene === undefined || y === undefined ? undefined : densityAt(scene, this.#host.pxAt(clientX), y);
  }

  /** The window that parts the entries of a density, or the list of them where none does. */
  goalOf({ lane, start, end }: PickedDensity): { readonly view: View } | { readonly aside: Aside } | undefined {
    const arrangement = this.#host.picture()?.context.arrangement;
    const times = arrangement && timesWithin(arrangement, lane, start, end);
    if (arrangement === undefined || times === undefined) return undefined;
    const span = times.last - times.first;
    const key = arrangement.lanes[lane]?.key ?? '';
    if (span < MIN_SPAN_MS) return { aside: { type: 'crowd', lane: key, first: times.first, last: times.last } };
    const margin = span * MARGIN_SHARE;
    return { view: { start: times.first - margin, end: times.last + margin } };
  }

  tipAt(event: MouseEvent): DensityTip | undefined {
    const density = this.densityAt(event);
    const box = this.#host.window()?.getBoundingClientRect();
    const picture = this.#host.picture();
    if (density === undefined || box === undefined || picture === undefined) return undefined;
    const count = this.#host.texts().count('entries', density.count);
    const text = [count, datesOf(picture, density)].join(' · ');
    return { text, left: event.clientX - box.left, top: event.clientY - box.top };
  }

  #rowsPx(clientY: number): number | undefined {
    const box = this.#host.window()?.querySelector('.rows')?.getBoundingClientRect();
    return box === undefined ? undefined : clientY - box.top;
  }
}

/** From the first to the last entry, each as sharp as its own date. */
function datesOf({ context: { arrangement }, words }: Picture, { lane, start, end }: PickedDensity): string {
  const times = timesWithin(arrangement, lane, start, end);
  if (times === undefined) return '';
  const dates = [times.first, times.last].flatMap((ms) =>
    entriesWithin(arrangement, lane, [ms, ms], 1).entries.map((entry) => words.shortDate(entry)),
  );
  return [...new Set(dates)].join(' – ');
}
