/** Reads the numbers over time of a dataset. */
import { parseEdtf } from '../time/edtf.js';
import type { Cursor } from './cursor.js';
import type { Series } from './dataset.js';
import { idAsName } from './id-set.js';
import { measureIds } from './measures.js';
import { listById } from './read-list.js';
import { type Reader, record } from './read-record.js';
import { knownDate, name, oneOf, text } from './read-value.js';
import type { IdSet } from './id-set.js';
import { isList, readLength, readProperty } from './safe-read.js';
import { translations } from './translations.js';

/** A value a day for half a century. Reading as many takes some tenths of a second, and a page waits. */
export const MOST_VALUES = 20_000;
/** Each strip takes 90 px: more would be higher than a window. */
const MOST_SERIES = 8;
const DATE = 0;
const VALUE = 1;
const LOW = 2;
const HIGH = 3;

type Values = NonNullable<Series['values']>;
type Row = Values[number];

/** A curve may name measures and sources of the dataset. */
export function seriesList(references: { readonly sources: IdSet }): Reader<readonly Series[]> {
  const measures = measureIds(references);
  const series = record<Series>({
    kind: 'series',
    fields: {
      id: name,
      name,
      translations: translations.measure,
      unit: text,
      source: references.sources.any,
      kind: oneOf<NonNullable<Series['kind']>>({ line: true, bars: true, steps: true }),
      values,
      sum: measures.any,
    },
    required: ['id', 'name'],
    replaceable: ['name'],
    standIns: idAsName,
  });
  const whole: Reader<Series> = (value, cursor) => {
    const found = series(value, cursor);
    if (found === undefined) return undefined;
    const { values: own, sum, unit } = found;
    if (own === undefined && sum === undefined) {
      cursor.report({
        code: 'missing',
        severity: 'warning',
        field: 'values',
        cure: () => 'give it "values", or "sum" with the id of a measure',
      });
      return undefined;
    }
    if (own !== undefined && sum !== undefined)
      cursor.report({
        code: 'wrong-value',
        severity: 'warning',
        field: 'sum',
        value: sum,
        detail: '"values" or "sum": the values are shown',
        cure: () => 'leave one of them out',
      });
    const counted = sum === undefined ? undefined : measures.units.get(sum);
    if (sum !== undefined && unit !== undefined && unit !== counted)
      cursor.report({
        code: 'wrong-value',
        severity: 'warning',
        field: 'unit',
        value: unit,
        detail: `the unit of the measure, ${counted ?? 'which has none'}`,
        cure: () => 'leave "unit" out: a sum has the unit of its measure',
      });
    return found;
  };
  const read = listById(whole, { add: () => undefined });
  return (value, cursor) => {
    const found = read(value, cursor);
    if (found === undefined || found.length <= MOST_SERIES) return found;
    cursor.report({
      code: 'too-long',
      severity: 'warning',
      value: found.length,
      detail: `the first ${MOST_SERIES} series`,
      cure: () => 'keep those that readers compare with the entries',
    });
    return found.slice(0, MOST_SERIES);
  };
}

/** Rows with a date that can be read and a number or none. Of two for one time, the first stays. */
const values: Reader<Values> = (value, cursor) => {
  if (!isList(value)) {
    cursor.report({ code: 'wrong-type', value, detail: 'a list of dates with numbers' });
    return undefined;
  }
  const given = readLength(value);
  if (given > MOST_VALUES)
    cursor.report({
      code: 'too-long',
      severity: 'warning',
      value: given,
      detail: `${MOST_VALUES} values`,
      cure: () => 'give one value a day, a week or a month',
    });
  const times = new Set<number>();
  const rows: Row[] = [];
  for (let at = 0; at < Math.min(given, MOST_VALUES); at++) {
    const row = cursor.read(readRow, readProperty(value, at), at, 'warning');
    if (row === undefined) continue;
    const start = parseEdtf(String(row[DATE]))!.min;
    if (times.has(start)) {
      const second = (_: unknown, place: Cursor): void => {
        place.report({
          code: 'wrong-value',
          value: row[DATE],
          detail: 'one value for each time, so this one is left out',
          cure: () => 'keep one of them, or give the lowest and the highest',
        });
      };
      cursor.read(second, undefined, at, 'warning');
      continue;
    }
    times.add(start);
    rows.push(row);
  }
  return rows;
};

function readRow(value: unknown, cursor: Cursor): Row | undefined {
  if (!isList(value)) {
    cursor.report({
      code: 'wrong-type',
      value,
      detail: 'a date with its number: ["2025-04-25", 12]',
      cure: () => 'write the date and the number between [ and ]; the unit of all values stands in "unit"',
    });
    return undefined;
  }
  const when = cursor.read(knownDate, readProperty(value, DATE), DATE, 'warning');
  const best = numberAt(value, VALUE, cursor);
  const low = numberAt(value, LOW, cursor);
  const high = numberAt(value, HIGH, cursor);
  const cells = readLength(value);
  if (cells > HIGH + 1) {
    cursor.report({
      code: 'wrong-value',
      value: cells,
      detail: 'date, value, lowest and highest, so what follows is left out',
      cure: () => 'give a series of its own to each further value',
    });
  }
  if (when === undefined) return undefined;
  // A number that cannot be read is a gap: nobody may take the line through it for a value.
  if (best === null) return [when, null];
  if (low === null && high === null) return [when, best];
  const bounds: Row = [when, best, low ?? best, high ?? best];
  if ((low ?? best) <= best && best <= (high ?? best)) return bounds;
  cursor.report({
    code: 'wrong-value',
    value: bounds.slice(VALUE),
    detail: 'low ≤ value ≤ high',
    cure: () => 'write the value, then the lowest and the highest that it may be',
  });
  return [when, best];
}

function numberAt(row: object, place: number, cursor: Cursor): number | null {
  const value = readProperty(row, place);
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  // Only what it may lie between can be left out.
  if (place !== VALUE && place >= readLength(row)) return null;
  const report = (_: unknown, at: Cursor): void => {
    at.report({
      code: 'wrong-value',
      value,
      detail: 'a number, or null where none is known',
      cure: () => (typeof value === 'string' ? 'write the number alone; its unit stands in "unit"' : 'write null'),
    });
  };
  cursor.read(report, undefined, place, 'warning');
  return null;
}
