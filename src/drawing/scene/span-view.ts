/**
 * The spans with a line in the covered px, with the room of each until the next one on its line. If those in force are
 * counted, only those with room beside each other: a window holds a bounded number of them.
 */
import { lowerBound, upperBound } from '../../dataset/base/search.js';
import type { ClusteredLane } from '../layout/arrange.js';
import { toPx, toTime, type Transform } from '../scale/view.js';

export interface SpanInView {
  readonly entry: number;
  readonly line: number;
  /** px at which the previous one on its line ends, and the next one begins. */
  readonly before: number;
  readonly next: number;
  /** Its title has room at this zoom. */
  readonly named: boolean;
}

export interface SpanWindow {
  readonly transform: Transform;
  /** px. */
  readonly from: number;
  readonly to: number;
}

/** The zoom is at least `2 ** power` times that of fit. */
export function spansInView(
  { transform, from, to }: SpanWindow,
  { spans, zones }: ClusteredLane,
  power: number,
): readonly SpanInView[] {
  const found: SpanInView[] = [];
  const isDrawn = (least: number | undefined): boolean => least === undefined || least <= power || zones.forcePx === 0;
  const fromMs = toTime(transform, from);
  const toMs = toTime(transform, to);
  for (const [line, { start, end, span, upTo }] of zones.spans.lines.entries()) {
    const { power: least, titlePower } = upTo(power);
    const last = upperBound(start, toMs);
    let before = -Infinity;
    for (let at = lowerBound(end, fromMs); at < last;) {
      let after = at + 1;
      while (!isDrawn(least[after])) after++;
      const next = after < start.length ? toPx(transform, start[after]!) : Infinity;
      if (isDrawn(least[at])) {
        found.push({ entry: spans.entry[span[at]!]!, line, before, next, named: titlePower[at]! <= power });
        before = toPx(transform, end[at]!);
      }
      at = after;
    }
  }
  return found;
}
