// A source that lives in a worker: questions go there as messages. An answer that nobody waits for is dropped.
import { SourceError, type Abortable, type SourceErrorCode, type TimelineSource } from '../src/archive/index.js';

export type Method = 'describe' | 'summarise' | 'entries' | 'entry' | 'search' | 'facets';

export interface Question {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

export interface Cancelled {
  /** Id of a question. */
  readonly cancelled: number;
}

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly fault?: { readonly code: SourceErrorCode; readonly message: string };
}

/** Settings of the page, to show a slow or a broken archive. */
export interface Weather {
  delayMs: number;
  isDown: boolean;
}

export function workerSource(worker: Worker, weather: Weather): TimelineSource {
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });

  const ask = async (method: Method, args: readonly unknown[], { signal }: Abortable): Promise<never> => {
    if (weather.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, weather.delayMs));
    signal?.throwIfAborted();
    if (weather.isDown) throw new SourceError('network', 'the archive is switched off');
    const id = ++asked;
    const cancel = (): void => {
      worker.postMessage({ cancelled: id } satisfies Cancelled);
      waiting.get(id)?.({ id });
      waiting.delete(id);
    };
    signal?.addEventListener('abort', cancel);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ id, method, args } satisfies Question);
    });
    signal?.removeEventListener('abort', cancel);
    signal?.throwIfAborted();
    if (answer.fault !== undefined) throw new SourceError(answer.fault.code, answer.fault.message);
    return answer.value as never;
  };

  return {
    version: 1,
    describe: (options = {}) => ask('describe', [], options),
    summarise: ({ signal, ...request }) => ask('summarise', [request], { signal }),
    entries: ({ signal, ...request }) => ask('entries', [request], { signal }),
    entry: (id, options = {}) => ask('entry', [id], options),
    search: ({ signal, ...request }) => ask('search', [request], { signal }),
    facets: ({ signal, ...request }) => ask('facets', [request], { signal }),
  };
}
