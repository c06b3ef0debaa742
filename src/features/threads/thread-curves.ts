/**
 * Which threads the chart shows, as curves. At rest contradictions, faintly: see `restThreads`. Of what is looked at, all. While
 * the window moves, the choice stays: nothing new comes up, and nothing is computed where nothing is shown.
 */
import { memo } from '../../base/memo.js';
import { ThreadLayer, type ThreadCurve } from '../../layout/threads.js';
import type { Scene } from '../../scene/scene.js';
import type { Picture } from '../../picture/picture.js';
import { ScenePlaces, type ThreadPlaces } from '../../chart/thread-places.js';
import { restThreads, threadsAround } from './thread-choice.js';

/** At rest no thread crosses a title: one that can not run free of them is not drawn. */
const MIN_SHOWN_AT_REST = 1;

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

export class ThreadCurves {
  /** `moving` while one frame follows another. */
  show(picture: Picture, scene: Scene, attention: Attention, moving: boolean): ShownThreads {
    const { relations } = picture;
    if (relations.count === 0) return NONE;
    const { selected, focused, hovered } = attention;
    const places = this.#scene.of(scene, picture);
    const around = this.#around(relations, selected, focused, hovered);
    const isQuiet = selected === undefined && focused === undefined;
    const atRest = isQuiet ? this.#restOf(picture, places, moving) : NO_THREADS;
    const curvesOf = (layer: ThreadLayer, chosen: Uint32Array): readonly ThreadCurve[] =>
      chosen.length === 0
        ? NO_CURVES
        : layer.curvesOf({ index: relations, chosen, field: places.field, placeOf: places.placeOf, moving });
    return this.#together(curvesOf(this.#restLayer, atRest), curvesOf(this.#fullLayer, around));
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

  /** What is shown in full is not shown at rest as well. */
  #together = memo((rest: readonly ThreadCurve[], full: readonly ThreadCurve[]): ShownThreads => {
    if (rest.length === 0 || full.length === 0) return { rest, full };
    const shown = new Set(full.map(({ relation }) => relation));
    return { rest: rest.filter(({ relation }) => !shown.has(relation)), full };
  });
}
