/**
 * A date as choices that need no knowledge of EDTF: how it is known, and one day or two, each as exact as it is known.
 */
import { parseEdtf } from '../../../src/dataset/data/index.js';

export const DATE_KINDS = ['exactly', 'about', 'perhaps', 'before', 'between', 'lasting', 'ongoing', 'other'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** Texts of fields: an empty one is not known. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** "14:30". */
  readonly time: string;
}

export interface DateChoice {
  readonly kind: DateKind;
  readonly first: DateParts;
  readonly last: DateParts;
  /** EDTF, for dates beyond the choices. */
  readonly other: string;
}

export const NO_PARTS: DateParts = { year: '', month: '', day: '', time: '' };
const PLAIN = String.raw`\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?`;
const PATTERNS: readonly (readonly [DateKind, RegExp])[] = [
  ['exactly', new RegExp(`^(${PLAIN})$`)],
  ['about', new RegExp(`^(${PLAIN})~$`)],
  ['perhaps', new RegExp(`^(${PLAIN})\\?$`)],
  ['before', new RegExp(`^\\.\\./(${PLAIN})$`)],
  ['between', new RegExp(`^\\[(${PLAIN})\\.\\.(${PLAIN})\\]$`)],
  ['lasting', new RegExp(`^(${PLAIN})/(${PLAIN})$`)],
  ['ongoing', new RegExp(`^(${PLAIN})/\\.\\.$`)],
];

export function hasTwoDays(kind: DateKind): boolean {
  return kind === 'between' || kind === 'lasting';
}

export function dateChoiceOf(text: string): DateChoice {
  const plain = text.trim();
  if (plain === '') return { kind: 'exactly', first: NO_PARTS, last: NO_PARTS, other: '' };
  for (const [kind, pattern] of PATTERNS) {
    const [, first, last] = pattern.exec(plain) ?? [];
    if (first !== undefined) return { kind, first: partsOf(first), last: partsOf(last ?? ''), other: plain };
  }
  return { kind: 'other', first: NO_PARTS, last: NO_PARTS, other: plain };
}

/** Empty while nothing is given. An invalid date comes as it is, for {@link parseEdtf} to refuse. */
export function textOfChoice({ kind, first, last, other }: DateChoice): string {
  if (kind === 'other') return other.trim();
  const from = textOfParts(first);
  const to = textOfParts(last);
  if (from === '' && to === '') return '';
  const texts: Readonly<Record<Exclude<DateKind, 'other'>, string>> = {
    exactly: from,
    about: `${from}~`,
    perhaps: `${from}?`,
    before: `../${from}`,
    between: `[${from}..${to}]`,
    lasting: `${from}/${to}`,
    ongoing: `${from}/..`,
  };
  return texts[kind];
}

export function isGoodDate(text: string): boolean {
  return parseEdtf(text) !== undefined;
}

function partsOf(text: string): DateParts {
  const [date = '', time = ''] = text.split('T', 2);
  const [year = '', month = '', day = ''] = date.split('-', 3);
  return { year, month, day, time };
}

function textOfParts({ year, month, day, time }: DateParts): string {
  const written = year.trim();
  if (written === '') return '';
  const date = [/^\d{1,4}$/.test(written) ? written.padStart(4, '0') : written];
  if (month !== '') date.push(month.padStart(2, '0'));
  if (month !== '' && day !== '') date.push(day.padStart(2, '0'));
  return `${date.join('-')}${date.length === 3 && time !== '' ? `T${time}` : ''}`;
}
