/**
 * Lays out threads as arcs. While the window rests, it decides which of them are merged and on which side of its marks
 * each runs. While the window zooms, sides stay and ends follow their marks, at the cost of one arc each; a pan computes
 * none. A cycle has as many arcs as relations.
 */
import { finish, type Steps } from '../../dataset/base/steps.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import { bundleSteps, type Bundle } from './threads-bundle.js';
import { endsOf, placeSteps, type PlaceOf } from './threads-placing.js';
import {
  chooseSide,
  isPossible,
  NO_SHIFTS,
  sideAt,
  type Shifts,
  type Side,
  type ThreadEnd,
  type ThreadField,
} from './threads-arc.js';
import { shownShare, traceArc, type Route } from './threads-trace.js';

export interface ThreadRequest {
  readonly index: Pick<RelationIndex, 'from' | 'to' | 'type'>;
  /** Columns of the index. */
  readonly chosen: Uint32Array;
  readonly field: ThreadField;
  /** The middle of an entry's glyph, wherever it is; undefined if the entry is not shown. */
  readonly placeOf: PlaceOf;
  /** Whether the window moves. */
  readonly moving: boolean;
}

export interface ThreadCurve extends Bundle, Route {}

interface ThreadLayerOptions {
  /** Whether threads continue through the edge of the window. */
  readonly throughEdges: boolean;
  /** A thread with less than this visible share beside labels is not drawn. */
  readonly minShown: number;
}

/** A thread, or several in one, as last drawn. */
interface Drawn extends RoutedThread {
  readonly shifts: Shifts;
  readonly labels: ThreadField['labels'];
  readonly curve: ThreadCurve;
}

/** Distance of two threads at one side of a mark. */
const STEP_PX = 8;
/** All of them together: each ends at its mark, whose glyph is not much higher. */
const MAX_PX = 12;

export interface RoutedThread {
  readonly fromEntry: number;
  readonly toEntry: number;
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
  readonly side: Side;
}

/** A thread at one of its ends. */
interface Port {
  readonly thread: number;
  readonly end: 'leave' | 'arrive';
  readonly turn: -1 | 0 | 1;
  /** The order among threads of the same turn. */
  readonly order: number;
}

export class ThreadLayer {
  #options: ThreadLayerOptions;
  #bundles: readonly Bundle[] = [];
  /** Keys are the relations that stand for them. */
  #drawn: ReadonlyMap<number, Drawn> = new Map();
  #last: { readonly request: ThreadRequest; readonly curves: readonly ThreadCurve[] } | undefined;

  /** Bundles that were made before their curves were requested. */
  #prepared: { readonly request: ThreadRequest; readonly bundles: readonly Bundle[] } | undefined;

  constructor(options: ThreadLayerOptions) {
    this.#options = options;
  }

  curvesOf(request: ThreadRequest): readonly ThreadCurve[] {
    const last = this.#last;
    if (last !== undefined && isSameRequest(last.request, request)) return last.curves;
    const { index, moving } = request;
    if (last?.request.index !== index) this.#drawn = new Map();
    const keeps = moving && this.hasDrawn(request);
    if (!keeps)
      this.#bundles = this.#isPrepared(request) ? this.#prepared!.bundles : finish(this.#bundleSteps(request));
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

  /** Whether the last drawn threads are these, wherever they were. */
  hasDrawn({ index, chosen }: ThreadRequest): boolean {
    return this.#last?.request.index === index && this.#last.request.chosen === chosen;
  }

  /** Whether curves are available without a pass over all that is chosen. */
  isReady(request: ThreadRequest): boolean {
    const isLast = this.#last !== undefined && isSameRequest(this.#last.request, request);
    return isLast || (request.moving && this.hasDrawn(request)) || this.#isPrepared(request);
  }

  /** Decides in steps which are merged, so that their curves are available at once. */
  *prepareSteps(request: ThreadRequest): Steps<void> {
    this.#prepared = { request, bundles: yield* this.#bundleSteps(request) };
  }

  #isPrepared(request: ThreadRequest): boolean {
    return this.#prepared !== undefined && isSameRequest(this.#prepared.request, request);
  }

  *#bundleSteps({ index, chosen, field, placeOf }: ThreadRequest): Steps<readonly Bundle[]> {
    const { inView, outside } = yield* placeSteps(index, chosen, field, placeOf);
    yield;
    const bundles = yield* bundleSteps(inView);
    return this.#options.throughEdges ? [...bundles, ...(yield* bundleSteps(outside))] : bundles;
  }

  #draw(request: ThreadRequest): readonly Drawn[] {
    const { field, moving } = request;
    const { minShown } = this.#options;
    const placed = this.#placed(request);
    const routed = placed.map(({ bundle: { relation, fromEntry, toEntry }, from, to }): RoutedThread => {
      const before = moving ? this.#drawn.get(relation)?.side : undefined;
      const side = before !== undefined && isPossible(from, to, before) ? before : chooseSide(from, to, field);
      return { fromEntry, toEntry, from, to, side };
    });
    const spread = moving ? [] : spreadPorts(routed);
    const drawn = routed.map((thread, at) => {
      const { bundle } = placed[at]!;
      const shifts = spread[at] ?? this.#drawn.get(bundle.relation)?.shifts ?? NO_SHIFTS;
      return this.#trace(thread, bundle, shifts, field);
    });
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

  /** The same curve as before if none of its inputs has changed. */
  #trace(thread: RoutedThread, bundle: Bundle, shifts: Shifts, field: ThreadField): Drawn {
    const before = this.#drawn.get(bundle.relation);
    const { labels } = field;
    const { from, to, side } = thread;
    if (
      before?.labels === labels &&
      before.side === side &&
      isSameEnd(before.from, from) &&
      isSameEnd(before.to, to) &&
      before.shifts.leave === shifts.leave &&
      before.shifts.arrive === shifts.arrive &&
      before.curve.count === bundle.count &&
      before.curve.type === bundle.type
    )
      return before;
    const { relation, fromEntry, toEntry, type, count } = bundle;
    const route = traceArc(from, to, side, shifts, field);
    return { ...thread, shifts, labels, curve: { relation, fromEntry, toEntry, type, count, ...route } };
  }
}

interface PlacedThread {
  readonly bundle: Bundle;
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
}

/** A curve at the edge of the window changes with it. */
function isSameEnd(before: ThreadEnd, now: ThreadEnd): boolean {
  const isInside = before.out === 0 && now.out === 0;
  return (
    isInside && before.x === now.x && before.y === now.y && before.before === now.before && before.after === now.after
  );
}

export function isSameRequest(left: ThreadRequest, right: ThreadRequest): boolean {
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

/**
 * Threads that meet on one side of a mark are beside each other there, so that each head is distinct. Their order is
 * the one with the fewest crossings. Among those that turn up, far ends are below near ones; among those that turn
 * down, above them; straight ones are between, by their direction.
 */
export function spreadPorts(threads: readonly RoutedThread[]): readonly Shifts[] {
  const sides = new Map<Side, Map<number, Port[]>>();
  threads.forEach(({ fromEntry, toEntry, from, to, side }, thread) => {
    const [leave, arrive] = [sideAt(from, to, side), sideAt(to, from, side)];
    const turns = leave === arrive;
    if (from.out === 0) push(sides, leave, fromEntry, portOf(thread, 'leave', leave, from, to, turns));
    if (to.out === 0) push(sides, arrive, toEntry, portOf(thread, 'arrive', arrive, to, from, turns));
  });
  const shifts: Shifts[] = threads.map(() => NO_SHIFTS);
  for (const entries of sides.values()) for (const ports of entries.values()) spread(ports, shifts);
  return shifts;
}

function portOf(thread: number, end: Port['end'], side: Side, here: ThreadEnd, there: ThreadEnd, turns: boolean): Port {
  const dx = there.x - here.x;
  const dy = there.y - here.y;
  const along = side.x === 0 ? dx : dy;
  if (!turns) return { thread, end, turn: 0, order: Math.atan2(along, Math.abs(side.x === 0 ? dy : dx)) };
  return { thread, end, turn: along < 0 ? -1 : 1, order: -along };
}

function push(sides: Map<Side, Map<number, Port[]>>, side: Side, entry: number, port: Port): void {
  const entries = sides.get(side) ?? new Map<number, Port[]>();
  sides.set(side, entries);
  const ports = entries.get(entry);
  if (ports === undefined) entries.set(entry, [port]);
  else ports.push(port);
}

function spread(ports: Port[], shifts: Shifts[]): void {
  if (ports.length === 1) return;
  ports.sort((left, right) => left.turn - right.turn || left.order - right.order);
  const stepPx = Math.min(STEP_PX, MAX_PX / (ports.length - 1));
  ports.forEach(({ thread, end }, place) => {
    shifts[thread] = { ...shifts[thread]!, [end]: (place - (ports.length - 1) / 2) * stepPx };
  });
}
