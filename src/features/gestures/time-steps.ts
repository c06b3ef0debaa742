/** The walk through time: by periods of the calendar, and into one of them, until its entries are there. */
import type { TimelineApi } from '../../element/core/feature.js';
import { lowerBound } from '../../dataset/base/search.js';
import { timedIn } from '../../element/chart/span-words.js';
import type { Span, Stop } from '../../element/interaction/command.js';
import { spanKey, spanOf } from '../../element/interaction/span-key.js';
import type { Picture } from '../../element/picture/picture.js';
import { entriesInForce, entriesWithin } from '../../drawing/scene/pick.js';
import { entriesIn, finerUnit, nextPeriod, periodAt, unitOf, unitOfPeriod } from '../../drawing/scene/periods.js';

/** A time with so few entries leads to the first of them, one with more to its first part. */
const FEW = 30;

/** Steps to the next period that has entries, or to the one of the present entry. */
export function stepInTime(timeline: TimelineApi, step: 1 | -1): void {
  const { session, texts, focus, picture } = timeline;
  const shown = picture();
  if (shown === undefined) return;
  const isPart = shown.totals.all > shown.model.count;
  const span = isPart ? drawnSpan(timeline, step) : nextSpan(shown, session.state.focus, step);
  if (span === undefined) {
    session.announce(texts().text(step === 1 ? 'endLast' : 'endFirst'));
    return;
  }
  focus.wantStop();
  session.dispatch({ type: 'focus', stop: { type: 'span', span }, inPlace: isPart }, true);
}

function nextSpan(
  { context, model, precision, view }: Picture,
  stop: Stop | undefined,
  step: 1 | -1,
): Span | undefined {
  if (stop?.type === 'span') {
    const { span } = stop;
    const next = nextPeriod(timedIn(context, span.lane), span, unitOfPeriod(span), model.timeZone, step);
    return next && { ...next, lane: span.lane };
  }
  const { times } = timedIn(context, undefined);
  const ms =
    stop?.type === 'entry' ? context.timeOf(stop.entry) : (times[lowerBound(times, view.start)] ?? times.at(-1));
  return ms === undefined ? undefined : periodAt(ms, unitOf(view, precision), model.timeZone);
}

/** An archive counts its entries by columns: the one after, or before, the present one. */
function drawnSpan({ element, session }: TimelineApi, step: 1 | -1): Span | undefined {
  const options = [...(element.shadowRoot?.querySelectorAll('.span[aria-posinset]') ?? [])];
  const { focus } = session.state;
  const key = focus?.type === 'span' ? spanKey(focus.span) : undefined;
  const at = options.findIndex((option) => option.getAttribute('data-span') === key);
  return spanOf(options[at < 0 ? 0 : at + step] ?? null);
}

/** Shows no more than this time, and goes to its first entry, or to its first part if it has many. */
export function goInto(timeline: TimelineApi, span: Span): void {
  const { session, focus, picture } = timeline;
  const before = picture();
  if (before === undefined) return;
  const { context, model, precision } = before;
  const entries = entriesOf(before, span);
  focus.wantStop();
  const isCloser = span.end - span.start < before.view.end - before.view.start;
  if (isCloser) {
    session.dispatch({ type: 'show', view: { start: span.start, end: span.end } }, true);
  }
  const parts = finerUnit(unitOfPeriod(span), precision);
  const [first] = entries;
  if (first === undefined || before.totals.all > model.count) return;
  if (span.force && entries.length > FEW) {
    if (isCloser) return;
    openLane(timeline, before, span);
  }
  if (entries.length <= FEW || parts === undefined || span.force) {
    const via = { type: 'span', span, place: 1, count: entries.length } as const;
    const lane = span.lane === undefined ? {} : { lane: span.lane };
    session.dispatch({ type: 'focus', stop: { type: 'entry', entry: first, ...lane, via } }, true);
    return;
  }
  const part = periodAt(context.timeOf(first), parts, model.timeZone);
  session.dispatch({ type: 'focus', stop: { type: 'span', span: { ...part, lane: span.lane } } }, true);
}

/** No window parts entries that all last through it: the lane opens, and each has its row. */
function openLane({ session }: TimelineApi, { context }: Picture, { lane }: Span): void {
  const key = context.arrangement.lanes[lane!]!.key;
  if (!session.state.openLanes.has(key)) session.dispatch({ type: 'open-lane', lane: key }, true);
}

function entriesOf({ context }: Picture, span: Span): readonly number[] {
  const { arrangement, focusOrder, timeOf } = context;
  if (span.lane === undefined) return entriesIn(focusOrder, timeOf, span);
  if (span.force) return inForce(context, span.lane, span);
  return entriesWithin(arrangement, span.lane, [span.start, lastBefore(span.end)], Infinity).entries;
}

/** Also where each of them has its row, and the lane has no number. */
function inForce({ arrangement, spanOf }: Picture['context'], lane: number, { start, end }: Span): readonly number[] {
  const counted = entriesInForce(arrangement, lane, start, end);
  if (counted.length > 0) return counted;
  return [...(arrangement.lanes[lane]?.entries ?? [])].filter((entry) => {
    const own = spanOf(entry);
    return own.start < end && own.end > start;
  });
}

/** The end of a span is exclusive. */
function lastBefore(ms: number): number {
  return ms - Math.max(1, Math.abs(ms) * Number.EPSILON);
}
