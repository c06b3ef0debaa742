/** Heights of the calendar by the size of its text: two levels of words, one above the other. */
import { Tier } from '../dates/tier.js';
import type { TextMeasure } from '../platform/text-measure.js';
import { LEAD_SHARE } from '../platform/typeface-controller.js';
import { TEAR_PX } from './torn-strip.js';

/** The text size of the heights below; smaller text leaves them as they are. */
const TEXT_PX = 13;
const ROOMY = { heightPx: 7 * TEAR_PX, majorBaselinePx: 21, minorBaselinePx: 43, minorTopPx: 32 };
/** A row of names, with the distance to the next. */
const NAMES_PX = 20;
/** A narrow chart, with everything stacked. */
const CLOSE = { heightPx: 5 * TEAR_PX, majorBaselinePx: 15, minorBaselinePx: 32, minorTopPx: 21 };

/** Room above and below turned words. */
export const TURNED_PAD_PX = 5;
/** Size of turned words as a share of that of labels. */
const TURNED_SIZE = 0.9231;

export interface AxisMetrics {
  /** Multiple of {@link TEAR_PX}, so that a strip's tears continue from the axis into the rows. */
  readonly heightPx: number;
  readonly majorBaselinePx: number;
  readonly minorBaselinePx: number;
  /** Room for turned words, px. */
  readonly turnedPx: number;
  /** Where the fine lines begin. */
  readonly minorTopPx: number;
  /** Rows of names under the calendar: where the first begins, and the height of each. */
  readonly names: { readonly topPx: number; readonly rowPx: number };
}

/** `turnedPx`: length of the longest turned words. */
export function axisMetrics({ fontPx, narrow, nameRows, turnedPx }: AxisMetricsOptions): AxisMetrics {
  const { heightPx, majorBaselinePx, minorBaselinePx, minorTopPx } = narrow ? CLOSE : ROOMY;
  const times = Math.max(fontPx / TEXT_PX, 1);
  const usualPx = Math.ceil((heightPx * times) / TEAR_PX) * TEAR_PX;
  const neededPx = turnedPx === 0 ? 0 : Math.ceil((turnedPx + 2 * TURNED_PAD_PX) / TEAR_PX) * TEAR_PX;
  const topPx = Math.max(usualPx, neededPx);
  const rowPx = Math.round(NAMES_PX * times);
  // Words stand above the rows that they measure.
  const below = topPx - usualPx;
  return {
    heightPx: Math.ceil((topPx + nameRows * rowPx) / TEAR_PX) * TEAR_PX,
    names: { topPx, rowPx },
    majorBaselinePx: below + Math.round(majorBaselinePx * times),
    minorBaselinePx: below + Math.round(minorBaselinePx * times),
    minorTopPx: below + Math.round(minorTopPx * times),
    turnedPx: topPx - 2 * TURNED_PAD_PX,
  };
}

/** Length of turned words that have this width in strong letters of the size of labels. */
export function turnedWidth(strongPx: number): number {
  return strongPx * TURNED_SIZE;
}

/** Length of a turned name. `faces`: by `Tier`; leads have the same strong letters, larger. */
export function turnedNameWidth(faces: readonly TextMeasure[], name: string): number {
  return turnedWidth(faces[Tier.lead]!.width(name) / LEAD_SHARE);
}

export interface AxisMetricsOptions {
  readonly fontPx: number;
  readonly narrow: boolean;
  readonly nameRows: number;
  readonly turnedPx: number;
}
