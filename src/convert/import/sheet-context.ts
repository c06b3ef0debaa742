/**
 * Rows of a sheet that are no events: a year or a month over the rows that follow, whose dates lack it; a total; notes
 * and sources below the table. Readers of the sheet see them in its form; here each is told as left out.
 */
import { type PlainDate, readPlainDate } from '../../dataset/time/plain/read-plain-date.js';
import { numberIn } from './numbers.js';

interface Columns {
  /** Places of the columns of dates and ends, and of titles. */
  readonly dates: readonly number[];
  readonly title: number;
}

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d\d$/;
/** Any year makes a date of the name of a month. */
const ANY_YEAR = '2000';
const DAYS = /^(\d{1,2})(?:\s*[–-]\s*(\d{1,2}))?\.?$/;
const LAST_DAY = 31;
const LONGEST_HEADING = 40;
const DAY_AND_MONTH = /^\d{1,2}([./])\d{1,2}\1?$/;
/** A year has as many digits. */
const LONG_NUMBER = /\d{3}/;
/** `[1]`, `* `, `Source: …`, in the languages of the element. */
const NOTE =
  /^(?:\[\d{1,3}\]|\*+|[¹²³†‡]|(?:sources?|notes?|quellen?|anmerkung(?:en)?|remarques?|fuentes?|notas?|źródł[oa]|uwag[ai]|kaynak(?:lar)?|not(?:lar)?|джерел[оа]|приміт(?:ка|ки)|источники?|примечани[ея]|المصدر|المصادر|ملاحظات?|منبع|منابع|یادداشت|מקורות?|הערות?|资料来源|来源|备注|注)\s*[:：])/iu;
const TOTAL =
  /^(?:(?:grand |sub)?totals?|gesamt|insgesamt|summe|total général|totales|suma|razem|ogółem|łącznie|toplam|genel toplam|усього|всього|разом|итого|всего|المجموع|الإجمالي|مجموع|جمع کل|סה["״]כ|总计|合计)\s*[:：]?$/iu;

/** Sheets repeat their days and months: each is read once, up to this many. */
const MAX_KEPT = 5000;
const kept = new Map<string, PlainDate>();

function dateIn(text: string): PlainDate {
  const found = kept.get(text);
  if (found !== undefined) return found;
  const read = readPlainDate(text);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(text, read);
  return read;
}

interface Heading {
  readonly year?: string;
  /** It has its year: `2014-03`. */
  readonly month?: string;
  /** Its name, where no year is known. */
  readonly name?: string;
}

/** Reads a sheet from its first row on: a heading counts until the next one. */
export class SheetContext {
  readonly #columns: Columns;
  /** A cell alone that may be a date heads the rows below it. */
  readonly #hasHeadings: boolean;
  #heading: Heading = {};
  /** Dates that a heading completed, and the first of them. */
  completed = 0;
  example: readonly [text: string, whole: string] | undefined;

  /** `rows`: all of them, or the first ones. Without a column of dates, nothing is known. */
  constructor(rows: readonly (readonly string[])[], dates: readonly number[], title: number) {
    this.#columns = { dates, title };
    this.#hasHeadings = dates.length > 0 && hasHeadings(rows, this.#columns);
  }

  /** The cells with whole dates; `left`: the words of a row that is no event. */
  read(
    cells: readonly string[],
  ):
    | { readonly cells: readonly string[]; readonly left?: undefined }
    | { readonly cells?: undefined; readonly left: string } {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const only = filled.length === 1 ? filled[0]! : undefined;
    if (only !== undefined && cells.length > 1) {
      if (NOTE.test(only)) return { left: only };
      const heading = this.#hasHeadings ? headingIn(only, this.#heading) : undefined;
      if (heading !== undefined) {
        this.#heading = heading;
        return { left: only };
      }
    }
    const total = totalIn(cells, this.#columns);
    if (total !== undefined) return { left: total };
    if (!this.#hasHeadings) return { cells };
    const whole = cells.map((cell, at) => (this.#columns.dates.includes(at) ? this.#completed(cell) : cell));
    return { cells: whole };
  }

  #completed(cell: string): string {
    const text = cell.trim();
    const whole = completedDate(text, this.#heading);
    if (whole === undefined) return cell;
    this.completed++;
    this.example ??= [text, whole];
    return whole;
  }
}

/** A year, a month with its year, or a month whose year an earlier heading has. */
function headingIn(text: string, { year }: Heading): Heading | undefined {
  const plain = text.replace(/\s*[:：]$/, '');
  if (plain.length > LONGEST_HEADING) return undefined;
  const { date } = dateIn(plain);
  if (date !== undefined && YEAR.test(date)) return { year: date };
  if (date !== undefined && MONTH.test(date)) return { year: date.slice(0, 4), month: date };
  if (/\d/.test(plain)) return undefined;
  const month = dateIn(`${plain} ${ANY_YEAR}`).date;
  if (month === undefined || !MONTH.test(month) || Number(month.slice(5)) > 12) return undefined;
  return year === undefined ? { name: plain } : { year, month: `${year}${month.slice(4)}` };
}

/** Undefined if nothing is missing, or known. A part that no heading has leaves a text that is no date. */
function completedDate(text: string, { year, month, name }: Heading): string | undefined {
  if (text === '' || text.length > LONGEST_HEADING || LONG_NUMBER.test(text)) return undefined;
  const [, first = '', last] = DAYS.exec(text) ?? [];
  if (first !== '' && Number(first) <= LAST_DAY) {
    if (month === undefined) return year === undefined && name === undefined ? undefined : `${text} ${name ?? year}`;
    const [from, to] = [first, last].map((day) => day && `${month}-${day.padStart(2, '0')}`);
    return to === undefined ? from : `${from}/${to}`;
  }
  if (year === undefined || dateIn(text).fault !== 'bad-date') return undefined;
  const separator = DAY_AND_MONTH.exec(text)?.[1];
  const whole = separator === undefined ? `${text} ${year}` : `${text.replace(/\.$/, '')}${separator}${year}`;
  return dateIn(whole).fault === 'bad-date' ? undefined : whole;
}

/** Whether cells that stand alone head rows whose dates lack what they say, or lie within it. */
function hasHeadings(rows: readonly (readonly string[])[], { dates }: Columns): boolean {
  let heading: Heading | undefined;
  let [headed, inside] = [0, 0];
  for (const row of rows) {
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (filled.length === 0) continue;
    const found = filled.length === 1 ? headingIn(filled[0]!, heading ?? {}) : undefined;
    if (found !== undefined) {
      heading = found;
      continue;
    }
    if (heading === undefined || filled.length === 1) continue;
    const text = (row[dates[0]!] ?? '').trim();
    if (text === '') continue;
    headed++;
    const begins = heading.month ?? heading.year;
    const isIn = begins !== undefined && dateIn(text).date?.startsWith(begins) === true;
    if (isIn || completedDate(text, heading) !== undefined) inside++;
  }
  return headed > 0 && inside > headed / 2;
}

/** The word for a total, in the place of a date or a title, or first, beside nothing but numbers. */
function totalIn(cells: readonly string[], { dates, title }: Columns): string | undefined {
  const texts = cells.map((cell) => cell.trim());
  const first = texts.findIndex((text) => text !== '');
  const at = [first, title, ...dates].find((place) => TOTAL.test(texts[place] ?? ''));
  if (at === undefined) return undefined;
  const others = texts.filter((text, place) => place !== at && !dates.includes(place) && text !== '');
  return others.every((text) => numberIn(text.replace(/[\s,.+~%]/g, '')) !== undefined) ? texts[at] : undefined;
}
