/**
 * Cells from the clipboard. Spreadsheets and pages put them there as text and as a table of HTML beside it; only the table
 * has the addresses behind their words. Its markup is read as text, never as a page: nothing of it runs or loads.
 */
import { fieldOfColumn, namesOfNone } from '../../../src/convert/import/mapping-names.js';
import { plainText } from '../../../src/convert/import/plain-text.js';
import { attributeOf } from '../../../src/convert/import/xml-tags.js';
import { CsvSplitter } from '../../../src/dataset/sources/csv-splitter.js';
import { joinedLinks } from '../model/clipboard.js';

export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  /** Addresses behind the words of each row. */
  readonly links: readonly (readonly string[])[];
}

const WEB = /^https?:\/\//i;
/** The column of a sheet without one of addresses; the importer knows it by this name. */
const LINK = 'Link';
const MAX_SPAN = 100;
/** The mark of a footnote leads to no source. */
const MARK = /^\s*\[.*\]\s*$/;
const HIDDEN = /display\s*:\s*none/i;
const NAME = /^<(\/?)([a-z][a-z\d]*)/i;

/** Undefined if the text says all: there is no table, or no address behind its words. */
export function pastedTable(data: DataTransfer | null): PastedTable | undefined {
  const html = data?.getData('text/html') ?? '';
  if (!/<table[\s>]/i.test(html) || !/href/i.test(html)) return undefined;
  const table = tableIn(html);
  const splitter = new CsvSplitter('\t');
  const plain = data?.getData('text/plain') ?? '';
  const texts = [...splitter.split(plain), ...splitter.end()].filter((row) => row !== undefined);
  // The text has each letter as it is shown.
  const rows = texts.length === table.length ? texts : table.map(({ cells }) => cells);
  const links = table.map(({ links: found }, at) => found.filter((link) => !isShown(link, rows[at]!)));
  return links.every(({ length }) => length === 0) ? undefined : { rows, links };
}

function isShown(link: string, cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes(link));
}

/** The text of the clipboard as a sheet with a column of addresses, if there are any behind its words. */
export function pastedText(data: DataTransfer | null): string {
  const table = pastedTable(data);
  if (table === undefined) return data?.getData('text/plain') ?? '';
  const [header = []] = table.rows;
  const known = header.findIndex((name) => fieldOfColumn(name) === 'url');
  const at = known < 0 ? table.rows.reduce((most, { length }) => Math.max(most, length), 0) : known;
  const hasHeader = namesOfNone(header) === undefined;
  const rows = table.rows.map((cells, row) => {
    if (row > 0 || !hasHeader) return withLinks(cells, at, table.links[row]!);
    return known < 0 ? [...padded(header, at), LINK] : header;
  });
  return `${rows.map((cells) => cells.map(quoted).join('\t')).join('\n')}\n`;
}

function withLinks(cells: readonly string[], at: number, links: readonly string[]): readonly string[] {
  return links.length === 0
    ? cells
    : padded(cells, at + 1).map((cell, place) => (place === at ? joinedLinks(cell, links) : cell));
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface TableRow {
  readonly cells: string[];
  readonly links: string[];
}

/** The rows of the first table that are shown; a table within a cell is text of that cell. */
function tableIn(html: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let depth = 0;
  let row: TableRow | undefined;
  let cell: { text: string; span: number } | undefined;
  let link: { href: string; text: string } | undefined;
  const linkEnds = (): void => {
    if (link !== undefined && !MARK.test(link.text) && WEB.test(link.href)) row?.links.push(link.href);
    link = undefined;
  };
  const cellEnds = (): void => {
    linkEnds();
    // A cell over several columns leaves the others empty, as in the text.
    if (cell !== undefined) row?.cells.push(plainText(cell.text).text, ...Array<string>(cell.span - 1).fill(''));
    cell = undefined;
  };
  const rowEnds = (): void => {
    cellEnds();
    if (row !== undefined && row.cells.length > 0) rows.push({ cells: row.cells, links: [...new Set(row.links)] });
    row = undefined;
  };
  const take = (text: string): void => {
    if (cell !== undefined) cell.text += text;
    if (link !== undefined) link.text += text;
  };
  for (const piece of piecesOf(html)) {
    const [, slash, given = ''] = NAME.exec(piece) ?? [];
    const name = given.toLowerCase();
    const isEnd = slash === '/';
    if (name === '') take(piece.replace(/\s+/g, ' '));
    else if (name === 'table') {
      depth += isEnd ? -1 : 1;
      if (depth === 0) break;
    } else if (name === 'br') take('<br>');
    else if (name === 'a') {
      linkEnds();
      if (!isEnd) link = { href: attributeOf(piece, 'href')?.trim() ?? '', text: '' };
    } else if (depth !== 1) continue;
    else if (name === 'tr') {
      rowEnds();
      if (!isEnd && !HIDDEN.test(attributeOf(piece, 'style') ?? '')) row = { cells: [], links: [] };
    } else if (name === 'td' || name === 'th') {
      cellEnds();
      const span = Number(attributeOf(piece, 'colspan') ?? 1) || 1;
      if (!isEnd && row !== undefined) cell = { text: '', span: Math.min(Math.max(1, Math.trunc(span)), MAX_SPAN) };
    }
  }
  rowEnds();
  return rows;
}

/** Tags and the texts between them, without comments, styles and scripts. What has no end is left out. */
function* piecesOf(html: string): Generator<string> {
  const lower = html.toLowerCase();
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      yield html.slice(at);
      return;
    }
    if (open > at) yield html.slice(at, open);
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const end = tagEnd(html, open);
    if (end < 0) return;
    const tag = html.slice(open, end);
    yield tag;
    const [, hidden] = /^<(style|script)\b/i.exec(tag) ?? [];
    at = hidden === undefined ? end : lower.indexOf(`</${hidden.toLowerCase()}`, end);
    if (at < 0) return;
  }
}

/** The place behind a tag, whose attributes may hold a `>`. */
function tagEnd(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at++) {
    const sign = html[at]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return -1;
}
