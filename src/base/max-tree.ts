/** Finds the places of the greatest numbers within any range of a list. Built in O(n), asked in O(most · log n). */

export interface MaxTree {
  readonly at: (place: number) => number;
  /** Places of up to `most` greatest numbers from `from` to `to` (exclusive), the greatest first. */
  readonly top: (from: number, to: number, most: number) => readonly number[];
}

/** A number is read once, as `at(place)`. */
export function maxTree(count: number, at: (place: number) => number): MaxTree {
  let size = 1;
  while (size < count) size *= 2;
  const tree = new Float64Array(2 * size).fill(-Infinity);
  for (let place = 0; place < count; place++) tree[size + place] = at(place);
  for (let node = size - 1; node > 0; node--) tree[node] = Math.max(tree[2 * node]!, tree[2 * node + 1]!);
  return {
    at: (place) => tree[size + place]!,
    top: (from, to, most) => topOf(tree, size, [from, Math.min(to, count)], most),
  };
}

/** The greatest of some nodes is either a number or stands for two nodes below it. */
function topOf(
  tree: Float64Array,
  size: number,
  [from, to]: readonly [number, number],
  most: number,
): readonly number[] {
  const open = coverOf(size, from, to);
  const places: number[] = [];
  while (open.length > 0 && places.length < most) {
    let best = 0;
    for (let at = 1; at < open.length; at++) if (tree[open[at]!]! > tree[open[best]!]!) best = at;
    const node = open[best]!;
    open[best] = open.at(-1)!;
    open.pop();
    if (node >= size) places.push(node - size);
    else open.push(2 * node, 2 * node + 1);
  }
  return places;
}

/** The fewest nodes that hold the range and nothing else. */
function coverOf(size: number, from: number, to: number): number[] {
  const nodes: number[] = [];
  let low = from + size;
  let high = to + size;
  while (low < high) {
    if (low % 2 === 1) nodes.push(low++);
    if (high % 2 === 1) nodes.push(--high);
    low /= 2;
    high /= 2;
  }
  return nodes;
}
