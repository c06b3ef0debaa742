/** The numbers that entries give, by the id of their measure. */
import type { Amount, Entry, Measure } from './dataset.js';
import { idAsName, IdSet } from './id-set.js';
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

/** The measures of a dataset, and the unit of each. */
class MeasureIds extends IdSet {
  readonly units = new Map<string, string | undefined>();

  constructor() {
    super('measure', 'measures');
  }

  override add(found: Measure): void {
    super.add(found);
    this.units.set(found.id, found.unit);
  }
}

const known = new WeakMap<object, MeasureIds>();

/**
 * The measures that a dataset names: they load with the first of them, so the references do not hold them, and are only
 * the key.
 */
export function measureIds(references: object): MeasureIds {
  const ids = known.get(references) ?? new MeasureIds();
  known.set(references, ids);
  return ids;
}

/** The measures of a dataset. */
export function measureList(references: object): Reader<readonly Measure[]> {
  return listById(measure, measureIds(references));
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

export function measures(references: object): Reader<NonNullable<Entry['measures']>> {
  return readMap<Measured>(measureIds(references), () => amount);
}
