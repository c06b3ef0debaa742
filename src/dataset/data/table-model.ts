/** The model of a table of entries: their times, the names in them, and their order. */
import type { Steps } from '../base/steps.js';
import { inZone } from '../time/announced.js';
import { parseDate } from '../time/date-ends.js';
import type { EdtfDate } from '../time/date-range.js';
import { parseEdtf } from '../time/edtf.js';
import { fillAnchors, PlacedRows } from './placed-rows.js';
import { type Bounds, boundsOf } from './bounds.js';
import type { EntryTable } from './entry-table.js';
import type { NameColumn } from './field-columns.js';
import { rowsById } from './id-lists.js';
import { orderByPrecedence } from './precedence.js';
import { orderSteps, rankOf, type OrderMany } from './time-order.js';
import {
  type DatasetHead,
  DEFAULT_WEIGHT,
  type EntryList,
  type HighlightSpan,
  type IdLists,
  type TimelineModel,
} from './timeline-model.js';
import { type Times, type Timing, timingOf } from './times.js';
import { zonesOf } from './zones.js';

// The names in the entries of a model, as places in the lists of the dataset.

const NO_PLACE = -1;

/** Lists the ids in steps. */
function* modelIds(
  { columns }: EntryTable,
  count: number,
  { parties, actors, topics, sources }: DatasetHead,
): Steps<Pick<TimelineModel, 'ids' | 'party' | 'speaks'>> {
  const none: IdLists = { start: new Uint32Array(count + 1), value: new Uint32Array(0) };
  const ofParties = columns.parties.idLists(count, parties, none);
  yield;
  const ofActors = columns.actors.idLists(count, actors, none, columns.speaker);
  yield;
  const ids = {
    parties: ofParties,
    actors: ofActors,
    topics: columns.topics.idLists(count, topics, none),
    sources: columns.citations.sources.idLists(count, sources, none),
  };
  yield;
  return { ids, party: firstOf(ofParties), speaks: speaksOf(columns.speaker, count, actors) };
}

function firstOf({ start, value }: IdLists): Int32Array {
  const first = new Int32Array(start.length - 1).fill(NO_PLACE);
  for (let row = 0; row < first.length; row++) if (start[row]! < start[row + 1]!) first[row] = value[start[row]!]!;
  return first;
}

/** The speaker is the first of the actors, unless it is an unknown name. */
function speaksOf(speakers: NameColumn, count: number, actors: DatasetHead['actors']): Uint8Array {
  const speaks = new Uint8Array(count);
  if (speakers.isEmpty) return speaks;
  const places = speakers.names.placesIn(actors);
  for (let row = 0; row < count; row++) {
    const code = speakers.codeAt(row);
    speaks[row] = code >= 0 && (places === undefined || places[code]! >= 0) ? 1 : 0;
  }
  return speaks;
}

/** Some milliseconds. */
const ENTRIES_OF_A_STEP = 2000;

export interface ModelOptions {
  /** IANA zone in which all hours are told, and days counted. Without it, hours are told as they were announced. */
  readonly timeZone?: string | undefined;
  /** Which of its times places an entry; without it, the time when it happened. */
  readonly times?: Times;
}

/** What a model is made with. */
export interface ModelWork extends ModelOptions {
  readonly orderMany?: OrderMany | undefined;
}

/** The places of rows in time, as far as they are known already. */
export interface Placing {
  readonly placed: PlacedRows;
  /** The first rows in order of time. */
  readonly orderSteps: (bounds: Bounds, rows: number) => Steps<Uint32Array>;
}

/** Pauses, during which other work may place some of the rows. */
export function* placeSteps(
  table: EntryTable,
  placed: PlacedRows,
  rows: number,
  times: Times = 'happened',
): Steps<void> {
  if (placed.count < rows) placed.reserve(rows);
  const from = placed.count;
  for (let row = from; row < rows; row = placed.count) {
    if (row > from && row % ENTRIES_OF_A_STEP === 0) yield;
    placed.add(timingOf(table.timesAt(row), times));
  }
}

/**
 * The model of the first entries of a table, which `entries` must hold. With pauses, during which entries may be added.
 * Rows that a model has seen are never written again.
 */
export function* tableModel(
  table: EntryTable,
  entries: EntryList,
  head: DatasetHead,
  options: ModelWork,
  { placed: rows, orderSteps: inOrder }: Placing = unplaced(head, options),
): Steps<TimelineModel> {
  const { columns } = table;
  const count = entries.length;
  const { times = 'happened' } = options;
  const { hours } = rows.zones;
  yield* placeSteps(table, rows, count, times);
  const { own, ...placed } = rows.first(count);
  const byTime = yield* inOrder(placed, count);
  yield;
  const ids = yield* modelIds(table, count, head);
  const indexOf = indexById(table, entries);
  const precedence = columns.relations.claims.precedence(count, placed, indexOf);
  yield;
  return yield* assembledSteps(head, options, own, byTime, {
    count,
    ...placed,
    kind: columns.kind.codes(count),
    form: columns.form.codes(count),
    status: columns.status.codes(count),
    weight: columns.weight.floats(count, DEFAULT_WEIGHT),
    ...ids,
    precedence,
    dates: {
      length: count,
      // Parsed each time: a million dates as objects take more room than all the columns.
      at: (row: number) => (row < count ? announcedDate(timingOf(table.timesAt(row), times), hours) : undefined),
    },
    entries,
    hasRelations: columns.relations.first < count,
    hasReliability: columns.citations.firstRated < count,
    hasTranslations: columns.translations.countIn(count) > 0,
    indexOf,
    timesKnown: { said: columns.said.countIn(count), published: columns.published.countIn(count) },
  });
}

/** What a source of entries knows of its rows by itself. */
type OwnColumns = Omit<
  TimelineModel,
  'anchor' | 'order' | 'rank' | 'dataset' | 'highlight' | 'timeZone' | 'zones' | 'times'
>;

/**
 * The end of the way to a model, whatever holds the entries: their places and their order among each other. `own` are
 * the anchors of the rows, `byTime` their order by time.
 */
export function* assembledSteps(
  head: DatasetHead,
  { timeZone: chosen, times = 'happened' }: ModelWork,
  own: Float64Array,
  byTime: Uint32Array,
  columns: OwnColumns,
): Steps<TimelineModel> {
  const zones = zonesOf(head, chosen);
  const timeZone = zones.calendar;
  const order = orderByPrecedence(byTime, columns.precedence);
  yield;
  const anchor = fillAnchors(own, head, timeZone);
  yield;
  const rank = rankOf(order);
  yield;
  const highlight = highlightOf(head, columns, columns.indexOf, timeZone);
  return Object.freeze({ ...columns, anchor, order, rank, dataset: head, highlight, timeZone, zones, times });
}

function unplaced(head: DatasetHead, { timeZone, orderMany }: ModelWork): Placing {
  return {
    placed: new PlacedRows(zonesOf(head, timeZone)),
    orderSteps: (bounds, rows) => orderSteps(bounds, 0, rows, orderMany),
  };
}

function announcedDate({ date, timeZone }: Timing, hours: string | undefined): EdtfDate | undefined {
  const parsed = parseDate(date);
  return parsed && inZone(parsed, timeZone ?? hours);
}

/** Rows of the ids in a model; if an id occurs twice, the first. */
function indexById({ ids }: EntryTable, entries: EntryList): TimelineModel['indexOf'] {
  const count = entries.length;
  if (ids === undefined) return rowsById(count, (row) => entries.at(row)?.id);
  return (id) => {
    const row = ids.rowOf(id);
    return row !== undefined && row < count ? row : undefined;
  };
}

// The time that a dataset shades through all lanes.

/** `undefined` if the dataset names none, or an unknown entry. */
function highlightOf(
  { highlight }: DatasetHead,
  bounds: Bounds,
  indexOf: (id: string) => number | undefined,
  timeZone: string,
): HighlightSpan | undefined {
  if (highlight === undefined) return undefined;
  const { entry: id, range } = highlight;
  const entry = id === undefined ? undefined : indexOf(id);
  if (entry !== undefined) return { start: bounds.startMin[entry]!, end: bounds.endMax[entry]! + 1, entry };
  const date = parseEdtf(range);
  if (date === undefined) return undefined;
  const { startMin, endMax } = boundsOf([date], timeZone);
  return { start: startMin[0]!, end: endMax[0]! + 1, entry: undefined };
}
