/** Reads a piece of a date from its signs: the words around it first, then one of the patterns. */
import type { Choices } from './choices.js';
import { signsOf, type DateToken } from './date-tokens.js';
import { PATTERNS, yearOf, type Piece, type Reading } from './patterns.js';

const SILENT = new Set(['(', ')', 'd']);
/** A weekday's full stop or comma. */
const AFTER_DAY = /^[,.]/;

export function readPiece(tokens: readonly DateToken[], choices: Choices): Piece | undefined {
  const weekday = tokens.find(({ sign }) => sign === 'd')?.value;
  const bare = withoutSilent(tokens);
  const around = takeAround(bare);
  if (around === undefined) return undefined;
  const { rest, isAbout, isUnsure, era, clock, part } = around;
  if (rest.length === 0 && clock !== undefined) return undefined;
  const piece = matchPatterns(rest, { choices, era });
  if (piece === undefined) return undefined;
  if (clock !== undefined && (piece.unit !== 'day' || part !== undefined)) return undefined;
  if (part !== undefined && !canHavePart(piece)) return undefined;
  const time = clock === undefined ? undefined : timeOf(clock, choices);
  return {
    ...piece,
    ...(era !== undefined && { era }),
    ...(isAbout && { isAbout }),
    ...(isUnsure && { isUnsure }),
    ...(time !== undefined && { clock: time }),
    ...(part !== undefined && { part }),
    ...(weekday !== undefined && { weekday }),
  };
}

function canHavePart({ unit, part }: Piece): boolean {
  return part === undefined && (unit === 'year' || unit === 'month' || unit === 'decade' || unit === 'century');
}

function timeOf({ value, detail = '' }: DateToken, choices: Choices): string {
  if (value !== 24 || detail !== '24:00') return detail;
  return choices.pick('midnight') === 'ends' ? '24:00' : '00:00';
}

function withoutSilent(tokens: readonly DateToken[]): readonly DateToken[] {
  const kept: DateToken[] = [];
  for (const [at, token] of tokens.entries()) {
    if (SILENT.has(token.sign)) continue;
    if (tokens[at - 1]?.sign === 'd' && AFTER_DAY.test(token.sign)) continue;
    kept.push(token);
  }
  return kept;
}

interface Around {
  readonly rest: readonly DateToken[];
  readonly isAbout: boolean;
  readonly isUnsure: boolean;
  readonly era: Piece['era'];
  readonly clock: DateToken | undefined;
  readonly part: Piece['part'];
}

/** Words of doubt, an era, a time of day, "early": before the date or behind it. */
function takeAround(tokens: readonly DateToken[]): Around | undefined {
  let rest = [...tokens];
  let [isAbout, isUnsure] = [false, false];
  let era: Piece['era'];
  let clock: DateToken | undefined;
  let part: Piece['part'];
  for (;;) {
    const [first, last] = [rest[0], rest.at(-1)];
    if (first === undefined || last === undefined) break;
    if (first.sign === 'c' || first.sign === '~') {
      const isOfClock = first.value === 1 && rest[1]?.sign === 'k';
      if (rest[1]?.sign === 'k' && !isOfClock) return undefined;
      isAbout ||= !isOfClock;
      rest = rest.slice(rest[1]?.sign === '.' ? 2 : 1);
    } else if (first.sign === 'p') {
      isUnsure = true;
      rest = rest.slice(rest[1]?.sign === ',' ? 2 : 1);
    } else if (first.sign === 'k' && clock === undefined) {
      clock = first;
      rest = rest.slice(rest[1]?.sign === ',' ? 2 : 1);
    } else if ((first.sign === 'A' || first.sign === 'B') && era === undefined) {
      era = first.sign === 'A' ? 'ad' : 'bc';
      rest = rest.slice(1);
    } else if (first.sign === 'P' && part === undefined) {
      part = { at: first.value - 1, of: 3 };
      rest = rest.slice(/[-–.]/.test(rest[1]?.sign ?? '') ? 2 : 1);
    } else if (last.sign === '?' || last.sign === '%' || last.sign === '~' || last.sign === 'p' || last.sign === 'c') {
      isUnsure ||= last.sign !== '~' && last.sign !== 'c';
      isAbout ||= last.sign === '~' || last.sign === '%' || last.sign === 'c';
      rest = rest.slice(0, -1);
    } else if (last.sign === 'A' || last.sign === 'B') {
      if (era !== undefined) return undefined;
      era = last.sign === 'A' ? 'ad' : 'bc';
      rest = rest.slice(0, -1);
    } else if (last.sign === 'k' && clock === undefined) {
      clock = last;
      rest = rest.slice(0, isBeforeClock(rest.at(-2)) ? -2 : -1);
    } else if (first.sign === ',') rest = rest.slice(1);
    else if (last.sign === ',' || (last.sign === '.' && rest.at(-2)?.sign !== 'N')) rest = rest.slice(0, -1);
    else {
      const half = halfOf(rest);
      if (half === undefined || part !== undefined) break;
      ({ part, rest } = half);
    }
  }
  return { rest, isAbout, isUnsure, era, clock, part };
}

/** A comma, "um" or "à". */
function isBeforeClock(token: DateToken | undefined): boolean {
  return token?.sign === ',' || ((token?.sign === 'c' || token?.sign === 't') && token.value === 1);
}

/** "First half of March 2014"; that of a year has a code of its own. */
function halfOf(tokens: readonly DateToken[]): { part: Piece['part']; rest: DateToken[] } | undefined {
  const length = /^(?:No?\.?|R)F|^F(?:No|R)/.exec(signsOf(tokens))?.[0].length ?? 0;
  if (length === 0 || /^[YH]$/.test(signsOf(tokens.slice(length)))) return undefined;
  const number = tokens.slice(0, length).find(({ sign }) => sign === 'N' || sign === 'R')?.value;
  if (number !== 1 && number !== 2) return undefined;
  return { part: { at: number - 1, of: 2 }, rest: tokens.slice(length) };
}

function matchPatterns(tokens: readonly DateToken[], reading: Reading): Piece | undefined {
  const signs = signsOf(tokens);
  for (const [pattern, read] of PATTERNS) {
    if (!pattern.test(signs)) continue;
    const piece = read(
      tokens.filter(({ sign }) => !/[-–/.,o]/.test(sign)),
      reading,
      signs,
    );
    if (piece !== undefined) return piece;
  }
  return undefined;
}

/** The year of a piece with an era that it got from the other end. */
export function withEra(piece: Piece, era: Piece['era']): Piece {
  if (piece.era !== undefined || era === undefined) return piece;
  if (piece.digits === undefined) return { ...piece, era };
  return { ...piece, era, year: yearOf(Number(piece.digits), era) };
}
