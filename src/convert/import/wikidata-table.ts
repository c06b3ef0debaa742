/**
 * Answers of the query service of Wikidata as a table: CSV, TSV, and the short form of JSON. Each is read as the long
 * form of JSON, whose variables have types.
 */
import { isRecord } from '../../dataset/data/safe-read.js';
import type { TableImporter } from './table-importer.js';
import { listOf, type JsonImporter } from './text-importer.js';
import { readBinding } from './wikidata.js';

const ENTITY = /^<?https?:\/\/www\.wikidata\.org\/entity\/Q\d+>?$/;
/** TSV writes `"text"@en`, `<address>` and `"2014-02-22T00:00:00Z"^^<type>`; the quotation marks may be gone. */
const TYPED = /^"?([^]*?)"?(?:@[a-z]{2,3}(?:-\w{2,8})*|\^\^<[^<>]*>)$/i;

export const wikidataTable: TableImporter = {
  kind: 'table',
  id: 'wikidata-table',
  columns: undefined,
  detect: (_, names) => {
    const plain = new Set(names.map(variableOf));
    return [...plain].some((name) => name !== '' && plain.has(`${name}Label`));
  },
  begin: (header, draft) => {
    const names = header.map(variableOf);
    const isTyped = header.some((name) => name.trim().startsWith('?'));
    return (row) => {
      const cells = names.map((name, at) => [name, row.cells[at] ?? ''] as const);
      readBinding(bindingOf(cells, isTyped), row.number, draft);
    };
  },
};

export const wikidataRows: JsonImporter = {
  kind: 'json',
  id: 'wikidata-rows',
  detect: (value) =>
    listOf(value).some((row) => isRecord(row) && Object.values(row).some((cell) => ENTITY.test(String(cell)))),
  read: (value, draft) => {
    for (const [at, row] of listOf(value).entries())
      readBinding(
        bindingOf(isRecord(row) ? Object.entries(row).map(([name, cell]) => [name, String(cell)]) : []),
        at + 1,
        draft,
      );
  },
};

function variableOf(name: string): string {
  return name.trim().replace(/^\?/, '');
}

function bindingOf(cells: readonly (readonly [name: string, text: string])[], isTyped = false): object {
  return Object.fromEntries(
    cells.flatMap(([name, cell]) => {
      const address = /^<(.*)>$/.exec(cell.trim())?.[1];
      const typed = isTyped ? TYPED.exec(cell.trim())?.[1] : undefined;
      const value = address ?? typed ?? cell.trim();
      const isUri = address !== undefined || ENTITY.test(value) || /^https:\/\/[a-z-]+\.wikipedia\.org\//.test(value);
      return value === '' ? [] : [[name, { type: isUri ? 'uri' : 'literal', value }]];
    }),
  );
}
