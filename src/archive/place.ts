/** An entry's place in the order of an archive, and its form as a cursor. */
import { compareCodePoints } from './code-points.js';
import { SourceError } from './source-error.js';

export interface Place {
  /** `startMin`; may be `-Infinity`. */
  readonly start: number;
  /** `endMax`, last millisecond inclusive; may be `Infinity`. */
  readonly end: number;
  readonly id: string;
}

const CURSOR = /^(-?\d+|-Infinity),(-?\d+|-?Infinity),(.*)$/su;
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
