/**
 * A dataset that changes while it is shown: by calls of the page, or by following `src`. The reader keeps the view, or
 * moves along with the newest entries if that is on and they are in view.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Timer } from '../../dataset/base/timer.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { parseJsonText } from '../../dataset/data/parse-json.js';
import { countItems } from '../../dataset/data/read-list.js';
import { idText } from '../../dataset/data/record-id.js';
import { isList, readProperty } from '../../dataset/data/safe-read.js';
import type { Picture } from '../../element/picture/picture.js';
import { toPx } from '../../drawing/scale/view.js';
import { TimelineChangeEvent } from '../../element/session/events.js';
import { type Follow, FOLLOWS } from '../../dataset/sources/loaded.js';
import { type LiveChange, LiveUpdates } from './live-updates.js';

// Follows `src`: asks again at intervals, or listens to its messages. Rests while nobody looks.

const MIN_POLL_S = 1;
const SECOND_MS = 1000;
/** The wait stops growing after this many failures in a row. */
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

class FollowController implements ReactiveController {
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

/** New entries are announced at most this often. */
const BETWEEN_WORDS_MS = 5000;
/** Distance of the newest mark to the edge of the window. */
const EDGE_PX = 32;

export class LiveController implements ReactiveController {
  readonly #timeline: TimelineApi;
  readonly #updates: LiveUpdates;
  readonly #follow: FollowController;
  #unreadCount = 0;
  #unannounced = 0;
  #announcedAt = -Infinity;
  #announcing = new Timer();

  constructor(timeline: TimelineApi) {
    const { element, dataset } = timeline;
    this.#timeline = timeline;
    this.#updates = new LiveUpdates({
      result: () => dataset.result,
      isLoading: () => dataset.phase === 'loading' || !element.isConnected,
      publish: (change) => this.#publish(change),
    });
    this.#follow = new FollowController(element, {
      follow: () => this.kind,
      pollSeconds: () => element.pollInterval,
      address: () => dataset.address,
      refresh: () => dataset.refresh(),
      onMessage: (message) => {
        this.#takeMessage(message);
      },
    });
    // `hostConnected` is called at once if the element is in the page.
    element.addController(this);
  }

  get kind(): Follow {
    const { follow } = this.#timeline.element;
    return FOLLOWS.find((known) => known === follow) ?? 'none';
  }

  /** The number of entries after the window since the reader was last at its end. */
  get unreadCount(): number {
    const picture = this.#timeline.picture();
    if (picture === undefined || isAtNewest(picture)) this.#unreadCount = 0;
    return this.#unreadCount;
  }

  hostDisconnected(): void {
    this.#updates.stop();
    this.#announcing.stop();
  }

  hostConnected(): void {
    this.#updates.scheduleFlush();
  }

  append(records: unknown): void {
    this.#updates.add({ type: 'append', records: listOf(records) });
  }

  update(records: unknown): void {
    this.#updates.add({ type: 'update', records: listOf(records) });
  }

  remove(ids: unknown): void {
    this.#updates.add({ type: 'remove', ids: listOf(ids).flatMap((id) => idText(id) ?? []) });
  }

  /** `src`, or the way of following, has changed; or a dataset was loaded. */
  refresh(): void {
    this.#follow.restart();
    this.#updates.scheduleFlush();
  }

  showNewest(inChart: boolean): void {
    const { session, picture } = this.#timeline;
    const shown = picture();
    const newest = shown?.focusOrder.entries.at(-1);
    this.#unreadCount = 0;
    if (shown === undefined || newest === undefined) return;
    if (inChart) session.dispatch({ type: 'pan', dx: distanceToNewest(shown) }, true);
    else session.reveal(newest);
    session.refresh();
  }

  async #publish({ validation, rowOf, added, changed, removed }: LiveChange): Promise<void> {
    const { dataset, session, picture, emit, element } = this.#timeline;
    const shown = dataset.result;
    const commit = await dataset.prepare(validation);
    // Another dataset has arrived in the meantime.
    if (dataset.result !== shown || dataset.phase === 'loading') return;
    const before = picture();
    const wasAtNewest = before !== undefined && isAtNewest(before);
    const issues = dataset.result?.issues.length ?? 0;
    dataset.publish(validation, commit);
    if (before !== undefined) session.carry(rowOf);
    // Unclear records and removed ids that are unknown are no entries to announce.
    if (added.length + changed.length + removed.length > 0) {
      emit(new TimelineChangeEvent(added, changed, removed, validation.count));
    }
    if (validation.issues.length !== issues) this.#timeline.emitIssues();
    const after = picture();
    if (removed.length > 0 && after !== undefined) {
      session.announce(this.#timeline.texts().count('saidRemoved', removed.length));
    }
    if (added.length === 0 || after === undefined) return;
    this.#tellLater(added.length);
    const moves = !isAtNewest(after);
    if (moves && wasAtNewest && element.followNewest)
      session.dispatch({ type: 'pan', dx: distanceToNewest(after) }, false);
    else if (moves) this.#unreadCount += countBehind(after, added.length);
  }

  #takeMessage(message: unknown): void {
    if (Array.isArray(message)) this.append(message);
    else if (typeof message !== 'object' || message === null) return;
    else if ('entries' in message || 'columns' in message) this.#timeline.dataset.replace(message);
    else if ('append' in message || 'update' in message || 'remove' in message) {
      if ('append' in message) this.append(message.append);
      if ('update' in message) this.update(message.update);
      if ('remove' in message) this.remove(message.remove);
    } else this.append([message]);
  }

  #tellLater(count: number): void {
    this.#unannounced += count;
    const wait = Math.max(0, this.#announcedAt + BETWEEN_WORDS_MS - performance.now());
    this.#announcing.start(wait, () => {
      this.#announcedAt = performance.now();
      this.#timeline.session.announce(this.#timeline.texts().count('newEntries', this.#unannounced));
      this.#unannounced = 0;
    });
  }
}

/** A single record counts as a list of one. */
function listOf(records: unknown): readonly unknown[] {
  if (!isList(records)) return records === undefined || records === null ? [] : [records];
  return Array.from({ length: countItems(records) }, (_, at) => readProperty(records, at));
}

/**
 * The window contains the mark of the newest entry. It need not reach the end of the chart, which leaves some calm
 * after it.
 */
function isAtNewest({ view, focusOrder, marks }: Picture): boolean {
  const newest = focusOrder.entries.at(-1);
  return newest === undefined || view.end >= marks.glyph[newest]!;
}

/** px that the window has to move to show the whole time in which the newest entry may begin. */
function distanceToNewest({ target, focusOrder, model, marks }: Picture): number {
  const newest = focusOrder.entries.at(-1);
  if (newest === undefined) return 0;
  const last = model.startMax[newest]!;
  return toPx(target, Number.isFinite(last) ? last : marks.glyph[newest]!) - target.widthPx + EDGE_PX;
}

/** How many of the last rows begin after the window. */
function countBehind({ model, view }: Picture, rows: number): number {
  let count = 0;
  for (let row = Math.max(0, model.count - rows); row < model.count; row++) if (model.anchor[row]! > view.end) count++;
  return count;
}
