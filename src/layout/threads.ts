/**
 * Lays out threads as curves that keep still. Which of them are merged, and the way that each takes, is decided while the
 * window rests, and kept while it moves: then ends go with their marks, at the price of one curve each, and of none where
 * only the window moves over them. Once it rests, a way changes only for one that is clearly better. A cycle is as many
 * curves as it has relations.
 */
import type { RelationIndex } from '../data/relations.js';
import { bundleThreads, type Bundle } from './threads-bundle.js';
import { endsOf, placeThreads, type PlaceOf } from './threads-placing.js';
import { spreadPorts, type RoutedThread } from './threads-ports.js';
import { ALL_SCALES, chooseWay, FEW_SCALES, type ThreadField } from './threads-route.js';
import { shownShare, traceWay, type Route } from './threads-trace.js';
import { isPossible, NO_SHIFTS, type Shifts, type ThreadEnd } from './threads-way.js';

/** Of more curves than these each tries fewer ways. */
const MANY = 48;

export interface ThreadRequest {
  readonly index: Pick<RelationIndex, 'from' | 'to' | 'type'>;
  /** Columns of the index. */
  readonly chosen: Uint32Array;
  readonly field: ThreadField;
  /** The middle of an entry's glyph, wherever it is; undefined where the entry is not shown. */
  readonly placeOf: PlaceOf;
  /** While the window moves. */
  readonly moving: boolean;
}

export interface ThreadCurve extends Bundle, Route {}

export interface ThreadLayerOptions {
  /** Whether threads go on through the edge of the window. */
  readonly throughEdges: boolean;
  /** Those of which labels leave less than this share to be seen are not drawn. */
  readonly minShown: number;
}

/** A thread, or several in one, as it was drawn last. */
interface Drawn extends RoutedThread {
  readonly shifts: Shifts;
  readonly labels: ThreadField['labels'];
  readonly curve: ThreadCurve;
}

export class ThreadLayer {
  #options: ThreadLayerOptions;
  #bundles: readonly Bundle[] = [];
  /** By the relation that stands for them. */
  #drawn: ReadonlyMap<number, Drawn> = new Map();
  #last: { readonly request: ThreadRequest; readonly curves: readonly ThreadCurve[] } | undefined;

  constructor(options: ThreadLayerOptions) {
    this.#options = options;
  }

  curvesOf(request: ThreadRequest): readonly ThreadCurve[] {
    const last = this.#last;
    if (last !== undefined && isSame(last.request, request)) return last.curves;
    const { index, chosen, moving } = request;
    if (last?.request.index !== index) this.#drawn = new Map();
    const keeps = moving && last?.request.index === index && last.request.chosen === chosen;
    if (!keeps) this.#bundles = this.#bundle(request);
    const drawn = this.#draw(request);
    this.#drawn = new Map([
      ...(keeps ? this.#drawn : []),
      ...drawn.map((thread) => [thread.curve.relation, thread] as const),
    ]);
    const now = drawn.map(({ curve }) => curve);
    const curves = last !== undefined && areSame(last.curves, now) ? last.curves : now;
    this.#last = { request, curves };
    return curves;
  }

  #bundle({ index, chosen, field, placeOf }: ThreadRequest): readonly Bundle[] {
    const { inView, outside } = placeThreads(index, chosen, field, placeOf);
    return [...bundleThreads(inView), ...(this.#options.throughEdges ? bundleThreads(outside) : [])];
  }

  #draw(request: ThreadRequest): readonly Drawn[] {
    const { field, moving } = request;
    const threads = this.#placed(request);
    const scales = threads.length > MANY ? FEW_SCALES : ALL_SCALES;
    const routed = threads.map(({ bundle, from, to }): RoutedThread => {
      const { fromEntry, toEntry, relation } = bundle;
      const before = this.#drawn.get(relation)?.way;
      const way =
        moving && before !== undefined && isPossible(from, to, before)
          ? before
          : chooseWay(from, to, { field, scales, own: [fromEntry, toEntry], before });
      return { fromEntry, toEntry, from, to, way };
    });
    const spread = moving ? [] : spreadPorts(routed);
    const drawn = routed.map((thread, at) => {
      const { bundle } = threads[at]!;
      const shifts = spread[at] ?? this.#drawn.get(bundle.relation)?.shifts ?? NO_SHIFTS;
      return this.#trace(thread, bundle, shifts, field);
    });
    const { minShown } = this.#options;
    if (moving || minShown === 0) return drawn;
    const shown = drawn.filter(({ curve }) => shownShare(curve) >= minShown);
    this.#bundles = shown.map(({ curve }) => curve);
    return shown;
  }

  #placed({ field, placeOf }: ThreadRequest): readonly PlacedThread[] {
    return this.#bundles.flatMap((bundle) => {
      const ends = endsOf(bundle.fromEntry, bundle.toEntry, field, placeOf);
      if (ends === undefined) return [];
      const [from, to] = ends;
      const isIn = this.#options.throughEdges ? from.out === 0 || to.out === 0 : from.out === 0 && to.out === 0;
      return isIn ? [{ bundle, from, to }] : [];
    });
  }

  /** The same curve as before where nothing that it depends on has changed. */
  #trace(thread: RoutedThread, bundle: Bundle, shifts: Shifts, field: ThreadField): Drawn {
    const before = this.#drawn.get(bundle.relation);
    const { labels } = field;
    const { from, to, way } = thread;
    if (
      before?.labels === labels &&
      before.way === way &&
      isSameEnd(before.from, from) &&
      isSameEnd(before.to, to) &&
      before.shifts.leave === shifts.leave &&
      before.shifts.arrive === shifts.arrive &&
      before.curve.count === bundle.count &&
      before.curve.type === bundle.type
    )
      return before;
    const { relation, fromEntry, toEntry, type, count } = bundle;
    const route = traceWay(from, to, way, shifts, field);
    return { ...thread, shifts, labels, curve: { relation, fromEntry, toEntry, type, count, ...route } };
  }
}

interface PlacedThread {
  readonly bundle: Bundle;
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
}

/** At the edge of the window, a curve changes with it. */
function isSameEnd(before: ThreadEnd, now: ThreadEnd): boolean {
  const isInside = before.out === 0 && now.out === 0;
  return (
    isInside && before.x === now.x && before.y === now.y && before.before === now.before && before.after === now.after
  );
}

function isSame(left: ThreadRequest, right: ThreadRequest): boolean {
  return (
    left.index === right.index &&
    left.chosen === right.chosen &&
    left.field === right.field &&
    left.placeOf === right.placeOf &&
    left.moving === right.moving
  );
}

function areSame(left: readonly ThreadCurve[], right: readonly ThreadCurve[]): boolean {
  return left.length === right.length && left.every((curve, place) => curve === right[place]);
}
