/** The result of the last action in words, for a screen reader: one message for each action. */
import { Timer } from '../../dataset/base/timer.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';

/** Longer than the steps of a drag or of a held key. */
const AFTER_MS = 500;

/** Marks the part of the words that is a text of the data with its language. */
export type MarkWords = (words: string) => unknown;

interface Shown {
  readonly picture: () => Pick<Picture, 'model'> | undefined;
  readonly texts: () => Texts;
}

export class Announcer {
  words = '';
  #mark: MarkWords | undefined;
  /** Runs while words for the last action are to come. */
  readonly coming = new Timer();
  #requestUpdate: () => void;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  get content(): unknown {
    return this.#mark?.(this.words) ?? this.words;
  }

  /** Says this instead of the words for the last action. Without `mark` all of it has the language of the element. */
  announce(words: string, mark?: MarkWords): void {
    this.coming.stop();
    this.#mark = mark;
    // The same words again are a change too, or nobody would hear them.
    this.words = words !== '' && words === this.words ? `${words}\u00a0` : words;
    this.#requestUpdate();
  }

  /** Announces after the motion. `words` is called again while it returns undefined: nothing can be said yet. */
  announceLater(words: () => string | undefined): void {
    this.coming.start(AFTER_MS, () => {
      const now = words();
      if (now === undefined) this.announceLater(words);
      else this.announce(now);
    });
  }
}

/** Words for an opened entry; for undefined, that the open one was closed. */
export function selectionWords(entry: number | undefined, { picture, texts }: Shown): string {
  if (entry === undefined) return texts().text('closedEntry');
  return texts().text('selectedEntry', { title: picture()?.model.entries.at(entry)?.title ?? '' });
}
