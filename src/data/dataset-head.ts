/**
 * Reads everything of a dataset but its entries, where those come in another way: as columns, or one after the other. The
 * story is read last, since its steps refer to entries.
 */
import type { Cursor } from './cursor.js';
import type { Dataset } from './dataset.js';
import { datasetShape } from './dataset-shape.js';
import { readFields, type Reader } from './read-record.js';
import type { References } from './references.js';
import { readProperty } from './safe-read.js';
import type { DatasetHead } from './timeline-model.js';

const STORY = 'story';

const skip: Reader<never> = () => undefined;

export function readHead(value: object, references: References, cursor: Cursor): DatasetHead {
  const shape = datasetShape(references, skip);
  const readers = new Map(shape.readers);
  for (const name of ['columns', STORY]) readers.set(name, skip);
  const head: Partial<Dataset> = readFields({ ...shape, readers, required: [] }, value, cursor) ?? {};
  return head;
}

/** The head again, with its story. */
export function withStory(head: DatasetHead, value: object, references: References, cursor: Cursor): DatasetHead {
  const told = readProperty(value, STORY);
  const read = datasetShape(references, skip).readers.get(STORY);
  if (told === undefined || read === undefined) return head;
  const story = cursor.read(read, told, STORY, 'warning') as DatasetHead['story'];
  return story === undefined ? head : { ...head, story };
}
