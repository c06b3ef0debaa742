/**
 * The ids by which records name one another. A record is read before those that refer to it. Only entries refer to
 * later entries, so their ids are known before any entry is read.
 */
import { ActorIndex } from './actors.js';
import { CategoryIds } from './categories.js';
import { EntryIds } from './entry-ids.js';
import { IdSet } from './id-set.js';
import type { Reader } from './read-record.js';
import { name } from './read-value.js';

export class References {
  readonly parties = new IdSet('party', 'parties');
  readonly topics = new IdSet('topic', 'topics');
  readonly sources = new IdSet('source', 'sources');
  readonly actors = new ActorIndex();
  /** A table of entries may bring its own. */
  entries = new EntryIds();
  /** Ids as the entries give them, including those that cannot be shown. */
  readonly claimed = new IdSet('entry', 'entries');
  readonly categories = new CategoryIds();

  /** The id of the actor with this id, name or alias. A text that names no actor stays: the name must not get lost. */
  readonly actor: Reader<string> = (value, cursor) => {
    const text = name(value, cursor);
    const found = text === undefined ? undefined : this.actors.find(text);
    if (text === undefined || found !== undefined) return found?.id;
    cursor.report({ code: 'unknown-id', value: text, detail: 'actor', cure: (code) => this.actors.cure(text, code) });
    return text;
  };

  /** The id of a shown entry. */
  readonly entry: Reader<string> = (value, cursor) => {
    const id = name(value, cursor);
    if (id === undefined || this.entries.has(id)) return id;
    cursor.report({ code: 'unknown-id', value: id, detail: 'entry', cure: (code) => this.claimed.cure(id, code) });
    return undefined;
  };
}
