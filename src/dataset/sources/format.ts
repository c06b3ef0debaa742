/** The format of a source: by what the server says, else by its address, else by how it begins. */
import { isHeader } from './csv-header.js';

export const SourceFormat = { json: 'json', lines: 'lines', csv: 'csv' } as const;
export type SourceFormat = (typeof SourceFormat)[keyof typeof SourceFormat];

/** UTF-16 units. */
const MAX_START = 65_536;

const BY_TYPE: ReadonlyMap<string, SourceFormat> = new Map([
  ['application/x-ndjson', SourceFormat.lines],
  ['application/ndjson', SourceFormat.lines],
  ['application/jsonl', SourceFormat.lines],
  ['application/x-jsonlines', SourceFormat.lines],
  ['application/json-lines', SourceFormat.lines],
  ['application/json', SourceFormat.json],
  ['application/ld+json', SourceFormat.json],
  ['text/csv', SourceFormat.csv],
  ['text/tab-separated-values', SourceFormat.csv],
]);
const BY_EXTENSION: ReadonlyMap<string, SourceFormat> = new Map([
  ['ndjson', SourceFormat.lines],
  ['jsonl', SourceFormat.lines],
  ['csv', SourceFormat.csv],
  ['tsv', SourceFormat.csv],
]);

/** Servers that do not know an extension send text or bytes, and some use the one name for any JSON. */
export function formatOf(type: string, url: string, start: string): SourceFormat {
  // Where JSON is read, a web page is told from a dataset.
  if (start.trimStart().startsWith('<')) return SourceFormat.json;
  return formatOfName(type, url) ?? formatOfStart(start);
}

function formatOfName(type: string, url: string): SourceFormat | undefined {
  const declared = BY_TYPE.get((type.split(';', 1)[0] ?? '').trim().toLowerCase());
  if (declared !== undefined && declared !== SourceFormat.json) return declared;
  return BY_EXTENSION.get(extensionOf(url)) ?? declared;
}

/** Whether a start shows enough: anything at all, or part of the second line, or a large part of the first. */
export function isTelling(type: string, url: string, start: string): boolean {
  if (formatOfName(type, url) !== undefined) return start.trimStart() !== '';
  const end = start.indexOf('\n');
  return start.length >= MAX_START || (end >= 0 && start.slice(end).trimStart() !== '');
}

function formatOfStart(start: string): SourceFormat {
  const end = start.indexOf('\n');
  const line = (end < 0 ? start : start.slice(0, end)).trim();
  if (line.startsWith('{')) {
    const second = end < 0 ? '' : start.slice(end).trimStart();
    return second.startsWith('{') && isJson(line) ? SourceFormat.lines : SourceFormat.json;
  }
  return !line.startsWith('[') && isHeader(line) ? SourceFormat.csv : SourceFormat.json;
}

function extensionOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
