/**
 * The relations in both directions, as columns: built once for a model in O(entries + relations), asked in O(answer).
 * It makes records only on demand, so opening an entry with 100,000 answers makes one page of them.
 */
import type { RelationType } from './dataset.js';
import { isAnswer, RELATION_TYPES } from './relation-types.js';
import type { TimelineModel } from './timeline-model.js';

const PAGE = 200;
const NOWHERE = -1;

export interface ResolvedRelation {
  readonly type: RelationType;
  /** Index of the entry at the other end; undefined if the dataset has no such id. */
  readonly entry: number | undefined;
  /** Id at the other end, as written in the data. */
  readonly id: string;
  readonly note: string | undefined;
  /** Whether the other end is the one that relates to this entry. */
  readonly reversed: boolean;
}

export interface RelationIndex {
  readonly count: number;
  /** The entry that relates. Relations are in order of it, then as the data has them. */
  readonly from: Uint32Array;
  /** The target; -1 if the dataset has no such id. */
  readonly to: Int32Array;
  /** Place in {@link RELATION_TYPES}. */
  readonly type: Uint8Array;
  /** Bits `1 << type` of the types in use. */
  readonly typesInUse: number;
  /** The relations of entry `i` are `outStart[i]` to `outStart[i + 1] - 1`. */
  readonly outStart: Uint32Array;
  /** The relations to entry `i` are `inList[inStart[i]]` to `inList[inStart[i + 1] - 1]`: answers, then the rest, by time. */
  readonly inStart: Uint32Array;
  readonly inList: Uint32Array;
  readonly outgoingCount: (entry: number) => number;
  readonly incomingCount: (entry: number) => number;
  /** The relations of the entry from the `from`th on, at most `most`. */
  readonly outgoing: (entry: number, from: number, most: number) => readonly ResolvedRelation[];
  /** The relations to the entry from the `from`th on, at most `most`. */
  readonly incoming: (entry: number, from: number, most: number) => readonly ResolvedRelation[];
  /** The relations of the entry, then those to it: a page of each. */
  readonly of: (entry: number, most?: number) => readonly ResolvedRelation[];
}

export function indexRelations(model: TimelineModel): RelationIndex {
  const columns = readColumns(model);
  const { outStart, inStart, inList, from, to, type } = columns;
  const { entries } = model;
  const written = (relation: number): { readonly target: string; readonly note?: string } =>
    entries.at(from[relation]!)!.relations![relation - outStart[from[relation]!]!]!;
  const outgoing: RelationIndex['outgoing'] = (entry, first, most) =>
    pageOf(outStart, entry, first, most).map((relation) => {
      const { target, note } = written(relation);
      const at = to[relation]!;
      const end = at === NOWHERE ? undefined : at;
      return { type: RELATION_TYPES[type[relation]!]!, entry: end, id: target, note, reversed: false };
    });
  const incoming: RelationIndex['incoming'] = (entry, first, most) =>
    pageOf(inStart, entry, first, most).map((place) => {
      const relation = inList[place]!;
      const other = from[relation]!;
      const { note } = written(relation);
      const { id } = entries.at(other)!;
      return { type: RELATION_TYPES[type[relation]!]!, entry: other, id, note, reversed: true };
    });
  return {
    ...columns,
    outgoingCount: (entry) => lengthOf(outStart, entry),
    incomingCount: (entry) => lengthOf(inStart, entry),
    outgoing,
    incoming,
    of: (entry, most = PAGE) => [...outgoing(entry, 0, most), ...incoming(entry, 0, most)],
  };
}

type Columns = Pick<RelationIndex, 'count' | 'from' | 'to' | 'type' | 'typesInUse' | 'outStart' | 'inStart' | 'inList'>;

function readColumns(model: TimelineModel): Columns {
  // Entries over columns know it themselves: walking through a million of them would make a million objects.
  const length = model.hasRelations === false ? 0 : model.count;
  const outStart = new Uint32Array(length + 1);
  const from: number[] = [];
  const to: number[] = [];
  const type: number[] = [];
  for (let entry = 0; entry < length; entry++) {
    for (const relation of model.entries.at(entry)?.relations ?? []) {
      from.push(entry);
      to.push(model.indexOf(relation.target) ?? NOWHERE);
      type.push(RELATION_TYPES.indexOf(relation.type));
    }
    outStart[entry + 1] = from.length;
  }
  const columns = { from: Uint32Array.from(from), to: Int32Array.from(to), type: Uint8Array.from(type), outStart };
  return {
    ...columns,
    count: from.length,
    typesInUse: type.reduce((bits, place) => bits | (1 << place), 0),
    ...reverse(columns, model.order.subarray(0, length)),
  };
}

/** The same relations, by their target. */
function reverse(
  { to, type, outStart }: Pick<Columns, 'to' | 'type' | 'outStart'>,
  order: Uint32Array,
): Pick<Columns, 'inStart' | 'inList'> {
  const inStart = new Uint32Array(outStart.length);
  for (const entry of to) if (entry !== NOWHERE) inStart[entry + 1]!++;
  for (let entry = 1; entry < inStart.length; entry++) inStart[entry]! += inStart[entry - 1]!;
  const next = inStart.slice();
  const inList = new Uint32Array(inStart.at(-1) ?? 0);
  for (const answers of [true, false]) {
    for (const entry of order) {
      for (let relation = outStart[entry]!; relation < outStart[entry + 1]!; relation++) {
        const target = to[relation]!;
        if (target !== NOWHERE && isAnswer(type[relation]!) === answers) inList[next[target]!++] = relation;
      }
    }
  }
  return { inStart, inList };
}

function lengthOf(start: Uint32Array, entry: number): number {
  return (start[entry + 1] ?? 0) - (start[entry] ?? 0);
}

/** Places in a list of lists. */
function pageOf(start: Uint32Array, entry: number, first: number, most: number): readonly number[] {
  const left = Math.max(Math.min(lengthOf(start, entry) - first, most), 0);
  return Array.from({ length: left }, (_, place) => start[entry]! + first + place);
}
