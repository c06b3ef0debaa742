/** Finds the rows of a table that can be shown: those with a title and a date. Counts the faults of the others. */
import type { FindCures } from './cures.js';
import { dateOfEnds } from '../time/date-of-ends.js';
import { isDateEnd, parseDate } from '../time/date-ends.js';
import {
  COLUMN_PRECISIONS,
  cutDates,
  isDated,
  isReversed,
  sharpestOf,
  type ColumnDates,
  type ColumnEnds,
  type DateAt,
} from './column-dates.js';
import { asDoubles, readNumbers, readTexts, readValues, type TextAt } from './column-values.js';
import type { Cursor } from './cursor.js';
import { createIssue, type Finding } from './issue-text.js';
import type { UnclearRecords } from './read-entries.js';
import { countItems } from './read-list.js';
import { isList, isRecord, readProperty } from './safe-read.js';
import { shortText } from './short-text.js';

const MAX_RAW_TEXT = 300;
/** The page lists no more. */
const MAX_KEPT = 100;

export interface Rows {
  /** Dates of the shown rows. */
  readonly dates: ColumnDates;
  /** Undefined if all are shown. */
  readonly shown: Uint32Array | undefined;
}

interface Fault extends Pick<Finding, 'code' | 'value'> {
  readonly column: string;
}

/** One kind of fault: its first row, and its number. */
interface Faults {
  readonly fault: Fault;
  readonly row: number;
  count: number;
}

export function readRows(
  columns: object,
  rows: number,
  title: TextAt,
  unclear: UnclearRecords,
  cursor: Cursor,
): Rows | undefined {
  const dates = readDates(columns, rows, cursor);
  if (dates === undefined) return undefined;
  const found = new Map<string, Faults>();
  const shown = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const fault = faultOf(dates, title, row);
    if (fault === undefined) shown[count++] = row;
    else {
      countFault(found, fault, row);
      addUnclear(unclear, fault, row, title);
    }
  }
  for (const faults of found.values()) reportFaults(faults, cursor);
  if (count === rows) return { dates, shown: undefined };
  const kept = shown.slice(0, count);
  return { dates: cutDates(dates, kept), shown: kept };
}

function readDates(columns: object, rows: number, cursor: Cursor): ColumnDates | undefined {
  const textsOf = (name: string): TextAt =>
    cursor.read((list, at) => readTexts(list, rows, at), readProperty(columns, name), name, 'error');
  if (readProperty(columns, 'date') !== undefined) return { values: textsOf('date'), rows };
  if (isTexts(readProperty(columns, 'start'))) return endDates({ start: textsOf('start'), end: textsOf('end') }, rows);
  const start = readNumbers(readProperty(columns, 'start'), rows);
  if (start === undefined) {
    cursor.report({ code: 'wrong-type', field: 'start', detail: 'a list of numbers' });
    return undefined;
  }
  const end = readNumbers(readProperty(columns, 'end'), rows);
  const sharpest = sharpestOf(start, end);
  return {
    values: undefined,
    rows,
    start: asDoubles(start, rows),
    end: end && asDoubles(end, rows),
    precision: cursor.read(
      (wanted, at) => (wanted === undefined ? sharpest : readPrecision(wanted, rows, sharpest, at)),
      readProperty(columns, 'precision'),
      'precision',
      'warning',
    ),
  };
}

/** Codes of texts, or a list that holds some and no number. */
function isTexts(column: unknown): boolean {
  const values = isList(column) ? column : isRecord(column) ? readProperty(column, 'values') : undefined;
  if (!isList(values)) return false;
  const length = countItems(values);
  let found = false;
  for (let row = 0; row < length; row++) {
    const type = typeof readProperty(values, row);
    if (type === 'number') return false;
    found ||= type === 'string';
  }
  return found;
}

/** Each end is a date of its own. Without an end the start is the date. */
function endDates(ends: ColumnEnds, rows: number): ColumnDates {
  const values: DateAt = (row) => {
    const start = ends.start(row);
    const end = ends.end(row);
    return start === undefined && end === undefined ? undefined : dateOfEnds(start ?? '', end ?? '');
  };
  return { values, ends, rows };
}

/** The precision is that of the sharpest number, if no word gives it. */
function readPrecision(wanted: unknown, rows: number, sharpest: number, cursor: Cursor): number | Uint8Array {
  const placeOf = (word: string): number => {
    const place = COLUMN_PRECISIONS.findIndex((precision) => precision === word);
    if (place >= 0) return place;
    cursor.report({ code: 'wrong-value', value: word, detail: `one of ${COLUMN_PRECISIONS.join(', ')}` });
    return sharpest;
  };
  if (typeof wanted === 'string') return placeOf(wanted);
  const { at, values } = readValues(wanted, rows, cursor);
  const places = values.map(placeOf);
  const precision = new Uint8Array(at.length);
  for (let row = 0; row < at.length; row++) precision[row] = places[at[row]!] ?? sharpest;
  return precision;
}

function faultOf(dates: ColumnDates, title: TextAt, row: number): Fault | undefined {
  return (
    dateFaultOf(dates, row) ??
    (title(row) === undefined ? { code: 'missing', column: 'title', value: undefined } : undefined)
  );
}

function dateFaultOf(dates: ColumnDates, row: number): Fault | undefined {
  if (dates.values !== undefined) {
    const value = dates.values(row);
    if (parseDate(value) !== undefined) return undefined;
    return dates.ends === undefined ? { code: 'bad-date', column: 'date', value } : endFaultOf(dates.ends, row);
  }
  const start = dates.start[row]!;
  const end = dates.end === undefined ? Number.NaN : dates.end[row]!;
  if (!isDated(start, end)) {
    const column = isDated(start, Number.isNaN(end) ? end : Infinity) ? 'end' : 'start';
    return { code: 'bad-date', column, value: column === 'end' ? end : start };
  }
  const reversed = end < start && isReversed(start, end, dates, row);
  return reversed ? { code: 'date-order', column: 'end', value: end } : undefined;
}

function endFaultOf(ends: ColumnEnds, row: number): Fault {
  const start = ends.start(row);
  const end = ends.end(row) ?? '';
  if (end === '' || !isDateEnd(start ?? '')) return { code: 'bad-date', column: 'start', value: start };
  return { code: isDateEnd(end) ? 'date-order' : 'bad-date', column: 'end', value: end };
}

function countFault(found: Map<string, Faults>, fault: Fault, row: number): void {
  const kind = `${fault.code} ${fault.column}`;
  const before = found.get(kind);
  if (before === undefined) found.set(kind, { fault, row, count: 1 });
  else before.count++;
}

function reportFaults({ fault: { code, column, value }, row, count }: Faults, cursor: Cursor): void {
  const report = (_: unknown, at: Cursor): void => {
    at.report({ code, field: row, value, count, cure: ({ dateCure }) => cureOf(code, value, dateCure) });
  };
  cursor.read(report, value, column, 'error');
}

/** Numbers have none. */
function cureOf(code: Fault['code'], value: unknown, dateCure: FindCures['dateCure']): string | undefined {
  return code === 'bad-date' && typeof value === 'string' ? dateCure(value) : undefined;
}

function addUnclear(unclear: UnclearRecords, { code, column, value }: Fault, row: number, title: TextAt): void {
  unclear.count++;
  if (unclear.kept.length >= MAX_KEPT) return;
  const path = `columns.${column}[${row}]`;
  const fields = { title: title(row) };
  const known = fields.title === undefined ? {} : { title: fields.title };
  unclear.kept.push({
    index: row,
    path,
    ...known,
    raw: shortText({ ...fields, [column]: value }, MAX_RAW_TEXT),
    fields: known,
    issues: [
      createIssue({ code, severity: 'error', path, value, cure: ({ dateCure }) => cureOf(code, value, dateCure) }),
    ],
  });
}
