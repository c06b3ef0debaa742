/**
 * An EDTF date for tools that know less of dates. A date that they could only hold in a sharper form is given in words,
 * as readers see it.
 */
import { dateText, type DateValue } from '../../dataset/time/date-ends.js';

const PLAIN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[0-9:.+Z-]*)?)?)?([?~%])?$/;
const FIRST_SEASON = 21;
const LAST_SEASON = 24;

/** A date variable of CSL-JSON. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: true;
  readonly literal?: string;
}

interface PlainDate {
  readonly parts: readonly number[];
  readonly season: number | undefined;
  readonly unsure: boolean;
}

export function cslDate(date: DateValue, words: (date: DateValue) => string): CslDate {
  const dates = dateText(date).split('/', 3).map(plainDate);
  const [first, last] = dates;
  if (first === undefined || dates.length > 2 || (dates.length === 2 && last === undefined)) {
    return { literal: words(date) };
  }
  const known = dates.filter((date) => date !== undefined);
  const season = known.length === 1 ? first.season : undefined;
  if (season === undefined && known.some((date) => date.season !== undefined)) return { literal: words(date) };
  return {
    'date-parts': known.map(({ parts }) => parts),
    ...(season === undefined ? {} : { season }),
    ...(known.some(({ unsure }) => unsure) ? { circa: true } : {}),
  };
}

/** Whether a bibliography can hold the date as written: one date, or from one to another. */
export function isPlainDate(text: string): boolean {
  const dates = text.split('/', 3);
  return dates.length <= 2 && dates.every((date) => plainDate(date) !== undefined);
}

function plainDate(text: string): PlainDate | undefined {
  const [, year, month, day, doubt] = PLAIN.exec(text) ?? [];
  if (year === undefined) return undefined;
  const unsure = doubt !== undefined;
  const number = Number(month);
  if (month === undefined || number < FIRST_SEASON) {
    const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
    return { parts, season: undefined, unsure };
  }
  return number > LAST_SEASON ? undefined : { parts: [Number(year)], season: number - FIRST_SEASON + 1, unsure };
}
