/**
 * The entry after another one in time, or before it, in an archive with both. It asks for that one alone, so it costs
 * the same however many entries have the same time.
 */
import type { SourcePage, SourceRange, TimelineSource } from '../../archive/contract.js';
import { SourceError } from '../../archive/source-error.js';
import type { Filter } from '../../data/filter.js';

/**
 * A page may be empty and have a next one: its entry cannot be shown, or the source has reached its limit for one
 * answer.
 */
const MAX_EMPTY = 64;

export interface Place {
  /** Undefined for the first entry that begins in the range, or the last one. */
  readonly id: string | undefined;
  /** The earliest time of its start, UTC ms; or the window. */
  readonly range: SourceRange;
}

export interface NeighbourRequest extends Place {
  readonly filter: Filter;
  readonly step: 1 | -1;
}

/** A page with only this entry; undefined if there is none. */
export async function neighbourPage(
  source: TimelineSource,
  { id, range, filter, step }: NeighbourRequest,
): Promise<SourcePage | undefined> {
  const side = { range: rangeFrom(range, step), filter, step };
  if (id !== undefined) return besidePage(source, id, side);
  if (step === -1) return nextPage(source, side, undefined);
  // Entries that last over the start of the window come first in it, and began before it. The one after the last of
  // those is wanted.
  const before = { range: { start: -Infinity, end: range.start }, filter, step: -1 } as const;
  const last = (await nextPage(source, before, undefined))?.entries[0];
  return last === undefined ? nextPage(source, side, undefined) : besidePage(source, last.id, side);
}

interface Side extends Omit<NeighbourRequest, 'id'> {
  readonly range: SourceRange;
}

function rangeFrom({ start, end }: SourceRange, step: 1 | -1): SourceRange {
  if (step === 1) return { start, end: Infinity };
  return { start: -Infinity, end: end === -Infinity ? Infinity : end };
}

async function besidePage(source: TimelineSource, id: string, side: Side): Promise<SourcePage | undefined> {
  const { entries, next } = await source.entry(id);
  if (entries.length === 0) return undefined;
  if (next === undefined)
    throw new SourceError('not-understood', 'entry: its page has no next, the place to go on from');
  return nextPage(source, side, next);
}

async function nextPage(
  source: TimelineSource,
  { range, filter, step }: Side,
  cursor: string | undefined,
): Promise<SourcePage | undefined> {
  const order = step === 1 ? 'time' : 'time-descending';
  let after = cursor;
  for (let tries = 0; tries < MAX_EMPTY; tries++) {
    const page = await source.entries({ range, filter, limit: 1, after, order });
    if (page.entries.length > 0) return page;
    after = page.next;
    if (after === undefined) return undefined;
  }
  throw new SourceError('too-much', `entries: ${MAX_EMPTY} empty pages in a row`);
}
