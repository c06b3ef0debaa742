/**
 * The length of an entry's line of answers: its first target, the first target of that, and so on, until there is no
 * target or the line returns to itself. Found for all entries at once in O(entries + relations), so a tree can give the
 * length of a chain of thousands without walking it.
 */
import type { RelationIndex } from './relations.js';

export interface ThreadLines {
  /** The relation by which an entry first answers another; -1 if it answers none. */
  readonly first: Int32Array;
  /** The number of entries in its line, without itself. */
  readonly length: Uint32Array;
}

type Columns = Pick<RelationIndex, 'outStart' | 'to'>;

const NONE = -1;

const found = new WeakMap<Columns, ThreadLines>();

export function threadLines(index: Columns): ThreadLines {
  let lines = found.get(index);
  if (lines === undefined) found.set(index, (lines = findLines(index)));
  return lines;
}

function findLines({ outStart, to }: Columns): ThreadLines {
  const count = outStart.length - 1;
  const first = new Int32Array(count).fill(NONE);
  for (let entry = 0; entry < count; entry++) {
    for (let relation = outStart[entry]!; relation < outStart[entry + 1]!; relation++) {
      if (to[relation]! < 0 || to[relation] === entry) continue;
      first[entry] = relation;
      break;
    }
  }
  return { first, length: lengthsOf(first, to) };
}

/**
 * Each entry is visited once: a walk ends at an entry that an earlier walk or this one has passed, or at the end of the
 * line.
 */
function lengthsOf(first: Int32Array, to: Int32Array): Uint32Array {
  const length = new Uint32Array(first.length);
  const isMeasured = new Uint8Array(first.length);
  /** Place on the walk that passed it, plus 1. */
  const placeOf = new Uint32Array(first.length);
  const next = (entry: number): number => (first[entry] === NONE ? NONE : to[first[entry]!]!);
  for (let start = 0; start < first.length; start++) {
    const walk: number[] = [];
    let at = start;
    for (; placeOf[at] === 0; at = next(at)) {
      walk.push(at);
      placeOf[at] = walk.length;
    }
    const isCycle = isMeasured[at] === 0;
    const cycleFrom = isCycle ? placeOf[at]! - 1 : walk.length;
    const cycle = walk.length - cycleFrom;
    // The line of the entry before the cycle, before a measured entry, or at the root.
    let beyond = isCycle ? cycle : at === NONE ? 0 : length[at]! + 1;
    for (let place = walk.length - 1; place >= 0; place--) {
      const entry = walk[place]!;
      length[entry] = place >= cycleFrom ? cycle - 1 : beyond++;
      isMeasured[entry] = 1;
    }
  }
  return length;
}
