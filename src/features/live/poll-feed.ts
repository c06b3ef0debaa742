/** Asks for the whole again at intervals, once for all elements of a page that show it. */
import { Timer } from '../../dataset/base/timer.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { loadError } from '../../dataset/sources/load-errors.js';
import type { Loaded } from '../../dataset/sources/loaded.js';
import { Feed, type FeedReader } from './feed.js';
import type { Verdict } from './doubt.js';
import { backOffMs, LONGEST_WAIT_MS } from './waits.js';

const SECOND_MS = 1000;
const LEAST_MS = 1000;
/** What is doubted is asked for again so soon, or after an interval if that is shorter. */
const DOUBT_MS = 10_000;

export interface PollReader extends FeedReader {
  readonly intervalMs: () => number;
  /** The shown version; '' for none that has a name. */
  readonly tag: () => string;
  readonly ask: (tag: string, signal: AbortSignal) => Promise<Loaded>;
  /** `doubted`: the answer lacks what was there before, and is wanted again. `refused`: it lacks something else each time. */
  readonly take: (answer: Validation, tag: string | undefined) => Verdict;
  /** The answer is what is shown. */
  readonly same: () => void;
}

export class PollFeed extends Feed<PollReader> {
  #request: AbortController | undefined;
  #silence = new Timer();
  /** The interval of the present wait. */
  #plannedMs = 0;

  protected onJoin(isFirst: boolean): void {
    if (isFirst) this.askIn(this.#intervalMs);
    else this.changeInterval();
  }

  /** What has been asked is answered: a reader who comes and goes may never be there for a whole interval. */
  protected onHidden(): void {
    // What has been asked comes.
  }

  /** A reader may want another interval. */
  changeInterval(): void {
    const ms = this.#intervalMs;
    if (ms === this.#plannedMs || this.#request !== undefined) return;
    this.askIn(this.failures > 0 ? this.failureWaitMs() : ms);
  }

  protected override askIn(waitMs: number): void {
    this.#plannedMs = this.#intervalMs;
    super.askIn(waitMs);
  }

  get #intervalMs(): number {
    const wanted = [...this.readers].map(({ intervalMs }) => intervalMs());
    return Math.max(LEAST_MS, Math.min(...wanted.map((ms) => (ms > 0 ? ms : SECOND_MS))));
  }

  protected leastMs(): number {
    return Math.max(LEAST_MS, this.#intervalMs / 10);
  }

  protected failureWaitMs(): number {
    return backOffMs(this.#intervalMs, this.failures);
  }

  protected begin(): void {
    void this.#ask();
  }

  protected abort(): void {
    this.#silence.stop();
    this.#request?.abort();
    this.#request = undefined;
  }

  async #ask(): Promise<void> {
    const [first] = this.readers;
    if (first === undefined) return;
    const request = new AbortController();
    this.#request = request;
    // One interval has passed since the last answer. After two it is said that there is none.
    this.#watch(this.#intervalMs);
    const tags = new Set([...this.readers].map(({ tag }) => tag()));
    const answer = await first.ask(tags.size === 1 ? first.tag() : '', request.signal);
    if (request !== this.#request) return;
    this.#silence.stop();
    this.#request = undefined;
    this.end();
    this.#take(answer);
  }

  #take(answer: Loaded): void {
    if (answer !== undefined && 'error' in answer) {
      this.#miss(answer.error);
      return;
    }
    // What is only a part is no answer: everything stays as it is.
    if (answer?.validation.partial !== undefined) {
      this.#miss(answer.validation.partial);
      return;
    }
    const results =
      answer === undefined
        ? [...this.readers].map(({ same }) => (same(), 'taken'))
        : [...this.readers].map(({ tag, take }) =>
            answer.tag !== undefined && tag() === answer.tag ? 'taken' : take(answer.validation, answer.tag),
          );
    if (results.includes('refused')) {
      this.#miss(loadError(this.url, 'broken-off'));
      return;
    }
    this.failures = 0;
    const isDoubted = results.includes('doubted');
    this.heard(!isDoubted);
    this.askIn(isDoubted ? Math.min(DOUBT_MS, this.#intervalMs) : this.#intervalMs);
  }

  #miss(error: Parameters<typeof this.fail>[0]): void {
    this.failures++;
    this.fail(error, this.failureWaitMs());
  }

  /** An answer that drips is waited for, and given up in the end: the next may be whole. */
  #watch(ms: number): void {
    const error = loadError(this.url, 'timeout', `${ms} ms`);
    this.#silence.start(ms, () => {
      this.say(error);
      this.#silence.start(Math.max(ms, LONGEST_WAIT_MS), () => {
        this.abort();
        this.#miss(error);
      });
    });
  }
}
