/**
 * Finds the entries for a search. Names are not repeated in the text of each entry: parties, actors, topics and sources
 * are searched separately, and found for their entries. So an alias finds every entry of the actor.
 */
import { categoryListSteps, reliabilities } from './derived-lists.js';
import type { Actor, Entry, Source, Topic } from './dataset.js';
import { inAllLanguages } from './in-all-languages.js';
import { inlineWords } from './inline-text.js';
import { foldTexts, markHolders, type FoldedTexts, type Text } from './search-texts.js';
import type { IdLists, TimelineModel } from './timeline-model.js';

/** Entries in one step: well under a millisecond. */
const STEP_ENTRIES = 50_000;

interface NamedRecords {
  readonly texts: FoldedTexts;
  readonly count: number;
  readonly lists: IdLists;
}

export interface SearchIndex {
  readonly count: number;
  readonly entries: FoldedTexts;
  readonly records: readonly NamedRecords[];
}

export function* buildSearchIndex(model: TimelineModel): Generator<number, SearchIndex, undefined> {
  const { count, entries, dataset, ids } = model;
  const { parties = [], actors = [], topics = [], sources = [] } = dataset;
  const known = new Set(actors.map(({ id }) => id));
  return {
    count,
    entries: yield* foldTexts(count, (index) => entryTexts(entries.at(index)!, known)),
    records: [
      yield* named(parties, ids.parties, namesOf),
      yield* named(actors, ids.actors, actorTexts),
      yield* named(topics, ids.topics, namesOf),
      yield* named(sources, ids.sources, sourceTexts),
      ...(yield* categoryRecords(model)),
    ],
  };
}

/** 1 for each entry that has every term. */
export function* findEntries(index: SearchIndex, terms: readonly string[]): Generator<number, Uint8Array, undefined> {
  const found = new Uint8Array(index.count).fill(terms.length > 0 ? 1 : 0);
  // Long words are rare: if no entry has one, the search can stop.
  const rarestFirst = terms.toSorted((left, right) => right.length - left.length);
  for (const [done, term] of rarestFirst.entries()) {
    if (!found.includes(1)) break;
    const holders = new Uint8Array(index.count);
    for (const part of holdersOf(index, term, holders)) yield (done + part) / terms.length;
    for (let entry = 0; entry < found.length; entry++) found[entry]! &= holders[entry]!;
  }
  return found;
}

function* holdersOf(
  { entries, records }: SearchIndex,
  term: string,
  holders: Uint8Array,
): Generator<number, undefined, undefined> {
  yield* markHolders(entries, term, holders);
  for (const { texts, count, lists } of records) {
    const named = new Uint8Array(count);
    yield* markHolders(texts, term, named);
    if (named.includes(1)) yield* markOwners(lists, named, holders);
  }
}

/** Sets 1 for each entry with a found record. */
function* markOwners(
  { start, value }: IdLists,
  named: Uint8Array,
  holders: Uint8Array,
): Generator<number, undefined, undefined> {
  for (let entry = 0; entry < holders.length; entry++) {
    for (let at = start[entry]!; at < start[entry + 1]!; at++) if (named[value[at]!] === 1) holders[entry] = 1;
    if (entry % STEP_ENTRIES === STEP_ENTRIES - 1) yield 1;
  }
}

function* named<Item>(
  records: readonly Item[],
  lists: IdLists,
  textsOf: (record: Item) => readonly Text[],
): Generator<number, NamedRecords, undefined> {
  const texts = yield* foldTexts(records.length, (index) => textsOf(records[index]!));
  return { texts, count: records.length, lists };
}

/** The names of values, for the entries that have them. */
function* categoryRecords(model: TimelineModel): Generator<number, readonly NamedRecords[], undefined> {
  const found: NamedRecords[] = [];
  for (const { id, values } of model.dataset.categories ?? []) {
    const steps = categoryListSteps(model, id);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield 1;
    found.push(yield* named(values, step.value.lists, namesOf));
  }
  return found;
}

/**
 * The texts of the entry itself, in each of its languages, and its speaker if the dataset does not list that person.
 */
export function entryTexts(entry: Entry, known: Pick<ReadonlySet<string>, 'has'>): readonly Text[] {
  const { title, summary, place, location, channel, dateNote, speaker } = entry;
  const { quotes = [], citations = [], media = [], links = [], translations = {} } = entry;
  return [
    title,
    summary && inlineWords(summary),
    place,
    channel,
    dateNote,
    ...quotes.flatMap((quote) => [...inAllLanguages(quote, 'text'), quote.translation?.text]),
    ...Object.values(translations).flatMap((texts) => Object.values<Text>({ ...texts })),
    location?.name,
    ...media.flatMap(({ alt, caption, credit }) => [alt, caption, credit]),
    ...links.map(({ label }) => label),
    ...reliabilities(citations),
    speaker !== undefined && known.has(speaker) ? undefined : speaker,
  ];
}

function namesOf(named: Pick<Topic, 'name' | 'translations'>): readonly Text[] {
  return inAllLanguages(named, 'name');
}

function actorTexts(actor: Actor): readonly Text[] {
  const { aliases = [], role } = actor;
  const roles = typeof role === 'object' ? role : [{ role, translations: actor.translations }];
  return [...namesOf(actor), ...aliases, ...roles.flatMap((held) => inAllLanguages(held, 'role'))];
}

function sourceTexts(source: Source): readonly Text[] {
  return [...inAllLanguages(source, 'title'), source.publisher, source.author];
}
