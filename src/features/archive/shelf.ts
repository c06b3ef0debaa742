/**
 * Answers of a source, each under its key. It asks for what is wanted and missing, aborts what is no longer wanted, and
 * keeps an answer until a newer one arrives. It repeats a failed request automatically, later each time, or when the
 * reader asks.
 */
import { Deferred } from '../../dataset/base/deferred.js';
import { Timer } from '../../dataset/base/timer.js';
import { SourceError } from '../../archive/source-error.js';
import { LruMap } from './lru-map.js';

/** More at once would wait for each other at the server. */
const MAX_RUNNING = 6;
const RETRY_AFTER_MS = 3000;
const MAX_DOUBLINGS = 5;

export interface Held<Answer> {
  readonly answer: Answer;
  /** The archive has changed since. */
  readonly isOld: boolean;
}

export interface ShelfDeps<Request, Answer> {
  readonly ask: (request: Request, signal: AbortSignal) => Promise<Answer>;
  readonly capacity: number;
  /** An answer has arrived, or a request has failed. */
  readonly onChange: () => void;
}

export class Shelf<Request, Answer> {
  readonly #deps: ShelfDeps<Request, Answer>;
  readonly #held: LruMap<string, { answer: Answer; age: number }>;
  #wanted: ReadonlyMap<string, Request> = new Map();
  readonly #running = new Map<string, AbortController>();
  readonly #failed = new Map<string, SourceError>();
  readonly #retrying = new Timer();
  #failures = 0;
  #age = 0;
  #idle = new Deferred();
  #isIdle = true;

  constructor(deps: ShelfDeps<Request, Answer>) {
    this.#deps = deps;
    this.#held = new LruMap(deps.capacity);
    this.#idle.resolve();
  }

  get(key: string): Held<Answer> | undefined {
    const held = this.#held.get(key);
    return held && { answer: held.answer, isOld: held.age < this.#age };
  }

  /** The reason why it is missing; undefined if it is there, or may come. */
  faultOf(key: string): SourceError | undefined {
    return this.#failed.get(key);
  }

  /** Faults of the wanted pieces. */
  get faults(): readonly SourceError[] {
    return [...this.#wanted.keys()].flatMap((key) => this.#failed.get(key) ?? []);
  }

  /** Whether a wanted piece is loading. */
  get isBusy(): boolean {
    return [...this.#wanted.keys()].some((key) => this.#isMissing(key) && !this.#failed.has(key));
  }

  /** Resolves when no request is open. */
  get idle(): Promise<void> {
    return this.#idle.promise;
  }

  /** Wants only these from now on, the first of them first. */
  want(wanted: ReadonlyMap<string, Request>): void {
    this.#wanted = wanted;
    for (const [key, request] of this.#running) {
      if (wanted.has(key)) continue;
      this.#running.delete(key);
      request.abort();
    }
    this.#askMore();
  }

  /** Repeats the failed requests. */
  retry(): void {
    this.#failures = 0;
    this.#failed.clear();
    this.#askMore();
    this.#deps.onChange();
  }

  /** Marks all pieces as old: each stays in view until its new answer arrives. */
  expire(): void {
    this.#age++;
    for (const request of this.#running.values()) request.abort();
    this.#running.clear();
    this.#failed.clear();
    this.#askMore();
  }

  /** Nothing is wanted any more. Kept answers stay. */
  stop(): void {
    this.#retrying.stop();
    this.want(new Map());
  }

  clear(): void {
    this.stop();
    this.#held.clear();
    this.#failed.clear();
  }

  #isMissing(key: string): boolean {
    const held = this.#held.get(key);
    return held === undefined || held.age < this.#age;
  }

  #askMore(): void {
    for (const [key, request] of this.#wanted) {
      if (this.#running.size >= MAX_RUNNING) break;
      if (!this.#isMissing(key) || this.#running.has(key) || this.#failed.has(key)) continue;
      this.#begin();
      void this.#ask(key, request);
    }
    if (this.#running.size > 0 || this.#isIdle) return;
    this.#isIdle = true;
    this.#idle.resolve();
  }

  #begin(): void {
    if (!this.#isIdle) return;
    this.#isIdle = false;
    this.#idle = new Deferred();
  }

  async #ask(key: string, request: Request): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const age = this.#age;
    this.#running.set(key, controller);
    try {
      const answer = await this.#deps.ask(request, signal);
      if (signal.aborted) return;
      this.#held.set(key, { answer, age });
      this.#failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(key, error);
    }
    this.#running.delete(key);
    this.#askMore();
    this.#deps.onChange();
  }

  #fail(key: string, error: unknown): void {
    const fault = error instanceof SourceError ? error : new SourceError('not-understood', String(error));
    this.#failed.set(key, fault);
    if (!fault.retryable || this.#retrying.isWaiting) return;
    const wait = RETRY_AFTER_MS * 2 ** Math.min(this.#failures++, MAX_DOUBLINGS);
    this.#retrying.start(wait, () => {
      for (const [failed, { retryable }] of this.#failed) if (retryable) this.#failed.delete(failed);
      this.#askMore();
      this.#deps.onChange();
    });
  }
}
