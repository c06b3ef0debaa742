/**
 * Makes a model straight from columns. It makes no entries, copies no numbers that are already right and sorts nothing
 * that is sorted: a million rows take tens of milliseconds.
 */
import type { Steps } from '../base/steps.js';
import { inZone } from '../time/announced.js';
import { parseDate } from '../time/date-ends.js';
import type { EdtfDate } from '../time/date-range.js';
import { columnDates, type DateColumns, dateOfRow } from './column-dates.js';
import { type ColumnTable, isWeight } from './column-table.js';
import type { ValueColumn } from './column-values.js';
import type { Entry } from './dataset.js';
import { TEXT_NAMES, type TextName } from './entry-texts.js';
import { placesById, rowsById } from './id-lists.js';
import { assembledSteps, type ModelWork } from './table-model.js';
import { orderSteps } from './time-order.js';
import { type Zones, zonesOf } from './zones.js';
import {
  type DatasetHead,
  DEFAULT_WEIGHT,
  EntryKind,
  type EntryList,
  type IdLists,
  STATEMENT_FORMS,
  STATUSES,
  type TimelineModel,
} from './timeline-model.js';

const NO_PLACE = -1;

type Records = readonly { readonly id: string }[] | undefined;

export function columnEntries(table: ColumnTable): EntryList {
  return {
    length: table.count,
    at: (row) => entryAt(table, row),
    titleAt: table.texts.title,
    placeAt: table.texts.place,
  };
}

/** Only dates: a page with a column of when something was said gives it as dates. */
export function* columnModelSteps(head: DatasetHead, table: ColumnTable, options: ModelWork): Steps<TimelineModel> {
  const { count, values } = table;
  const zones = zonesOf(head, options.timeZone);
  const dates = yield* columnDates(table.dates, zones);
  yield;
  const byTime = yield* orderSteps(dates, 0, count, options.orderMany);
  yield;
  const none = new Int32Array(count).fill(NO_PLACE);
  const zeros = new Uint8Array(count);
  const placesOf = (column: ValueColumn, records: Records): Int32Array =>
    column.at.length === 0 ? none : findPlaces(column, records);
  const noLists: IdLists = { start: new Uint32Array(count + 1), value: new Uint32Array(0) };
  const listsOf = (...columns: readonly Int32Array[]): IdLists => {
    const given = columns.filter((column) => column !== none);
    return given.length === 0 ? noLists : joinLists(given);
  };
  const parties = placesOf(values.party, head.parties);
  const speakers = placesOf(values.speaker, head.actors);
  yield;
  const ids = {
    parties: listsOf(parties),
    actors: listsOf(speakers, placesOf(values.actor, head.actors)),
    topics: listsOf(placesOf(values.topic, head.topics)),
    sources: listsOf(placesOf(values.source, head.sources)),
  };
  yield;
  const kind = kindsOf(table, zeros);
  yield;
  const own = ownAnchors(dates);
  yield;
  return yield* assembledSteps(head, options, own, byTime, {
    count,
    ...dates,
    kind,
    form: codesOf(values.form, STATEMENT_FORMS, zeros),
    status: codesOf(values.status, STATUSES, zeros),
    lasting: zeros,
    speaks: speakers === none ? zeros : speaksOf(speakers),
    weight: weightsOf(table),
    ids,
    party: parties,
    precedence: undefined,
    dates: {
      length: count,
      at: (row: number) => (row < count ? announced(parseDate(dateOfRow(table.dates, row)), zones) : undefined),
    },
    entries: columnEntries(table),
    hasForeignBounds: true,
    hasRelations: false,
    hasReliability: table.isRated,
    hasTranslations: table.fields?.has('translations') === true,
    indexOf: indexById(table),
    timesKnown: { said: 0, published: 0 },
  });
}

function announced(date: EdtfDate | undefined, { hours }: Zones): EdtfDate | undefined {
  return date && inZone(date, hours);
}

export function indexById({ count, texts }: ColumnTable): (id: string) => number | undefined {
  return rowsById(count, texts.id);
}

function weightsOf({ count, weight }: ColumnTable): Float32Array | undefined {
  if (weight === undefined) return undefined;
  const weights = new Float32Array(count);
  for (let row = 0; row < count; row++) weights[row] = weightAt(weight, row) ?? DEFAULT_WEIGHT;
  return weights;
}

function speaksOf(speakers: Int32Array): Uint8Array {
  const speaks = new Uint8Array(speakers.length);
  for (let row = 0; row < speaks.length; row++) speaks[row] = speakers[row]! < 0 ? 0 : 1;
  return speaks;
}

/** The same array if every start is known. */
function ownAnchors({ startMin, endMin }: DateColumns): Float64Array {
  let row = 0;
  while (Number.isFinite(startMin[row])) row++;
  if (row === startMin.length) return startMin;
  return startMin.map((start, row) => {
    if (Number.isFinite(start)) return start;
    return Number.isFinite(endMin[row]) ? endMin[row]! : -Infinity;
  });
}

function kindsOf({ count, values }: ColumnTable, zeros: Uint8Array): Uint8Array {
  const { kind, speaker, form } = values;
  if (kind.at.length + speaker.at.length + form.at.length === 0) return zeros;
  const kinds = new Uint8Array(count);
  for (let row = 0; row < count; row++) if (isStatement(values, row)) kinds[row] = EntryKind.statement;
  return kinds;
}

function codesOf({ at, values }: ValueColumn, words: readonly string[], zeros: Uint8Array): Uint8Array {
  if (at.length === 0) return zeros;
  const codes = new Uint8Array(at.length);
  const codeOf = values.map((value) => words.indexOf(value) + 1);
  for (let row = 0; row < at.length; row++) codes[row] = codeOf[at[row]!] ?? 0;
  return codes;
}

/** Place of each row's value in a list of the dataset; -1 for none. */
function findPlaces({ at, values }: ValueColumn, records: Records = []): Int32Array {
  const places = new Int32Array(at.length).fill(NO_PLACE);
  const byId = placesById(records);
  const placeOf = values.map((value) => byId.get(value) ?? NO_PLACE);
  for (let row = 0; row < at.length; row++) places[row] = placeOf[at[row]!] ?? NO_PLACE;
  return places;
}

/** A value that a row has twice counts once. */
function joinLists(columns: readonly Int32Array[]): IdLists {
  const count = columns[0]!.length;
  const start = new Uint32Array(count + 1);
  const value = new Uint32Array(count * columns.length);
  let used = 0;
  for (let row = 0; row < count; row++) {
    const from = used;
    for (let at = 0; at < columns.length; at++) {
      const place = columns[at]![row]!;
      if (place !== NO_PLACE && (used === from || value[from] !== place)) value[used++] = place;
    }
    start[row + 1] = used;
  }
  return { start, value: used === value.length ? value : value.slice(0, used) };
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

// The entry of a row, made on demand: the same as if it had come as an object.

function entryAt(
  { count, dates, texts, values, weight: weights, fields }: ColumnTable,
  row: number,
): Entry | undefined {
  if (!(row >= 0 && row < count)) return undefined;
  const reliability = texts.reliability(row);
  const party = valueAt(values.party, row);
  const actor = valueAt(values.actor, row);
  const topic = valueAt(values.topic, row);
  const source = valueAt(values.source, row);
  const speaker = valueAt(values.speaker, row);
  const status = valueAt(values.status, row);
  const form = valueAt(values.form, row);
  const weight = weightAt(weights, row);
  const given: Writable<Pick<Entry, 'id' | 'kind' | 'date' | 'title'> & Partial<Record<TextName, string>>> = {
    id: texts.id(row)!,
    kind: isStatement(values, row) ? 'statement' : 'event',
    date: dateOfRow(dates, row),
    title: '',
  };
  for (const name of TEXT_NAMES) {
    const text = texts[name](row);
    if (text !== undefined) given[name] = text;
  }
  return {
    ...given,
    ...(party !== undefined && { parties: [party] }),
    ...(actor !== undefined && { actors: [actor] }),
    ...(topic !== undefined && { topics: [topic] }),
    ...(status !== undefined && { status: status as NonNullable<Entry['status']> }),
    ...(source !== undefined && { citations: [{ source, ...(reliability && { reliability }) }] }),
    ...fields?.at(row),
    ...(weight !== undefined && { weight }),
    ...(speaker !== undefined && { speaker }),
    ...(form !== undefined && { form: form as NonNullable<Entry['form']> }),
  };
}

/** A row with a speaker is a statement, if the kind is not declared. */
function isStatement({ kind, speaker, form }: ColumnTable['values'], row: number): boolean {
  const declared = valueAt(kind, row);
  if (declared !== undefined) return declared === 'statement';
  return valueAt(speaker, row) !== undefined || valueAt(form, row) !== undefined;
}

/** `undefined` if the row has none, or one that is out of bounds. */
function weightAt(weights: ColumnTable['weight'], row: number): number | undefined {
  const weight = weights?.[row] ?? Number.NaN;
  return isWeight(weight) ? weight : undefined;
}

function valueAt({ at, values }: ValueColumn, row: number): string | undefined {
  const value = values[at[row]!];
  return value === '' ? undefined : value;
}
