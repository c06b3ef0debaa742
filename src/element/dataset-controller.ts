/**
 * Where the dataset comes from: the `data` property, else `src`, else a `<script type="application/json">` child. What
 * was shown before stays until something better has arrived; the last request wins, earlier ones are aborted.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadError } from '../data/load-error.js';
import { parseJsonText } from '../data/parse-json.js';
import { validateDataset, type Validation } from '../data/validate.js';

const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'blob:']);

export type LoadPhase = 'idle' | 'loading' | 'ready' | 'failed';

export interface DatasetListener {
  readonly onLoad: (result: Validation) => void;
  readonly onError: (error: LoadError) => void;
}

export class DatasetController implements ReactiveController {
  phase: LoadPhase = 'idle';
  /** The last dataset that could be shown. */
  result: Validation | undefined;
  error: LoadError | undefined;

  #host: ReactiveControllerHost & HTMLElement;
  #listener: DatasetListener;
  #data: unknown;
  #src = '';
  #inline: string | undefined;
  #request: AbortController | undefined;
  #done: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost & HTMLElement, listener: DatasetListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** Resolves when nothing is being loaded any more, whatever came of it. */
  get done(): Promise<void> {
    return this.#done;
  }

  hostConnected(): void {
    if (this.phase === 'loading' && this.#request === undefined) this.#load();
  }

  hostDisconnected(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  setData(data: unknown): void {
    this.#data = data;
    this.#abort();
    if (data === undefined || data === null) this.#load();
    else this.#accept(data, '');
  }

  setSource(src: string): void {
    this.#src = src;
    if (this.#data === undefined || this.#data === null) this.#load();
  }

  /** Text of the inline script. It counts only where neither `data` nor `src` is given. */
  setInline(text: string): void {
    this.#inline = text;
    if (this.#src === '' && (this.#data === undefined || this.#data === null)) this.#acceptText(text, '');
  }

  retry(): void {
    this.#load();
  }

  #load(): void {
    this.#abort();
    if (this.#src === '') {
      this.#rest();
      return;
    }
    const address = resolveAddress(this.#src, this.#host.ownerDocument.baseURI);
    if (address === undefined) {
      this.#fail({
        code: 'bad-url',
        message: `src: not an http address ("${this.#src.slice(0, 80)}")`,
        url: this.#src,
      });
      return;
    }
    this.phase = 'loading';
    this.error = undefined;
    this.#host.requestUpdate();
    if (!this.#host.isConnected) return;
    const request = new AbortController();
    this.#request = request;
    this.#done = this.#fetch(address, request.signal);
  }

  /** Nothing is asked for any more: the inline script counts again, or what there is stays. */
  #rest(): void {
    this.phase = this.result === undefined ? 'idle' : 'ready';
    this.error = undefined;
    this.#host.requestUpdate();
    if (this.#inline !== undefined) this.#acceptText(this.#inline, '');
  }

  async #fetch(url: string, signal: AbortSignal): Promise<void> {
    const answer = await ask(url, signal);
    if (signal.aborted) return;
    if ('error' in answer) this.#fail(answer.error);
    else this.#acceptText(answer.text, url);
  }

  #acceptText(text: string, url: string): void {
    const parsed = parseJsonText(text);
    if (parsed.issue !== undefined) {
      const { code, message } = parsed.issue;
      const empty = text.trim() === '';
      this.#fail({ code: code === 'not-json' ? 'not-json' : 'json-syntax', message, url, empty });
    } else this.#accept(parsed.value, url);
  }

  #accept(value: unknown, url: string): void {
    const result = validateDataset(value);
    this.#request = undefined;
    if (result.dataset === undefined) {
      const message = result.issues[0]?.message ?? 'not a dataset';
      this.#fail({ code: 'not-a-dataset', message, url });
      return;
    }
    this.phase = 'ready';
    this.error = undefined;
    this.result = result;
    this.#host.requestUpdate();
    this.#listener.onLoad(result);
  }

  #fail(error: LoadError): void {
    this.#request = undefined;
    this.phase = 'failed';
    this.error = error;
    this.#host.requestUpdate();
    this.#listener.onError(error);
  }

  #abort(): void {
    this.#request?.abort();
    this.#request = undefined;
  }
}

/** The text at an address, or why there is none. */
async function ask(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly text: string } | { readonly error: LoadError }> {
  try {
    const response = await fetch(url, {
      signal,
      headers: { accept: 'application/json' },
      referrerPolicy: 'no-referrer',
    });
    if (response.ok) return { text: await response.text() };
    const { status } = response;
    return { error: { code: 'http', message: `src: the server answered ${String(status)} ("${url}")`, url, status } };
  } catch {
    return { error: { code: 'network', message: `src: no answer ("${url}")`, url } };
  }
}

function resolveAddress(src: string, base: string): string | undefined {
  try {
    const url = new URL(src, base);
    return PROTOCOLS.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
