/** Asks an archive at intervals whether it has changed, if the page follows it. */
import { Timer } from '../../dataset/base/timer.js';
import type { SourceDescription } from '../../archive/contract.js';
import type { TimelineApi } from '../../element/core/feature.js';
import type { View } from '../../drawing/scale/view.js';
import type { Archive } from './archive.js';

const SECOND_MS = 1000;
const MIN_POLL_S = 1;
/** The wait stops growing after so many failures in a row. */
const MAX_DOUBLINGS = 6;
/** A source that gives each answer another revision is not asked more often. */
const AFTER_OTHER_MS = 2000;

export class Renewal {
  readonly #timeline: TimelineApi;
  readonly #archive: () => Archive | undefined;
  readonly #next = new Timer();
  readonly #other = new Timer();
  #failures = 0;
  #heeded: { readonly follow?: string; readonly pollInterval?: number } = {};
  /** The next window, as soon as the chart reaches that far. */
  #goal: { readonly view: View; readonly words: string } | undefined;

  constructor(timeline: TimelineApi, archive: () => Archive | undefined) {
    this.#timeline = timeline;
    this.#archive = archive;
  }

  /** Called before each update: the page may have changed how it follows. */
  heed(): void {
    const { follow, pollInterval } = this.#timeline.element;
    if (follow !== this.#heeded.follow || pollInterval !== this.#heeded.pollInterval) this.restart();
  }

  /** The way of following has changed, or there is another archive. */
  restart(): void {
    this.#next.stop();
    const { follow, pollInterval, isConnected } = this.#timeline.element;
    this.#heeded = { follow, pollInterval };
    if (follow !== 'poll' || !isConnected || this.#archive() === undefined) return;
    const seconds = Math.max(MIN_POLL_S, pollInterval || MIN_POLL_S);
    const wait = seconds * SECOND_MS * 2 ** Math.min(this.#failures, MAX_DOUBLINGS);
    this.#next.start(wait, () => void this.#poll());
  }

  stop(): void {
    this.#next.stop();
    this.#other.stop();
  }

  /** An answer shows another state of the archive than the shown one. */
  readonly soon = (): void => {
    if (!this.#other.isWaiting) this.#other.start(AFTER_OTHER_MS, () => void this.#ask());
  };

  /** The counts are those of the present archive. */
  goAlong(): void {
    const goal = this.#goal;
    this.#goal = undefined;
    if (goal === undefined) return;
    const { session } = this.#timeline;
    session.dispatch({ type: 'show', view: goal.view }, false);
    // Replaces the dates of the window, which the reader did not ask for.
    if (goal.words !== '') session.announce(goal.words);
  }

  async #poll(): Promise<void> {
    if (!this.#timeline.element.ownerDocument.hidden) await this.#ask();
    this.restart();
  }

  async #ask(): Promise<void> {
    const archive = this.#archive();
    if (archive === undefined) return;
    try {
      const description = await archive.source.describe();
      this.#failures = 0;
      if (this.#archive() === archive) this.#take(archive, description);
    } catch {
      // It is requested again; the drawing stays.
      this.#failures++;
    }
  }

  #take(archive: Archive, description: SourceDescription): void {
    const { total, extent, revision } = archive.description;
    if (revision === description.revision && total === description.total) return;
    const { session, element, picture, texts } = this.#timeline;
    const view = picture()?.view;
    const wasAtNewest = view !== undefined && extent !== undefined && view.end >= extent.end;
    archive.renew(description);
    const added = description.total - total;
    const words = added > 0 ? texts().count('newEntries', added) : '';
    if (words !== '') session.announce(words);
    const grown = (description.extent?.end ?? 0) - (extent?.end ?? 0);
    if (element.followNewest && wasAtNewest && grown > 0 && session.state.view !== undefined) {
      this.#goal = { view: { start: view.start + grown, end: view.end + grown }, words };
    }
    session.refresh();
  }
}
