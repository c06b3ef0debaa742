/** What a step of the story brings into view: its entries, their lanes, a window. */
import type { ToldStep } from '../../dataset/data/story-steps.js';
import type { Picture } from '../picture/picture.js';
import { createTransform, fitView, type Frame, panBy, toPx, type View, zoomBy } from '../../drawing/scale/view.js';
import { clamp } from '../../dataset/base/number.js';
import { lowerBound } from '../../dataset/base/search.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';

interface StepShows {
  readonly entry: number | undefined;
  readonly view: View | undefined;
  readonly lanes: readonly string[];
}

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
  /** The places of the step's other entries. */
  readonly others: readonly number[];
  /** Starts of the shown entries, sorted. */
  readonly times: ArrayLike<number>;
  /** The unfolded span around the entry. */
  readonly segment: View;
  readonly frame: Frame;
  readonly view: View;
}

interface CastOptions {
  readonly marks: Pick<MarkColumns, 'glyph'>;
  /** Every shown entry. */
  readonly focusOrder: { readonly entries: Uint32Array; readonly placeOf: (entry: number) => number };
}

/** A step with only words moves nothing. */
export function stepShows(picture: Picture, step: ToldStep | undefined, collapsed: ReadonlySet<string>): StepShows {
  const { entry, range } = step ?? {};
  if (step === undefined || entry === undefined) return { entry, lanes: [], view: range };
  return { entry, lanes: lanesOf(picture, step, collapsed), view: range ?? windowOf(picture, entry, step) };
}

function lanesOf({ context }: Picture, { entries: told }: ToldStep, collapsed: ReadonlySet<string>): readonly string[] {
  return context.arrangement.lanes
    .filter(({ key, entries }) => collapsed.has(key) && told.some((entry) => entries.includes(entry)))
    .map(({ key }) => key);
}

function windowOf(picture: Picture, entry: number, step: ToldStep): View {
  const { marks, focusOrder, frame, view, context } = picture;
  const time = context.timeOf(entry);
  const { segments } = frame.plan;
  const segment = segments.find(({ end }) => time <= end) ?? segments.at(-1) ?? view;
  const start = marks.outerStart[entry]!;
  const end = marks.outerEnd[entry]!;
  const others = castOf(step, picture).slice(1).map(context.timeOf);
  return stepWindow({ time, start, end, others, times: focusOrder.times, segment, frame, view });
}

/**
 * The window of a step: the entry among its neighbours, within its own segment, with the step's other entries. A
 * window that already shows them well stays, so a walk through one burst does not swing about.
 */
export function stepWindow({ time, start, end, others, times, segment, frame, view }: StepPlace): View {
  const parts = [time, ...others];
  const around = windowAround({ time, start, end, times, segment });
  const wanted = withEdges(
    frame,
    { start: Math.min(around.start, ...others), end: Math.max(around.end, ...others) },
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

/**
 * Wider, or moved, until nothing is at an edge; at most the whole extent. A narrow chart whose folds take half of it may not
 * settle: it shows the whole rather than a step in part.
 */
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
  const settled = createTransform(frame, wide);
  return toPx(settled, first) >= 0 && toPx(settled, last) <= frame.widthPx ? wide : fitView(frame);
}

/** The entries of the step that are shown, the opened one first. Empty for a step with only words. */
export function castOf(step: ToldStep | undefined, { marks, focusOrder }: CastOptions): readonly number[] {
  const { entry, entries = [], range } = step ?? {};
  if (entry !== undefined) return entries.filter((each) => each === entry || focusOrder.placeOf(each) >= 0);
  if (range === undefined) return [];
  const { glyph } = marks;
  return [...focusOrder.entries].filter((other) => glyph[other]! >= range.start && glyph[other]! < range.end);
}
