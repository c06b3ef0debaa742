/** Threads can be followed in close-ups of files that are hard to draw: between the titles, each to its marks. */
import { expect } from '@open-wc/testing';
import { CLOSE_UPS } from '../../../../demo/gallery/close-up-datasets.js';
import real from '../../../../data/ceasefire-2025.json' with { type: 'json' };
import talks from '../../../../data/talks-and-resolutions.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { seededRandom } from '../../../deep/fuzz/seeded-random.mjs';
import { type Random, timesOf, windowsOf } from '../../chart/close-ups.js';
import { detail } from '../../detail.js';
import { labels, threads } from '../../look-ups.js';
import { mount, partOf, partsOf, textOf } from '../../mount.js';
import { headOf, isFaint, linesOf, reachOf } from './threads-look-ups.js';

/** Replaced when the tests are bundled: the seed of the run, and whether it is the deep one. */
declare const RUN_SEED: number;
declare const RUNS_DEEP: boolean;

/** The deep run looks at ten times as many windows. */
const LONG_MS = RUNS_DEEP ? 900_000 : 100_000;
const WIDE_PX = 1280;
/** So many entries of a window are opened. */
const OPENED = RUNS_DEEP ? 6 : 2;
const SAMPLE_PX = 3;
/** Distance of an end to the area of its mark. */
const BESIDE_PX = 20;
const TYPES = ['contradicts', 'responds-to', 'criticises', 'contradicts', 'supports'];
/** Two threads beside each other are at least so far apart, and the same for no longer than this. */
const APART_PX = 2;
const TOGETHER_PX = 30;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly relations?: readonly { readonly type: string; readonly target: string }[];
}
interface Data {
  readonly title?: string;
  readonly entries: readonly Entry[];
}

/** Every second entry tells of one of the three before it. */
function withThreads(data: Data, random: Random): Data {
  const sorted = data.entries.toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const before = new Map(sorted.map(({ id }, at) => [id, sorted[at - 1 - Math.floor(random() * 3)]?.id]));
  const entries = data.entries.map((entry, at): Entry => {
    const target = before.get(entry.id);
    if (at % 2 === 0 || target === undefined) return entry;
    return { ...entry, relations: [{ type: TYPES[at % TYPES.length]!, target }] };
  });
  return { ...data, entries };
}

const FILES = [
  ...CLOSE_UPS.map(({ id, attributes, create }) => ({
    name: id,
    attributes,
    create,
    isOurs: false,
  })),
  { name: 'ceasefire', attributes: {}, create: (): Data => real, isOurs: true },
  { name: 'talks', attributes: {}, create: (): Data => talks as unknown as Data, isOurs: true },
];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points of a drawn line in the page; none of a line that is wholly behind titles. */
function pointsOf(line: SVGPathElement): readonly Point[] {
  if (line.getAttribute('d') === '') return [];
  const matrix = line.getScreenCTM()!;
  const length = line.getTotalLength();
  return Array.from({ length: Math.floor(length / SAMPLE_PX) + 1 }, (_, at) =>
    DOMPoint.fromPoint(line.getPointAtLength(at * SAMPLE_PX)).matrixTransform(matrix),
  );
}

/** The place of letters. Firefox adds their halo to the box of a text, with corners that it does not have. */
function lettersOf(label: SVGTextElement): DOMRect {
  const { x, y, width, height } = label.getBBox();
  const { e, f } = label.getScreenCTM()!;
  return new DOMRect(x + e, y + f, width, height);
}

function isInside(box: DOMRect, { x, y }: Point): boolean {
  return x > box.left + 1 && x < box.right - 1 && y > box.top + 3 && y < box.bottom - 3;
}

function distanceTo({ left, right, top, bottom }: DOMRect, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}

/** Titles that a thread crosses. */
function crossedBy(element: ConflictTimeline): readonly string[] {
  const titles = labels(element).map((label) => ({ label, box: lettersOf(label) }));
  return threads(element)
    .flatMap(linesOf)
    .flatMap(pointsOf)
    .flatMap((point) => titles.filter(({ box }) => isInside(box, point)).map(({ label }) => textOf(label)));
}

/** Around an end of a thread, where its mark answers: a thin span is two px wide. */
const AROUND_PX = Array.from({ length: 19 }, (_, at) => (at % 2 === 0 ? at : -at - 1));

/** Entries whose marks answer there. */
function marksAt(element: ConflictTimeline, { x, y }: Point): readonly string[] {
  return AROUND_PX.flatMap((dx) => AROUND_PX.flatMap((dy) => element.entryAt(x + dx, y + dy) ?? []));
}

/** Ends that are at no mark and at no edge of the window; heads that are not at the end of their line. */
function looseEnds(element: ConflictTimeline, titleOf: ReadonlyMap<string, string>): readonly string[] {
  const window = partOf(element, 'rows').getBoundingClientRect();
  // Rows may scroll in the chart's own box.
  const { bottom } = partOf(element, 'chart').getBoundingClientRect();
  return threads(element).flatMap((thread) => {
    const points = pointsOf(reachOf(thread));
    const ends = [points[0]!, points.at(-1)!];
    const name = textOf(thread.querySelector('title'));
    // A thread of the open entry may lead to a speck of a crowded band, over which its neighbours answer.
    const isOwn = (id: string | undefined): boolean =>
      id !== undefined && (!isFaint(thread) || name.includes(titleOf.get(id)!));
    const isLoose = ({ x, y }: Point): boolean =>
      x > window.left + BESIDE_PX &&
      x < window.right - BESIDE_PX &&
      y > 0 &&
      y < Math.min(innerHeight, bottom) &&
      !AROUND_PX.some((dx) => AROUND_PX.some((dy) => isOwn(element.entryAt(x + dx, y + dy))));
    const head = headOf(thread)?.getBoundingClientRect();
    const isAway = head !== undefined && distanceTo(head, ends[1]!) > BESIDE_PX;
    return ends.some(isLoose) || isAway ? [name] : [];
  });
}

/** Pairs of threads without a common entry that run down the same px: nobody could tell which goes where. */
function bundlesIn(element: ConflictTimeline, titleOf: ReadonlyMap<string, string>): readonly string[] {
  const drawn = threads(element)
    .filter(isFaint)
    .map((thread) => {
      const points = linesOf(thread).flatMap(pointsOf);
      const reach = pointsOf(reachOf(thread));
      return { name: textOf(thread.querySelector('title')), points, ends: [reach[0]!, reach.at(-1)!] };
    });
  const isNear = (one: Point, other: Point, px: number): boolean => Math.hypot(one.x - other.x, one.y - other.y) < px;
  return drawn.flatMap((one, at) =>
    drawn.slice(at + 1).flatMap((other) => {
      if (one.ends.some((end) => other.ends.some((their) => isNear(end, their, BESIDE_PX)))) return [];
      const shared = one.points.filter((point) => other.points.some((their) => isNear(point, their, APART_PX)));
      if (shared.length * SAMPLE_PX <= TOGETHER_PX) return [];
      // A wide mark has one of them on its left, the other on its right.
      const theirs = new Set(other.ends.flatMap((end) => marksAt(element, end)));
      const common = one.ends.flatMap((end) => marksAt(element, end)).filter((id) => theirs.has(id));
      const isCommon = common.some((id) => [one, other].every(({ name }) => name.includes(titleOf.get(id)!)));
      return isCommon ? [] : [`${one.name} | ${other.name}`];
    }),
  );
}

interface Tally {
  /** Titles by id. */
  readonly titleOf: ReadonlyMap<string, string>;
  drawn: number;
  readonly faults: string[];
}

/** The card of the open entry would answer for the marks under it. */
function withoutCard<Found>(element: ConflictTimeline, find: () => Found): Found {
  const cards = partsOf(element, 'details');
  for (const card of cards) card.style.visibility = 'hidden';
  const found = find();
  for (const card of cards) card.style.visibility = '';
  return found;
}

function look(element: ConflictTimeline, where: string, tally: Tally): void {
  tally.drawn += threads(element).length;
  const found = {
    crosses: crossedBy(element),
    'ends nowhere': withoutCard(element, () => looseEnds(element, tally.titleOf)),
    'runs over another': withoutCard(element, () => bundlesIn(element, tally.titleOf)),
  };
  for (const [fault, names] of Object.entries(found))
    for (const name of new Set(names)) tally.faults.push(`${where}: ${fault}: ${name}`);
}

describe('threads of files that are hard to draw', () => {
  for (const { name, attributes, create, isOurs } of FILES) {
    detail(`can be followed between the titles, each to its marks: ${name}`, async () => {
      const random = seededRandom(RUN_SEED);
      const data = isOurs ? create() : withThreads(create(), random);
      const element = await mount({ data, view: 'chart', ...attributes }, { widthPx: WIDE_PX });
      const titleOf = new Map(data.entries.map(({ id, title }) => [id, title]));
      const tally: Tally = { titleOf, drawn: 0, faults: [] };
      for (const [at, window] of windowsOf(element.visibleRange!, timesOf(data), random).entries()) {
        element.visibleRange = window;
        await element.settled;
        look(element, `window ${at}`, tally);
        const inWindow = [...element.idsInView];
        for (let open = 0; open < OPENED && inWindow.length > 0; open++) {
          const id = inWindow[Math.floor(random() * inWindow.length)]!;
          element.select(id);
          await element.settled;
          look(element, `window ${at}, ${id}`, tally);
        }
        element.selected = undefined;
      }
      expect(tally.drawn, 'threads').to.be.greaterThan(0);
      expect(tally.faults).to.deep.equal([]);
    }).timeout(LONG_MS);
  }
});
