/** Follows `src`: asks again at intervals, or listens to its messages. Rests while nobody looks. */
import { Timer } from '../../base/timer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseJsonText } from '../../data/parse-json.js';
import type { Follow } from '../../sources/follow.js';

const MIN_POLL_S = 1;
const SECOND_MS = 1000;
/** After this many failures in a row the wait stops growing. */
const MAX_DOUBLINGS = 6;

export interface FollowDeps {
  readonly follow: () => Follow;
  readonly pollSeconds: () => number;
  /** The followed source; undefined if there is none. */
  readonly address: () => string | undefined;
  /** Resolves to whether the server gave a good answer. */
  readonly refresh: () => Promise<boolean>;
  readonly onMessage: (message: unknown) => void;
}

export class FollowController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #source: FollowDeps;
  #nextPoll = new Timer();
  /** Changes with each stop: a late answer starts no other poll. */
  #round = 0;
  #failures = 0;
  #events: EventSource | undefined;
  /** The page that the element is in, or was until just now. */
  #page: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, source: FollowDeps) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('visibilitychange', this.restart);
    this.restart();
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('visibilitychange', this.restart);
    this.#stop();
  }

  /** The source, or the way of following, has changed. */
  readonly restart = (): void => {
    const { follow, address } = this.#source;
    const url = this.#host.isConnected ? address() : undefined;
    if (follow() === 'events' && url !== undefined) {
      if (this.#events?.url === url) return;
      this.#stop();
      this.#listen(url);
      return;
    }
    this.#stop();
    if (follow() === 'poll' && url !== undefined && !this.#page?.hidden) this.#pollLater();
  };

  #stop(): void {
    this.#nextPoll.stop();
    this.#round++;
    this.#events?.close();
    this.#events = undefined;
  }

  #pollLater(): void {
    const seconds = Math.max(MIN_POLL_S, this.#source.pollSeconds() || MIN_POLL_S);
    const wait = seconds * SECOND_MS * 2 ** Math.min(this.#failures, MAX_DOUBLINGS);
    this.#nextPoll.start(wait, () => void this.#poll());
  }

  async #poll(): Promise<void> {
    const round = this.#round;
    const well = await this.#source.refresh();
    this.#failures = well ? 0 : this.#failures + 1;
    // A new version has started over before it was known that the server answers again.
    if (round === this.#round || this.#nextPoll.isWaiting) this.#pollLater();
  }

  /** The browser itself reconnects after a lost connection. */
  #listen(url: string): void {
    if (!url.startsWith('http')) return;
    this.#events = new EventSource(url);
    this.#events.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') return;
      const { value, issue } = parseJsonText(data);
      if (issue === undefined) this.#source.onMessage(value);
    });
  }
}
