/**
 * How long the line of what an entry answers is: its first target, what that first answers, and so on, until there is no
 * target or the line comes to itself. Found for all entries at once in O(entries + relations), so that a tree need not
 * walk a chain of thousands to say how many there are.
 */
import type { RelationIndex } from './relations.js';

export interface ThreadLines {
  /** The relation by which an entry first answers another; -1 where it answers none. */
  readonly first: Int32Array;
  /** How many entries are in its line, itself not counted. */
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

/** Each entry is walked over once: a walk ends at what an earlier one or it itself has passed, or where there is no more. */
function lengthsOf(first: Int32Array, to: Int32Array): Uint32Array {
  const length = new Uint32Array(first.length);
  const isMeasured = new Uint8Array(first.length);
  /** Place on the walk that came by, plus 1. */
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
    // What the entry before the cycle, before what is measured, or at the root has in its line.
    let beyond = isCycle ? cycle : at === NONE ? 0 : length[at]! + 1;
    for (let place = walk.length - 1; place >= 0; place--) {
      const entry = walk[place]!;
      length[entry] = place >= cycleFrom ? cycle - 1 : beyond++;
      isMeasured[entry] = 1;
    }
  }
  return length;
}
