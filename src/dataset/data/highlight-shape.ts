/** The stretch of time or the entry that a dataset highlights. The code loads for a dataset that has one. */
import type { Highlight } from './dataset.js';
import { type Reader, record } from './read-record.js';
import { date } from './read-value.js';
import { readProperty } from './safe-read.js';

/** `entry`: reads the id of a shown entry. */
export function highlight(entry: Reader<string>): Reader<Highlight> {
  const read = record<Highlight>({ kind: 'highlight', fields: { entry, range: date }, required: [] });
  return (value, cursor) => {
    const found = read(value, cursor);
    if (found === undefined || found.entry !== undefined || found.range !== undefined) return found;
    const isEmpty = ['entry', 'range'].every((key) => readProperty(value as object, key) === undefined);
    if (isEmpty) cursor.report({ code: 'missing', field: 'entry' });
    return undefined;
  };
}
