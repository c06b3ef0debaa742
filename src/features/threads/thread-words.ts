/** The words after following a thread, and the words of a thread. */
import type { ThreadDirection } from '../../dataset/data/thread-steps.js';
import type { RelationType } from '../../dataset/data/dataset.js';
import { RELATION_TYPES } from '../../dataset/data/relation-types.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { ThreadCurve } from '../../drawing/layout/threads.js';
import type { Picture } from '../../element/picture/picture.js';

type Spoken = Pick<Picture, 'model' | 'relations' | 'words'>;

const NOTHING_THERE: Readonly<Record<ThreadDirection, PlainKey>> = {
  back: 'threadNoTarget',
  on: 'threadNoAnswer',
  next: 'threadNoSibling',
  previous: 'threadNoSibling',
};

/** "Criticises Klitschko: …": the relation of the reached entry to the one before it. */
export function followedWords({ model, relations, words }: Spoken, from: number, at: number): string {
  const title = model.entries.at(at)?.title ?? '';
  const leaving = relationBetween(relations, from, at);
  if (leaving !== undefined) return `${words.relation(leaving, false)} ${title}`;
  const arriving = relationBetween(relations, at, from);
  return arriving === undefined ? title : `${words.relation(arriving, true)} ${title}`;
}

export function nothingThere(to: ThreadDirection | number, texts: Texts): string {
  return typeof to === 'number' ? '' : texts.text(NOTHING_THERE[to]);
}

/** "Leshchenko: …. Criticises Klitschko: …", or the number of threads in a ribbon. */
export function curveWords({ model, words }: Spoken, curve: ThreadCurve, texts: Texts): string {
  const { fromEntry, toEntry, type, count } = curve;
  const relation = RELATION_TYPES[type];
  if (count > 1 || relation === undefined) {
    const threads = texts.count('threadBundle', count);
    return relation === undefined ? threads : `${threads}. ${words.relation(relation, false)}`;
  }
  const titleOf = (entry: number): string => model.entries.at(entry)?.title ?? '';
  return `${titleOf(fromEntry)}. ${words.relation(relation, false)} ${titleOf(toEntry)}`;
}

function relationBetween(
  { outStart, to, type }: Spoken['relations'],
  from: number,
  target: number,
): RelationType | undefined {
  const end = outStart[from + 1] ?? 0;
  for (let relation = outStart[from] ?? 0; relation < end; relation++) {
    if (to[relation] === target) return RELATION_TYPES[type[relation]!];
  }
  return undefined;
}
