/**
 * Listens to a stream of messages, once for all elements of a page. It is read by `fetch`, since an `EventSource` hides
 * the status of an answer and events with names, sends no headers, and gives up for good after one bad answer.
 */
import { Timer } from '../../dataset/base/timer.js';
import type { LoadError } from '../../dataset/data/issue.js';
import { httpError, loadError } from '../../dataset/sources/load-errors.js';
import type { Loader } from '../../dataset/sources/loaded.js';
import { EventStreamReader, type StreamEvent, type StreamFields } from './event-stream.js';
import { Feed, type FeedReader } from './feed.js';
import { backOffMs, LONGEST_WAIT_MS } from './waits.js';

const LEAST_MS = 1000;
/** Browsers wait so long where a server does not say. */
const USUAL_RETRY_MS = 3000;
/** A stream that lasted so long was a good one, even without a message. */
const GOOD_MS = 10_000;
/** Silence of a line that may be dead: a stream has heartbeats more often. */
const QUIET_MS = 300_000;
/** A message of more never ends. */
const MAX_EVENT = 64_000_000;
const NO_CONTENT = 204;

export interface StreamReader extends FeedReader {
  readonly timeoutMs: () => number;
  readonly loader: () => Loader | undefined;
  readonly onEvent: (event: StreamEvent) => void;
}

export class StreamFeed extends Feed<StreamReader> {
  #request: AbortController | undefined;
  #fields: StreamFields = { id: undefined, retryMs: undefined };
  #patience = new Timer();
  #settling = new Timer();
  /** Something came of this stream. */
  #isOpen = false;
  /** It gave an event, or has lasted. */
  #isSettled = false;
  /** Streams in a row that ended as soon as they began. */
  #flaps = 0;
  #withoutId = false;

  /** One that comes later needs what the stream sends at its start. */
  protected onJoin(isFirst: boolean): void {
    if (!isFirst && this.#isOpen) this.startOver();
    else if (isFirst) this.askIn(0);
  }

  protected onHidden(): void {
    this.stop();
  }

  /** Asks for everything again. */
  startOver(): void {
    this.#fields.id = undefined;
    this.askIn(0);
  }

  protected leastMs(): number {
    return LEAST_MS;
  }

  protected failureWaitMs(): number {
    const base = Math.min(Math.max(this.#fields.retryMs ?? USUAL_RETRY_MS, LEAST_MS), LONGEST_WAIT_MS);
    return Math.max(LEAST_MS, backOffMs(base, this.failures));
  }

  protected begin(): void {
    void this.#open();
  }

  protected abort(): void {
    this.#patience.stop();
    this.#settling.stop();
    this.#request?.abort();
    this.#request = undefined;
    this.#isOpen = false;
  }

  async #open(): Promise<void> {
    const [first] = this.readers;
    if (first === undefined) return;
    const request = new AbortController();
    const isPresent = (): boolean => request === this.#request;
    this.#request = request;
    this.#isSettled = false;
    const timeoutMs = first.timeoutMs();
    if (timeoutMs > 0) this.#giveUpAfter(timeoutMs, loadError(this.url, 'timeout', `${timeoutMs} ms`));
    let error: LoadError = loadError(this.url, 'broken-off');
    try {
      const response = await this.#fetch(first.loader() ?? fetch, request.signal);
      if (!isPresent()) return;
      const fault = faultOf(this.url, response);
      if (fault === undefined) await this.#read(response, request.signal);
      else {
        error = fault;
        await response.body?.cancel();
      }
    } catch {
      if (!this.#isOpen) error = { code: 'network', message: `src: no answer ("${this.url}")`, url: this.url };
    }
    if (isPresent()) this.#lose(error);
  }

  /** A header that servers need to continue is not allowed to all of them from another site. */
  async #fetch(load: Loader, signal: AbortSignal): Promise<Response> {
    const { id } = this.#fields;
    const ask = (headers: Record<string, string>): Promise<Response> =>
      load(this.url, {
        signal,
        headers: { accept: 'text/event-stream', ...headers },
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
    if (id === undefined || this.#withoutId || /[^\x20-\x7e]/.test(id)) return ask({});
    try {
      return await ask({ 'last-event-id': id });
    } catch (error) {
      const isAbroad = new URL(this.url).origin !== this.page.defaultView?.location.origin;
      if (signal.aborted || !isAbroad) throw error;
      const response = await ask({});
      this.#withoutId = true;
      return response;
    }
  }

  async #read({ body }: Response, signal: AbortSignal): Promise<void> {
    const reader = body?.getReader();
    signal.addEventListener('abort', () => void reader?.cancel().catch(() => undefined));
    const decoder = new TextDecoder();
    const events = new EventStreamReader(this.#fields);
    this.#isOpen = true;
    this.#settling.start(GOOD_MS, () => {
      this.#settle();
    });
    this.#hear();
    for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
      this.#hear();
      for (const event of events.read(decoder.decode(chunk.value, { stream: true }))) {
        if (signal.aborted) return;
        this.#settle();
        for (const { onEvent } of [...this.readers]) onEvent(event);
      }
      if (events.pendingLength > MAX_EVENT) throw new Error('a message without end');
    }
  }

  /** It is a good one. */
  #settle(): void {
    this.#isSettled = true;
    this.#flaps = 0;
    this.failures = 0;
    this.heard(true);
  }

  #hear(): void {
    // A server that opens and closes again and again is not there.
    if (this.#flaps < 2) this.heard(this.#isSettled);
    this.#giveUpAfter(QUIET_MS, undefined);
  }

  /** `error`: undefined for a line that was quiet, which is opened again before anything is said. */
  #giveUpAfter(ms: number, error: LoadError | undefined): void {
    this.#patience.start(ms, () => {
      this.abort();
      this.end();
      if (error === undefined) this.askIn(0);
      else {
        this.failures++;
        this.fail(error, this.failureWaitMs());
      }
    });
  }

  #lose(error: LoadError): void {
    const wasOpen = this.#isOpen;
    const wasGood = wasOpen && this.#isSettled;
    this.abort();
    this.#flaps = wasGood || !wasOpen ? 0 : this.#flaps + 1;
    this.failures = wasGood ? 0 : wasOpen ? this.#flaps : this.failures + 1;
    // Many servers end a stream after a while: it is back within seconds.
    this.fail(error, this.failureWaitMs(), wasOpen && this.#flaps < 2);
  }
}

function faultOf(url: string, { ok, status, headers }: Response): LoadError | undefined {
  if (!ok || status === NO_CONTENT) return httpError(url, status, headers.get('retry-after'));
  const type = headers.get('content-type') ?? '';
  if (/^text\/event-stream\s*(;|$)/i.test(type)) return undefined;
  return { code: 'not-a-dataset', message: `src: not a stream of events, but ${type || 'no type'} ("${url}")`, url };
}
