/**
 * Dates in three columns: a year, a month and a day, as many databases have them. They are read as one column, with the
 * parts as people write them: "2014-02-22", "22 February 2014", "2014".
 */
import { fieldOfColumn } from './mapping-names.js';

const PART =
  /^(?:i|(?<end>end|to|finish)[ _-]?|(?:start|begin|from|event)[ _-]?)?(?:(?<year>year|yr|yyyy|jahr|année|an|año|рік|год|السنة|سنة|العام|عام)|(?<month>month|mm|monat|mois|mes|місяць|месяц|الشهر|شهر)|(?<day>day|dd|tag|jour|día|день|число|اليوم|يوم))$/iu;
/** Zero stands for what is not known. */
const NONE = /^0*$/;

interface Parts {
  readonly name: string;
  /** Places of the columns. */
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
}

interface JoinedDates {
  readonly header: readonly string[];
  /** The cells of a row, with as many columns. */
  readonly cells: (cells: readonly string[]) => readonly string[];
  /** Places of columns that are empty now. */
  readonly emptied: ReadonlySet<number>;
}

/** Undefined for a sheet with another column of dates, or without a month of its own. */
export function joinedDates(header: readonly string[]): JoinedDates | undefined {
  const [starts, ends] = [partsOf(header, false, 'Date'), partsOf(header, true, 'End')];
  if (starts === undefined) return undefined;
  const inParts = new Set([...placesOf(starts), ...(ends === undefined ? [] : placesOf(ends))]);
  const isDate = (name: string, at: number): boolean => !inParts.has(at) && fieldOfColumn(name) === 'date';
  if (header.some(isDate)) return undefined;
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
  const joined = header && joinedDates(header);
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
  const names = [year, month, day].filter((at) => at >= 0).map((at) => header[at]!.trim());
  return { name: `${name} (${names.join(', ')})`, year, month, day: day < 0 ? undefined : day };
}

function placesOf({ year, month, day }: Parts): readonly number[] {
  return day === undefined ? [year, month] : [year, month, day];
}

function dateOf(parts: Parts, cells: readonly string[]): string {
  const cellAt = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
  const [year, month, day] = [cellAt(parts.year), cellAt(parts.month), cellAt(parts.day)];
  if (NONE.test(month) && NONE.test(day)) return year;
  // A day without its month, and a thirteenth month, are no dates: the reader says so.
  const isIso = /^\d{1,4}$/.test(year) && /^\d{0,2}$/.test(month) && /^\d{0,2}$/.test(day);
  if (!isIso) return [...(NONE.test(day) ? [] : [day]), month, year].join(' ').trim();
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}`;
  return NONE.test(day) ? text : `${text}-${day.padStart(2, '0')}`;
}
