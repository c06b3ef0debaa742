/** The two ends of a range, each with what it lacks from the other: "10–14 June 2021", "1914–18", "47–50 AD". */
import type { Choices } from './choices.js';
import type { Piece } from './patterns.js';
import { withEra } from './read-piece.js';

/** "1998–02" may go on in the next century, but not far. */
const LONGEST_TURN = 30;
/** Nobody writes a year of the first hundred beside one from here on without an era. */
const FIRST_PLAIN_YEAR = 1000;

export type Ends = readonly [Piece, Piece];

const isNumber = ({ unit, digits = '', era, part }: Piece): boolean =>
  unit === 'number' || (unit === 'year' && digits.length <= 2 && era === undefined && part === undefined);

/** Undefined if they are no ends of one range. */
export function completed(from: Piece, to: Piece, choices: Choices): Ends | undefined {
  const left = isNumber(from) ? numberBefore(from, to) : from;
  const right = isNumber(to) ? numberAfter(to, from) : isShortYear(to, from) ? laterYear(to, from) : to;
  if (left === undefined || right === undefined) return undefined;
  return withYears(withMonths([left, right]), choices);
}

/** "10–14 June", "14th–15th century", "47–50 AD". */
function numberBefore(from: Piece, to: Piece): Piece | undefined {
  const number = Number(from.digits);
  const doubts = { ...(from.isAbout === true && { isAbout: true }), ...(from.isUnsure === true && { isUnsure: true }) };
  if (to.unit === 'day')
    return { ...doubts, unit: 'day', day: number, ...(to.month !== undefined && { month: to.month }) };
  if (to.unit === 'month' && number <= 12) return { ...doubts, unit: 'month', month: number };
  if (to.unit === 'century') return { ...doubts, unit: 'century', number };
  if (from.unit !== 'year') return undefined;
  // "5 to 2020" hardly begins in the year 5.
  if (isNumber(to) || (to.unit === 'year' && (to.era !== undefined || to.year! < FIRST_PLAIN_YEAR)))
    return withEra(from, to.era);
  return undefined;
}

/** "June 10–14", "1914–18". */
function numberAfter(to: Piece, from: Piece): Piece | undefined {
  const number = Number(to.digits);
  const doubts = { ...(to.isAbout === true && { isAbout: true }), ...(to.isUnsure === true && { isUnsure: true }) };
  if (from.unit === 'day' && from.clock === undefined)
    return { ...doubts, unit: 'day', day: number, month: from.month, year: from.year };
  if (from.unit === 'year' && to.unit === 'year') return isShortYear(to, from) ? laterYear(to, from) : to;
  return undefined;
}

/** Whether the second year has fewer digits than the first: "1914–18", "877–97". */
function isShortYear(to: Piece, from: Piece): boolean {
  const length = to.digits?.length ?? 0;
  const first = from.digits?.length ?? 0;
  const isBefore = from.era === 'bc' || to.era === 'bc';
  return (
    to.unit === 'year' &&
    from.unit === 'year' &&
    !isBefore &&
    to.era !== 'ad' &&
    length < first &&
    from.part === undefined
  );
}

/** The shorter year, completed by the longer one; over the turn of a century if it is near. */
function laterYear(to: Piece, from: Piece): Piece | undefined {
  const { digits = '' } = to;
  const start = from.year!;
  const base = 10 ** digits.length;
  const year = Math.floor(start / base) * base + Number(digits);
  if (year > start) return { ...to, year, digits: String(year) };
  if (digits.length < 2 || year + base - start > LONGEST_TURN) return undefined;
  return { ...to, year: year + base, digits: String(year + base) };
}

function withMonths([from, to]: Ends): Ends {
  const left =
    from.unit === 'day' && from.month === undefined && to.month !== undefined ? { ...from, month: to.month } : from;
  const right =
    to.unit === 'day' && to.month === undefined && from.month !== undefined ? { ...to, month: from.month } : to;
  return [left, right];
}

/** A month before the first one, without a year of its own, is no end: its year is not known. */
function withYears([from, to]: Ends, choices: Choices): Ends | undefined {
  const isRelative = (piece: Piece): boolean =>
    piece.year === undefined && piece.unit !== 'century' && piece.unit !== 'number';
  const era: Piece['era'] = to.era === 'bc' ? 'bc' : undefined;
  const left: Piece = from.unit === 'century' && from.era === undefined ? { ...from, era } : withEra(from, era);
  if (isRelative(left) && isRelative(to)) return undefined;
  return [
    isRelative(left) ? { ...left, year: lentYear(to, -1, choices) } : left,
    isRelative(to) ? { ...to, year: lentYear(left, 1, choices) } : to,
  ];
}

/** "3 to 5 May 2020" is of one year. "May 20 to 2020" may begin in the year before. */
function lentYear({ unit, year, part }: Piece, beyond: -1 | 1, choices: Choices): number | undefined {
  const isBare = unit === 'year' && part === undefined && year !== undefined;
  return isBare && choices.pick('lentYear') === 'beyond' ? year + beyond : year;
}
