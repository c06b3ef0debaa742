/** The rows of a sheet as they are, for a page that edits them. Not part of the package's exports. */
import { captionOf, distinctHeader, isTagRow } from './row.js';
import { decodeText } from './decode-text.js';
import { Draft } from './draft.js';
import { isSheet, isText, plainBytes, tableOfHeader, type ImportFormat } from './import-data.js';
import type { Imported, ImportIssue, ImportOptions } from './imported.js';
import { missingHeader, namesOfNone } from './mapping-names.js';
import { withJoinedDates } from './joined-dates.js';
import { mappedTable } from './mapped-table.js';
import { rowsOfRecords } from './records.js';
import { tableStart } from './separator-line.js';
import { jsonOf } from './text-importer.js';
import { Evenness, type RowFault, type RowTaker, TableText } from './table-importer.js';
import { tidySheet } from './tidy-sheet.js';
import { isOldWorkbook, isWorkbook, readWorkbook } from './workbook.js';

/** A row that is no event: a caption, a heading, a total, a note. */
export interface Aside {
  /** How many of the rows below the header come before it; -1 above the header. */
  readonly at: number;
  readonly cells: readonly string[];
}

export interface SheetRead {
  /** The header first. Undefined for a file that is not a table, which the importers read as a whole. */
  readonly rows: readonly (readonly string[])[] | undefined;
  /** Rows that are not among them, in their order. */
  readonly asides: readonly Aside[];
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
  const asides: Aside[] = [];
  const named = withDistinctNames(rows === undefined ? undefined : withoutCaptions(rows, asides, draft), asides, draft);
  const format = named?.[0] === undefined ? undefined : (tableOfHeader(named[0])?.id as ImportFormat | undefined);
  const filled =
    named !== undefined && format === mappedTable.id ? tidied(withJoinedDates(named), asides, draft) : named;
  const { issues, notKept, encoding } = draft.outcome();
  return {
    ...{ rows: draft.failed ? undefined : filled, asides, isTable, format, issues, notKept },
    ...(encoding !== undefined && { encoding }),
  };
}

/** The rows that are events, as the importer of any sheet reads them. */
function tidied(
  [header = [], ...rows]: readonly (readonly string[])[],
  asides: Aside[],
  draft: Draft,
): readonly (readonly string[])[] {
  const { read } = tidySheet(header, rows, draft);
  const events: (readonly string[])[] = [];
  for (const given of rows) {
    const cells = read(given);
    if (cells !== undefined) events.push(cells);
    else asides.push({ at: events.length, cells: given });
  }
  return [header, ...events];
}

/** Takes the rows from the header on: above it may be empty rows, and some that name the whole sheet. */
function withoutCaptions(
  rows: readonly (readonly string[])[],
  asides: Aside[],
  draft: Draft,
): readonly (readonly string[])[] {
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
  const header = rows.findIndex((row) => isFilled(row) && captionOf(row) === undefined);
  if (header < 0) return rows.slice(rows.findIndex(isFilled));
  for (const cells of rows.slice(0, header).filter(isFilled)) {
    draft.lose(captionOf(cells)!, 'no-event');
    asides.push({ at: -1, cells });
  }
  return rows.slice(header);
}

/** Columns of one name get a number, and a row of tags is none of the sheet. */
function withDistinctNames(
  rows: readonly (readonly string[])[] | undefined,
  asides: Aside[],
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
  if (isTagged) {
    draft.lose('HXL', 'no-event');
    asides.push({ at: 0, cells: others[0]! });
  }
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
function rowsOfText(given: string, draft: Draft): Rows {
  const { text: table } = tableStart(given);
  if (isText(table)) {
    const value = jsonOf(table, draft);
    return { isTable: false, ...(isSheet(value) && { rows: rowsOfRecords(value, draft) }) };
  }
  const rows = new HeldRows(draft);
  const text = new TableText(rows);
  text.take(given);
  text.end();
  return { rows: rows.rows, isTable: true };
}

/** The rows of a text, as the importers take them: a row that they leave out is not in the sheet either. */
class HeldRows implements RowTaker {
  readonly rows: (readonly string[])[] = [];
  number = 0;
  width = 0;
  readonly #evenness = new Evenness();

  constructor(readonly draft: Draft) {}

  take(cells: readonly string[]): void {
    this.number++;
    this.rows.push(cells);
    if (this.width > 0) this.#evenness.take(cells, this.width);
    else if (cells.some((cell) => cell.trim() !== '') && captionOf(cells) === undefined) this.width = cells.length;
  }

  passOver(): void {
    this.leave({ code: 'too-long', message: 'the row is longer than 10 MB' });
  }

  leave({ message, ...more }: RowFault): void {
    this.number++;
    this.draft.leave(this.number, message, more);
  }

  isCutOff(cells: readonly string[]): boolean {
    return this.#evenness.isBroken(cells, this.width);
  }

  end(): void {
    // Nothing waits.
  }
}
