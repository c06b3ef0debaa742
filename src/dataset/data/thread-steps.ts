/** Steps along a thread: to the entry that one answers, to an answer, to the next one beside it. */
import type { RelationIndex } from './relations.js';

/**
 * Back to the answered entry, on to an answer, to the next or previous one beside it. Time and reading direction do not
 * matter.
 */
export type ThreadDirection = 'back' | 'on' | 'next' | 'previous';

/** The way so far, so that a reader can go back. */
export interface Trail {
  /** Its last entry: the way counts only there. */
  readonly at: number;
  /** Entries before that, the last one last. */
  readonly before: readonly number[];
}

const MAX_TRAIL = 64;

/**
 * Goes to an entry of the thread, or in a direction: then undefined if there is nothing. `isShown` leaves out hidden
 * entries.
 */
export function followThread(
  index: RelationIndex,
  from: number,
  direction: ThreadDirection | number,
  trail: Trail | undefined,
  isShown: (entry: number) => boolean,
): Trail | undefined {
  const before = trail?.at === from ? trail.before : [];
  if (typeof direction === 'number') return { at: direction, before: [...before, from] };
  const last = before.at(-1);
  if (direction === 'next' || direction === 'previous') {
    const at = sibling(index, from, last, direction === 'next' ? 1 : -1, isShown);
    return at === undefined ? undefined : { at, before };
  }
  const neighbours = (direction === 'back' ? targetsOf : answersOf)(index, from);
  if (last !== undefined && isShown(last) && neighbours.includes(last))
    return { at: last, before: before.slice(0, -1) };
  const at = neighbours.find((entry) => entry !== from && entry >= 0 && isShown(entry));
  return at === undefined ? undefined : { at, before: [...before.slice(-MAX_TRAIL + 1), from] };
}

/**
 * Siblings of an entry are the other answers to the one that it was reached from or that it answers, or the other
 * targets of where the reader came from.
 */
function sibling(
  index: RelationIndex,
  entry: number,
  last: number | undefined,
  step: 1 | -1,
  isShown: (entry: number) => boolean,
): number | undefined {
  const targets = targetsOf(index, entry);
  const cameBack = last !== undefined && !targets.includes(last);
  const pivot = last ?? targets.find((target) => target !== entry && target >= 0);
  if (pivot === undefined) return undefined;
  const beside = cameBack ? targetsOf(index, pivot) : answersOf(index, pivot);
  // Each once, even with several relations there.
  const row = [...new Set(beside)].filter(
    (other) => other === entry || (other >= 0 && other !== pivot && isShown(other)),
  );
  const place = row.indexOf(entry);
  const next = place < 0 ? undefined : row[(place + step + row.length) % row.length];
  return next === entry ? undefined : next;
}

/** The targets of the entry, in the order of the data; -1 for a missing one. */
function targetsOf({ outStart, to }: RelationIndex, entry: number): Int32Array {
  return to.subarray(outStart[entry] ?? 0, outStart[entry + 1] ?? 0);
}

function answersOf({ inStart, inList, from }: RelationIndex, entry: number): Int32Array {
  const relations = inList.subarray(inStart[entry] ?? 0, inStart[entry + 1] ?? 0);
  const answers = new Int32Array(relations.length);
  for (let place = 0; place < relations.length; place++) answers[place] = from[relations[place]!]!;
  return answers;
}
