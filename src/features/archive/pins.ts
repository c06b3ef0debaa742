/** Entries that stay in the page wherever the window is: what is open or linked to, and what it relates to. */
import type { SourceDescription, SourcePage, TimelineSource } from '../../archive/contract.js';
import type { Entry } from '../../data/dataset.js';
import { LruMap } from './lru-map.js';

const MAX_PINS = 64;
/** Of what an entry relates to. */
const MAX_RELATED = 12;
/** Of what relates to an entry. */
const MAX_ANSWERS = 200;
const MAX_ANSWERED = 16;
const ALL = { start: -Infinity, end: Infinity };

interface Asked {
  readonly source: TimelineSource;
  readonly description: SourceDescription;
}

export class Pins {
  /** Undefined pages: nobody has such an entry. */
  readonly #pages = new LruMap<string, SourcePage | 'none'>(MAX_PINS);
  /** What relates to the entries that were open last. */
  readonly #answers = new LruMap<string, SourcePage>(MAX_ANSWERED);
  readonly #asked = new Map<string, Promise<void>>();
  readonly #failed = new Set<string>();

  get pages(): readonly SourcePage[] {
    return [...[...this.#pages.values()].filter((page) => page !== 'none'), ...this.#answers.values()];
  }

  /** Whether it was asked for and nobody has it, or nobody answered. */
  isUnknown(id: string): boolean {
    return this.#failed.has(id) || this.#pages.get(id) === 'none';
  }

  /** What failed may be asked for again. */
  retry(): void {
    this.#failed.clear();
  }

  /** Fetches an entry. Rejects where the source has no answer. */
  fetch(source: TimelineSource, id: string): Promise<void> {
    if (this.#failed.has(id) || this.#pages.get(id) !== undefined) return Promise.resolve();
    const asked = this.#asked.get(id);
    if (asked !== undefined) return asked;
    const fetching = source
      .entry(id)
      .then((page) => {
        this.#pages.set(id, page.entries.length === 0 ? 'none' : page);
      })
      .catch((error: unknown) => {
        this.#failed.add(id);
        throw error;
      })
      .finally(() => this.#asked.delete(id));
    this.#asked.set(id, fetching);
    return fetching;
  }

  add(id: string, page: SourcePage): void {
    this.#pages.set(id, page);
  }

  /** What an open entry relates to and what relates to it, as far as it was not asked for; undefined where nothing is left. */
  fetchRelated(
    { source, description }: Asked,
    entry: Entry,
    has: (id: string) => boolean,
  ): Promise<unknown> | undefined {
    const { entries: limit } = description.limits;
    const asked = [this.#fetchTargets(source, entry, has), this.#fetchAnswers(source, entry.id, limit)];
    const running = asked.filter((each) => each !== undefined);
    return running.length === 0 ? undefined : Promise.all(running);
  }

  #fetchAnswers(source: TimelineSource, id: string, limit: number): Promise<void> | undefined {
    const key = `to ${id}`;
    if (this.#answers.get(id) !== undefined || this.#failed.has(key) || this.#asked.has(key)) return undefined;
    const fetching = source
      .entries({ range: ALL, relatedTo: id, limit: Math.min(MAX_ANSWERS, limit) })
      .then((page) => {
        // A source of before this question gives any entries.
        const entries = page.entries.filter(({ relations = [] }) => relations.some(({ target }) => target === id));
        this.#answers.set(id, { ...page, entries });
      })
      .catch((error: unknown) => {
        this.#failed.add(key);
        throw error;
      })
      .finally(() => this.#asked.delete(key));
    this.#asked.set(key, fetching);
    return fetching;
  }

  #fetchTargets(
    source: TimelineSource,
    { relations = [] }: Entry,
    has: (id: string) => boolean,
  ): Promise<unknown> | undefined {
    const missing = [...new Set(relations.map(({ target }) => target))].filter(
      (id) => !has(id) && !this.#failed.has(id) && !this.#asked.has(id) && this.#pages.get(id) === undefined,
    );
    if (missing.length === 0) return undefined;
    return Promise.all(missing.slice(0, MAX_RELATED).map((id) => this.fetch(source, id)));
  }
}
