/** Accounts of one matter: entries that contradict each other or tell the same, and where their numbers part. */
import { RELATION_TABLE } from './relation-types.js';
import type { RelationIndex } from './relations.js';
import type { TimelineModel } from './timeline-model.js';

/** Nobody compares more side by side; what is beyond is said to be there. */
const MAX_ACCOUNTS = 12;
/** Of an entry with more relations, so many of each direction are looked at. */
const MAX_RELATIONS = 1000;
/** Digits, with separators between groups of them. */
const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,’'٫٬\u00a0\u2009\u202f][0-9٠-٩۰-۹]+)*/g;
const ARABIC_ZERO = 0x660;
const PERSIAN_ZERO = 0x6f0;

export interface Accounts {
  /** In order of time, the entry itself among them; one alone where nothing is tied to it. */
  readonly entries: readonly number[];
  /** Whether more are tied than are listed. */
  readonly more: boolean;
}

/** What is tied to the entry, directly or through others. */
export function accountsOf({ rank }: TimelineModel, relations: RelationIndex, entry: number): Accounts {
  const found = new Set([entry]);
  for (const account of found) {
    for (const { type, entry: other } of relations.of(account, MAX_RELATIONS)) {
      if (other === undefined || !RELATION_TABLE[type].ties || found.has(other)) continue;
      if (found.size === MAX_ACCOUNTS) return { entries: byTime(found, rank), more: true };
      found.add(other);
    }
  }
  return { entries: byTime(found, rank), more: false };
}

function byTime(entries: ReadonlySet<number>, rank: Uint32Array): readonly number[] {
  return [...entries].sort((left, right) => rank[left]! - rank[right]!);
}

/** Values that every account gives which gives any: the rest differs. An account without values takes no part. */
export function sharedValues(accounts: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const giving = accounts.filter(({ size }) => size > 0);
  return new Set([...(giving[0] ?? [])].filter((value) => giving.every((values) => values.has(value))));
}

export function numbersIn(text: string): ReadonlySet<string> {
  return new Set((text.match(NUMBER) ?? []).map(plainNumber));
}

export interface TextPart {
  readonly text: string;
  readonly differs: boolean;
}

/** The text in pieces, each number that is not shared a piece of its own. */
export function splitByNumbers(text: string, shared: ReadonlySet<string>): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (shared.has(plainNumber(number))) continue;
    if (index > from) parts.push({ text: text.slice(from, index), differs: false });
    from = index + number.length;
    parts.push({ text: number, differs: true });
  }
  if (from < text.length) parts.push({ text: text.slice(from), differs: false });
  return parts;
}

/** "1,200", "1 200" and "١٬٢٠٠" are one number: separators before groups of three are left out. */
function plainNumber(number: string): string {
  const groups = number.split(/[^0-9٠-٩۰-۹]/).map(westernDigits);
  const grouped = groups.slice(1).every(({ length }) => length === 3);
  return groups.join(grouped ? '' : '.');
}

function westernDigits(digits: string): string {
  return digits.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });
}
