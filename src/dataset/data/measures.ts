/** The numbers that entries give, by the id of their measure. */
import type { Amount, Entry, Measure } from './dataset.js';
import { idAsName, type IdSet } from './id-set.js';
import { readMap } from './read-map.js';
import { record, type Reader } from './read-record.js';
import { listById } from './read-list.js';
import { finite, name, text } from './read-value.js';
import { translations } from './translations.js';
import { isRecord } from './safe-read.js';

const measure = record<Measure>({
  kind: 'measure',
  fields: { id: name, name, translations: translations.measure, unit: text },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: idAsName,
});

const units = new WeakMap<IdSet, Map<string, string | undefined>>();

/** The unit of a measure that has been read. */
export function unitOf(known: IdSet, id: string): string | undefined {
  return units.get(known)?.get(id);
}

/** The measures of a dataset. */
export function measureList(known: IdSet): Reader<readonly Measure[]> {
  return listById(measure, {
    add(found) {
      known.add(found);
      units.set(known, (units.get(known) ?? new Map<string, string | undefined>()).set(found.id, found.unit));
    },
  });
}

type Measured = NonNullable<Entry['measures']>[string];

const estimate = record<Amount>({
  kind: 'amount',
  fields: { value: finite, low: finite, high: finite },
  required: ['value'],
});

/** Bounds that do not enclose the best estimate are left out. */
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
