/**
 * What a column holds, by its cells: for columns whose names say nothing. A date is a column of dates; a title is a
 * column of different texts; numbers are a measure, and few different words are a category.
 */
import { readPlainDate } from '../../dataset/time/plain/read-plain-date.js';
import type { AnyMappedField } from './imported.js';
import { isMadeName } from './mapping-names.js';
import { numberIn } from './numbers.js';

/** Enough to know a column by. */
const SAMPLE = 200;
const MOSTLY = 0.8;
const OFTEN = 0.6;
/** Titles that come again and again, such as kinds of events, are better than none. */
const SELDOM = 0.34;
/** Any word comes seldom in fewer rows. */
const LEAST_ROWS = 5;
const MAX_WORD = 40;
/** Years from today in which a plan may end; a larger number is no year. */
const AHEAD = 50;
const MAX_TITLE = 300;
/** Each word of a category comes three times, more or less. */
const USES_OF_A_WORD = 3;
const YEAR = /year|année|año|jahr|рік|год|سنة/i;
const ADDRESS = /^https?:\/\/\S+$/i;
const LETTERS = /\p{L}{2}/u;

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
    const cells = rows
      .slice(0, SAMPLE)
      .map((row) => (row[at] ?? '').trim())
      .filter((cell) => cell !== '');
    return name === '' || used.has(name) || cells.length === 0 ? [] : [{ name, cells }];
  });
  const take = (field: AnyMappedField, name: string | undefined): void => {
    if (name === undefined || used.has(name) || found[field] !== undefined || !isFree(field)) return;
    found[field] = name;
    used.add(name);
  };
  const best = (score: (cells: readonly string[]) => number, least: number): string | undefined => {
    const scored = columns
      .filter(({ name }) => !used.has(name))
      .map(({ name, cells }) => ({ name, score: score(cells) }));
    return scored.filter((one) => one.score >= least).sort((one, two) => two.score - one.score)[0]?.name;
  };
  if (found.date === undefined) take('date', best(shareOfDates, OFTEN));
  if (found.end === undefined) take('end', columnOfEnds(header, rows, found.date));
  if (found.title === undefined) take('title', best(shareOfTitles, OFTEN) ?? best(shareOfTitles, SELDOM));
  if (found.url === undefined)
    take(
      'url',
      best((cells) => share(cells, (cell) => ADDRESS.test(cell)), MOSTLY),
    );
  if (rows.length < LEAST_ROWS) return found;
  for (const { name, cells } of columns) {
    if (used.has(name)) continue;
    const isNumber = share(cells, (cell) => numberIn(cell) !== undefined) === 1;
    // The year again, or how wide it is to be drawn: nothing that an entry measures.
    if (isNumber && !isCount(cells) && !YEAR.test(name)) take(`measure:${name}`, name);
    else if (isGroup(cells)) take(`category:${name}`, name);
  }
  return found;
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

/** Bare numbers may be anything. */
function shareOfDates(cells: readonly string[]): number {
  const dated = share(cells, (cell) => {
    const read = readPlainDate(cell);
    return !/^\d{1,3}$/.test(cell) && (read.date !== undefined || read.fault !== 'bad-date');
  });
  return share(cells, (cell) => /^\d+$/.test(cell)) > MOSTLY && !cells.some((cell) => /^\d{4}$/.test(cell)) ? 0 : dated;
}

function shareOfTitles(cells: readonly string[]): number {
  const different = new Set(cells).size / cells.length;
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
    cells.every((cell) => cell.length <= MAX_WORD && LETTERS.test(cell))
  );
}
