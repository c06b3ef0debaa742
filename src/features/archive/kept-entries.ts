/** Rows that are drawn between counts as well: hits, the open and the focused entry, and both ends of their threads. */
import type { Picture } from '../../element/picture/picture.js';
import type { RelationIndex } from '../../dataset/data/relations.js';

export interface LookedAt {
  readonly query: string;
  readonly selected: number | undefined;
  readonly focused: number | undefined;
}

export function keptEntries(picture: Picture | undefined, { query, selected, focused }: LookedAt): ReadonlySet<number> {
  if (picture === undefined) return new Set();
  const looked = [selected, focused].filter((row) => row !== undefined);
  const hits = query === '' ? [] : picture.hits.entries;
  return new Set([...hits, ...looked, ...looked.flatMap((row) => endsOfThreads(picture.relations, row))]);
}

function endsOfThreads({ outStart, to, inStart, inList, from }: RelationIndex, row: number): readonly number[] {
  const targets = to.subarray(outStart[row], outStart[row + 1]).filter((target) => target >= 0);
  const answers = inList.subarray(inStart[row], inStart[row + 1]);
  return [...targets, ...Array.from(answers, (relation) => from[relation]!)];
}
