/** The table of this project, described in `docs/dataset.md`, with the rows of the head among its rows. */
import { headerFault } from '../sources/csv-fault.js';
import { CsvReader } from '../sources/csv-entry.js';
import { isTranslatedColumn } from '../sources/csv-translations.js';
import type { Draft } from './draft.js';
import type { TableImporter } from './table-importer.js';

/** Names that distinguish this project's table from any other: its date is EDTF. */
const OWN = [
  'datenote',
  'asof',
  'quotelang',
  'locator',
  'channel',
  'speaker',
  'kind',
  'status',
  'parties',
  'party',
  'topics',
  'citations',
  'summary',
];

export const ownTable: TableImporter = {
  kind: 'table',
  id: 'csv',
  // The reader passes on unknown fields, and the validation reports them.
  columns: undefined,
  detect: (header, names) =>
    header.has('title') &&
    (header.has('date') || header.has('start')) &&
    (OWN.some((name) => header.has(name)) || names.some(isTranslatedColumn)),
  begin: (names, draft) => {
    const fault = headerFault(names);
    if (fault !== undefined)
      draft.report({
        code: 'no-header',
        severity: 'fatal',
        message: fault,
        cure: 'name a column "date" and one "title"',
      });
    const reader = new CsvReader(names);
    const idAt = names.findIndex((name) => name.trim().toLowerCase() === 'id');
    let count = 0;
    readers.set(draft, reader);
    return (row) => {
      const entry = reader.read(row.cells, count + 1);
      if (entry === undefined) return;
      // Rows of the head come before the entries.
      if (count++ === 0) draft.head = { ...draft.head, ...reader.head.head };
      const hasId = (row.cells[idAt] ?? '').trim() !== '';
      draft.add(hasId ? entry : { ...entry, id: draft.madeId('row', count) }, row.number);
    };
  },
  end: (draft) => {
    const reader = readers.get(draft);
    if (reader === undefined) return;
    draft.head = { ...draft.head, ...reader.head.head, ...reader.tail };
  },
};

const readers = new WeakMap<Draft, CsvReader>();
