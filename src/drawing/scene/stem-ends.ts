/** Where the stems of entries of several lanes run and end: at the edge of each other lane that is next to the mark. */
import type { Arrangement, PlacedLane } from '../layout/arrangement.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import { GLYPH_PX } from '../dates/date-form.js';
import { markExtent } from '../layout/mark-extent.js';
import type { Transform } from '../scale/view.js';
import { writeMark, type SceneColumns } from './scene-columns.js';
import { END_PX, MarkLook } from './scene.js';

/** Distance of the end of a stem to the edge of its lane. */
const EDGE_PX = 7;
/** A stem keeps clear of other marks and of other stems by so much, where its date has room. */
const BESIDE_GLYPH_PX = GLYPH_PX + 4;
const BESIDE_STEM_PX = 6;
/** A stem stays so far within the px of its date. */
const WITHIN_PX = 4;
/** Places that are tried: on the mark, and beside it, px. */
const TRIED_PX = [0, 14, -14, 20, -20, 26, -26, 34, -34, 44, -44];

const NO_ENDS: readonly number[] = [];

/** The places of the lanes where the stem of an entry ends. */
export function endsOf({ ends }: Pick<Arrangement, 'ends'>, entry: number): readonly number[] {
  return ends?.get(entry) ?? NO_ENDS;
}

interface Drawn {
  readonly arrangement: Arrangement;
  readonly marks: MarkColumns;
  readonly transform: Transform;
}

/** A vertical line, px. */
interface Line {
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
}

/** The ends of the stems of all written marks, each within the px of its date. */
export function writeEnds(columns: SceneColumns, drawn: Drawn): void {
  const { arrangement, marks, transform } = drawn;
  if (arrangement.ends === undefined) return;
  const { lanes, metrics } = arrangement;
  const { entry, lane, y, count } = columns;
  const glyphs = glyphsOf(columns);
  const stems: Line[] = [];
  for (let at = 0; at < count; at++) {
    const others = endsOf(arrangement, entry[at]!);
    if (others.length === 0) continue;
    const ys = others.map((other) => endY(lanes[other]!, metrics.laneHeadPx, other > lane[at]!));
    const reach = { y0: Math.min(y[at]!, ...ys), y1: Math.max(y[at]!, ...ys) };
    const x = clearX(columns, at, reach, glyphs, stems);
    stems.push({ x, ...reach });
    const date = { outerStart: x, outerEnd: x, aboutStart: x, aboutEnd: x };
    const place = { spread: false, hasGlyph: false, glyph: x, left: x - END_PX, right: x + END_PX };
    const extent = { ...markExtent(marks, entry[at]!, transform), ...date, ...place };
    for (const [end, other] of others.entries()) {
      const placed = { lane: other, y: ys[end]!, look: MarkLook.end, size: 2 * END_PX };
      writeMark(columns, entry[at]!, placed, extent, { start: x, end: x });
    }
  }
}

function endY({ top, height }: Pick<PlacedLane, 'top' | 'height'>, headPx: number, isBelow: boolean): number {
  return isBelow ? top + headPx + EDGE_PX : top + height - EDGE_PX;
}

interface Glyph {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

function glyphsOf({ glyph, hasGlyph, y, count }: SceneColumns): readonly Glyph[] {
  return Array.from({ length: count }, (_, at): Glyph => ({ at, x: glyph[at]!, y: y[at]! })).filter(
    ({ at }) => hasGlyph[at] === 1,
  );
}

/** The place with the fewest other stems and marks on its way; of equals the closest to the mark. */
function clearX(
  { glyph, outerStart, outerEnd, spread }: SceneColumns,
  at: number,
  { y0, y1 }: Omit<Line, 'x'>,
  glyphs: readonly Glyph[],
  stems: readonly Line[],
): number {
  const own = glyph[at]!;
  if (spread[at] === 0) return own;
  const isWithin = (x: number): boolean =>
    x === own || (x > outerStart[at]! + WITHIN_PX && x < outerEnd[at]! - WITHIN_PX);
  const crossed = glyphs.filter((each) => each.at !== at && each.y > y0 && each.y < y1);
  const beside = stems.filter((stem) => stem.y0 < y1 && stem.y1 > y0);
  const hits = (x: number): number =>
    crossed.filter((each) => Math.abs(each.x - x) < BESIDE_GLYPH_PX).length +
    beside.filter((stem) => Math.abs(stem.x - x) < BESIDE_STEM_PX).length;
  let best = own;
  let least = Infinity;
  for (const px of TRIED_PX) {
    if (least === 0) break;
    const x = own + px;
    const count = isWithin(x) ? hits(x) : Infinity;
    if (count < least) [best, least] = [x, count];
  }
  return best;
}
