/** Reads a file of any known format, which its name or its content decides. */
import { acled } from './acled.js';
import { autoArchiver } from './auto-archiver.js';
import { decodeText } from './decode-text.js';
import { Draft } from './draft.js';
import { geoJson } from './geojson.js';
import { gdelt } from './gdelt.js';
import { gtd } from './gtd.js';
import { iCalendar } from './icalendar.js';
import { binaryKind } from './binary-kind.js';
import type { Imported, ImportInput, ImportOptions } from './imported.js';
import { jsonLd } from './json-ld.js';
import { linkedPlaces } from './linked-places.js';
import { comparedTable } from './compared-table.js';
import { ownJson, ownLines, ownTable } from './own-files.js';
import { areRecords, rowsOfRecords } from './records.js';
import { type TableImporter, TableReading, TableText } from './table-importer.js';
import { type JsonImporter, jsonOf, type TextImporter } from './text-importer.js';
import { timeglider } from './timeglider.js';
import { timelineJsSheet } from './timelinejs-sheet.js';
import { timelineJs } from './timelinejs.js';
import { timelineJsOld } from './timelinejs-old.js';
import { markwhen } from './markwhen.js';
import { vis } from './vis.js';
import { timemap } from './timemap.js';
import { ucdpGed } from './ucdp-ged.js';
import { wikidata, wikidataRows, wikidataTable } from './wikidata.js';
import { isPacked, PackedFault, unpackedBytes } from './unpack.js';
import { isOldWorkbook, isWorkbook, readWorkbook } from './workbook.js';

const START = 65_536;

/** Importers in the order of trial. The last takes any table. */
export const TABLES: readonly TableImporter[] = [
  timelineJsSheet,
  autoArchiver,
  acled,
  ucdpGed,
  gtd,
  gdelt,
  wikidataTable,
  ownTable,
  comparedTable,
];
/** Any other list of records: an interface may answer with the rows of a table that is known. */
const jsonRecords: JsonImporter = {
  kind: 'json',
  id: 'json-records',
  detect: areRecords,
  read: (value, draft) => {
    readRows(rowsOfRecords(value, draft), undefined, draft, 0);
  },
};
const JSONS: readonly JsonImporter[] = [
  ownJson,
  timelineJs,
  timelineJsOld,
  vis,
  timeglider,
  wikidata,
  wikidataRows,
  timemap,
  linkedPlaces,
  geoJson,
  jsonLd,
  jsonRecords,
];
const TEXTS: readonly TextImporter[] = [iCalendar, ownLines, markwhen];

export type ImportFormat =
  | 'json'
  | 'ndjson'
  | 'csv'
  | 'table'
  | 'timelinejs'
  | 'timelinejs-2'
  | 'timelinejs-sheet'
  | 'auto-archiver'
  | 'acled'
  | 'ucdp-ged'
  | 'gtd'
  | 'gdelt'
  | 'timemap'
  | 'linked-places'
  | 'geojson'
  | 'json-ld'
  | 'json-records'
  | 'wikidata'
  | 'wikidata-rows'
  | 'wikidata-table'
  | 'timeglider'
  | 'vis'
  | 'markwhen'
  | 'icalendar';

export const IMPORT_FORMATS = [...TABLES, ...JSONS, ...TEXTS].map(({ id }) => id) as readonly ImportFormat[];

/** An importer of one format. */
export interface Importer {
  readonly id: ImportFormat;
  read(input: ImportInput, options?: ImportOptions): Promise<Imported>;
}

export const importers: readonly Importer[] = IMPORT_FORMATS.map((id) => ({
  id,
  read: (input, options = {}) => importData(input, { ...options, format: id }),
}));

/** `format`: without it, it is recognised. It never throws for the content of a file: faults are issues. */
export async function importData(
  input: ImportInput,
  options: ImportOptions & { readonly format?: ImportFormat } = {},
): Promise<Imported> {
  const draft = new Draft(options);
  await read(input, options.format, draft);
  return draft.finish();
}

async function read(input: ImportInput, format: ImportFormat | undefined, draft: Draft): Promise<void> {
  if (typeof input === 'string') await readText(input, format, draft);
  else if (input instanceof ArrayBuffer) await readBytes(new Uint8Array(input), format, draft);
  else if (input instanceof Uint8Array) await readBytes(input, format, draft);
  else if (isTable(input))
    readRows(
      input.map((row) => row.map(cellOf)),
      format,
      draft,
    );
  else readJson(input, format, draft);
}

async function readBytes(given: Uint8Array, format: ImportFormat | undefined, draft: Draft): Promise<void> {
  const bytes = await plainBytes(given, draft);
  if (bytes === undefined) return;
  const kind = binaryKind(bytes);
  if (kind !== undefined) {
    draft.report({
      ...{ code: 'not-a-file', severity: 'fatal', value: kind, message: `the file is ${kind}, not data` },
      cure: 'give a sheet (XLSX, CSV), JSON or a calendar',
    });
    return;
  }
  if (isWorkbook(bytes)) {
    const rows = await readWorkbook(bytes, draft);
    if (!draft.failed) readRows(rows, format, draft);
    return;
  }
  if (isOldWorkbook(bytes)) {
    draft.report({
      code: 'old-workbook',
      severity: 'fatal',
      message: 'a workbook of before 2007 (.xls) cannot be read',
      cure: 'save it as XLSX or CSV',
    });
    return;
  }
  const decoded = await decodeText(bytes, draft.options.encoding);
  if (decoded.text === undefined) {
    draft.report({ severity: 'fatal', ...decoded.fault });
    return;
  }
  draft.encoding = decoded.encoding;
  await readText(decoded.text, format, draft);
}

/** A packed file as it was before; undefined if that fails, which is reported. */
export async function plainBytes(bytes: Uint8Array, draft: Draft): Promise<Uint8Array | undefined> {
  if (!isPacked(bytes)) return bytes;
  try {
    return await unpackedBytes(bytes);
  } catch (error) {
    if (!(error instanceof PackedFault)) throw error;
    draft.report({ code: 'not-a-file', severity: 'fatal', message: error.message, cure: error.cure });
    return undefined;
  }
}

async function readText(text: string, format: ImportFormat | undefined, draft: Draft): Promise<void> {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  // The head of a dataset in lines may be longer.
  const start = plain.slice(0, Math.max(START, plain.startsWith('{') ? plain.indexOf('\n') + START : 0));
  if (plain.trim() === '') {
    draft.report({ code: 'no-rows', severity: 'fatal', message: 'the file is empty' });
    return;
  }
  const importer = TEXTS.find(({ id, detect }) => (format === undefined ? detect(start) : id === format));
  if (importer !== undefined) {
    await importer.read(plain, draft);
    return;
  }
  if (format === undefined ? /^\s*[[{]/.test(start) : JSONS.some(({ id }) => id === format)) {
    const value = jsonOf(plain, draft);
    if (!draft.failed) readJson(value, format, draft);
    return;
  }
  if (refuses(start, draft)) return;
  const table = new TableText(tableReading(format, draft));
  table.take(plain);
  table.end();
}

/** Whether a file with this beginning can be read record by record. */
export function isStreamed(bytes: Uint8Array, start: string, format: ImportFormat | undefined): boolean {
  if (format !== undefined) return format === ownLines.id || TABLES.some(({ id }) => id === format);
  if (isWorkbook(bytes) || isOldWorkbook(bytes) || start.includes('\0')) return false;
  return ownLines.detect(start) || !isText(start);
}

/** Whether a text is read as a whole, not as the rows of a table. */
export function isText(text: string): boolean {
  const start = text.slice(0, START);
  return (
    start.trim() === '' || start.includes('\0') || /^\s*[[{<]/.test(start) || TEXTS.some(({ detect }) => detect(start))
  );
}

/** The importer for a table with this header. */
export function tableOfHeader(header: readonly string[]): TableImporter | undefined {
  const names = header.map((name) => name.trim());
  const set = new Set(names.map((name) => name.toLowerCase()));
  return TABLES.find((table) => table.detect(set, names));
}

/** Content that is not text at all, and web pages sent instead of a file. */
function refuses(start: string, draft: Draft): boolean {
  if (/^\s*<(?:!doctype|html|head|meta|table|\?xml)[\s>]/i.test(start)) {
    draft.report({
      code: 'web-page',
      severity: 'fatal',
      message: 'a web page, not data',
      cure: 'publish the sheet as CSV and take that address',
    });
    return true;
  }
  if (!start.includes('\0')) return false;
  draft.report({
    code: 'not-a-file',
    severity: 'fatal',
    message: 'neither a text nor a workbook',
    cure: 'save the sheet as XLSX or CSV',
  });
  return true;
}

function readRows(
  rows: readonly (readonly string[])[],
  format: ImportFormat | undefined,
  draft: Draft,
  first = 1,
): void {
  const table = tableReading(format, draft, first);
  for (const row of rows) table.take(row);
  table.end();
}

/** The first row of a table decides its importer. */
export function tableReading(format: ImportFormat | undefined, draft: Draft, first = 1): TableReading {
  return new TableReading(
    draft,
    (header) => {
      // A mapping is a choice: then no other reading is meant.
      const wanted = format ?? (draft.options.mapping === undefined ? undefined : comparedTable.id);
      const found = wanted === undefined ? tableOfHeader(header) : TABLES.find(({ id }) => id === wanted);
      if (found === undefined)
        draft.report({
          code: 'unknown-format',
          severity: 'fatal',
          value: wanted,
          message: `"${wanted ?? ''}" is not the format of a table`,
        });
      return found;
    },
    first,
  );
}

/** Whether a parsed JSON value is a list of records of no other format. */
export function isSheet(value: unknown): boolean {
  return importerOfJson(value) === jsonRecords;
}

function importerOfJson(value: unknown): JsonImporter | undefined {
  return JSONS.find(({ detect }) => detect(value));
}

function readJson(value: unknown, format: ImportFormat | undefined, draft: Draft): void {
  const importer = format === undefined ? importerOfJson(value) : JSONS.find(({ id }) => id === format);
  if (importer !== undefined && (format === undefined || importer.detect(value))) {
    importer.read(value, draft);
    return;
  }
  draft.report({
    code: importer === undefined ? 'unknown-format' : 'not-a-dataset',
    severity: 'fatal',
    message: importer === undefined ? 'the JSON is of no format that is known' : `the JSON is no ${importer.id}`,
    cure: `name one of ${JSONS.map(({ id }) => id).join(', ')}`,
  });
}

function isTable(input: object): input is readonly (readonly unknown[])[] {
  return Array.isArray(input) && input.length > 0 && input.every((row) => Array.isArray(row));
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
