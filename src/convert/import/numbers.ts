/** Numbers in files: coordinates, and counts. */
import type { Amount, GeoLocation } from '../../dataset/data/dataset.js';
import type { Draft } from './draft.js';

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

export function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
}

/** A number that says itself that it is not exact, or that people of two countries read as two. */
export interface DoubtedNumber {
  /** Numbers that it may be, the likeliest first. */
  readonly readings: readonly string[];
}

/** A longer text is no number. */
const LONGEST = 60;
/** What says that a number is not exact: `400+`, `~20`, `over 100`, `c. 30`. */
const INEXACT =
  /^(?:[~≈≥≤<>]=?|c(?:a|irca)?\.?|about|approx(?:\.|imately)?|around|over|under|at least|at most|up to|more than|less than|nearly|almost|some|etwa|rund|über|mindestens|environ|plus de|au moins|unos|más de|al menos|około|ponad|понад|близько|щонайменше|около|более|не менее)?\s*(\d[\d.,' \u00a0\u202f]*)\s*(?:\+|\?|or more|oder mehr|ou plus|o más)?$/iu;
const RANGE = /^(\d[\d.,' \u00a0\u202f]*)\s*(?:[-–—]|to|bis|à|до)\s*(\d[\d.,' \u00a0\u202f]*)$/iu;
const GROUPED = /^[+-]?\d{1,3}(?:([,.' \u00a0\u202f])\d{3})(?:\1\d{3})*$/;
const FOOTNOTE = /\s*(?:\[[^\]]{1,3}\]|[*†‡]+)$/;
/** No comma and no point: they group thousands in one country and begin decimals in another. */
const SURE_GROUPS = /^[' \u00a0\u202f]$/;

/** The sign that groups thousands in a column; undefined if its numbers leave it open. The other one begins decimals. */
export type GroupSign = ',' | '.' | undefined;

/** `1,200,000` groups by commas, and so do numbers beside `0.532`, `12.5` and `1234.567`. */
export function groupSign(cells: readonly string[]): GroupSign {
  const [comma, point] = [GROUPED_BY_COMMA, GROUPED_BY_POINT].map((form) =>
    cells.some((cell) => form.test(cell.trim())),
  );
  if (comma === point) return undefined;
  return comma === true ? ',' : '.';
}

/** `1,200,000`, or the sign that is left for decimals: `1,200.5`, `0.532`, `12.5`, `1234.567`. */
const GROUPED_BY_COMMA =
  /^[+-]?(?:\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}\.\d+|\d{4,}\.\d+|0\.\d+|\d{1,3}\.(?:\d{1,2}|\d{4,}))$/;
const GROUPED_BY_POINT =
  /^[+-]?(?:\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d+|\d{4,},\d+|0,\d+|\d{1,3},(?:\d{1,2}|\d{4,}))$/;

/**
 * The number in a cell of a measure: exact, or with a doubt; undefined for words. `1 200` is a number; `1,200` and `1.200` are
 * one in a column that tells thousands from decimals. `sign`: what it says.
 */
export function countIn(text: string, sign?: GroupSign): number | DoubtedNumber | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.replace(FOOTNOTE, '').trim();
  const exact = groupedNumber(plain, sign);
  if (exact !== undefined) return exact;
  const [, from, to] = RANGE.exec(plain) ?? [];
  const found = from === undefined ? [INEXACT.exec(plain)?.[1]] : [from, to];
  const readings = found.map((part) => {
    const number = part === undefined ? undefined : groupedNumber(part.trim(), sign);
    return typeof number === 'object' ? number.readings[0] : number?.toString();
  });
  return readings.includes(undefined) ? undefined : { readings: readings as readonly string[] };
}

function groupedNumber(text: string, sign: GroupSign): number | DoubtedNumber | undefined {
  const separator = GROUPED.exec(text)?.[1];
  if (separator !== undefined && SURE_GROUPS.test(separator)) return Number(text.replaceAll(separator, ''));
  const plain = plainNumber(text, groupSign([text]) ?? sign);
  if (plain !== undefined || separator === undefined) return plain;
  const readings = [',', '.'].map((groups) => plainNumber(text, groups as ',' | '.')!);
  return { readings: readings.toSorted((one, two) => Math.abs(two) - Math.abs(one)).map(String) };
}

/** Undefined for a sign that may group thousands or not, and for words. */
function plainNumber(text: string, sign: GroupSign): number | undefined {
  if (sign !== undefined && !/e/i.test(text)) return numberIn(text.replaceAll(sign, '').replace(',', '.'));
  return GROUPED.test(text) ? undefined : numberIn(text);
}

/** Undefined if there are no coordinates, or none on Earth. */
export function locationOf(
  latitude: string | undefined,
  longitude: string | undefined,
  name?: string,
): GeoLocation | undefined {
  const [north, east] = [numberIn(latitude), numberIn(longitude)];
  if (north === undefined || east === undefined) return undefined;
  if (Math.abs(north) > MAX_LATITUDE || Math.abs(east) > MAX_LONGITUDE) return undefined;
  return { ...(name !== undefined && name !== '' && { name }), latitude: north, longitude: east };
}

/** The same, with a loss if a given value is not a place. `what`: the field or column. */
export function givenLocation(
  draft: Draft,
  what: string,
  latitude: string | undefined,
  longitude: string | undefined,
  name?: string,
): GeoLocation | undefined {
  const found = locationOf(latitude, longitude, name);
  if (found === undefined && (latitude ?? longitude) !== undefined) draft.lose(what, 'no-position');
  return found;
}

/** The best estimate, with its bounds if it lies between them. */
export function amountIn(best: string, low: string, high: string): number | Amount | undefined {
  const value = numberIn(best);
  const [least, most] = [numberIn(low), numberIn(high)];
  if (value === undefined || least === undefined || most === undefined) return value;
  return (least < value || value < most) && least <= value && value <= most ? { value, low: least, high: most } : value;
}
