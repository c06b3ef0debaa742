/**
 * Builds a model entry by entry, and gives one at any time: what was built before is shared by the next model, not built
 * again. So a dataset that grows costs what is new in it, and O(n) of plain copying.
 *
 * Rows that a model has seen are never written again.
 */
import type { Steps } from '../base/steps.js';
import type { EdtfDate } from '../time/date-range.js';
import { parseDate, type DateValue } from '../time/date-ends.js';
import { fillAnchors, ownAnchor } from './anchors.js';
import { writeBounds } from './bounds.js';
import { COLUMN_NAMES, createColumns, cutColumns, type BuilderColumns } from './builder-columns.js';
import { ClaimedIds } from './claimed-ids.js';
import type { Entry, Relation } from './dataset.js';
import { GrowingLists } from './growing-lists.js';
import { highlightOf } from './highlight.js';
import { placesById, rowsById } from './id-lists.js';
import { createIssue } from './issue-text.js';
import { comesAfter } from './precedence.js';
import { orderByPrecedence } from './precedence-order.js';
import { compareRows, mergeOrders, orderSteps, rankOf } from './time-order.js';
import { timingOf, type Times } from './times.js';
import {
  DEFAULT_WEIGHT,
  EntryKind,
  STATEMENT_FORMS,
  STATUSES,
  type DatasetHead,
  type EntryList,
  type TimelineModel,
} from './timeline-model.js';

const MIN_ROWS = 64;
const LIST_NAMES = ['parties', 'actors', 'topics', 'sources'] as const;
/** Some milliseconds. */
const ENTRIES_OF_A_STEP = 2000;
const SAID = 1;
const PUBLISHED = 2;
const WEIGHT = 4;
const RATED = 8;

export type ListName = (typeof LIST_NAMES)[number];

export interface ModelOptions {
  /** IANA zone in which floating values are placed. */
  readonly timeZone: string;
  /** Which of its times an entry is placed at; the time of happening without it. */
  readonly times?: Times;
}

export class ModelBuilder {
  #count = 0;
  #columns: BuilderColumns;
  #order: Uint32Array = new Uint32Array(0);
  readonly #claims = new ClaimedIds();
  /** Row of the first entry that relates to another. */
  #firstRelating = Infinity;
  /** Row of the first entry that says how important it is. */
  #firstWeighed = Infinity;
  /** Row of the first entry of which a citation says how far it can be relied on. */
  #firstRated = Infinity;
  readonly #lists: Readonly<Record<ListName, GrowingLists>>;

  constructor(
    readonly head: DatasetHead,
    readonly options: ModelOptions,
    capacity: number,
  ) {
    this.#columns = createColumns(Math.max(capacity, MIN_ROWS));
    const lists = (records: readonly { readonly id: string }[] = []): GrowingLists =>
      new GrowingLists(placesById(records), this.#columns.startMin.length);
    this.#lists = {
      parties: lists(head.parties),
      actors: lists(head.actors),
      topics: lists(head.topics),
      sources: lists(head.sources),
    };
  }

  get count(): number {
    return this.#count;
  }

  /** A list of the dataset has one more record. */
  know(list: ListName, id: string): void {
    this.#lists[list].know(id);
  }

  /** Throws where a date is no EDTF date: entries have to be validated ones. */
  add(entry: Entry): void {
    const row = this.#count;
    if (row === this.#columns.startMin.length) this.#grow();
    const columns = this.#columns;
    const { timeZone, times = 'happened' } = this.options;
    const timing = timingOf(entry, times);
    const date = dateOf(timing.date, row);
    writeBounds(columns, row, date, timeZone);
    columns.own[row] = ownAnchor(timing.asOf, columns, row, timeZone);
    columns.flags[row] = date.flags;
    columns.precision[row] = date.precision;
    columns.kind[row] = EntryKind[entry.kind];
    columns.form[row] = entry.form === undefined ? 0 : STATEMENT_FORMS.indexOf(entry.form) + 1;
    columns.status[row] = entry.status === undefined ? 0 : STATUSES.indexOf(entry.status) + 1;
    columns.lasting[row] = timing.asOf === undefined ? 0 : 1;
    columns.weight[row] = entry.weight ?? DEFAULT_WEIGHT;
    this.#addLists(entry, row);
    columns.party[row] = this.#lists.parties.first(row);
    // The speaker is the first of the actors, unless it is a text that names none of them.
    columns.speaks[row] = entry.speaker !== undefined && this.#lists.actors.knows(entry.speaker) ? 1 : 0;
    this.#endLists(row);
    if (entry.relations !== undefined && entry.relations.length > 0) this.#addRelations(entry.relations, row);
    columns.given[row] = givenBy(entry);
    this.#noteGiven(row);
    this.#count++;
  }

  /** With pauses. Entries that come to the list in the meantime are added as well. */
  *addAll(entries: readonly Entry[]): Steps<void> {
    for (let row = this.#count; row < entries.length; row = this.#count) {
      if (row > 0 && row % ENTRIES_OF_A_STEP === 0) yield;
      this.add(entries[row]!);
    }
  }

  /** How many entries the last model had. */
  get sorted(): number {
    return this.#order.length;
  }

  /**
   * The model of the first entries that were added, which have to be those that `entries` holds. With pauses, in which
   * entries may be added, and a model of them made.
   */
  *modelSteps(entries: EntryList, head = this.head): Steps<TimelineModel> {
    const count = entries.length;
    const { own, given, weight, ...columns } = cutColumns(this.#columns, count);
    const before = this.#order;
    const sorted = before.length;
    const byTime = sorted < count ? mergeOrders(columns, before, yield* orderSteps(columns, sorted, count)) : before;
    if (this.#order === before) this.#order = byTime;
    yield;
    const lists = this.#lists;
    const indexOf = rowsById(count, (row) => entries.at(row)?.id);
    const { timeZone, times = 'happened' } = this.options;
    const precedence = this.#claims.precedence(count, columns, indexOf);
    yield;
    const order = orderByPrecedence(byTime, precedence);
    yield;
    return Object.freeze({
      count,
      ...columns,
      weight: this.#firstWeighed < count ? weight : undefined,
      anchor: fillAnchors(own, head, timeZone),
      ids: {
        parties: lists.parties.lists(count),
        actors: lists.actors.lists(count),
        topics: lists.topics.lists(count),
        sources: lists.sources.lists(count),
      },
      order,
      rank: rankOf(order),
      precedence,
      dates: { length: count, at: (index: number) => dateAt(entries, index, times) },
      entries,
      hasRelations: this.#firstRelating < count,
      hasReliability: this.#firstRated < count,
      indexOf,
      dataset: head,
      highlight: highlightOf(head, columns, indexOf, timeZone),
      timeZone,
      times,
      timesKnown: countTimes(given),
    });
  }

  /** A builder of other rows: copies of the kept ones, and those in `changed`, by their new row. */
  revised(kept: Uint32Array, changed: ReadonlyMap<number, Entry>): ModelBuilder {
    const other = new ModelBuilder(this.head, this.options, kept.length);
    // The dataset's lists may have become longer than they were in the head.
    for (const name of LIST_NAMES) other.#lists[name].knowAll(this.#lists[name]);
    const rowOf = new Int32Array(this.#count).fill(-1);
    for (let row = 0; row < kept.length; row++) {
      const entry = changed.get(row);
      if (entry !== undefined) {
        other.add(entry);
        continue;
      }
      other.#copyRow(this, kept[row]!);
      rowOf[kept[row]!] = row;
    }
    other.#claims.copy(this.#claims, rowOf);
    // None of the kept ones may be among those that relate: then looking for them finds none.
    if (this.#firstRelating < Infinity) other.#noteRelating(0);
    const ordered = Uint32Array.from(
      this.#order.filter((row) => rowOf[row]! >= 0),
      (row) => rowOf[row]!,
    );
    other.#order = withRest(other.#columns, ordered, kept.length);
    return other;
  }

  #addLists({ parties, speaker, actors, topics, citations }: Entry, row: number): void {
    const lists = this.#lists;
    if (parties !== undefined) for (const id of parties) lists.parties.add(row, id);
    if (speaker !== undefined) lists.actors.add(row, speaker);
    if (actors !== undefined) for (const id of actors) lists.actors.add(row, id);
    if (topics !== undefined) for (const id of topics) lists.topics.add(row, id);
    if (citations !== undefined) for (const { source } of citations) lists.sources.add(row, source);
  }

  #copyRow(from: ModelBuilder, source: number): void {
    const row = this.#count++;
    for (const name of COLUMN_NAMES) this.#columns[name][row] = from.#columns[name][source]!;
    for (const name of LIST_NAMES) this.#lists[name].copy(row, from.#lists[name], source);
    this.#noteGiven(row);
  }

  #addRelations(relations: readonly Relation[], row: number): void {
    for (const { type, target } of relations) if (comesAfter(type)) this.#claims.add(row, target);
    this.#noteRelating(row);
  }

  #noteRelating(row: number): void {
    this.#firstRelating = Math.min(this.#firstRelating, row);
  }

  #noteGiven(row: number): void {
    const given = this.#columns.given[row]!;
    if ((given & WEIGHT) !== 0) this.#firstWeighed = Math.min(this.#firstWeighed, row);
    if ((given & RATED) !== 0) this.#firstRated = Math.min(this.#firstRated, row);
  }

  #endLists(row: number): void {
    for (const name of LIST_NAMES) this.#lists[name].end(row);
  }

  #grow(): void {
    const before = this.#columns;
    const capacity = 2 * before.startMin.length;
    const columns = createColumns(capacity);
    for (const name of COLUMN_NAMES) columns[name].set(before[name]);
    this.#columns = columns;
    for (const name of LIST_NAMES) this.#lists[name].grow(capacity);
  }
}

/** Rows that are not in an order yet, put where they belong. */
function withRest(columns: BuilderColumns, ordered: Uint32Array, count: number): Uint32Array {
  const isOrdered = new Uint8Array(count);
  for (const row of ordered) isOrdered[row] = 1;
  const rest = Uint32Array.from({ length: count }, (_, row) => row).filter((row) => isOrdered[row] === 0);
  return mergeOrders(
    columns,
    ordered,
    rest.sort((left, right) => compareRows(columns, left, right)),
  );
}

function givenBy({ said, published, weight, citations }: Entry): number {
  return (
    (said === undefined ? 0 : SAID) |
    (published === undefined ? 0 : PUBLISHED) |
    (weight === undefined ? 0 : WEIGHT) |
    (citations?.some(({ reliability }) => reliability !== undefined) ? RATED : 0)
  );
}

function countTimes(given: Uint8Array): TimelineModel['timesKnown'] {
  let said = 0;
  let published = 0;
  for (const bits of given) {
    if ((bits & SAID) !== 0) said++;
    if ((bits & PUBLISHED) !== 0) published++;
  }
  return { said, published };
}

/** Read again each time: a million dates kept as objects take more room than all the columns. */
function dateAt(entries: EntryList, index: number, times: Times): EdtfDate | undefined {
  const entry = entries.at(index);
  return entry === undefined ? undefined : parseDate(timingOf(entry, times).date);
}

function dateOf(date: DateValue, index: number): EdtfDate {
  const parsed = parseDate(date);
  if (parsed !== undefined) return parsed;
  const path = `entries[${index}].date`;
  throw new RangeError(createIssue({ code: 'bad-date', severity: 'error', path, value: date }).message);
}
