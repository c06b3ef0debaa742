/** A name and its other spellings are one actor. */
import type { FindCures } from './cures.js';
import type { Actor, Entry } from './dataset.js';

export class ActorIndex {
  readonly #byId = new Map<string, Actor>();
  readonly #byName = new Map<string, Actor>();

  constructor(actors: readonly Actor[] = []) {
    for (const actor of actors) this.add(actor);
  }

  /** The first of two actors has an id, a name or an alias that both give. */
  add(actor: Actor): void {
    addOnce(this.#byId, actor.id, actor);
    for (const name of [actor.name, ...(actor.aliases ?? [])]) addOnce(this.#byName, plainName(name), actor);
  }

  /** Finds it by its id, else by a name or an alias. */
  find(text: string): Actor | undefined {
    return this.#byId.get(text) ?? this.#byName.get(plainName(text));
  }

  /** Actors that an unknown name may mean. */
  cure(text: string, { idCure }: FindCures): string {
    const known = new Map<string, string>();
    for (const names of [this.#byId, this.#byName]) for (const [name, { id }] of names) known.set(name, id);
    return idCure(text, known, 'actors');
  }
}

/** The people of an entry: its speaker first, then its actors, each once. Ids, or texts if no actor is known. */
export function actorsOf(entry: Entry): readonly string[] {
  const actors = entry.actors ?? [];
  return entry.speaker === undefined ? actors : [...new Set([entry.speaker, ...actors])];
}

function addOnce(actors: Map<string, Actor>, key: string, actor: Actor): void {
  if (!actors.has(key)) actors.set(key, actor);
}

/** The same letters may be stored as different code points. */
function plainName(text: string): string {
  return text.normalize('NFC').trim();
}
