/**
 * The entries of a lane that is too full for a row each: entries with one place in the calendar are stacked in its
 * columns; lasting entries, and dates of a longer time, are spans. Computed once for a lane, for every zoom.
 */
import { sorted } from '../../dataset/base/sorted-numbers.js';
import { partsOf, type Steps } from '../../dataset/base/steps.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { COLUMN_STEPS, finestStep } from './column-steps.js';
import type { MarkColumns } from './mark-columns.js';
import { MarkForm } from '../dates/mark-form.js';

export interface ClusterPoints {
  readonly entry: Uint32Array;
  /**
   * Times of the entries, UTC ms, sorted. Of the entries of one day, one at the first instant and one at the last would
   * claim an unknown order: they are spread over the day in the order of the dataset.
   */
  readonly at: Float64Array;
  /** Place in `COLUMN_STEPS`: no column is finer than the dates. */
  readonly finest: number;
}

export interface ClusterSpans {
  /** Entries by their start. */
  readonly entry: Uint32Array;
  /** UTC ms: the drawn part of each, so an open end is that of the data. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Each sorted separately: the number in force is a difference of two searches. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The same of those that are some unknown time in their span, and do not last. */
  readonly vagueStarts: Float64Array;
  readonly vagueEnds: Float64Array;
  readonly finest: number;
}

export interface Cluster {
  readonly points: ClusterPoints;
  readonly spans: ClusterSpans;
}

/** A date that is wider than this many columns of the lane's finest step is a span. */
const WIDE_COLUMNS = 1.5;
/**
 * So many of the dates are no wider than the finest column; the others are spans. If most were, the few sharper ones
 * would be far from their time in columns wider than the window.
 */
const USUAL_SHARE = 0.25;
const LASTING = MarkForm.bar | MarkForm.oneOf | MarkForm.allOf;

/** Every entry at one place: the counts of a collapsed lane. */
export function allPoints(model: TimelineModel, { glyph }: MarkColumns, entries: Uint32Array): Cluster {
  const order = entries.slice().sort((one, other) => glyph[one]! - glyph[other]!);
  const at = Float64Array.from(order, (entry) => glyph[entry]!);
  let finest = 11;
  for (const entry of entries) finest = Math.min(finest, model.precision[entry]!);
  return { points: { entry: order, at, finest: finestStep(finest) }, spans: NO_SPANS };
}

const NONE = new Float64Array(0);
const NO_SPANS: ClusterSpans = {
  ...{ entry: new Uint32Array(0), start: NONE, end: NONE, starts: NONE, ends: NONE },
  ...{ vagueStarts: NONE, vagueEnds: NONE },
  finest: 0,
};

/** Clusters the entries in steps. */
export function* clusterSteps(model: TimelineModel, marks: MarkColumns, entries: Uint32Array): Steps<Cluster> {
  const finest = usualStep(model, marks, entries);
  yield;
  const widest = COLUMN_STEPS[finest]!.minMs * WIDE_COLUMNS;
  const isSpan = (entry: number): boolean =>
    (marks.form[entry]! & LASTING) !== 0 || marks.outerEnd[entry]! - marks.outerStart[entry]! > widest;
  const all = { spans: new Uint32Array(entries.length), points: new Uint32Array(entries.length) };
  let span = 0;
  let point = 0;
  for (const part of partsOf(entries)) {
    for (let at = 0; at < part.length; at++) {
      const entry = part[at]!;
      if (isSpan(entry)) all.spans[span++] = entry;
      else all.points[point++] = entry;
    }
    yield;
  }
  const points = pointsOf(marks, all.points.slice(0, point), finest);
  yield;
  return { points, spans: spansOf(model, marks, all.spans.slice(0, span)) };
}

/** The finest step that fits most dates of the lane. */
function usualStep({ precision }: TimelineModel, { form }: MarkColumns, entries: Uint32Array): number {
  const counts = new Uint32Array(16);
  let total = 0;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    if (form[entry]! & LASTING) continue;
    counts[precision[entry]!]!++;
    total++;
  }
  let seen = 0;
  let usual = 0;
  for (; usual < counts.length - 1; usual++) {
    seen += counts[usual]!;
    if (seen >= USUAL_SHARE * total) break;
  }
  return finestStep(total === 0 ? 0 : usual);
}

/** Entries come by start, then end: those of one date follow each other. */
function pointsOf({ outerStart, outerEnd }: MarkColumns, entry: Uint32Array, finest: number): ClusterPoints {
  const at = new Float64Array(entry.length);
  let isSorted = true;
  for (let from = 0; from < entry.length;) {
    const start = outerStart[entry[from]!]!;
    const end = outerEnd[entry[from]!]!;
    let to = from + 1;
    while (to < entry.length && outerStart[entry[to]!] === start && outerEnd[entry[to]!] === end) to++;
    for (let place = from; place < to; place++) {
      at[place] = start + ((end - start) * (place - from + 0.5)) / (to - from);
      if (place > 0 && at[place]! < at[place - 1]!) isSorted = false;
    }
    from = to;
  }
  if (isSorted) return { entry, at, finest };
  const order = Uint32Array.from(at.keys()).sort((one, other) => at[one]! - at[other]! || one - other);
  return { entry: order.map((place) => entry[place]!), at: Float64Array.from(order, (place) => at[place]!), finest };
}

function spansOf({ precision }: TimelineModel, marks: MarkColumns, entry: Uint32Array): ClusterSpans {
  const start = Float64Array.from(entry, (at) => marks.outerStart[at]!);
  const end = Float64Array.from(entry, (at) => marks.outerEnd[at]!);
  let finest = 11;
  for (const at of entry) finest = Math.min(finest, precision[at]!);
  const vague = Uint32Array.from(entry.keys()).filter((span) => (marks.form[entry[span]!]! & LASTING) === 0);
  return {
    ...{ entry, start, end, starts: sorted(start.slice()), ends: sorted(end.slice()) },
    vagueStarts: sorted(Float64Array.from(vague, (span) => start[span]!)),
    vagueEnds: sorted(Float64Array.from(vague, (span) => end[span]!)),
    finest: finestStep(finest),
  };
}
