/**
 * Where the dataset comes from: the `data` property, else `src`, else a `<script type="application/json">` child. What
 * was shown before stays until something better has arrived; the last request wins, earlier ones are aborted. Longer than
 * other files, since each way in ends the others.
 */
import { Timer } from '../base/timer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenReady, type MaybePromise } from '../base/maybe-promise.js';
import type { LoadError } from '../data/load-error.js';
import { parseJsonText } from '../data/parse-json.js';
import type { Validation } from '../data/validate-value.js';
import { readInSlices, readValue } from '../sources/value-reader.js';
import { onServer } from '../platform/on-server.js';
import { load } from '../sources/load.js';
import { CANCELLED } from '../sources/load-errors.js';
import type { Loaded, LoadProgress } from '../sources/loaded.js';
import { isAwaited, overtaken } from './awaited.js';
import type { DatasetListener, LaidOut, Loading, LoadPhase } from './dataset-listener.js';
import { resolveAddress } from './source-address.js';
import { reportIssues } from './report-issues.js';
import {
  FOREGROUND,
  foregroundAfterFirst,
  MIN_IN_SLICES,
  BACKGROUND,
  runInSlices,
  type Pace,
} from '../platform/scheduler.js';

/** Progress is shown no more often than this. */
const BETWEEN_STEPS_MS = 100;
/** A shorter load is not announced where older entries are shown: it would only flicker. */
const SLOW_MS = 400;

export class DatasetController implements ReactiveController, Loading {
  phase: LoadPhase = 'idle';
  /** The last dataset that could be shown. */
  result: Validation | undefined;
  error: LoadError | undefined;
  /** Of what is being loaded; undefined where nothing of it has come. */
  progress: LoadProgress | undefined;
  /** Whether loading takes so long that it is announced. */
  slow = false;

  #host: ReactiveControllerHost & HTMLElement;
  #listener: DatasetListener;
  #data: unknown;
  #src = '';
  #inline: string | undefined;
  #request: AbortController | undefined;
  #done: Promise<void> = Promise.resolve();
  #waiting: (() => void)[] = [];
  /** The version of what was loaded, as the server calls it. */
  #tag: string | undefined;
  #stepAt = 0;
  #slowness = new Timer();

  constructor(host: ReactiveControllerHost & HTMLElement, listener: DatasetListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** Resolves when nothing is being loaded any more, whatever came of it. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** Resolves once there is a dataset. */
  get loaded(): Promise<void> {
    if (this.result !== undefined) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  hostConnected(): void {
    if (this.phase !== 'loading' || this.#request !== undefined) return;
    if (this.#hasData) this.#accept(this.#data, '');
    else this.#load();
  }

  hostDisconnected(): void {
    this.#abort();
  }

  setData(data: unknown): void {
    if (data === this.#data) return;
    this.#data = data;
    this.#abort();
    if (this.#hasData) this.#accept(data, '');
    else this.#load();
  }

  setSource(src: string): void {
    if (src === this.#src) return;
    this.#src = src;
    if (!this.#hasData) this.#load();
  }

  /** Text of the inline script. It counts only where neither `data` nor `src` is given. */
  setInline(text: string): void {
    this.#inline = text;
    const own = this.#src === '' || this.#listener.isMessaged();
    if (own && !this.#hasData) this.#acceptText(text, '');
  }

  get #hasData(): boolean {
    return this.#data !== undefined && this.#data !== null;
  }

  retry(): void {
    if (this.#hasData) this.#accept(this.#data, '');
    else this.#load();
  }

  /** Stops loading. What has come so far stays, as a part. */
  cancel(): void {
    this.#request?.abort(CANCELLED);
  }

  /** The address of `src`; undefined where it is none, or where something else is shown. */
  get address(): string | undefined {
    return !this.#hasData && this.#src !== '' ? resolveAddress(this.#src, this.#host.baseURI) : undefined;
  }

  /** Asks once more whether there is a newer version, in silence. Resolves to whether the server answered well. */
  async refresh(): Promise<boolean> {
    const { address } = this;
    if (address === undefined || this.phase === 'loading') return true;
    const request = new AbortController();
    this.#request = request;
    const answer = await this.#ask(address, request.signal, this.#tag ?? '', () => undefined);
    if (request.signal.aborted) return true;
    if (answer !== undefined) await this.#take(answer, request.signal);
    else if (this.error !== undefined) this.#recover();
    return answer === undefined || 'validation' in answer;
  }

  /** Another dataset, that came by another way. */
  replace(value: unknown): void {
    this.#abort();
    this.#accept(value, '');
  }

  /** A dataset that goes on from the one that is shown. Made ready in turns with a reader who may be panning that one. */
  layOut(result: Validation): LaidOut {
    return this.#listener.layOut(result, BACKGROUND, () => this.#host.isConnected);
  }

  publish(result: Validation, adopt: (() => void) | undefined): void {
    this.#show(result, adopt);
  }

  #load(): void {
    this.#abort();
    if (this.#src === '' || this.#listener.isMessaged()) {
      this.#rest();
      return;
    }
    if (onServer) {
      this.phase = 'loading';
      return;
    }
    const address = resolveAddress(this.#src, this.#host.baseURI);
    if (address === undefined) {
      this.fail({
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
    const { signal } = this.#begin();
    this.#done = Promise.race([this.#fetch(address, signal), overtaken(signal)]);
  }

  #begin(): AbortController {
    const request = new AbortController();
    this.#request = request;
    this.#slowness.start(SLOW_MS, () => {
      this.slow = true;
      this.#listener.onSlow();
    });
    return request;
  }

  /** Nothing is asked for any more: the inline script counts again, or what there is stays. */
  #rest(): void {
    this.phase = this.result === undefined ? 'idle' : 'ready';
    this.error = undefined;
    this.#host.requestUpdate();
    if (this.#inline !== undefined) this.#acceptText(this.#inline, '');
  }

  async #fetch(url: string, signal: AbortSignal): Promise<void> {
    let first = true;
    const answer = await this.#ask(url, signal, undefined, async (part) => {
      const adopt = await this.#listener.layOut(part, FOREGROUND, () => !signal.aborted);
      if (signal.aborted) return;
      this.#show(part, adopt);
      this.#listener.onPart(part, first);
      first = false;
    });
    if (answer !== undefined) await this.#take(answer, signal, !first);
  }

  #ask(
    url: string,
    signal: AbortSignal,
    tag: string | undefined,
    onPart: (part: Validation) => Promise<void> | void,
  ): Promise<Loaded> {
    const onProgress = (progress: LoadProgress): void => {
      if (signal.aborted || tag !== undefined) return;
      this.progress = progress;
      if (performance.now() < this.#stepAt) return;
      this.#stepAt = performance.now() + BETWEEN_STEPS_MS;
      this.#host.requestUpdate();
    };
    return load(url, { signal, tag, timeoutMs: this.#listener.timeoutMs(), onProgress, onPart });
  }

  async #take(answer: NonNullable<Loaded>, signal: AbortSignal, grown = false): Promise<void> {
    if ('error' in answer) {
      this.fail(answer.error);
      return;
    }
    // What is whole is shown, also where the reader has just asked for no more.
    const isWanted = (): boolean => isAwaited(signal);
    const adopt = await this.#listener.layOut(answer.validation, FOREGROUND, isWanted);
    if (!isWanted()) return;
    this.#tag = answer.tag;
    this.#accepted(answer.validation, grown, adopt);
  }

  #recover(): void {
    this.phase = 'ready';
    this.error = undefined;
    this.#host.requestUpdate();
  }

  #acceptText(text: string, url: string): void {
    const parsed = parseJsonText(text);
    if (parsed.issue !== undefined) {
      const { code, message } = parsed.issue;
      const empty = text.trim() === '';
      this.fail({ code: code === 'not-json' ? 'not-json' : 'json-syntax', message, url, empty });
    } else this.#accept(parsed.value, url);
  }

  /** A large one is read and laid out in turns with the page, while what was shown before stays. */
  #accept(value: unknown, url: string): void {
    const inSlices = onServer ? undefined : readInSlices(value);
    if (inSlices !== undefined) {
      this.#work(
        (pace, isWanted) => whenReady(inSlices, (validate) => runInSlices(validate(value), pace, isWanted)),
        url,
      );
      return;
    }
    const read = readValue(value);
    if (read instanceof Promise || (!onServer && isMuch(read))) this.#work(() => read, url);
    else this.#enter(read, url);
  }

  #work(validate: (pace: Pace, isWanted: () => boolean) => MaybePromise<Validation | undefined>, url: string): void {
    this.phase = 'loading';
    this.error = undefined;
    this.#host.requestUpdate();
    const { signal } = this.#begin();
    const isWanted = (): boolean => isAwaited(signal);
    const pace = this.result === undefined ? foregroundAfterFirst() : FOREGROUND;
    const entered = whenReady(validate(pace, isWanted), (result) => {
      if (result === undefined) return undefined;
      return whenReady(this.#listener.layOut(result, pace, isWanted), (adopt) => {
        if (isWanted()) this.#enter(result, url, adopt);
      });
    });
    // A listener that heard of it may have asked for more by now.
    if (entered instanceof Promise) {
      // The code that reads it could not be fetched.
      this.#done = entered.catch((error: unknown) => {
        if (isWanted()) this.fail({ code: 'network', message: String(error), url: import.meta.url });
      });
    }
  }

  #enter(result: Validation, url: string, adopt?: () => void): void {
    if (result.dataset !== undefined) {
      this.#accepted(result, false, adopt);
      return;
    }
    const message = result.issues[0]?.message ?? 'not a dataset';
    this.fail({ code: 'not-a-dataset', message, url });
  }

  #accepted(result: Validation, grown: boolean, adopt: (() => void) | undefined): void {
    this.phase = 'ready';
    this.error = undefined;
    this.#show(result, adopt);
    if (!grown) reportIssues(result);
    this.#listener.onLoad(result, grown);
    this.#end();
  }

  #show(result: Validation, adopt: (() => void) | undefined): void {
    adopt?.();
    this.result = result;
    if (this.phase === 'idle') this.phase = 'ready';
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#host.requestUpdate();
  }

  /** What is loaded cannot be shown. */
  fail(error: LoadError): void {
    this.phase = 'failed';
    this.error = error;
    this.#host.requestUpdate();
    this.#listener.onError(error);
    this.#end();
  }

  #abort(): void {
    this.#request?.abort();
    this.#end();
  }

  /** Nothing is on its way any more. */
  #end(): void {
    this.#slowness.stop();
    this.#request = undefined;
    this.progress = undefined;
    this.slow = false;
  }
}

/** Columns are read at a look, but take as long as others to be laid out. */
function isMuch({ dataset, count }: Validation): boolean {
  return dataset !== undefined && count >= MIN_IN_SLICES;
}
