/**
 * The entries in the table's order. Every column but time and title has few values: they are ranked once, and the
 * entries dealt out by rank, in O(entries). Equal ones stay in order of time in both directions; entries without a
 * value come last in both.
 */
import { usableLocale } from '../../dataset/base/locale.js';
import { finish, partsOf, type Steps } from '../../dataset/base/steps.js';
import {
  categoryListSteps,
  ownFieldSteps,
  placeNameSteps,
  reliabilitySteps,
} from '../../dataset/data/derived-lists.js';
import { phaseSteps } from '../../dataset/data/phases.js';
import { sortByDigits } from '../../dataset/data/digit-sort.js';
import { measureSteps } from '../../dataset/data/measure-numbers.js';
import type { IdLists, TimelineModel } from '../../dataset/data/timeline-model.js';
import { STATEMENT_FORMS, STATUSES } from '../../dataset/data/timeline-model.js';
import { isOwnColumn, ownColumnId, type OwnColumn, type TableSort } from './table-sort.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';

/** Titles are compared by the rules of a language, which takes time. */
export const MAX_SORTED_TITLES = 20_000;

/** Rank of each place, and one more than the highest. Rank 0 means no value. */
interface Ranks {
  readonly of: Uint32Array;
  readonly count: number;
}

export function orderEntries(
  model: TimelineModel,
  focusOrder: FocusOrder,
  sort: TableSort,
  locale: string,
): Uint32Array {
  return finish(entryOrderSteps(model, focusOrder, sort, locale));
}

/** The same in steps. */
export function* entryOrderSteps(
  model: TimelineModel,
  focusOrder: FocusOrder,
  sort: TableSort,
  locale: string,
): Steps<Uint32Array> {
  const { column, descending } = sort;
  if (column === 'date' && !descending) return focusOrder.entries;
  if (column.startsWith('measure:')) {
    const numbers = yield* measureSteps(model, ownColumnId(column as OwnColumn));
    return yield* numberOrder(focusOrder.entries, numbers, descending);
  }
  const ranks = yield* ranksOf(model, focusOrder, sort, locale);
  return yield* bucketSort(focusOrder.entries, ranks, descending);
}

function* bucketSort(entries: Uint32Array, { of, count }: Ranks, descending: boolean): Steps<Uint32Array> {
  const bucketOf = (rank: number): number => (rank === 0 ? count - 1 : descending ? count - 1 - rank : rank - 1);
  const next = new Uint32Array(count + 1);
  for (const part of partsOf(of)) {
    for (const rank of part) next[bucketOf(rank) + 1]!++;
    yield;
  }
  for (let bucket = 1; bucket <= count; bucket++) next[bucket]! += next[bucket - 1]!;
  const ordered = new Uint32Array(entries.length);
  let place = 0;
  for (const part of partsOf(of)) {
    for (const rank of part) ordered[next[bucketOf(rank)]!++] = entries[place++]!;
    yield;
  }
  return ordered;
}

function* ranksOf(
  model: TimelineModel,
  { entries, times }: FocusOrder,
  { column }: TableSort,
  locale: string,
): Steps<Ranks> {
  const { kind, form, status, ids, dataset } = model;
  if (isOwnColumn(column)) {
    if (column.startsWith('field:')) return yield* fieldRanks(model, entries, ownColumnId(column), locale);
    const { records, lists } = yield* categoryListSteps(model, ownColumnId(column));
    return yield* nameRanks(entries, lists, records, locale);
  }
  switch (column) {
    case 'date':
      return timeRanks(times);
    case 'kind':
      return yield* ranked(entries, (entry) => 1 + kind[entry]! * (STATEMENT_FORMS.length + 1) + form[entry]!);
    case 'title':
      return titleRanks(model, entries, locale);
    case 'who':
      return yield* nameRanks(entries, ids.actors, dataset.actors ?? [], locale);
    case 'party':
      return yield* nameRanks(entries, ids.parties, dataset.parties ?? [], locale);
    case 'place': {
      const { records, lists } = yield* placeNameSteps(model);
      return yield* nameRanks(entries, lists, records, locale);
    }
    case 'topic':
      return yield* nameRanks(entries, ids.topics, dataset.topics ?? [], locale);
    // The time of the first phase gives the order; entries without one come last.
    case 'phase': {
      const { records, lists } = yield* phaseSteps(model);
      const { start, value } = lists;
      return yield* ranked(entries, (entry) =>
        start[entry] === start[entry + 1] ? records.length : value[start[entry]!]!,
      );
    }
    case 'status':
      return { of: yield* rankEach(entries, (entry) => status[entry]!), count: STATUSES.length + 1 };
    case 'reliability': {
      const { records, lists } = yield* reliabilitySteps(model);
      return yield* nameRanks(entries, lists, records, locale);
    }
    case 'sources':
      return yield* ranked(entries, (entry) => ids.sources.start[entry + 1]! - ids.sources.start[entry]!);
  }
}

/** Dates are in order of time, other texts in that of the language. */
function* fieldRanks(model: TimelineModel, entries: Uint32Array, id: string, locale: string): Steps<Ranks> {
  const { records, lists } = yield* ownFieldSteps(model, id);
  const isDate = model.dataset.fields?.find((field) => field.id === id)?.kind === 'date';
  if (!isDate) return yield* nameRanks(entries, lists, records, locale);
  const { start, value } = lists;
  return yield* ranked(entries, (entry) => (start[entry] === start[entry + 1] ? 0 : value[start[entry]!]! + 1));
}

/** Orders by the best estimate, those without one last. */
function* numberOrder(entries: Uint32Array, numbers: Float64Array, descending: boolean): Steps<Uint32Array> {
  const given = entries.filter((entry) => !Number.isNaN(numbers[entry]));
  yield;
  const ordered = new Uint32Array(entries.length);
  ordered.set(yield* sortByDigits(numbers, given, descending));
  ordered.set(
    entries.filter((entry) => Number.isNaN(numbers[entry])),
    given.length,
  );
  return ordered;
}

function* ranked(entries: Uint32Array, rankOf: (entry: number) => number): Steps<Ranks> {
  const of = yield* rankEach(entries, rankOf);
  let most = 0;
  for (const rank of of) most = Math.max(most, rank);
  return { of, count: most + 1 };
}

/** `from` with a function uses an iterator, and takes ten times as long. */
function* rankEach(entries: Uint32Array, rankOf: (entry: number) => number): Steps<Uint32Array> {
  const ranks = new Uint32Array(entries.length);
  let place = 0;
  for (const part of partsOf(entries)) {
    for (const entry of part) ranks[place++] = rankOf(entry);
    yield;
  }
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

/** Ranks by the first name in the cell. */
function* nameRanks(
  entries: Uint32Array,
  { start, value }: IdLists,
  named: readonly { readonly id: string; readonly name?: string }[],
  locale: string,
): Steps<Ranks> {
  const ranks = rankTexts(
    named.map(({ id, name = id }) => name),
    locale,
  );
  const of = yield* rankEach(entries, (entry) =>
    start[entry] === start[entry + 1] ? 0 : (ranks[value[start[entry]!]!] ?? 0),
  );
  return { of, count: named.length + 1 };
}

function titleRanks(model: TimelineModel, entries: Uint32Array, locale: string): Ranks {
  const titles = Array.from(entries, (entry) => model.entries.at(entry)?.title ?? '');
  return { of: rankTexts(titles, locale), count: entries.length + 1 };
}

/** Ranks from 1; equal texts have the same rank. */
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
