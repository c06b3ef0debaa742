/** The fields of an entry that have a cell in a row of CSV. */
import { type Cell, ENTRY_FIELDS } from './entry-fields.js';

export type FieldCell = Exclude<Cell, 'apart'>;

export const FIELD_CELLS: ReadonlyMap<string, FieldCell> = new Map(
  Object.entries(ENTRY_FIELDS).flatMap(([each, { cell }]) => (cell === 'apart' ? [] : [[each, cell]])),
);
