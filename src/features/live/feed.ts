/**
 * What all elements of a page that follow one address share: one request or one stream, its waits, and whether it is
 * connected. It rests while the page is hidden, and asks at once when the page is seen or comes online again.
 */
import { Timer } from '../../dataset/base/timer.js';
import type { LoadError } from '../../dataset/data/issue.js';
import { loadError } from '../../dataset/sources/load-errors.js';
import { askedWaitMs } from './waits.js';

export interface ConnectionState {
  readonly isConnected: boolean;
  /** When something whole last came, in ms of `Date.now`; undefined if nothing has. */
  readonly heardAt: number | undefined;
  readonly error: LoadError | undefined;
}

/** An element that follows the address. */
export interface FeedReader {
  /** It shows a dataset from this address. */
  readonly hasData: () => boolean;
  readonly onState: (state: ConnectionState) => void;
}

export abstract class Feed<Reader extends FeedReader> {
  readonly readers = new Set<Reader>();
  protected failures = 0;
  #state: ConnectionState = { isConnected: true, heardAt: undefined, error: undefined };
  #timer = new Timer();
  /** The last beginning, and the time before which the server wants no other one, in ms of `performance.now`. */
  #beganAt = -Infinity;
  #notBefore = 0;
  #isBusy = false;

  constructor(
    readonly url: string,
    readonly page: Document,
  ) {}

  get state(): ConnectionState {
    return this.#state;
  }

  get #view(): Window | null {
    return this.page.defaultView;
  }

  join(reader: Reader): void {
    const isFirst = this.readers.size === 0;
    this.readers.add(reader);
    if (reader.hasData()) this.noteLoad();
    if (isFirst) {
      this.page.addEventListener('visibilitychange', this.#onVisibility);
      this.#view?.addEventListener('online', this.#onOnline);
      this.#view?.addEventListener('offline', this.#onOffline);
    }
    this.onJoin(isFirst);
    if (!this.#state.isConnected) reader.onState(this.#state);
  }

  /** A reader has loaded the address by itself. */
  noteLoad(): void {
    if (this.#state.heardAt === undefined) this.#state = { ...this.#state, heardAt: Date.now() };
  }

  leave(reader: Reader): void {
    if (!this.readers.delete(reader) || this.readers.size > 0) return;
    this.page.removeEventListener('visibilitychange', this.#onVisibility);
    this.#view?.removeEventListener('online', this.#onOnline);
    this.#view?.removeEventListener('offline', this.#onOffline);
    this.#timer.stop();
    this.stop();
  }

  /** The reader asks. */
  askNow(): void {
    this.#notBefore = 0;
    this.askIn(0);
  }

  /** Asks after so long, unless the server wants to be asked later. Postpones what was to come. */
  protected askIn(waitMs: number): void {
    const now = performance.now();
    if (this.page.hidden || this.readers.size === 0) return;
    this.#timer.start(Math.max(waitMs, this.#notBefore - now), () => {
      this.stop();
      this.#beganAt = performance.now();
      this.#isBusy = true;
      this.begin();
    });
  }

  /** An answer has come. */
  protected end(): void {
    this.#isBusy = false;
  }

  /** `isWhole`: something that can be shown has come, not only a sign of life. */
  protected heard(isWhole: boolean): void {
    const heardAt = isWhole ? Date.now() : this.#state.heardAt;
    this.#say({ isConnected: true, heardAt, error: undefined });
  }

  /** Says that there is no connection, while it still waits for one. */
  protected say(error: LoadError): void {
    this.#say({ ...this.#state, isConnected: false, error });
  }

  /** `quietly`: it may be back before anybody misses it. */
  protected fail(error: LoadError, waitMs: number, quietly = false): void {
    this.end();
    this.#notBefore = performance.now() + askedWaitMs(error.retryAfter);
    if (!quietly) this.say(error);
    this.askIn(waitMs);
  }

  protected abstract onJoin(isFirst: boolean): void;
  /** Nobody looks. */
  protected abstract onHidden(): void;
  /** Begins to ask. */
  protected abstract begin(): void;
  /** Gives up what has begun. */
  protected abstract abort(): void;
  /** The wait after another failure. */
  protected abstract failureWaitMs(): number;
  /** The shortest time between two beginnings, whatever the reader does with tabs. */
  protected abstract leastMs(): number;

  protected stop(): void {
    if (!this.#isBusy) return;
    this.#isBusy = false;
    this.abort();
  }

  #say(state: ConnectionState): void {
    const before = this.#state;
    this.#state = state;
    if (state.isConnected === before.isConnected && state.error?.code === before.error?.code) return;
    for (const reader of [...this.readers]) reader.onState(state);
  }

  readonly #onVisibility = (): void => {
    if (!this.page.hidden) {
      this.#wake();
      return;
    }
    this.#timer.stop();
    this.onHidden();
  };

  readonly #onOnline = (): void => {
    if (!this.page.hidden) this.#wake();
  };

  readonly #onOffline = (): void => {
    if (this.page.hidden) return;
    this.stop();
    this.failures++;
    this.fail(loadError(this.url, 'network'), this.failureWaitMs());
  };

  #wake(): void {
    if (this.#isBusy) return;
    this.askIn(Math.max(0, this.#beganAt + this.leastMs() - performance.now()));
  }
}

interface AnyFeed {
  readonly readers: { readonly size: number };
}

const feeds = new Map<unknown, Map<string, AnyFeed>>();

/** The feed of a page for this address and everything else in the key; made if there is none. */
export function sharedFeed<Kind extends AnyFeed>(loader: unknown, key: string, make: () => Kind): Kind {
  let byKey = feeds.get(loader);
  if (byKey === undefined) feeds.set(loader, (byKey = new Map<string, AnyFeed>()));
  const found = byKey.get(key);
  if (found !== undefined) return found as Kind;
  const made = make();
  byKey.set(key, made);
  return made;
}

/** Call when a reader has left: a feed without readers is forgotten. */
export function forgetFeed(loader: unknown, key: string): void {
  const byKey = feeds.get(loader);
  if (byKey?.get(key)?.readers.size !== 0) return;
  byKey.delete(key);
  if (byKey.size === 0) feeds.delete(loader);
}
