/**
 * A dataset as columns. Dates are read once, placed in the zone, and split into the bounds of a start and of an end;
 * afterwards nothing that draws has to know what EDTF is.
 *
 * Where no zone is given, a date means the same calendar day everywhere, so its bounds move with the zone. Sorting is
 * O(n log n), the rest O(n).
 */
import type { EdtfDate } from '../time/date-range.js';
import { parseEdtf } from '../time/edtf.js';
import { findAnchors } from './anchors.js';
import { boundsOf, type Bounds } from './bounds.js';
import type { Dataset, Entry } from './dataset.js';
import { createIssue } from './issue-text.js';
import { placesById, readIdLists } from './id-lists.js';
import { EntryKind, STATEMENT_FORMS, STATUSES, type IdLists, type TimelineModel } from './timeline-model.js';

const NO_PARTY = -1;

export interface ModelOptions {
  /** IANA zone in which floating values are placed. */
  readonly timeZone: string;
}

/** Throws where a date is no EDTF date: the dataset has to come from `validateDataset`. */
export function createModel(dataset: Dataset, { timeZone }: ModelOptions): TimelineModel {
  const entries = Object.freeze([...dataset.entries]);
  const dates = Object.freeze(entries.map(dateOf));
  const bounds = boundsOf(dates, timeZone);
  const order = orderOf(bounds);
  const ids = readIdLists(dataset, entries);
  let places: ReadonlyMap<string, number> | undefined;
  return Object.freeze({
    count: entries.length,
    ...bounds,
    anchor: findAnchors(dataset, bounds, timeZone),
    flags: Uint16Array.from(dates, ({ flags }) => flags),
    precision: Uint8Array.from(dates, ({ precision }) => precision),
    kind: Uint8Array.from(entries, ({ kind }) => EntryKind[kind]),
    form: Uint8Array.from(entries, ({ form }) => (form === undefined ? 0 : STATEMENT_FORMS.indexOf(form) + 1)),
    status: Uint8Array.from(entries, ({ status }) => (status === undefined ? 0 : STATUSES.indexOf(status) + 1)),
    lasting: Uint8Array.from(entries, ({ asOf }) => (asOf === undefined ? 0 : 1)),
    ids,
    party: firstOf(ids.parties),
    order,
    rank: rankOf(order),
    dates,
    entries,
    indexOf: (id: string) => (places ??= placesById(entries)).get(id),
    dataset,
    timeZone,
  });
}

function dateOf({ date }: Entry, index: number): EdtfDate {
  const parsed = parseEdtf(date);
  if (parsed !== undefined) return parsed;
  const path = `entries[${index}].date`;
  throw new RangeError(createIssue({ code: 'bad-date', severity: 'error', path, value: date }).message);
}

/** By earliest start, then latest end, then position. Differences would be no numbers between infinities. */
function orderOf({ startMin, endMax }: Bounds): Uint32Array {
  const order = Uint32Array.from(startMin, (_, index) => index);
  return order.sort(
    (left, right) =>
      compare(startMin[left]!, startMin[right]!) || compare(endMax[right]!, endMax[left]!) || left - right,
  );
}

function compare(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function rankOf(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  order.forEach((index, place) => {
    rank[index] = place;
  });
  return rank;
}

function firstOf({ start, value }: IdLists): Int32Array {
  return Int32Array.from({ length: start.length - 1 }, (_, entry) =>
    start[entry] === start[entry + 1] ? NO_PARTY : value[start[entry]!]!,
  );
}
