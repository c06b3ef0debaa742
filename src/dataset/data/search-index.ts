/**
 * Finds the entries for a search. Names are not repeated in the text of each entry: parties, actors, topics and sources
 * are searched separately, and found for their entries. So an alias finds every entry of the actor.
 */
import { categoryListSteps, reliabilities } from './derived-lists.js';
import type { Actor, Entry, EntryTexts, Source, Topic } from './dataset.js';
import { TEXT_NAMES } from './entry-texts.js';
import { inAllLanguages } from './in-all-languages.js';
import { inlineWords } from './inline-text.js';
import type { IdLists, TimelineModel } from './timeline-model.js';
import { foldText } from './fold-text.js';

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
  const { location, speaker, quotes, citations, fields, media, links, translations } = entry;
  const texts = wordsOf(entry);
  // Few entries have these: empty lists of a million would cost more than the rest.
  for (const quote of quotes ?? []) {
    for (const text of inAllLanguages(quote, 'text')) texts.push(text);
    texts.push(quote.translation?.text);
  }
  for (const others of Object.values(translations ?? {})) texts.push(...wordsOf(others));
  texts.push(location?.name);
  for (const text of Object.values(fields ?? {}).flat()) texts.push(text);
  for (const { alt, caption, credit, transcript } of media ?? []) texts.push(alt, caption, credit, transcript);
  for (const { label } of links ?? []) texts.push(label);
  for (const text of citations === undefined ? [] : reliabilities(citations)) texts.push(text);
  if (speaker !== undefined && !known.has(speaker)) texts.push(speaker);
  return texts;
}

/** The texts of an entry, or of one of its translations, as they are read. */
function wordsOf(record: EntryTexts): Text[] {
  const texts: Text[] = [];
  for (const name of TEXT_NAMES) {
    const text = record[name];
    if (text !== undefined) texts.push(name === 'summary' ? inlineWords(text) : text);
  }
  return texts;
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

/** Searching this much takes well under a millisecond. */
const BLOCK_UNITS = 200_000;
/** Folding this much takes well under a millisecond. */
const STEP_UNITS = 10_000;
/** However short the texts are. */
const STEP_OWNERS = 500;
/** Folded texts hold no line break, so no search reaches from one into the next. */
const BREAK = '\n';
/** Engines keep strings without such letters in half the room, and search them in half the time. */
const WIDE = /[\u0100-\uffff]/;

interface Block {
  readonly text: string;
  /** Where each text begins in `text`. */
  readonly starts: Uint32Array;
  /** The owner of each text. */
  readonly owners: Uint32Array;
}

/**
 * Texts for the search, folded and joined into long strings: one `indexOf` runs over a thousand of them. Long work is a
 * generator that yields the finished share. Its caller decides when to let others work.
 */
export type FoldedTexts = readonly Block[];

export type Text = string | undefined;

/** `textsOf` gives the texts of each of `count` owners; missing ones are left out. */
export function* foldTexts(
  count: number,
  textsOf: (owner: number) => readonly Text[],
): Generator<number, FoldedTexts, undefined> {
  const blocks: Block[] = [];
  const narrow = new BlockWriter(blocks);
  const wide = new BlockWriter(blocks);
  let units = 0;
  for (let owner = 0; owner < count; owner++) {
    for (const text of textsOf(owner)) {
      if (!text) continue;
      const folded = foldText(text);
      (WIDE.test(folded) ? wide : narrow).add(owner, folded);
      units += text.length;
    }
    if (units < STEP_UNITS && owner % STEP_OWNERS !== 0) continue;
    units = 0;
    yield owner / count;
  }
  narrow.close();
  wide.close();
  return blocks;
}

/** Sets 1 for each owner of a text with the term. It steps from text to text, however often one has it. */
export function* markHolders(
  blocks: FoldedTexts,
  term: string,
  marks: Uint8Array,
): Generator<number, undefined, undefined> {
  for (const [done, { text, starts, owners }] of blocks.entries()) {
    let next = 0;
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, starts[next])) {
      while (starts[next]! <= at) next++;
      marks[owners[next - 1]!] = 1;
      if (next === starts.length) break;
    }
    yield done / blocks.length;
  }
}

class BlockWriter {
  #texts: string[] = [];
  #starts: number[] = [];
  #owners: number[] = [];
  #units = 0;
  readonly #blocks: Block[];

  constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  add(owner: number, text: string): void {
    this.#texts.push(text);
    this.#starts.push(this.#units);
    this.#owners.push(owner);
    this.#units += text.length + BREAK.length;
    if (this.#units >= BLOCK_UNITS) this.close();
  }

  close(): void {
    if (this.#texts.length === 0) return;
    this.#blocks.push({
      text: this.#texts.join(BREAK),
      starts: Uint32Array.from(this.#starts),
      owners: Uint32Array.from(this.#owners),
    });
    this.#texts = [];
    this.#starts = [];
    this.#owners = [];
    this.#units = 0;
  }
}
