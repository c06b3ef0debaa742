/**
 * The ids by which records name one another. A record that others refer to is read before them. Only
 * entries refer to later entries, so the ids that they claim are known before any entry is read.
 */
import { ActorIndex } from './actors.js';
import type { CategoryIds } from './categories.js';
import { fieldCode } from './field-code.js';
import { EntryIds } from './entry-ids.js';
import { IdSet } from './id-set.js';
import type { Reader } from './read-record.js';
import { name } from './read-value.js';

export class References {
  readonly parties = new IdSet('party', 'parties');
  readonly topics = new IdSet('topic', 'topics');
  readonly measures = new IdSet('measure', 'measures');
  readonly sources = new IdSet('source', 'sources');
  readonly actors = new ActorIndex();
  /** Of another table of entries, others. */
  entries = new EntryIds();
  /** Ids as the entries give them, of those that cannot be shown too. */
  readonly claimed = new IdSet('entry', 'entries');
  #categories: CategoryIds | undefined;

  /** Throws `MissingCode` where its code has not come. */
  get categories(): CategoryIds {
    return (this.#categories ??= new (fieldCode.get().CategoryIds)());
  }

  /** The id of the actor who has this id, name or alias. A text that names no actor stays: who it was must not get lost. */
  readonly actor: Reader<string> = (value, cursor) => {
    const text = name(value, cursor);
    const found = text === undefined ? undefined : this.actors.find(text);
    if (text === undefined || found !== undefined) return found?.id;
    cursor.report({ code: 'unknown-id', value: text, detail: 'actor', cure: () => this.actors.cure(text) });
    return text;
  };

  /** The id of an entry that is shown. */
  readonly entry: Reader<string> = (value, cursor) => {
    const id = name(value, cursor);
    if (id === undefined || this.entries.has(id)) return id;
    cursor.report({ code: 'unknown-id', value: id, detail: 'entry', cure: () => this.claimed.cure(id) });
    return undefined;
  };
}
