/** The numbers that entries give, by the id of their measure. */
import type { Amount, Entry } from './dataset.js';
import type { IdSet } from './id-set.js';
import { readMap } from './read-map.js';
import { record, type Reader } from './read-record.js';
import { finite } from './read-value.js';
import { isRecord } from './safe-read.js';

type Measured = NonNullable<Entry['measures']>[string];

const estimate = record<Amount>({
  kind: 'amount',
  fields: { value: finite, low: finite, high: finite },
  required: ['value'],
});

/** Bounds that the best estimate does not lie between are left out. */
const amount: Reader<Measured> = (value, cursor) => {
  if (!isRecord(value)) return finite(value, cursor);
  const found = estimate(value, cursor);
  if (found === undefined) return undefined;
  const { value: best, low = best, high = best } = found;
  if (low <= best && best <= high) return found;
  cursor.report({ code: 'wrong-value', severity: 'warning', value, detail: 'low ≤ value ≤ high' });
  return best;
};

export function measures(known: IdSet): Reader<NonNullable<Entry['measures']>> {
  return readMap<Measured>(known, () => amount);
}
