/** Reads a dataset of columns: see `DatasetColumns`. In a file of its own, since few pages have one. */
import { dateOfRow } from './column-dates.js';
import { columnEntries, columnModelSteps, indexById } from './column-model.js';
import { tableReader } from './column-table.js';
import type { Cursor } from './cursor.js';
import type { Dataset } from './dataset.js';
import { readHead, withTail } from './dataset-head.js';
import { reportOutside } from './outside-time.js';
import { holdDataset } from './held-dataset.js';
import type { UnclearRecords } from './read-entries.js';
import { References } from './references.js';
import { readProperty } from './safe-read.js';

/** The table is read in place of the entries: after the records that it refers to, before those that refer to it. */
export function readColumns(value: object, unclear: UnclearRecords, cursor: Cursor): Dataset | undefined {
  const references = new References();
  const plain = readHead(value, references, cursor);
  const read = tableReader(plain, references, unclear);
  const table = cursor.read(read, readProperty(value, 'columns'), 'columns', 'fatal');
  if (table === undefined) return undefined;
  const indexOf = indexById(table);
  references.entries.adopt((id) => indexOf(id) !== undefined);
  const head = withTail(plain, value, references, cursor);
  reportOutside(value, table.count, (row) => dateOfRow(table.dates, row), cursor);
  return holdDataset(head, {
    entries: columnEntries(table),
    model: (options) => columnModelSteps(head, table, options),
  });
}
