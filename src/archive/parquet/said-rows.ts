/** Where the words of a search lead: the rows with a word that contains them, by the index of all words. */
import type { NamedHits } from '../named-hits.js';
import { placesOfGroups } from './bodies.js';
import type { ParquetFiles, RowGroup } from './files.js';
import { numbersIn, TERMS_FILE, type PartFile } from './layout.js';

/** The same as in the index. A text that contains a term has a word that contains each run of its letters and digits. */
const RUN = /[\p{L}\p{N}]+/gu;
/** Shorter runs are in most rows. */
const LEAST_LENGTH = 3;
/** More words lead to most rows. */
const MOST_WORDS = 64;

export interface SaidGroup {
  readonly group: RowGroup;
  /** Those that may have all terms, in ascending order. */
  readonly rows: readonly number[];
}

export interface SaidGroups {
  /** All with such a row. */
  readonly groups: readonly SaidGroup[];
  /** Whether each of the rows has all terms. */
  readonly isExact: boolean;
}

/** What many have has only its count. */
export type Said =
  (SaidGroups & { readonly count?: undefined }) | { readonly groups?: undefined; readonly count: number };

interface RowsOfRun {
  readonly rows: ReadonlySet<number> | undefined;
  /** Undefined if several words have the run: a row may have two of them. */
  readonly count: number | undefined;
}

/** Undefined if the words are in too many rows, or an entry may be a hit by the names that it refers to. */
export async function rowsSaying(
  files: ParquetFiles,
  parts: readonly PartFile[],
  hits: readonly NamedHits[],
  signal: AbortSignal | undefined,
): Promise<Said | undefined> {
  if (!files.knows(TERMS_FILE)) return undefined;
  const total = parts.reduce((sum, part) => sum + part.rows, 0);
  let found: ReadonlySet<number> | undefined;
  let count: number | undefined;
  let isExact = true;
  for (const { term, ids } of hits) {
    const runs: readonly string[] = term.match(RUN) ?? [];
    const isNamed = Object.values(ids).some((list) => list.length > 0);
    const isOne = !isNamed && runs.length === 1 && runs[0] === term;
    isExact &&= isOne;
    for (const run of isNamed ? [] : runs) {
      const said = run.length < LEAST_LENGTH ? undefined : await rowsWith(files, run, signal);
      if (isOne && hits.length === 1) count = said?.count;
      const rows = said?.rows;
      // What all rows have leaves out none.
      isExact &&= rows !== undefined || said?.count === total;
      if (rows === undefined) continue;
      found = found === undefined ? rows : new Set([...found].filter((row) => rows.has(row)));
    }
  }
  if (found !== undefined) return { groups: inGroups(parts, found), isExact };
  return count === undefined ? undefined : { count };
}

async function rowsWith(
  files: ParquetFiles,
  run: string,
  signal: AbortSignal | undefined,
): Promise<RowsOfRun | undefined> {
  const rows = new Set<number>();
  const counts: number[] = [];
  let isListed = true;
  for (const part of await files.groups(TERMS_FILE)) {
    signal?.throwIfAborted();
    const { word: words = [] } = await files.columns(part, ['word']);
    const places = words.flatMap((word, at) => (String(word).includes(run) ? [at] : []));
    if (counts.length + places.length > MOST_WORDS) return undefined;
    const lists = await Promise.all(
      places.map(async (at) => numbersIn((await files.rowsOf(part, 'rows', at, at + 1))[0] as Uint8Array)),
    );
    for (const [count = 0, ...steps] of lists) {
      counts.push(count);
      isListed &&= steps.length > 0;
      let row = 0;
      for (const step of steps) rows.add((row += step));
    }
  }
  return { rows: isListed ? rows : undefined, count: counts.length === 1 ? counts[0] : undefined };
}

function inGroups(parts: readonly PartFile[], found: ReadonlySet<number>): readonly SaidGroup[] {
  const sorted = Float64Array.from(found).sort();
  const groups: SaidGroup[] = [];
  let at = 0;
  for (const { group, before } of placesOfGroups(parts).values()) {
    const rows: number[] = [];
    for (; at < sorted.length && sorted[at]! < before + group.rows; at++) rows.push(sorted[at]! - before);
    if (rows.length > 0) groups.push({ group, rows });
  }
  return groups;
}
