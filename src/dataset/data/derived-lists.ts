/**
 * Filter values that no column of the model holds: computed on first use, at once or in steps, and remembered with the
 * model.
 */
import { finish, type Steps } from '../base/steps.js';
import { parseEdtf } from '../time/edtf.js';
import { entryRanges } from './entry-ranges.js';
import { chosenIds, ownTexts } from './field-words.js';
import { MAX_NAMED } from './id-set.js';
import type { IdLists, TimelineModel } from './timeline-model.js';

/** Texts in the order of their first occurrence, and the texts of each entry. */
export interface TextLists {
  readonly records: readonly { readonly id: string; readonly name?: string }[];
  readonly lists: IdLists;
}

/** Each text of an entry counts once. `textsOf` gives those of an entry. */
function* listTexts(
  count: number,
  textsOf: (entry: number) => readonly string[],
  known: readonly string[] = [],
): Steps<TextLists> {
  const places = new Map([...new Set(known)].map((text, place) => [text, place]));
  const start = new Uint32Array(count + 1);
  const value: number[] = [];
  const readEntry = (entry: number): void => {
    const first = value.length;
    for (const text of textsOf(entry)) {
      if (!places.has(text)) {
        if (places.size >= MAX_NAMED) continue;
        places.set(text, places.size);
      }
      const place = places.get(text)!;
      if (!value.includes(place, first)) value.push(place);
    }
    start[entry + 1] = value.length;
  };
  for (const { from, to } of entryRanges(count)) {
    for (let entry = from; entry < to; entry++) readEntry(entry);
    yield;
  }
  return { records: Array.from(places.keys(), (id) => ({ id })), lists: { start, value: Uint32Array.from(value) } };
}

function onceForModel(work: (model: TimelineModel) => Steps<TextLists>): (model: TimelineModel) => Steps<TextLists> {
  const known = new WeakMap<TimelineModel, TextLists>();
  return function* (model) {
    const lists = known.get(model) ?? (yield* work(model));
    known.set(model, lists);
    return lists;
  };
}

const noLists = (count: number): TextLists => ({
  records: [],
  lists: { start: new Uint32Array(count + 1), value: new Uint32Array(0) },
});

/** The same as {@link publishersOf}, in steps. */
export const publisherSteps = onceForModel(function* ({ count, ids, dataset }) {
  const publishers = (dataset.sources ?? []).map(({ publisher = '' }) => publisher.trim());
  const named = publishers.filter((publisher) => publisher !== '');
  if (named.length === 0) return noLists(count);
  const { start, value } = ids.sources;
  const publishersOfEntry = (entry: number): readonly string[] =>
    Array.from(value.subarray(start[entry], start[entry + 1]), (source) => publishers[source] ?? '').filter(
      (publisher) => publisher !== '',
    );
  return yield* listTexts(count, publishersOfEntry, named);
});

/** The publishers of the sources of each entry. */
export const publishersOf = (model: TimelineModel): TextLists => finish(publisherSteps(model));

/** The same as {@link reliabilitiesOf}, in steps. */
export const reliabilitySteps = onceForModel(function* ({ count, entries, hasReliability }) {
  if (!hasReliability) return noLists(count);
  return inOrderOfNames(yield* listTexts(count, (entry) => reliabilities(entries.at(entry)?.citations ?? [])));
});

/**
 * The reliability of the citations of each entry, in the terms of the dataset's own scale, in the order of those terms.
 */
export const reliabilitiesOf = (model: TimelineModel): TextLists => finish(reliabilitySteps(model));

/** The same as {@link placeNamesOf}, in steps. */
export const placeNameSteps = onceForModel(function* ({ count, entries }) {
  return yield* listTexts(count, (entry) => {
    const { place = '' } = entries.at(entry) ?? {};
    return place === '' ? [] : [place];
  });
});

/** The places of the entries, as their author names them. */
export const placeNamesOf = (model: TimelineModel): TextLists => finish(placeNameSteps(model));

const byCategory = new WeakMap<TimelineModel, Map<string, TextLists>>();

/** The values of each entry in a category of the dataset. Unlisted values are left out. */
export const categoryListsOf = (model: TimelineModel, id: string): TextLists => finish(categoryListSteps(model, id));

/** The same in steps. */
export function* categoryListSteps(model: TimelineModel, id: string): Steps<TextLists> {
  const known = byCategory.get(model) ?? new Map<string, TextLists>();
  byCategory.set(model, known);
  const lists = known.get(id) ?? (yield* readCategory(model, id));
  known.set(id, lists);
  return lists;
}

function* readCategory({ count, entries, dataset }: TimelineModel, id: string): Steps<TextLists> {
  const records = dataset.categories?.find((category) => category.id === id)?.values ?? [];
  if (records.length === 0) return noLists(count);
  const ids = records.map((value) => value.id);
  const listed = new Set(ids);
  const chosen = (entry: number): readonly string[] =>
    chosenIds(entries.at(entry)?.categories, id).filter((value) => listed.has(value));
  return { records, lists: (yield* listTexts(count, chosen, ids)).lists };
}

const byOwnField = new WeakMap<TimelineModel, Map<string, TextLists>>();

/** The texts of each entry in a field of the author's own. Dates are in their order. */
export const ownFieldListsOf = (model: TimelineModel, id: string): TextLists => finish(ownFieldSteps(model, id));

/** The same in steps. */
export function* ownFieldSteps(model: TimelineModel, id: string): Steps<TextLists> {
  const known = byOwnField.get(model) ?? new Map<string, TextLists>();
  byOwnField.set(model, known);
  const lists = known.get(id) ?? (yield* readOwnField(model, id));
  known.set(id, lists);
  return lists;
}

function* readOwnField({ count, entries, dataset }: TimelineModel, id: string): Steps<TextLists> {
  const lists = yield* listTexts(count, (entry) => ownTexts(entries.at(entry)?.fields, id));
  const isDate = dataset.fields?.find((field) => field.id === id)?.kind === 'date';
  return isDate ? inOrderOf(lists, beforeInTime) : lists;
}

function beforeInTime(left: string, right: string): number {
  const [one, other] = [parseEdtf(left), parseEdtf(right)];
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  // Two open beginnings have no difference.
  return one.min === other.min ? one.max - other.max || 0 : one.min - other.min;
}

/** The terms of some citations, each once. */
export function reliabilities(citations: readonly { readonly reliability?: string }[]): readonly string[] {
  const terms = citations.map(({ reliability = '' }) => reliability).filter((term) => term.trim() !== '');
  return [...new Set(terms)];
}

function inOrderOfNames(lists: TextLists): TextLists {
  return inOrderOf(lists, new Intl.Collator('en', { numeric: true }).compare);
}

function inOrderOf({ records, lists }: TextLists, compare: (left: string, right: string) => number): TextLists {
  const order = [...records.keys()].sort((left, right) => compare(records[left]!.id, records[right]!.id));
  const placeOf = new Uint32Array(order.length);
  order.forEach((before, place) => {
    placeOf[before] = place;
  });
  return {
    records: order.map((before) => records[before]!),
    lists: { start: lists.start, value: lists.value.map((before) => placeOf[before]!) },
  };
}
