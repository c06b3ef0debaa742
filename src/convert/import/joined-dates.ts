/**
 * Dates in three columns: a year, a month and a day, as many databases have them. They are read as one column, with the
 * parts as people write them: "2014-02-22", "22 February 2014", "2014".
 */
import { fieldOfColumn } from './mapping-names.js';

const PART =
  /^(?:i|(?<end>end|to|finish)[ _-]?|(?:start|begin|from|event)[ _-]?)?(?:(?<year>year|yr|yyyy|jahr|année|an|año|рік|год|السنة|سنة|العام|عام|rok|yıl|שנה|سال|年|年份)|(?<month>month|mm|monat|mois|mes|місяць|месяц|الشهر|شهر|miesiąc|ay|חודש|ماه|月|月份)|(?<day>day|dd|tag|jour|día|день|число|اليوم|يوم|dzień|gün|יום|روز|日))$/iu;
/** Zero stands for what is not known, as words do. */
const NONE =
  /^(?:0*|\?+|[-–—]+|unknown|unkn\.?|none|unbekannt|inconnue?|desconocid[oa]|невідом[оаий]{1,2}|неизвестн[оаый]{1,2}|غير معروف|مجهول)$/iu;
/** Chinese and Japanese write what a number counts: `29日`. */
const AFTER_NUMBER = /(?<=\d)[年月日]$/u;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
/** A column of days may have a few other cells: `6 and 9`. */
const MOSTLY = 0.8;

/** Places of the columns of a date. */
interface Places {
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
}

interface Parts extends Places {
  readonly name: string;
}

interface JoinedDates {
  readonly header: readonly string[];
  /** The cells of a row, with as many columns. */
  readonly cells: (cells: readonly string[]) => readonly string[];
  /** Places of columns that are empty now. */
  readonly emptied: ReadonlySet<number>;
}

/**
 * Undefined for a sheet with another column of dates, or without a month of its own. `rows`: the first ones. A column called
 * "Date" beside a year and a month is the day if it holds days: 21 alone would be the year 21.
 */
export function joinedDates(header: readonly string[], rows: readonly (readonly string[])[]): JoinedDates | undefined {
  const [inYears, ends] = [partsOf(header, false, 'Date'), partsOf(header, true, 'End')];
  if (inYears === undefined) return undefined;
  const taken = new Set([...placesOf(inYears), ...(ends === undefined ? [] : placesOf(ends))]);
  const dates = [...header.keys()].filter((at) => !taken.has(at) && fieldOfColumn(header[at]!) === 'date');
  const [day, ...others] = dates;
  const hasDay = day !== undefined && others.length === 0 && inYears.day === undefined && holdsDays(rows, day);
  if (dates.length > 0 && !hasDay) return undefined;
  const starts = hasDay ? named({ ...inYears, day }, header, 'Date') : inYears;
  const inParts = new Set([...taken, ...placesOf(starts)]);
  const all = ends === undefined ? [starts] : [starts, ends];
  const firstOf = new Map(all.map((parts) => [Math.min(...placesOf(parts)), parts]));
  return {
    header: header.map((name, at) => firstOf.get(at)?.name ?? (inParts.has(at) ? '' : name)),
    cells: (cells) =>
      cells.map((cell, at) => {
        const parts = firstOf.get(at);
        return parts === undefined ? (inParts.has(at) ? '' : cell) : dateOf(parts, cells);
      }),
    emptied: new Set([...inParts].filter((at) => !firstOf.has(at))),
  };
}

/** The same without the columns that are empty now, for a page that edits the sheet. */
export function withJoinedDates(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [header, ...others] = rows;
  const joined = header && joinedDates(header, others);
  if (joined === undefined) return rows;
  const rest = (cells: readonly string[]): readonly string[] => cells.filter((_, at) => !joined.emptied.has(at));
  return [rest(joined.header), ...others.map((cells) => rest(joined.cells(cells)))];
}

function partsOf(header: readonly string[], isEnd: boolean, name: string): Parts | undefined {
  const found = header.map((column) => PART.exec(column.trim())?.groups);
  const placeOf = (part: 'year' | 'month' | 'day'): number =>
    found.findIndex((groups) => groups?.[part] !== undefined && (groups.end !== undefined) === isEnd);
  const [year, month, day] = [placeOf('year'), placeOf('month'), placeOf('day')];
  if (year < 0 || month < 0) return undefined;
  return named({ year, month, day: day < 0 ? undefined : day }, header, name);
}

function named(places: Places, header: readonly string[], name: string): Parts {
  return {
    ...places,
    name: `${name} (${placesOf(places)
      .map((at) => header[at]!.trim())
      .join(', ')})`,
  };
}

function holdsDays(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => !NONE.test(cell));
  return rows.length > 0 && cells.filter((cell) => DAY.test(cell)).length >= cells.length * MOSTLY;
}

function placesOf({ year, month, day }: Places): readonly number[] {
  return day === undefined ? [year, month] : [year, month, day];
}

function dateOf(parts: Parts, cells: readonly string[]): string {
  const cellAt = (at: number | undefined): string =>
    at === undefined ? '' : (cells[at] ?? '').trim().replace(AFTER_NUMBER, '');
  const known = (cell: string): string => (NONE.test(cell) ? '' : cell);
  const [year, month, day] = [known(cellAt(parts.year)), known(cellAt(parts.month)), known(cellAt(parts.day))];
  if (month === '' && day === '') return year;
  // A day without its month, and a thirteenth month, are no dates: the reader says so.
  const isIso = /^\d{1,4}$/.test(year) && /^\d{0,2}$/.test(month) && /^\d{0,2}$/.test(day);
  if (!isIso) return [day, month, year].filter((cell) => cell !== '').join(' ');
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}`;
  return day === '' ? text : `${text}-${day.padStart(2, '0')}`;
}
