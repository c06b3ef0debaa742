/** Where the words of a search lead: the groups with a word that contains them, by the index of all words. */
import type { NamedHits } from '../named-hits.js';
import type { ParquetFiles, RowGroup } from './files.js';
import { WORDS_FILE, type PartFile } from './layout.js';
import { groupsOf } from './scan.js';

/**
 * The same as in the index. A text that contains a term has a word that contains each run of its letters and digits.
 */
const RUN = /[\p{L}\p{N}]+/gu;
/** Shorter runs are in most groups. */
const LEAST_LENGTH = 3;
/** More words lead to most groups. */
const MOST_WORDS = 64;

/** Undefined if the words are in too many groups, or an entry may be a hit by the names that it refers to. */
export async function groupsSaying(
  files: ParquetFiles,
  parts: readonly PartFile[],
  hits: readonly NamedHits[],
  signal: AbortSignal | undefined,
): Promise<((group: RowGroup) => boolean) | undefined> {
  if (!files.knows(WORDS_FILE)) return undefined;
  const runs = hits.flatMap(({ term, ids }) =>
    Object.values(ids).some((list) => list.length > 0) ? [] : (term.match(RUN) ?? []),
  );
  let found: ReadonlySet<number> | undefined;
  for (const run of new Set(runs.filter(({ length }) => length >= LEAST_LENGTH))) {
    const groups = await groupsWith(files, run, signal);
    if (groups !== undefined) found = found === undefined ? groups : new Set([...found].filter((at) => groups.has(at)));
  }
  if (found === undefined) return undefined;
  const places = new Map(parts.flatMap(groupsOf).map((group, at) => [nameOf(group), at]));
  return (group) => found.has(places.get(nameOf(group)) ?? -1);
}

async function groupsWith(
  files: ParquetFiles,
  run: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<number> | undefined> {
  const groups = new Set<number>();
  let count = 0;
  for (const part of await files.groups(WORDS_FILE)) {
    signal?.throwIfAborted();
    const { word: words = [] } = await files.columns(part, ['word']);
    const places = words.flatMap((word, at) => (String(word).includes(run) ? [at] : []));
    count += places.length;
    if (count > MOST_WORDS) return undefined;
    const texts = await Promise.all(
      places.map(async (at) => String((await files.rowsOf(part, 'groups', at, at + 1))[0])),
    );
    if (texts.includes('')) return undefined;
    for (const text of texts) for (const group of text.split(',')) groups.add(Number(group));
  }
  return groups;
}

function nameOf({ file, start }: RowGroup): string {
  return `${file} ${start}`;
}
