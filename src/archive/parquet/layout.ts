/** The layout of an archive in Parquet files, for writers and readers. */
import type { CountedBy } from '../sql/lanes.js';
import { TILE_LEVELS, TILED } from '../sql/tiles.js';

export const MANIFEST = 'manifest.json';
export const TILES_FILE = 'tiles.parquet';
/** Place of an entry, by the hash of its id. */
export const IDS_FILE = 'ids.parquet';
/** Places of the entries that relate to an entry, by the hash of its id. */
export const RELATIONS_FILE = 'relations.parquet';
/**
 * A sample of the entries, for counts with a filter over more than can be read: all that have a rare value, which stand
 * for themselves, and of the others some at random.
 */
export const SAMPLE_FILE = 'sample.parquet';
/** The values of all entries, in the order of the entries: where a filter leads. */
export const VALUES_FILE = 'values.parquet';

/**
 * All words, sorted, each with the number of rows that have it, and with these rows, in the order of the entries, unless
 * many have it. An archive with too many words has no such file.
 */
export const TERMS_FILE = 'terms.parquet';
/** Places of the pages of the bodies, for each group of entries. */
export const PAGES_FILE = 'pages.parquet';

/** Entries that follow each other in a file, and their bounds: whole numbers as text. */
export type GroupOfPart = readonly [rows: number, first: string, last: string, latestEnd: string];

/** Entries of one span, sorted by start, then the later end, then the id. */
export interface PartFile {
  readonly name: string;
  readonly span: number;
  readonly rows: number;
  /** Bounds of the first and the last; whole numbers as text. */
  readonly begins: readonly [string, string];
  /** The latest end. */
  readonly ends: string;
  readonly groups: readonly GroupOfPart[];
}

const BIN_BITS = 44n;
const BIN_OFFSET = 2n ** 43n;

/** One whole number for a bin of a level of a grouping, in that order: one column keeps tiles sorted. */
export function tileKey(by: CountedBy, level: number, bin: bigint): bigint {
  const grouping = TILED.findIndex((tiled) => tiled.by === by);
  const place = BigInt(grouping * TILE_LEVELS.length + TILE_LEVELS.indexOf(level));
  return (place << BIN_BITS) + bin + BIN_OFFSET;
}

export function binOfKey(key: bigint): bigint {
  return (key & (2n ** BIN_BITS - 1n)) - BIN_OFFSET;
}

const UTF8 = new TextEncoder();
/** Holds the id that is hashed: an array for each of a million would cost more than their hashes. */
const BYTES = new Uint8Array(1024);
/** Bytes of a unit of UTF-16 at most. */
const UNIT_BYTES = 3;

/** A number of 52 bits for an id: two hashes of 26 bits, by FNV-1a from different starting values. */
export function hashOfId(id: string): number {
  const isLong = UNIT_BYTES * id.length > BYTES.length;
  const bytes = isLong ? UTF8.encode(id) : BYTES;
  const length = isLong ? bytes.length : UTF8.encodeInto(id, BYTES).written;
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < length; at++) {
    low = Math.imul(low ^ bytes[at]!, 0x01000193);
    high = Math.imul(high ^ bytes[at]!, 0x5bd1e995);
  }
  return (high >>> 6) * 2 ** 26 + (low >>> 6);
}

/** Numbers in bytes, seven bits in each, the lowest first; a high bit says that more follow. */
export function numbersIn(bytes: Uint8Array): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (const byte of bytes) {
    number += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
    scale = 1;
  }
  return numbers;
}
