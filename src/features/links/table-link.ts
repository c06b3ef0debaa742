/** The order of the table as a field of links. */
import { escapeId } from '../../dataset/base/escape-id.js';
import type { LinkField } from '../../element/session/slices.js';
import { isOwnColumn, TABLE_COLUMNS, type TableSort } from '../table/index.js';

const DESCENDING = '~down';
/** An id may contain the separator of a link. */
const NOT_ESCAPED = /[!'()*~]/g;

export const tableLink: LinkField<TableSort> = {
  key: 'sort',
  write: ({ column, descending }) => escaped(column) + (descending ? DESCENDING : ''),
  read: (text) => {
    const descending = text.endsWith(DESCENDING);
    const name = decodeURIComponent(descending ? text.slice(0, -DESCENDING.length) : text);
    const column = isOwnColumn(name) ? name : TABLE_COLUMNS.find((each) => each === name);
    return column && { column, descending };
  },
};

function escaped(column: string): string {
  return escapeId(column).replace(NOT_ESCAPED, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
