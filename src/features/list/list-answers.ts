/** Places an entry of the list under the one that it answers, and says how deep. */
import { isAnswer, RELATION_TABLE } from '../../dataset/data/relation-types.js';
import type { RelationIndex, ResolvedRelation } from '../../dataset/data/relations.js';
import { groupOf, type ListGroups } from '../../element/rows/list-groups.js';

/** Deeper answers stand no deeper: on a phone there is no room. */
const DEEPEST = 3;
/** The first of hundreds that an entry answers decide its place. */
const MAX_LOOKED_AT = 20;

/** The target that the entry answers, or else mentions; undefined if there is none. */
export function mainRelation(relations: RelationIndex, entry: number): ResolvedRelation | undefined {
  const known = relations.outgoing(entry, 0, MAX_LOOKED_AT).filter(({ entry: target }) => target !== undefined);
  return known.find(({ type }) => RELATION_TABLE[type].answers) ?? known[0];
}

/** 0 for an entry that answers none above it in its group, nor the one right before it. */
export function answerDepth(
  relations: RelationIndex,
  groups: ListGroups,
  placeOf: (entry: number) => number,
  entry: number,
): number {
  let depth = 0;
  let at: number | undefined = entry;
  while (depth < DEEPEST) {
    at = answeredAbove(relations, groups, placeOf, at);
    if (at === undefined) break;
    depth++;
  }
  return depth;
}

function answeredAbove(
  relations: RelationIndex,
  groups: ListGroups,
  placeOf: (entry: number) => number,
  entry: number,
): number | undefined {
  const place = placeOf(entry);
  return relations.outgoing(entry, 0, MAX_LOOKED_AT).find((relation) => {
    const to = relation.entry === undefined ? -1 : placeOf(relation.entry);
    if (to < 0 || to >= place || !RELATION_TABLE[relation.type].answers) return false;
    return to === place - 1 || groupOf(groups, to) === groupOf(groups, place);
  })?.entry;
}

/** How many entries answer this one. Among relations to an entry, answers come first. */
export function answerCount({ inStart, inList, type }: RelationIndex, entry: number): number {
  const from = inStart[entry] ?? 0;
  const to = inStart[entry + 1] ?? 0;
  let at = from;
  while (at < to && isAnswer(type[inList[at]!]!)) at++;
  return at - from;
}
