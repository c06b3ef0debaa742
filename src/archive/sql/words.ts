/**
 * The index of words in a file of DuckDB: from a part of a word to the rows of the entries that have it. A search reads these
 * rows alone, and compares their texts as it would compare all. ClickHouse has an index of its own.
 */
import type { NamedHits } from '../named-hits.js';
import { type SqlRunner, Values } from './statement.js';

/**
 * Words end at signs and blanks of ASCII. All else belongs to words: what a letter is differs between versions of Unicode,
 * and a word that the index cuts and a search does not would be lost.
 */
const BETWEEN = String.raw`\x00-\x2F\x3A-\x40\x5B-\x60\x7B-\x7F`;
const WORD = new RegExp(`[^${BETWEEN}]+`, 'gu');
/** Rows of a word that more entries have are not kept: reading on in order finds as many soon. */
const OFTEN = { least: 1000, share: 128 };
/** A search whose parts of words have more rows reads the texts in their order. */
const MOST_ROWS = 5000;
const NEVER_MET = 1_000_000_000;
/** An archive with more words has no index: its words are nearly its texts. */
export const MOST_WORDS = 4_000_000;

/** Makes a temporary table of each word with each entry that has it. */
export const SAID = `CREATE TEMP TABLE said AS SELECT DISTINCT unnest(regexp_extract_all(words, '[^${BETWEEN}]+')) AS word, rowid AS entry FROM entries`;

/** The statements make the index of the entries anew. */
export const WORD_STATEMENTS: readonly string[] = [
  'DROP TABLE IF EXISTS words',
  'DROP TABLE IF EXISTS word_rows',
  SAID,
  `CREATE TABLE words AS SELECT CAST(row_number() OVER (ORDER BY word) AS INTEGER) AS id, word, many,
    many <= greatest(${OFTEN.least}, (SELECT count(*) FROM entries) // ${OFTEN.share}) AS listed
    FROM (SELECT word, count(*) AS many FROM said GROUP BY word) ORDER BY id`,
  `CREATE TABLE word_rows AS SELECT id AS word, entry FROM said JOIN words USING (word)
    WHERE listed AND (SELECT count(*) FROM words) <= ${MOST_WORDS} ORDER BY id, entry`,
  'DROP TABLE said',
];

/** The part of a word to look up, or `none` if no entry has it; undefined if the index is of no use for the search. */
export async function lookedUp(
  runner: SqlRunner,
  hits: readonly NamedHits[],
  signal: AbortSignal | undefined,
): Promise<{ readonly piece: string; readonly isNone: boolean } | undefined> {
  if (runner.indexesWords !== true) return undefined;
  const pieces = hits.flatMap(pieceOf);
  if (pieces.length === 0) return undefined;
  const exists = `SELECT CAST(count(*) AS VARCHAR) FROM duckdb_tables() WHERE table_name = 'word_rows'
    AND database_name = current_database()`;
  const [[tables] = []] = await runner.run(exists, [], signal);
  if (tables !== '1') return undefined;
  const values = new Values(runner.dialect);
  const counts = pieces.map(
    (piece) => `SELECT CAST(coalesce(sum(many), 0) AS VARCHAR),
      CASE WHEN coalesce(bool_and(listed), true) AND (SELECT count(*) FROM words) <= ${MOST_WORDS} THEN '1' ELSE '0' END
      FROM words WHERE ${runner.dialect.holds('word', values.text(piece))}`,
  );
  const rows = await runner.run(counts.join(' UNION ALL '), values.bound, signal);
  const found = rows.map(([many, isListed], at) => ({
    piece: pieces[at]!,
    many: Number(many),
    isListed: isListed === '1',
  }));
  const [best] = found
    .filter(({ many, isListed }) => isListed && many <= MOST_ROWS)
    .sort((one, other) => one.many - other.many);
  return best && { piece: best.piece, isNone: best.many === 0 };
}

/** The longest part of the term without a sign; none where a name that an entry refers to may be a hit too. */
function pieceOf({ term, ids }: NamedHits): readonly string[] {
  if (Object.values(ids).some(({ length }) => length > 0)) return [];
  const parts = term.match(WORD) ?? [];
  return parts.length === 0 ? [] : [parts.reduce((one, other) => (other.length > one.length ? other : one))];
}

/**
 * The entries that the index leads to, as a table. Its limit is never met: it keeps the engine from comparing the texts of all
 * entries first, which took 266 ms of processor time for a count among five million, and takes 77.
 */
export function indexedEntries(piece: string, { dialect }: SqlRunner, values: Values): string {
  const which = `SELECT id FROM words WHERE ${dialect.holds('word', values.text(piece))}`;
  return `(SELECT * FROM entries WHERE rowid IN (SELECT entry FROM word_rows WHERE word IN (${which})) LIMIT ${NEVER_MET}) AS entries`;
}
