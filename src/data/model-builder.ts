/**
 * Gives a model of a growing table of entries at any time: what was placed in time before is shared by the next model, not
 * placed again. So a dataset that grows costs what is new in it, and O(n) of plain copying.
 *
 * Rows that a model has seen are never written again.
 */
import type { Steps } from '../base/steps.js';
import { parseDate } from '../time/date-ends.js';
import { fillAnchors } from './anchors.js';
import type { EntryTable } from './entry-table.js';
import { highlightOf } from './highlight.js';
import { rowsById } from './id-lists.js';
import { modelIds } from './model-ids.js';
import { orderByPrecedence } from './precedence-order.js';
import { PlacedRows } from './placed-rows.js';
import { compareRows, mergeOrders, orderSteps, rankOf, type Times as Bounds } from './time-order.js';
import { timingOf, type Times } from './times.js';
import { DEFAULT_WEIGHT, type DatasetHead, type EntryList, type TimelineModel } from './timeline-model.js';

const NOTHING: Uint32Array = new Uint32Array(0);
/** Some milliseconds. */
const ENTRIES_OF_A_STEP = 2000;

export interface ModelOptions {
  /** IANA zone in which floating values are placed. */
  readonly timeZone: string;
  /** Which of its times an entry is placed at; the time of happening without it. */
  readonly times?: Times;
}

export class ModelBuilder {
  readonly #table: EntryTable;
  readonly #placed: PlacedRows;
  #order = NOTHING;

  constructor(
    table: EntryTable,
    readonly options: ModelOptions,
  ) {
    this.#table = table;
    this.#placed = new PlacedRows(options.timeZone);
  }

  /** How many entries the last model had. */
  get sorted(): number {
    return this.#order.length;
  }

  /** With pauses, in which other work may place some of them. */
  *placeSteps(rows: number): Steps<void> {
    const placed = this.#placed;
    const { times = 'happened' } = this.options;
    if (placed.count < rows) placed.reserve(rows);
    const from = placed.count;
    for (let row = from; row < rows; row = placed.count) {
      if (row > from && row % ENTRIES_OF_A_STEP === 0) yield;
      placed.add(timingOf(this.#table.timesAt(row), times));
    }
  }

  /**
   * The model of the first entries of the table, which have to be those that `entries` holds. With pauses, in which entries
   * may be added, and a model of them made.
   */
  *modelSteps(entries: EntryList, head: DatasetHead): Steps<TimelineModel> {
    const table = this.#table;
    const { columns } = table;
    const count = entries.length;
    yield* this.placeSteps(count);
    const { own, ...placed } = this.#placed.first(count);
    // A model of more may have been made while these were placed.
    const before = this.#order.length <= count ? this.#order : NOTHING;
    const sorted = before.length;
    const byTime = sorted < count ? mergeOrders(placed, before, yield* orderSteps(placed, sorted, count)) : before;
    if (this.#order.length < count) this.#order = byTime;
    yield;
    const ids = yield* modelIds(table, count, head);
    const indexOf = indexById(table, entries);
    const { timeZone, times = 'happened' } = this.options;
    const precedence = columns.relations.claims.precedence(count, placed, indexOf);
    yield;
    const order = orderByPrecedence(byTime, precedence);
    yield;
    return Object.freeze({
      count,
      ...placed,
      kind: columns.kind.codes(count),
      form: columns.form.codes(count),
      status: columns.status.codes(count),
      weight: columns.weight.floats(count, DEFAULT_WEIGHT),
      anchor: fillAnchors(own, head, timeZone),
      ...ids,
      order,
      rank: rankOf(order),
      precedence,
      dates: {
        length: count,
        // Read again each time: a million dates kept as objects take more room than all the columns.
        at: (row: number) => (row < count ? parseDate(timingOf(table.timesAt(row), times).date) : undefined),
      },
      entries,
      hasRelations: columns.relations.first < count,
      hasReliability: columns.citations.firstRated < count,
      indexOf,
      dataset: head,
      highlight: highlightOf(head, placed, indexOf, timeZone),
      timeZone,
      times,
      timesKnown: { said: columns.said.countIn(count), published: columns.published.countIn(count) },
    });
  }

  /** A builder of another table: of the rows in `kept` but those that have changed, which are placed again. */
  revised(table: EntryTable, kept: Uint32Array, changed: { has(row: number): boolean }): ModelBuilder {
    const other = new ModelBuilder(table, this.options);
    const { times = 'happened' } = this.options;
    const rowOf = new Int32Array(this.#table.count).fill(-1);
    for (let row = 0; row < kept.length; row++) {
      const source = kept[row]!;
      if (changed.has(row) || source >= this.#placed.count) {
        other.#placed.add(timingOf(table.timesAt(row), times));
        continue;
      }
      other.#placed.copy(this.#placed, source);
      rowOf[source] = row;
    }
    const ordered = Uint32Array.from(
      this.#order.filter((row) => rowOf[row]! >= 0),
      (row) => rowOf[row]!,
    );
    other.#order = withRest(other.#placed.first(kept.length), ordered, kept.length);
    return other;
  }
}

/** Rows of the ids in a model: of duplicates, the first. */
function indexById({ ids }: EntryTable, entries: EntryList): TimelineModel['indexOf'] {
  const count = entries.length;
  if (ids === undefined) return rowsById(count, (row) => entries.at(row)?.id);
  return (id) => {
    const row = ids.rowOf(id);
    return row !== undefined && row < count ? row : undefined;
  };
}

/** Rows that are not in an order yet, put where they belong. */
function withRest(bounds: Bounds, ordered: Uint32Array, count: number): Uint32Array {
  const isOrdered = new Uint8Array(count);
  for (const row of ordered) isOrdered[row] = 1;
  const rest = Uint32Array.from({ length: count }, (_, row) => row).filter((row) => isOrdered[row] === 0);
  return mergeOrders(
    bounds,
    ordered,
    rest.sort((left, right) => compareRows(bounds, left, right)),
  );
}
