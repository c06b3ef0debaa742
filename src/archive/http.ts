/** Requests over HTTP, and their faults. */
import { SourceError } from './source-error.js';

export interface HttpOptions {
  /** Headers of each request, such as a key that a server requires. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Longest wait for a whole answer, in milliseconds; 30,000 by default. */
  readonly timeout?: number | undefined;
  /** Replaces `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

const TIMEOUT_MS = 30_000;

export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** The whole answer, whatever its status. */
export async function request(
  url: string,
  init: RequestInit,
  { headers = {}, timeout = TIMEOUT_MS, fetch: ask = fetch }: HttpOptions,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  return withFaults(timeout, signal, async (either) => {
    const response = await ask(url, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: either,
    });
    return { response, text: await response.text() };
  });
}

/** A failure is a `SourceError`, unless the request was aborted. */
export async function withFaults<Result>(
  timeout: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const late = AbortSignal.timeout(timeout);
  try {
    return await work(signal === undefined ? late : AbortSignal.any([signal, late]));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SourceError) throw error;
    if (late.aborted) throw new SourceError('timeout', `no answer within ${timeout} ms`);
    throw new SourceError('network', error instanceof Error ? error.message : 'no connection', { cause: error });
  }
}
