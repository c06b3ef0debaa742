/**
 * Which threads the chart shows, as curves. At rest a few, faintly: those whose both ends are in view, answers before
 * mentions. Of what is looked at, all. Remembered for as long as scene and attention stay the same.
 */
import { memo } from '../base/memo.js';
import { ANSWER_TYPES, type RelationIndex } from '../data/relations.js';
import { layOutThreads, type ThreadCurve, type ThreadEdge } from '../layout/threads.js';
import type { ThreadField } from '../layout/threads-route.js';
import type { Scene } from '../scene/scene.js';
import type { Picture } from './picture.js';
import { glyphBoxes, labelBoxes, placesOf, spanBoxes, rowHeights, type ThreadPlaces } from './thread-places.js';

/** At rest one thread has this much width. */
const REST_PX = 60;
const MOST_AT_REST = 24;
/** Mentions at rest, where there are few answers. */
const MOST_MENTIONS = 4;
/** So many relations are looked through for those. */
const MOST_SCANNED = 20_000;

export interface Attention {
  readonly selected: number | undefined;
  readonly focused: number | undefined;
  readonly hovered: number | undefined;
}

export interface ShownThreads {
  readonly rest: readonly ThreadCurve[];
  readonly full: readonly ThreadCurve[];
}

const NONE: readonly ThreadCurve[] = [];

export class ThreadCurves {
  show(picture: Picture, scene: Scene, { selected, focused, hovered }: Attention): ShownThreads {
    const { relations } = picture;
    if (relations.count === 0) return { rest: NONE, full: NONE };
    const places = this.#places(scene, picture);
    const quiet = selected === undefined && focused === undefined;
    const full = this.#full(relations, places, selected, focused, hovered);
    const rest = quiet ? this.#rest(relations, places) : NONE;
    const shown = new Set(full.map(({ relation }) => relation));
    return { rest: rest.filter(({ relation }) => !shown.has(relation)), full };
  }

  /** The scene is another object after each frame, its columns are not: they are what results are remembered by. */
  #places(scene: Scene, { context, marks, model, stops }: Picture): ThreadPlaces {
    const { glyph, y, left, labelX, offsetPx, transform, heightPx } = scene;
    const heights = this.#heights(context.arrangement, model.count);
    const field = this.#field(
      this.#labels([labelX, y], () => labelBoxes(scene)),
      this.#glyphs([glyph, y], () => glyphBoxes(scene)),
      this.#spans([left, y], () => spanBoxes(scene)),
      -offsetPx,
      transform.widthPx - offsetPx,
      heightPx,
    );
    return this.#placesOf([field, glyph, heights, stops, marks], () =>
      placesOf({ scene, field, heights, stops, times: marks.glyph }),
    );
  }

  #labels = remember<ThreadField['labels']>();
  #glyphs = remember<ThreadField['glyphs']>();
  #spans = remember<ThreadField['spans']>();
  #placesOf = remember<ThreadPlaces>();
  #heights = memo(rowHeights);
  #field = memo(
    (
      labels: ThreadField['labels'],
      glyphs: ThreadField['glyphs'],
      spans: ThreadField['spans'],
      start: number,
      end: number,
      heightPx: number,
    ): ThreadField => ({ labels, glyphs, spans, start, end, heightPx }),
  );

  #rest = memo((relations: RelationIndex, places: ThreadPlaces) =>
    layOutThreads(restEdges(relations, places), places.field, places.placeOf),
  );

  #full = memo(
    (
      relations: RelationIndex,
      places: ThreadPlaces,
      selected: number | undefined,
      focused: number | undefined,
      hovered: number | undefined,
    ) => {
      const looked = [...new Set([selected, focused, hovered])].filter((entry) => entry !== undefined);
      if (looked.length === 0) return NONE;
      return layOutThreads(edgesOf(relations, looked), places.field, places.placeOf);
    },
  );
}

/** Like {@link memo}, by keys that are apart from what is computed. */
function remember<Result>(): (keys: readonly unknown[], compute: () => Result) => Result {
  let last: { readonly keys: readonly unknown[]; readonly result: Result } | undefined;
  return (keys, compute) => {
    const { keys: before, result } = last ?? {};
    if (result !== undefined && before?.every((key, place) => Object.is(key, keys[place]))) return result;
    last = { keys, result: compute() };
    return last.result;
  };
}

function edgeAt({ from, to, type }: RelationIndex, relation: number): ThreadEdge {
  return { relation, from: from[relation]!, to: to[relation]!, type: type[relation]! };
}

function edgesOf(relations: RelationIndex, entries: readonly number[]): readonly ThreadEdge[] {
  const { outStart, inStart, inList, to } = relations;
  const wanted = new Set<number>();
  for (const entry of entries) {
    const end = outStart[entry + 1] ?? 0;
    for (let relation = outStart[entry] ?? 0; relation < end; relation++) if (to[relation]! >= 0) wanted.add(relation);
    const last = inStart[entry + 1] ?? 0;
    for (let place = inStart[entry] ?? 0; place < last; place++) wanted.add(inList[place]!);
  }
  return Array.from(wanted, (relation) => edgeAt(relations, relation));
}

function restEdges(relations: RelationIndex, { drawn, field, placeOf }: ThreadPlaces): readonly ThreadEdge[] {
  const { outStart, to, type } = relations;
  const inView = (entry: number): boolean => {
    const x = drawn.has(entry) ? placeOf(entry)?.x : undefined;
    return x !== undefined && x >= field.start && x <= field.end;
  };
  const found: number[] = [];
  let scanned = 0;
  for (const entry of drawn.keys()) {
    if (!inView(entry)) continue;
    const end = outStart[entry + 1] ?? 0;
    for (let relation = outStart[entry] ?? 0; relation < end && scanned < MOST_SCANNED; relation++, scanned++) {
      if (to[relation] !== entry && inView(to[relation]!)) found.push(relation);
    }
  }
  const most = Math.min(MOST_AT_REST, Math.floor((field.end - field.start) / REST_PX));
  found.sort((left, right) => type[left]! - type[right]! || left - right);
  const answers = found.filter((relation) => type[relation]! < ANSWER_TYPES).slice(0, most);
  const room = Math.max(0, Math.min(most, MOST_MENTIONS) - answers.length);
  const mentions = found.filter((relation) => type[relation]! >= ANSWER_TYPES).slice(0, room);
  return [...answers, ...mentions].map((relation) => edgeAt(relations, relation));
}
