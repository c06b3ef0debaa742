/** The order of an archive: the place of an entry and its form as a cursor, and the order of lanes. */
import type { DatasetHead } from '../dataset/data/timeline-model.js';
import type { LaneGrouping } from '../drawing/layout/lanes.js';
import type { LaneSummary } from './contract.js';
import { SourceError } from './source-error.js';

export interface Place {
  /** `startMin`; may be infinite. */
  readonly start: number;
  /** `endMax`, last millisecond inclusive; may be infinite. */
  readonly end: number;
  readonly id: string;
}

/** A date of billions of years is an open side in a database, and a number with an exponent in memory. */
const CURSOR = /^(-?(?:\d+(?:\.\d+)?(?:e\+\d+)?|Infinity)),(-?(?:\d+(?:\.\d+)?(?:e\+\d+)?|Infinity)),(.*)$/su;
/** Longer than any id. */
const MAX_CURSOR = 120_000;

/** Compares the earliest starts, then the ends, later first, then the ids. */
export function comparePlaces(left: Place, right: Place): number {
  return compareNumbers(left.start, right.start) || compareNumbers(right.end, left.end) || compareIds(left, right);
}

export function writeCursor({ start, end, id }: Place): string {
  return `${start},${end},${id}`;
}

export function readCursor(cursor: string): Place {
  const [, start, end, id] = CURSOR.exec(cursor.slice(0, MAX_CURSOR)) ?? [];
  if (start === undefined || end === undefined || id === undefined) {
    throw new SourceError('refused', 'after: not a cursor of this source');
  }
  return { start: Number(start), end: Number(end), id };
}

function compareIds(left: Place, right: Place): number {
  return compareCodePoints(left.id, right.id);
}

/** The difference of two infinities is not a number. */
function compareNumbers(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Sorts texts by their code points, which is the order of their bytes in UTF-8: as databases sort. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const difference = weight(left.charCodeAt(at)) - weight(right.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Halves of pairs stand for code points above all single units. */
function weight(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

const LISTS = { party: 'parties', 'party-apart': 'parties', actor: 'actors', topic: 'topics' } as const;
const LAST = ['+', '-'];

/** Lanes in the order in which the element draws them: that of the dataset's lists, the rest last. */
export function laneOrder(lanes: readonly LaneSummary[], head: DatasetHead, by: LaneGrouping): readonly LaneSummary[] {
  const records = by === 'kind' || by === 'none' ? [] : (head[LISTS[by]] ?? []);
  const places = new Map(records.map(({ id }, place) => [`=${id}`, place]));
  const placeOf = (key: string): number => places.get(key) ?? records.length + 1 + LAST.indexOf(key);
  return lanes.toSorted(
    (left, right) => placeOf(left.key) - placeOf(right.key) || compareCodePoints(left.key, right.key),
  );
}
