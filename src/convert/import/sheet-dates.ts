/**
 * The dates of a sheet: read with what their columns say, questioned where they stand far from the rest, and counted by
 * form, so that everybody can see how each was read.
 */
import { dateText, type DateValue, parseDate } from '../../dataset/time/date-ends.js';
import { englishDateWords } from '../../words/i18n/english-dates.js';
import { dateWords } from '../../dataset/time/date-words.js';
import { parseEdtf } from '../../dataset/time/edtf.js';
import { type ColumnFacts, ColumnReading, isPlainlyEdtf } from '../../dataset/time/plain/column-facts.js';
import { FarDates } from '../../dataset/time/plain/far-dates.js';
import { formOf, isSure, type PlainDate, readPlainDate } from '../../dataset/time/plain/read-plain-date.js';
import { timeOfDay } from '../../dataset/time/plain/time-of-day.js';
import type { DateForm, DayOrder } from './imported.js';
import { hijriOfName, isApproximateName } from './qualified-names.js';

// One year in two calendars, `1362/1944`, is no time of six centuries.

const TWO_YEARS = /^\s*(\d{3,4})\s*[/–-]\s*(\d{4})\s*$/;
/** Years of the Islamic calendars before ours: by the sun as many for ever, by the moon one fewer in 33 years. */
const SOLAR_YEARS = [621, 622];
const LUNAR_YEARS = 621.6;
const FEWER_A_YEAR = 1 / 32.6;
const LATEST = 1500;
/** Authors count a year or two amiss. */
const WRONG_BY = 3;

/** Its year in our calendar first, then the time between both; undefined for another text. */
function yearOfTwoCalendars(text: string): readonly string[] | undefined {
  const [, first = '', second = ''] = TWO_YEARS.exec(text) ?? [];
  const [other, ours] = [Number(first), Number(second)];
  const between = ours - other;
  if (first === '' || other > LATEST) return undefined;
  const isLunar = Math.abs(between - (LUNAR_YEARS - other * FEWER_A_YEAR)) <= WRONG_BY;
  if (!isLunar && !SOLAR_YEARS.includes(between)) return undefined;
  return [second, `${first.padStart(4, '0')}/${second}`];
}

/** More rows of one form are counted, not listed. */
const MAX_ROWS = 1000;
/** A sheet with more has free text in its column. */
const MAX_FORMS = 200;
const WORDS = { locale: 'en', timeZone: 'UTC', words: englishDateWords };
/** An open end, in EDTF. */
export const OPEN = '..';
const DAY = /^-?\d{4}-\d\d-\d\d$/;
const PLAIN = /^-?\d{4}(?:-\d\d){0,2}$/;
const MIDNIGHT = /T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d(?::\d\d)?)?$/;
/** One may be meant. */
const LEAST_MIDNIGHTS = 2;

export interface DateCells {
  readonly start: string;
  readonly end?: string;
  readonly time?: string;
}

export class SheetDates {
  #facts: ColumnFacts | undefined;
  #far: FarDates | undefined;
  /** Whether the names of the columns say that their dates are approximate. */
  #isAbout = { start: false, end: false };
  /** Every time of day is midnight: programs write one beside days that have none. */
  isMidnight = false;
  readonly #forms = new Map<string, { -readonly [Key in keyof DateForm]: DateForm[Key] } & { rows: number[] }>();

  /** `farDates`: whether dates far from the others are meant. */
  constructor(
    readonly dayOrder: DayOrder | undefined,
    readonly farDates: 'keep' | 'refuse' = 'refuse',
  ) {}

  get facts(): ColumnFacts | undefined {
    return this.#facts;
  }

  /** All rows of the sheet, or its first ones. `names`: of its columns of dates and of ends. */
  survey(rows: Iterable<DateCells>, names: readonly (string | undefined)[] = []): void {
    const all = [...rows];
    const column = new ColumnReading();
    for (const { start, end = '' } of all) for (const text of [start, end]) if (text !== '') column.take(text);
    const hijri = names.map((name = '') => hijriOfName(name)).find(({ length }) => length > 0);
    const [start = '', end = ''] = names;
    this.#isAbout = { start: isApproximateName(start), end: isApproximateName(end) };
    this.#facts = { ...column.facts, ...(hijri !== undefined && { hijri }) };
    this.isMidnight = false;
    const read = (): readonly (readonly [from: string | undefined, to: string | undefined])[] =>
      all.map(({ start, end = '' }) => [
        start === '' ? undefined : this.read(start).date,
        end === '' ? undefined : this.readEnd(end).date,
      ]);
    const found = read();
    const times = [
      ...found.flat().flatMap((date) => (date?.split('/') ?? []).filter((part) => part.includes('T'))),
      ...all.flatMap(({ time = '' }) => (time === '' ? [] : `T${timeOfDay(time) ?? time}`)),
    ];
    this.isMidnight = times.length >= LEAST_MIDNIGHTS && times.every((time) => MIDNIGHT.test(time));
    this.#far = new FarDates(
      (this.isMidnight ? read() : found).flatMap(([from, to]) =>
        from === undefined ? [] : dateText(joinedEnds(from, to) ?? from),
      ),
      Date.now(),
    );
  }

  read(text: string): PlainDate {
    return this.#readAs(text, this.#isAbout.start);
  }

  #readAs(text: string, isAbout: boolean): PlainDate {
    const both = isSure(text) ? undefined : yearOfTwoCalendars(text);
    if (both !== undefined) return { fault: 'open-date', readings: both };
    const read = readPlainDate(text, { dayOrder: this.dayOrder, column: this.#facts });
    if (read.date === undefined || isSure(text)) return read;
    const date = this.isMidnight ? withoutMidnight(read.date) : read.date;
    return { ...read, date: isAbout ? approximate(date) : date };
  }

  /** The cell of an end may say that it goes on: "ongoing", "today". */
  readEnd(text: string): PlainDate {
    const read = this.#readAs(text, this.#isAbout.end);
    if (read.date !== undefined) return read;
    return readPlainDate(`2000 – ${text}`).date === `2000/${OPEN}` ? { date: OPEN } : read;
  }

  /** Whether it is a question. Its author may have looked at it. */
  isFar(date: string, ...cells: readonly string[]): boolean {
    if (this.farDates === 'keep') return false;
    return !cells.some(isSure) && (this.#far ?? new FarDates([], Date.now())).isFar(date);
  }

  /**
   * A text to write for a reading that is read as that date here, is no further question, and says nothing about the
   * other cells: `-0049` for `-50` would make a year of EDTF of `-2250`. `cell`: the one it is written into.
   */
  textFor(date: string, cell: 'start' | 'end' = 'start'): string {
    const isAbout = this.#isAbout[cell];
    const { date: again } = this.#readAs(date, isAbout);
    const isRead = again === date || (isAbout && again === approximate(date));
    const isAlone = this.#facts?.hasMinusYears !== true || !isPlainlyEdtf(date);
    if (isRead && isAlone && !this.isFar(date)) return date;
    // The name of the column counts for no date with the mark: such a date says itself that it is approximate.
    return `${isAbout ? approximate(date) : date}!`;
  }

  /** The text of a cell with the mark, if it is read as that date, too; else the date. */
  sureText(text: string, date: string): string {
    const sure = `${text}!`;
    return this.read(sure).date === date ? sure : `${date}!`;
  }

  count(text: string, date: string, row: number, column: string | undefined): void {
    const form = formOf(text);
    const known = this.#forms.get(form);
    if (known !== undefined) {
      known.count++;
      if (known.rows.length < MAX_ROWS) known.rows.push(row);
    } else if (this.#forms.size < MAX_FORMS) {
      this.#forms.set(form, { text, date, words: wordsOf(date), count: 1, row, column, rows: [row] });
    }
  }

  get forms(): readonly DateForm[] {
    return [...this.#forms.values()];
  }
}

function withoutMidnight(date: string): string {
  return date
    .split('/')
    .map((end) => end.replace(MIDNIGHT, ''))
    .join('/');
}

/** Each end that is a year, a month or a day becomes one that is about then. */
function approximate(date: string): string {
  const about = date
    .split('/')
    .map((end) => (PLAIN.test(end) ? `${end}~` : end))
    .join('/');
  return parseEdtf(about) === undefined ? date : about;
}

/** Both ends as one date; undefined if they are in the wrong order, or if the start has another end itself. */
export function joinedEnds(from: string, to: string | undefined): DateValue | undefined {
  if (to === undefined || to === from) return from;
  const start = parseEdtf(from);
  if (start?.start !== undefined || start?.end !== undefined) {
    const last = parseEdtf(to);
    return last !== undefined && start.max >= last.min && start.max <= last.max ? from : undefined;
  }
  const whole = `${from}/${to}`;
  if (parseEdtf(whole) !== undefined) return whole;
  const ends = { start: from, end: to };
  return parseDate(ends) === undefined ? undefined : ends;
}

/** Adds a time of day from another cell; undefined if it is none, or the date is no day. */
export function withTime(date: string, time: string): string | undefined {
  const clock = DAY.test(date) ? timeOfDay(time) : undefined;
  const whole = clock === undefined ? undefined : `${date}T${clock}`;
  return whole === undefined || parseEdtf(whole) === undefined ? undefined : whole;
}

function wordsOf(date: string): string {
  const parsed = parseEdtf(date);
  return parsed === undefined ? date : dateWords(parsed, WORDS);
}
