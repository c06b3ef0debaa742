/** The places of entries and labels of a scene, for the threads between them. */
import { memo } from '../../dataset/base/memo.js';
import type { Arrangement } from '../../drawing/layout/arrange.js';
import { LabelSide } from '../../drawing/layout/labels.js';
import { MarkForm } from '../../drawing/dates/mark-form.js';
import { boxRows, type Box, type BoxRows } from '../../drawing/layout/threads-boxes.js';
import type { PlaceOf, ThreadPlace } from '../../drawing/layout/threads-placing.js';
import type { ThreadField } from '../../drawing/layout/threads-arc.js';
import { toPx } from '../../drawing/scale/view.js';
import { MarkLook, type Scene } from '../../drawing/scene/scene.js';
import type { Picture } from '../picture/picture.js';

/** Half of a line of a label. */
const HALF_PX = 8;
/** A span as wide as this is told from those beside it. */
const APART_PX = 24;
/** A thread goes to the edge of a day that is this close to the glyph. */
const NEAR_PX = 36;
const LASTING = MarkForm.bar | MarkForm.band | MarkForm.oneOf | MarkForm.allOf;
/** The middle of a mark to the middle of a label above it. */
const ABOVE_PX = 17;

export interface ThreadPlaces {
  readonly field: ThreadField;
  /** Placement of each drawn entry, its first one. */
  readonly drawn: () => ReadonlyMap<number, number>;
  readonly placeOf: PlaceOf;
  /** Whether the mark of a drawn entry can be told from those beside it. */
  readonly standsOut: (entry: number) => boolean;
}

/** Height of each entry's row, drawn or not; NaN without a row. O(entries), once per arrangement. */
export function rowHeights({ rows }: Arrangement, count: number): Float32Array {
  const heights = new Float32Array(count).fill(Number.NaN);
  for (let row = rows.length - 1; row >= 0; row--) {
    const { y, entry } = rows[row]!;
    for (const at of entry) heights[at] = y;
  }
  return heights;
}

/** Scenes are the same to a memo while these columns of theirs are the same objects. */
function sameColumns(...names: readonly (keyof Scene)[]) {
  return ([before]: readonly [Scene], [now]: readonly [Scene]): boolean =>
    names.every((name) => before[name] === now[name]);
}

const SAME_MARKS = sameColumns('glyph', 'y');

/**
 * Places in a scene, computed on first use and then remembered. A pan makes another scene in each frame, but its
 * columns stay the same objects: these are the keys.
 */
export class ScenePlaces {
  readonly of = memo(
    (scene: Scene, picture: Picture): ThreadPlaces => this.#placesOf(scene, picture),
    ([before, pictureBefore], [now, picture]) =>
      SAME_MARKS([before], [now]) &&
      before.offsetPx === now.offsetPx &&
      pictureBefore.context.arrangement === picture.context.arrangement &&
      pictureBefore.focusOrder === picture.focusOrder &&
      pictureBefore.marks === picture.marks,
  );

  #placesOf(scene: Scene, { context, marks, model, focusOrder }: Picture): ThreadPlaces {
    const { transform, isCounted = false } = scene;
    const field = this.#fieldOf(scene);
    const placeOf: PlaceOf = (entry, nearY) => {
      const first = this.#drawn(scene).get(entry);
      const placement =
        first === undefined || nearY === undefined ? first : nearest(this.#several(scene), scene, first, nearY);
      if (placement !== undefined) return markPlace(scene, placement);
      if (focusOrder.placeOf(entry) < 0) return undefined;
      const x = toPx(transform, marks.glyph[entry]!);
      if (isCounted && x >= field.start && x <= field.end) return undefined;
      return { x, y: this.#heights(context.arrangement, model.count)[entry]! };
    };
    const standsOut = (entry: number): boolean => isApart(scene, this.#drawn(scene).get(entry));
    return { field, drawn: () => this.#drawn(scene), placeOf, standsOut };
  }

  #fieldOf(scene: Scene): ThreadField {
    const { offsetPx, transform, heightPx } = scene;
    const labels = (): BoxRows => this.#labels(scene);
    const marks = (): BoxRows => this.#marks(scene);
    return {
      start: -offsetPx,
      end: transform.widthPx - offsetPx,
      heightPx,
      get labels() {
        return labels();
      },
      get marks() {
        return marks();
      },
    };
  }

  #drawn = memo(placementsByEntry, SAME_MARKS);
  #several = memo(severalPlacements, SAME_MARKS);
  #labels = memo(labelBoxes, sameColumns('labelX', 'labelY'));
  #marks = memo(markBoxes, sameColumns('left', 'y'));
  #heights = memo(rowHeights);
}

/** A thin span of a crowded band is a speck among others, unless its title names it. */
function isApart({ look, left, right, labelSide }: Scene, placement: number | undefined): boolean {
  if (placement === undefined) return false;
  const isNarrow = right[placement]! - left[placement]! < APART_PX;
  return look[placement] !== MarkLook.span || !isNarrow || labelSide[placement] !== LabelSide.none;
}

/** The placement of an entry that is nearest to a height; `first` if it has no other. */
function nearest(
  several: ReadonlyMap<number, readonly number[]>,
  { entry, y }: Scene,
  first: number,
  nearY: number,
): number {
  const distance = (placement: number): number => Math.abs(y[placement]! - nearY);
  return (several.get(entry[first]!) ?? []).reduce(
    (best, placement) => (distance(placement) < distance(best) ? placement : best),
    first,
  );
}

/** Placements of the entries in more than one lane. */
function severalPlacements({ count, entry, look }: Scene): ReadonlyMap<number, readonly number[]> {
  const first = new Map<number, number>();
  const several = new Map<number, number[]>();
  for (let placement = 0; placement < count; placement++) {
    if (look[placement] === MarkLook.end) break;
    const at = entry[placement]!;
    const before = first.get(at);
    if (before === undefined) first.set(at, placement);
    else several.set(at, [...(several.get(at) ?? [before]), placement]);
  }
  return several;
}

/**
 * A thread reaches a lasting entry at an end inside the window. It reaches an entry of a single day at its glyph: an
 * end far from the glyph would look like another time of that day.
 */
function markPlace(
  { glyph, y, outerStart, outerEnd, spread, form, look, offsetPx, transform }: Scene,
  placement: number,
): ThreadPlace {
  const x = glyph[placement]!;
  const place = { x, y: y[placement]!, ...(look[placement] === MarkLook.span && { isThin: true }) };
  if (spread[placement] === 0) return place;
  const before = x - outerStart[placement]!;
  const after = outerEnd[placement]! - x;
  const farthestPx = (form[placement]! & LASTING) === 0 ? NEAR_PX : Infinity;
  const isIn = (end: number): boolean =>
    end + offsetPx > 0 && end + offsetPx < transform.widthPx && Math.abs(end - x) <= farthestPx;
  return {
    ...place,
    before: isIn(x - before) ? Math.max(before, 0) : 0,
    after: isIn(x + after) ? Math.max(after, 0) : 0,
  };
}

function placementsByEntry({ count, entry }: Scene): ReadonlyMap<number, number> {
  const drawn = new Map<number, number>();
  for (let placement = count - 1; placement >= 0; placement--) drawn.set(entry[placement]!, placement);
  return drawn;
}

export function labelBoxes({ count, entry, labelY, labelSide, labelX, labelRoom, labelWidth }: Scene): BoxRows {
  const boxes: Box[] = [];
  for (let placement = 0; placement < count; placement++) {
    const side = labelSide[placement];
    if (side === LabelSide.none) continue;
    const room = labelRoom[placement]!;
    const width = Math.min(labelWidth[placement]!, room);
    const x0 = labelX[placement]! + (side === LabelSide.before ? room - width : 0);
    const middle = labelY[placement]! - (side === LabelSide.above ? ABOVE_PX : 0);
    boxes.push({ x0, x1: x0 + width, y: middle, entry: entry[placement]! });
  }
  return boxRows(boxes, HALF_PX);
}

/** What fades out is left out: a verb can be read there. */
function markBoxes({ count, entry, y, left, right, outerStart, outerEnd, spread }: Scene): BoxRows {
  const boxes = Array.from({ length: count }, (_, placement): Box => {
    const [from, to] = spread[placement] === 1 ? [outerStart, outerEnd] : [left, right];
    return { x0: from[placement]!, x1: to[placement]!, y: y[placement]!, entry: entry[placement]! };
  });
  return boxRows(boxes, HALF_PX);
}
