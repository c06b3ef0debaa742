/** Dates of two ends, and of one: "10–14 June 2021", "1914–18", "since March 2014", "between 47 and 50". */
import { daysInMonth } from '../civil.js';
import { parseEdtf } from '../edtf.js';
import type { Choices } from './choices.js';
import { completed, type Ends } from './completed-ends.js';
import { signsOf, type DateToken } from './date-tokens.js';
import { isSameDay } from './old-style.js';
import { edtfOf, endOf } from './piece-edtf.js';
import type { Piece } from './patterns.js';
import { readPiece } from './read-piece.js';

/** Signs that stand between two ends, the surest first. A slash comes last: it is also in dates. */
const BETWEEN = [/[tu]/, /–/, /-/, /\//] as const;
const LIST = /[&|]/;
const UNITS: readonly Piece['unit'][] = ['year', 'month', 'day'];

/** A date in EDTF; undefined if the signs are no date, or its ends are in the wrong order. */
export function readSigns(tokens: readonly DateToken[], choices: Choices): string | undefined {
  return valid(bounded(tokens, choices) ?? single(tokens, choices) ?? range(tokens, choices) ?? list(tokens, choices));
}

function single(tokens: readonly DateToken[], choices: Choices): string | undefined {
  const piece = readPiece(tokens, choices);
  return piece && fits(piece) ? edtfOf(piece) : undefined;
}

/** A date with one end, or one within bounds: before, until, since, after, between. */
function bounded(tokens: readonly DateToken[], choices: Choices): string | undefined {
  const { doubt, rest } = takeDoubt(tokens);
  const [first] = rest;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const after = rest.slice(1);
  const one = (part: readonly DateToken[]): string | undefined => {
    const piece = readPiece([...doubt, ...part], choices);
    return piece && fits(piece) ? endOf(piece) : undefined;
  };
  if (first.sign === 'b') return between(after, doubt, choices);
  if (first.sign === '<') return within(one(after), (date) => `../${date}`);
  if (first.sign === 'u') return within(one(after), (date) => (first.value === 1 ? `../${date}` : `/${date}`));
  if (first.sign === '>') return within(one(after), (date) => `[${date}..]`);
  if (last.sign === 'w')
    return within(one(withoutTo(first.sign === 's' ? rest.slice(1, -1) : rest.slice(0, -1))), (date) => `${date}/..`);
  if (first.sign === 's') return range([...doubt, ...after], choices) ?? within(one(after), (date) => `${date}/..`);
  if (/[-–]/.test(last.sign) && rest.length > 1) return within(one(rest.slice(0, -1)), (date) => `${date}/..`);
  if (first.sign === '–') return within(one(after), (date) => `../${date}`);
  // The day of the month is not known.
  if (/^\?([-/])[NM]\1Y$/.test(signsOf(rest))) return one(rest.slice(2));
  if (/^\?[-–/t]/.test(signsOf(rest))) return within(one(rest.slice(2)), (date) => `/${date}`);
  if (/[-–/t]\?$/.test(signsOf(rest))) return within(one(rest.slice(0, -2)), (date) => `${date}/`);
  return undefined;
}

function within(date: string | undefined, text: (date: string) => string): string | undefined {
  return date === undefined ? undefined : text(date);
}

/** Leaves out the "to" before "now". */
function withoutTo(tokens: readonly DateToken[]): readonly DateToken[] {
  return /[tu–/-]/.test(tokens.at(-1)?.sign ?? '') ? tokens.slice(0, -1) : tokens;
}

/** Words of doubt before "before". */
function takeDoubt(tokens: readonly DateToken[]): {
  readonly doubt: readonly DateToken[];
  readonly rest: readonly DateToken[];
} {
  let at = 0;
  while (/[cp]/.test(tokens[at]?.sign ?? '')) at++;
  return /[<u>sb]/.test(tokens[at]?.sign ?? '')
    ? { doubt: tokens.slice(0, at), rest: tokens.slice(at) }
    : { doubt: [], rest: tokens };
}

function between(tokens: readonly DateToken[], doubt: readonly DateToken[], choices: Choices): string | undefined {
  const at = tokens.findIndex(({ sign }) => /[&tu–]/.test(sign));
  const ends = at < 0 ? undefined : endsOf(tokens, at, choices, doubt);
  const [from, to] = ends === undefined ? [] : inOneUnit(ends).map(endOf);
  return from === undefined || to === undefined ? undefined : `[${from}..${to}]`;
}

/**
 * "Between Nov 1951 and 1953": EDTF asks for one precision on both sides, so the coarser side is its first or its last
 * month or day, which says the same.
 */
function inOneUnit(ends: Ends): Ends {
  const [from, to] = ends;
  const [first, last] = ends.map(({ unit }) => UNITS.indexOf(unit));
  const isWhole = ends.every(
    ({ year, part, clock }) => year !== undefined && part === undefined && clock === undefined,
  );
  if (!isWhole || first === undefined || last === undefined || Math.min(first, last) < 0 || first === last) return ends;
  const unit = UNITS[Math.max(first, last)]!;
  const month = to.month ?? 12;
  return [
    { ...from, unit, month: from.month ?? 1, day: from.day ?? 1 },
    { ...to, unit, month, day: to.day ?? daysInMonth(to.year!, month) },
  ];
}

function range(tokens: readonly DateToken[], choices: Choices): string | undefined {
  for (const sign of BETWEEN) {
    const found = new Set<string>();
    for (const [at, token] of tokens.entries()) {
      if (at === 0 || !sign.test(token.sign)) continue;
      const ends = endsOf(tokens, at, choices);
      const [from, to] = ends?.map(endOf) ?? [];
      if (from === undefined || to === undefined) continue;
      const isOne = token.sign === '/' && isSameDay(...ends!) && choices.pick('calendars') === 'both';
      // One month has two names: "شباط/فبراير".
      found.add((from === to || isOne ? to : valid(`${from}/${to}`)) ?? '');
    }
    found.delete('');
    if (found.size === 1) return [...found][0];
    if (found.size > 1) return undefined;
  }
  return undefined;
}

/** "1943 or 1944", "10 and 12 June 2021", "10, 12 and 15 June 2021", "March, May and July 2022". */
function list(tokens: readonly DateToken[], choices: Choices): string | undefined {
  const days = /^N(?:,N)*(?:,?[&|]|,)(?=NM,?Y$)/.exec(signsOf(tokens))?.[0];
  if (days?.includes(',') === true) return listOfDays(tokens, days, choices);
  const many = listOfUnits(tokens, choices);
  if (many !== undefined) return many;
  const at = tokens.findIndex(({ sign }) => LIST.test(sign));
  if (at < 1 || tokens.slice(at + 1).some(({ sign }) => LIST.test(sign))) return undefined;
  const ends = endsOf(tokens, at, choices);
  const [from, to] = ends?.map(endOf) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return tokens[at]!.sign === '|' ? `[${from},${to}]` : `{${from},${to}}`;
}

/** `before`: the signs before its last day, which has month and year. */
function listOfDays(tokens: readonly DateToken[], before: string, choices: Choices): string | undefined {
  const last = tokens.slice(before.length);
  const days = tokens.slice(0, before.length).filter(({ sign }) => sign === 'N');
  const dates = [...days.map((day) => [day, ...last.slice(1)]), last].map((some) => {
    const piece = readPiece(some, choices);
    return piece === undefined ? undefined : endOf(piece);
  });
  if (dates.includes(undefined)) return undefined;
  return before.includes('|') ? `[${dates.join()}]` : `{${dates.join()}}`;
}

/** Three and more of one unit; those without a year have that of the last. */
function listOfUnits(tokens: readonly DateToken[], choices: Choices): string | undefined {
  const signs = signsOf(tokens);
  const isAny = signs.includes('|');
  if (isAny && signs.includes('&')) return undefined;
  const parts: DateToken[][] = [[]];
  for (const token of tokens) {
    if (!/[&|,]/.test(token.sign)) parts.at(-1)!.push(token);
    else if (parts.at(-1)!.length > 0) parts.push([]);
  }
  const pieces = parts.map((part) => readPiece(part, choices));
  const last = pieces.at(-1);
  if (pieces.length < 3 || last?.year === undefined || !UNITS.includes(last.unit)) return undefined;
  // "10, 12, 2021" may be anything.
  if (pieces.some((piece) => piece?.unit === 'year' && piece.digits!.length < 3)) return undefined;
  const dates = pieces.map((piece) =>
    piece?.unit === last.unit ? endOf({ ...piece, year: piece.year ?? last.year }) : undefined,
  );
  if (dates.includes(undefined)) return undefined;
  return isAny ? `[${dates.join()}]` : `{${dates.join()}}`;
}

/** The dates on both sides of a place, each completed by the other. */
function endsOf(
  tokens: readonly DateToken[],
  at: number,
  choices: Choices,
  doubt: readonly DateToken[] = [],
): Ends | undefined {
  const [before, after] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const short = clocksOf(before, after, choices) ?? daysOfOneYear(before, after, choices);
  if (short !== undefined) return short;
  const [from, to] = [readPiece([...doubt, ...before], choices), readPiece(after, choices)];
  if (from === undefined || to === undefined) return undefined;
  const ends = completed(from, to, choices);
  if (ends === undefined) return undefined;
  // A doubt before the first end is one about both.
  const [start, end] = ends;
  const last = /[cp~]/.test(tokens[0]?.sign ?? '') || doubt.length > 0 ? { ...end, ...doubtOf(start, end) } : end;
  return fits(start) && fits(last) ? [start, last] : undefined;
}

function doubtOf(start: Piece, end: Piece): Pick<Piece, 'isAbout' | 'isUnsure'> {
  return {
    ...((start.isAbout ?? end.isAbout) === true && { isAbout: true }),
    ...((start.isUnsure ?? end.isUnsure) === true && { isUnsure: true }),
  };
}

/** "12 March 2021 14:00–16:00". */
function clocksOf(before: readonly DateToken[], after: readonly DateToken[], choices: Choices): Ends | undefined {
  if (signsOf(after) !== 'k' || before.at(-1)?.sign !== 'k') return undefined;
  const start = readPiece(before, choices);
  const end = readPiece([...before.slice(0, -1), ...after], choices);
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** "2026-09-06/09-07", as ISO 8601 leaves out what both ends have in common. */
function daysOfOneYear(before: readonly DateToken[], after: readonly DateToken[], choices: Choices): Ends | undefined {
  const [month, between, day] = after;
  const signs = signsOf(before);
  const isLike = between?.sign === '-' ? /^(?:K|Y-N-N)$/.test(signs) : between?.sign === '/' && /^Y\/N\/N$/.test(signs);
  const start = isLike && /^N[-/]N$/.test(signsOf(after)) ? readPiece(before, choices) : undefined;
  return start?.unit === 'day' ? [start, { ...start, month: month!.value, day: day!.value }] : undefined;
}

/** Whether the day of the week stands beside a day, and is right. */
function fits({ weekday, unit, year, month, day }: Piece): boolean {
  if (weekday === undefined) return true;
  if (unit !== 'day') return false;
  if (year === undefined || month === undefined || day === undefined) return true;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return (date.getUTCDay() || 7) === weekday;
}

function valid(text: string | undefined): string | undefined {
  return text === undefined || parseEdtf(text) === undefined ? undefined : text;
}
