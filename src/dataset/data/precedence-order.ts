/**
 * An order of time in which no entry comes before one that it follows. An entry that is too early moves right behind
 * the last of those; all else stays as it is. O(entries + claims).
 */
import type { Precedence } from './precedence.js';

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
