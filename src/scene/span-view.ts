/** The spans that have a line and meet what is covered, with the room that each has until the next one on its line. */
import { lowerBound, upperBound } from '../base/search.js';
import type { CrowdedLane } from '../layout/arrange.js';
import { toPx, toTime, type Transform } from '../scale/view.js';

export interface SpanInView {
  readonly entry: number;
  readonly line: number;
  /** px at which the next one on its line begins. */
  readonly next: number;
}

export interface SpanWindow {
  readonly transform: Transform;
  /** px. */
  readonly from: number;
  readonly to: number;
}

export function spansInView({ transform, from, to }: SpanWindow, { spans, zones }: CrowdedLane): readonly SpanInView[] {
  const found: SpanInView[] = [];
  const fromMs = toTime(transform, from);
  const toMs = toTime(transform, to);
  for (const [line, { start, end, span }] of zones.spans.lines.entries()) {
    const last = upperBound(start, toMs);
    for (let at = lowerBound(end, fromMs); at < last; at++) {
      const next = start[at + 1];
      found.push({ entry: spans.entry[span[at]!]!, line, next: next === undefined ? Infinity : toPx(transform, next) });
    }
  }
  return found;
}
