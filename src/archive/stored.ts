/** The JSON in an archive: its description, and each entry. */
import type { Entry } from '../dataset/data/dataset.js';
import { readJson } from '../dataset/data/read-json.js';
import type { SourceDescription } from './contract.js';
import { readDescription } from './read-description.js';
import { SourceError } from './source-error.js';
import { rareFields } from '../dataset/data/rare-fields.js';
import { moreDates } from '../dataset/time/more-dates.js';

/** Each request reads a description; a growing archive shows its growth within this time. */
const FRESH_MS = 2000;

export class DescriptionCache {
  readonly #load: (signal: AbortSignal | undefined) => Promise<unknown>;
  #kept: { readonly at: number; readonly text: unknown; readonly description: SourceDescription } | undefined;

  constructor(load: (signal: AbortSignal | undefined) => Promise<unknown>) {
    this.#load = load;
  }

  async get(signal: AbortSignal | undefined): Promise<SourceDescription> {
    signal?.throwIfAborted();
    const now = performance.now();
    if (this.#kept !== undefined && now - this.#kept.at < FRESH_MS) return this.#kept.description;
    const text = await this.#load(signal);
    // A head may be long, and is mostly unchanged.
    const value = text === this.#kept?.text ? undefined : parseText(text);
    const description =
      value === undefined ? this.#kept!.description : await readWhenLoaded(() => readDescription(value));
    this.#kept = { at: now, text, description };
    return description;
  }
}

function parseText(text: unknown): unknown {
  const json = typeof text === 'string' ? readJson(text) : undefined;
  if (json === undefined) throw new SourceError('not-understood', 'the description of the archive is not JSON');
  return json.value;
}

/** A row without an entry stays as it is, so that the page counts it as broken. */
export function parseBody(body: unknown): Entry {
  const json = typeof body === 'string' ? readJson(body) : undefined;
  return (json === undefined ? body : json.value) as Entry;
}

/**
 * Reads an answer, again if code was missing: few archives have categories, media or rare dates. `read` returns undefined
 * if code has not loaded.
 */
export async function readWhenLoaded<Answer>(read: () => Answer | undefined): Promise<Answer> {
  const answer = read();
  if (answer !== undefined) return answer;
  await Promise.all([rareFields.fetch(), moreDates.fetch()]);
  return read()!;
}
