/** Hits of a search over the whole archive: the first pages of them, in order of time. */
import type { SourcePage } from '../../archive/contract.js';
import { memo } from '../../dataset/base/memo.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Picture } from '../../element/picture/picture.js';
import type { Hits } from '../../element/picture/search-hits.js';
import type { Archive, FindRequest } from './archive.js';
import { filterKey } from './ask.js';
import type { Held } from './shelf.js';

const HITS_OF_A_PAGE = 100;
/** More are counted, and the reader cannot step through them. */
const MAX_PAGES = 10;

export class Found {
  readonly #archive: Archive;
  #query = '';
  #filter: Filter = {};
  /** How many pages are requested. */
  #pages = 1;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The present search. */
  look(query: string, filter: Filter): void {
    if (query !== this.#query || filter !== this.#filter) this.#pages = 1;
    this.#query = query;
    this.#filter = filter;
    const wanted = new Map<string, FindRequest>();
    let after: string | undefined;
    for (let at = 0; at < this.#pages && query.trim() !== ''; at++) {
      const request = { text: query, filter, after, limit: HITS_OF_A_PAGE };
      const key = keyOf(request);
      wanted.set(key, request);
      after = this.#archive.finds.get(key)?.answer.next;
      if (after === undefined) break;
    }
    this.#archive.finds.want(wanted);
  }

  get pages(): readonly SourcePage[] {
    return this.#held.map(({ answer }) => answer);
  }

  /** How many hits have loaded, and of how many; undefined if all have. */
  get part(): (Pick<SourcePage, 'total' | 'isEstimate'> & { readonly loaded: number }) | undefined {
    const { pages } = this;
    const last = pages.at(-1);
    if (last?.next === undefined) return undefined;
    const { total, isEstimate } = last;
    return { total, isEstimate, loaded: pages.reduce((sum, { entries }) => sum + entries.length, 0) };
  }

  /** Whether some of them were found before the archive changed. */
  get isOld(): boolean {
    return this.#held.some(({ isOld }) => isOld);
  }

  get #held(): readonly Held<SourcePage>[] {
    const pages: Held<SourcePage>[] = [];
    let after: string | undefined;
    for (let at = 0; at < this.#pages; at++) {
      const held = this.#archive.finds.get(
        keyOf({ text: this.#query, filter: this.#filter, after, limit: HITS_OF_A_PAGE }),
      );
      if (held === undefined) break;
      pages.push(held);
      after = held.answer.next;
      if (after === undefined) break;
    }
    return pages;
  }

  /** Asks for another page of hits; returns whether there may be one. */
  more(): boolean {
    const { pages } = this;
    if (pages.length < this.#pages || pages.at(-1)?.next === undefined || this.#pages >= MAX_PAGES) return false;
    this.#pages++;
    this.look(this.#query, this.#filter);
    return true;
  }

  /** The loaded hits that the archive has found, in its order; and the number of all that it has found. */
  readonly hits = (hits: Hits, { model }: Picture): Hits =>
    this.#hits(hits, model, this.pages.length, this.pages.at(-1));

  readonly #hits = memo((hits: Hits, model: TimelineModel, count: number, last: SourcePage | undefined): Hits => {
    if (hits.terms.length === 0 || hits.query !== this.#query) return hits;
    if (count === 0 || last === undefined) return { ...hits, pending: hits.pending ?? 0 };
    const rows = this.pages.flatMap(({ entries }) => entries.flatMap(({ id }) => model.indexOf(id) ?? []));
    const found = new Set(rows);
    const entries = Uint32Array.from(rows);
    return { ...hits, entries, hidden: 0, total: last.total, has: (entry) => found.has(entry) || hits.has(entry) };
  });
}

function keyOf({ text, filter, after }: FindRequest): string {
  return `${text}\n${after ?? ''}\n${filterKey(filter)}`;
}
