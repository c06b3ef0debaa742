/**
 * Reads a file of any length, record by record: tables and newline-delimited JSON, with at most some thousand records
 * in memory at a time. Other files are read as a whole.
 */
import { TAIL_FIELDS } from '../../dataset/data/dataset-head.js';
import type { Category, CategoryValue, Entry } from '../../dataset/data/dataset.js';
import { EntryTable } from '../../dataset/data/entry-table.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { JsonSplitter } from '../../dataset/sources/json-splitter.js';
import { type Decoded, encodingOf, joined, TextPieces } from './decode-text.js';
import { isPacked, unpacked, PackedFault } from './unpack.js';
import { Draft, type DraftEntry } from './draft.js';
import { importData, type ImportFormat, isStreamed, tableReading } from './import-data.js';
import type { Imported, ImportOptions } from './imported.js';
import { LinesReading } from './own-files.js';
import { SeenIds } from './seen-ids.js';
import { TableText } from './table-importer.js';

// A draft that passes on entries while more arrive. It omits checks that need all of them: whether a relation leads
// somewhere, and the order of entries.

const LISTS = ['parties', 'actors', 'topics', 'sources', 'measures', 'fields'] as const;

interface Named {
  readonly id: string;
}

/** Places of the fields in the format. */
const PLACES = new Map(Object.keys(new EntryTable().columns).map((name, at) => [name, at]));

/** The names of fields in the order of the format, by how they were written: a file has few ways. Undefined if it is the same. */
const ORDERS = new Map<string, readonly string[] | undefined>();
const MOST_ORDERS = 4096;

/** The same entry is the same text, in whatever order its file has the fields. */
function inOrder(entry: Entry): Entry {
  const written = Object.keys(entry).join();
  let names = ORDERS.get(written);
  if (names === undefined && !ORDERS.has(written)) {
    if (ORDERS.size >= MOST_ORDERS) ORDERS.clear();
    const sorted = Object.keys(entry).sort((one, other) => (PLACES.get(one) ?? 0) - (PLACES.get(other) ?? 0));
    names = sorted.join() === written ? undefined : sorted;
    ORDERS.set(written, names);
  }
  if (names === undefined) return entry;
  const fields: Record<string, unknown> = {};
  // A validated entry has the fields of the format and no others.
  for (const name of names) fields[name] = entry[name as keyof Entry];
  return fields as unknown as Entry;
}

class StreamedDraft extends Draft {
  readonly #ids = new SeenIds();
  /** How often an id was made, of those made more than once. */
  readonly #copies = new Map<string, number>();
  /** Lists that the head lacks, made from the names in the entries. */
  readonly #named = new Map<(typeof LISTS)[number], Map<string, Named>>();

  /** Categories in the same way, with the values named by entries. */
  readonly #categories = new Map<string, Map<string, CategoryValue>>();

  override add(entry: DraftEntry, row: number): void {
    const { id } = entry;
    // An id that replaces others is the same entry: the one that takes its place says so.
    if (id === undefined || this.options.repeatedIds === 'replace' || !this.#ids.add(id)) {
      super.add(entry, row);
      return;
    }
    const other = `${id}~${row}`;
    this.report({
      code: 'duplicate-id',
      severity: 'warning',
      row,
      column: 'id',
      value: id,
      message: `id was used before, the entry is shown as ${JSON.stringify(other)} (${JSON.stringify(id)})`,
    });
    super.add({ ...entry, id: other }, row);
  }

  /** Rows of the same content are entries of their own. */
  protected override idFrom(entry: DraftEntry): string | undefined {
    const id = super.idFrom(entry);
    if (id === undefined || !this.#ids.add(id)) return id;
    const copies = (this.#copies.get(id) ?? 1) + 1;
    this.#copies.set(id, copies);
    return `${id}-${copies}`;
  }

  protected override isPart(): boolean {
    return true;
  }

  override report(issue: Parameters<Draft['report']>[0], record?: unknown): void {
    // A path counts the entries of the file, not those of a batch.
    const path =
      issue.row === undefined ? issue.path : issue.path?.replace(/^entries\[\d+\]/, `entries[${issue.row - 1}]`);
    const ofTheWhole = issue.column?.startsWith('relations') === true && issue.code !== 'wrong-value';
    if (!ofTheWhole && issue.code !== 'no-entries')
      super.report(path === undefined ? issue : { ...issue, path }, record);
  }

  /** Entries validated since the last call. */
  takeEntries(): readonly Entry[] {
    if (this.waiting === 0) return [];
    const fields = Object.entries(this.head).filter(([name]) => !TAIL_FIELDS.includes(name));
    const head: DatasetHead = Object.fromEntries(fields);
    const entries: Entry[] = [];
    // Columns would make each of them twice.
    const dataset = this.validate({ ...head, ...this.lists('used') }, (entry) => entries.push(inOrder(entry)));
    for (const list of LISTS) {
      if (head[list] === undefined) for (const record of dataset?.[list] ?? []) this.#name(list, record);
    }
    if (head.categories === undefined) for (const category of dataset?.categories ?? []) this.#addValues(category);
    return entries;
  }

  /** Everything but the entries, after all have arrived. */
  get wholeHead(): DatasetHead {
    const named = Array.from(this.#named, ([list, records]) => [list, [...records.values()]] as const);
    const categories = Array.from(this.#categories, ([id, values]) => ({ id, name: id, values: [...values.values()] }));
    return {
      ...this.given,
      ...Object.fromEntries(named),
      ...(categories.length > 0 && { categories }),
      ...this.head,
    };
  }

  #name(list: (typeof LISTS)[number], record: Named): void {
    const records = this.#named.get(list) ?? new Map<string, Named>();
    this.#named.set(list, records);
    if (!records.has(record.id)) records.set(record.id, record);
  }

  #addValues({ id, values }: Category): void {
    const known = this.#categories.get(id) ?? new Map<string, CategoryValue>();
    this.#categories.set(id, known);
    for (const value of values) if (!known.has(value.id)) known.set(value.id, value);
  }
}

// A dataset in JSON that is too large to be parsed as a whole: its entries one by one, as they arrive. Fields of the
// head that come after the entries are kept, and not compared with them.

const ENTRIES = 'entries';
/** Usually the first 64 kB of a dataset hold the name; very long lists of sources may come before it. */
const HAS_ENTRIES = /"entries"\s*:\s*\[/;

function isLongDataset(start: string): boolean {
  return start.trimStart().startsWith('{') && HAS_ENTRIES.test(start);
}

class JsonReading {
  readonly #splitter = new JsonSplitter((path) => path.length === 0 || (path.length === 1 && path[0] === ENTRIES));
  #count = 0;
  #line = 1;

  constructor(readonly draft: StreamedDraft) {}

  take(piece: string): void {
    if (this.draft.failed) return;
    const text = piece.startsWith('\ufeff') && this.#line === 1 && this.#count === 0 ? piece.slice(1) : piece;
    for (const { type, path, value } of this.#splitter.split(text)) {
      if (type === 'items' && path[0] === ENTRIES) for (const entry of value as readonly unknown[]) this.#add(entry);
      else if (type === 'value' && path.length === 1) this.draft.head = { ...this.draft.head, [path[0]!]: value };
    }
    if (this.#splitter.failed) this.#fail(`not valid JSON after record ${this.#count}, from line ${this.#line} on`);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line++;
  }

  end(): void {
    if (!this.draft.failed && !this.#splitter.done)
      this.#fail(`the JSON breaks off in line ${this.#line}, after record ${this.#count}`);
  }

  #add(entry: unknown): void {
    this.#count++;
    if (typeof entry === 'object' && entry !== null) this.draft.add(entry, this.#count);
    else this.draft.leave(this.#count, 'not a record', { code: 'wrong-type' });
  }

  #fail(message: string): void {
    this.draft.report({ code: 'json-syntax', severity: 'fatal', value: `${this.#line}:1`, message });
  }
}

/** Entries that are passed on together. */
const BATCH = 2000;
const START = 65_536;
const MAX_FIRST_LINE = 64_000_000;
const OPENING_BRACE = 123;
const LINE_FEED = 10;

export interface StreamOutcome extends Omit<Imported, 'dataset'> {
  /** Everything but the entries; undefined if nothing could be read. */
  readonly head: DatasetHead | undefined;
}

type Options = ImportOptions & {
  readonly format?: ImportFormat;
  /** A dataset in JSON is read record by record too: its relations are not looked up. */
  readonly recordByRecord?: boolean;
};

/** Passes on entries as they arrive, and at the end all other findings. It does not look up relations. */
export async function* importStream(
  chunks: AsyncIterable<Uint8Array>,
  options: Options = {},
): AsyncGenerator<readonly Entry[], StreamOutcome> {
  const packed = new Peeked(chunks);
  const source = isPacked(await packed.peek(4)) ? new Peeked(unpacked(packed.all())) : packed;
  const draft = new StreamedDraft(options);
  try {
    return yield* streamed(source, options, draft);
  } catch (error) {
    if (!(error instanceof PackedFault)) throw error;
    draft.report({ code: 'not-a-file', severity: 'fatal', message: error.message, cure: error.cure });
    return { ...draft.outcome(), head: undefined };
  }
}

async function* streamed(
  source: Peeked,
  options: Options,
  draft: StreamedDraft,
): AsyncGenerator<readonly Entry[], StreamOutcome> {
  const start = await startOf(source);
  const { encoding } = options.encoding === undefined ? await encodingOf(start) : options;
  const text = encoding === undefined ? '' : new TextDecoder(encoding).decode(start);
  const isJson = options.recordByRecord === true && (options.format ?? 'json') === 'json' && isLongDataset(text);
  if (encoding === undefined || !(isJson || isStreamed(start, text, options.format)))
    return yield* whole(source, options);
  const reading = isJson
    ? new JsonReading(draft)
    : text.trimStart().startsWith('{')
      ? new LinesReading(draft)
      : new TableText(tableReading(options.format, draft));
  const pieces = new TextPieces(options.encoding);
  const take = (decoded: Decoded): void => {
    if (decoded.text !== undefined) reading.take(decoded.text);
    else draft.report({ severity: 'fatal', ...decoded.fault });
  };
  for await (const chunk of source.all()) {
    take(await pieces.take(chunk));
    if (draft.failed) break;
    if (draft.waiting >= BATCH) yield* batches(draft.takeEntries());
  }
  if (!draft.failed) take(await pieces.end());
  draft.encoding = pieces.encoding ?? 'utf-8';
  reading.end();
  yield* batches(draft.takeEntries());
  return { ...draft.outcome(), head: draft.failed ? undefined : draft.wholeHead };
}

async function* whole(source: Peeked, options: Options): AsyncGenerator<readonly Entry[], StreamOutcome> {
  const { dataset, ...outcome } = await importData(await source.bytes(), options);
  if (dataset === undefined) return { ...outcome, head: undefined };
  const { entries, ...head } = dataset;
  yield entries;
  return { ...outcome, head };
}

/** The first line of lines of JSON holds the whole head, which may be long: the second one tells what they are. */
async function startOf(source: Peeked): Promise<Uint8Array> {
  for (let size = START; ; size *= 4) {
    const start = await source.peek(size);
    const isLong = start[0] === OPENING_BRACE && !start.includes(LINE_FEED);
    if (!isLong || start.byteLength < size || size >= MAX_FIRST_LINE) return start;
  }
}

/** A table that looks ahead gives many entries at once. */
function* batches(entries: readonly Entry[]): Generator<readonly Entry[]> {
  for (let at = 0; at < entries.length; at += BATCH) yield entries.slice(at, at + BATCH);
}

/** Chunks whose first one can be read ahead. */
class Peeked {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #seen: Uint8Array[] = [];

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async peek(length: number): Promise<Uint8Array> {
    let size = 0;
    while (size < length) {
      const next: IteratorResult<Uint8Array> = await this.#chunks.next();
      if (next.done === true) break;
      this.#seen.push(next.value);
      size += next.value.byteLength;
    }
    return joined(this.#seen).subarray(0, length);
  }

  async *all(): AsyncGenerator<Uint8Array> {
    yield* this.#seen;
    for (;;) {
      const next: IteratorResult<Uint8Array> = await this.#chunks.next();
      if (next.done === true) return;
      yield next.value;
    }
  }

  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.all()) chunks.push(chunk);
    return joined(chunks);
  }
}
