/** A piece of a date as EDTF. */
import { daysInMonth } from '../civil.js';
import type { Piece } from './patterns.js';

const FIRST_THIRD_OF_YEAR = 37;
/** The days that begin the middle and the end of a month. */
const MONTH_THIRDS = [1, 11, 21];
const MONTH_HALVES = [1, 16];
/** The years that begin the middle and the end of a decade. */
const DECADE_THIRDS = [0, 4, 7];
const CENTURY_THIRDS = [0, 34, 67];

/** Undefined if something is missing. */
export function edtfOf(piece: Piece): string | undefined {
  const bounds = piece.part === undefined ? undefined : partBounds(piece, piece.part);
  const marked = (text: string): string => text + markOf(piece);
  if (bounds !== undefined) return `[${marked(bounds[0])}..${marked(bounds[1])}]`;
  // The decades before our era do not begin where their digits do.
  if (piece.unit === 'decade' && piece.year !== undefined && piece.year < 0)
    return `[${marked(yearText(piece.year))}..${marked(yearText(piece.year + 9))}]`;
  const century = piece.unit === 'century' ? centuryBounds(piece) : undefined;
  if (century !== undefined && century[0] % 100 !== 0 && piece.number !== undefined && Math.abs(piece.number) <= 1)
    return `[${marked(yearText(century[0]))}..${marked(yearText(century[1]))}]`;
  return endOf(piece);
}

/** The same as an end of a range, which can be no set: an early part is that part of a year, or the whole of it. */
export function endOf(piece: Piece): string | undefined {
  const { unit, year, month, day, clock, part, number } = piece;
  const mark = markOf(piece);
  if (unit === 'century') {
    const bounds = centuryBounds(piece);
    return bounds && centuryText(bounds, piece) + mark;
  }
  if (year === undefined) return undefined;
  const base = yearText(year);
  if (unit === 'decade') return year < 0 ? undefined : decadeText(year) + mark;
  if (unit === 'year') {
    const code = part === undefined ? '' : `-${part.of === 2 ? 40 + part.at : FIRST_THIRD_OF_YEAR + part.at}`;
    return base + code + mark;
  }
  if (unit === 'season' || unit === 'quarter' || unit === 'half') return `${base}-${number!}${mark}`;
  if (month === undefined) return undefined;
  if (unit === 'month') return `${base}-${two(month)}${mark}`;
  if (unit !== 'day' || day === undefined) return undefined;
  if (clock !== undefined) return mark === '' ? `${base}-${two(month)}-${two(day)}T${clock}` : undefined;
  return `${base}-${two(month)}-${two(day)}${mark}`;
}

function partBounds(piece: Piece, { at, of }: NonNullable<Piece['part']>): readonly [string, string] | undefined {
  const { unit, year, month } = piece;
  const slice = (starts: readonly number[], end: number): readonly [number, number] => [
    starts[at]!,
    (starts[at + 1] ?? end + 1) - 1,
  ];
  if (unit === 'year' && year !== undefined) {
    const length = 12 / of;
    return [`${yearText(year)}-${two(at * length + 1)}`, `${yearText(year)}-${two((at + 1) * length)}`];
  }
  if (unit === 'month' && year !== undefined && month !== undefined) {
    const [first, last] = slice(of === 2 ? MONTH_HALVES : MONTH_THIRDS, daysInMonth(year, month));
    const base = `${yearText(year)}-${two(month)}`;
    return [`${base}-${two(first)}`, `${base}-${two(last)}`];
  }
  if (unit === 'decade' && year !== undefined) {
    const [first, last] = slice(of === 2 ? [0, 5] : DECADE_THIRDS, 9);
    return [yearText(year + first), yearText(year + last)];
  }
  const century = unit === 'century' ? centuryBounds(piece) : undefined;
  if (century === undefined) return undefined;
  const [first, last] = slice(of === 2 ? [0, 50] : CENTURY_THIRDS, 99);
  return [yearText(century[0] + first), yearText(century[0] + last)];
}

/** The fourteenth is 1300 to 1399, as its digits; there is no year 0 in the first. */
function centuryBounds({ number, era }: Piece): readonly [number, number] | undefined {
  if (number === undefined) return undefined;
  if (era === 'bc') return [1 - 100 * number, 1 - 100 * (number - 1) - 1];
  const first = number === 1 ? 1 : (number - 1) * 100;
  return [first, number === 1 ? 100 : first + 99];
}

function centuryText([first]: readonly [number, number], { number, era }: Piece): string {
  return era === 'bc' ? `-${two(number! - 1)}XX` : `${two(first === 1 ? 0 : number! - 1)}XX`;
}

function decadeText(year: number): string {
  return `${String(Math.trunc(year / 10)).padStart(3, '0')}X`;
}

function markOf({ isAbout, isUnsure }: Piece): string {
  if (isAbout === true) return isUnsure === true ? '%' : '~';
  return isUnsure === true ? '?' : '';
}

export function yearText(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
