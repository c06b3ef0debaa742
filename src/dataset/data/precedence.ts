/**
 * Which entries come after which, according to the data: an entry that follows another one, or responds to it, has not
 * begun before it. Dates come first: a claim against them is ignored, and so is one that closes a circle.
 *
 * Each entry's earliest start is carried on to those that come after it, depth first. O(entries + claims).
 */
import type { RelationType } from './dataset.js';

const LATER_TYPES: ReadonlySet<RelationType> = new Set<RelationType>(['follows', 'responds-to']);

/** Whether an entry with a relation of this type comes after its target. */
export function comesAfter(type: RelationType): boolean {
  return LATER_TYPES.has(type);
}

/** Entry `later[i]` comes after entry `earlier[i]`. */
export interface Claims {
  readonly later: ArrayLike<number>;
  readonly earlier: ArrayLike<number>;
}

/** UTC ms, by entry. */
export interface Starts {
  readonly startMin: ArrayLike<number>;
  readonly startMax: ArrayLike<number>;
}

export interface Precedence {
  /** The predecessors of entry `i` are `value[start[i]]` to `value[start[i + 1] - 1]`. Without circles. */
  readonly start: Uint32Array;
  readonly value: Uint32Array;
  /** Places of the claims against dates, and of those that close a circle. */
  readonly againstDates: readonly number[];
  readonly circular: readonly number[];
}

const OPEN = 1;
const DONE = 2;

export function precedenceOf(count: number, claims: Claims, { startMin, startMax }: Starts): Precedence {
  const { later, earlier } = claims;
  const { start, list } = byEntry(count, later);
  const next = start.slice();
  const state = new Uint8Array(count);
  const earliest = Float64Array.from(startMin);
  const isKept = new Uint8Array(list.length);
  const againstDates: number[] = [];
  const circular: number[] = [];

  const finish = (entry: number): void => {
    for (let place = start[entry]!; place < start[entry + 1]!; place++) {
      const claim = list[place]!;
      const before = earlier[claim]!;
      if (state[before] === OPEN) circular.push(claim);
      else if (earliest[before]! > startMax[entry]!) againstDates.push(claim);
      else {
        isKept[place] = 1;
        earliest[entry] = Math.max(earliest[entry]!, earliest[before]!);
      }
    }
    state[entry] = DONE;
  };

  const path: number[] = [];
  for (let root = 0; root < count; root++) {
    if (start[root] === start[root + 1] || state[root] === DONE) continue;
    path.push(root);
    while (path.length > 0) {
      const entry = path.at(-1)!;
      state[entry] = OPEN;
      while (next[entry]! < start[entry + 1]! && state[earlier[list[next[entry]!]!]!] !== 0) next[entry]!++;
      if (next[entry]! < start[entry + 1]!) path.push(earlier[list[next[entry]!]!]!);
      else {
        finish(entry);
        path.pop();
      }
    }
  }
  return { ...keptOnes(count, start, list, isKept, earlier), againstDates, circular };
}

function byEntry(count: number, later: ArrayLike<number>): { readonly start: Uint32Array; readonly list: Uint32Array } {
  const start = new Uint32Array(count + 1);
  for (let claim = 0; claim < later.length; claim++) start[later[claim]! + 1]!++;
  for (let entry = 0; entry < count; entry++) start[entry + 1]! += start[entry]!;
  const next = start.slice();
  const list = new Uint32Array(later.length);
  for (let claim = 0; claim < later.length; claim++) list[next[later[claim]!]!++] = claim;
  return { start, list };
}

function keptOnes(
  count: number,
  all: Uint32Array,
  list: Uint32Array,
  isKept: Uint8Array,
  earlier: ArrayLike<number>,
): Pick<Precedence, 'start' | 'value'> {
  const start = new Uint32Array(count + 1);
  const value = new Uint32Array(list.length);
  let used = 0;
  for (let entry = 0; entry < count; entry++) {
    for (let place = all[entry]!; place < all[entry + 1]!; place++) {
      if (isKept[place] === 1) value[used++] = earlier[list[place]!]!;
    }
    start[entry + 1] = used;
  }
  return { start, value: value.slice(0, used) };
}

// An order of time in which no entry comes before one that it follows. An entry that is too early moves right behind
// the last of those; all else stays as it is. O(entries + claims).

type Before = Pick<Precedence, 'start' | 'value'>;

const LISTED = 1;
const PLACED = 2;
const NONE = -1;

/** `order` may hold some of the entries; it is returned as it is if nothing moves. */
export function orderByPrecedence(order: Uint32Array, before: Before | undefined): Uint32Array {
  if (before === undefined || isInOrder(order, before)) return order;
  const { start, value } = before;
  const count = start.length - 1;
  const state = new Uint8Array(count);
  for (const entry of order) state[entry] = LISTED;
  const waiting = new WaitingLists(count);
  const placed = new Uint32Array(order.length);
  let used = 0;

  // Where each entry looks next: a placed one stays placed.
  const next = start.slice();
  const awaited = (entry: number): number => {
    const end = start[entry + 1]!;
    while (next[entry]! < end && state[value[next[entry]!]!] !== LISTED) next[entry]!++;
    return next[entry]! < end ? value[next[entry]!]! : NONE;
  };
  const ready: number[] = [];
  for (const first of order) {
    ready.push(first);
    while (ready.length > 0) {
      const entry = ready.pop()!;
      const missing = awaited(entry);
      if (missing !== NONE) {
        waiting.add(missing, entry);
        continue;
      }
      state[entry] = PLACED;
      placed[used++] = entry;
      waiting.moveTo(ready, entry);
    }
  }
  return placed;
}

/** Whether each entry is behind all that it follows. */
function isInOrder(order: Uint32Array, { start, value }: Before): boolean {
  const place = new Int32Array(start.length - 1).fill(NONE);
  for (let at = 0; at < order.length; at++) place[order[at]!] = at;
  for (let at = 0; at < order.length; at++) {
    const entry = order[at]!;
    for (let claim = start[entry]!; claim < start[entry + 1]!; claim++) if (place[value[claim]!]! > at) return false;
  }
  return true;
}

/** Which entries wait for which, in the order of arrival. Each waits for one at a time. */
class WaitingLists {
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  constructor(count: number) {
    this.#last = new Int32Array(count).fill(NONE);
    this.#before = new Int32Array(count);
  }

  add(awaited: number, entry: number): void {
    this.#before[entry] = this.#last[awaited]!;
    this.#last[awaited] = entry;
  }

  /** Pushed onto a stack, so that the first to arrive is on top. */
  moveTo(stack: number[], awaited: number): void {
    for (let entry = this.#last[awaited]!; entry !== NONE; entry = this.#before[entry]!) stack.push(entry);
    this.#last[awaited] = NONE;
  }
}
