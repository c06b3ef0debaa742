/**
 * Where the calendar's lines and words stand. Each piece of the scale between two folds has a calendar of its own, since
 * time runs at its own pace there; no tick stands in a fold.
 */
import { calendarTicks, type CalendarTicks, type Tick } from '../time/calendar-ticks.js';
import { toPx, toTime, type Transform } from '../scale/view.js';

/** Pieces narrower than this carry no words. */
const MIN_SPAN_PX = 24;
const WORD_GAP_PX = 10;
const MAJOR_PAD_PX = 4;
/** Beyond this `Intl` knows no dates. */
const FARTHEST_INTL_MS = 8.64e15;
const SPAN_NAMES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'short', year: 'numeric' },
  { year: 'numeric' },
  { year: '2-digit' },
];
const INSTANT_UNITS: ReadonlySet<string> = new Set(['millisecond', 'second', 'minute', 'hour', 'week']);

export interface AxisWord {
  readonly x: number;
  readonly text: string;
  /** Where `x` is in the word. */
  readonly anchor: 'start' | 'middle';
}

export interface AxisLayout {
  /** px of the fine lines, and of those at which the upper level changes. */
  readonly minorLines: readonly number[];
  readonly majorLines: readonly number[];
  readonly minorWords: readonly AxisWord[];
  readonly majorWords: readonly AxisWord[];
}

export interface AxisOptions {
  readonly transform: Transform;
  readonly locale: string;
  readonly timeZone: string;
  readonly minorWidth: (text: string) => number;
  readonly majorWidth: (text: string) => number;
}

export function layoutAxis(options: AxisOptions): AxisLayout {
  const parts = visibleSpans(options.transform).map((span) => layoutSpan(options, span));
  return {
    minorLines: parts.flatMap((part) => part.minorLines),
    majorLines: parts.flatMap((part) => part.majorLines),
    minorWords: parts.flatMap((part) => part.minorWords),
    majorWords: parts.flatMap((part) => part.majorWords),
  };
}

interface PxSpan {
  readonly x0: number;
  readonly x1: number;
}

/** The unfolded pieces inside the window. */
function visibleSpans(transform: Transform): readonly PxSpan[] {
  const { segments } = transform.scale;
  return segments
    .map(({ start, end }, index) => ({
      x0: index === 0 ? 0 : Math.max(toPx(transform, start), 0),
      x1: index === segments.length - 1 ? transform.widthPx : Math.min(toPx(transform, end), transform.widthPx),
    }))
    .filter(({ x0, x1 }) => x1 - x0 >= MIN_SPAN_PX);
}

function layoutSpan(options: AxisOptions, { x0, x1 }: PxSpan): AxisLayout {
  const { transform, locale, timeZone, minorWidth, majorWidth } = options;
  const startMs = toTime(transform, x0);
  const endMs = toTime(transform, x1);
  const widthPx = x1 - x0;
  const ticks = calendarTicks({ startMs, endMs, widthPx, locale, timeZone, measure: majorWidth });
  const x = (ms: number): number => x0 + ((ms - startMs) / (endMs - startMs)) * widthPx;
  const inside = ({ ms }: Tick): boolean => ms > startMs && ms < endMs;
  const majorWords = placeMajor(ticks.major, { x0, x1 }, x, majorWidth);
  return {
    minorLines: ticks.minor.filter(inside).map(({ ms }) => x(ms)),
    majorLines: ticks.major.filter(inside).map(({ ms }) => x(ms)),
    minorWords: placeMinor(ticks, { x0, x1 }, x, minorWidth),
    majorWords: majorWords.length > 0 ? majorWords : spanName(options, { x0, x1 }, startMs),
  };
}

/** A day, a month or a year is named in its middle; an instant, and every second day, at its line. */
function placeMinor(
  { minor, unit, count }: CalendarTicks,
  { x0, x1 }: PxSpan,
  x: (ms: number) => number,
  widthOf: (text: string) => number,
): readonly AxisWord[] {
  const words: AxisWord[] = [];
  const atLine = count > 1 || INSTANT_UNITS.has(unit);
  let free = x0;
  for (const tick of minor) {
    const width = widthOf(tick.label);
    const from = Math.max(x(tick.ms), x0);
    const to = Math.min(x(tick.endMs), x1);
    const start = atLine ? x(tick.ms) - width / 2 : (from + to - width) / 2;
    const fits = tick.label !== '' && (atLine || to - from >= width);
    if (!fits || start < free || start + width > x1) continue;
    words.push({ x: start + width / 2, text: tick.label, anchor: 'middle' });
    free = start + width + WORD_GAP_PX / 2;
  }
  return words;
}

/** A word stands at the start of its period, or at the edge where the period began before it. */
function placeMajor(
  ticks: readonly Tick[],
  { x0, x1 }: PxSpan,
  x: (ms: number) => number,
  widthOf: (text: string) => number,
): readonly AxisWord[] {
  const words: AxisWord[] = [];
  for (const tick of ticks) {
    const from = Math.max(x(tick.ms), x0);
    const to = Math.min(x(tick.endMs), x1);
    const width = widthOf(tick.label);
    if (to - from < width + MAJOR_PAD_PX) continue;
    words.push({ x: from + MAJOR_PAD_PX, text: tick.label, anchor: 'start' });
  }
  return words;
}

/** A span too narrow for the names of its periods says at least its month or its year. */
function spanName({ locale, majorWidth }: AxisOptions, { x0, x1 }: PxSpan, startMs: number): readonly AxisWord[] {
  if (Math.abs(startMs) > FARTHEST_INTL_MS) return [];
  for (const parts of SPAN_NAMES) {
    const text = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(startMs);
    if (majorWidth(text) <= x1 - x0) return [{ x: (x0 + x1) / 2, text, anchor: 'middle' }];
  }
  return [];
}
