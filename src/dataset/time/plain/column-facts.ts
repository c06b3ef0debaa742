/** What a column of dates says about each of its cells: which of day and month comes first, and which years it has. */
import { tryAll, type Answers } from './choices.js';
import { dateTokens, signsOf } from './date-tokens.js';
import { exactDate, isExact, isSeasonOrYears } from './exact-date.js';
import type { HijriCalendar } from './hijri.js';
import { LAST_DAY } from './patterns.js';
import { readSigns } from './ranges.js';

export interface ColumnFacts {
  readonly order?: 'day-first' | 'month-first' | undefined;
  /** Cells contradict each other: `13/04/2022` and `04/13/2022`. */
  readonly isMixed: boolean;
  /** `1911/12` is a month, or two years. */
  readonly pair?: 'month' | 'years' | undefined;
  /** The years that are written out, the commonest first. */
  readonly years: readonly number[];
  /** Days stand in it whose year has two digits: `12.03.14`. */
  readonly hasShortYears?: boolean;
  /**
   * Some cells are EDTF and nothing else: `-0479`, `2014~`, `2014/..`. So `-2250` is 2251 BC, not 2250. A cell such as
   * `-50` contradicts that.
   */
  readonly hasEdtf?: boolean;
  /** Years with a minus stand in it, as people write them: `-50`, `-2250`. */
  readonly hasMinusYears?: boolean;
  /** Days are written as `1848/07/19`, so `20/02/14` may begin with its year. */
  readonly isYearFirst?: boolean;
  /** Its numbers are those of days: a number alone is a day whose month stands elsewhere, or a year from 1 to 31. */
  readonly holdsDays?: boolean;
  /** The calendars that its name says. */
  readonly hijri?: readonly HijriCalendar[] | undefined;
}

const MAX_YEARS = 1000;
/** No date is longer. */
const MAX_TEXT = 30;
const FULL_YEAR = /(?<!\d)(1\d{3}|20\d\d)(?!\d)/;
/** May end in a year of two digits. */
const SHORT_YEAR = /[\p{L}\d][-/. ]{1,2}['’]?\d\d(?!\d)/u;
const PAIR = /^Y[-/]N$/;
const EDTF = /^-0\d{3}(?:-|$)|^-?\d{4}(?:-\d\d){0,2}[~%]$|^-?\d{4}[-\d]*\/\.\.$|^\.\.\/-?\d{4}/;
const MINUS_YEAR = /^[-−](\d{1,3}|[1-9]\d{3})$/;
/** No year of EDTF: that has four digits. */
const SHORT_MINUS_YEAR = /^[-−]\d{1,3}$/;
/** Somebody has looked at the date. */
const SURE = /!+$/;
const SHORT_DAY = /^N\/N\/N$/;
const YEAR_FIRST = /^\d{4}\/\d{1,2}\/\d{1,2}$/;
const YEAR_LAST = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
const NUMBER = /^\d{1,3}$/;
/** Fewer numbers may be years of antiquity by chance. */
const LEAST_DAYS = 5;
const MOSTLY = 0.8;

/** Whether a cell says that its column is written in EDTF: people write nothing of that form. */
export function isPlainlyEdtf(text: string): boolean {
  return EDTF.test(text);
}

/** Whether a cell is a year before our era by one of two counts, unless its column is EDTF. */
export function isMinusYear(text: string): boolean {
  return MINUS_YEAR.test(text);
}

/** Takes the cells of a column one by one. */
export class ColumnReading {
  readonly #orders = new Set<NonNullable<Answers['order']>>();
  /** Those of days whose year has two digits. */
  readonly #shortOrders = new Set<NonNullable<Answers['order']>>();
  #yearsFirst = 0;
  #yearsLast = 0;
  readonly #pairs = new Set<NonNullable<Answers['pair']>>();
  readonly #years = new Map<number, number>();
  #hasShortYears = false;
  #hasEdtf = false;
  #hasMinusYears = false;
  #hasShortMinusYears = false;
  #numbers = 0;
  #days = 0;

  take(cell: string): void {
    const text = cell.replace(SURE, '');
    // What may be a season or two years says nothing of the others, and neither does a date with a mark.
    if (isSeasonOrYears(text) || (text !== cell && isExact(text))) {
      this.#takeYear(text);
      return;
    }
    if (YEAR_FIRST.test(text)) this.#yearsFirst++;
    else if (YEAR_LAST.test(text)) this.#yearsLast++;
    this.#hasEdtf ||= isPlainlyEdtf(text);
    this.#hasMinusYears ||= isMinusYear(text);
    this.#hasShortMinusYears ||= SHORT_MINUS_YEAR.test(text);
    if (NUMBER.test(text)) {
      this.#numbers++;
      if (Number(text) <= LAST_DAY) this.#days++;
    }
    const hasYear = this.#takeYear(text);
    if (!this.#hasShortYears && !hasYear) this.#hasShortYears = hasShortYear(text);
    if (!/\d[-/]\d/.test(text) || exactDate(text) !== undefined) return;
    if (text.length > MAX_TEXT) return;
    const tokens = dateTokens(text) ?? [];
    const tried = tryAll((choices) => readSigns(tokens, choices), {});
    const orders = new Set(tried.flatMap(({ answers, asked }) => (asked.has('order') ? (answers.order ?? []) : [])));
    const dates = new Set(tried.map(({ result }) => result));
    // Only an order that excludes the other one says something: 25/12/2022, not 4/4/2022.
    const signs = signsOf(tokens);
    const known = SHORT_DAY.test(signs) ? this.#shortOrders : this.#orders;
    if (orders.size === 1 && dates.size > 0) for (const order of orders) known.add(order);
    if (PAIR.test(signs) && tried.length === 1) this.#pairs.add(tried[0]!.result.includes('/') ? 'years' : 'month');
  }

  /** Whether a year is written out. */
  #takeYear(text: string): boolean {
    const year = Number(FULL_YEAR.exec(text)?.[1] ?? Number.NaN);
    if (year > 0 && (this.#years.size < MAX_YEARS || this.#years.has(year)))
      this.#years.set(year, (this.#years.get(year) ?? 0) + 1);
    return year > 0;
  }

  get facts(): ColumnFacts {
    const isYearFirst = this.#yearsFirst > this.#yearsLast;
    const orders = new Set([...this.#orders, ...(isYearFirst ? [] : this.#shortOrders)]);
    const [order] = orders;
    const [pair] = this.#pairs;
    return {
      isMixed: orders.size > 1,
      years: [...this.#years].sort(([, one], [, two]) => two - one).map(([year]) => year),
      ...(this.#hasShortYears && { hasShortYears: true }),
      ...(this.#days >= Math.max(LEAST_DAYS, this.#numbers * MOSTLY) && { holdsDays: true }),
      ...(this.#hasEdtf && !this.#hasShortMinusYears && { hasEdtf: true }),
      ...(this.#hasMinusYears && { hasMinusYears: true }),
      ...(isYearFirst && { isYearFirst }),
      ...(orders.size === 1 && { order }),
      ...(this.#pairs.size === 1 && { pair }),
    };
  }
}

/** A decade of two digits is none: "the 90s". */
function hasShortYear(text: string): boolean {
  if (text.length > MAX_TEXT || !SHORT_YEAR.test(text)) return false;
  const tokens = dateTokens(text) ?? [];
  return (
    !/[DV]/.test(signsOf(tokens)) &&
    tryAll((choices) => readSigns(tokens, choices), {}).some(({ asked }) => asked.has('century'))
  );
}
