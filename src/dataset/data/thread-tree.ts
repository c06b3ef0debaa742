/**
 * The thread around an entry: up, the entries that it answers, to the root; down, its answers. No recursion, and no
 * more than the limits; the rest is counted exactly. An entry occurs once; a repeat is a leaf.
 */
import { threadLines } from './thread-lines.js';
import type { RelationIndex, ResolvedRelation } from './relations.js';

/** How much is shown before the reader asks for more. */
const NEAREST_ANCESTORS = 3;
const DIRECT = 40;
const FURTHER = 5;
const DEEPEST = 3;
/** Answers to answers, all together. */
const MAX_FURTHER = 60;
const NOWHERE = -1;

export interface ThreadNode {
  /** Undefined if the dataset has no such id. */
  readonly entry: number | undefined;
  /** Column of the index that ties it to the entry before it. */
  readonly relation: number;
  /** Occurs elsewhere in the thread. */
  readonly repeated: boolean;
  readonly answers: readonly ThreadNode[];
  /** Answers to it that are left out. */
  readonly more: number;
}

export interface ThreadTree {
  readonly entry: number;
  /**
   * The entries that it answers, the root first, each answered by the next, the last by the entry. `relation` leads to
   * it.
   */
  readonly ancestors: readonly ThreadNode[];
  /** Ancestors before those. */
  readonly earlier: number;
  /** The other targets of the entry. */
  readonly targets: readonly ThreadNode[];
  readonly moreTargets: number;
  readonly answers: readonly ThreadNode[];
  readonly moreAnswers: number;
  /** Nothing but direct relations. */
  readonly flat: boolean;
}

/** How many more than at first are shown of each. */
export interface ThreadLimits {
  readonly ancestors: number;
  readonly targets: number;
  readonly answersOf: (entry: number) => number;
}

export const FIRST_LIMITS: ThreadLimits = { ancestors: 0, targets: 0, answersOf: () => 0 };

export function threadTree(index: RelationIndex, entry: number, limits: ThreadLimits = FIRST_LIMITS): ThreadTree {
  const seen = new Set([entry]);
  const line = ancestorsOf(index, entry, NEAREST_ANCESTORS + limits.ancestors, seen);
  const lineLength = threadLines(index).length[entry] ?? 0;
  const others = index.outgoingCount(entry) - Math.min(line.length, 1);
  const targets = targetsOf(index, entry, line[0], DIRECT + limits.targets).map((relation) =>
    targetNode(index, relation, seen),
  );
  const { answers, more, deep } = answersOf(index, entry, limits, seen);
  return {
    entry,
    ancestors: line.reverse().map((relation) => leaf(index.to[relation]!, relation, false)),
    earlier: lineLength - line.length,
    targets,
    moreTargets: others - targets.length,
    answers,
    moreAnswers: more,
    flat: lineLength < 2 && !deep,
  };
}

/** Relations from the entry to the one that it first answers, from that to its first target, and so on. */
function ancestorsOf(index: RelationIndex, entry: number, most: number, seen: Set<number>): number[] {
  const { first } = threadLines(index);
  const line: number[] = [];
  let relation = first[entry] ?? NOWHERE;
  while (relation !== NOWHERE && line.length < most && !seen.has(index.to[relation]!)) {
    const at = index.to[relation]!;
    seen.add(at);
    line.push(relation);
    relation = first[at]!;
  }
  return line;
}

/** Its other targets. */
function targetsOf({ outStart }: RelationIndex, entry: number, except: number | undefined, most: number): number[] {
  const found: number[] = [];
  const end = outStart[entry + 1] ?? 0;
  for (let relation = outStart[entry] ?? 0; relation < end && found.length < most; relation++) {
    if (relation !== except) found.push(relation);
  }
  return found;
}

function targetNode(index: RelationIndex, relation: number, seen: Set<number>): ThreadNode {
  const entry = index.to[relation]!;
  const repeated = seen.has(entry);
  if (entry !== NOWHERE) seen.add(entry);
  return leaf(entry, relation, repeated);
}

function leaf(entry: number, relation: number, repeated: boolean): ThreadNode {
  return { entry: entry === NOWHERE ? undefined : entry, relation, repeated, answers: [], more: 0 };
}

interface Grown {
  readonly entry: number;
  readonly relation: number;
  readonly repeated: boolean;
  readonly depth: number;
  readonly answers: Grown[];
  more: number;
}

/** Level by level, so that direct answers come before answers to them. */
function answersOf(
  index: RelationIndex,
  entry: number,
  limits: ThreadLimits,
  seen: Set<number>,
): { readonly answers: readonly ThreadNode[]; readonly more: number; readonly deep: boolean } {
  const root: Grown = { entry, relation: NOWHERE, repeated: false, depth: 0, answers: [], more: 0 };
  const queue = [root];
  let further = 0;
  for (let node = queue[0], place = 0; node !== undefined; node = queue[++place]) {
    if (node.repeated) continue;
    const count = index.incomingCount(node.entry);
    const room = node.depth === 0 ? DIRECT : node.depth < DEEPEST ? Math.min(FURTHER, MAX_FURTHER - further) : 0;
    const shown = Math.min(count, room + limits.answersOf(node.entry));
    node.more = count - shown;
    if (node.depth > 0) further += Math.min(shown, room);
    const start = index.inStart[node.entry] ?? 0;
    for (const relation of index.inList.subarray(start, start + shown)) {
      const from = index.from[relation]!;
      const answer = { entry: from, relation, repeated: seen.has(from), depth: node.depth + 1, answers: [], more: 0 };
      seen.add(from);
      node.answers.push(answer);
      queue.push(answer);
    }
  }
  const deep = root.answers.some(({ answers }) => answers.length > 0);
  return { answers: root.answers, more: root.more, deep };
}

/** A node of the tree in words: its relation to the entry before it. */
export function relationOf(index: RelationIndex, relation: number, reversed: boolean): ResolvedRelation {
  const from = index.from[relation]!;
  const written = index.outgoing(from, relation - index.outStart[from]!, 1)[0]!;
  return reversed ? { ...written, entry: from, reversed } : written;
}
