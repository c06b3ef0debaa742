/**
 * The place of each entry in time, and its form: one visual form for each kind of knowledge about a date. Computed once
 * for a model, for every zoom. No form is sharper than the date.
 *
 * How wide "about" is: an approximate date fades out over half of its own precision to either side (a day: 12 hours, a
 * month: half a month). EDTF gives no width.
 */
import { SparseNumbers } from '../../dataset/base/sparse-numbers.js';
import { finish, type Steps } from '../../dataset/base/steps.js';
import { DAY_MS, HOUR_MS } from '../../dataset/time/units.js';
import { DateFlag, Precision, type DateRange } from '../../dataset/time/date-range.js';
import { boundsOf } from '../../dataset/data/bounds.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { MarkForm } from '../dates/mark-form.js';

export interface MarkColumns {
  readonly count: number;
  /** Everything that the entry can cover, UTC ms, finite. `outerEnd` is exclusive. */
  readonly outerStart: Float64Array;
  readonly outerEnd: Float64Array;
  /** The certain part of a bar, if there is one. */
  readonly coreStart: SparseNumbers;
  readonly coreEnd: SparseNumbers;
  /** How far "about" reaches beyond either outer bound, ms, at the approximate ends. */
  readonly reachStart: SparseNumbers;
  readonly reachEnd: SparseNumbers;
  /** Place of the glyph: the middle of a date, the start of a lasting entry, the first member of a set. */
  readonly glyph: Float64Array;
  /** Bits of {@link MarkForm}. */
  readonly form: Uint16Array;
  /** `Tier` of each entry, if they differ. */
  readonly tier?: Uint8Array;
  /** Sizes of the marks, if a measure sets them. */
  readonly sizes?: MarkSizes;
}

const NO_REACH = { start: 0, end: 0 };

type Writable = { -readonly [Name in keyof MarkColumns]: MarkColumns[Name] };

const SET = DateFlag.oneOf | DateFlag.allOf;
/** A bar without an end yet still lasts; an entry with an unknown start or end is a mark with a tail. */
const WITHOUT_BAR = DateFlag.openStart | DateFlag.unknownStart | DateFlag.unknownEnd;

/** Clocks go back by an hour on some days, in Antarctica by two. `2025-03-3X` is two days, and at least 47 h. */
const MAX_DAY_MS = 26 * HOUR_MS;
/** Some milliseconds. */
const ROWS_OF_A_STEP = 1 << 17;

/** Radii of the discs of an entry, px: their areas follow its numbers. Without bounds all three are the same. */
export interface Disc {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

export interface MarkSizes {
  /** Id of the measure. */
  readonly measure: string;
  /** The largest number of the dataset, whose disc is the largest. */
  readonly most: number;
  /** Radius of the disc of a number, px. */
  readonly radius: (number: number) => number;
  /** Undefined if the entry has no number with an area. */
  readonly discOf: (entry: number) => Disc | undefined;
  /** Half of the drawing of an entry with a disc. */
  readonly half: (entry: number) => number | undefined;
}

export function markColumns(model: TimelineModel): MarkColumns {
  return finish(markSteps(model));
}

/** The same in steps. */
export function* markSteps(model: TimelineModel): Steps<MarkColumns> {
  const { count } = model;
  const columns = {
    count,
    // Mostly drawn from its earliest start: then both are one column.
    outerStart: model.hasForeignBounds === true ? model.startMin.slice() : model.startMin,
    outerEnd: new Float64Array(count),
    coreStart: new SparseNumbers(),
    coreEnd: new SparseNumbers(),
    reachStart: new SparseNumbers(),
    reachEnd: new SparseNumbers(),
    glyph: new Float64Array(count),
    form: new Uint16Array(count),
  };
  yield;
  const dataEnd = endOfData(model);
  yield;
  for (let from = 0; from < count; from += ROWS_OF_A_STEP) {
    fillRows(columns, model, from, Math.min(from + ROWS_OF_A_STEP, count), dataEnd);
    yield;
  }
  return columns;
}

/** Exclusive: an entry without an end runs on until here. */
function endOfData({ count, startMax, endMax }: TimelineModel): number {
  let end = -Infinity;
  for (let entry = 0; entry < count; entry++) {
    const last = Number.isFinite(endMax[entry]) ? endMax[entry]! : startMax[entry]!;
    if (last > end && last < Infinity) end = last;
  }
  return end + 1;
}

function fillRows(columns: Writable, model: TimelineModel, from: number, to: number, dataEnd: number): void {
  for (let entry = from; entry < to; entry++) {
    const form = formOf(model, entry);
    const known = knownBounds(model, entry);
    const runsOn = (form & MarkForm.bar) !== 0 && (form & MarkForm.openEnd) !== 0;
    const bounds = runsOn ? { start: known.start, end: Math.max(known.end, dataEnd) } : known;
    columns.form[entry] = form;
    if (columns.outerStart[entry] !== bounds.start) {
      if (columns.outerStart === model.startMin) columns.outerStart = model.startMin.slice();
      columns.outerStart[entry] = bounds.start;
    }
    columns.outerEnd[entry] = bounds.end;
    columns.glyph[entry] = glyphTime(model, entry, bounds);
    const reach = reachOf(model, entry, bounds);
    if (reach.start > 0) columns.reachStart.add(entry, reach.start);
    if (reach.end > 0) columns.reachEnd.add(entry, reach.end);
    const core = form & MarkForm.bar ? coreOf(model, entry, runsOn ? bounds.end : undefined) : undefined;
    if (core === undefined) continue;
    columns.coreStart.add(entry, core.start);
    columns.coreEnd.add(entry, core.end);
  }
}

interface Bounds {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The finite part of the date; for a date without one, the day for which it is known. */
function knownBounds(model: TimelineModel, entry: number): Bounds {
  const startMin = model.startMin[entry]!;
  const startMax = model.startMax[entry]!;
  const endMin = model.endMin[entry]!;
  const endMax = model.endMax[entry]!;
  const starts = Number.isFinite(startMin) && Number.isFinite(startMax);
  const ends = Number.isFinite(endMin) && Number.isFinite(endMax);
  if (starts && ends) return { start: startMin, end: endMax + 1 };
  if (starts) return { start: startMin, end: startMax + 1 };
  if (ends) return { start: endMin, end: endMax + 1 };
  // A set open to the past: its last day.
  if (Number.isFinite(endMax)) return { start: endMax + 1 - DAY_MS, end: endMax + 1 };
  const anchor = model.anchor[entry]!;
  return { start: anchor, end: anchor + DAY_MS };
}

function formOf(model: TimelineModel, entry: number): number {
  const flags = model.flags[entry]!;
  const isSharp = model.precision[entry]! <= Precision.day;
  // Most entries of a large dataset.
  if (flags === 0 && isSharp && model.lasting[entry] === 0) return 0;
  let form = 0;
  if (flags & DateFlag.approximate) form |= MarkForm.approximate;
  if (flags & DateFlag.uncertain) form |= MarkForm.uncertain;
  if (flags & DateFlag.openStart) form |= MarkForm.openStart;
  if (flags & DateFlag.openEnd || model.lasting[entry] === 1) form |= MarkForm.openEnd;
  if (flags & DateFlag.unknownStart) form |= MarkForm.unknownStart;
  if (flags & DateFlag.unknownEnd) form |= MarkForm.unknownEnd;
  if (flags & DateFlag.unspecified) form |= MarkForm.unspecified;
  if (flags & DateFlag.oneOf) return form | MarkForm.oneOf;
  if (flags & DateFlag.allOf) return form | MarkForm.allOf;
  if (flags & DateFlag.interval && !(flags & WITHOUT_BAR)) return form | MarkForm.bar;
  const bounded = Number.isFinite(model.startMin[entry]) || Number.isFinite(model.endMax[entry]);
  return bounded && !isSharp ? form | MarkForm.band : form;
}

/** The core goes from the last possible start to the first possible end; a day counts as sharp. */
function coreOf(model: TimelineModel, entry: number, openEnd: number | undefined): Bounds | undefined {
  const startMin = model.startMin[entry]!;
  const startMax = model.startMax[entry]!;
  const endMin = model.endMin[entry]!;
  const endMax = model.endMax[entry]!;
  const start = startMax - startMin < MAX_DAY_MS ? startMin : startMax;
  const end = openEnd ?? (endMax - endMin < MAX_DAY_MS ? endMax + 1 : endMin);
  const mayBeOver = start === startMax && startMax >= endMin;
  return end > start && !mayBeOver ? { start, end } : undefined;
}

function glyphTime(model: TimelineModel, entry: number, { start, end }: Bounds): number {
  const flags = model.flags[entry]!;
  const estimate = estimateOf(model, entry);
  const middle =
    estimate !== undefined
      ? middleOf(estimate.min, estimate.max)
      : flags & SET
        ? middleOfFirst(model, entry)
        : middleOf(model.startMin[entry]!, model.startMax[entry]!);
  return Number.isFinite(middle) ? Math.min(end, middle) : (start + end) / 2;
}

/** Only years with uncertain digits have one. */
function estimateOf({ flags, precision, dates }: TimelineModel, entry: number): DateRange | undefined {
  const isPossible = (flags[entry]! & (DateFlag.approximate | DateFlag.interval)) === DateFlag.approximate;
  return isPossible && precision[entry]! >= Precision.decade ? dates.at(entry)?.estimate : undefined;
}

function middleOfFirst({ dates, timeZone }: TimelineModel, entry: number): number {
  const { startMin, endMax } = boundsOf(dates.at(entry)?.members ?? [], timeZone);
  return middleOf(startMin[0]!, endMax[0]!);
}

const middleOf = (first: number, last: number): number => (first + last + 1) / 2;

/** Half of the precision of an approximate date, or of either approximate end of an interval. */
function reachOf(model: TimelineModel, entry: number, { start, end }: Bounds): Bounds {
  const flags = model.flags[entry]!;
  // Bounds beside an estimate are certain.
  if (!(flags & DateFlag.approximate) || estimateOf(model, entry) !== undefined) return NO_REACH;
  if (!(flags & DateFlag.interval)) return { start: (end - start) / 2, end: (end - start) / 2 };
  const date = model.dates.at(entry);
  return { start: halfPrecision(date?.start), end: halfPrecision(date?.end) };
}

function halfPrecision(part: DateRange | undefined): number {
  return part !== undefined && part.flags & DateFlag.approximate ? (part.max + 1 - part.min) / 2 : 0;
}
