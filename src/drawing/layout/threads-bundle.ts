/**
 * Merges threads if there are many. Over {@link MAX_OF_A_SIDE} that enter or leave one entry on one side become ribbons
 * by the places of their other ends, in cells that double until few enough are left; so do all of them over {@link
 * MAX_IN_ALL}. A ribbon knows its number of threads, and the one closest to their middle stands for all: so it runs
 * between two marks, and moves as they do. O(n) for each doubling.
 */
import { clamp } from '../../dataset/base/number.js';
import type { Steps } from '../../dataset/base/steps.js';

export const MAX_OF_A_SIDE = 12;
export const MAX_IN_ALL = 200;
const FIRST_CELL_PX = 40;
/** Cells are counted up to here in each direction. */
const MAX_CELLS = 4096;
const MIXED = -1;

export interface Bundle {
  /** Column of the relation index, and its entries: of the thread that stands for all. */
  readonly relation: number;
  readonly fromEntry: number;
  readonly toEntry: number;
  /** Place in `RELATION_TYPES`; -1 where they differ. */
  readonly type: number;
  readonly count: number;
}

/** The ends of a thread, px. `out` is the side of the window of an end, 0 for within. */
export interface PlacedBundle extends Bundle {
  readonly fromX: number;
  readonly fromY: number;
  readonly fromOut: number;
  readonly toX: number;
  readonly toY: number;
  readonly toOut: number;
}

/** Bundles in steps. */
export function* bundleSteps(threads: readonly PlacedBundle[]): Steps<readonly PlacedBundle[]> {
  if (threads.length <= MAX_OF_A_SIDE) return threads;
  // An entry and the side of it on which a thread leaves, or enters.
  const sides = Uint8Array.from(threads, runsOn);
  const leaving = Uint32Array.from(threads, ({ fromEntry }, at) => (fromEntry << 1) | sides[at]!);
  const arriving = Uint32Array.from(threads, ({ toEntry }, at) => (toEntry << 1) | sides[at]!);
  yield;
  const sizesLeaving = sizesBy(leaving);
  const sizesArriving = sizesBy(arriving);
  const alone: PlacedBundle[] = [];
  const hubs = new Map<number, PlacedBundle[]>();
  threads.forEach((thread, at) => {
    const from = leaving[at]!;
    const to = arriving[at]!;
    const leaves = sizesLeaving[from]! >= sizesArriving[to]!;
    if ((leaves ? sizesLeaving[from]! : sizesArriving[to]!) <= MAX_OF_A_SIDE) alone.push(thread);
    // Leaving and entering threads of an entry have hubs of their own.
    else push(hubs, leaves ? from : -1 - to, thread);
  });
  yield;
  const ribbons: PlacedBundle[] = [];
  for (const [key, hub] of hubs) {
    for (const ribbon of yield* mergeUntil(hub, MAX_OF_A_SIDE, originOf(key, hub[0]!))) ribbons.push(ribbon);
  }
  return yield* mergeUntil([...alone, ...ribbons], MAX_IN_ALL, 0);
}

/** Cells are counted from the hub on, so a pan changes none. */
function originOf(key: number, { fromX, fromOut, toX, toOut }: PlacedBundle): number {
  if (key >= 0) return fromOut === 0 ? fromX : 0;
  return toOut === 0 ? toX : 0;
}

function sizesBy(keys: Uint32Array): Uint32Array {
  const sizes = new Uint32Array(keys.reduce((largest, key) => Math.max(largest, key), 0) + 1);
  for (const key of keys) sizes[key]!++;
  return sizes;
}

function push(hubs: Map<number, PlacedBundle[]>, key: number, thread: PlacedBundle): void {
  const hub = hubs.get(key);
  if (hub === undefined) hubs.set(key, [thread]);
  else hub.push(thread);
}

function runsOn({ fromX, fromOut, toX, toOut }: PlacedBundle): 0 | 1 {
  const runs = fromOut === 0 && toOut === 0 ? toX >= fromX : toOut > 0 || fromOut < 0;
  return runs ? 1 : 0;
}

/** Ends: in cells that are large enough, an end has one of eight places. */
function* mergeUntil(threads: readonly PlacedBundle[], most: number, originX: number): Steps<readonly PlacedBundle[]> {
  let merged = threads;
  for (let cellPx = FIRST_CELL_PX; merged.length > most; cellPx *= 2) {
    merged = mergeByCell(merged, cellPx, originX);
    yield;
  }
  return merged;
}

interface Sum {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  type: number;
  count: number;
  /** The thread closest to the middle, and its distance from it. */
  middle: PlacedBundle;
  distance: number;
}

function mergeByCell(threads: readonly PlacedBundle[], cellPx: number, originX: number): readonly PlacedBundle[] {
  // One map for the cell of either end: a key of both would be too large a number for a fast map.
  const cells = new Map<number, Map<number, Sum>>();
  const sums = threads.map((thread) => {
    const from = cellOf(thread.fromX - originX, thread.fromY, thread.fromOut, cellPx);
    const to = cellOf(thread.toX - originX, thread.toY, thread.toOut, cellPx);
    let row = cells.get(from);
    if (row === undefined) cells.set(from, (row = new Map<number, Sum>()));
    let sum = row.get(to);
    if (sum === undefined) row.set(to, (sum = emptySum(thread)));
    add(sum, thread);
    return sum;
  });
  threads.forEach((thread, place) => {
    noteMiddle(sums[place]!, thread);
  });
  return Array.from(cells.values(), (row) => [...row.values()])
    .flat()
    .map(({ middle, type, count }) => (count === middle.count ? middle : { ...middle, type, count }));
}

function cellOf(x: number, y: number, out: number, cellPx: number): number {
  // Ends before px 0 count as well. All ends outside are at the edge.
  const cell = (px: number): number => clamp(Math.floor(px / cellPx) + MAX_CELLS / 2, 0, MAX_CELLS - 1);
  return ((out + 1) * MAX_CELLS + cell(x)) * MAX_CELLS + cell(y);
}

function emptySum(thread: PlacedBundle): Sum {
  return { fromX: 0, fromY: 0, toX: 0, toY: 0, type: thread.type, count: 0, middle: thread, distance: Infinity };
}

function add(sum: Sum, { fromX, fromY, toX, toY, type, count }: PlacedBundle): void {
  sum.fromX += fromX * count;
  sum.fromY += fromY * count;
  sum.toX += toX * count;
  sum.toY += toY * count;
  sum.count += count;
  if (type !== sum.type) sum.type = MIXED;
}

function noteMiddle(sum: Sum, thread: PlacedBundle): void {
  const distance =
    Math.abs(thread.fromX - sum.fromX / sum.count) +
    Math.abs(thread.fromY - sum.fromY / sum.count) +
    Math.abs(thread.toX - sum.toX / sum.count) +
    Math.abs(thread.toY - sum.toY / sum.count);
  if (distance >= sum.distance) return;
  sum.distance = distance;
  sum.middle = thread;
}
