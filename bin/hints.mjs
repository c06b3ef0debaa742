// What is valid and may still be unfinished: said once for a file, never counted as an issue. Readers hear nothing of it.
import { plain } from './output.mjs';

/** Kept for programs, and named on screen; the rest is counted. */
const MAX_IDS = 50;
const MAX_NAMED = 3;
/** This form of a statement has no words to quote. */
const WORDLESS = 'no-comment';

/** Collects over the entries of a file, as they come. */
export class Hints {
  #count = 0;
  #ids = [];
  /** Entries whose words a step shows large, and which have none. */
  #wordless = [];

  add(entries) {
    for (const { kind, form, quotes = [], id } of entries) {
      if (kind !== 'statement' || form === WORDLESS || quotes.length > 0) continue;
      this.#count += 1;
      if (this.#ids.length < MAX_IDS) this.#ids.push(id);
    }
  }

  /** `entries`: all of them. An entry that the dataset lacks is an issue already. */
  addStory(story, entries) {
    const quoted = new Set(story.filter(({ quote }) => quote === true).map(({ entry }) => entry));
    if (quoted.size === 0) return;
    for (const { id, quotes = [] } of entries) if (quoted.has(id) && quotes.length === 0) this.#wordless.push(id);
  }

  /** None, or one for each thing that may be unfinished. */
  list() {
    const count = this.#count;
    const steps = this.#wordless.length;
    return [
      {
        code: 'no-quotes',
        count,
        ids: this.#ids,
        message: `${count === 1 ? '1 statement has' : `${count.toLocaleString('en')} statements have`} no quotes`,
        cure: 'add the words as the source has them to quotes; leave them out if the source only reports what was said',
      },
      {
        code: 'no-words',
        count: steps,
        ids: this.#wordless.slice(0, MAX_IDS),
        message: `${steps === 1 ? '1 step with "quote" names an entry' : `${steps} steps with "quote" name entries`} without quotes`,
        cure: 'name an entry that has "quotes", or leave "quote" out',
      },
    ].filter((hint) => hint.count > 0);
  }
}

/** "9 statements have no quotes: a, b, c and 6 more → …". */
export function hintLine({ message, count, ids, cure }) {
  const named = ids.slice(0, MAX_NAMED).map(plain).join(', ');
  const more = count - Math.min(ids.length, MAX_NAMED);
  return `${message}: ${named}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''} → ${cure}`;
}
