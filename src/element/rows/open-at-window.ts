/**
 * Opens the list or the table at the window of the chart: at the first entry that begins in it. The rows then scroll in
 * a region of their own, so that the controls stay in sight.
 */
import { lowerBound } from '../../dataset/base/search.js';
import type { Picture } from '../picture/picture.js';

/** The state that decides: the window of the chart, undefined for everything, and the open entry. */
interface Opened {
  readonly view: unknown;
  readonly selected: number | undefined;
}

export type RowsInTime = 'forward' | 'backward' | 'otherwise';

export class OpenAtWindow {
  /** The entry that it was opened at, until the view is left; undefined if it begins with the first row. */
  entry: number | undefined;

  /** Finds the region. */
  readonly #selector: string;
  #isShown = false;
  /** The entry to scroll to after the drawing. */
  #wanted: number | undefined;

  constructor(selector: string) {
    this.#selector = selector;
  }

  /** Call it with each drawing. Returns the entry to open at, once. */
  draw({ view, selected }: Opened, picture: Picture, order: RowsInTime = 'forward'): number | undefined {
    if (this.#isShown) return undefined;
    this.#isShown = true;
    // An open entry is scrolled to by itself.
    const isAnywhere = view === undefined || selected !== undefined || order === 'otherwise';
    this.entry = isAnywhere ? undefined : firstInWindow(picture, order);
    this.#wanted = this.entry;
    return this.entry;
  }

  /** Call it before a drawing that begins with the first row again. */
  beginAtFirst(): void {
    this.entry = undefined;
    this.#wanted = undefined;
  }

  /** Call it after each update of the element. */
  drawn(root: ShadowRoot, isShown: boolean): void {
    if (!isShown) {
      this.#isShown = false;
      this.entry = undefined;
      return;
    }
    const region = root.querySelector<HTMLElement>(`${this.#selector}.at-window`);
    const item = region?.querySelector(`[data-entry="${String(this.#wanted)}"]`);
    if (!region || !item) return;
    this.#wanted = undefined;
    const row = item.closest('li') ?? item;
    // Heads of columns stay above the rows.
    const headPx = region.querySelector('[data-head]')?.getBoundingClientRect().height ?? 0;
    region.scrollTop +=
      row.getBoundingClientRect().top - region.getBoundingClientRect().top - region.clientTop - headPx;
  }
}

/** Undefined if it is the first row. */
function firstInWindow({ focusOrder, view }: Picture, order: RowsInTime): number | undefined {
  const { times, entries } = focusOrder;
  const last = times.length - 1;
  if (order === 'backward') {
    const place = lowerBound(times, view.end + 1) - 1;
    return place < last ? entries[Math.max(place, 0)] : undefined;
  }
  const place = lowerBound(times, view.start);
  return place > 0 ? entries[Math.min(place, last)] : undefined;
}
