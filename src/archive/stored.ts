/** The JSON in an archive: its description, and each entry. */
import type { Entry } from '../dataset/data/dataset.js';
import { readJson } from '../dataset/data/read-json.js';
import type { SourceDescription } from './contract.js';
import { readDescription } from './read-description.js';
import { SourceError } from './source-error.js';

/** Each request reads a description; a growing archive shows its growth within this time. */
const FRESH_MS = 2000;

export class DescriptionCache {
  readonly #load: () => Promise<unknown>;
  /** One for all who ask at the same time: a hundred of them must not be a hundred statements. */
  #loading: Promise<SourceDescription> | undefined;
  #kept: { readonly at: number; readonly text: unknown; readonly description: SourceDescription } | undefined;

  constructor(load: () => Promise<unknown>) {
    this.#load = load;
  }

  async get(signal: AbortSignal | undefined): Promise<SourceDescription> {
    signal?.throwIfAborted();
    if (this.#kept !== undefined && performance.now() - this.#kept.at < FRESH_MS) return this.#kept.description;
    this.#loading ??= this.#renew().finally(() => {
      this.#loading = undefined;
    });
    return unlessAborted(this.#loading, signal);
  }

  async #renew(): Promise<SourceDescription> {
    const now = performance.now();
    const text = await this.#load();
    // A head may be long, and is mostly unchanged.
    const value = text === this.#kept?.text ? undefined : parseText(text);
    const description = value === undefined ? this.#kept!.description : readDescription(value);
    this.#kept = { at: now, text, description };
    return description;
  }
}

/** A caller who leaves does not stop what others wait for. */
function unlessAborted<Value>(value: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return value;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true });
    value.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
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
