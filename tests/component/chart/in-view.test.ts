/** What a window shows of files that are hard to draw: names before counts, and no row empty while entries are counted. */
import { expect } from '@open-wc/testing';
import { CLOSE_UPS, FULL_DAY, PACTS } from '../../../demo/gallery/close-up-datasets.js';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import { chartWindow } from '../look-ups.js';
import { partOf } from '../mount.js';
import { closeUp, DAY_MS, mountCloseUp, timesOf, type Time, windowsOf } from './close-ups.js';
import { moreButtons } from './chart-look-ups.js';

/** Replaced when the tests are bundled: the seed of the run, and whether it is the deep one. */
declare const RUN_SEED: number;
declare const RUNS_DEEP: boolean;

const WIDE_PX = 1280;
const PHONE_PX = 360;
const WIDTHS_PX = RUNS_DEEP ? [WIDE_PX, PHONE_PX] : [WIDE_PX];
/** On a phone so many have their title wherever so many are in view. */
const LEAST_NAMED = 5;
/** No blank band of a lane that counts some of its entries is higher: between two rows, on a phone with a line of text. */
const mostBlankPx = (widthPx: number): number => (widthPx === PHONE_PX ? 44 : 20);
/** WebKit takes long to find what is at a point, and the deep run looks at ten times as many windows. */
const LONG_MS = RUNS_DEEP ? 900_000 : 100_000;
/** Between two points at which a mark is looked for. */
const STEP_PX = { x: 25, y: 4 };

async function inViewOf(id: string, window?: Time) {
  const each = closeUp(id);
  const element = await mountCloseUp(each, each.create(), WIDE_PX);
  if (window !== undefined) element.visibleRange = window;
  await element.settled;
  return element.inView!;
}

describe('inView of a close-up', () => {
  it('names each of the pacts in force in a month', async () => {
    const { inForce } = PACTS;
    expect(await inViewOf('close-pacts', PACTS)).to.include({ total: inForce, counted: 0, labelled: inForce });
  });

  it('names each entry of the full day of a diary', async () => {
    const day = { start: FULL_DAY.start, end: FULL_DAY.start + DAY_MS };
    expect(await inViewOf('close-diary', day)).to.include({ total: 18, counted: 0, labelled: 18 });
  });

  it('names each entry of a file of 37 and of 68', async () => {
    expect(await inViewOf('close-37')).to.include({ total: 37, counted: 0, labelled: 37 });
    expect(await inViewOf('close-68')).to.include({ total: 68, counted: 0, labelled: 68 });
  });

  it('names at least five long titles on a phone wherever five are in view', async () => {
    const each = closeUp('close-long');
    const data = each.create();
    const element = await mountCloseUp(each, data, PHONE_PX);
    const random = seededRandom(RUN_SEED);
    for (const window of windowsOf(element.visibleRange!, timesOf(data), random)) {
      element.visibleRange = window;
      await element.settled;
      const { total, labelled } = element.inView!;
      expect(labelled, `of ${total} from ${new Date(window.start).toISOString()}`).to.be.at.least(
        Math.min(total, LEAST_NAMED),
      );
    }
  });
});

/** The highest blank bands above each “22 more”, below the first mark of its lane, px. */
function blankBands(element: ConflictTimeline): readonly number[] {
  const { left, right } = chartWindow(element).getBoundingClientRect();
  const xs = Array.from({ length: Math.floor((right - left) / STEP_PX.x) }, (_, at) => left + 2 + at * STEP_PX.x);
  return moreButtons(element).map((button) => {
    button.scrollIntoView({ block: 'end' });
    const { top: foot } = button.getBoundingClientRect();
    const lane = Math.max(laneTop(element, button), 0);
    let highest = 0;
    let blankPx = 0;
    let isBelowMark = false;
    for (let y = lane; y < foot; y += STEP_PX.y) {
      const isBlank = xs.every((x) => element.entryAt(x, y) === undefined);
      blankPx = isBlank ? blankPx + STEP_PX.y : 0;
      isBelowMark ||= !isBlank;
      if (isBelowMark) highest = Math.max(highest, blankPx);
    }
    return isBelowMark ? highest : Infinity;
  });
}

/** The foot of the lane above, or the top of the rows. */
function laneTop(element: ConflictTimeline, button: HTMLElement): number {
  const { top } = button.getBoundingClientRect();
  const above = moreButtons(element)
    .map((other) => other.getBoundingClientRect().bottom)
    .filter((bottom) => bottom < top);
  return Math.max(partOf(element, 'rows').getBoundingClientRect().top, ...above);
}

describe('rows of a window that counts some of its entries', () => {
  for (const widthPx of WIDTHS_PX) {
    for (const each of CLOSE_UPS) {
      it(`${each.id}, ${widthPx} px: none is empty`, async () => {
        const data = each.create();
        const element = await mountCloseUp(each, data, widthPx);
        const random = seededRandom(RUN_SEED);
        for (const window of windowsOf(element.visibleRange!, timesOf(data), random)) {
          element.visibleRange = window;
          await element.settled;
          if (element.inView!.counted === 0) continue;
          for (const px of blankBands(element)) {
            expect(px, `blank from ${new Date(window.start).toISOString()}`).to.be.at.most(mostBlankPx(widthPx));
          }
        }
      }).timeout(LONG_MS);
    }
  }
});
