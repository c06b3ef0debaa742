/** The result of the last action in words, for a screen reader: one message for each action. */
import { Timer } from '../../dataset/base/timer.js';

/** Longer than the steps of a drag or of a held key. */
const AFTER_MS = 500;

export class Announcer {
  #words = '';
  #lang: string | undefined;
  #timer = new Timer();
  #requestUpdate: () => void;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  get words(): string {
    return this.#words;
  }

  /** Undefined if the words are the element's own. */
  get lang(): string | undefined {
    return this.#lang;
  }

  /** Says this instead of the words for the last action; `lang` if all of it is a text of the data. */
  announce(words: string, lang?: string): void {
    this.#timer.stop();
    this.#lang = lang;
    // The same words again are a change too, or nobody would hear them.
    this.#words = words !== '' && words === this.#words ? `${words}\u00a0` : words;
    this.#requestUpdate();
  }

  /** Announces after the motion. `words` is called again while it returns undefined: nothing can be said yet. */
  announceLater(words: () => string | undefined): void {
    this.#timer.start(AFTER_MS, () => {
      const now = words();
      if (now === undefined) this.announceLater(words);
      else this.announce(now);
    });
  }

  /** The last action is not announced any more. */
  cancel(): void {
    this.#timer.stop();
  }
}
