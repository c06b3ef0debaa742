/** Conditions for a range, a filter and a word; bounds as whole numbers of 64 bits, and spans of entries. */
import { categoryOf, isCategoryFacet, type CategoryFacet, type Facet } from '../../dataset/data/facets.js';
import { facetsOfFilter } from '../check-request.js';
import type { Filter } from '../../dataset/data/filter.js';
import { STATEMENT_FORMS, STATUSES } from '../../dataset/data/timeline-model.js';
import { categoryKey } from '../category-key.js';
import type { SourceRange } from '../contract.js';
import type { NamedHits } from '../named-hits.js';
import type { Dialect } from './dialect.js';
import type { Values } from './statement.js';

const KINDS: readonly string[] = ['event', 'statement'];

/** An open side. A date beyond 146 million years counts as open. */
export const OPEN = 2n ** 62n;

/**
 * Bits of milliseconds that entries of each span last at most: a day and a half, seven weeks, two years, 70 years, any.
 */
export const SPAN_BITS: readonly (number | undefined)[] = [27, 32, 36, 41, undefined];

const SPAN_MS = SPAN_BITS.map((bits) => (bits === undefined ? undefined : 2n ** BigInt(bits)));

/** The columns of facets. Words are numbers, as in a model. */
export const FACET_COLUMNS = {
  kind: { column: 'kind', words: KINDS, first: 0 },
  form: { column: 'form', words: STATEMENT_FORMS, first: 1 },
  status: { column: 'status', words: STATUSES, first: 1 },
  party: { column: 'parties' },
  actor: { column: 'actors' },
  topic: { column: 'topics' },
  source: { column: 'sources' },
  publisher: { column: 'publishers' },
  reliability: { column: 'reliabilities' },
} as const satisfies Readonly<Record<Facet, FacetColumn>>;

export interface FacetColumn {
  readonly column: string;
  readonly words?: readonly string[];
  readonly first?: number;
}

/** The entries of each span in the range. Each is a range of the primary key, which may begin with slots. */
export function meetingBySpan(range: SourceRange, values: Values, slotBits?: number): readonly string[] {
  const from = limitOf(range.start);
  const to = limitOf(range.end);
  const begins = `begins < ${values.int(to)}`;
  const ends = `ends >= ${values.int(from)}`;
  return SPAN_BITS.map((bits, span) => {
    const earliest = bits === undefined ? -OPEN : maxOf(-OPEN, from - 2n ** BigInt(bits));
    const slots = slotBits === undefined ? '' : slotsOf(earliest, to, BigInt(slotBits), values);
    return `span = ${span}${slots} AND begins >= ${values.int(earliest)} AND ${begins} AND ${ends}`;
  });
}

/** The entries in the range, whatever their span: for few rows. */
export function meeting(range: SourceRange, values: Values): string {
  return `begins < ${values.int(limitOf(range.end))} AND ends >= ${values.int(limitOf(range.start))}`;
}

function slotsOf(from: bigint, to: bigint, bits: bigint, values: Values): string {
  return ` AND slot >= ${values.int(from >> bits)} AND slot <= ${values.int(to >> bits)}`;
}

export function anyOf(conditions: readonly string[]): string {
  return `(${conditions.map((condition) => `(${condition})`).join(' OR ')})`;
}

export function passing(filter: Filter, values: Values, dialect: Dialect): readonly string[] {
  return facetsOfFilter(filter).flatMap((facet) => {
    const chosen = filter[facet] ?? [];
    if (chosen.length === 0) return [];
    if (isCategoryFacet(facet)) return [dialect.hasAny('categories', values.texts(categoryKeys(facet, chosen)))];
    const { column, words, first = 0 }: FacetColumn = FACET_COLUMNS[facet];
    if (words === undefined) return [dialect.hasAny(column, values.texts(chosen))];
    const places = chosen.map((value) => words.indexOf(value)).filter((place) => place >= 0);
    return [dialect.has(values.ints(places.map((place) => place + first)), column)];
  });
}

function categoryKeys(facet: CategoryFacet, chosen: readonly string[]): readonly string[] {
  return chosen.map((value) => categoryKey(categoryOf(facet), value));
}

/** Each word, in the texts of an entry or in a name that it refers to. */
export function saying(hits: readonly NamedHits[], values: Values, dialect: Dialect): readonly string[] {
  return hits.map(({ term, ids }) => {
    const named = Object.entries(ids)
      .filter(([, found]) => found.length > 0)
      .map(([column, found]) => dialect.hasAny(column, values.texts(found)));
    return anyOf([dialect.holds('words', values.text(dialect.term(term))), ...named]);
  });
}

function maxOf(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

/**
 * The span of an entry. Spans find lasting entries: an entry of a span began at most so long before its end, so a range
 * of starts leads to all entries in a range of time.
 */
export function spanOf(start: bigint, end: bigint): number {
  const lasts = end - start;
  return SPAN_MS.findIndex((ms) => ms === undefined || lasts < ms);
}

/** A bound of a model as a whole number. */
export function toInt(bound: number): bigint {
  if (Math.abs(bound) >= Number(OPEN)) return bound < 0 ? -OPEN : OPEN;
  return BigInt(Math.round(bound));
}

/** The first whole millisecond at or after an instant; beyond open sides if it is infinite. */
export function limitOf(instant: number): bigint {
  if (Math.abs(instant) >= Number(OPEN)) return instant < 0 ? -OPEN - 1n : OPEN + 1n;
  return BigInt(Math.ceil(instant));
}

export function toBound(text: string): number {
  const int = BigInt(text);
  if (int >= OPEN) return Infinity;
  return int <= -OPEN ? -Infinity : Number(int);
}
