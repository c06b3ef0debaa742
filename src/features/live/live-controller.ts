/**
 * A dataset that changes while it is shown: by calls of the page, or by following `src`. The reader keeps the view, or
 * moves along with the newest entries if that is on and they are in view.
 */
import type { ReactiveController } from 'lit';
import { Timer } from '../../dataset/base/timer.js';
import type { TimelineApi } from '../../element/core/feature.js';
import type { TimelineChange } from '../../element/core/feature-apis.js';
import { isSame } from '../../dataset/data/dataset-changes.js';
import type { Issue } from '../../dataset/data/issue.js';
import { countItems } from '../../dataset/data/read-list.js';
import { idText } from '../../dataset/data/record-id.js';
import { isList, readProperty } from '../../dataset/data/safe-read.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';
import type { Picture } from '../../element/picture/picture.js';
import { toPx } from '../../drawing/scale/view.js';
import { TimelineChangeEvent, TimelineConnectionEvent } from '../../element/session/events.js';
import type { RowOf } from '../../element/session/slices.js';
import type { ConnectionState } from './feed.js';
import { Following } from './following.js';
import { type LiveChange, LiveUpdates } from './live-updates.js';

/** Changes are announced at most this often. */
const BETWEEN_WORDS_MS = 5000;
/** Distance of the newest mark to the edge of the window. */
const EDGE_PX = 32;

/** What the reader has open, and what became of it. */
export interface OpenChange {
  readonly id: string;
  readonly title: string;
  readonly what: 'changed' | 'gone';
  /** The time of the change, in ms of `Date.now`. */
  readonly at: number;
}

export class LiveController implements ReactiveController {
  readonly #timeline: TimelineApi;
  readonly #updates: LiveUpdates;
  readonly #following: Following;
  #unreadCount = 0;
  #unannounced = { added: 0, changed: 0, removed: 0, open: '' };
  #announcedAt = -Infinity;
  #announcing = new Timer();
  #openChange: OpenChange | undefined;
  #wasConnected = true;

  constructor(timeline: TimelineApi) {
    const { element, dataset } = timeline;
    this.#timeline = timeline;
    this.#updates = new LiveUpdates({
      result: () => dataset.result,
      isLoading: () => dataset.phase === 'loading' || !element.isConnected,
      enter: ({ validation, tag }) => {
        dataset.enter(validation, undefined, tag);
      },
      publish: (change) => this.#publish(change),
    });
    this.#following = new Following(timeline, {
      onSnapshot: (validation, tag) => {
        void this.#updates.add({ type: 'snapshot', validation, tag });
      },
      onChanges: (message) => {
        this.#takeChanges(message);
      },
      onState: (state) => {
        this.#tellState(state);
      },
      onIssues: timeline.emitIssues,
    });
    element.addController(this);
  }

  /** Undefined while nothing is followed, or while it is connected. */
  get lost(): ConnectionState | undefined {
    const { state } = this.#following;
    return state?.isConnected === false ? state : undefined;
  }

  get issues(): readonly Issue[] {
    return this.#following.issues;
  }

  /** Undefined if what the reader has open is as it was when it was opened. */
  get openChange(): OpenChange | undefined {
    const change = this.#openChange;
    const { selectedId } = this.#timeline.session;
    const isOver = change?.what === 'gone' ? selectedId !== undefined : selectedId !== change?.id;
    if (isOver) this.#openChange = undefined;
    return this.#openChange;
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

  append(records: unknown): Promise<TimelineChange> {
    return this.#updates.add({ type: 'append', records: listOf(records) });
  }

  update(records: unknown): Promise<TimelineChange> {
    return this.#updates.add({ type: 'update', records: listOf(records) });
  }

  remove(ids: unknown): Promise<TimelineChange> {
    return this.#updates.add({ type: 'remove', ids: listOf(ids).flatMap((id) => idText(id) ?? []) });
  }

  askNow(): void {
    this.#following.askNow();
  }

  /** `src`, or the way of following, has changed; or a dataset was loaded. */
  refresh(): void {
    this.#following.restart();
    this.#updates.scheduleFlush();
  }

  closeGone(): void {
    this.#openChange = undefined;
    this.#timeline.focus.nowEntries();
    this.#timeline.requestUpdate();
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

  /** Returns whether it is shown. */
  async #publish(change: LiveChange): Promise<boolean> {
    const { validation, rowOf, added, changed, removed, inHead, tag } = change;
    const { dataset, session, picture, emit } = this.#timeline;
    const shown = dataset.result;
    const commit = await dataset.prepare(validation);
    // Another dataset has arrived in the meantime.
    if (dataset.result !== shown || dataset.phase === 'loading') return false;
    const before = picture();
    const wasAtNewest = before !== undefined && isAtNewest(before);
    this.#noteOpen(change, shown);
    dataset.publish(validation, commit, tag);
    if (this.#following.state !== undefined) dataset.recover();
    if (before !== undefined) session.carry(rowOf, besideOf(before, rowOf));
    // Unclear records and removed ids that are unknown are no entries to announce.
    if (added.length + changed.length + removed.length > 0 || inHead) {
      emit(new TimelineChangeEvent(added, changed, removed, validation.count));
    }
    if (!isSame(shown?.issues ?? [], validation.issues)) this.#timeline.emitIssues();
    this.#follow(change, wasAtNewest);
    return true;
  }

  /** Tells of a change that is shown, and goes along with it. */
  #follow(change: LiveChange, wasAtNewest: boolean): void {
    const { session, picture, element } = this.#timeline;
    const { added } = change;
    const after = picture();
    if (after === undefined) return;
    this.#tellLater(change);
    if (added.length === 0) return;
    const moves = !isAtNewest(after);
    if (moves && wasAtNewest && element.followNewest)
      session.dispatch({ type: 'pan', dx: distanceToNewest(after) }, false);
    else if (moves) this.#unreadCount += countBehind(after, added);
  }

  /** Remembers what becomes of the open entry: its card says so. */
  #noteOpen({ changed, removed }: LiveChange, shown: Validation | undefined): void {
    const { session, picture, texts, focus, element } = this.#timeline;
    const id = session.selectedId;
    const what = id === undefined || shown === undefined ? undefined : whatBecame(id, changed, removed);
    if (id === undefined || what === undefined) return;
    const title = picture()?.model.entries.at(session.state.selected ?? -1)?.title ?? id;
    this.#openChange = { id, title, what, at: Date.now() };
    const words = what === 'gone' ? texts().text('openEntryGone', { title }) : texts().text('openEntryChanged');
    this.#unannounced.open = words;
    const { activeElement } = element.renderRoot as ShadowRoot;
    // The card closes: its neighbour on the chart has the focus.
    if (what === 'gone' && activeElement !== null && activeElement.closest('.details, .item, .card') !== null)
      focus.wantStop();
  }

  #takeChanges(message: object): void {
    if (Array.isArray(message)) void this.append(message);
    else if ('append' in message || 'update' in message || 'remove' in message) {
      if ('append' in message) void this.append(message.append);
      if ('update' in message) void this.update(message.update);
      if ('remove' in message) void this.remove(message.remove);
    } else void this.append([message]);
  }

  #tellState({ isConnected, heardAt, error }: ConnectionState): void {
    const { dataset, session, texts, emit } = this.#timeline;
    // Where nothing is shown, the reason stands in its place.
    if (!isConnected && error !== undefined && dataset.result === undefined) {
      if (dataset.phase !== 'failed' && dataset.phase !== 'loading') dataset.fail(error);
    } else if (isConnected) dataset.recover();
    if (isConnected !== this.#wasConnected) {
      session.announce(isConnected ? texts().text('connectedAgain') : lostWords(this.#timeline, heardAt));
      emit(new TimelineConnectionEvent(isConnected, heardAt, error));
    }
    this.#wasConnected = isConnected;
    this.#timeline.requestUpdate();
  }

  #tellLater({ added, changed, removed }: LiveChange): void {
    const sums = this.#unannounced;
    sums.added += added.length;
    sums.changed += changed.length;
    sums.removed += removed.length;
    if (sums.added + sums.changed + sums.removed === 0) return;
    const wait = Math.max(0, this.#announcedAt + BETWEEN_WORDS_MS - performance.now());
    this.#announcing.start(wait, () => {
      this.#announcedAt = performance.now();
      this.#timeline.session.announce(this.#changeWords);
      this.#unannounced = { added: 0, changed: 0, removed: 0, open: '' };
    });
  }

  get #changeWords(): string {
    const { added, changed, removed, open } = this.#unannounced;
    const texts = this.#timeline.texts();
    const said = (key: 'newEntries' | 'saidChanged' | 'saidRemoved', count: number): string =>
      count === 0 ? '' : texts.count(key, count);
    return joinSentences(
      [...[open, said('newEntries', added), said('saidChanged', changed), said('saidRemoved', removed)]],
      texts.locale,
    );
  }
}

/** "Not connected. Last answer at 14:05." */
export function lostWords({ texts }: Pick<TimelineApi, 'texts'>, heardAt: number | undefined): string {
  const words = texts();
  return heardAt === undefined
    ? words.text('notConnected')
    : words.text('notConnectedSince', { time: clockText(heardAt, words.locale) });
}

const DAY_MS = 86_400_000;

/** The reader's own clock, with the day if it is not of today. */
export function clockText(ms: number, locale: string): string {
  const day: Intl.DateTimeFormatOptions = Date.now() - ms < DAY_MS / 2 ? {} : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...day }).format(ms);
}

function whatBecame(
  id: string,
  changed: readonly string[],
  removed: readonly string[],
): OpenChange['what'] | undefined {
  if (removed.includes(id)) return 'gone';
  return changed.includes(id) ? 'changed' : undefined;
}

/** The neighbour in time that stays: the next one, else the one before. */
function besideOf({ focusOrder }: Picture, rowOf: RowOf): RowOf {
  return (row) => {
    const { entries } = focusOrder;
    const place = focusOrder.placeOf(row);
    for (let step = 1; step <= entries.length; step++) {
      for (const at of [place + step, place - step]) {
        const beside = entries[at] === undefined ? undefined : rowOf(entries[at]);
        if (beside !== undefined) return beside;
      }
    }
    return undefined;
  };
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

/** How many of these entries begin after the window. */
function countBehind({ model, view }: Picture, ids: readonly string[]): number {
  return ids.filter((id) => {
    const row = model.indexOf(id);
    return row !== undefined && model.anchor[row]! > view.end;
  }).length;
}
