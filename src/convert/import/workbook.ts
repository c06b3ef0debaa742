/**
 * The rows of a sheet in a workbook (XLSX). A formula counts by its stored value, a date by the calendar of the
 * workbook (1900 or 1904). A merged cell counts for each of its rows. The parser loads with the first workbook.
 */
import type { unzipSync } from 'fflate';
import type { Draft } from './draft.js';
import { plainText } from './plain-text.js';

// The links of cells in a workbook: the cell shows words, the address stands elsewhere in the file.

const HYPERLINK = /<hyperlink\s[^<>]*>/g;
const RELATION = /<Relationship\s[^<>]*>/g;
const WEB = /^https?:\/\//i;
/** A column of links by this name is known as one. */
const NAME = 'Link';

interface Part {
  readonly bytes: Uint8Array;
  /** The file of the sheet: "xl/worksheets/sheet1.xml". */
  readonly path: string;
  readonly xml: string;
}

/** The rows with one more column, if there are links; `more` counts those beyond the first of a row. */
function withLinks(
  rows: readonly string[][],
  { bytes, path, xml }: Part,
  unzip: typeof unzipSync,
): { readonly rows: readonly string[][]; readonly more: number } {
  const links = linksOf(xml, relationsOf(bytes, path, unzip));
  const [header, ...others] = rows;
  if (links.size === 0 || header === undefined) return { rows, more: 0 };
  // A sheet has up to a million rows, more than a call takes arguments.
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  let more = 0;
  const added = others.map((row, at) => {
    const [first = '', ...rest] = (links.get(at + 2) ?? []).filter((url) => !row.includes(url));
    more += rest.length;
    return [...row, ...Array.from({ length: width - row.length }, () => ''), first];
  });
  if (added.every((row) => row.at(-1) === '')) return { rows, more };
  return { rows: [[...header, ...Array.from({ length: width - header.length }, () => ''), NAME], ...added], more };
}

/** Addresses by row, as a spreadsheet counts them. */
function linksOf(xml: string, targets: ReadonlyMap<string, string>): ReadonlyMap<number, string[]> {
  const links = new Map<number, string[]>();
  for (const [tag] of xml.matchAll(HYPERLINK)) {
    const row = Number(/\bref="[A-Z]{1,3}(\d+)/.exec(tag)?.[1]);
    const url = targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '');
    if (row > 0 && url !== undefined) links.set(row, [...new Set([...(links.get(row) ?? []), url])]);
  }
  return links;
}

function relationsOf(bytes: Uint8Array, path: string, unzip: typeof unzipSync): ReadonlyMap<string, string> {
  const name = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const xml = new TextDecoder().decode(unzip(bytes, { filter: (file) => file.name === name })[name]);
  return new Map(
    [...xml.matchAll(RELATION)].flatMap(([tag]) => {
      const id = /\bId="([^"]*)"/.exec(tag)?.[1];
      const target = plainText(/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '').text;
      return id !== undefined && WEB.test(target) ? [[id, target] as const] : [];
    }),
  );
}

/** The first bytes of a zip, and of an older binary workbook. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const BINARY = [0xd0, 0xcf, 0x11, 0xe0];
/** More would not fit into the memory of a page. */
const MAX_UNPACKED = 500_000_000;
/** Each takes some ten bytes before anything is in it. */
const MAX_CELLS = 20_000_000;
const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/;
const CELL_NAME = /<(?:c|row)\b[^<>]*?\br="([A-Z]{0,3})(\d+)"/g;
const DAY_LENGTH = 10;
const MINUTE_LENGTH = 16;
const DAY_MS = 86_400_000;
const DAY_ONE = Date.UTC(1899, 11, 31);
/** The first day of the calendar of 1904 is number 0. */
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const MARCH_1900 = Date.UTC(1900, 2, 1);
const CELL = /<c\s([^<>]*)>(<f\b[^<>]*(?:\/>|>[^<]*<\/f>))?(?:<v>([^<]*)<\/v>|<v\/>)?<\/c>/g;

export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

export function isOldWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, BINARY);
}

export async function readWorkbook(bytes: Uint8Array, draft: Draft): Promise<readonly (readonly string[])[]> {
  try {
    const [{ default: readSheets }, { unzipSync: unzip }] = await Promise.all([
      import('read-excel-file/universal'),
      import('fflate'),
    ]);
    const size = { bytes: 0, isWorkbook: false };
    const parts = unzip(bytes, {
      filter: ({ name, originalSize }) => {
        size.bytes += originalSize;
        if (name === 'xl/workbook.xml') size.isWorkbook = true;
        return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels)$/.test(name);
      },
    });
    if (!size.isWorkbook)
      return fail(draft, 'the file is a zip archive, not a workbook', 'save the sheet as XLSX or CSV');
    if (size.bytes > MAX_UNPACKED)
      return fail(draft, 'the workbook is larger than 500 MB when it is unpacked', 'save the sheet as CSV');
    const far = farCell(bytes, unzip);
    if (far !== undefined)
      return fail(
        draft,
        `the cell ${far.cell} would make a sheet of ${far.count.toLocaleString('en')} cells`,
        `delete the cell ${far.cell}, which stands far from the rest, or save the sheet as CSV`,
      );
    const sheets = await readSheets(new Blob([bytes as Uint8Array<ArrayBuffer>]), { trim: false });
    // Version 7 gives the rows of one sheet.
    if (Array.isArray(sheets[0])) return fail(draft, OLD_READER, UPDATE_READER);
    const at = placeOf(sheets, draft);
    const found = at === undefined ? undefined : sheets[at];
    if (at === undefined || found === undefined) return [];
    for (const other of sheets) if (other !== found) draft.lose(other.sheet, 'other-sheets');
    const is1904 = /\bdate1904="(?:1|true)"/.test(new TextDecoder().decode(parts['xl/workbook.xml']));
    const rows = found.data.map((row) => row.map((value) => cellText(value, is1904)));
    const { path, xml } = sheetXml(bytes, parts, at, unzip);
    reportFormulas(rows[0] ?? [], xml, draft);
    const linked = withLinks(rows, { bytes, path, xml }, unzip);
    if (linked.more > 0) draft.lose('Link', 'repeated', linked.more);
    return fillMerged(linked.rows, xml, draft);
  } catch (error) {
    if (isMissingPackage(error)) return fail(draft, MISSING_READER, 'run: npm install read-excel-file fflate');
    // Version 6 has no form for every place.
    if (codeOf(error) === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return fail(draft, OLD_READER, UPDATE_READER);
    const detail = error instanceof Error ? error.message : '';
    return fail(draft, `the workbook cannot be read${detail === '' ? '' : `: ${detail}`}`, 'save the sheet as CSV');
  }
}

const MISSING_READER = 'the packages that read workbooks are not installed';
/** A project may have it for a use of its own. */
const OLD_READER = 'the installed read-excel-file is too old';
const UPDATE_READER = 'run: npm install read-excel-file@latest fflate';

/** Optional packages were left out when this one was installed. */
export function isMissingPackage(error: unknown): boolean {
  return codeOf(error) === 'ERR_MODULE_NOT_FOUND';
}

function codeOf(error: unknown): unknown {
  return (error as { readonly code?: unknown } | undefined)?.code;
}

function placeOf(sheets: readonly { readonly sheet: string }[], draft: Draft): number | undefined {
  const { sheet } = draft.options;
  if (sheet === undefined) return 0;
  const named = sheets.findIndex(({ sheet: name }) => name === sheet);
  // A command line has numbers as texts: a name takes precedence over a number.
  const at = named < 0 && /^\d+$/.test(String(sheet)) ? Number(sheet) - 1 : named;
  if (at >= 0 && at < sheets.length) return at;
  const names = sheets.map(({ sheet: name }) => `"${name}"`).join(', ');
  draft.report({
    code: 'wrong-value',
    severity: 'fatal',
    value: String(sheet),
    message: `the workbook has no sheet "${sheet}"`,
    cure: `choose one of ${names}`,
  });
  return undefined;
}

function cellText(value: unknown, is1904: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value, is1904);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * A time of day alone is a part of day 0; and the calendar of 1900 has a 29 February, before which its days are off by
 * one.
 */
function dateText(date: Date, is1904: boolean): string {
  const ms = date.getTime();
  if (Number.isNaN(ms)) return '';
  if (is1904 ? ms > DAY_ZERO_1904 && ms < DAY_ZERO_1904 + DAY_MS : ms < DAY_ONE)
    return date.toISOString().slice(DAY_LENGTH + 1, MINUTE_LENGTH);
  const text = (ms < MARCH_1900 ? new Date(ms + DAY_MS) : date).toISOString();
  return text.slice(DAY_LENGTH + 1, DAY_LENGTH + 9) === '00:00:00'
    ? text.slice(0, DAY_LENGTH)
    : text.slice(0, MINUTE_LENGTH);
}

type Unzip = typeof unzipSync;

interface FarCell {
  readonly cell: string;
  readonly count: number;
}

/** The last cell of a sheet, if rows × columns up to it would not fit into memory. The parser makes a list of them all. */
function farCell(bytes: Uint8Array, unzip: Unzip): FarCell | undefined {
  let far: FarCell | undefined;
  const names: string[] = [];
  unzip(bytes, {
    filter: ({ name }) => {
      if (SHEET_PART.test(name)) names.push(name);
      return false;
    },
  });
  for (const name of names) {
    const xml = new TextDecoder().decode(unzip(bytes, { filter: (file) => file.name === name })[name]);
    let [rows, columns, cell] = [0, 0, ''];
    for (const [, letters = '', row = ''] of xml.matchAll(CELL_NAME)) {
      const column = placeOfColumn(letters) + 1;
      if (Number(row) > rows || column > columns) cell = letters + row;
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, column);
    }
    if (rows * columns > MAX_CELLS) far = { cell, count: rows * columns };
  }
  return far;
}

/** The sheet at a place of the workbook, as XML: only the XML shows merged cells. */
function sheetXml(
  bytes: Uint8Array,
  parts: Readonly<Record<string, Uint8Array>>,
  at: number,
  unzip: Unzip,
): { readonly path: string; readonly xml: string } {
  const text = (name: string): string => new TextDecoder().decode(parts[name]);
  const sheet = [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)][at]?.[0] ?? '';
  const id = /\br:id="([^"]*)"/.exec(sheet)?.[1];
  const relations = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^<>]*>/g)].map(([tag]) => tag);
  const target = relations.find((tag) => id !== undefined && tag.includes(`Id="${id}"`));
  const path = /\bTarget="([^"]*)"/.exec(target ?? '')?.[1]?.replace(/^\/(?:xl\/)?/, '');
  if (path === undefined) return { path: '', xml: '' };
  const name = `xl/${path}`;
  return { path: name, xml: new TextDecoder().decode(unzip(bytes, { filter: (file) => file.name === name })[name]) };
}

/** A formula counts by its stored value: without a value, or with an error, its cell stays empty. */
function reportFormulas(header: readonly string[], xml: string, draft: Draft): void {
  for (const [, attributes = '', formula, value = ''] of xml.matchAll(CELL)) {
    const isError = /\bt="e"/.test(attributes);
    if (!isError && (formula === undefined || value !== '' || /\bt="str"/.test(attributes))) continue;
    const [, cell = '', letters = '', row = ''] = /\br="(([A-Z]{1,3})(\d+))"/.exec(attributes) ?? [];
    draft.report({
      code: 'formula',
      severity: 'warning',
      row: row === '' ? undefined : Number(row),
      column: header[placeOfColumn(letters)],
      value: cell,
      message: isError
        ? `the cell ${cell} holds the error ${value}`
        : `the formula of the cell ${cell} has no stored value`,
      cure: isError ? 'correct its formula' : 'open the workbook in a spreadsheet program and save it there',
    });
  }
}

/** Copies the value of a merged cell to its rows. Its other columns stay empty. */
function fillMerged(rows: readonly string[][], xml: string, draft: Draft): readonly (readonly string[])[] {
  for (const [, column = '', first = '', last = ''] of xml.matchAll(
    /<mergeCell\s[^<>]*ref="([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)"/g,
  )) {
    const [from, to, at] = [Number(first) - 1, Math.min(Number(last), rows.length) - 1, placeOfColumn(column)];
    const value = rows[from]?.[at] ?? '';
    if (value === '' || to <= from) continue;
    for (let row = from + 1; row <= to; row++) rows[row]![at] = value;
    draft.report({
      code: 'merged-cells',
      severity: 'warning',
      row: from + 1,
      value,
      message: `the merged cell "${value.slice(0, 40)}" counts for the rows ${from + 1} to ${to + 1}`,
    });
  }
  return rows;
}

function placeOfColumn(letters: string): number {
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

function fail(draft: Draft, message: string, cure: string): readonly (readonly string[])[] {
  draft.report({ code: 'not-a-file', severity: 'fatal', message, cure });
  return [];
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
