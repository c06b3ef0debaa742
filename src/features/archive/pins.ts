/** Entries that stay in the page wherever the window is: the open or linked one, and those that it relates to. */
import type { SourceDescription, SourcePage, TimelineSource } from '../../archive/contract.js';
import type { Entry } from '../../dataset/data/dataset.js';
import { LruMap } from './lru-map.js';

const MAX_PINS = 64;
/** The most of what an entry relates to. */
const MAX_RELATED = 12;
/** The most of what relates to an entry. */
const MAX_ANSWERS = 200;
const MAX_ANSWERED = 16;
const ALL = { start: -Infinity, end: Infinity };

interface Asked {
  readonly source: TimelineSource;
  readonly description: SourceDescription;
}

interface Pin {
  readonly page: SourcePage;
  /** The archive has changed since: it stays until it arrives again. */
  isOld: boolean;
}

export class Pins {
  /** A pin without an entry if nobody has it. */
  readonly #pages = new LruMap<string, Pin>(MAX_PINS);
  /** The entries that relate to the last open ones. */
  readonly #answers = new LruMap<string, Pin>(MAX_ANSWERED);
  readonly #asked = new Map<string, Promise<void>>();
  readonly #failed = new Set<string>();

  get pages(): readonly SourcePage[] {
    return [...this.#pages.values(), ...this.#answers.values()].map(({ page }) => page);
  }

  /** Whether it was requested and nobody has it, or nobody answered. */
  isUnknown(id: string): boolean {
    const pin = this.#pages.get(id);
    return this.#failed.has(id) || (pin?.isOld === false && pin.page.entries.length === 0);
  }

  /** A failed request may be repeated. */
  retry(): void {
    this.#failed.clear();
  }

  /** The archive has changed. */
  renew(): void {
    for (const pin of [...this.#pages.values(), ...this.#answers.values()]) pin.isOld = true;
    this.#failed.clear();
  }

  /** Loads an entry. Rejects if the source has no answer. */
  fetch(source: TimelineSource, id: string): Promise<void> {
    if (this.#failed.has(id) || this.#pages.get(id)?.isOld === false) return Promise.resolve();
    return this.#fetch(id, this.#pages, id, () => source.entry(id));
  }

  add(id: string, page: SourcePage): void {
    this.#pages.set(id, { page, isOld: false });
  }

  /** The entries related to the open one in either direction, if not requested yet; undefined if none is left. */
  fetchRelated(
    { source, description }: Asked,
    entry: Entry,
    has: (id: string) => boolean,
  ): Promise<unknown> | undefined {
    const { entries: limit } = description.limits;
    const asked = [
      this.#fetchAgain(source, entry.id),
      this.#fetchTargets(source, entry, has),
      this.#fetchAnswers(source, entry.id, limit),
    ];
    const running = asked.filter((each) => each !== undefined);
    return running.length === 0 ? undefined : Promise.all(running);
  }

  #fetchAgain(source: TimelineSource, id: string): Promise<void> | undefined {
    if (this.#pages.get(id)?.isOld !== true || this.#failed.has(id) || this.#asked.has(id)) return undefined;
    return this.fetch(source, id);
  }

  #fetchAnswers(source: TimelineSource, id: string, limit: number): Promise<void> | undefined {
    const key = `to ${id}`;
    if (this.#answers.get(id)?.isOld === false || this.#failed.has(key) || this.#asked.has(key)) return undefined;
    return this.#fetch(key, this.#answers, id, async () => {
      const page = await source.entries({ range: ALL, relatedTo: id, limit: Math.min(MAX_ANSWERS, limit) });
      // A source from before this question returns any entries.
      return {
        ...page,
        entries: page.entries.filter(({ relations = [] }) => relations.some(({ target }) => target === id)),
      };
    });
  }

  #fetchTargets(
    source: TimelineSource,
    { relations = [] }: Entry,
    has: (id: string) => boolean,
  ): Promise<unknown> | undefined {
    const missing = [...new Set(relations.map(({ target }) => target))].filter(
      (id) => !has(id) && !this.#failed.has(id) && !this.#asked.has(id) && this.#pages.get(id)?.isOld !== false,
    );
    if (missing.length === 0) return undefined;
    return Promise.all(missing.slice(0, MAX_RELATED).map((id) => this.fetch(source, id)));
  }

  /** `key`: of the request; one at a time is enough. */
  #fetch(key: string, pins: LruMap<string, Pin>, id: string, ask: () => Promise<SourcePage>): Promise<void> {
    const asked = this.#asked.get(key);
    if (asked !== undefined) return asked;
    const fetching = ask()
      .then((page) => {
        pins.set(id, { page, isOld: false });
      })
      .catch((error: unknown) => {
        this.#failed.add(key);
        throw error;
      })
      .finally(() => this.#asked.delete(key));
    this.#asked.set(key, fetching);
    return fetching;
  }
}
