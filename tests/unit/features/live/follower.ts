/** One element that follows a server, without a drawing, on a clock that a test moves on. */
import { Following } from '../../../../src/features/live/following.js';
import type { ConnectionState } from '../../../../src/features/live/feed.js';
import type { Validation } from '../../../../src/dataset/data/validate-value.js';
import { validateDataset } from '../../../../src/dataset/data/validate.js';
import { load } from '../../../../src/dataset/sources/load.js';
import type { TimelineApi } from '../../../../src/element/core/feature.js';
import { jsonAnswer, message, streamAnswer, type Lie, type LieInput } from '../../../lying-server.js';
import type { VirtualClock } from './virtual-clock.js';

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const INTERVAL_MS = 10 * SECOND_MS;
const URL_A = 'https://data.example/live';

const entries = (count: number): object[] =>
  Array.from({ length: count }, (_, day) => ({
    ...{ id: `d${day}`, kind: 'event', title: `Day ${day}` },
    date: new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10),
  }));
export const WHOLE = { entries: entries(50) };
export const AFTER = { entries: entries(51) };

export class Page extends EventTarget {
  hidden = false;
  readonly defaultView = Object.assign(new EventTarget(), { location: { origin: 'https://page.example' } });

  hide(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let answer: (init: RequestInit) => Promise<Response>;
/** The same for several elements. */
export const LOADER = (_: string, init: RequestInit): Promise<Response> => answer(init);

/** One element that follows, without a drawing. */
export class Follower {
  readonly states: { readonly at: number; readonly state: ConnectionState }[] = [];
  readonly counts: number[] = [];
  readonly changes: object[] = [];
  result: Validation | undefined;
  tag = '';
  readonly #following: Following;

  constructor(
    readonly clock: VirtualClock,
    kind: 'poll' | 'events',
    page: Page,
    ask: (init: RequestInit) => Promise<Response>,
    loader: (url: string, init: RequestInit) => Promise<Response> = (_, init) => ask(init),
  ) {
    answer = ask;
    const dataset = {
      address: URL_A,
      phase: 'ready',
      askAgain: (tag: string, signal: AbortSignal) =>
        load(URL_A, {
          signal,
          tag,
          loader,
          timeoutMs: MINUTE_MS,
          onProgress: () => undefined,
          onPart: () => undefined,
        }),
      read: (value: unknown) => validateDataset(value),
    };
    const [result, tag] = [() => this.result, () => this.tag];
    const seen = Object.defineProperties(dataset, { result: { get: result }, tag: { get: tag } });
    const element = {
      ...{ follow: kind, pollInterval: INTERVAL_MS / SECOND_MS, columns: '', timeout: MINUTE_MS, loader },
      ...{ isConnected: true, ownerDocument: page, addController: () => undefined },
    };
    if (kind === 'poll') this.result = validateDataset(WHOLE);
    this.#following = new Following({ element, dataset: seen } as unknown as TimelineApi, {
      onSnapshot: (validation, name) => {
        this.result = validation;
        this.tag = name ?? '';
        this.counts.push(validation.count);
      },
      onChanges: (changes) => this.changes.push(changes),
      onState: (state) => this.states.push({ at: clock.now, state }),
      onIssues: () => undefined,
    });
    this.#following.hostConnected();
  }

  get state(): ConnectionState | undefined {
    return this.#following.state;
  }

  get issues(): readonly string[] {
    return this.#following.issues.map(({ message: words }) => words);
  }

  leave(): void {
    this.#following.hostDisconnected();
  }
}

/** A server that lies between two times when it does not. */
export class Server {
  lie: Lie | undefined;
  readonly asked: number[] = [];
  whole = WHOLE;
  #round = 0;

  constructor(
    readonly clock: VirtualClock,
    readonly kind: 'poll' | 'events',
  ) {}

  readonly ask = async ({ signal }: RequestInit): Promise<Response> => {
    this.asked.push(this.clock.now);
    const answer = this.kind === 'poll' ? this.lie?.poll : (this.lie?.stream ?? this.lie?.poll);
    const input: LieInput = { whole: this.whole, round: this.#round, signal: signal ?? undefined };
    if (answer === undefined) return this.#honest(signal ?? undefined);
    this.#round++;
    return answer(input);
  };

  #honest(signal: AbortSignal | undefined): Response {
    if (this.kind === 'poll') return jsonAnswer(this.whole);
    return streamAnswer([message(this.whole)], 'stay', signal);
  }
}
