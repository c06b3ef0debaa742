/**
 * The entries in the table's order. Every column but time and title has few values: they are ranked once, and the
 * entries dealt out by rank, in O(entries). Equal ones stay in order of time, whichever way the column runs; what has no
 * value comes last both ways.
 */
import { usableLocale } from '../../base/locale.js';
import { categoryListsOf, reliabilitiesOf } from '../../data/derived-lists.js';
import { measureNumbers } from '../../data/measure-numbers.js';
import type { IdLists, TimelineModel } from '../../data/timeline-model.js';
import { STATEMENT_FORMS, STATUSES } from '../../data/timeline-model.js';
import { isOwnColumn, ownColumnId, type OwnColumn, type TableSort } from './table-sort.js';
import type { FocusOrder } from '../../scene/focus-order.js';

/** Titles are compared by the rules of a language, which takes its time. */
export const MAX_SORTED_TITLES = 20_000;

/** Rank of each place, and one more than the highest. Rank 0 stands for no value. */
interface Ranks {
  readonly of: ArrayLike<number>;
  readonly count: number;
}

export function orderEntries(
  model: TimelineModel,
  focusOrder: FocusOrder,
  sort: TableSort,
  locale: string,
): Uint32Array {
  if (sort.column === 'date' && !sort.descending) return focusOrder.entries;
  return bucketSort(focusOrder.entries, ranksOf(model, focusOrder, sort, locale), sort.descending);
}

function bucketSort(entries: Uint32Array, { of, count }: Ranks, descending: boolean): Uint32Array {
  const bucketOf = (rank: number): number => (rank === 0 ? count - 1 : descending ? count - 1 - rank : rank - 1);
  const next = new Uint32Array(count + 1);
  for (let place = 0; place < entries.length; place++) next[bucketOf(of[place]!) + 1]!++;
  for (let bucket = 1; bucket <= count; bucket++) next[bucket]! += next[bucket - 1]!;
  const ordered = new Uint32Array(entries.length);
  for (let place = 0; place < entries.length; place++) {
    ordered[next[bucketOf(of[place]!)]!++] = entries[place]!;
  }
  return ordered;
}

function ranksOf(model: TimelineModel, { entries, times }: FocusOrder, { column }: TableSort, locale: string): Ranks {
  const { kind, form, status, ids, dataset } = model;
  if (isOwnColumn(column)) return ownRanks(model, entries, column, locale);
  switch (column) {
    case 'date':
      return timeRanks(times);
    case 'kind':
      return ranked(entries, (entry) => 1 + kind[entry]! * (STATEMENT_FORMS.length + 1) + form[entry]!);
    case 'title':
      return titleRanks(model, entries, locale);
    case 'who':
      return nameRanks(entries, ids.actors, dataset.actors ?? [], locale);
    case 'party':
      return nameRanks(entries, ids.parties, dataset.parties ?? [], locale);
    case 'status':
      return { of: rankEach(entries, (entry) => status[entry]!), count: STATUSES.length + 1 };
    case 'reliability': {
      const { records, lists } = reliabilitiesOf(model);
      return nameRanks(entries, lists, records, locale);
    }
    case 'sources':
      return ranked(entries, (entry) => ids.sources.start[entry + 1]! - ids.sources.start[entry]!);
  }
}

function ownRanks(model: TimelineModel, entries: Uint32Array, column: OwnColumn, locale: string): Ranks {
  const id = ownColumnId(column);
  if (column.startsWith('measure:')) return numberRanks(entries, measureNumbers(model, id));
  const { records, lists } = categoryListsOf(model, id);
  return nameRanks(entries, lists, records, locale);
}

/** By the best estimate. */
function numberRanks(entries: Uint32Array, numbers: Float64Array): Ranks {
  const given = new Set(Array.from(entries, (entry) => numbers[entry]!).filter((number) => !Number.isNaN(number)));
  const rankOf = new Map([...given].sort((left, right) => left - right).map((number, at) => [number, at + 1]));
  return { of: rankEach(entries, (entry) => rankOf.get(numbers[entry]!) ?? 0), count: rankOf.size + 1 };
}

function ranked(entries: Uint32Array, rankOf: (entry: number) => number): Ranks {
  const of = rankEach(entries, rankOf);
  let most = 0;
  for (const rank of of) most = Math.max(most, rank);
  return { of, count: most + 1 };
}

/** `from` with a function goes by way of an iterator, and takes ten times as long. */
function rankEach(entries: Uint32Array, rankOf: (entry: number) => number): Uint32Array {
  const ranks = new Uint32Array(entries.length);
  for (let place = 0; place < ranks.length; place++) ranks[place] = rankOf(entries[place]!);
  return ranks;
}

/** Entries of the same time are equal. */
function timeRanks(times: Float64Array): Ranks {
  const of = new Uint32Array(times.length);
  let rank = 0;
  for (let place = 0; place < times.length; place++) {
    if (place === 0 || times[place] !== times[place - 1]) rank++;
    of[place] = rank;
  }
  return { of, count: rank + 1 };
}

/** By the first name in the cell. */
function nameRanks(
  entries: Uint32Array,
  { start, value }: IdLists,
  named: readonly { readonly id: string; readonly name?: string }[],
  locale: string,
): Ranks {
  const ranks = rankTexts(
    named.map(({ id, name = id }) => name),
    locale,
  );
  const of = rankEach(entries, (entry) =>
    start[entry] === start[entry + 1] ? 0 : (ranks[value[start[entry]!]!] ?? 0),
  );
  return { of, count: named.length + 1 };
}

function titleRanks(model: TimelineModel, entries: Uint32Array, locale: string): Ranks {
  const titles = Array.from(entries, (entry) => model.entries.at(entry)?.title ?? '');
  return { of: rankTexts(titles, locale), count: entries.length + 1 };
}

/** From 1; equal texts have the same rank. */
function rankTexts(texts: readonly string[], locale: string): Uint32Array {
  const { compare } = new Intl.Collator(usableLocale(locale), { numeric: true });
  const order = [...texts.keys()].sort((left, right) => compare(texts[left]!, texts[right]!));
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  order.forEach((at, index) => {
    const before = order[index - 1];
    if (before === undefined || compare(texts[before]!, texts[at]!) !== 0) rank++;
    ranks[at] = rank;
  });
  return ranks;
}
