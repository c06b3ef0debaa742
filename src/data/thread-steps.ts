/** Steps along a thread: to what an entry answers, to what answered it, to the next one beside it. */
import type { RelationIndex } from './relations.js';

/** Back to what is answered, on to an answer, to the next or previous one beside it. Time and reading direction are all one. */
export type ThreadDirection = 'back' | 'on' | 'next' | 'previous';

/** The way that was followed so far, so that it can be gone back. */
export interface Trail {
  /** Where it has led: it counts only there. */
  readonly at: number;
  /** Entries before that, the last one last. */
  readonly before: readonly number[];
}

const MAX_TRAIL = 64;

/** Undefined where nothing lies that way. `isShown` leaves out entries that are hidden. */
export function followThread(
  index: RelationIndex,
  from: number,
  direction: ThreadDirection,
  trail: Trail | undefined,
  isShown: (entry: number) => boolean,
): Trail | undefined {
  const before = trail?.at === from ? trail.before : [];
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

/** Beside an entry stand the other answers to what it was reached from or answers; or the other targets of where one came from. */
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
  // Each once, though it may have several relations there.
  const row = [...new Set(beside)].filter(
    (other) => other === entry || (other >= 0 && other !== pivot && isShown(other)),
  );
  const place = row.indexOf(entry);
  const next = place < 0 ? undefined : row[(place + step + row.length) % row.length];
  return next === entry ? undefined : next;
}

/** What the entry relates to, in the order of the data; -1 for what is not there. */
function targetsOf({ outStart, to }: RelationIndex, entry: number): Int32Array {
  return to.subarray(outStart[entry] ?? 0, outStart[entry + 1] ?? 0);
}

function answersOf({ inStart, inList, from }: RelationIndex, entry: number): Int32Array {
  const relations = inList.subarray(inStart[entry] ?? 0, inStart[entry + 1] ?? 0);
  const answers = new Int32Array(relations.length);
  for (let place = 0; place < relations.length; place++) answers[place] = from[relations[place]!]!;
  return answers;
}
