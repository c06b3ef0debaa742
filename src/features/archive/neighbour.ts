/**
 * The entry after another one in time, or before it, in an archive with both. It asks for that one alone, so it costs
 * the same however many entries have the same time.
 */
import type { SourcePage, SourceRange, TimelineSource } from '../../archive/contract.js';
import { SourceError } from '../../archive/source-error.js';
import type { Filter } from '../../dataset/data/filter.js';

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
  return nextPage(source, side, await cursorBefore(source, { range, filter }));
}

interface Begun {
  readonly range: SourceRange;
  readonly filter: Filter;
  readonly signal?: AbortSignal;
}

/**
 * Where the entries that begin in a range come after those that last over its start: these are first in it. Undefined if
 * nothing began before.
 */
export async function cursorBefore(
  source: TimelineSource,
  { range, filter, signal }: Begun,
): Promise<string | undefined> {
  const before = { range: { start: -Infinity, end: range.start }, filter, step: -1, signal } as const;
  const last = (await nextPage(source, before, undefined))?.entries[0];
  if (last === undefined) return undefined;
  const place = await placeOf(source, last.id, signal);
  if (place === undefined) throw new SourceError('not-understood', `entry: "${last.id}" is gone since it was found`);
  return place;
}

interface Side extends Omit<NeighbourRequest, 'id'> {
  readonly range: SourceRange;
  readonly signal?: AbortSignal | undefined;
}

function rangeFrom({ start, end }: SourceRange, step: 1 | -1): SourceRange {
  if (step === 1) return { start, end: Infinity };
  return { start: -Infinity, end: end === -Infinity ? Infinity : end };
}

async function besidePage(source: TimelineSource, id: string, side: Side): Promise<SourcePage | undefined> {
  const place = await placeOf(source, id);
  return place === undefined ? undefined : nextPage(source, side, place);
}

/** Undefined if it is gone. */
async function placeOf(source: TimelineSource, id: string, signal?: AbortSignal): Promise<string | undefined> {
  const { entries, next } = await source.entry(id, { signal });
  if (entries.length === 0) return undefined;
  if (next === undefined)
    throw new SourceError('not-understood', 'entry: its page has no next, the place to go on from');
  return next;
}

async function nextPage(
  source: TimelineSource,
  { range, filter, step, signal }: Side,
  cursor: string | undefined,
): Promise<SourcePage | undefined> {
  const order = step === 1 ? 'time' : 'time-descending';
  let after = cursor;
  for (let tries = 0; tries < MAX_EMPTY; tries++) {
    const page = await source.entries({ range, filter, limit: 1, after, order, signal });
    if (page.entries.length > 0) return page;
    after = page.next;
    if (after === undefined) return undefined;
  }
  throw new SourceError('too-much', `entries: ${MAX_EMPTY} empty pages in a row`);
}
