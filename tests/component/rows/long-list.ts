/** A list too long to be drawn whole: the reader's view of it, and scrolling it. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { holdTimers, type HeldTimers } from '../../held-timers.js';
import { frames, manyEntries } from '../../unit/rows/many-entries.js';
import { all, one, partOf, textOf } from '../mount.js';

export const COUNT = 10_000;
export const BIG = manyEntries(COUNT);
/** After this long without scrolling the list takes it for over. */
const SCROLL_REST_MS = 150;

let timers: HeldTimers | undefined;

/** In each test from here on, {@link settle} ends scrolling. */
export function holdEndOfScrolling(): void {
  beforeEach(() => {
    timers = holdTimers(SCROLL_REST_MS, SCROLL_REST_MS);
  });
  afterEach(() => {
    timers?.restore();
  });
}

/** Scrolling is over. */
export async function settle(element: ConflictTimeline): Promise<void> {
  timers?.letGo();
  await frames();
  await element.settled;
}

export const feed = (element: ConflictTimeline): HTMLElement => partOf(element, 'list');
export const rows = (element: ConflictTimeline): readonly HTMLElement[] => all(element, '[data-place]');
export const placeOf = (row: Element | null | undefined): number =>
  Number(row?.closest<HTMLElement>('[data-place]')?.dataset.place);

/** The day of the first entry in view, at the top of the list. */
export const dayAtTop = (element: ConflictTimeline): HTMLElement => one(element, '[part~="list"] > [data-head]');

/** What the search of the browser misses; none above a list that is drawn whole. */
export const listNotes = (element: ConflictTimeline): readonly string[] => all(element, '.list-note').map(textOf);

/** Visible rows, below the head. */
export function seen(element: ConflictTimeline): readonly HTMLElement[] {
  const box = feed(element).getBoundingClientRect();
  const top = box.top + dayAtTop(element).offsetHeight;
  return rows(element).filter((row) => {
    const { top: start, bottom: end } = row.getBoundingClientRect();
    return end > top + 1 && start < box.bottom - 1;
  });
}

export async function scrollTo(element: ConflictTimeline, px: number): Promise<void> {
  feed(element).scrollTop = px;
  await frames();
  await element.settled;
  await settle(element);
}

export function expectFilled(element: ConflictTimeline): void {
  const box = feed(element).getBoundingClientRect();
  const shown = seen(element);
  const bottom = Math.max(...shown.map((row) => row.getBoundingClientRect().bottom));
  expect(bottom, 'rows down to the end of the window').to.be.at.least(box.bottom - 12);
  const places = shown.map(placeOf);
  expect(places).to.deep.equal(places.map((_, index) => places[0]! + index));
}
