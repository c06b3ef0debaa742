/** An entry as a row of an archive, in any kind of store. */
import { writeBounds } from '../dataset/data/bounds.js';
import { chosenIds } from '../dataset/data/field-words.js';
import type { Entry } from '../dataset/data/dataset.js';
import { reliabilities } from '../dataset/data/derived-lists.js';
import { foldText } from '../dataset/data/fold-text.js';
import { entryTexts } from '../dataset/data/search-index.js';
import { EntryKind, STATEMENT_FORMS, STATUSES, type DatasetHead } from '../dataset/data/timeline-model.js';
import { parseDate } from '../dataset/time/date-ends.js';
import { withOffsets } from '../dataset/time/announced.js';
import type { Precision } from '../dataset/time/date-range.js';
import { categoryKey } from './category-key.js';
import { OPEN, spanOf, toInt } from './sql/where.js';

export interface ArchiveRow {
  /** Place in the list of spans: the longest time that it can last. */
  readonly span: number;
  /** Earliest start and latest end, UTC ms, last millisecond inclusive; beyond 2^62 where they are open. */
  readonly begins: bigint;
  readonly ends: bigint;
  /** Its earliest and latest known bound; undefined where it has none. */
  readonly known: { readonly first: number; readonly last: number } | undefined;
  /** The precision of its sharpest date. */
  readonly precision: Precision;
  readonly id: string;
  /** Numbers as in a model. */
  readonly kind: number;
  readonly form: number;
  readonly status: number;
  readonly parties: readonly string[];
  /** The speaker first. */
  readonly actors: readonly string[];
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  /** Who published these sources, and how far they can be relied on. */
  readonly publishers: readonly string[];
  readonly reliabilities: readonly string[];
  /** Its values in all categories: keys of `categoryKey`. */
  readonly categories: readonly string[];
  /** Ids of the entries that it relates to. */
  readonly related: readonly string[];
  /** The text for the search, folded. */
  readonly words: string;
  /** The entry as JSON. */
  readonly body: string;
}

/** What of a row its entry alone decides. The head decides the rest: a load has the whole of it only at its end. */
export interface RowOfEntry extends Omit<ArchiveRow, 'publishers' | 'categories'> {
  /** Its values in all categories that it names, listed or not: keys of `categoryKey`. */
  readonly chosen: readonly string[];
  /** Who speaks: `words` lacks this name, which belongs there if the head does not list the person. */
  readonly speaker: string | undefined;
}

/** Folded texts hold no line break, so no search reaches from one into the next. */
const BREAK = '\n';

/**
 * Makes rows of validated entries; the head gives the names for their ids. `body`: the entry as JSON, if it is at hand.
 * Undefined if a date cannot be read.
 */
export function rowMaker(head: DatasetHead): (entry: Entry, body?: string) => ArchiveRow | undefined {
  const names = new NamesOfHead(head);
  return (entry, body) => {
    const row = rowOfEntry(entry, body, head.timeZone);
    if (row === undefined) return undefined;
    const { chosen, speaker, ...rest } = row;
    return {
      ...rest,
      publishers: names.publishersOf(row.sources),
      categories: names.listed(chosen),
      words: names.lacks(speaker) ? withSpeaker(row.words, speaker) : row.words,
    };
  };
}

/** What the head adds to the row of an entry. */
export class NamesOfHead {
  readonly #actors: ReadonlySet<string>;
  readonly #publishers: ReadonlyMap<string, string>;
  /** The place of the category of each value, by the key of both. */
  readonly #values: ReadonlyMap<string, number>;

  constructor({ actors = [], sources = [], categories = [] }: DatasetHead) {
    this.#actors = new Set(actors.map(({ id }) => id));
    this.#publishers = new Map(sources.map(({ id, publisher = '' }) => [id, publisher.trim()]));
    this.#values = new Map(
      categories.flatMap(({ id, values }, place) => values.map((value) => [categoryKey(id, value.id), place] as const)),
    );
  }

  publishersOf(sources: readonly string[]): readonly string[] {
    return unique(sources.map((source) => this.#publishers.get(source) ?? '').filter((name) => name !== ''));
  }

  /** A value that its category does not list is ignored, as in a page. */
  listed(chosen: readonly string[]): readonly string[] {
    const place = (key: string): number => this.#values.get(key) ?? -1;
    return unique(chosen.filter((key) => place(key) >= 0)).toSorted((left, right) => place(left) - place(right));
  }

  /** Whether a speaker has no record, and so only a name. */
  lacks(speaker: string | undefined): speaker is string {
    return speaker !== undefined && !this.#actors.has(speaker);
  }
}

/** The words of an entry whose speaker the head lacks. */
export function withSpeaker(words: string, speaker: string): string {
  return speaker === '' ? words : words + BREAK + foldText(speaker);
}

/** `hours`: the zone of the dataset, for hours whose entry names none. */
export function rowOfEntry(entry: Entry, body?: string, hours?: string): RowOfEntry | undefined {
  const time = timeOf(withOffsets(entry.date, entry.timeZone ?? hours));
  if (time === undefined) return undefined;
  const { speaker, status, form, citations = [], relations = [] } = entry;
  return {
    span: time.span,
    begins: time.begins,
    ends: time.ends,
    known: time.known,
    precision: time.precision,
    id: entry.id,
    kind: EntryKind[entry.kind],
    form: form === undefined ? 0 : STATEMENT_FORMS.indexOf(form) + 1,
    status: status === undefined ? 0 : STATUSES.indexOf(status) + 1,
    parties: unique(entry.parties),
    actors: unique(speaker === undefined ? entry.actors : [speaker, ...(entry.actors ?? [])]),
    topics: unique(entry.topics),
    sources: unique(citations.map(({ source }) => source)),
    reliabilities: unique(reliabilities(citations)),
    chosen: chosenKeys(entry),
    related: unique(relations.map(({ target }) => target)),
    words: wordsOf(entry),
    speaker,
    body: body ?? JSON.stringify(entry),
  };
}

type TimeOfRow = Pick<ArchiveRow, 'span' | 'begins' | 'ends' | 'known' | 'precision'>;

/** Holds the entry whose row is being made: four arrays for each of a million entries would cost more than their rows. */
const BOUNDS = {
  startMin: new Float64Array(1),
  startMax: new Float64Array(1),
  endMin: new Float64Array(1),
  endMax: new Float64Array(1),
};
const EACH_BOUND = Object.values(BOUNDS);
/** Most entries of an archive share their dates with others: to read one takes a third of the time of its row. */
const TIMES = new Map<string, TimeOfRow>();
const MOST_TIMES = 65_536;

function timeOf(written: Entry['date']): TimeOfRow | undefined {
  const known = typeof written === 'string' ? TIMES.get(written) : undefined;
  if (known !== undefined) return known;
  const date = parseDate(written);
  if (date === undefined) return undefined;
  writeBounds(BOUNDS, 0, date, 'UTC');
  const begins = toInt(BOUNDS.startMin[0]!);
  const ends = toInt(BOUNDS.endMax[0]!);
  const time = { span: spanOf(begins, ends), begins, ends, known: knownBounds(), precision: date.precision };
  if (TIMES.size >= MOST_TIMES) TIMES.clear();
  if (typeof written === 'string') TIMES.set(written, time);
  return time;
}

function knownBounds(): ArchiveRow['known'] {
  let first = Infinity;
  let last = -Infinity;
  for (const [bound] of EACH_BOUND) {
    // What the other two bounds take for open is no known bound either.
    if (!(Math.abs(bound!) < Number(OPEN))) continue;
    first = Math.min(first, bound!);
    last = Math.max(last, bound!);
  }
  return first > last ? undefined : { first, last };
}

function chosenKeys({ categories }: Entry): readonly string[] {
  if (categories === undefined) return [];
  return Object.keys(categories).flatMap((category) =>
    chosenIds(categories, category).map((value) => categoryKey(category, value)),
  );
}

const ANYONE = { has: () => true };

/** All but the speaker's name. */
function wordsOf(entry: Entry): string {
  let words = '';
  let isFirst = true;
  for (const text of entryTexts(entry, ANYONE)) {
    if (text === undefined || text === '') continue;
    words += isFirst ? foldText(text) : BREAK + foldText(text);
    isFirst = false;
  }
  return words;
}

function unique(ids: readonly string[] = []): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}
