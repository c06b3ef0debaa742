/** Entries that stay in the page wherever the window is: what is open or linked to, and what it relates to. */
import type { SourcePage, TimelineSource } from '../../archive/contract.js';
import type { Entry } from '../../data/dataset.js';
import { LruMap } from './lru-map.js';

const MAX_PINS = 64;
/** Of what an entry relates to. */
const MAX_RELATED = 12;

export class Pins {
  /** Undefined pages: nobody has such an entry. */
  readonly #pages = new LruMap<string, SourcePage | 'none'>(MAX_PINS);
  readonly #asked = new Map<string, Promise<void>>();
  readonly #failed = new Set<string>();

  get pages(): readonly SourcePage[] {
    return [...this.#pages.values()].filter((page) => page !== 'none');
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

  /** What an open entry relates to, as far as it is not there; undefined where there is nothing to ask for. */
  fetchRelated(
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
