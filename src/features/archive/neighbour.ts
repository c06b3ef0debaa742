/** The entry after another one in time, or before it, in an archive that holds both. */
import type { SourceOrder, SourcePage, SourceRange, TimelineSource } from '../../archive/contract.js';
import { earliest } from '../../data/bounds.js';
import type { Entry } from '../../data/dataset.js';
import type { Filter } from '../../data/filter.js';
import { parseDate } from '../../time/date-ends.js';

/** Many entries may stand at one time, or last over it. */
const MAX_PAGES = 12;

export interface Place {
  /** Undefined for the first entry that begins in the range, or the last one. */
  readonly id: string | undefined;
  /** When it may have begun, UTC ms; or the window. */
  readonly range: SourceRange;
}

export interface NeighbourRequest extends Place {
  readonly filter: Filter;
  readonly step: 1 | -1;
  readonly limit: number;
}

/** A page with this entry alone; undefined where there is none. */
export async function neighbourPage(
  source: TimelineSource,
  { id, range, filter, step, limit }: NeighbourRequest,
): Promise<SourcePage | undefined> {
  const order: SourceOrder = step === 1 ? 'time' : 'time-descending';
  const wanted = step === 1 ? { start: range.start, end: Infinity } : { start: -Infinity, end: range.end };
  let after: string | undefined;
  let isPast = false;
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page = await source.entries({ range: wanted, filter, limit, after, order });
    for (const entry of page.entries) {
      if (isPast && entry.id !== id) return { ...page, entries: [entry] };
      isPast ||= entry.id === id;
      // What lasts over the start of the window began before it.
      if (id === undefined && (step === -1 || startOf(entry) >= range.start)) return { ...page, entries: [entry] };
    }
    after = page.next;
    if (after === undefined) return undefined;
  }
  return undefined;
}

function startOf({ date }: Entry): number {
  const parsed = parseDate(date);
  return parsed === undefined ? -Infinity : earliest(parsed, 'UTC');
}
