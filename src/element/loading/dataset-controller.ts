/**
 * The source of the dataset: `data`, else `src`, else a JSON script inside the tag. The drawing stays until something
 * better has arrived; the last request wins, earlier ones are aborted.
 * Phases: any → `ready` with few data, `loading` with many or `src`, → `ready` by `enter`, `failed` by `fail`, → `retry`.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Deferred } from '../../dataset/base/deferred.js';
import { whenReady, type MaybePromise } from '../../dataset/base/maybe-promise.js';
import type { LoadError } from '../../dataset/data/issue.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { onServer } from '../../drawing/platform/page-view.js';
import { BACKGROUND, FOREGROUND, foregroundAfterFirst } from '../../drawing/platform/scheduler.js';
import { CANCELLED } from '../../dataset/sources/load-errors.js';
import type { Loaded, LoadProgress } from '../../dataset/sources/loaded.js';
import { askServer, isAwaited, overtaken, ProgressMeter, type ServerRequest } from './ask-server.js';
import type { DatasetListener, Loading, LoadPhase, Prepared } from './dataset-listener.js';
import { notADataset, readGiven, readText, type ReadWork } from './read-given.js';
import { reportIssues } from './report-issues.js';
import { badAddress, codeError, resolveAddress } from '../../dataset/sources/source-address.js';

export class DatasetController implements ReactiveController, Loading {
  phase: LoadPhase = 'idle';
  /** The last dataset that could be shown. */
  result: Validation | undefined;
  error: LoadError | undefined;
  /** Asks for data from elsewhere: then neither `data` nor `src` counts. */
  other: (() => void) | undefined;

  #host: ReactiveControllerHost & HTMLElement;
  #listener: DatasetListener;
  #data: unknown;
  #src = '';
  #inline: string | undefined;
  #request: AbortController | undefined;
  #done: Promise<void> = Promise.resolve();
  #first = new Deferred();
  /** The version of the loaded dataset, as the server names it. */
  #tag: string | undefined;
  #meter: ProgressMeter;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: DatasetListener) {
    this.#host = host;
    this.#listener = listener;
    this.#meter = new ProgressMeter(() => {
      host.requestUpdate();
    }, listener);
    host.addController(this);
  }

  get progress(): LoadProgress | undefined {
    return this.#meter.progress;
  }

  get slow(): boolean {
    return this.#meter.slow;
  }

  /** Resolves when nothing is loading any more, with any result. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** Resolves when there is a dataset. */
  get loaded(): Promise<void> {
    return this.#first.promise;
  }

  hostConnected(): void {
    if (this.phase === 'loading' && this.#request === undefined) this.retry();
  }

  hostDisconnected(): void {
    this.#abort();
  }

  setData(data: unknown): void {
    if (data === this.#data) return;
    this.#data = data;
    this.#abort();
    this.retry();
  }

  setSource(src: string): void {
    if (src === this.#src) return;
    this.#src = src;
    if (!this.#hasData) this.#load();
  }

  /** Text of the inline script. It counts only if neither `data` nor `src` is given. */
  setInline(text: string): void {
    this.#inline = text;
    const own = this.#src === '' || this.#listener.isMessaged();
    if (own && !this.#hasData) this.#acceptText(text);
  }

  get #hasData(): boolean {
    return this.other !== undefined || (this.#data !== undefined && this.#data !== null);
  }

  retry(): void {
    if (this.other !== undefined) this.other();
    else if (this.#hasData) this.#accept(this.#data);
    else this.#load();
  }

  /** Stops loading. The loaded part stays. */
  cancel(): void {
    this.#request?.abort(CANCELLED);
  }

  /** The address of `src`; undefined if it is not one, or if something else is shown. */
  get address(): string | undefined {
    return !this.#hasData && this.#src !== '' ? resolveAddress(this.#src, this.#host.baseURI) : undefined;
  }

  /** The version of the shown dataset, as its server names it; '' if it has no name. */
  get tag(): string {
    return this.#tag ?? '';
  }

  /** Asks in silence for a version other than this one. Undefined for the same, and while something loads. */
  async askAgain(tag: string, signal: AbortSignal): Promise<Loaded> {
    const { address } = this;
    if (address === undefined || this.phase === 'loading') return undefined;
    return this.#ask({ url: address, signal, tag, onPart: () => undefined });
  }

  /** What failed before is forgotten: the server answers again. */
  recover(): void {
    if (this.phase === 'failed') this.#enterPhase(this.result === undefined ? 'idle' : 'ready');
  }

  /** Reads a dataset from elsewhere, in slices. Undefined if nobody wants it any more. */
  read(value: unknown, isWanted: () => boolean): MaybePromise<Validation | undefined> {
    const read = readGiven(value);
    return typeof read === 'function' ? read(FOREGROUND, isWanted) : read;
  }

  /** A dataset that continues the shown one. Prepared in slices, for the reader may be panning. */
  prepare(result: Validation): Prepared {
    return this.#listener.prepare(result, BACKGROUND, () => this.#host.isConnected);
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
    const { address } = this;
    if (address === undefined) {
      this.fail(badAddress(this.#src));
      return;
    }
    this.#enterPhase('loading');
    if (!this.#host.isConnected) return;
    const { signal } = this.#begin();
    this.#done = Promise.race([this.#fetch(address, signal), overtaken(signal)]);
  }

  /** Something comes from elsewhere, until it enters or fails. The signal is aborted if nobody waits any more. */
  awaitOther(): AbortSignal {
    this.#abort();
    this.#enterPhase('loading');
    return this.#begin().signal;
  }

  #begin(): AbortController {
    const request = new AbortController();
    this.#request = request;
    this.#meter.begin();
    return request;
  }

  /** There is no request any more: the inline script counts again, or the drawing stays. */
  #rest(): void {
    this.#enterPhase(this.result === undefined ? 'idle' : 'ready');
    if (this.#inline !== undefined) this.#acceptText(this.#inline);
  }

  async #fetch(url: string, signal: AbortSignal): Promise<void> {
    let first = true;
    const onPart = async (part: Validation): Promise<void> => {
      const commit = await this.#listener.prepare(part, FOREGROUND, () => !signal.aborted);
      if (signal.aborted) return;
      this.publish(part, commit);
      this.#listener.onPart(part, first);
      first = false;
    };
    const answer = await this.#ask({ url, signal, tag: undefined, onPart });
    if (answer !== undefined) await this.#take(answer, signal, !first);
  }

  #ask(request: Omit<ServerRequest, 'loader'>): Promise<Loaded> {
    const { timeoutMs, columns, loader } = this.#listener;
    return askServer({ ...request, loader: loader() }, this.#meter, timeoutMs(), columns(request.url));
  }

  async #take(answer: NonNullable<Loaded>, signal: AbortSignal, grown = false): Promise<void> {
    if ('error' in answer) {
      this.fail(answer.error);
      return;
    }
    // A complete dataset is shown, even if the reader has just cancelled.
    const isWanted = (): boolean => isAwaited(signal);
    const commit = await this.#listener.prepare(answer.validation, FOREGROUND, isWanted);
    if (!isWanted()) return;
    this.#tag = answer.tag;
    this.#accepted(answer.validation, grown, commit);
  }

  #acceptText(text: string): void {
    const parsed = readText(text);
    if (!('error' in parsed)) this.#accept(parsed.value);
    else if (!(parsed.error instanceof Promise)) this.fail(parsed.error);
    else this.#failLater(parsed.error);
  }

  #accept(value: unknown): void {
    const read = readGiven(value);
    if (typeof read === 'function') this.#work(read);
    else this.enter(read);
  }

  /** A large one is read and prepared in slices, while the drawing stays. */
  #work(read: ReadWork): void {
    this.#listener.onLargeDataset();
    const signal = this.awaitOther();
    const isWanted = (): boolean => isAwaited(signal);
    const pace = this.result === undefined ? foregroundAfterFirst() : FOREGROUND;
    const entered = whenReady(read(pace, isWanted), (result) => {
      if (result === undefined) return undefined;
      return whenReady(this.#listener.prepare(result, pace, isWanted), (commit) => {
        if (isWanted()) this.enter(result, commit);
      });
    });
    // A listener may have requested more in the meantime.
    if (entered instanceof Promise) {
      // The code that reads it could not be loaded.
      this.#done = entered.catch((error: unknown) => {
        if (isWanted()) this.fail(codeError(error));
      });
    }
  }

  /** Shows a dataset read elsewhere, or says why it cannot be shown. */
  enter(result: Validation, commit?: () => void, tag?: string): void {
    this.#tag = tag;
    if (result.dataset !== undefined) this.#accepted(result, false, commit);
    else this.fail(notADataset(result));
  }

  #accepted(result: Validation, grown: boolean, commit: (() => void) | undefined): void {
    this.#enterPhase('ready');
    this.publish(result, commit);
    if (!grown) reportIssues(result);
    this.#listener.onLoad(result, grown);
    this.#end();
  }

  /** Shows a dataset. `tag`: its version, if a server gave it. */
  publish(result: Validation, commit: (() => void) | undefined, tag?: string): void {
    commit?.();
    if (tag !== undefined) this.#tag = tag;
    this.result = result;
    if (this.phase === 'idle') this.phase = 'ready';
    this.#first.resolve();
    this.#host.requestUpdate();
  }

  #failLater(error: Promise<LoadError>): void {
    const signal = this.awaitOther();
    this.#done = error.then((found) => {
      if (isAwaited(signal)) this.fail(found);
    });
  }

  /** The loaded data cannot be shown. */
  fail(error: LoadError): void {
    this.#enterPhase('failed', error);
    this.#listener.onError(error);
    this.#end();
  }

  #enterPhase(phase: LoadPhase, error?: LoadError): void {
    this.phase = phase;
    this.error = error;
    this.#host.requestUpdate();
  }

  #abort(): void {
    this.#request?.abort();
    this.#end();
  }

  /** Nothing is loading any more. */
  #end(): void {
    this.#meter.end();
    this.#request = undefined;
  }
}
