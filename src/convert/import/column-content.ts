/**
 * What a column holds, by its cells: for columns whose names say little. A date is a column of dates, first one whose
 * name has a word for it; a title is a column of different texts; numbers are a measure, and few different words are a
 * category. Ids are none of these.
 */
import { readPlainDate } from '../../dataset/time/plain/read-plain-date.js';
import { timeOfDay } from '../../dataset/time/plain/time-of-day.js';
import type { AnyMappedField } from './imported.js';
import { isMadeName } from './mapping-names.js';
import { countIn, groupSign } from './numbers.js';
import {
  datedName,
  endingName,
  isCodeName,
  isDatedName,
  isIdName,
  isOfMoreYears,
  timedName,
} from './qualified-names.js';

/** Enough to know a column by. */
const SAMPLE = 200;
const MOSTLY = 0.8;
const OFTEN = 0.6;
/** A slip of the pen is in any sheet. */
const NEARLY_ALL = 0.9;
/** Titles that come again and again, such as kinds of events, are better than none. */
const SELDOM = 0.34;
/** Any word comes seldom in fewer rows. */
const LEAST_ROWS = 5;
/** A date in fewer rows is that of something else. */
const LEAST_FILLED = 0.5;
const MUCH_LESS = 10;
/** A beginning with its end comes after a date, and before a birth. */
const OF_A_PAIR = 0.5;
/** How much a word in the name of a column counts, beside its cells. */
const LIKELY = 0.2;
/** Words among numbers are reported one by one. */
const NUMBERS = 0.8;
const MOST_EXACT = 0.3;
const MAX_WORD = 40;
/** Years from today in which a plan may end; a larger number is no year. */
const AHEAD = 50;
const MAX_TITLE = 300;
/** Each word of a category comes three times, more or less. */
const USES_OF_A_WORD = 3;
/** `1,2` may be two numbers of something else. */
const MAY_BE_LIST = /^\d{1,2},\d{1,2}$/;
const ADDRESS = /^https?:\/\/\S+$/i;
const PICTURE = /^https?:\/\/\S+\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]\S*)?$/i;
const LETTERS = /\p{L}{2}/u;
/** A group may have one: grades from A to D. */
const LETTER = /\p{L}/u;

type Mapping = Partial<Record<AnyMappedField, string>>;

/** Fields for the columns that `mapping` leaves. `taken`: columns that somebody chose for nothing. */
export function mappingByContent(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  isFree: (field: AnyMappedField) => boolean,
): Mapping {
  const found: Mapping = { ...mapping };
  const used = new Set(Object.values(found));
  const columns = header.flatMap((name, at) => {
    const cells = name === '' || used.has(name) ? [] : sampleOf(rows, at);
    // Names of several words are names, whatever their column is called.
    const isId = (isIdName(name) && share(cells, isWords) < OFTEN) || isCodeName(name, header);
    return cells.length === 0 ? [] : [{ name, at, cells, filled: filledShare(rows, at), isId }];
  });
  const take = (field: AnyMappedField, name: string | undefined): void => {
    if (name === undefined || used.has(name) || found[field] !== undefined || !isFree(field)) return;
    found[field] = name;
    used.add(name);
  };
  /** The column with the best score: one that is empty in many rows counts as much less. */
  const best = (
    score: (cells: readonly string[], filled: number) => number,
    least: number,
    likely: (name: string) => number = () => 0,
  ): string | undefined => {
    const scored = columns
      .filter(({ name, isId }) => !isId && !used.has(name))
      .map(({ name, cells, filled }) => {
        const own = isOfMoreYears(name) || (score === shareOfTitles && CITED.test(name)) ? 0 : score(cells, filled);
        return { name, score: own, rank: (own + likely(name)) * filled };
      });
    return scored.filter((one) => one.score >= least).sort((one, two) => two.rank - one.rank)[0]?.name;
  };
  const isOfDates = ({ cells }: { readonly cells: readonly string[] }): boolean => share(cells, isDateOrYear) >= OFTEN;
  const endOf = (start: string | undefined): string | undefined => {
    const end = start === undefined ? undefined : endingName(start, header);
    return columns.find((column) => column.name === end && isOfDates(column))?.name;
  };
  const dated = (field: 'date' | 'end'): string | undefined => {
    const named = columns.flatMap(({ name, cells, filled }) => {
      const about = datedName(name);
      // "Death" may count them, "Deathdate" does not, and neither ends anything that does not begin with a birth.
      const isCounted =
        about?.isLife === true && !isDatedName(name) && !/date/i.test(name) && share(cells, isBareNumber) >= OFTEN;
      if (field === 'end' && about?.isLife === true && !isBirth(found.date)) return [];
      return about?.field === field && !isCounted && share(cells, isDateOrYear) >= OFTEN
        ? [{ name, rank: about.rank + (filled < LEAST_FILLED ? MUCH_LESS : 0) }]
        : [];
    });
    if (field === 'date')
      for (const { name, cells, filled } of columns)
        if (filled >= LEAST_FILLED && endOf(name) !== undefined && isOfDates({ cells }))
          named.push({ name, rank: OF_A_PAIR });
    return named.sort((one, two) => one.rank - two.rank)[0]?.name;
  };
  const startOf = (date: string | undefined): string | undefined =>
    columns.find((column) => date !== undefined && isOfDates(column) && endOf(column.name) === date)?.name ?? date;
  if (found.date === undefined) {
    const named = dated('date');
    take('date', daysOfYears(named, header, rows) ?? named ?? startOf(best(shareOfDates, OFTEN)));
  }
  if (found.end === undefined) take('end', endOf(found.date) ?? dated('end') ?? columnOfEnds(header, rows, found.date));
  if (found.time === undefined) take('time', columnOfTimes(columns, found.date));
  if (found.title === undefined) {
    const titled = (least: number): string | undefined => best(shareOfTitles, least, likelyTitle);
    const often = titled(OFTEN);
    const topics = often === undefined ? titlesAmong(header, rows, found.topics) : undefined;
    if (topics !== undefined && isFree('title') && isFree('topics')) {
      found.title = topics;
      delete found.topics;
    }
    take('title', often ?? titled(SELDOM));
  }
  if (found.title === undefined && isFree('title') && isFree('summary') && found.summary !== undefined) {
    // The only words of the sheet.
    found.title = found.summary;
    delete found.summary;
  }
  // The address of a picture is no source.
  const pictures = (cells: readonly string[]): number => share(cells, (cell) => PICTURE.test(cell));
  const addresses = (cells: readonly string[]): number => share(cells, (cell) => ADDRESS.test(cell));
  if (found.media === undefined) take('media', best(pictures, MOSTLY));
  if (found.url === undefined)
    take(
      'url',
      best((cells) => addresses(cells) - pictures(cells), MOSTLY),
    );
  if (found.id === undefined)
    take('id', columns.find(({ isId, at, cells }) => isId && !isCount(cells) && areDistinct(rows, at))?.name);
  if (rows.length < LEAST_ROWS) return found;
  for (const { name, cells, isId } of columns) {
    if (used.has(name) || isId) continue;
    const sign = groupSign(cells);
    // Some of them may have a doubt: "400+".
    const isNumber =
      share(cells, (cell) => countIn(cell, sign) !== undefined && !MAY_BE_LIST.test(cell)) >= NUMBERS &&
      share(cells, (cell) => typeof countIn(cell, sign ?? ',') === 'number') >= MOST_EXACT;
    // The year again, or how wide it is to be drawn: nothing that an entry measures.
    if (isNumber && !isCount(cells) && !isDatedName(name)) take(`measure:${name}`, name);
    else if (isGroup(cells)) take(`category:${name}`, name);
  }
  return found;
}

const ISO_DAY = /^(\d{4})-\d\d-\d\d\b/;

/** The column whose days say the years of this one: `1946-09-20` beside `1946`. */
function daysOfYears(
  years: string | undefined,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string | undefined {
  const at = years === undefined ? -1 : header.indexOf(years);
  const filled = at < 0 ? [] : rows.filter((row) => (row[at] ?? '').trim() !== '');
  const saysThem = (row: readonly string[], column: number): boolean =>
    ISO_DAY.exec((row[column] ?? '').trim())?.[1] === (row[at] ?? '').trim();
  return header.find(
    (_, column) =>
      filled.length > 0 && filled.filter((row) => saysThem(row, column)).length >= filled.length * NEARLY_ALL,
  );
}

/** The first cells of a column that hold something. */
function sampleOf(rows: readonly (readonly string[])[], at: number): readonly string[] {
  const cells: string[] = [];
  for (const row of rows) {
    const cell = (row[at] ?? '').trim();
    if (cell !== '' && cells.push(cell) === SAMPLE) break;
  }
  return cells;
}

/** How many of the rows have something there. */
function filledShare(rows: readonly (readonly string[])[], at: number): number {
  let filled = 0;
  for (const row of rows) if ((row[at] ?? '').trim() !== '') filled++;
  return rows.length === 0 ? 0 : filled / rows.length;
}

/** Words in the name of a column of titles, and in those of other texts. */
const OF_A_TITLE = new Set('name title event headline label battle incident what subject summary'.split(' '));
const OF_ANOTHER_TEXT = new Set(
  'other alt alternative alternate short former native local old source sources citation citations reference references author publisher bibliography troops forces strength units commander commanders leader leaders notes note comment comments code region country province state district city place location target weapon url link file type category group'.split(
    ' ',
  ),
);

/** A citation is no headline: `scite1`. */
const CITED = /cit(?:e|ation)|bibliogr/i;

function likelyTitle(name: string): number {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  if (words.some((word) => OF_ANOTHER_TEXT.has(word))) return -LIKELY;
  return words.some((word) => OF_A_TITLE.has(word)) ? LIKELY : 0;
}

/** Each row has one, and each another one. */
function areDistinct(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows.map((row) => (row[at] ?? '').trim());
  return !cells.includes('') && new Set(cells).size === cells.length;
}

/** A column of times of day beside the date: `time_utc` belongs to `date_utc`, not to `date_local`. */
function columnOfTimes(
  columns: readonly { readonly name: string; readonly cells: readonly string[] }[],
  date: string | undefined,
): string | undefined {
  const about = date === undefined ? undefined : datedName(date)?.about;
  const isTime = (cell: string): boolean => timeOfDay(cell) !== undefined;
  return columns.find(
    ({ name, cells }) => timedName(name) === about && about !== undefined && share(cells, isTime) >= OFTEN,
  )?.name;
}

/** A bare number is a year, in a column whose name says so; one of eight digits is a day. */
function isDateOrYear(cell: string): boolean {
  if (/^\d{1,7}$/.test(cell) && Number(cell) > new Date().getUTCFullYear() + AHEAD) return false;
  return isDate(cell);
}

function share(cells: readonly string[], has: (cell: string) => boolean): number {
  return cells.filter(has).length / cells.length;
}

/** The column behind the dates, where neither has a name, and each of its cells ends what the date begins. */
function columnOfEnds(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  date: string | undefined,
): string | undefined {
  const at = date === undefined ? -1 : header.indexOf(date);
  const name = header[at + 1];
  if (date === undefined || name === undefined || !isMadeName(date) || !isMadeName(name)) return undefined;
  const pairs = rows
    .slice(0, SAMPLE)
    .map((row) => [row[at]?.trim() ?? '', row[at + 1]?.trim() ?? ''] as const)
    .filter(([start, end]) => start !== '' && end !== '');
  const latest = new Date().getUTCFullYear() + AHEAD;
  const isEnd = ([start, end]: readonly [string, string]): boolean =>
    start === end || (!(Number(end) > latest) && readPlainDate(`${start} – ${end}`).date !== undefined);
  return pairs.length > 0 && pairs.every(isEnd) && pairs.some(([start, end]) => start !== end) ? name : undefined;
}

function isBirth(column: string | undefined): boolean {
  return column !== undefined && datedName(column)?.isLife === true;
}

function isBareNumber(cell: string): boolean {
  return /^[\d.,\s]+$/.test(cell);
}

/** A date, or a question about one. */
function isDate(cell: string): boolean {
  const { date, fault } = readPlainDate(cell);
  return date !== undefined || fault !== 'bad-date';
}

function isWords(cell: string): boolean {
  return /\p{L}\S*\s+\S*\p{L}/u.test(cell);
}

/** Bare numbers may be anything, unless they are years: the strength of an army is none. */
function shareOfDates(cells: readonly string[]): number {
  const numbers = cells.filter((cell) => /^\d+$/.test(cell));
  const years = numbers.filter((cell) => /^\d{4}$/.test(cell) && isDateOrYear(cell));
  if (numbers.length > MOSTLY * cells.length && years.length < MOSTLY * numbers.length) return 0;
  return share(cells, (cell) => !/^\d{1,3}$/.test(cell) && isDate(cell));
}

/** A column of topics with another text in nearly each row has what happened. */
function titlesAmong(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  column: string | undefined,
): string | undefined {
  if (column === undefined || rows.length < LEAST_ROWS) return undefined;
  const at = header.indexOf(column);
  const cells = sampleOf(rows, at);
  return new Set(cells).size >= MOSTLY * cells.length && shareOfTitles(cells, filledShare(rows, at)) >= MOSTLY
    ? column
    : undefined;
}

/** A title is in most rows, and is no date. */
function shareOfTitles(cells: readonly string[], filled: number): number {
  const different = new Set(cells).size / cells.length;
  if (filled < SELDOM || share(cells, isDate) >= OFTEN) return 0;
  const texts = share(cells, (cell) => LETTERS.test(cell) && cell.length <= MAX_TITLE && !ADDRESS.test(cell));
  const words = share(cells, (cell) => /\s/.test(cell));
  return texts < MOSTLY ? 0 : (different + texts + words) / 3;
}

/** The numbers of the rows say nothing. */
function isCount(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, at) => at === 0 || Number(cell) === Number(cells[at - 1]) + 1);
}

function isGroup(cells: readonly string[]): boolean {
  const words = new Set(cells);
  return (
    cells.length >= LEAST_ROWS &&
    words.size * USES_OF_A_WORD <= cells.length &&
    cells.every((cell) => cell.length <= MAX_WORD && LETTER.test(cell))
  );
}

/** A column that was taken for the dates or titles although rows would be lost by it, and one that loses fewer. */
export interface ColumnDoubt {
  readonly field: 'date' | 'title';
  readonly column: string;
  readonly other: string;
  /** Rows in which each has nothing to show, of how many. */
  readonly lost: number;
  readonly lostByOther: number;
  readonly rows: number;
}

/** Smaller numbers count something. */
const FOUR_DIGITS = /\d{4}/;
/** A choice that loses more of the rows is asked. */
const MOST_LOST = 0.05;

/** Where the choice of a column loses rows that another one would keep. */
export function columnDoubts(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: Mapping,
): readonly ColumnDoubt[] {
  if (rows.length < LEAST_ROWS) return [];
  const taken = new Set((['date', 'end', 'time', 'title', 'url', 'media'] as const).map((field) => mapping[field]));
  const lossOf = (field: 'date' | 'title', at: number): number => {
    const isLost = (cell: string): boolean => cell === '' || (field === 'date' && !isDateOrYear(cell));
    return rows.reduce((lost, row) => lost + Number(isLost((row[at] ?? '').trim())), 0);
  };
  return (['date', 'title'] as const).flatMap((field) => {
    const column = mapping[field];
    const lost = column === undefined ? 0 : lossOf(field, header.indexOf(column));
    if (column === undefined || lost <= MOST_LOST * rows.length) return [];
    const others = header.flatMap((name, at) => {
      if (name === '' || taken.has(name) || isOfMoreYears(name) || isIdName(name) || isCodeName(name, header))
        return [];
      const cells = sampleOf(rows, at);
      const fits =
        cells.length > 0 &&
        (field === 'title'
          ? shareOfTitles(cells, filledShare(rows, at)) >= OFTEN && likelyTitle(name) >= 0
          : share(cells, (cell) => FOUR_DIGITS.test(cell) && isDateOrYear(cell)) >= MOSTLY &&
            (isDatedName(name) || share(cells, (cell) => /^\d+$/.test(cell)) < OFTEN));
      return fits ? [{ name, lost: lossOf(field, at) }] : [];
    });
    const [least] = others.sort((one, two) => one.lost - two.lost);
    if (least === undefined || lost - least.lost <= MOST_LOST * rows.length) return [];
    return [{ field, column, other: least.name, lost, lostByOther: least.lost, rows: rows.length }];
  });
}
