/**
 * Reads everything of a dataset except entries that come another way: as columns, or one after another. It reads the
 * fields that refer to entries last, as its tail.
 */
import type { Cursor } from './cursor.js';
import type { Dataset } from './dataset.js';
import { datasetShape } from './dataset-shape.js';
import { readFields, type Reader } from './read-record.js';
import type { References } from './references.js';
import { readProperty } from './safe-read.js';
import type { DatasetHead } from './timeline-model.js';

/** Fields that refer to entries. */
export const TAIL_FIELDS: readonly string[] = ['highlight', 'story'];

const skip: Reader<never> = () => undefined;

export function readHead(value: object, references: References, cursor: Cursor): DatasetHead {
  const shape = datasetShape(references, skip);
  const readers = new Map(shape.readers);
  for (const name of ['columns', ...TAIL_FIELDS]) readers.set(name, skip);
  const head: Partial<Dataset> = readFields({ ...shape, readers, required: [] }, value, cursor) ?? {};
  return head;
}

/** The head with its tail. */
export function withTail(head: DatasetHead, value: object, references: References, cursor: Cursor): DatasetHead {
  const { readers } = datasetShape(references, skip);
  const tail = new Map<string, unknown>();
  for (const name of TAIL_FIELDS) {
    const field = readProperty(value, name);
    const read = readers.get(name);
    const result = field === undefined || read === undefined ? undefined : cursor.read(read, field, name, 'warning');
    if (result !== undefined) tail.set(name, result);
  }
  return tail.size === 0 ? head : { ...head, ...Object.fromEntries(tail) };
}
