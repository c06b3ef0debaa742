/**
 * The ends of threads: those outside the window are moved to its edge. Entries that relate to themselves, or share one
 * place, have none.
 */
import type { RelationIndex } from '../../dataset/data/relations.js';
import { clamp } from '../../dataset/base/number.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { PlacedBundle } from './threads-bundle.js';
import type { Point } from './threads-cubic.js';
import type { ThreadEnd, ThreadField } from './threads-arc.js';

/** Ends closer to each other than this are one place. */
const SAME_PLACE_PX = 4;
/** A head at the edge of the window is this far from it. */
const EDGE_PX = 4;
/** Some milliseconds. */
const THREADS_OF_A_STEP = 8192;

/** The middle of an entry's glyph, and the reach of its mark before and after it, px. */
export interface ThreadPlace extends Point {
  readonly before?: number;
  readonly after?: number;
  /** It has no glyph, only a thin span. */
  readonly isThin?: boolean;
}

/** The place of an entry; of several lanes the one nearest to a height, px. */
export type PlaceOf = (entry: number, nearY?: number) => ThreadPlace | undefined;

export interface PlacedThreads {
  readonly inView: readonly PlacedBundle[];
  /** Both ends are outside: nothing that a reader could follow, until the window moves. */
  readonly outside: readonly PlacedBundle[];
}

/** Places the ends in steps. */
export function* placeSteps(
  { from, to, type }: Pick<RelationIndex, 'from' | 'to' | 'type'>,
  chosen: Uint32Array,
  field: ThreadField,
  placeOf: PlaceOf,
): Steps<PlacedThreads> {
  const inView: PlacedBundle[] = [];
  const outside: PlacedBundle[] = [];
  for (const [at, relation] of chosen.entries()) {
    if (at % THREADS_OF_A_STEP === THREADS_OF_A_STEP - 1) yield;
    const fromEntry = from[relation]!;
    const toEntry = to[relation]!;
    const ends = endsOf(fromEntry, toEntry, field, placeOf);
    if (ends === undefined) continue;
    const [start, end] = ends;
    const isOutside = start.out !== 0 && end.out !== 0;
    // Written out: there may be very many, and object spread would make each of them slow to read.
    (isOutside ? outside : inView).push({
      relation,
      fromEntry,
      toEntry,
      type: type[relation]!,
      count: 1,
      fromX: start.x,
      fromY: start.y,
      fromOut: start.out,
      toX: end.x,
      toY: end.y,
      toOut: end.out,
    });
  }
  return { inView, outside };
}

/** Undefined if there is nothing to draw between them. */
export function endsOf(
  from: number,
  to: number,
  field: ThreadField,
  placeOf: PlaceOf,
): readonly [ThreadEnd, ThreadEnd] | undefined {
  if (from === to) return undefined;
  const end = endAt(placeOf(to, placeOf(from)?.y), field);
  const start = endAt(placeOf(from, end?.y), field);
  if (start === undefined || end === undefined) return undefined;
  // All ends outside the field, in one row, are moved to one place.
  if (start.out !== 0 && end.out !== 0) return [start, end];
  return Math.hypot(start.x - end.x, start.y - end.y) < SAME_PLACE_PX ? undefined : [start, end];
}

function endAt(place: ThreadPlace | undefined, { start, end }: ThreadField): ThreadEnd | undefined {
  if (place === undefined || !Number.isFinite(place.x) || !Number.isFinite(place.y)) return undefined;
  const out = place.x < start ? -1 : place.x > end ? 1 : 0;
  // Room for the head.
  const x = out === 0 ? place.x : clamp(place.x, start + EDGE_PX, end - EDGE_PX);
  return { ...place, x, out };
}
