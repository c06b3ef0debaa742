/**
 * The place of a span's title on its line: over a long span, from its first visible part; beside a short one, which it
 * would hide. At the edges of the window it moves inwards, or is cut.
 */
import { LABEL_DISTANCE_PX } from '../layout/labels.js';
import { SHORT_SPAN_PX, SPAN_GAP_PX } from '../layout/span-titles.js';
import type { SpanInView } from './span-view.js';

/** A title is cut no shorter than this. */
export const MIN_TITLE_PX = 72;
/** Room before and after a title beside its span. */
const SPAN_ROOM_PX = LABEL_DISTANCE_PX + SPAN_GAP_PX;
/** Distance of a title to the edge of the window. */
const EDGE_PX = 4;
const SLACK_PX = 0.5;
/** A title hides its span if less of the span is visible than this share of the title's width. */
const HIDDEN_SHARE = 0.5;

export interface SpanPlace {
  /** Its start in its visible part. */
  readonly x: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Dates with one or all true members: no title is over them if there is room beside. */
  readonly isSet: boolean;
  readonly width: number;
  readonly widthPx: number;
}

export interface SpanLabel {
  readonly x: number;
  /** Less than its width if it is cut. */
  readonly room: number;
}

export function spanLabel({ before, next, named }: SpanInView, place: SpanPlace): SpanLabel | undefined {
  const { x, outerStart, outerEnd, isSet, width, widthPx } = place;
  // A span that only a pan would bring in shows no half of its title.
  if (outerStart >= widthPx || (outerEnd <= 0 && x + LABEL_DISTANCE_PX + width > 0)) return undefined;
  const free = { from: Math.max(before + SPAN_GAP_PX, EDGE_PX), to: Math.min(next - SPAN_GAP_PX, widthPx - EDGE_PX) };
  const isShort = outerEnd - outerStart <= SHORT_SPAN_PX;
  const isBeside = outerStart >= 0 && (isShort || (isSet && next - outerEnd > width + SPAN_ROOM_PX));
  const preferred = (isBeside ? outerEnd : x) + LABEL_DISTANCE_PX;
  const isAtEdge = outerStart < 0 || preferred + width > widthPx - EDGE_PX;
  if (!named && !isAtEdge) return isBeside ? undefined : within(place, free.from);
  const pushed = Math.max(Math.min(preferred, widthPx - EDGE_PX - width), Math.min(preferred, free.from));
  const roomAt = (start: number): SpanLabel => ({ x: start, room: Math.min(width, free.to - start) });
  const visible = Math.min(outerEnd, widthPx) - outerStart;
  const hides = pushed < preferred && outerStart >= 0 && (isBeside || visible < width * HIDDEN_SHARE);
  const label = hides ? roomier(ahead(place, free.from), roomAt(isBeside ? preferred : pushed)) : roomAt(pushed);
  // Moved inwards and cut, it would begin before its own span and end within the next one's room.
  const isAcross = label.x === pushed && pushed < x && outerStart >= 0 && label.room < width - SLACK_PX;
  if (isAcross && !isBeside) return within(place, free.from);
  if (label.room >= (isAtEdge ? Math.min(width, MIN_TITLE_PX) : width - SLACK_PX)) return label;
  return isBeside ? undefined : within(place, free.from);
}

/** Cut to its span, which only becomes longer on screen as the reader zooms in: so the title stays. */
function within({ x, outerEnd, width, widthPx }: SpanPlace, from: number): SpanLabel | undefined {
  const start = Math.max(x + LABEL_DISTANCE_PX, from);
  const room = Math.min(width, Math.min(outerEnd, widthPx) - EDGE_PX - start);
  return room >= Math.min(width, MIN_TITLE_PX) ? { x: start, room } : undefined;
}

/** A label before its own span. */
function ahead({ outerStart, width }: SpanPlace, from: number): SpanLabel {
  const end = outerStart - LABEL_DISTANCE_PX;
  const room = Math.min(width, end - from);
  return { x: end - room, room };
}

function roomier(one: SpanLabel, other: SpanLabel): SpanLabel {
  return other.room > one.room ? other : one;
}
