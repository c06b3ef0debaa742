/**
 * Turns any value into a dataset and a list of its faults. Nothing throws. One bad field costs only that field; one bad
 * record is kept apart, as unclear; only a value that is not a dataset gives none.
 *
 * One pass over the input after a look at the ids, O(size); nothing deeper than the format itself is read.
 */
import type { Dataset, Entry } from './dataset.js';
import { datasetShape } from './dataset-shape.js';
import { EntryTable } from './entry-table.js';
import { type Given, OddRecords } from './given-records.js';
import { reportOutside } from './outside-time.js';
import { entriesOf, headOf, holdDataset } from './held-dataset.js';
import type { Issue, LoadError, UnclearRecord } from './issue.js';
import { IssueLog } from './issue-log.js';
import { PrecedenceCheck } from './precedence-check.js';
import { entries, entryReader, UnclearRecords } from './read-entries.js';
import { isComplete, readFields } from './read-record.js';
import { References } from './references.js';
import { isList, isRecord, readProperty } from './safe-read.js';
import { Cursor } from './cursor.js';
import { tableModel } from './table-model.js';

export interface Validation {
  /** Fresh plain objects; `undefined` if the value is not a dataset. */
  readonly dataset: Dataset | undefined;
  /** The number of its entries. `dataset.entries` makes the entries of columns: count them here. */
  readonly count: number;
  /** The records that cannot be shown on the chart, the first 10,000 of them. */
  readonly unclear: readonly UnclearRecord[];
  /** How many there are in all. */
  readonly unclearCount: number;
  /** Issues in the order of the fields in the format. */
  readonly issues: readonly Issue[];
  /** The reason why this is only a part; undefined if it is the whole. */
  readonly partial: LoadError | undefined;
  /** Undefined for columns, and if almost every record has a fault. A change of the dataset reads it. */
  readonly given?: Given | undefined;
}

/** Reads the entries of a dataset in columns. */
export type ColumnReader = (value: object, unclear: UnclearRecords, cursor: Cursor) => Dataset | undefined;

/** Whether its entries are columns: then it takes a {@link ColumnReader}. */
export function hasColumns(value: unknown): boolean {
  return isRecord(value) && !isList(readProperty(value, 'entries')) && isRecord(readProperty(value, 'columns'));
}

/** Takes entries as a list of objects, or as columns if a reader is given. */
export function validateValue(value: unknown, readColumns: ColumnReader | undefined): Validation {
  const log = new IssueLog();
  const unclear = new UnclearRecords();
  const odd = new OddRecords();
  const dataset = readDataset(value, unclear, new Cursor(log, 'fatal'), { readColumns, odd });
  const count = dataset === undefined ? 0 : entriesOf(dataset).length;
  const given = dataset === undefined || hasColumns(value) ? undefined : odd.given([value as object], false);
  const { kept, count: unclearCount } = unclear;
  return { dataset, count, unclear: kept, unclearCount, issues: log.all(), partial: undefined, given };
}

interface ReadDeps {
  readonly readColumns: ColumnReader | undefined;
  readonly odd: OddRecords;
}

function readDataset(
  value: unknown,
  unclear: UnclearRecords,
  cursor: Cursor,
  { readColumns, odd }: ReadDeps,
): Dataset | undefined {
  const listed = isRecord(value) && isList(readProperty(value, 'entries'));
  if (!isRecord(value) || (!listed && (readColumns === undefined || !hasColumns(value)))) {
    cursor.report({ code: 'not-a-dataset', value });
    return undefined;
  }
  const dataset = listed ? readListed(value, unclear, cursor, odd) : readColumns?.(value, unclear, cursor);
  if (dataset !== undefined && entriesOf(dataset).length + unclear.count === 0) {
    cursor.report({ code: 'no-entries', severity: 'warning', field: listed ? 'entries' : 'columns' });
  }
  return dataset;
}

function readListed(value: object, unclear: UnclearRecords, cursor: Cursor, odd: OddRecords): Dataset | undefined {
  const references = new References();
  const precedence = new PrecedenceCheck();
  const table = new EntryTable(references.entries);
  const readEntry = entryReader(references, unclear, precedence, odd);
  const take = (entry: Entry): void => {
    table.add(entry);
  };
  const shape = datasetShape(references, entries(references, readEntry, take));
  const fields = readFields(shape, value, cursor);
  precedence.report(table, references.entries, cursor.log);
  if (fields === undefined || !isComplete(shape, fields)) return undefined;
  const list = table.list();
  const head = headOf(fields);
  reportOutside(value, table.count, (row) => table.timesAt(row).date, cursor);
  return holdDataset(head, { entries: list, model: (options) => tableModel(table, list, head, options) });
}
