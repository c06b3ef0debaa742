/** Reads when something was: an EDTF date, or two ends. */
import { dateText, type DateEnds, type DateValue, parseDate } from '../time/date-ends.js';
import { type Reader, record } from './read-record.js';
import { date, dateEnd } from './read-value.js';
import { isRecord, readProperty } from './safe-read.js';

const dateEnds = record<DateEnds>({
  kind: 'date',
  fields: { start: dateEnd, end: dateEnd },
  required: ['start', 'end'],
});

/** An EDTF date, or two ends, each an EDTF date. */
export const whenever: Reader<DateValue> = (value, cursor) => {
  if (!isRecord(value)) return date(value, cursor);
  if (['start', 'end'].every((key) => readProperty(value, key) === undefined)) {
    cursor.report({ code: 'wrong-type', value, detail: 'a date, or an object with a start and an end' });
    return undefined;
  }
  const ends = dateEnds(value, cursor);
  if (ends === undefined || parseDate(ends) !== undefined) return ends;
  cursor.report({ code: 'date-order', value, cure: ({ orderCure }) => orderCure(dateText(ends)) });
  return undefined;
};
