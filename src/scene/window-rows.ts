/** Rows for the entries of a clustered lane if the reader is close enough for each to have one, with its title. */
import { lowerBound, upperBound } from '../base/search.js';
import type { Arrangement, ClusteredLane, PlacedLane } from '../layout/arrange.js';
import { LABEL_DISTANCE_PX, LABEL_GAP_PX } from '../layout/labels.js';
import { markExtent } from '../layout/mark-extent.js';
import { packRows } from '../layout/rows.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import type { Frame, Transform } from '../scale/view.js';

/** No meaningful title is shorter, with its mark. */
const MIN_TITLE_PX = 60;
/** Room of a glyph inside its span. */
const GLYPH_ROOM_PX = 30;

export interface PackOptions {
  readonly arrangement: Arrangement;
  readonly marks: MarkColumns;
  readonly frame: Frame;
  readonly labelPx: (entry: number) => number;
}

interface Piece {
  readonly transform: Transform;
  /** UTC ms. */
  readonly from: number;
  readonly to: number;
}

/** Entries of each row; undefined if they need more rows than the lane has. */
export function packWindow(
  { arrangement: { metrics }, marks, frame, labelPx }: PackOptions,
  lane: PlacedLane,
  { points, spans }: ClusteredLane,
  { transform, from, to }: Piece,
): readonly (readonly number[])[] | undefined {
  const most = Math.floor((lane.height - metrics.laneHeadPx - 2 * metrics.lanePadPx) / metrics.rowPx);
  const first = lowerBound(points.at, from);
  const last = upperBound(points.at, to, first);
  const inForce = upperBound(spans.starts, to) - lowerBound(spans.ends, from);
  const room = (most * 3 * frame.widthPx) / MIN_TITLE_PX;
  if (last - first + inForce > room) return undefined;
  const entries = [...points.entry.subarray(first, last), ...reachingIn(points, marks, { first, last, from, to })];
  if (entries.length + inForce > room) return undefined;
  for (let span = 0; span < spans.entry.length && spans.start[span]! <= to; span++) {
    if (spans.end[span]! >= from) entries.push(spans.entry[span]!);
  }
  const items = entries
    .map((entry) => {
      const { left, right, aboutStart, aboutEnd, spread } = markExtent(marks, entry, transform);
      const start = Math.min(left, aboutStart);
      const end = Math.max(right, aboutEnd);
      const inside = spread ? Math.max(0, end - start - GLYPH_ROOM_PX) : 0;
      return { entry, start, end, inside };
    })
    .sort((one, other) => one.start - other.start);
  const packed = packRows({
    start: items.map(({ start }) => start),
    end: items.map(({ end }) => end),
    label: (item) => {
      const { entry, inside } = items[item]!;
      return Math.max(0, labelPx(entry) + LABEL_DISTANCE_PX + LABEL_GAP_PX - inside);
    },
    limits: { start: -Infinity, end: Infinity },
    stacked: metrics.labelsAbove,
    most,
  });
  if (packed === undefined) return undefined;
  const rows: number[][] = Array.from({ length: packed.rows }, () => []);
  items.forEach(({ entry }, item) => rows[packed.row[item]!]!.push(entry));
  return rows;
}

/** Entries outside of the piece whose date reaches into it: one known to its month, in a day of that month. */
function reachingIn(
  { entry }: ClusteredLane['points'],
  { outerStart, outerEnd }: MarkColumns,
  { first, last, from, to }: Readonly<Record<'first' | 'last' | 'from' | 'to', number>>,
): readonly number[] {
  const reaching: number[] = [];
  for (let place = 0; place < entry.length; place++) {
    if (place === first) place = last;
    const each = entry[place];
    if (each !== undefined && outerStart[each]! < to && outerEnd[each]! > from) reaching.push(each);
  }
  return reaching;
}
