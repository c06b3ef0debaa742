/**
 * The rows of a sheet in a workbook (XLSX). A formula counts by its stored value, a date by the calendar of the workbook
 * (1900 or 1904) and as exactly as its format shows it. A merged cell counts for each of its rows; hidden rows and columns
 * are left out until somebody says otherwise. Of several sheets the first one is read that is a table of dates and titles.
 */
import type { Draft } from './draft.js';
import { guessMapping } from './guess-mapping.js';
import { precisionOf, type Precision } from './number-format.js';
import { captionOf } from './row.js';
import { WorkbookBudget, WorkbookFault } from './workbook-budget.js';
import { WorkbookParts } from './workbook-parts.js';
import { shownColumns } from './workbook-columns.js';
import { readSheetCells, type SheetCells, unescaped, type WorkbookTexts } from './workbook-sheet.js';
import { attributeOf, type XmlTaker } from './xml-tags.js';

/** A column of links by this name is known as one. */
const LINK = 'Link';
/** The first bytes of a zip, and of an older binary workbook. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const BINARY = [0xd0, 0xcf, 0x11, 0xe0];
const USUAL_PATH = 'xl/workbook.xml';
/** Rows that tell whether a sheet is a table, and those among which its header stands. */
const SAMPLE = 200;
const FIRST_ROWS = 50;

export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

export function isOldWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, BINARY);
}

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

export async function readWorkbook(bytes: Uint8Array, draft: Draft): Promise<readonly (readonly string[])[]> {
  try {
    const { Inflate } = await import('fflate');
    const parts = new WorkbookParts(bytes, new WorkbookBudget(), Inflate);
    const { sheets, texts } = readBook(parts);
    const found = chosenSheet(sheets, parts, texts, draft);
    if (found === undefined) return [];
    for (const { name } of sheets) if (name !== found.name) draft.lose(name, 'other-sheets');
    for (const name of found.hidden) reportHiddenColumn(name, draft);
    return rowsOf(found.cells, draft, parts.budget);
  } catch (error) {
    if (isMissingPackage(error))
      return fail(draft, 'the package that reads workbooks is not installed', 'run: npm install fflate');
    if (error instanceof WorkbookFault) return fail(draft, error.message, error.cure);
    const detail = error instanceof Error ? error.message : '';
    return fail(draft, `the workbook cannot be read${detail === '' ? '' : `: ${detail}`}`, 'save the sheet as CSV');
  }
}

/** Optional packages were left out when this one was installed. */
export function isMissingPackage(error: unknown): boolean {
  return (error as { readonly code?: unknown } | undefined)?.code === 'ERR_MODULE_NOT_FOUND';
}

/** The sheets of a workbook, and what their cells refer to. */
function readBook(parts: WorkbookParts): { readonly sheets: readonly Sheet[]; readonly texts: WorkbookTexts } {
  const named = [...parts.relations('').values()].find(({ type }) => type === 'officeDocument')?.target;
  const path = named !== undefined && parts.has(named) ? named : USUAL_PATH;
  if (!parts.has(path)) {
    if (parts.has('content.xml'))
      throw new WorkbookFault('an OpenDocument sheet (.ods) cannot be read', 'save it as XLSX or CSV');
    throw new WorkbookFault('the file is a zip archive, not a workbook', 'save the sheet as XLSX or CSV');
  }
  const relations = parts.relations(path);
  const sheets: Sheet[] = [];
  let is1904 = false;
  parts.read(path, {
    ...NOTHING,
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const target = relations.get(attributeOf(attributes, 'id') ?? '');
      // Sheets of charts have no cells.
      if (target?.type !== 'worksheet') return;
      const isHidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', path: target.target, isHidden });
    },
  });
  const pathOf = (type: string): string => [...relations.values()].find((one) => one.type === type)?.target ?? '';
  const shared = readShared(parts, pathOf('sharedStrings'));
  return { sheets, texts: { shared, styles: readStyles(parts, pathOf('styles')), is1904 } };
}

const NOTHING: XmlTaker = { open: () => undefined, close: () => undefined, text: () => undefined };

function readShared(parts: WorkbookParts, path: string): readonly string[] {
  const shared: string[] = [];
  let text = '';
  let [isText, isPhonetic] = [false, false];
  parts.read(path, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') {
        parts.budget.cells(1);
        parts.budget.text(text.length);
        shared.push(unescaped(text));
      }
    },
    text: (part) => {
      if (!isText) return;
      text += part;
      parts.budget.cellText(text.length);
    },
  });
  return shared;
}

function readStyles(parts: WorkbookParts, path: string): readonly (Precision | undefined)[] {
  const codes = new Map<number, string>();
  const styles: (Precision | undefined)[] = [];
  let isOfCells = false;
  parts.read(path, {
    ...NOTHING,
    open: (name, attributes) => {
      if (name === 'cellXfs') isOfCells = true;
      else if (name === 'numFmt')
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'xf' && isOfCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        styles.push(precisionOf(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return styles;
}

interface FoundSheet {
  readonly name: string;
  readonly cells: SheetCells;
  /** Names of columns that are left out. */
  readonly hidden: readonly string[];
}

/** The sheet that was chosen; else the first that is a table of dates and titles, else the first that has cells. */
function chosenSheet(
  sheets: readonly Sheet[],
  parts: WorkbookParts,
  texts: WorkbookTexts,
  draft: Draft,
): FoundSheet | undefined {
  const { sheet, hiddenColumns } = draft.options;
  const read = ({ name, path }: Sheet): FoundSheet => {
    const cells = readSheetCells(parts, path, texts);
    return { name, ...(hiddenColumns === 'keep' ? { cells, hidden: [] } : shownColumns(cells, headerOf)) };
  };
  if (sheet !== undefined) {
    const one = sheetCalled(sheets, sheet, draft);
    return one && read(one);
  }
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const all = (visible.length === 0 ? sheets : visible).map(read);
  const tables = all.filter(({ cells }) => isTable(cells));
  const [chosen = all.find(({ cells }) => cells.rows.length > 0) ?? all[0], ...others] = tables;
  if (chosen !== undefined && others.length > 0) {
    const names = others.map(({ name }) => `"${name}"`).join(', ');
    draft.report({
      ...{ code: 'other-sheets', severity: 'warning', value: chosen.name, readings: others.map(({ name }) => name) },
      message: `the sheet "${chosen.name}" is read, and ${names} ${others.length === 1 ? 'is a table too' : 'are tables too'}`,
      cure: 'choose the sheet',
    });
  }
  return chosen;
}

function sheetCalled(sheets: readonly Sheet[], wanted: string | number, draft: Draft): Sheet | undefined {
  const named = sheets.findIndex(({ name }) => name === wanted);
  // A command line has numbers as texts: a name takes precedence over a number.
  const at = named < 0 && /^\d+$/.test(String(wanted)) ? Number(wanted) - 1 : named;
  if (at >= 0 && at < sheets.length) return sheets[at];
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  draft.report({
    code: 'wrong-value',
    severity: 'fatal',
    value: String(wanted),
    message: `the workbook has no sheet "${wanted}"`,
    cure: `choose one of ${names}`,
  });
  return undefined;
}

function isTable({ rows }: SheetCells): boolean {
  const at = headerOf(rows);
  const header = rows[at];
  if (header === undefined || rows.length < at + 2) return false;
  const { date, title } = guessMapping(
    header.map((name) => name.trim()),
    {},
    rows.slice(at + 1, at + 1 + SAMPLE).filter((row) => row.length > 0),
  );
  return date !== undefined && title !== undefined;
}

/** Place of the header: the first row with cells that does not name the whole sheet. */
function headerOf(rows: readonly (readonly string[])[]): number {
  const at = rows.slice(0, FIRST_ROWS).findIndex((row) => row.length > 0 && captionOf([...row, '']) === undefined);
  return at < 0 ? rows.findIndex((row) => row.length > 0) : at;
}

function rowsOf(cells: SheetCells, draft: Draft, budget: WorkbookBudget): readonly (readonly string[])[] {
  const { rows } = cells;
  const at = headerOf(rows);
  const width = rows.slice(0, FIRST_ROWS).reduce((most, { length }) => Math.max(most, length), 0);
  // A row above the header has one cell, and is told from a table of one column by the empty ones beside it.
  for (const [number, row] of rows.slice(0, at + 1).entries()) rows[number] = padded(row, width);
  reportFormulas(rows[at] ?? [], cells, draft);
  fillMerged(cells, draft, budget);
  withLinks(cells, at, draft);
  return withoutHidden(cells, draft);
}

function padded(row: readonly string[], width: number): string[] {
  return [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => '')];
}

/** Adds a column, if there are links; the others of a row are counted. */
function withLinks({ rows, links }: SheetCells, header: number, draft: Draft): void {
  const found = [...links].flatMap(([number, urls]) => {
    const row = rows[number - 1];
    const others =
      row === undefined || number <= header + 1
        ? []
        : [...new Set(urls.map(({ url }) => url))].filter((url) => !row.includes(url));
    return others.length === 0 ? [] : [[number - 1, others] as const];
  });
  if (found.length === 0) return;
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  rows[header] = [...padded(rows[header] ?? [], width), LINK];
  for (const [at, [first = '', ...more]] of found) {
    rows[at] = [...padded(rows[at] ?? [], width), first];
    if (more.length > 0) draft.lose(LINK, 'repeated', more.length);
  }
}

/** Columns that the author hides are not published either. */
function reportHiddenColumn(name: string, draft: Draft): void {
  draft.report({
    ...{ code: 'hidden-column', severity: 'warning', column: name, value: name },
    message: `the column "${name.slice(0, 40)}" is hidden in the workbook, and left out`,
    cure: 'show it there, or choose that hidden columns count',
  });
}

/** Rows that the author hides are not published: each is left out, and named. */
function withoutHidden({ rows, hidden }: SheetCells, draft: Draft): readonly (readonly string[])[] {
  if (draft.options.hiddenRows === 'keep') return rows;
  return rows.map((row, at) => {
    if (!hidden.has(at + 1) || row.length === 0) return row;
    draft.leave(at + 1, 'the row is hidden in the workbook', {
      code: 'hidden-row',
      cure: 'show it there, or choose that hidden rows count',
    });
    return [];
  });
}

/** A formula counts by its stored value: without a value, or with an error, its cell stays empty. */
function reportFormulas(header: readonly string[], { faults }: SheetCells, draft: Draft): void {
  for (const { cell, row, column, error } of faults)
    draft.report({
      code: 'formula',
      severity: 'warning',
      row,
      column: header[column],
      value: cell,
      message:
        error === undefined
          ? `the formula of the cell ${cell} has no stored value`
          : `the cell ${cell} holds the error ${error}`,
      cure:
        error === undefined ? 'open the workbook in a spreadsheet program and save it there' : 'correct its formula',
    });
}

/** Copies the value of a merged cell to its rows. Its other columns stay empty. */
function fillMerged({ rows, merged }: SheetCells, draft: Draft, budget: WorkbookBudget): void {
  for (const { column, from, to: last } of merged) {
    const to = Math.min(last, rows.length - 1);
    const value = rows[from]?.[column] ?? '';
    if (value === '' || to <= from) continue;
    budget.cells(to - from);
    for (let row = from + 1; row <= to; row++) {
      if ((rows[row]?.length ?? 0) === 0) continue;
      rows[row] = padded(rows[row]!, column);
      rows[row]![column] = value;
    }
    draft.report({
      code: 'merged-cells',
      severity: 'warning',
      row: from + 1,
      value,
      message: `the merged cell "${value.slice(0, 40)}" counts for the rows ${from + 1} to ${to + 1}`,
    });
  }
}

function fail(draft: Draft, message: string, cure: string): readonly (readonly string[])[] {
  draft.report({ code: 'not-a-file', severity: 'fatal', message, cure });
  return [];
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
