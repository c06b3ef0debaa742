/**
 * Finds the places of the greatest numbers within any range of a list. Building takes O(n), a question O(most · log n).
 * It stores only the greatest number of each block: one byte a number instead of sixteen for a full tree.
 */

export interface MaxTree {
  readonly at: (place: number) => number;
  /** Places of up to `most` greatest numbers from `from` to `to` (exclusive), the greatest first. */
  readonly top: (from: number, to: number, most: number) => readonly number[];
}

const BLOCK = 16;

/** `at(place)` must always return the same number. */
export function maxTree(count: number, at: (place: number) => number): MaxTree {
  const size = Math.ceil(count / BLOCK);
  const tree = new Float64Array(2 * size).fill(-Infinity);
  for (let place = 0; place < count; place++) {
    const block = size + Math.floor(place / BLOCK);
    tree[block] = Math.max(tree[block]!, at(place));
  }
  for (let node = size - 1; node > 0; node--) tree[node] = Math.max(tree[2 * node]!, tree[2 * node + 1]!);
  return { at, top: (from, to, most) => topOf({ tree, size, count, at }, from, Math.min(to, count), most) };
}

interface Blocks {
  readonly tree: Float64Array;
  readonly size: number;
  readonly count: number;
  readonly at: (place: number) => number;
}

/** Places, and nodes that stand for the places below them. */
class Open {
  readonly #numbers: number[] = [];
  /** Nodes, and places as negative numbers from -1. */
  readonly #things: number[] = [];

  add(number: number, thing: number): void {
    this.#numbers.push(number);
    this.#things.push(thing);
  }

  addPlaces({ at }: Blocks, from: number, to: number): void {
    for (let place = from; place < to; place++) this.add(at(place), -1 - place);
  }

  takeGreatest(): number | undefined {
    let best = 0;
    for (let at = 1; at < this.#numbers.length; at++) if (this.#numbers[at]! > this.#numbers[best]!) best = at;
    const thing = this.#things[best];
    const [lastNumber, lastThing] = [this.#numbers.pop(), this.#things.pop()];
    if (best < this.#things.length) {
      this.#numbers[best] = lastNumber!;
      this.#things[best] = lastThing!;
    }
    return thing;
  }
}

function topOf(blocks: Blocks, from: number, to: number, most: number): readonly number[] {
  const { tree, size, count } = blocks;
  const open = openAll(blocks, from, to);
  const places: number[] = [];
  while (places.length < most) {
    const thing = open.takeGreatest();
    if (thing === undefined) break;
    const block = (thing - size) * BLOCK;
    if (thing < 0) places.push(-1 - thing);
    else if (thing >= size) open.addPlaces(blocks, block, Math.min(block + BLOCK, count));
    else for (const node of [2 * thing, 2 * thing + 1]) open.add(tree[node]!, node);
  }
  return places;
}

/** Covers the range with the fewest nodes, and with places if it begins or ends within a block. */
function openAll(blocks: Blocks, from: number, to: number): Open {
  const { tree, size } = blocks;
  const open = new Open();
  const firstBlock = Math.ceil(from / BLOCK);
  const endBlock = Math.floor(to / BLOCK);
  if (firstBlock >= endBlock) {
    open.addPlaces(blocks, from, to);
    return open;
  }
  open.addPlaces(blocks, from, firstBlock * BLOCK);
  open.addPlaces(blocks, endBlock * BLOCK, to);
  let low = firstBlock + size;
  let high = endBlock + size;
  while (low < high) {
    if (low % 2 === 1) open.add(tree[low]!, low++);
    if (high % 2 === 1) open.add(tree[--high]!, high);
    low /= 2;
    high /= 2;
  }
  return open;
}
