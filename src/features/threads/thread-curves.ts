/**
 * The threads of the chart, as curves. At rest, contradictions, faintly: see `restThreads`. Of the entry in focus, all.
 * While the window moves, the choice stays: nothing new appears, and nothing is computed if nothing is shown.
 */
import { memo } from '../../dataset/base/memo.js';
import { ScenePlaces, type ThreadPlaces } from '../../element/chart/thread-places.js';
import { RELATION_TYPES } from '../../dataset/data/relation-types.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import { isSameRequest, type ThreadCurve, ThreadLayer, type ThreadRequest } from '../../drawing/layout/threads.js';
import type { ThreadField } from '../../drawing/layout/threads-arc.js';
import type { Picture } from '../../element/picture/picture.js';
import { FOREGROUND, runInSlices } from '../../drawing/platform/scheduler.js';
import type { Scene } from '../../drawing/scene/scene.js';

// The relations to draw: all those of the entry in focus; else contradictions with both ends in view.

/** Each thread needs this much width at rest. */
const REST_PX = 60;
const MAX_AT_REST = 24;
/** So many relations are searched for those. */
const MAX_SCANNED = 20_000;
const CONTRADICTS = RELATION_TYPES.indexOf('contradicts');

/** Relations of any of these entries, each once, as columns of the index. */
export function threadsAround(relations: RelationIndex, ...entries: readonly (number | undefined)[]): Uint32Array {
  const looked = [...new Set(entries)].filter((entry) => entry !== undefined);
  const { from, to, outStart, inStart, inList } = relations;
  const found: number[] = [];
  looked.forEach((entry, place) => {
    const isNew = (other: number): boolean => !looked.slice(0, place).includes(other);
    const end = outStart[entry + 1] ?? 0;
    for (let relation = outStart[entry] ?? 0; relation < end; relation++) {
      if (to[relation]! >= 0 && isNew(to[relation]!)) found.push(relation);
    }
    const last = inStart[entry + 1] ?? 0;
    for (let at = inStart[entry] ?? 0; at < last; at++) {
      const relation = inList[at]!;
      if (from[relation] !== entry && isNew(from[relation]!)) found.push(relation);
    }
  });
  return Uint32Array.from(found);
}

/** The threads at rest: who contradicts whom, which neither of the two entries says. */
function restThreads({ outStart, to, type }: RelationIndex, places: ThreadPlaces): Uint32Array {
  const { field, placeOf, standsOut } = places;
  const drawn = places.drawn();
  const inView = (entry: number): boolean => {
    const x = standsOut(entry) ? placeOf(entry)?.x : undefined;
    return x !== undefined && x >= field.start && x <= field.end;
  };
  const found: number[] = [];
  let scanned = 0;
  for (const entry of drawn.keys()) {
    const end = outStart[entry + 1] ?? 0;
    let relation = outStart[entry] ?? 0;
    if (relation === end || !inView(entry)) continue;
    for (; relation < end && scanned < MAX_SCANNED; relation++, scanned++) {
      if (type[relation] === CONTRADICTS && to[relation] !== entry && inView(to[relation]!)) found.push(relation);
    }
  }
  const most = Math.min(MAX_AT_REST, Math.floor((field.end - field.start) / REST_PX));
  return Uint32Array.from(found.sort((left, right) => left - right).slice(0, most));
}

/** No thread crosses a title at rest: one that cannot avoid them is not drawn. */
const MIN_SHOWN_AT_REST = 1;
/** Fewer are laid out within a frame. */
const MIN_SLICED = 5000;

export interface Attention {
  readonly selected: number | undefined;
  readonly focused: number | undefined;
  readonly hovered: number | undefined;
}

export interface ShownThreads {
  readonly rest: readonly ThreadCurve[];
  readonly full: readonly ThreadCurve[];
}

const NO_CURVES: readonly ThreadCurve[] = [];
const NONE: ShownThreads = { rest: NO_CURVES, full: NO_CURVES };
const NO_THREADS = new Uint32Array();

interface Wanted {
  readonly layer: ThreadLayer;
  readonly request: ThreadRequest;
}

export class ThreadCurves {
  /** Resolves when the threads in focus can be drawn. */
  done: Promise<void> = Promise.resolve();
  /** What those last shown keep clear of; undefined before any. */
  field: ThreadField | undefined;
  readonly #requestUpdate: () => void;
  /** Threads that cannot be drawn yet, and those in layout. */
  #wanted: Wanted | undefined;
  #asked: Wanted | undefined;

  constructor(requestUpdate: () => void = () => undefined) {
    this.#requestUpdate = requestUpdate;
  }

  /** `moving` while one frame follows another. */
  show(picture: Picture, scene: Scene, attention: Attention, moving: boolean): ShownThreads {
    const { relations } = picture;
    if (relations.count === 0) return NONE;
    const { selected, focused, hovered } = attention;
    const places = this.#scene.of(scene, picture);
    const around = this.#around(relations, selected, focused, hovered);
    if (around.length < MIN_SLICED) this.#wanted = undefined;
    const isQuiet = selected === undefined && focused === undefined;
    const atRest = isQuiet ? this.#restOf(picture, places, moving) : NO_THREADS;
    const { field, placeOf } = places;
    const curvesOf = (layer: ThreadLayer, chosen: Uint32Array): readonly ThreadCurve[] =>
      this.#curvesOf(layer, { index: relations, chosen, field, placeOf, moving });
    this.field = field;
    return this.#together(curvesOf(this.#restLayer, atRest), curvesOf(this.#fullLayer, around));
  }

  /** Begins after each drawing the layout of threads that could not be drawn yet. */
  startWork(): void {
    const wanted = this.#wanted;
    if (wanted !== this.#asked && wanted !== undefined) this.done = this.#layOut(wanted);
  }

  async #layOut(wanted: Wanted): Promise<void> {
    this.#asked = wanted;
    const { layer, request } = wanted;
    await runInSlices(layer.prepareSteps(request), FOREGROUND, () => this.#wanted === wanted);
    if (this.#wanted === wanted) this.#requestUpdate();
  }

  /** Very many are laid out in slices: until then the former ones move along, if they are the same. */
  #curvesOf(layer: ThreadLayer, request: ThreadRequest): readonly ThreadCurve[] {
    const { chosen } = request;
    if (chosen.length === 0) return NO_CURVES;
    if (chosen.length < MIN_SLICED) return layer.curvesOf(request);
    const isReady = layer.isReady(request);
    if (isReady) this.#wanted = undefined;
    else if (this.#wanted === undefined || !isSameRequest(this.#wanted.request, request))
      this.#wanted = { layer, request };
    if (isReady) return layer.curvesOf(request);
    return layer.hasDrawn(request) ? layer.curvesOf({ ...request, moving: true }) : NO_CURVES;
  }

  #restOf({ relations }: Picture, places: ThreadPlaces, moving: boolean): Uint32Array {
    const before = this.#restBefore;
    if (moving && before?.relations === relations) return before.chosen;
    const chosen = this.#rest(relations, places);
    this.#restBefore = { relations, chosen };
    return chosen;
  }

  #restBefore: { readonly relations: Picture['relations']; readonly chosen: Uint32Array } | undefined;
  #scene = new ScenePlaces();
  #restLayer = new ThreadLayer({ throughEdges: false, minShown: MIN_SHOWN_AT_REST });
  #fullLayer = new ThreadLayer({ throughEdges: true, minShown: 0 });
  #rest = memo(restThreads);
  #around = memo(threadsAround);

  /** Threads shown in full are not shown at rest as well. */
  #together = memo((rest: readonly ThreadCurve[], full: readonly ThreadCurve[]): ShownThreads => {
    if (rest.length === 0 || full.length === 0) return { rest, full };
    const shown = new Set(full.map(({ relation }) => relation));
    return { rest: rest.filter(({ relation }) => !shown.has(relation)), full };
  });
}
