/**
 * A click in the chart acts on what is under the pointer: it opens the entry, or goes to the span of time there. Seeded
 * points in datasets of several sizes, by mouse and by touch, at rest before each click; with motion, so that the focus
 * passes through the pictures on the way.
 */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { asLanesBy } from '../../../src/drawing/layout/lanes.js';
import { chartWindow } from '../look-ups.js';
import { all, allMarks, mount, partOf, partsOf } from '../mount.js';
import { inMotion } from '../motion.js';
import { detail, isChromium } from '../detail.js';
import { tips } from './chart-look-ups.js';

/** Replaced when the tests are bundled: the seed of the run, see `tests/property-seed.mjs`, and whether it is the deep one. */
declare const RUN_SEED: number;
declare const RUNS_DEEP: boolean;

/** In each case. */
const CLICKS = RUNS_DEEP ? 9 : 5;
const SIZES = [260, 2_500, 12_000];
const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2022, 2, 1);
/** Points to try until one has something under it. */
const TRIES = 200;
/** By then the window is at rest, and marks stay in place. */
const REST_MS = 220;

/** Around a point, px. */
const NEAR = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

type Random = () => number;

/** A third in a busy spring, the rest spread over fifteen months; a tenth lasts. */
function seededDataset(count: number, random: Random): object {
  const parties = ['north', 'east', 'south'];
  return {
    title: 'Seeded',
    parties: parties.map((id) => ({ id, name: id })),
    entries: Array.from({ length: count }, (_, index) => {
      const day = Math.floor(random() < 0.33 ? 40 + random() * 20 : random() * 450);
      const date = new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 10);
      const end = new Date(FIRST_MS + (day + 5 + Math.floor(random() * 40)) * DAY_MS).toISOString().slice(0, 10);
      return {
        id: `e${index}`,
        kind: 'event',
        date: random() < 0.1 ? `${date}/${end}` : date,
        title: `Number ${index}`,
        parties: [parties[Math.floor(random() * parties.length)]],
      };
    }),
  };
}

interface Target {
  readonly x: number;
  readonly y: number;
  readonly entry: string | undefined;
  readonly ms: number;
}

/** A point of the rows with an entry or a count under it; undefined if the window has none. */
async function findTarget(element: ConflictTimeline, random: Random): Promise<Target | undefined> {
  const { left, right } = chartWindow(element).getBoundingClientRect();
  const { top, bottom } = partOf(element, 'rows').getBoundingClientRect();
  // Without the scroll bars of the page: a click on one is not a click in the chart.
  const { clientWidth, clientHeight } = document.documentElement;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const x = Math.round(left + 2 + random() * (Math.min(right, clientWidth) - left - 4));
    const y = Math.round(Math.max(top, 0) + random() * (Math.min(bottom, clientHeight) - Math.max(top, 0) - 2));
    const entry = element.entryAt(x, y);
    // The mouse may be a fraction of a px off, so no edge is a target.
    if (NEAR.some(([dx, dy]) => element.entryAt(x + dx, y + dy) !== entry)) continue;
    const onFold = element.shadowRoot!.elementFromPoint(x, y)?.closest('[data-gap], [data-fold]') ?? undefined;
    if (onFold !== undefined) continue;
    if (entry === undefined && !(await hasTip(element, x, y))) continue;
    return { x, y, entry, ms: element.timeAt(x)! };
  }
  return undefined;
}

async function hasTip(element: ConflictTimeline, clientX: number, clientY: number): Promise<boolean> {
  const target = element.shadowRoot!.elementFromPoint(clientX, clientY);
  target?.dispatchEvent(
    new PointerEvent('pointermove', { clientX, clientY, pointerType: 'mouse', bubbles: true, composed: true }),
  );
  await element.updateComplete;
  return tips(element).length === 1;
}

async function clickByMouse({ x, y }: Target): Promise<void> {
  await sendMouse({ type: 'click', position: [x, y] });
}

/** The events of a tap in browsers: the mouse and its focus come after the finger has left. */
function clickByTouch(element: ConflictTimeline, { x, y }: Target): void {
  const target = element.shadowRoot!.elementFromPoint(x, y)!;
  const at = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true, button: 0, detail: 1 };
  const touch = { ...at, pointerType: 'touch', pointerId: 7, isPrimary: true };
  target.dispatchEvent(new PointerEvent('pointerdown', { ...touch, buttons: 1 }));
  target.dispatchEvent(new PointerEvent('pointerup', touch));
  target.dispatchEvent(new MouseEvent('mousedown', at));
  target.closest<HTMLElement>('[tabindex], button')?.focus({ preventScroll: true });
  target.dispatchEvent(new MouseEvent('mouseup', at));
  target.dispatchEvent(new MouseEvent('click', at));
}

/** From the whole or a tenth of it, with or without the focus on a mark. */
async function start(element: ConflictTimeline, random: Random): Promise<void> {
  element.selected = undefined;
  all(element, '[part~="aside"] button')[0]?.click();
  element.zoomToFit();
  await element.settled;
  const { start: from, end } = element.visibleRange!;
  if (random() < 0.5) {
    const length = (end - from) / 10;
    const place = from + random() * (end - from - length);
    element.visibleRange = { start: place, end: place + length };
    await element.settled;
  }
  const marks = allMarks(element);
  if (random() < 0.5 && marks.length > 0) marks[Math.floor(random() * marks.length)]!.focus();
  await element.settled;
  partOf(element, 'rows').scrollIntoView({ block: 'nearest' });
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  // The end of a motion is drawn in a frame of its own, which is late on a busy machine.
  await element.settled;
}

async function aim(element: ConflictTimeline, random: Random): Promise<Target> {
  for (let attempt = 0; attempt < 20; attempt++) {
    await start(element, random);
    const target = await findTarget(element, random);
    if (target !== undefined) return target;
  }
  throw new Error('nothing to click on');
}

/** The events of a click and their targets: a failure shows whether the click arrived at all. */
class Heard {
  #events: string[] = [];

  constructor() {
    for (const type of ['pointerdown', 'pointerup', 'click']) window.addEventListener(type, this.#note, true);
  }

  #note = (event: Event): void => {
    const [target] = event.composedPath();
    const name = target instanceof Element ? `${target.localName}.${target.getAttribute('class') ?? ''}` : 'the page';
    const detail = event instanceof MouseEvent ? `, ${event.detail} at ${event.clientX}, ${event.clientY}` : '';
    this.#events.push(`${event.type} on ${name}${detail}`);
  };

  take(): string {
    return this.#events.splice(0).join('; ');
  }

  end(): void {
    for (const type of ['pointerdown', 'pointerup', 'click']) window.removeEventListener(type, this.#note, true);
  }
}

interface Clicking {
  readonly byTouch: boolean;
  readonly clicks: number;
}

async function clickSeeded(element: ConflictTimeline, random: Random, clicking: Clicking): Promise<void> {
  const heard = new Heard();
  try {
    await clickAgain(element, random, clicking, heard);
  } finally {
    heard.end();
  }
}

async function clickAgain(
  element: ConflictTimeline,
  random: Random,
  { byTouch, clicks }: Clicking,
  heard: Heard,
): Promise<void> {
  for (let click = 0; click < clicks; click++) {
    const target = await aim(element, random);
    const before = element.visibleRange!;
    heard.take();
    if (byTouch) clickByTouch(element, target);
    else await clickByMouse(target);
    await element.settled;
    const { start: from, end } = element.visibleRange!;
    const on = `on ${target.entry ?? 'a count'}`;
    const where = `click ${click} at ${target.x}, ${target.y}, ${on}, heard as ${heard.take() || 'nothing'}`;
    expect(target.ms, `${where}: the window has the time under the pointer`).to.be.within(from - 1, end + 1);
    if (target.entry !== undefined) expect(element.selected, where).to.equal(target.entry);
    else {
      const answers = end - from < before.end - before.start || partsOf(element, 'aside').length > 0;
      expect(answers || element.selected !== undefined, `${where}: closer, a list, or the entry`).to.equal(true);
    }
  }
}

/**
 * In the deep run each crowd takes a hundred, and twenty in each other engine: WebKit takes two to three seconds a click.
 * Otherwise one crowd takes a few in each way.
 */
const CROWD_CLICKS = RUNS_DEEP ? (isChromium ? 100 : 20) : 4;
const LONG_MS = RUNS_DEEP ? 1_200_000 : 100_000;
const CROWD_WAYS = [false, true].flatMap((byTouch) =>
  (RUNS_DEEP ? CROWDS : [CROWDS[byTouch ? RUN_SEED % 5 : 2]!]).map((crowd) => ({ crowd, byTouch })),
);

for (const { crowd, byTouch } of CROWD_WAYS) {
  const seed = RUN_SEED + CROWDS.indexOf(crowd) + (byTouch ? CROWDS.length : 0);
  const way = `${byTouch ? 'by touch' : 'by mouse'}, seed ${RUN_SEED}`;
  detail(`${CROWD_CLICKS} clicks on ${crowd.heading}, ${way}`, async function () {
    this.timeout(LONG_MS);
    const random = seededRandom(seed);
    const lanes = asLanesBy(crowd.attributes?.lanes);
    const element = await mount({ data: crowd.create(), view: 'chart', lanes }, { widthPx: 900 });
    await clickSeeded(element, random, { byTouch, clicks: CROWD_CLICKS });
  });
}

/** Each size by each pointer, and each of these in one of the ways: all of them in the deep run. */
const WAYS = SIZES.flatMap((size, at) =>
  [false, true].flatMap((byTouch) =>
    [false, true]
      .filter((moves) => RUNS_DEEP || moves === (byTouch === (at % 2 === 1)))
      .map((moves) => ({ size, byTouch, moves })),
  ),
);

describe(`clicks in a chart, seed ${RUN_SEED}`, function () {
  this.timeout(LONG_MS);
  for (const { size, byTouch, moves } of WAYS) {
    const test = size === SIZES[0] && !byTouch ? it : detail;
    const title = `${byTouch ? 'by touch' : 'by mouse'}, ${moves ? 'in motion' : 'without motion'}, of ${size} entries`;
    const click = async (): Promise<void> => {
      const random = seededRandom(RUN_SEED + size + (byTouch ? 1 : 0) + (moves ? 2 : 0));
      const element = await mount({ data: seededDataset(size, random), view: 'chart' }, { widthPx: 900 });
      await clickSeeded(element, random, { byTouch, clicks: CLICKS });
    };
    test(title, moves ? inMotion(click) : click);
  }
});
