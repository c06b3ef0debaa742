/** The reader's place in the list or the table: the tab stop, and the drawn rows around it. */
import { memo } from '../../dataset/base/memo.js';
import { lowerBound } from '../../dataset/base/search.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import { groupOf, type ListGroups } from './list-groups.js';
import { type ListDeps, ListWindow, type Slice, WINDOWED_ABOVE, type WindowRows } from './list-window.js';

// The entries by time as rows of the list.

/** Heights of an entry with two lines of text and a note; with a heading or a fold above it. */
const ENTRY_PX = 98;
const HEADING_PX = 41;
const FOLD_PX = 51;

export function listRows(model: TimelineModel, focusOrder: FocusOrder, groups: ListGroups): WindowRows {
  const { entries, times } = focusOrder;
  const above = new Uint16Array(entries.length);
  for (const place of groups.starts) above[place] = HEADING_PX;
  // One strip for all folds between two entries, none before the first.
  for (const place of new Set(groups.foldPlaces)) if (place > 0 && place < above.length) above[place]! += FOLD_PX;
  return {
    model,
    count: entries.length,
    estimatePx: (place) => ENTRY_PX + above[place]!,
    entryAt: (place) => entries[place] ?? -1,
    placeOf: focusOrder.placeOf,
    headOf: (place) => groupOf(groups, place),
    placeIn: (before, place) => {
      const same = samePlace(before, place, model, focusOrder.placeOf);
      if (same >= 0) return same;
      const time = before.model.anchor[before.entryAt(place)] ?? 0;
      return Math.min(lowerBound(times, time), Math.max(entries.length - 1, 0));
    },
  };
}

/** Present place of the entry of a row; -1 if it is no longer shown. */
export function samePlace(
  before: WindowRows,
  place: number,
  model: TimelineModel,
  placeOf: (entry: number) => number,
): number {
  const entry = before.entryAt(place);
  if (before.model === model) return placeOf(entry);
  const id = before.model.entries.at(entry)?.id;
  const now = id === undefined ? undefined : model.indexOf(id);
  return now === undefined ? -1 : placeOf(now);
}

export interface DrawnRows extends Slice {
  readonly windowed: boolean;
  /** Places of the rows to draw, in order. */
  readonly places: readonly number[];
  /** The entry where Tab enters. */
  readonly stop: number | undefined;
}

/** The element of a row that takes the focus, and those before and after the list. */
const TOGGLE = '.toggle';
const BEFORE = '.toolbar [tabindex="0"]';
const AFTER = '.list-end';

export class ListController {
  readonly rows = memo(listRows);

  #deps: ListDeps;
  #feed: boolean;
  #window: ListWindow;
  #rows: WindowRows | undefined;
  #drawn: DrawnRows | undefined;
  /** The last entry with the keyboard focus. */
  #current: number | undefined;
  #selected: number | undefined;

  /** `selector` finds the scrolled element while the list is long. Only a list is a feed. */
  constructor(deps: ListDeps, selector: string, feed: boolean) {
    this.#deps = deps;
    this.#feed = feed;
    this.#window = new ListWindow(deps, selector);
  }

  /** An entry that was opened since, anywhere, is scrolled into the window. `opensAt`: the place of its first row. */
  draw(rows: WindowRows, selected: number | undefined, opensAt?: number): DrawnRows {
    this.#follow(rows);
    const windowed = rows.count > WINDOWED_ABOVE;
    if (opensAt !== undefined) this.#window.openAt(rows, opensAt);
    const slice = windowed ? this.#slice(rows, selected) : { from: 0, to: rows.count, first: 0, kept: undefined };
    this.#selected = selected;
    const places = placesOf(slice);
    const drawn = new Set(places.map((place) => rows.entryAt(place)));
    const stop = [this.#current, selected].find((entry) => entry !== undefined && drawn.has(entry));
    this.#drawn = { ...slice, windowed, places, stop: stop ?? rows.entryAt(slice.first) };
    return this.#drawn;
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const entry = entryOf(event.target);
    if (entry === undefined || entry === this.#current) return;
    this.#current = entry;
    this.#deps.requestUpdate();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const entry = event.target instanceof Element && event.target.matches(TOGGLE) ? entryOf(event.target) : undefined;
    const step = listStep(event, this.#feed && this.#drawn?.windowed === true);
    if (entry === undefined || step === undefined || this.#rows === undefined) return;
    event.preventDefault();
    this.#go(entry, step, this.#rows);
  };

  #go(entry: number, step: ListStep, { count, placeOf, entryAt }: WindowRows): void {
    if (step === 'before' || step === 'after') {
      this.#deps.renderRoot?.querySelector<HTMLElement>(step === 'before' ? BEFORE : AFTER)?.focus();
      return;
    }
    const place = placeOf(entry);
    const wanted = { first: 0, last: count - 1, next: place + 1, previous: place - 1 }[step];
    const to = Math.max(Math.min(wanted, count - 1), 0);
    if (to === place) return;
    this.#current = entryAt(to);
    if (this.#drawn?.windowed === true) this.#window.show(to);
    this.#focusWhenDrawn();
  }

  #slice(rows: WindowRows, selected: number | undefined): Slice {
    const at = this.#focused === undefined ? -1 : rows.placeOf(this.#focused);
    const focused = at < 0 ? undefined : at;
    const slice = this.#window.slice(rows, focused);
    const opened = selected === undefined || selected === this.#selected ? -1 : rows.placeOf(selected);
    if (opened < 0) return slice;
    this.#window.show(opened);
    return this.#window.slice(rows, focused);
  }

  /** The entry has another place in other rows, or none: then its neighbour takes its part, and the focus. */
  #follow(rows: WindowRows): void {
    const before = this.#rows;
    this.#rows = rows;
    if (before === undefined || before === rows || this.#current === undefined) return;
    const place = before.placeOf(this.#current);
    const entry = place < 0 || rows.count === 0 ? undefined : rows.entryAt(rows.placeIn(before, place));
    const stays = entry === this.#current;
    this.#current = entry;
    if (entry !== undefined && this.#focused !== undefined) this.#focusWhenDrawn(stays);
  }

  /** `unlessKept`: only if the update lost the focus. */
  #focusWhenDrawn(unlessKept = false): void {
    this.#deps.requestUpdate();
    void this.#deps.updateComplete.then(() => {
      if (unlessKept && this.#focused !== undefined) return;
      const row = `[data-entry="${String(this.#current)}"] ${TOGGLE}`;
      this.#deps.renderRoot?.querySelector<HTMLElement>(row)?.focus();
    });
  }

  /** The entry with the focus on it or inside it. */
  get #focused(): number | undefined {
    const root = this.#deps.renderRoot as Partial<ShadowRoot> | undefined;
    return entryOf(root?.activeElement ?? null);
  }
}

function placesOf({ from, to, kept }: Slice): readonly number[] {
  const places = Array.from({ length: to - from }, (_, index) => from + index);
  if (kept === undefined) return places;
  return kept < from ? [kept, ...places] : [...places, kept];
}

function entryOf(target: EventTarget | null): number | undefined {
  // A server has no elements.
  if (target === null) return undefined;
  const row = target instanceof Element ? target.closest('[data-entry]') : null;
  return row === null ? undefined : Number(row.getAttribute('data-entry'));
}

// Keys of list and table: one tab stop, arrows between entries. A long list also has the keys of a feed.

export type ListStep = 'next' | 'previous' | 'first' | 'last' | 'before' | 'after';

/** Undefined for keys of the page. */
function listStep({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, feed: boolean): ListStep | undefined {
  if (altKey || metaKey || shiftKey) return undefined;
  if (ctrlKey) return !feed ? undefined : key === 'Home' ? 'before' : key === 'End' ? 'after' : undefined;
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'PageDown':
      return feed ? 'next' : undefined;
    case 'PageUp':
      return feed ? 'previous' : undefined;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}
