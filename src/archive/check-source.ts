/**
 * Wraps any source. It validates each answer as hostile data and copies it into plain values. An answer of another
 * form, or with contradictory counts, is a `SourceError`; a broken entry is left out alone.
 */
import { isRecord, readProperty } from '../data/safe-read.js';
import {
  SOURCE_VERSION,
  type Abortable,
  type EntriesRequest,
  type SearchRequest,
  type SourceDescription,
  type SourcePage,
  type TimelineSource,
} from './contract.js';
import { withLateCode } from './late-code.js';
import { readDescription } from './read-description.js';
import { readFacetCounts } from './read-facets.js';
import { readPage } from './read-page.js';
import { readSummary } from './read-summary.js';
import { SOURCE_ERROR_CODES, SourceError } from './source-error.js';

/** Throws a `SourceError` if the value is not a source, or one of another version. */
export function checkSource(value: unknown): TimelineSource {
  if (!isRecord(value)) throw new SourceError('not-understood', 'source: not an object', { retryable: false });
  const version = readProperty(value, 'version');
  if (version !== SOURCE_VERSION) {
    throw new SourceError('version', `source: version ${String(version)}, this is version ${SOURCE_VERSION}`);
  }
  return new CheckedSource(value as TimelineSource);
}

class CheckedSource implements TimelineSource {
  readonly version = SOURCE_VERSION;
  readonly #source: TimelineSource;
  #described: Promise<SourceDescription> | undefined;

  constructor(source: TimelineSource) {
    this.#source = source;
  }

  async describe(options: Abortable = {}): Promise<SourceDescription> {
    const value = await ask(options, () => this.#source.describe(options));
    const description = await withLateCode(() => readDescription(value));
    this.#described = Promise.resolve(description);
    return description;
  }

  async summarise(request: Parameters<TimelineSource['summarise']>[0]): ReturnType<TimelineSource['summarise']> {
    return readSummary(await ask(request, () => this.#source.summarise(request)), request);
  }

  async entries(request: EntriesRequest): Promise<SourcePage> {
    return this.#page(request, request.limit, () => this.#source.entries(request));
  }

  async search(request: SearchRequest): Promise<SourcePage> {
    return this.#page(request, request.limit, () => this.#source.search(request));
  }

  async entry(id: string, options: Abortable = {}): Promise<SourcePage> {
    const page = await this.#page(options, 1, () => this.#source.entry(id, options));
    const entries = page.entries.filter((entry) => entry.id === id);
    return entries.length === page.entries.length ? page : { ...page, entries, total: entries.length };
  }

  async facets(request: Parameters<TimelineSource['facets']>[0]): ReturnType<TimelineSource['facets']> {
    return readFacetCounts(await ask(request, () => this.#source.facets(request)));
  }

  /** Entries refer to what the head lists. */
  async #page(options: Abortable, limit: number, answer: () => Promise<unknown>): Promise<SourcePage> {
    const [value, { head }] = await Promise.all([ask(options, answer), this.#description(options)]);
    return withLateCode(() => readPage(value, head, limit));
  }

  /** Kept after the first answer; another revision asks for another description. */
  async #description(options: Abortable): Promise<SourceDescription> {
    return this.#described ?? this.describe(options);
  }
}

/** A source may also throw at once, return something that is not a promise, or reject with anything. */
async function ask(options: Abortable, answer: () => unknown): Promise<unknown> {
  options.signal?.throwIfAborted();
  try {
    return await answer();
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error instanceof SourceError ? error : faultOf(error);
  }
}

/** The source may come from another bundle than the element, so the fields of an error identify it, not its class. */
function faultOf(error: unknown): SourceError {
  const message = error instanceof Error ? error.message : 'the source failed';
  const given = isRecord(error) ? readProperty(error, 'code') : undefined;
  const code = SOURCE_ERROR_CODES.find((known) => known === given);
  if (code === undefined) return new SourceError('network', message, { cause: error });
  return new SourceError(code, message, {
    retryable: readProperty(error as object, 'retryable') === true,
    cause: error,
  });
}
