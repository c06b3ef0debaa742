/** An entry as a row of an archive, in any kind of store. */
import { writeBounds } from '../dataset/data/bounds.js';
import { chosenIds } from '../dataset/data/categories.js';
import type { Entry } from '../dataset/data/dataset.js';
import { reliabilities } from '../dataset/data/derived-lists.js';
import { foldText } from '../dataset/data/fold-text.js';
import { entryTexts } from '../dataset/data/search-index.js';
import { EntryKind, STATEMENT_FORMS, STATUSES, type DatasetHead } from '../dataset/data/timeline-model.js';
import { parseDate } from '../dataset/time/date-ends.js';
import type { Precision } from '../dataset/time/date-range.js';
import { categoryKey } from './category-key.js';
import { spanOf, toInt } from './sql/bounds.js';

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

/** Folded texts hold no line break, so no search reaches from one into the next. */
const BREAK = '\n';

/**
 * Makes rows of validated entries; the head gives the names for their ids. `body`: the entry as JSON, if it is at hand.
 * Undefined if a date cannot be read.
 */
export function rowMaker({
  actors = [],
  sources = [],
  categories = [],
}: DatasetHead): (entry: Entry, body?: string) => ArchiveRow | undefined {
  const known = new Set(actors.map(({ id }) => id));
  const publishers = new Map(sources.map(({ id, publisher = '' }) => [id, publisher.trim()]));
  const values = new Map(categories.map(({ id, values: list }) => [id, new Set(list.map((value) => value.id))]));
  return (entry, body) => archiveRow(entry, body, { actors: known, publishers, categories: values });
}

interface Names {
  readonly actors: ReadonlySet<string>;
  readonly publishers: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Holds the entry whose row is being made: four arrays for each of a million entries would cost more than their rows. */
const BOUNDS = {
  startMin: new Float64Array(1),
  startMax: new Float64Array(1),
  endMin: new Float64Array(1),
  endMax: new Float64Array(1),
};
const EACH_BOUND = Object.values(BOUNDS);

function archiveRow(
  entry: Entry,
  body: string | undefined,
  { actors, publishers, categories }: Names,
): ArchiveRow | undefined {
  const date = parseDate(entry.date);
  if (date === undefined) return undefined;
  writeBounds(BOUNDS, 0, date, 'UTC');
  const begins = toInt(BOUNDS.startMin[0]!);
  const ends = toInt(BOUNDS.endMax[0]!);
  const { speaker, status, form, citations = [], relations = [] } = entry;
  return {
    span: spanOf(begins, ends),
    begins,
    ends,
    known: knownBounds(),
    precision: date.precision,
    id: entry.id,
    kind: EntryKind[entry.kind],
    form: form === undefined ? 0 : STATEMENT_FORMS.indexOf(form) + 1,
    status: status === undefined ? 0 : STATUSES.indexOf(status) + 1,
    parties: unique(entry.parties),
    actors: unique(speaker === undefined ? entry.actors : [speaker, ...(entry.actors ?? [])]),
    topics: unique(entry.topics),
    sources: unique(citations.map(({ source }) => source)),
    publishers: unique(citations.map(({ source }) => publishers.get(source) ?? '').filter((name) => name !== '')),
    reliabilities: unique(reliabilities(citations)),
    categories: unique(categoriesOf(entry, categories)),
    related: unique(relations.map(({ target }) => target)),
    words: wordsOf(entry, actors),
    body: body ?? JSON.stringify(entry),
  };
}

function knownBounds(): ArchiveRow['known'] {
  let first = Infinity;
  let last = -Infinity;
  for (const [bound] of EACH_BOUND) {
    if (!Number.isFinite(bound)) continue;
    first = Math.min(first, bound!);
    last = Math.max(last, bound!);
  }
  return first > last ? undefined : { first, last };
}

/** A value that its category does not list is ignored, as in a page. */
function categoriesOf({ categories }: Entry, listed: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return Array.from(listed, ([category, values]) =>
    chosenIds(categories, category)
      .filter((value) => values.has(value))
      .map((value) => categoryKey(category, value)),
  ).flat();
}

function wordsOf(entry: Entry, actors: ReadonlySet<string>): string {
  return entryTexts(entry, actors)
    .flatMap((text) => (text === undefined || text === '' ? [] : [foldText(text)]))
    .join(BREAK);
}

function unique(ids: readonly string[] = []): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}
