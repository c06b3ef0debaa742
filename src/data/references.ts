/**
 * The ids by which records name one another. Whoever is referred to is read before whoever refers; only entries refer
 * to later ones among themselves, so the ids that they claim are known before any of them is read.
 */
import { ActorIndex } from './actors.js';
import { EntryIds } from './entry-ids.js';
import { IdSet } from './id-set.js';
import type { Reader } from './read-record.js';
import { name } from './read-value.js';
import type { Cursor } from './cursor.js';

export class References {
  readonly parties = new IdSet('party');
  readonly topics = new IdSet('topic');
  readonly sources = new IdSet('source');
  readonly actors = new ActorIndex();
  readonly entries = new EntryIds();
  /** Ids as the entries give them, of those that cannot be shown too. */
  readonly claimed = new IdSet('entry');

  /** The id of the actor who has this id, name or alias. */
  readonly actor: Reader<string> = (value, cursor) => {
    const text = name(value, cursor);
    return text === undefined ? undefined : this.#findActor(text, cursor);
  };

  /** Like {@link actor}, but a text that names no actor stays: who spoke must not get lost. */
  readonly speaker: Reader<string> = (value, cursor) => {
    const text = name(value, cursor);
    return text === undefined ? undefined : (this.#findActor(text, cursor) ?? text);
  };

  /** The id of an entry that is shown. */
  readonly entry: Reader<string> = (value, cursor) => {
    const id = name(value, cursor);
    if (id === undefined || this.entries.has(id)) return id;
    cursor.report({ code: 'unknown-id', value: id, detail: 'entry' });
    return undefined;
  };

  #findActor(text: string, cursor: Cursor): string | undefined {
    const actor = this.actors.find(text);
    if (actor === undefined) cursor.report({ code: 'unknown-id', value: text, detail: 'actor' });
    return actor?.id;
  }
}
