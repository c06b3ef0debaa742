/** The rows of a sheet as they are, for a page that edits them. Not part of the package's exports. */
import { type CsvRow, CsvSplitter } from '../../dataset/sources/csv-splitter.js';
import { captionOf, distinctHeader, isTagRow } from './row.js';
import { decodeText } from './decode-text.js';
import { Draft } from './draft.js';
import { isSheet, isText, plainBytes, tableOfHeader, type ImportFormat } from './import-data.js';
import type { Imported, ImportIssue, ImportOptions } from './imported.js';
import { missingHeader, namesOfNone } from './mapping-names.js';
import { rowsOfRecords } from './records.js';
import { tableStart } from './separator-line.js';
import { jsonOf } from './text-importer.js';
import { isOldWorkbook, isWorkbook, readWorkbook } from './workbook.js';

export interface SheetRead {
  /** The header first. Undefined for a file that is not a table, which the importers read as a whole. */
  readonly rows: readonly (readonly string[])[] | undefined;
  /** Whether the element can read the file from its address. */
  readonly isTable: boolean;
  /** The importer of tables for it. */
  readonly format: ImportFormat | undefined;
  readonly issues: readonly ImportIssue[];
  readonly notKept: Imported['notKept'];
  /** The encoding of a text that came as bytes. */
  readonly encoding?: string;
}

export async function readSheet(input: string | Uint8Array, options: ImportOptions = {}): Promise<SheetRead> {
  const draft = new Draft(options);
  const { rows, isTable } = typeof input === 'string' ? rowsOfText(input, draft) : await rowsOfBytes(input, draft);
  const filled = withDistinctNames(rows === undefined ? undefined : withoutCaptions(rows, draft), draft);
  const { issues, notKept, encoding } = draft.outcome();
  return {
    rows: draft.failed ? undefined : filled,
    isTable,
    format: filled?.[0] === undefined ? undefined : (tableOfHeader(filled[0])?.id as ImportFormat | undefined),
    issues,
    notKept,
    ...(encoding !== undefined && { encoding }),
  };
}

/** Takes the rows from the header on: above it may be empty rows, and some that name the whole sheet. */
function withoutCaptions(rows: readonly (readonly string[])[], draft: Draft): readonly (readonly string[])[] {
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
  const header = rows.findIndex((row) => isFilled(row) && captionOf(row) === undefined);
  if (header < 0) return rows.slice(rows.findIndex(isFilled));
  for (const row of rows.slice(0, header).filter(isFilled)) draft.lose(captionOf(row)!, 'no-event');
  return rows.slice(header);
}

/** Columns of one name get a number, and a row of tags is none of the sheet. */
function withDistinctNames(
  rows: readonly (readonly string[])[] | undefined,
  draft: Draft,
): readonly (readonly string[])[] | undefined {
  const [header, ...others] = rows ?? [];
  if (header === undefined) return rows;
  const none = namesOfNone(header);
  if (none !== undefined && tableOfHeader(header)?.saysNoHeader === true) {
    draft.report({ severity: 'warning', ...missingHeader(1, none) });
    return [none.map(() => ''), header, ...others];
  }
  const isTagged = others[0] !== undefined && isTagRow(others[0]);
  if (isTagged) draft.lose('HXL', 'no-event');
  return [distinctHeader(header), ...(isTagged ? others.slice(1) : others)];
}

type Rows = Pick<SheetRead, 'isTable'> & { readonly rows?: SheetRead['rows'] };

async function rowsOfBytes(given: Uint8Array, draft: Draft): Promise<Rows> {
  const bytes = await plainBytes(given, draft);
  if (bytes === undefined) return { isTable: false };
  if (isWorkbook(bytes)) return { rows: await readWorkbook(bytes, draft), isTable: false };
  const decoded = isOldWorkbook(bytes) ? undefined : await decodeText(bytes, draft.options.encoding);
  if (decoded?.text === undefined) return { isTable: false };
  draft.encoding = decoded.encoding;
  return rowsOfText(decoded.text, draft);
}

/** No rows for a text that is neither a table nor a list of records. */
function rowsOfText(text: string, draft: Draft): Rows {
  const { separator, text: table } = tableStart(text);
  if (isText(table)) {
    const value = jsonOf(table, draft);
    return { isTable: false, ...(isSheet(value) && { rows: rowsOfRecords(value, draft) }) };
  }
  const splitter = new CsvSplitter(separator);
  const rows: CsvRow[] = [];
  for (const row of splitter.split(table)) {
    rows.push(row);
    if (splitter.strayLine === undefined) continue;
    const [from, to] = [splitter.firstLine, splitter.strayLine];
    draft.report({
      ...{ code: 'stray-quote', severity: 'error', row: rows.length, value: `${from}–${to}` },
      message: `a quotation mark in line ${from} is paired with one in line ${to}: the row may hold several`,
      cure: 'close it in its own cell, or double a quotation mark that belongs to the text',
    });
  }
  rows.push(...splitter.end());
  if (splitter.open) {
    const [from, to] = [splitter.quoteLine, splitter.line];
    draft.report({
      ...{ code: 'open-quote', severity: 'error', row: rows.length, value: `${from}–${to}` },
      message: `a quotation mark is opened in line ${from} and not closed before the file ends in line ${to}: the last row may contain several`,
      cure: 'close it, or double a quotation mark that belongs to the text',
    });
  }
  const tooLong = rows.filter((row) => row === undefined).length;
  if (tooLong > 0)
    draft.report({ code: 'too-long', severity: 'error', message: `${tooLong} rows are longer than 10 MB` });
  return { rows: rows.filter((row) => row !== undefined), isTable: true };
}
