/**
 * A sheet as the source of an element: loose columns and dates as people write them, read as `importData` reads them.
 * Rows have ids from their titles, so that an entry keeps its id while rows come and go before it.
 */
import type { Issue, IssueCode, LoadError, UnclearRecord } from '../../dataset/data/issue.js';
import { validateDataset, type Validation } from '../../dataset/data/validate.js';
import { failureOf, httpError } from '../../dataset/sources/load-errors.js';
import type { Loaded, LoadOptions } from '../../dataset/sources/loaded.js';
import { Patience } from '../../dataset/sources/patience.js';
import { decodeText } from './decode-text.js';
import { Draft } from './draft.js';
import type { Imported, ImportIssue, ImportOptions } from './imported.js';
import { mappedTable } from './mapped-table.js';
import { ownTable } from './own-files.js';
import { TableReading, TableText, type TableImporter } from './table-importer.js';
import { textOf } from './text-importer.js';
import { timelineJsSheet } from './timelinejs-sheet.js';

/** Larger sheets take longer than a page waits; the largest of Google's have as many bytes. */
const MAX_BYTES = 50_000_000;
const MAX_RAW = 300;
const TABLES: readonly TableImporter[] = [timelineJsSheet, ownTable, mappedTable];
/** Codes of the importer that the element has no words of its own for. */
const OWN_CODES: ReadonlyMap<string, IssueCode> = new Map([
  ['day-order', 'bad-date'],
  ['open-date', 'bad-date'],
  ['far-date', 'bad-date'],
  ['no-header', 'missing'],
  ['no-rows', 'no-entries'],
  ['missing-header', 'missing'],
]);

const GOOGLE = /^\/spreadsheets\/d\/((?:e\/)?[\w-]+)/;
/** `https://1drv.ms/x/s!AbCd`, and the same on the hosts that it leads to. */
const ONEDRIVE = /^(?:1drv\.ms|onedrive\.live\.com)$/;
/** A public share of Nextcloud or ownCloud, on any host: `/s/TOKEN`, `/index.php/s/TOKEN`. */
const NEXTCLOUD = /^(.*\/s\/[A-Za-z0-9]{10,32})(?:\/download)?\/?$/;

/** Asks for the rows, and reads them. `columns`: the attribute of the element. */
export async function loadSheet(link: string, columns: string, options: LoadOptions): Promise<Loaded> {
  const url = sheetAddress(link) ?? link;
  const patience = new Patience(options.signal, options.timeoutMs);
  try {
    // Types of Node know no cache, and its `fetch` passes over it.
    const request = {
      signal: patience.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: options.tag === undefined ? 'default' : 'no-cache',
    } as const;
    const response = await (options.loader ?? fetch)(url, request);
    if (!response.ok) return { error: httpError(url, response.status, response.headers.get('retry-after')) };
    const bytes = await bytesOf(response, patience, options);
    if (bytes === undefined) return { error: notASheet(url, `larger than ${MAX_BYTES / 1_000_000} MB`) };
    const tag = tagOfBytes(bytes);
    return tag === options.tag ? undefined : await readSheet(bytes, columns, { url, tag });
  } catch {
    const error = failureOf(url, patience);
    return error && { error };
  } finally {
    patience.end();
  }
}

async function readSheet(
  bytes: Uint8Array,
  columns: string,
  { url, tag }: { readonly url: string; readonly tag: string },
): Promise<Loaded> {
  // A workbook is a ZIP file.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { error: notASheet(url, 'a workbook; share the sheet as CSV') };
  const { text, fault } = await decodeText(bytes);
  if (text === undefined) return { error: notASheet(url, fault.message) };
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text))
    return { error: notASheet(url, 'a web page; is the sheet shared with everybody who has the link?') };
  const rows: (readonly string[])[] = [];
  const draft = new Draft(optionsOf(columns));
  const reading = new KeptRows(draft, rows);
  const table = new TableText(reading);
  table.take(text.replace(/^\ufeff/, ''));
  table.end();
  const read = draft.finish();
  const fatal = read.issues.find(({ severity }) => severity === 'fatal');
  if (read.dataset === undefined) return { error: notASheet(url, fatal?.message ?? 'it has no rows') };
  return { validation: validationOf(read, rows), tag };
}

/** Keeps the rows as they came: one that becomes no entry is shown as it is. */
class KeptRows extends TableReading {
  constructor(
    draft: Draft,
    readonly rows: (readonly string[])[],
  ) {
    super(draft, (header) => {
      const names = header.map((name) => name.trim());
      const set = new Set(names.map((name) => name.toLowerCase()));
      const isChosen = draft.options.mapping !== undefined;
      return isChosen ? mappedTable : TABLES.find(({ detect }) => detect(set, names));
    });
  }

  override take(cells: readonly string[]): void {
    this.rows.push(cells);
    super.take(cells);
  }
}

/** `date: When; title: What happened; day-order: day-first`, or `auto`. */
function optionsOf(columns: string): ImportOptions {
  const chosen = columns.split(/[;\n]/).flatMap((part) => {
    const [, field, column] = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    return field === undefined || column === undefined ? [] : [[field, column] as const];
  });
  const order = chosen.find(([field]) => field === 'day-order')?.[1];
  const mapping = Object.fromEntries(chosen.filter(([field]) => field !== 'day-order'));
  return {
    makeId: idMaker(),
    ...(order === 'day-first' || order === 'month-first' ? { dayOrder: order } : {}),
    ...(Object.keys(mapping).length > 0 && { mapping }),
  };
}

/** Makes ids from the title, with a number from the second of a title on. */
function idMaker(): (content: string) => string {
  const counts = new Map<string, number>();
  return (content) => {
    const title = textOf(JSON.parse(content), 'title') ?? '';
    const base =
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .slice(0, 60)
        .replace(/^-|-$/g, '') || 'row';
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}

/** What the importer found, in the terms of the element: each row that is no entry stays in sight. */
function validationOf(
  { dataset, counts, issues, notKept }: Imported,
  rows: readonly (readonly string[])[],
): Validation {
  const own = validateDataset(dataset);
  const said = issues.map(issueOf);
  const lost = notKept.map(({ what, count, why }): Issue => ({
    ...{ code: 'unknown-field', severity: 'warning', path: what, value: what },
    message: `${what}: not kept, ${count} times (${why})`,
  }));
  const unclear = issues.flatMap(({ row, severity }, at): UnclearRecord[] => {
    if (row === undefined || severity !== 'error') return [];
    const raw = (rows[row - 1] ?? []).join(', ').slice(0, MAX_RAW);
    return [{ index: row, path: `row ${row}`, raw, fields: {}, issues: [said[at]!] }];
  });
  return { ...own, unclear, unclearCount: counts.left, issues: [...own.issues, ...said, ...lost] };
}

function issueOf({ code, severity, row, column, value, message, cure }: ImportIssue): Issue {
  const path = [row === undefined ? '' : `row ${row}`, column ?? ''].filter((part) => part !== '').join(', ');
  return {
    code: OWN_CODES.get(code) ?? (code as IssueCode),
    severity,
    path,
    value: value ?? '',
    message: path === '' ? message : `${path}: ${message}`,
    ...(cure !== undefined && { cure }),
  };
}

function notASheet(url: string, why: string): LoadError {
  return { code: 'not-a-dataset', message: `src: ${why} ("${url}")`, url };
}

/** Undefined if it is too large. */
async function bytesOf(
  { body }: Response,
  patience: Patience,
  { onProgress }: LoadOptions,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let received = 0;
  const reader = body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
    patience.heard();
    received += chunk.value.byteLength;
    if (received > MAX_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    pieces.push(chunk.value);
    onProgress({ received, total: undefined, dates: 0, entries: 0 });
  }
  patience.signal.throwIfAborted();
  const whole = new Uint8Array(received);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** The services name no version of a sheet: one of the same bytes is the same. Two FNV hashes and the length. */
function tagOfBytes(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x5bd1e995);
  }
  return `${bytes.length}-${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}

/**
 * The address that answers with the rows of a shared sheet, from the link that its service gives to share it: Google
 * Sheets, OneDrive and Nextcloud, each known by its address. Any other address is its own. Undefined for a text that is
 * not an address to fetch.
 */
export function sheetAddress(text: string): string | undefined {
  const plain = text.trim();
  const url = parsed(/^[a-z][a-z\d+.-]*:/i.test(plain) ? plain : `https://${plain}`);
  if (url === undefined || !/^https?:$/.test(url.protocol) || !isPlainHost(url)) return undefined;
  return sharedAddress(url) ?? url.href;
}

function sharedAddress(url: URL): string | undefined {
  if (url.hostname === 'docs.google.com') return googleAddress(url);
  if (ONEDRIVE.test(url.hostname)) return oneDriveAddress(url);
  const share = NEXTCLOUD.exec(url.pathname)?.[1];
  return share === undefined ? undefined : `${url.origin}${share}/download`;
}

/** A shared sheet is read as CSV; a published one has its own address for that. */
function googleAddress(url: URL): string | undefined {
  const id = GOOGLE.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  const sheet = url.searchParams.get('gid') ?? /gid=(\d+)/.exec(url.hash)?.[1];
  const whole = `https://docs.google.com/spreadsheets/d/${id}`;
  if (id.startsWith('e/')) return `${whole}/pub?output=csv${sheet === undefined ? '' : `&single=true&gid=${sheet}`}`;
  return `${whole}/gviz/tq?tqx=out:csv${sheet === undefined ? '' : `&gid=${sheet}`}`;
}

/** Its interface takes the whole link, in base64 for addresses. */
function oneDriveAddress({ href }: URL): string {
  const code = btoa(href).replace(/=+$/, '').replaceAll('/', '_').replaceAll('+', '-');
  return `https://api.onedrive.com/v1.0/shares/u!${code}/root/content`;
}

/** The page's history would keep a password in an address. */
function isPlainHost({ hostname, username, password }: URL): boolean {
  return username === '' && password === '' && (hostname.includes('.') || hostname === 'localhost');
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
