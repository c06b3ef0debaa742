/** A date that could not be read for sure, as an issue with its readings. */
import { dayOfSerial } from '../../dataset/time/plain/exact-date.js';
import { formOf, type PlainDate } from '../../dataset/time/plain/read-plain-date.js';
import { quotedText } from '../../dataset/data/short-text.js';
import type { ImportIssue } from './imported.js';
import type { SheetDates } from './sheet-dates.js';

type DateIssue = Pick<ImportIssue, 'code' | 'message' | 'cure' | 'form'> & { readonly readings?: readonly string[] };

export const ORDER_CURE = 'say whether the day or the month comes first';
const PLAIN_CURE = 'write a day as "2022-08-01", a month as "2022-08", a year as "2022"';
const MAX_SHOWN = 60;
const BEFORE_OUR_ERA = /^(?:-\d{4}|0000)$/;

/** A date that has no reading, or several. */
export function unreadDate(
  text: string,
  read: PlainDate & { readonly date?: undefined },
  dates: SheetDates,
  cell?: 'start' | 'end',
): DateIssue {
  const shown = quotedText(text, MAX_SHOWN);
  if (text === '') return { code: 'missing', message: 'the date is empty' };
  const { fault, readings } = read;
  const texts = readings.map((date) => dates.textFor(date, cell));
  const wanted = readings.length === 0 ? {} : { readings: texts };
  if (fault === 'day-order') {
    const why = dates.facts?.isMixed === true ? ', and the rows of its column contradict each other' : '';
    return {
      code: fault,
      message: `${shown} may mean two days: ${readings.join(' or ')}${why}`,
      cure: ORDER_CURE,
      ...wanted,
    };
  }
  if (fault === 'open-date') {
    const dated = readings.map(explained).join(' or ');
    const message = `${shown} may mean ${dated}${readings.length > 1 ? '' : ', or be no date'}`;
    const why = dayOfSerial(text) === undefined ? '' : `, where ${text.trim()} is the day as a spreadsheet counts it`;
    return { code: fault, message, cure: writeCure(texts) + why, ...wanted };
  }
  const cure = texts.length === 0 ? PLAIN_CURE : writeCure(texts);
  return { code: fault, message: `${shown} cannot be read as a date`, cure, ...wanted };
}

/** EDTF counts a year 0: few know that its `-0049` is 50 BCE. */
function explained(date: string): string {
  return BEFORE_OUR_ERA.test(date) ? `${date} (${1 - Number(date)} BCE)` : date;
}

/** A date that stands far from the rest of its sheet. */
export function farDate(text: string, date: string, dates: SheetDates): DateIssue {
  const sure = dates.sureText(text, date);
  const exact = text === date ? '' : `, read as ${date},`;
  return {
    code: 'far-date',
    message: `${quotedText(text, MAX_SHOWN)}${exact} lies far from the other dates, or outside of the years -3000 to the next one`,
    cure: `write "${sure}" if that is meant`,
    readings: [sure],
    form: formOf(text),
  };
}

function writeCure(texts: readonly string[]): string {
  return `write ${texts.map((text) => `"${text}"`).join(' or ')}`;
}
