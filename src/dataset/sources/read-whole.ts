/** Reads a complete JSON text, and its value. */
import { readJson } from '../data/read-json.js';
import { jsonError } from './faults.js';
import type { Loaded, LoadOptions } from './loaded.js';
import type { Patience } from './patience.js';
import { readValue } from './value-reader.js';

/** A text of up to so many UTF-16 units is read at once: some milliseconds. */
export const MAX_AT_ONCE = 524_288;

export interface Answer {
  readonly url: string;
  readonly response: Response;
  readonly patience: Patience;
  readonly options: LoadOptions;
}

export async function readWhole(text: string, answer: Pick<Answer, 'url' | 'response'>): Promise<Loaded> {
  const json = readJson(text);
  return json === undefined ? { error: await jsonError(text, answer.url) } : readWholeValue(json.value, answer);
}

export async function readWholeValue(
  value: unknown,
  { url, response }: Pick<Answer, 'url' | 'response'>,
): Promise<Loaded> {
  const validation = await readValue(value);
  if (validation.dataset !== undefined) return { validation, tag: tagOf(response) };
  return { error: { code: 'not-a-dataset', message: validation.issues[0]?.message ?? 'not a dataset', url } };
}

/** The server's name for the version of its data. */
export function tagOf({ headers }: Response): string | undefined {
  return headers.get('etag') ?? headers.get('last-modified') ?? undefined;
}
