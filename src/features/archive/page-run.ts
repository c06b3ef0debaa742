/**
 * Entries in order of time from an instant on, page by page in both directions: the content of list and table in an
 * archive, and the path of the keyboard while the chart shows counts.
 */
import type { SourceDescription, SourcePage, SourceRange, TimelineSource } from '../../archive/contract.js';
import type { Filter } from '../../dataset/data/filter.js';

/** A run ends at so many pages; another one continues from its edge. */
const MAX_PAGES = 12;

/** Later or earlier. */
export type Side = 1 | -1;

/** Pages of each side. */
export interface Reach {
  readonly later: number;
  readonly earlier: number;
}

interface End {
  readonly range: SourceRange;
  after: string | undefined;
  /** No more entries on this side. */
  isOver: boolean;
}

export interface RunRequest {
  /** State of the archive that it reads. */
  readonly of: SourceDescription;
  readonly from: number;
  readonly filter: Filter;
  readonly limit: number;
}

export class PageRun {
  readonly request: RunRequest;
  /** The number of entries from the start of its time on; undefined until the first page has arrived. */
  total: number | undefined;
  readonly #pages: SourcePage[] = [];
  readonly #counts = { later: 0, earlier: 0 };
  readonly #later: End;
  readonly #earlier: End;

  constructor(request: RunRequest) {
    this.request = request;
    this.#later = { range: { start: request.from, end: Infinity }, after: undefined, isOver: false };
    this.#earlier = {
      range: { start: -Infinity, end: request.from },
      after: undefined,
      isOver: request.from === -Infinity,
    };
  }

  get pages(): readonly SourcePage[] {
    return this.#pages;
  }

  get isFull(): boolean {
    return this.#pages.length >= MAX_PAGES;
  }

  hasMore(side: Side): boolean {
    return this.total !== undefined && !this.#end(side).isOver;
  }

  /** How many pages of each side were read. */
  get reach(): Reach {
    return { ...this.#counts };
  }

  /** The side with fewer pages read than that, if it has more; undefined if there is none. */
  sideTo({ later, earlier }: Reach): Side | undefined {
    if (this.total === undefined || (this.#counts.later < later && this.hasMore(1))) return 1;
    return this.#counts.earlier < earlier && this.hasMore(-1) ? -1 : undefined;
  }

  /** Loads the next page of a side. */
  async more(source: TimelineSource, side: Side, signal: AbortSignal): Promise<void> {
    const end = this.#end(side);
    const { filter, limit } = this.request;
    const order = side === 1 ? 'time' : 'time-descending';
    const page = await source.entries({ range: end.range, filter, limit, after: end.after, order, signal });
    if (signal.aborted) return;
    end.after = page.next;
    end.isOver = page.next === undefined;
    if (side === 1) this.total = page.total;
    this.#counts[side === 1 ? 'later' : 'earlier']++;
    this.#pages.push(page);
  }

  #end(side: Side): End {
    return side === 1 ? this.#later : this.#earlier;
  }
}
