/**
 * Lays out threads as curves in px: ends that lie outside the window are taken to its edge, many are merged into ribbons,
 * and each finds its way around the labels. The same input gives the same curves. Entries that relate to themselves draw
 * nothing, and a cycle is as many curves as it has relations.
 */
import { clamp } from '../base/number.js';
import { bundleThreads, type Bundle } from './threads-bundle.js';
import type { Cubic, Point } from './threads-cubic.js';
import { ALL_SCALES, FEW_SCALES, routeThread, type ThreadEnd, type ThreadField } from './threads-route.js';

/** Ends closer to each other than this are one place. */
const SAME_PLACE_PX = 4;
/** A head at the edge of the window is this far from it. */
const EDGE_PX = 4;
/** Of more curves than these each tries fewer ways. */
const MANY = 48;

export interface ThreadEdge {
  /** Column of the relation index. */
  readonly relation: number;
  readonly from: number;
  readonly to: number;
  /** Place in `RELATION_TYPES`. */
  readonly type: number;
}

export interface ThreadCurve extends Pick<Bundle, 'relation' | 'fromEntry' | 'toEntry' | 'type' | 'count'> {
  /** The whole curve: what a pointer may hit. */
  readonly curve: Cubic;
  /** What is drawn of it, and what is drawn paler where it leaves the window. */
  readonly pieces: readonly Cubic[];
  readonly fading: readonly Cubic[];
  /** Unit vector along which it arrives. */
  readonly heading: Point;
}

/** `placeOf` gives the middle of an entry's glyph, wherever it is; undefined where the entry is not shown. */
export function layOutThreads(
  edges: readonly ThreadEdge[],
  field: ThreadField,
  placeOf: (entry: number) => Point | undefined,
): readonly ThreadCurve[] {
  const placed: Bundle[] = [];
  for (const edge of edges) {
    const bundle = placeEdge(edge, field, placeOf);
    if (bundle !== undefined) placed.push(bundle);
  }
  const bundles = bundleThreads(placed);
  const scales = bundles.length > MANY ? FEW_SCALES : ALL_SCALES;
  return bundles.map(({ from, to, ...bundle }) => ({
    ...bundle,
    ...routeThread(from, to, [bundle.fromEntry, bundle.toEntry], field, scales),
  }));
}

function placeEdge(
  { relation, from, to, type }: ThreadEdge,
  field: ThreadField,
  placeOf: (entry: number) => Point | undefined,
): Bundle | undefined {
  if (from === to) return undefined;
  const start = endAt(placeOf(from), field);
  const end = endAt(placeOf(to), field);
  // Between two places outside there is nothing that a reader could follow.
  if (start === undefined || end === undefined || (start.out !== 0 && end.out !== 0)) return undefined;
  if (Math.hypot(start.x - end.x, start.y - end.y) < SAME_PLACE_PX) return undefined;
  return { from: start, to: end, fromEntry: from, toEntry: to, relation, type, count: 1 };
}

function endAt(place: Point | undefined, { start, end }: ThreadField): ThreadEnd | undefined {
  if (place === undefined || !Number.isFinite(place.x) || !Number.isFinite(place.y)) return undefined;
  const out = place.x < start ? -1 : place.x > end ? 1 : 0;
  // Room for the head.
  const x = out === 0 ? place.x : clamp(place.x, start + EDGE_PX, end - EDGE_PX);
  return { x, y: place.y, out };
}
