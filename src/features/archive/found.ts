/** Hits of a search over the whole archive: the first pages of them, in order of time. */
import type { SourcePage } from '../../archive/contract.js';
import { memo } from '../../dataset/base/memo.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Picture } from '../../element/picture/picture.js';
import type { Hits } from '../../element/picture/search-hits.js';
import { type Archive, type FindRequest, MOST_FINDS } from './archive.js';
import { filterKey } from './ask.js';
import type { Held } from './shelf.js';

/** Hits that are loaded first, and with each step beyond them. */
const HITS = 100;
/** More are counted, and the reader cannot step through them. */
const MAX_HITS = 1000;

export class Found {
  readonly #archive: Archive;
  #query = '';
  #filter: Filter = {};
  /** How many hits are requested, if there are so many. */
  #wanted = HITS;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The present search. */
  look(query: string, filter: Filter): void {
    if (query !== this.#query || filter !== this.#filter) this.#wanted = HITS;
    this.#query = query;
    this.#filter = filter;
    const { pages } = this;
    const isMore = this.#loaded < this.#wanted && pages.length < MOST_FINDS;
    // Where each page begins, and then the next one.
    const places = [undefined, ...pages.flatMap(({ next }) => next ?? [])];
    const asked = query.trim() === '' ? [] : places.slice(0, isMore ? undefined : pages.length);
    const wanted = asked.map((after) => this.#request(after));
    this.#archive.finds.want(new Map(wanted.map((request) => [keyOf(request), request])));
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
    return { total, isEstimate, loaded: this.#loaded };
  }

  /** Whether some of them were found before the archive changed. */
  get isOld(): boolean {
    return this.#held.some(({ isOld }) => isOld);
  }

  get #held(): readonly Held<SourcePage>[] {
    const pages: Held<SourcePage>[] = [];
    let loaded = 0;
    let after: string | undefined;
    do {
      const held = this.#archive.finds.get(keyOf(this.#request(after)));
      if (held === undefined) break;
      pages.push(held);
      loaded += held.answer.entries.length;
      after = held.answer.next;
    } while (after !== undefined && loaded < this.#wanted && pages.length < MOST_FINDS);
    return pages;
  }

  get #loaded(): number {
    return this.pages.reduce((sum, { entries }) => sum + entries.length, 0);
  }

  /** Asks for more hits; returns whether there may be some. */
  more(): boolean {
    const { pages } = this;
    const loaded = this.#loaded;
    if (pages.at(-1)?.next === undefined || loaded < this.#wanted || loaded >= MAX_HITS || pages.length >= MOST_FINDS)
      return false;
    this.#wanted = loaded + HITS;
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

  #request(after: string | undefined): FindRequest {
    return { text: this.#query, filter: this.#filter, after, limit: HITS };
  }
}

function keyOf({ text, filter, after }: FindRequest): string {
  return `${text}\n${after ?? ''}\n${filterKey(filter)}`;
}
