/**
 * Wraps any source. It validates each answer as hostile data and copies it into plain values. An answer of another
 * form, or with contradictory counts, is a `SourceError`; a broken entry is left out alone.
 */
import type { Issue } from '../dataset/data/issue.js';
import { isRecord, readProperty } from '../dataset/data/safe-read.js';
import type { DatasetHead } from '../dataset/data/timeline-model.js';
import { validateValue } from '../dataset/data/validate-value.js';
import { facetsOfFilter, MAX_FACETS, SOURCE_LIMITS } from './check-request.js';
import {
  type Abortable,
  type EntriesRequest,
  type LaneSummary,
  type SearchRequest,
  SOURCE_VERSION,
  type SourceDescription,
  type SourceFacets,
  type SourcePage,
  type SourceSummary,
  type SummaryRequest,
  type TimelineSource,
} from './contract.js';
import {
  fault,
  readCount,
  readCounts,
  readDescription,
  readFlag,
  readItems,
  readObject,
  readText,
} from './read-description.js';
import { SOURCE_ERROR_CODES, SourceError } from './source-error.js';

const MAX_LANES = 20_000;
/** The path of a relation to another entry. */
const RELATION = /\.relations\[\d+\]/;

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
    const description = readDescription(value);
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
    return readPage(value, head, limit);
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

// Counts of a source. Contradictory counts are invalid: a picture of them would be wrong somewhere.

function readSummary(value: unknown, { bins }: SummaryRequest): SourceSummary {
  const from = readObject(value, 'summary');
  const given = readObject(readProperty(from, 'bins'), 'bins');
  for (const name of ['level', 'from', 'to'] as const) {
    const other = readProperty(given, name);
    if (other !== bins[name]) fault(`bins.${name}: ${String(other)}, asked was ${bins[name]}`);
  }
  const total = readCount(from, 'total');
  const isEstimate = readFlag(from, 'isEstimate');
  const keys = new Set<string>();
  const lanes = readItems(from, 'lanes', MAX_LANES).map((item): LaneSummary => {
    const lane = readObject(item, 'lane');
    const key = readText(lane, 'key');
    if (keys.has(key)) fault(`lanes: ${key} twice`);
    keys.add(key);
    const summary = { key, counts: readCounts(lane, 'counts', bins.to - bins.from), total: readCount(lane, 'total') };
    if (!isEstimate) checkLane(summary, total);
    return summary;
  });
  if (!isEstimate && lanes.reduce((sum, lane) => sum + lane.total, 0) < total) {
    fault(`counts contradict each other: ${total} entries, fewer in all lanes`);
  }
  return { bins, lanes, total, isEstimate, revision: readText(from, 'revision') };
}

function checkLane({ key, counts, total }: LaneSummary, all: number): void {
  if (total > all) fault(`counts contradict each other: ${all} entries, ${total} of them in lane ${key}`);
  let most = 0;
  let sum = 0;
  for (const count of counts) {
    most = Math.max(most, count);
    sum += count;
  }
  if (most > total || sum < total) {
    fault(`counts contradict each other: lane ${key} has ${total} entries, its bins ${sum} and at most ${most}`);
  }
}

// A page of entries, validated as a dataset of its own.

function readPage(value: unknown, head: DatasetHead, limit: number): SourcePage {
  const from = readObject(value, 'page');
  const items = readItems(from, 'entries', limit);
  const total = readCount(from, 'total');
  if (total < items.length) fault(`counts contradict each other: ${items.length} entries of ${total}`);
  const { dataset, issues, unclear } = validateValue({ ...head, entries: items }, undefined);
  const next = readProperty(from, 'next');
  return {
    entries: dataset?.entries ?? [],
    total,
    isEstimate: readFlag(from, 'isEstimate'),
    next: next === undefined || next === null ? undefined : readText(from, 'next'),
    revision: readText(from, 'revision'),
    issues: issues.filter(isOfThePage),
    unclear,
  };
}

/** Others may be on another page: an entry that is missing here is not unknown. */
function isOfThePage({ code, path }: Issue): boolean {
  return code !== 'no-entries' && !(code === 'unknown-id' && RELATION.test(path));
}

// Counts of values.

function readFacetCounts(value: unknown): SourceFacets {
  const from = readObject(value, 'facets');
  const given = readObject(readProperty(from, 'facets'), 'facets');
  const named = facetsOfFilter(given).filter((facet) => readProperty(given, facet) !== undefined);
  const facets = named.slice(0, MAX_FACETS).map((facet) => {
    const counts = readItems(given, facet, SOURCE_LIMITS.values).map((item) => {
      const count = readObject(item, facet);
      return { value: readText(count, 'value'), count: readCount(count, 'count') };
    });
    return [facet, counts] as const;
  });
  return {
    facets: Object.fromEntries(facets),
    isEstimate: readFlag(from, 'isEstimate'),
    revision: readText(from, 'revision'),
  };
}
