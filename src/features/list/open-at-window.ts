/**
 * Opens the list at the window of the chart: at the first entry that begins in it. The list then scrolls in a region of
 * its own, so that its controls stay in sight.
 */
import { lowerBound } from '../../base/search.js';
import type { TimelineState } from '../../interaction/reduce.js';
import type { Picture } from '../../picture/picture.js';

export class OpenAtWindow {
  /** The place that it was opened at, until it is left; undefined if it begins with the first entry. */
  at: number | undefined;

  #isShown = false;
  /** The entry to scroll to after the drawing. */
  #entry: number | undefined;

  /** Call it with each drawing of the list. Returns the place to open at, once. */
  draw({ view, selected }: Pick<TimelineState, 'view' | 'selected'>, picture: Picture): number | undefined {
    if (this.#isShown) return undefined;
    this.#isShown = true;
    const { times, entries } = picture.focusOrder;
    // An open entry is scrolled to by itself.
    const place = view === undefined || selected !== undefined ? 0 : lowerBound(times, picture.view.start);
    this.at = place > 0 ? Math.min(place, times.length - 1) : undefined;
    this.#entry = this.at === undefined ? undefined : entries[this.at];
    return this.at;
  }

  /** Call it after each update of the element. */
  drawn(root: ShadowRoot, isShown: boolean): void {
    if (!isShown) {
      this.#isShown = false;
      this.at = undefined;
      return;
    }
    const list = root.querySelector<HTMLElement>('.list.at-window');
    const row = list?.querySelector(`[data-entry="${String(this.#entry)}"]`)?.parentElement;
    if (!list || !row) return;
    this.#entry = undefined;
    list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top;
  }
}
