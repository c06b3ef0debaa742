/** How one element follows its `src`: it joins the feed of the page, and hands on what comes. */
import type { ReactiveController } from 'lit';
import { Timer } from '../../dataset/base/timer.js';
import type { Issue } from '../../dataset/data/issue.js';
import { createIssue } from '../../dataset/data/issue-text.js';
import { parseJsonText } from '../../dataset/data/parse-json.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { type Follow, FOLLOWS } from '../../dataset/sources/loaded.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { Doubt } from './doubt.js';
import type { StreamEvent } from './event-stream.js';
import { type ConnectionState, forgetFeed, sharedFeed } from './feed.js';
import { PollFeed, type PollReader } from './poll-feed.js';
import { StreamFeed, type StreamReader } from './stream-feed.js';

const SECOND_MS = 1000;
/** A stream that does not send its entries at its start meant what it said. */
const BELIEVE_MS = 10_000;
/** Broken messages that are listed. */
const MAX_ISSUES = 20;

interface FollowingDeps {
  readonly onSnapshot: (validation: Validation, tag: string | undefined) => void;
  /** Entries, a list of them, or changes. */
  readonly onChanges: (message: object) => void;
  readonly onState: (state: ConnectionState) => void;
  readonly onIssues: () => void;
}

interface Joined {
  readonly key: string;
  readonly loader: unknown;
  readonly feed: PollFeed | StreamFeed;
  readonly leave: () => void;
}

export class Following implements ReactiveController {
  readonly #timeline: TimelineApi;
  readonly #deps: FollowingDeps;
  #joined: Joined | undefined;
  readonly #doubt = new Doubt();
  /** A doubted message, which is believed if nothing contradicts it. */
  #doubted: Validation | undefined;
  #believing = new Timer();
  #issues: readonly Issue[] = [];
  /** Messages are read one after another. */
  #last: Promise<void> = Promise.resolve();

  constructor(timeline: TimelineApi, deps: FollowingDeps) {
    this.#timeline = timeline;
    this.#deps = deps;
    // `hostConnected` is called at once if the element is in the page.
    timeline.element.addController(this);
  }

  get state(): ConnectionState | undefined {
    return this.#joined?.feed.state;
  }

  /** What came and could not be read. */
  get issues(): readonly Issue[] {
    return this.#issues;
  }

  get kind(): Follow {
    const { follow } = this.#timeline.element;
    return FOLLOWS.find((known) => known === follow) ?? 'none';
  }

  hostConnected(): void {
    this.restart();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  askNow(): void {
    this.#joined?.feed.askNow();
  }

  /** The source, or the way of following, may have changed. */
  restart(): void {
    const { element, dataset } = this.#timeline;
    const url = element.isConnected ? dataset.address : undefined;
    const { kind } = this;
    const isFollowed = url !== undefined && kind !== 'none' && (kind === 'poll' || url.startsWith('http'));
    const key = isFollowed ? JSON.stringify([kind, url, kind === 'poll' ? element.columns : '']) : undefined;
    if (key === this.#joined?.key && element.loader === this.#joined?.loader) {
      const feed = this.#joined?.feed;
      if (feed instanceof PollFeed) feed.changeInterval();
      if (dataset.result !== undefined && dataset.phase === 'ready') feed?.noteLoad();
      return;
    }
    this.#leave();
    if (key !== undefined) this.#joined = kind === 'poll' ? this.#poll(key, url!) : this.#listen(key, url!);
  }

  #leave(): void {
    this.#joined?.leave();
    this.#joined = undefined;
    this.#doubt.end();
    this.#doubted = undefined;
    this.#believing.stop();
  }

  #poll(key: string, url: string): Joined {
    const { element, dataset } = this.#timeline;
    const { loader, ownerDocument } = element;
    const reader: PollReader = {
      hasData: () => dataset.result !== undefined,
      onState: this.#deps.onState,
      intervalMs: () => element.pollInterval * SECOND_MS,
      tag: () => dataset.tag,
      ask: (tag, signal) => dataset.askAgain(tag, signal),
      take: (answer, tag) => {
        if (dataset.phase === 'loading') return 'taken';
        const verdict = this.#doubt.judge(dataset.result, answer);
        if (verdict === 'taken') this.#deps.onSnapshot(answer, tag);
        return verdict;
      },
      same: () => {
        this.#doubt.end();
      },
    };
    const feed = sharedFeed(loader, key, () => new PollFeed(url, ownerDocument));
    feed.join(reader);
    return {
      ...{ key, loader, feed },
      leave: () => {
        feed.leave(reader);
        forgetFeed(loader, key);
      },
    };
  }

  #listen(key: string, url: string): Joined {
    const { element, dataset } = this.#timeline;
    const { loader, ownerDocument } = element;
    const reader: StreamReader = {
      hasData: () => dataset.result !== undefined,
      onState: this.#deps.onState,
      timeoutMs: () => (element.timeout >= 0 ? element.timeout : 60_000),
      loader: () => loader,
      onEvent: (event) => {
        this.#last = this.#last.then(() => this.#read(event, feed)).catch(() => undefined);
      },
    };
    const feed = sharedFeed(loader, key, () => new StreamFeed(url, ownerDocument));
    feed.join(reader);
    return {
      ...{ key, loader, feed },
      leave: () => {
        feed.leave(reader);
        forgetFeed(loader, key);
      },
    };
  }

  async #read({ name, data }: StreamEvent, feed: StreamFeed): Promise<void> {
    if (this.#joined?.feed !== feed) return;
    if (name !== 'message') {
      this.#report({ value: name, detail: 'messages without a name: events with one are not read' });
      return;
    }
    const { value, issue } = parseJsonText(data);
    if (issue !== undefined) this.#report({ value: data, detail: 'JSON', why: issue });
    else if (typeof value !== 'object' || value === null) {
      this.#report({ value, detail: 'an entry, a list of entries, a dataset, or changes' });
    } else if (!Array.isArray(value) && ('entries' in value || 'columns' in value)) await this.#readWhole(value, feed);
    else {
      this.#believe();
      this.#deps.onChanges(value);
    }
  }

  async #readWhole(value: object, feed: StreamFeed): Promise<void> {
    const validation = await this.#timeline.dataset.read(value, () => this.#joined?.feed === feed);
    if (validation === undefined || this.#joined?.feed !== feed) return;
    if (validation.dataset === undefined) {
      this.#report({ value, detail: 'a dataset', why: validation.issues[0] });
      return;
    }
    if (this.#doubt.judge(this.#timeline.dataset.result, validation) === 'taken') {
      this.#doubted = undefined;
      this.#believing.stop();
      this.#deps.onSnapshot(validation, undefined);
      return;
    }
    const isFirst = this.#doubted === undefined;
    this.#doubted = validation;
    if (!isFirst) return;
    feed.startOver();
    this.#believing.start(BELIEVE_MS, () => {
      this.#believe();
    });
  }

  #believe(): void {
    const doubted = this.#doubted;
    this.#doubted = undefined;
    this.#believing.stop();
    this.#doubt.end();
    if (doubted !== undefined) this.#deps.onSnapshot(doubted, undefined);
  }

  /** Each fault is listed once. */
  #report({ value, detail, why }: { value: unknown; detail: string; why?: Issue | undefined }): void {
    const found = createIssue({ code: 'wrong-value', severity: 'error', path: 'src', value, detail });
    const issue = why === undefined ? found : { ...found, message: `${found.message}: ${why.message}` };
    if (this.#issues.length >= MAX_ISSUES || this.#issues.some(({ message }) => message === issue.message)) return;
    this.#issues = [...this.#issues, issue];
    this.#deps.onIssues();
  }
}
