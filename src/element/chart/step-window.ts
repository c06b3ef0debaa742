/**
 * The window of a step: the entry among its neighbours, within its own segment, with the entries that it relates to. A
 * window that already shows them well stays, so a walk through one burst does not swing about.
 */
import { clamp } from '../../dataset/base/number.js';
import { lowerBound } from '../../dataset/base/search.js';
import { createTransform, panBy, toPx, zoomBy, type Frame, type View } from '../../drawing/scale/view.js';

/** Neighbours to either side that come along. */
const NEIGHBOURS = 3;
/** Room beside them, as a share of their width. */
const MARGIN_SHARE = 0.25;
/** A mark nearer to an edge than this share of the window is not well in view. */
const EDGE_SHARE = 0.12;
/** Nor is one nearer than this, which leaves no room for a title. */
const EDGE_PX = 40;
/** A window that differs from the wanted width by more than this is not kept. */
const KEPT_FACTOR = 3;
/** Folds enter and leave the view while the window widens: it settles after a few rounds. */
const ROUNDS = 5;

export interface StepPlace {
  /** The place of the entry, UTC ms. */
  readonly time: number;
  /** All that its date can mean. */
  readonly start: number;
  readonly end: number;
  /** The places of the entries that it relates to. */
  readonly related: readonly number[];
  /** Starts of the shown entries, sorted. */
  readonly times: ArrayLike<number>;
  /** The unfolded span around the entry. */
  readonly segment: View;
  readonly frame: Frame;
  readonly view: View;
}

export function stepWindow({ time, start, end, related, times, segment, frame, view }: StepPlace): View {
  const parts = [time, ...related];
  const around = windowAround({ time, start, end, times, segment });
  const wanted = withEdges(
    frame,
    { start: Math.min(around.start, ...related), end: Math.max(around.end, ...related) },
    parts,
  );
  const ratio = (view.end - view.start) / (wanted.end - wanted.start);
  const isKept = ratio < KEPT_FACTOR && ratio > 1 / KEPT_FACTOR && isWellInView(frame, view, parts);
  return isKept ? view : wanted;
}

function isWellInView(frame: Frame, view: View, parts: readonly number[]): boolean {
  const transform = createTransform(frame, view);
  const edge = Math.max(frame.widthPx * EDGE_SHARE, EDGE_PX);
  return parts.every((ms) => toPx(transform, ms) >= edge && toPx(transform, ms) <= frame.widthPx - edge);
}

function windowAround({
  time,
  start,
  end,
  times,
  segment,
}: Pick<StepPlace, 'time' | 'start' | 'end' | 'times' | 'segment'>): View {
  const inside = (ms: number): number => clamp(ms, segment.start, segment.end);
  const place = lowerBound(times, time);
  const first = times[Math.max(place - NEIGHBOURS, 0)] ?? time;
  const last = times[Math.min(place + NEIGHBOURS, times.length - 1)] ?? time;
  const from = inside(Math.min(first, start));
  const to = inside(Math.max(last, end));
  const margin = Math.max((to - from) * MARGIN_SHARE, Math.min(end - start, (segment.end - segment.start) / 4));
  return { start: inside(from - margin), end: inside(to + margin) };
}

/** Wider, or moved, until nothing is at an edge; at most the whole extent. */
function withEdges(frame: Frame, view: View, parts: readonly number[]): View {
  const first = Math.min(...parts);
  const last = Math.max(...parts);
  const edge = Math.min(EDGE_PX, frame.widthPx / 6);
  let wide = view;
  for (let round = 0; round < ROUNDS; round++) {
    const transform = createTransform(frame, wide);
    const from = toPx(transform, first);
    const to = toPx(transform, last);
    const room = frame.widthPx - 2 * edge;
    if (from >= edge - 1 && to <= frame.widthPx - edge + 1) break;
    if (to - from > room + 1) wide = zoomBy(frame, transform, room / (to - from), (from + to) / 2);
    else wide = panBy(transform, from < edge ? from - edge : to - frame.widthPx + edge);
  }
  return wide;
}
