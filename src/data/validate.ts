/**
 * From anything at all to a dataset, and a list of what is wrong with it. Nothing throws. One bad field costs that
 * field; one bad record is kept beside the others, as unclear; only what is no dataset gives none.
 *
 * One pass over the input after a look at the ids, O(size); nothing deeper than the format itself is looked at.
 */
import type { Dataset } from './dataset.js';
import { datasetShape } from './dataset-shape.js';
import type { Issue } from './issue.js';
import { IssueLog } from './issue-log.js';
import { entries, UnclearRecords } from './read-entries.js';
import { isComplete, readFields } from './read-record.js';
import { References } from './references.js';
import { isList, isRecord, readProperty } from './safe-read.js';
import { Cursor } from './cursor.js';
import type { UnclearRecord } from './unclear-record.js';

export interface Validation {
  /** Fresh plain objects; `undefined` where the value is no dataset. */
  readonly dataset: Dataset | undefined;
  /** The records that cannot be shown on the chart, the first 10,000 of them. */
  readonly unclear: readonly UnclearRecord[];
  /** How many there are in all. */
  readonly unclearCount: number;
  /** In the order in which the format lists its fields. */
  readonly issues: readonly Issue[];
}

export function validateDataset(value: unknown): Validation {
  const log = new IssueLog();
  const unclear = new UnclearRecords();
  const dataset = readDataset(value, unclear, new Cursor(log, 'fatal'));
  return { dataset, unclear: unclear.kept, unclearCount: unclear.count, issues: log.all() };
}

function readDataset(value: unknown, unclear: UnclearRecords, cursor: Cursor): Dataset | undefined {
  if (!isRecord(value) || !isList(readProperty(value, 'entries'))) {
    cursor.report({ code: 'not-a-dataset', value });
    return undefined;
  }
  const references = new References();
  const shape = datasetShape(references, entries(references, unclear));
  const dataset = readFields(shape, value, cursor);
  if (dataset === undefined || !isComplete(shape, dataset)) return undefined;
  if (dataset.entries.length + unclear.count === 0) {
    cursor.report({ code: 'no-entries', severity: 'warning', field: 'entries' });
  }
  return dataset;
}
