/** Names beside the marks of the map: as many as have room, those of the most entries first. None covers another. */
import { radiusPx, type JoinedPlace } from './join-places.js';
import type { MapSize } from './map-view.js';

export interface PlacedName {
  /** Place of the mark in the list. */
  readonly mark: number;
  readonly text: string;
  /** The start of its line, and its baseline. */
  readonly x: number;
  readonly y: number;
}

export interface NameOptions extends MapSize {
  readonly marks: readonly JoinedPlace[];
  /** Empty for a place without a name. */
  readonly nameOf: (mark: JoinedPlace) => string;
  readonly widthOf: (text: string) => number;
  readonly fontPx: number;
  /** A mark whose name comes before all others: that under the pointer. */
  readonly first?: number | undefined;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP_PX = 4;
const EDGE_PX = 3;
/** Names beyond this number would be a text, not a map. */
const MOST_NAMES = 40;
const MOST_TRIED = 120;

export function namePlaces(options: NameOptions): readonly PlacedName[] {
  const { marks, nameOf, widthOf, fontPx, widthPx, heightPx, first } = options;
  const taken: Box[] = marks.map(({ x, y, count }) => around(x, y, radiusPx(count) + 1));
  const order = marks.map((_, mark) => mark);
  order.sort((one, other) => marks[other]!.count - marks[one]!.count || one - other);
  if (first !== undefined && first < marks.length) order.unshift(first);
  const names: PlacedName[] = [];
  /** Marks, and names: two places of one name are told apart by the closer view. */
  const done = new Set<number | string>();
  for (const mark of order.slice(0, MOST_TRIED)) {
    if (names.length >= MOST_NAMES) break;
    const { x, y, count } = marks[mark]!;
    const text = nameOf(marks[mark]!);
    if (text === '' || done.has(mark) || done.has(text)) continue;
    done.add(mark);
    const box = sides(x, y, radiusPx(count), widthOf(text), fontPx).find(
      ({ left, top, right, bottom }) =>
        left >= EDGE_PX &&
        top >= EDGE_PX &&
        right <= widthPx - EDGE_PX &&
        bottom <= heightPx - EDGE_PX &&
        !taken.some(
          (other, at) =>
            at !== mark && left < other.right && right > other.left && top < other.bottom && bottom > other.top,
        ),
    );
    if (box === undefined) continue;
    taken.push(box);
    done.add(text);
    names.push({ mark, text, x: box.left, y: box.bottom - 0.28 * fontPx });
  }
  return names;
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** Right of the mark, left of it, above and below. */
function sides(x: number, y: number, radius: number, width: number, fontPx: number): readonly Box[] {
  const half = 0.62 * fontPx;
  const box = (left: number, middle: number): Box => ({
    left,
    top: middle - half,
    right: left + width,
    bottom: middle + half,
  });
  return [
    box(x + radius + GAP_PX, y),
    box(x - radius - GAP_PX - width, y),
    box(x - width / 2, y - radius - half - 1),
    box(x - width / 2, y + radius + half + 1),
  ];
}
