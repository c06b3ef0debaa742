import type { ChartPresenter } from '../picture/chart-presenter.js';
import type { Picture } from '../picture/picture.js';
import { toPx, toTime } from '../../drawing/scale/view.js';

/**
 * Finds the entry at a point of the page by the drawing itself, so it never differs from what the reader sees.
 * `painted` looks up marks without an element; neither finds anything under the calendar or a panel.
 */
function entryAtPoint(
  root: ShadowRoot,
  clientX: number,
  clientY: number,
  painted: () => number | undefined,
): number | undefined {
  for (const element of root.elementsFromPoint(clientX, clientY)) {
    const entry = entryOf(element);
    if (entry !== undefined) return entry;
    if (element.matches('.rows')) break;
    if (element.closest('.rows') === null) return undefined;
  }
  return painted();
}

/** Index of the entry that an element of the chart or the list belongs to. */
export function entryOf(element: EventTarget | null): number | undefined {
  const mark = element instanceof Element ? element.closest('[data-entry]') : null;
  return mark === null ? undefined : Number(mark.getAttribute('data-entry'));
}

// Converts a point of the page to an instant or an entry, and back.

interface Placed {
  readonly presenter: ChartPresenter;
  /** The chart's window, and px along time from its start. */
  readonly input: {
    readonly window: HTMLElement | undefined;
    readonly pxAt: (clientX: number) => number;
    readonly clientXAt: (px: number) => number | undefined;
  };
}

interface Pointed {
  readonly input: {
    readonly picker:
      { markAt: (at: { clientX: number; clientY: number }) => { readonly entry: number } | undefined } | undefined;
  };
  readonly picture: () => Picture | undefined;
}

/** UTC ms; undefined outside the chart. */
export function timeAtX({ presenter, input }: Placed, clientX: number): number | undefined {
  const transform = presenter.frame?.transform;
  const box = input.window?.getBoundingClientRect();
  if (transform === undefined || box === undefined || clientX < box.left || clientX > box.right) return undefined;
  return toTime(transform, input.pxAt(clientX));
}

/** Undefined while there is no chart. */
export function xAtTime({ presenter, input }: Placed, ms: number): number | undefined {
  const transform = presenter.frame?.transform;
  return transform === undefined ? undefined : input.clientXAt(toPx(transform, ms));
}

/** Undefined if there is no entry. A mark on a canvas has no element, so its place is looked up. */
export function idAtPoint(
  { input, picture }: Pointed,
  root: ShadowRoot,
  clientX: number,
  clientY: number,
): string | undefined {
  const painted = (): number | undefined => input.picker?.markAt({ clientX, clientY })?.entry;
  const entry = entryAtPoint(root, clientX, clientY, painted);
  return entry === undefined ? undefined : picture()?.model.entries.at(entry)?.id;
}
