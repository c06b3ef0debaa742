/**
 * The window in which a step of the story is read: the entry among its neighbours, within its own segment. A window that
 * already shows the entry well stays, so that a walk through one burst does not swing about.
 */
import { clamp } from '../../base/number.js';
import { lowerBound } from '../../base/search.js';
import type { View } from '../../scale/view.js';

/** Neighbours to either side that come along. */
const NEIGHBOURS = 3;
/** Room beside them, as a share of what they take. */
const MARGIN_SHARE = 0.25;
/** An entry nearer to an edge than this share of the window is not well in view. */
const EDGE_SHARE = 0.12;
/** A window that is wider or narrower than the wanted one by more than this is not kept. */
const KEPT_FACTOR = 3;

export interface StoryPlace {
  /** Where the entry stands, UTC ms. */
  readonly time: number;
  /** All that its date can mean. */
  readonly start: number;
  readonly end: number;
  /** Starts of the shown entries, sorted. */
  readonly times: ArrayLike<number>;
  /** The unfolded span that the entry is in. */
  readonly segment: View;
  readonly view: View;
}

export function storyWindow({ time, start, end, times, segment, view }: StoryPlace): View {
  const wanted = windowAround({ time, start, end, times, segment });
  const at = (time - view.start) / (view.end - view.start);
  const ratio = (view.end - view.start) / (wanted.end - wanted.start);
  const inView = at > EDGE_SHARE && at < 1 - EDGE_SHARE;
  return inView && ratio < KEPT_FACTOR && ratio > 1 / KEPT_FACTOR ? view : wanted;
}

function windowAround({ time, start, end, times, segment }: Omit<StoryPlace, 'view'>): View {
  const inside = (ms: number): number => clamp(ms, segment.start, segment.end);
  const place = lowerBound(times, time);
  const first = times[Math.max(place - NEIGHBOURS, 0)] ?? time;
  const last = times[Math.min(place + NEIGHBOURS, times.length - 1)] ?? time;
  const from = inside(Math.min(first, start));
  const to = inside(Math.max(last, end));
  const margin = Math.max((to - from) * MARGIN_SHARE, Math.min(end - start, (segment.end - segment.start) / 4));
  return { start: inside(from - margin), end: inside(to + margin) };
}
