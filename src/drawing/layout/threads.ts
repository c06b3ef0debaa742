/**
 * Lays out threads as curves that keep still. While the window rests, it decides which of them are merged and which way
 * each takes. While the window zooms, ways stay and ends follow their marks, at the cost of one curve each; a pan
 * computes none. After the window comes to rest, a way changes only for one that is clearly better. A cycle has as many
 * curves as relations.
 */
import { finish, type Steps } from '../../dataset/base/steps.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import { bundleSteps, type Bundle } from './threads-bundle.js';
import { endsOf, placeSteps, type PlaceOf } from './threads-placing.js';
import { ALL_SCALES, chooseWay, FEW_SCALES, type ThreadField } from './threads-route.js';
import { shownShare, traceWay, type Route } from './threads-trace.js';
import { ThreadTracks } from './threads-tracks.js';
import { curveBetween, isPossible, NO_SHIFTS, type Shifts, type ThreadEnd, type Way } from './threads-way.js';
import type { Side } from './threads-gutter.js';

/** Each of more curves than these tries fewer ways. */
const MANY = 48;

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

/** A thread at rest that runs over another for longer is not drawn: two crossings are shorter. */
const MAX_SHARED_PX = 24;
const STEP_PX = 8;
/** All of them together: each ends at its mark, whose glyph is not much higher. */
const MAX_PX = 12;

export interface RoutedThread {
  readonly fromEntry: number;
  readonly toEntry: number;
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
  readonly way: Way;
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
    const placed = this.#placed(request);
    const isMany = placed.length > MANY;
    const scales = isMany ? FEW_SCALES : ALL_SCALES;
    const others = moving || isMany ? undefined : new ThreadTracks();
    const { minShown } = this.#options;
    const threads: PlacedThread[] = [];
    const routed = placed.flatMap((thread): RoutedThread | [] => {
      const { bundle, from, to } = thread;
      const { fromEntry, toEntry, relation } = bundle;
      const before = this.#drawn.get(relation)?.way;
      const own = [fromEntry, toEntry];
      const way =
        moving && before !== undefined && isPossible(from, to, before)
          ? before
          : chooseWay(from, to, { field, scales, own, before, others });
      const curve = curveBetween(from, to, way);
      if (minShown > 0 && others !== undefined) {
        const isShown = shownShare(traceWay(from, to, way, NO_SHIFTS, field)) >= minShown;
        if (!isShown || others.sharedPx(curve, own) > MAX_SHARED_PX) return [];
      }
      others?.add(curve, own);
      threads.push(thread);
      return { fromEntry, toEntry, from, to, way };
    });
    const spread = moving ? [] : spreadPorts(routed);
    const drawn = routed.map((thread, at) => {
      const { bundle } = threads[at]!;
      const shifts = spread[at] ?? this.#drawn.get(bundle.relation)?.shifts ?? NO_SHIFTS;
      return this.#trace(thread, bundle, shifts, field);
    });
    if (moving || minShown === 0) return drawn;
    const shown = apart(
      drawn.filter(({ curve }) => shownShare(curve) >= minShown),
      isMany,
    );
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

/** Leaves out threads that run over one before them: ends that were spread on their marks take their curves along. */
function apart(drawn: readonly Drawn[], isMany: boolean): readonly Drawn[] {
  if (isMany) return drawn;
  const tracks = new ThreadTracks();
  return drawn.filter(({ fromEntry, toEntry, curve: { curve } }) => {
    const own = [fromEntry, toEntry];
    const isApart = tracks.sharedPx(curve, own) <= MAX_SHARED_PX;
    if (isApart) tracks.add(curve, own);
    return isApart;
  });
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
  threads.forEach(({ fromEntry, toEntry, from, to, way }, thread) => {
    const turns = way.leave === way.arrive;
    if (from.out === 0) push(sides, way.leave, fromEntry, portOf(thread, 'leave', way.leave, from, to, turns));
    if (to.out === 0) push(sides, way.arrive, toEntry, portOf(thread, 'arrive', way.arrive, to, from, turns));
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
