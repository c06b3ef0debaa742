/**
 * Parquet files over HTTP ranges: the reader loads only the footer of each, and the requested columns of its row
 * groups.
 */
import type * as Hyparquet from 'hyparquet';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { withFaults, type HttpOptions } from '../http.js';
import { SourceError } from '../source-error.js';
import { JoinedRanges } from './ranges.js';
import type { Columns } from './row-tests.js';

export interface ParquetTraffic {
  requests: number;
  bytes: number;
}

/** Rows of a group of a file. */
export interface RowGroup {
  readonly file: string;
  /** First row in the file. */
  readonly start: number;
  readonly rows: number;
  /** Minimum and maximum of a column; undefined if the file has none. */
  readonly bounds: (column: string) => readonly [bigint, bigint] | undefined;
}

/** Where a page of a column is in its file. */
export interface PageOfColumn {
  readonly start: number;
  readonly rows: number;
  readonly bytes: number;
}

/** Length of each file by its name, and of its footer, in bytes. */
export type FileSizes = Readonly<Record<string, readonly [bytes: number, footer: number]>>;

/** Cells by column. */
export type Cells = Readonly<Record<string, unknown>>;

/** Columns of groups in the cache, decoded. */
const KEPT = 1024;
const TIMEOUT_MS = 30_000;

/** The types of Node lack `cache`. */
type Asked = Omit<RequestInit, 'cache'> & { readonly cache?: 'no-cache' };

interface OpenFile {
  readonly metadata: FileMetaData;
  readonly groups: readonly RowGroup[];
}

export class ParquetFiles {
  readonly #url: string;
  readonly #http: HttpOptions;
  readonly #traffic: ParquetTraffic | undefined;
  /** Length of each file, and of its footer. */
  #sizes: FileSizes = {};
  readonly #open = new Map<string, Promise<OpenFile>>();
  readonly #buffers = new Map<string, AsyncBuffer>();
  readonly #read = new Map<string, Promise<readonly unknown[]>>();

  constructor(url: string, http: HttpOptions, traffic: ParquetTraffic | undefined) {
    this.#url = url.endsWith('/') ? url : `${url}/`;
    this.#http = http;
    this.#traffic = traffic;
  }

  /** The manifest says it, so no request has to ask. */
  know(sizes: FileSizes): void {
    this.#sizes = sizes;
  }

  /** Whether the archive has a file of this name. */
  knows(name: string): boolean {
    return Object.hasOwn(this.#sizes, name);
  }

  async text(name: string, signal: AbortSignal | undefined): Promise<string> {
    const response = await this.#ask(name, { cache: 'no-cache' }, signal);
    return this.#count(await response.text());
  }

  async groups(file: string): Promise<readonly RowGroup[]> {
    return (await kept(this.#open, file, () => this.#openFile(file))).groups;
  }

  /** The cells of some columns. A read goes on for the next caller if the first one leaves. */
  async columns(group: RowGroup, names: readonly string[]): Promise<Columns> {
    const read = await Promise.all(names.map((name) => this.#column(group, name)));
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= KEPT) break;
      this.#read.delete(oldest);
    }
    return Object.fromEntries(names.map((name, at) => [name, read[at]!]));
  }

  /** The same, row by row. */
  async read(group: RowGroup, names: readonly string[]): Promise<readonly Cells[]> {
    const columns = await this.columns(group, names);
    return Array.from({ length: group.rows }, (_, row) =>
      Object.fromEntries(names.map((name) => [name, columns[name]?.[row]])),
    );
  }

  /** A few rows of a long column, without the others: pages of the column that hold them. */
  rowsOf(group: RowGroup, column: string, from: number, to: number): Promise<readonly unknown[]> {
    const { file, start } = group;
    return kept(this.#read, `${file} ${start} ${column} ${from} ${to}`, () =>
      this.#cells(file, column, start + from, start + to),
    );
  }

  /** The texts in a page of a column. A known place needs neither the footer of the file nor its index. */
  async page(file: string, column: string, { start, rows, bytes }: PageOfColumn): Promise<readonly unknown[]> {
    const metadata = fileOfOnePage(column, start, rows, bytes);
    return kept(this.#read, `${file} @${start}`, () =>
      understood(async () => {
        const { parquetReadObjects } = await library();
        const cells = await parquetReadObjects({ file: this.#buffer(file), metadata, columns: [column] });
        return cells.map((row): unknown => row[column]);
      }),
    );
  }

  #column({ file, start, rows }: RowGroup, column: string): Promise<readonly unknown[]> {
    return kept(this.#read, `${file} ${start} ${column}`, async () => {
      const { metadata } = await kept(this.#open, file, () => this.#openFile(file));
      const cells: unknown[] = [];
      await understood(async () => {
        const { parquetRead } = await library();
        const onChunk = ({ columnData, rowStart }: Hyparquet.ColumnData): void => {
          for (let at = 0; at < columnData.length; at++) cells[rowStart - start + at] = columnData[at];
        };
        const which = { columns: [column], rowStart: start, rowEnd: start + rows, utf8: false };
        await parquetRead({ file: this.#buffer(file), metadata, ...which, onChunk });
      });
      if (cells.length !== rows) throw broken(`${file}: ${column} has other rows than the others`);
      return cells;
    });
  }

  async #cells(file: string, column: string, rowStart: number, rowEnd: number): Promise<readonly unknown[]> {
    const { metadata } = await kept(this.#open, file, () => this.#openFile(file));
    const cells = await understood(async () => {
      const { parquetReadObjects } = await library();
      // Bytes that are no text stay bytes.
      const which = { columns: [column], rowStart, rowEnd, useOffsetIndex: true, utf8: false };
      return parquetReadObjects({ file: this.#buffer(file), metadata, ...which });
    });
    return cells.map((row): unknown => row[column]);
  }

  async #openFile(file: string): Promise<OpenFile> {
    const buffer = this.#buffer(file);
    const [, initialFetchSize] = this.#sizes[file]!;
    const metadata = await understood(async () => (await library()).parquetMetadataAsync(buffer, { initialFetchSize }));
    return { metadata, groups: groupsOf(file, metadata) };
  }

  #buffer(file: string): AsyncBuffer {
    const known = this.#buffers.get(file);
    if (known !== undefined) return known;
    const [byteLength] = this.knows(file) ? this.#sizes[file]! : [0];
    if (byteLength < 12) throw broken(`${file}: the manifest does not know it`);
    const parts = new JoinedRanges((start, end) => this.#slice(file, start, end));
    const buffer: AsyncBuffer = { byteLength, slice: (start, end = byteLength) => parts.slice(start, end) };
    this.#buffers.set(file, buffer);
    return buffer;
  }

  async #slice(file: string, start: number, end: number): Promise<ArrayBuffer> {
    const response = await this.#ask(file, { headers: { Range: `bytes=${start}-${end - 1}` } }, undefined);
    if (response.status !== 206)
      throw new SourceError('http', `${file}: the server does not send parts of a file`, { retryable: false });
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength !== end - start) throw broken(`${file}: the answer ended too early`);
    if (this.#traffic !== undefined) this.#traffic.bytes += bytes.byteLength;
    return bytes;
  }

  async #ask(file: string, init: Asked, signal: AbortSignal | undefined): Promise<Response> {
    const { headers = {}, timeout = TIMEOUT_MS, fetch: ask = fetch } = this.#http;
    if (this.#traffic !== undefined) this.#traffic.requests++;
    const response = await withFaults(timeout, signal, (either) =>
      ask(new URL(file, this.#url), {
        ...init,
        headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
        credentials: 'omit',
        signal: either,
      }),
    );
    if (!response.ok) throw new SourceError('http', `${file}: ${response.status}`);
    return response;
  }

  #count(text: string): string {
    if (this.#traffic !== undefined) this.#traffic.bytes += text.length;
    return text;
  }
}

/** What the footer of a file would say that had this page alone, plain texts compressed by Snappy. */
function fileOfOnePage(column: string, start: number, rows: number, bytes: number): FileMetaData {
  const [count, size] = [BigInt(rows), BigInt(bytes)];
  const data: Hyparquet.ColumnMetaData = {
    type: 'BYTE_ARRAY',
    encodings: ['PLAIN'],
    path_in_schema: [column],
    codec: 'SNAPPY',
    num_values: count,
    total_uncompressed_size: size,
    total_compressed_size: size,
    data_page_offset: BigInt(start),
  };
  return {
    version: 2,
    schema: [
      { name: 'root', num_children: 1 },
      { name: column, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    ],
    num_rows: count,
    row_groups: [{ columns: [{ file_offset: 0n, meta_data: data }], total_byte_size: size, num_rows: count }],
    metadata_length: 0,
  };
}

function groupsOf(file: string, { row_groups: groups }: FileMetaData): readonly RowGroup[] {
  let start = 0;
  return groups.map(({ num_rows: count, columns }): RowGroup => {
    const rows = Number(count);
    const group = { file, start, rows };
    start += rows;
    const bounds: RowGroup['bounds'] = (name) => {
      const column = columns.find(({ meta_data: data }) => data?.path_in_schema[0] === name);
      const { min_value: least, max_value: most } = column?.meta_data?.statistics ?? {};
      return typeof least === 'bigint' && typeof most === 'bigint' ? [least, most] : undefined;
    };
    return { ...group, bounds };
  });
}

/** Only readers of Parquet need it. Browsers and Node have different messages for a package that they cannot find. */
async function library(): Promise<typeof Hyparquet> {
  try {
    return await import('hyparquet');
  } catch (error) {
    throw new SourceError('not-understood', WITHOUT_READER, { retryable: false, cause: error });
  }
}

const WITHOUT_READER =
  'the reader of Parquet is not there: npm install hyparquet, or name it in the import map of the page (docs/archives.md)';

/** Loaded once; a failed load is repeated. */
function kept<Value>(map: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = map.get(key);
  if (known !== undefined) {
    map.delete(key);
    map.set(key, known);
    return known;
  }
  const value = make();
  map.set(key, value);
  value.catch(() => {
    if (map.get(key) === value) map.delete(key);
  });
  return value;
}

async function understood<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof SourceError ? error : broken(error instanceof Error ? error.message : 'no Parquet');
  }
}

function broken(message: string): SourceError {
  return new SourceError('not-understood', `Parquet: ${message}`);
}
