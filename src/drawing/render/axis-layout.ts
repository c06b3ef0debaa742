/**
 * Places of the calendar's lines and words. Each piece of the scale between two folds has its own calendar, since time
 * has its own pace there; no tick is in a fold.
 */
import { calendarTicks, type CalendarTicks, type Tick, type TickUnit } from '../../dataset/time/calendar-ticks.js';
import { yearsOf } from '../../dataset/time/calendar-labels.js';
import { civilDateOf } from '../../dataset/time/civil.js';
import {
  formatCivil,
  formatCivilRange,
  formatYear,
  formatYearSpan,
  type DateStyle,
  type EraWords,
} from '../../dataset/time/date-format.js';
import { utcToCivil } from '../../dataset/time/zone.js';
import type { Segment } from '../scale/time-scale.js';
import { toPx, toTime, type Transform } from '../scale/view.js';
import { turnedWidth } from './axis-metrics.js';

/** Pieces narrower than this have no words. */
const MIN_SPAN_PX = 24;
/** Narrower pieces have not even a turned word. */
const MIN_TURNED_PX = 12;
/** A step that a close-up makes this wide has a calendar. */
const STEP_TO_PX = 120;
/** Upper words are this much wider than lower ones of their size. */
const BOLD = 1.1;
const WORD_GAP_PX = 10;
/** Words of the lower level are set smaller. */
export const MINOR_SIZE = 0.9231;
/** Distance of a line to its word: no line runs through a figure. */
const AT_LINE_PX = 4;
/** An interval cut by the window must show this much to have its name. */
const CUT_SHARE = 0.6;
/** Each of so many intervals has its name in its visible part. */
const FEW_INTERVALS = 3;
const MAJOR_PAD_PX = 4;
/** Names of a day, the fullest first. */
const DAYS = ['dayShort', 'dayMonth'] as const;
const MONTHS = ['monthShort', 'monthNameShort'] as const;
/** A year this near to the middle of a piece names it, if it is rounder. */
const ROUND_PX = 6;
const DIGIT = /\p{Nd}/u;
const INSTANT_UNITS: ReadonlySet<string> = new Set(['millisecond', 'second', 'minute', 'hour', 'week']);

export interface AxisWord {
  readonly x: number;
  readonly text: string;
  /** Position of `x` in the word. */
  readonly anchor: 'start' | 'middle';
}

export interface AxisLayout {
  /** px of the fine lines, and of those at which the upper level changes. */
  readonly minorLines: readonly number[];
  readonly majorLines: readonly number[];
  readonly minorWords: readonly AxisWord[];
  readonly majorWords: readonly AxisWord[];
  /** Dates of pieces without room for upright ones: turned, about the middle of the calendar. */
  readonly turnedWords: readonly AxisWord[];
  /** Says once, beside the upper words, that time is narrower in a piece than in others. */
  readonly notes: readonly AxisWord[];
}

export interface AxisOptions {
  readonly transform: Transform;
  readonly locale: string;
  readonly timeZone: string;
  readonly minorWidth: (text: string) => number;
  readonly majorWidth: (text: string) => number;
  /** The unit of the sharpest date: no line is finer. */
  readonly finest?: TickUnit | undefined;
  readonly eras?: EraWords | undefined;
  /** Longest turned word, px; none without it. */
  readonly turnedPx?: number | undefined;
  /** Said of a piece whose time is narrower. */
  readonly narrower?: string | undefined;
}

export function layoutAxis(options: AxisOptions): AxisLayout {
  const spans = visibleSpans(options.transform);
  const parts = spans.map((span) => layoutPiece(options, span));
  return {
    minorLines: parts.flatMap((part) => part.minorLines),
    majorLines: parts.flatMap((part) => part.majorLines),
    minorWords: withoutRepeats(parts.map(({ minorWords, ofYears }) => ({ words: minorWords, ofYears: ofYears.minor }))),
    majorWords: withoutRepeats(parts.map(({ majorWords, ofYears }) => ({ words: majorWords, ofYears: ofYears.major }))),
    turnedWords: parts.flatMap((part) => part.turnedWords),
    notes: paceNotes(options, spans, parts),
  };
}

/** What is said once of narrower pieces: in the first that has room, if the window has others. */
function paceNotes(
  { narrower, minorWidth }: AxisOptions,
  spans: readonly VisibleSpan[],
  parts: readonly SpanLayout[],
): readonly AxisWord[] {
  if (narrower === undefined || spans.every(({ segment }) => segment.pace !== undefined)) return [];
  const width = minorWidth(narrower) * MINOR_SIZE;
  const at = spans.findIndex(({ segment, x0, x1 }, index) => {
    const last = parts[index]!.majorWords.at(-1);
    const from = last === undefined ? x0 : last.x + minorWidth(last.text) * (last.anchor === 'start' ? BOLD : BOLD / 2);
    return segment.pace === 'narrow' && x1 - width - MAJOR_PAD_PX >= from + WORD_GAP_PX;
  });
  const span = spans[at];
  return span === undefined ? [] : [{ x: span.x1 - width - MAJOR_PAD_PX, text: narrower, anchor: 'start' }];
}

/**
 * A year that a fold interrupts is named before it, and not again after it. A month is: its days alone say too little.
 */
function withoutRepeats(
  parts: readonly { readonly words: readonly AxisWord[]; readonly ofYears: boolean }[],
): readonly AxisWord[] {
  let last: string | undefined;
  return parts.flatMap(({ words, ofYears }) => {
    const kept = ofYears && words[0]?.text === last ? words.slice(1) : words;
    last = ofYears ? (words.at(-1)?.text ?? last) : undefined;
    return kept;
  });
}

interface SpanLayout extends AxisLayout {
  /** Whether the words of a level are years, decades and so on. */
  readonly ofYears: { readonly minor: boolean; readonly major: boolean };
}

interface PxSpan {
  readonly x0: number;
  readonly x1: number;
}

interface VisibleSpan extends PxSpan {
  readonly segment: Segment;
}

/** The unfolded pieces inside the window. */
function visibleSpans(transform: Transform): readonly VisibleSpan[] {
  const { segments } = transform.scale;
  return segments
    .map((segment, index) => ({
      segment,
      x0: index === 0 ? 0 : Math.max(toPx(transform, segment.start), 0),
      x1: index === segments.length - 1 ? transform.widthPx : Math.min(toPx(transform, segment.end), transform.widthPx),
    }))
    .filter(({ x0, x1 }) => x1 - x0 >= MIN_TURNED_PX);
}

const NO_WORDS: SpanLayout = {
  minorLines: [],
  majorLines: [],
  minorWords: [],
  majorWords: [],
  turnedWords: [],
  notes: [],
  ofYears: { minor: false, major: false },
};

/** A step has its date; another piece its calendar, or its date if no word of that has room. */
function layoutPiece(options: AxisOptions, span: VisibleSpan): SpanLayout {
  const { transform } = options;
  const { segment, x0, x1 } = span;
  const width = x1 - x0;
  const isStep = segment.pace === 'step' && width < STEP_TO_PX;
  const layout = isStep || width < MIN_SPAN_PX ? NO_WORDS : layoutSpan(options, span);
  if (layout.minorWords.length > 0) return layout;
  if (isContinued(transform, segment)) return { ...NO_WORDS, ...daysOf(options, span) };
  if (layout.majorWords.length > 0 && segment.holds === undefined) return layout;
  const isCut = toPx(transform, segment.start) < x0 - 1 || toPx(transform, segment.end) > x1 + 1;
  const bounds = [toTime(transform, x0), toTime(transform, x1) - 1] as const;
  const [first, last] = (isStep || !isCut) && segment.holds ? segment.holds : bounds;
  const date = dateOf(options, span, first, last);
  const isNamed = layout.majorWords.length > 0 && date.minorWords === undefined;
  // Its lines would run through the words.
  return isNamed ? layout : { ...NO_WORDS, ...date };
}

/** Whether no fold is before it: the piece before has its month and its year. */
function isContinued({ scale: { segments } }: Transform, { start }: Segment): boolean {
  return segments.some(({ end }) => end === start);
}

/** The days of a narrower piece, where its calendar has no room. */
function daysOf(options: AxisOptions, { x0, x1 }: PxSpan): Partial<Pick<AxisLayout, 'minorWords'>> {
  const { transform, locale, timeZone, eras, minorWidth, finest } = options;
  if (finest === 'month' || finest === 'year') return {};
  const [from, to] = [toTime(transform, x0), toTime(transform, x1) - 1].map((ms) => utcToCivil(ms, timeZone));
  const text = formatCivilRange(from!, to!, 'dayMonth', { locale, eras });
  if (minorWidth(text) * MINOR_SIZE > x1 - x0) return {};
  return { minorWords: [{ x: (x0 + x1) / 2, text, anchor: 'middle' }] };
}

function isFirstOfYear(civil: number): boolean {
  const { month, day } = civilDateOf(civil);
  return month === 1 && day === 1;
}

/** The date of a piece, as sharp as what it holds: its year above the rest, or both turned, or the year alone. */
function dateOf(
  options: AxisOptions,
  { x0, x1 }: PxSpan,
  first: number,
  last: number,
): Partial<Pick<AxisLayout, 'majorWords' | 'minorWords' | 'turnedWords'>> {
  const { transform, locale, timeZone, eras, majorWidth, minorWidth, finest, turnedPx = 0 } = options;
  const [from, to] = [first, last].map((ms) => utcToCivil(ms, timeZone));
  const [{ year: firstYear }, { year: lastYear }] = [civilDateOf(from!), civilDateOf(to!)];
  const isOneYear = firstYear === lastYear;
  const year = isOneYear
    ? formatYear(firstYear, { locale, eras })
    : formatYearSpan(firstYear, lastYear, { locale, eras });
  // Months of a whole year, or days of whole months, would be sharper than what they say.
  const isWholeYear = isOneYear && isFirstOfYear(from!) && isFirstOfYear(to! + 1);
  const isWholeMonths = civilDateOf(from!).day === 1 && civilDateOf(to! + 1).day === 1;
  const hasDays = finest !== 'month' && !isWholeMonths && civilDateOf(from!).month === civilDateOf(to!).month;
  const hasMonths = isOneYear && !isWholeYear && finest !== 'year';
  const range = (style: DateStyle): string => formatCivilRange(from!, to!, style, { locale, eras });
  const names = !hasMonths ? [''] : [...(hasDays ? [range('dayMonth')] : []), range('monthNameShort')];
  const wholes = [
    ...(hasMonths && hasDays ? [range('dayShort')] : []),
    ...(hasMonths ? [range('monthShort')] : []),
    year,
  ];
  const x = (x0 + x1) / 2;
  const room = x1 - x0;
  const at = (text: string): AxisWord => ({ x, text, anchor: 'middle' });
  const isYearKnown = isSame(options, 'year', transform.scale.start, transform.scale.end);
  for (const [level, within] of names.entries()) {
    if (isYearKnown && within !== '' && majorWidth(within) <= room) return { majorWords: [at(within)] };
    if (majorWidth(year) <= room && minorWidth(within) * MINOR_SIZE <= room)
      return { majorWords: [at(year)], minorWords: within === '' ? [] : [at(within)] };
    const whole = wholes[level]!;
    if (room >= MIN_TURNED_PX && turnedWidth(majorWidth(whole)) <= turnedPx) return { turnedWords: [at(whole)] };
  }
  return majorWidth(year) <= room ? { majorWords: [at(year)] } : {};
}

function layoutSpan(options: AxisOptions, { x0, x1 }: PxSpan): SpanLayout {
  const { transform, locale, timeZone, majorWidth, finest, eras } = options;
  const minorWidth = (text: string): number => options.minorWidth(text) * MINOR_SIZE;
  const startMs = toTime(transform, x0);
  const endMs = toTime(transform, x1);
  const widthPx = x1 - x0;
  const ticks = calendarTicks({
    ...{
      startMs,
      endMs,
      widthPx,
      locale,
      timeZone,
      finest,
      eras,
      ...yearsOf(transform.scale.start, transform.scale.end, timeZone),
    },
    measure: majorWidth,
    measureMinor: minorWidth,
  });
  const x = (ms: number): number => x0 + ((ms - startMs) / (endMs - startMs)) * widthPx;
  const inside = ({ ms }: Tick): boolean => ms > startMs && ms < endMs;
  const major = placeMajor(ticks.major, { x0, x1 }, x, majorWidth);
  const isOfDays = ticks.unit === 'day' || ticks.unit === 'week';
  const monthOf = ({ ms }: Tick): string => nameOf(options, ms, 'monthNameShort');
  const isNamedBelow = ticks.unit === 'year' && placeMinor(ticks, { x0, x1 }, x, minorWidth, () => true).length > 0;
  const isPlaced = isNamedBelow || major.length > 1 || DIGIT.test(major[0]?.text ?? '');
  const name =
    isPlaced && !isClockOnly(ticks, major)
      ? []
      : spanName(
          options,
          { x0, x1 },
          startMs,
          endMs,
          placeMajor(isOfDays ? ticks.major : [], { x0, x1 }, x, majorWidth, monthOf),
        );
  const majorWords = name.length > 0 ? name : major;
  const isKnown = (tick: Tick): boolean => {
    if (ticks.unit === 'year') return true;
    if (!isOfDays) return majorWords.length > 0;
    // The 9th of an unknown month, in a span without a name, with that of its year, or at its edge.
    return name.length > 0
      ? name.some(({ text }) => MONTHS.some((style) => text === nameOf(options, tick.ms, style)))
      : isNamed(ticks.major, tick, majorWords);
  };
  return {
    minorLines: ticks.minor.filter(inside).map(({ ms }) => x(ms)),
    majorLines: ticks.major
      .filter(inside)
      .map(({ ms }) => x(ms))
      // A line through a name in the middle of its piece is left out.
      .filter((line) => !name.some(({ x: at, text }) => Math.abs(line - at) < majorWidth(text) / 2)),
    // Both levels name the year of a span within one.
    minorWords: placeMinor(ticks, { x0, x1 }, x, minorWidth, isKnown).filter(({ text }) =>
      majorWords.every((word) => word.text !== text),
    ),
    majorWords,
    turnedWords: [],
    notes: [],
    ofYears: {
      minor: ticks.unit === 'year',
      major: ticks.unit === 'year' || ticks.unit === 'month' || name[0]?.text === nameOf(options, startMs, 'year'),
    },
  };
}

/**
 * A day, a month or a year has its name in its middle; an instant, and every second day, after its line. An interval
 * cut by the window has its name at its own middle, so that names stay with their lines while the window moves.
 */
function placeMinor(
  { major, minor, lead, unit, count }: CalendarTicks,
  { x0, x1 }: PxSpan,
  x: (ms: number) => number,
  widthOf: (text: string) => number,
  isKnown: (tick: Tick) => boolean,
): readonly AxisWord[] {
  const words: AxisWord[] = [];
  const atLine = count > 1 || INSTANT_UNITS.has(unit);
  const intervals = atLine || lead === undefined ? minor : [lead, ...minor];
  let free = x0;
  for (const tick of intervals) {
    const width = widthOf(tick.label);
    const from = Math.max(x(tick.ms), x0);
    const to = Math.min(x(tick.endMs), x1);
    const shows = (to - from) / (x(tick.endMs) - x(tick.ms));
    const isNamed = atLine || shows >= CUT_SHARE || intervals.length <= FEW_INTERVALS;
    const start = atLine ? from + AT_LINE_PX : (from + to - width) / 2;
    const fits = tick.label !== '' && isNamed && start >= from && start + width <= to;
    // A month begins in the middle of a week: its line runs through no word, nor between a word and its own line.
    const isStruck = major.some(({ ms }) => x(ms) > from && x(ms) < start + width);
    if (!fits || isStruck || start < free || !isKnown(tick)) continue;
    words.push(
      atLine
        ? { x: start, text: tick.label, anchor: 'start' }
        : { x: start + width / 2, text: tick.label, anchor: 'middle' },
    );
    free = start + width + WORD_GAP_PX / 2;
  }
  return words;
}

function isNamed(major: readonly Tick[], { ms }: Tick, words: readonly AxisWord[]): boolean {
  const period = major.findLast((tick) => tick.ms <= ms);
  return period !== undefined && period.label !== '' && words.some(({ text }) => text === period.label);
}

/** A word is at the start of its period, or at the edge if the period began before it. */
function placeMajor(
  ticks: readonly Tick[],
  { x0, x1 }: PxSpan,
  x: (ms: number) => number,
  widthOf: (text: string) => number,
  labelOf = (tick: Tick): string => tick.label,
): readonly AxisWord[] {
  const words: AxisWord[] = [];
  for (const tick of ticks) {
    const from = Math.max(x(tick.ms), x0);
    const to = Math.min(x(tick.endMs), x1);
    const text = labelOf(tick);
    if (text === '' || to - from < widthOf(text) + MAJOR_PAD_PX) continue;
    words.push({ x: from + MAJOR_PAD_PX, text, anchor: 'start' });
  }
  return words;
}

/** Whether the upper words are hours, minutes or seconds, which the lower level names too, and none says of which day. */
function isClockOnly({ major, unit }: CalendarTicks, words: readonly AxisWord[]): boolean {
  const isDated = ({ isFull, label }: Tick): boolean => isFull === true && words.some(({ text }) => text === label);
  return /minute|second/.test(unit) && !major.some(isDated);
}

/**
 * A span without names of its periods gives its day or its month if it lies in one and there is room, else its years or
 * the year of its middle. In a chart of one year its months come without the year, each in its own part: over several
 * months one name would take the days of others.
 */
function spanName(
  options: AxisOptions,
  { x0, x1 }: PxSpan,
  startMs: number,
  endMs: number,
  months: readonly AxisWord[],
): readonly AxisWord[] {
  const { transform, majorWidth, finest, locale, timeZone, eras } = options;
  const { start, end } = transform.scale;
  const isOneYear = isSame(options, 'year', start, end);
  const isOneMonth = finest !== 'year' && isSame(options, 'monthShort', startMs, endMs);
  if (isOneYear && !isOneMonth && months.length > 0) return months;
  const styles: readonly DateStyle[] = isOneMonth
    ? [
        ...(isSame(options, 'dayShort', startMs, endMs) ? DAYS : []),
        ...(['monthShort', isOneYear ? 'monthNameShort' : 'year'] as const),
      ]
    : ['year'];
  const [first, last] = [startMs, endMs - 1].map((ms) => civilDateOf(utcToCivil(ms, timeZone)).year);
  const names =
    first === last
      ? styles.map((style) => nameOf(options, startMs, style))
      : [
          formatYearSpan(first!, last!, { locale, eras }),
          formatYear(roundYear(first!, last!, ROUND_PX / (x1 - x0)), { locale, eras }),
        ];
  const text = names.find((name) => majorWidth(name) <= x1 - x0);
  return text === undefined ? [] : [{ x: (x0 + x1) / 2, text, anchor: 'middle' }];
}

/** The year in the middle of a piece, or a rounder one within this share of it. Years before 1 have other round numbers. */
function roundYear(first: number, last: number, share: number): number {
  const middle = Math.round((first + last) / 2);
  const round = [100, 10].map((step) => Math.round(middle / step) * step);
  return round.find((year) => year > 0 && Math.abs(year - middle) <= (last - first) * share) ?? middle;
}

function nameOf({ locale, timeZone, eras }: AxisOptions, ms: number, style: DateStyle): string {
  return formatCivil(utcToCivil(ms, timeZone), style, { locale, eras });
}

/** The end is exclusive. */
function isSame(options: AxisOptions, style: DateStyle, startMs: number, endMs: number): boolean {
  return nameOf(options, startMs, style) === nameOf(options, endMs - 1, style);
}
