/**
 * Ticks of a calendar axis on two levels: days over their months, months over their years, years over decades.
 *
 * The finest step is used whose labels all fit between their own tick and the next. Ticks fall on the midnights and
 * hours of the zone's clocks. An hour or a day that the clocks skip has no tick; of an hour that they show twice, the
 * first counts. Cost: O(ticks) for each step tried, at most 400 ticks, whatever the domain.
 */
import { majorLabels, minorLabels, type LabelWriter, type YearRange } from './calendar-labels.js';
import {
  boundariesOf,
  CALENDAR_STEPS,
  majorStepOf,
  MAX_TICKS,
  type Boundary,
  type CalendarStep,
  type TickUnit,
} from './calendar-steps.js';
import type { DateFormatOptions, EraWords } from './date-format.js';
import { firstDayOfWeek } from './week-start.js';
import { civilToUtc, utcToCivil } from './zone.js';

export type { TickUnit } from './calendar-steps.js';

const DEFAULT_MIN_TICK_PX = 18;
const LABEL_GAP_PX = 8;
const DEFAULT_CHARACTER_PX = 7;
/** A calendar has no meaning beyond a million million years. */
const FARTHEST_MS = 3e22;
const NO_TICKS: CalendarTicks = { unit: 'year', count: 1, minor: [], major: [] };

export interface CalendarTicksOptions {
  /** The span, UTC ms, mapped linearly on `widthPx`. */
  readonly startMs: number;
  readonly endMs: number;
  readonly widthPx: number;
  /** The least room between two minor ticks. */
  readonly minTickPx?: number;
  readonly locale: string;
  readonly timeZone: string;
  /** Width of a text in px: of the upper level, and of the smaller lower one. */
  readonly measure?: (text: string) => number;
  readonly measureMinor?: ((text: string) => number) | undefined;
  /** No tick is finer than this: dates known to the day have no hours. */
  readonly finest?: TickUnit | undefined;
  readonly eras?: EraWords | undefined;
  /** First and last year of the data: no decade is named beyond them. */
  readonly firstYear?: number | undefined;
  readonly lastYear?: number | undefined;
}

export interface Tick {
  readonly ms: number;
  /** Empty if the part of its interval within the span is too narrow. */
  readonly label: string;
  /** The end of the label's interval, exclusive: the next tick, inside the span or not. */
  readonly endMs: number;
  /** The label of an upper tick says its year, and an hour its day. */
  readonly isFull?: boolean;
}

export interface CalendarTicks {
  readonly unit: TickUnit;
  /** So many units lie between two minor ticks. */
  readonly count: number;
  /** Ticks within the span, its start included. */
  readonly minor: readonly Tick[];
  /** The period at the start of the span, if that is not a minor tick of it. */
  readonly lead?: Tick | undefined;
  /** The first one may lie before the span: it names the period at its start. */
  readonly major: readonly Tick[];
}

/** Empty for a span or a width that is empty, reversed or not finite. */
export function calendarTicks(options: CalendarTicksOptions): CalendarTicks {
  if (!isDrawable(options)) return NO_TICKS;
  const axis = axisOf(options);
  const { finest = 'millisecond' } = options;
  for (const step of CALENDAR_STEPS.slice(CALENDAR_STEPS.findIndex(({ unit }) => unit === finest))) {
    const minor = isCoarseEnough(step, axis) ? fittingTicks(step, axis) : undefined;
    if (minor === undefined) continue;
    // One interval around the whole span is named in full.
    const major = majorTicks(minor.ticks.length > 0 ? majorStepOf(step) : step, axis);
    return { unit: step.unit, count: step.count, minor: minor.ticks, lead: minor.lead, major };
  }
  return NO_TICKS;
}

interface Axis {
  readonly startMs: number;
  readonly endMs: number;
  readonly timeZone: string;
  readonly weekStart: number;
  readonly pxPerMs: number;
  readonly minTickPx: number;
  readonly measure: (text: string) => number;
  readonly measureMinor: (text: string) => number;
  readonly format: DateFormatOptions;
  readonly years: YearRange;
}

/** An interval between two boundaries, both as clock times and as instants. */
interface Interval {
  readonly from: Boundary;
  readonly to: Boundary;
  readonly ms: number;
  readonly endMs: number;
}

function isDrawable({ startMs, endMs, widthPx }: CalendarTicksOptions): boolean {
  const near = Math.abs(startMs) <= FARTHEST_MS && Math.abs(endMs) <= FARTHEST_MS;
  return near && endMs > startMs && widthPx > 0 && Number.isFinite(widthPx);
}

function axisOf(options: CalendarTicksOptions): Axis {
  const { startMs, endMs, widthPx, locale, timeZone, eras } = options;
  const { measure = (text: string) => text.length * DEFAULT_CHARACTER_PX } = options;
  return {
    startMs,
    endMs,
    timeZone,
    weekStart: firstDayOfWeek(locale),
    pxPerMs: widthPx / (endMs - startMs),
    minTickPx: options.minTickPx ?? DEFAULT_MIN_TICK_PX,
    measure,
    measureMinor: options.measureMinor ?? measure,
    format: { locale, eras },
    years: { firstYear: options.firstYear ?? -Infinity, lastYear: options.lastYear ?? Infinity },
  };
}

function isCoarseEnough({ minMs }: CalendarStep, { startMs, endMs, pxPerMs, minTickPx }: Axis): boolean {
  return minMs * pxPerMs >= minTickPx && (endMs - startMs) / minMs < MAX_TICKS - 1;
}

interface MinorTicks {
  readonly ticks: readonly Tick[];
  readonly lead: Tick | undefined;
}

/** The minor ticks with the fullest labels that fit; `undefined` if the shortest do not. */
function fittingTicks(step: CalendarStep, axis: Axis): MinorTicks | undefined {
  const intervals = intervalsOf(step, axis).filter(({ ms, endMs }) => endMs > axis.startMs && ms < axis.endMs);
  const inside = intervals.filter(({ ms }) => ms >= axis.startMs);
  for (const write of minorLabels(step, axis.format)) {
    const ticks = writeAll(inside, write, axis);
    if (ticks === undefined) continue;
    const [first] = intervals;
    const lead = first === undefined || first.ms >= axis.startMs ? undefined : tickOf(first, write, axis);
    return { ticks, lead };
  }
  return undefined;
}

function writeAll(intervals: readonly Interval[], write: LabelWriter, axis: Axis): readonly Tick[] | undefined {
  const ticks: Tick[] = [];
  for (const interval of intervals) {
    const { from, to, ms, endMs } = interval;
    if (!fits(write(from, to), (endMs - ms) * axis.pxPerMs, axis.measureMinor)) return undefined;
    ticks.push(tickOf(interval, write, axis));
  }
  return ticks;
}

function tickOf({ from, to, ms, endMs }: Interval, write: LabelWriter, axis: Axis): Tick {
  const label = write(from, to);
  const visiblePx = (Math.min(endMs, axis.endMs) - Math.max(ms, axis.startMs)) * axis.pxPerMs;
  return { ms, label: fits(label, visiblePx, axis.measureMinor) ? label : '', endMs };
}

/**
 * Major labels are written in one style: the fullest for which every period wholly within the span has room. A sliver
 * of a period at an end has a name that can stand alone, or none: no lone "6", no "Jan 31".
 */
function majorTicks(step: CalendarStep, axis: Axis): readonly Tick[] {
  const writers = majorLabels(step, axis.format, axis.years);
  const intervals = intervalsOf(step, axis).filter(({ ms, endMs }) => endMs > axis.startMs && ms < axis.endMs);
  const whole = intervals.filter(({ ms, endMs }) => ms >= axis.startMs && endMs <= axis.endMs);
  const widest = intervals.toSorted((one, other) => visibleMs(other, axis) - visibleMs(one, axis)).slice(0, 1);
  const leading = whole.length > 0 ? whole : widest;
  const style = writers.findIndex(({ write }) => leading.every((interval) => labelOf(interval, write, axis) !== ''));
  return intervals.map((interval) => {
    const { ms, endMs } = interval;
    if (leading.includes(interval)) {
      const writer = writers[style];
      const label = writer === undefined ? '' : labelOf(interval, writer.write, axis);
      return { ms, label, endMs, isFull: writer?.isFull === true };
    }
    const names = writers.slice(Math.max(style, 0)).filter(({ isFull }) => isFull);
    const label = names.map(({ write }) => labelOf(interval, write, axis)).find(Boolean) ?? '';
    return { ms, label, endMs, isFull: true };
  });
}

function visibleMs({ ms, endMs }: Interval, axis: Axis): number {
  return Math.min(endMs, axis.endMs) - Math.max(ms, axis.startMs);
}

/** Empty if there is no room for it. */
function labelOf(interval: Interval, write: LabelWriter, axis: Axis): string {
  const label = write(interval.from, interval.to);
  return fits(label, visibleMs(interval, axis) * axis.pxPerMs, axis.measure) ? label : '';
}

function fits(label: string, roomPx: number, measure: (text: string) => number): boolean {
  return measure(label) + LABEL_GAP_PX <= roomPx;
}

/**
 * Goes from the back, so that a boundary is kept only if it comes before the next kept one: clocks that jump over an
 * hour or a day would give two boundaries the same instant, or reverse them.
 */
function intervalsOf(step: CalendarStep, { startMs, endMs, timeZone, weekStart }: Axis): readonly Interval[] {
  const from = utcToCivil(Math.floor(startMs), timeZone);
  const to = Math.max(from, utcToCivil(endMs, timeZone));
  const boundaries = boundariesOf(step, { startMs: from, endMs: to, weekStart });
  const intervals: Interval[] = [];
  let next: Pick<Interval, 'from' | 'ms'> | undefined;
  for (const boundary of boundaries.toReversed()) {
    const ms = civilToUtc(boundary.civilMs, timeZone);
    if (next !== undefined && ms >= next.ms) continue;
    if (next !== undefined) intervals.push({ from: boundary, to: next.from, ms, endMs: next.ms });
    next = { from: boundary, ms };
  }
  return intervals.reverse();
}
