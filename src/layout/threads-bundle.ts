/**
 * Merges threads where there are many. Over {@link MOST_OF_A_SIDE} that enter or leave one entry on one side become
 * ribbons by where their other ends stand, in cells that double until few enough are left; so do all of them over
 * {@link MOST_IN_ALL}. Each ribbon knows how many it is. O(n) a doubling.
 */
import { clamp } from '../base/number.js';
import type { ThreadEnd } from './threads-route.js';

export const MOST_OF_A_SIDE = 12;
export const MOST_IN_ALL = 200;
const FIRST_CELL_PX = 40;
const LARGEST_CELL_PX = 2 ** 20;
/** Cells are counted up to here in each direction, so that two of them fit into one exact number. */
const MOST_CELLS = 4096;

export interface Bundle {
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
  /** Entries of the first thread in it. */
  readonly fromEntry: number;
  readonly toEntry: number;
  readonly relation: number;
  /** Place in `RELATION_TYPES`; -1 where they differ. */
  readonly type: number;
  readonly count: number;
}

export function bundleThreads(threads: readonly Bundle[]): readonly Bundle[] {
  if (threads.length <= MOST_OF_A_SIDE) return threads;
  const leaving = sizesBy(threads, leavingKey);
  const arriving = sizesBy(threads, arrivingKey);
  const alone: Bundle[] = [];
  const hubs = new Map<number, Bundle[]>();
  for (const thread of threads) {
    const from = leavingKey(thread);
    const to = arrivingKey(thread);
    const leaves = leaving.get(from)! >= arriving.get(to)!;
    if ((leaves ? leaving.get(from)! : arriving.get(to)!) <= MOST_OF_A_SIDE) alone.push(thread);
    // What leaves an entry and what enters it are hubs of their own.
    else push(hubs, leaves ? from : -1 - to, thread);
  }
  const ribbons = [...hubs.values()].flatMap((hub) => mergeUntil(hub, MOST_OF_A_SIDE));
  return mergeUntil([...alone, ...ribbons], MOST_IN_ALL);
}

function sizesBy(threads: readonly Bundle[], keyOf: (thread: Bundle) => number): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const thread of threads) {
    const key = keyOf(thread);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return sizes;
}

function push(hubs: Map<number, Bundle[]>, key: number, thread: Bundle): void {
  const hub = hubs.get(key);
  if (hub === undefined) hubs.set(key, [thread]);
  else hub.push(thread);
}

/** An entry and the side of it on which a thread leaves, or enters. */
function leavingKey(thread: Bundle): number {
  return thread.fromEntry * 2 + (runsOn(thread) ? 1 : 0);
}

function arrivingKey(thread: Bundle): number {
  return thread.toEntry * 2 + (runsOn(thread) ? 1 : 0);
}

function runsOn({ from, to }: Bundle): boolean {
  return from.out === 0 && to.out === 0 ? to.x >= from.x : to.out > 0 || from.out < 0;
}

function mergeUntil(threads: readonly Bundle[], most: number): readonly Bundle[] {
  let merged = threads;
  for (let cellPx = FIRST_CELL_PX; merged.length > most && cellPx < LARGEST_CELL_PX; cellPx *= 2) {
    merged = mergeByCell(merged, cellPx);
  }
  return merged;
}

interface Sum {
  readonly first: Bundle;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  type: number;
  count: number;
}

function mergeByCell(threads: readonly Bundle[], cellPx: number): readonly Bundle[] {
  const cells = new Map<number, Sum>();
  for (const thread of threads) {
    const key = cellOf(thread.from, cellPx) * (3 * MOST_CELLS * MOST_CELLS) + cellOf(thread.to, cellPx);
    let sum = cells.get(key);
    if (sum === undefined) {
      sum = { first: thread, fromX: 0, fromY: 0, toX: 0, toY: 0, type: thread.type, count: 0 };
      cells.set(key, sum);
    }
    add(sum, thread);
  }
  return Array.from(cells.values(), meanOf);
}

function cellOf({ x, y, out }: ThreadEnd, cellPx: number): number {
  // What is before px 0 counts as well: a scene reaches beyond the window.
  const cell = (px: number): number => clamp(Math.floor(px / cellPx) + MOST_CELLS / 2, 0, MOST_CELLS - 1);
  return ((out + 1) * MOST_CELLS + cell(x)) * MOST_CELLS + cell(y);
}

function add(sum: Sum, { from, to, type, count }: Bundle): void {
  sum.fromX += from.x * count;
  sum.fromY += from.y * count;
  sum.toX += to.x * count;
  sum.toY += to.y * count;
  sum.count += count;
  if (type !== sum.type) sum.type = -1;
}

function meanOf({ first, fromX, fromY, toX, toY, type, count }: Sum): Bundle {
  if (count === first.count) return first;
  return {
    ...first,
    from: { x: fromX / count, y: fromY / count, out: first.from.out },
    to: { x: toX / count, y: toY / count, out: first.to.out },
    type,
    count,
  };
}
