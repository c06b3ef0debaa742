/**
 * What the pointer meets stands in its own time: close-ups of files that are hard to draw, at random windows and points,
 * as the engine draws them.
 */
import { expect } from '@open-wc/testing';
import { CLOSE_UPS, type CloseUp } from '../../../demo/gallery/close-up-datasets.js';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import { detail } from '../detail.js';
import { chartWindow } from '../look-ups.js';
import { partOf } from '../mount.js';
import { mountCloseUp, type Random, type Time, timesOf, WINDOWS, windowsOf } from './close-ups.js';

/** Replaced when the tests are bundled: the seed of the run, and whether it is the deep one. */
declare const RUN_SEED: number;
declare const RUNS_DEEP: boolean;

const POINTS = RUNS_DEEP ? 200 : 60;
const WIDE_PX = 1280;
const WIDTHS_PX = [WIDE_PX, 360];
const NEAR_PX = 3;
/** WebKit takes long to find what is at a point. */
const LONG_MS = RUNS_DEEP ? 900_000 : 100_000;
/** The distance between two heights at which a mark is looked for. */
const STEP_PX = 2;
/** Of what was met, below the calendar, which stays at the top of the page. */
const BELOW_EDGE_PX = 120;
const MOST_PAGES = 3;

/**
 * Whether a mark of the entry answers somewhere in its own time. The chart may be higher than the page or its box, and the
 * mark of a title is below it: both are also scrolled to what was met at a y.
 */
function standsInItsTime(element: ConflictTimeline, id: string, time: Time, y: number): boolean {
  if (answersInItsTime(element, id, time)) return true;
  const chart = partOf(element, 'chart');
  const { scrollTop } = chart;
  const scrollDown = (px: number): void => {
    chart.scrollBy(0, px);
    scrollBy(0, px);
  };
  scrollDown(y - BELOW_EDGE_PX);
  let isThere = answersInItsTime(element, id, time);
  // On a phone a title stands further above its dot than the page is high.
  for (let page = 0; page < MOST_PAGES && !isThere; page++) {
    scrollDown(innerHeight / 2);
    isThere = answersInItsTime(element, id, time);
  }
  partOf(element, 'rows').scrollIntoView({ block: 'nearest' });
  chart.scrollTop = scrollTop;
  return isThere;
}

/** The same within the page, as far as the time is in the window. */
function answersInItsTime(element: ConflictTimeline, id: string, { start, end }: Time): boolean {
  const { left } = element.getBoundingClientRect();
  const { left: first, right: last } = chartWindow(element).getBoundingClientRect();
  const { top, bottom } = partOf(element, 'rows').getBoundingClientRect();
  const within = (x: number): number => Math.min(Math.max(x, first + 1), last - 1);
  const from = within(left + element.scale!(new Date(start)) - NEAR_PX);
  const to = within(left + element.scale!(new Date(end)) + NEAR_PX);
  for (const share of [0.5, 0, 1, 0.25, 0.75]) {
    const x = from + (to - from) * share;
    for (let y = Math.max(top, 0); y < Math.min(bottom, innerHeight); y += STEP_PX) {
      if (element.entryAt(x, y) === id) return true;
    }
  }
  return false;
}

/** Entries that were met, and those of them that stand elsewhere. */
function meet(element: ConflictTimeline, times: ReadonlyMap<string, Time>, random: Random) {
  const { left, right } = chartWindow(element).getBoundingClientRect();
  const offset = element.getBoundingClientRect().left;
  const met = new Set<string>();
  const astray = new Set<string>();
  for (let point = 0; point < POINTS; point++) {
    const { top, bottom } = partOf(element, 'rows').getBoundingClientRect();
    const x = left + 1 + random() * (right - left - 2);
    const y = Math.max(top, 0) + random() * (Math.min(bottom, innerHeight) - Math.max(top, 0) - 1);
    const id = element.entryAt(x, y);
    if (id === undefined || met.has(id)) continue;
    met.add(id);
    const time = times.get(id)!;
    const from = offset + element.scale!(new Date(time.start));
    const to = offset + element.scale!(new Date(time.end));
    if (x >= from - NEAR_PX && x <= to + NEAR_PX) continue;
    // Its title was met, or its mark stands outside of its time.
    if (!standsInItsTime(element, id, time, y))
      astray.add(`${id} at ${Math.round(x - offset)}, ${Math.round(y - top)}`);
  }
  return { met, astray };
}

async function walk(each: CloseUp, widthPx: number) {
  const data = each.create();
  const times = timesOf(data);
  const element = await mountCloseUp(each, data, widthPx);
  const random = seededRandom(RUN_SEED);
  const astray: string[] = [];
  let met = 0;
  for (const [at, window] of windowsOf(element.visibleRange!, times, random).entries()) {
    element.visibleRange = window;
    await element.settled;
    partOf(element, 'rows').scrollIntoView({ block: 'nearest' });
    const found = meet(element, times, random);
    met += found.met.size;
    astray.push(...[...found.astray].map((words) => `window ${at}: ${words}`));
  }
  return { met, astray };
}

describe('what the pointer meets in close-ups', () => {
  for (const widthPx of WIDTHS_PX) {
    // The engines differ in how they find what is at a point, not in the width.
    const test = widthPx === WIDE_PX ? it : detail;
    for (const each of CLOSE_UPS) {
      test(`${each.id}, ${widthPx} px: stands in its own time`, async () => {
        const { met, astray } = await walk(each, widthPx);
        expect(met).to.be.greaterThan(WINDOWS);
        expect(astray).to.deep.equal([]);
      }).timeout(LONG_MS);
    }
  }
});
