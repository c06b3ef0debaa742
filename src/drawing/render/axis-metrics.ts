/** Heights of the calendar by the size of its text: two levels of words, one above the other. */
import { TEAR_PX } from './torn-strip.js';

/** The text size of the heights below; smaller text leaves them as they are. */
const TEXT_PX = 13;
const ROOMY = { heightPx: 7 * TEAR_PX, majorBaselinePx: 21, minorBaselinePx: 43, minorTopPx: 32 };
/** A row of names, with the distance to the next. */
const NAMES_PX = 20;
/** A narrow chart, with everything stacked. */
const CLOSE = { heightPx: 5 * TEAR_PX, majorBaselinePx: 15, minorBaselinePx: 32, minorTopPx: 21 };

export interface AxisMetrics {
  /** Multiple of {@link TEAR_PX}, so that a strip's tears continue from the axis into the rows. */
  readonly heightPx: number;
  readonly majorBaselinePx: number;
  readonly minorBaselinePx: number;
  /** Where the fine lines begin. */
  readonly minorTopPx: number;
  /** Rows of names under the calendar: where the first begins, and the height of each. */
  readonly names: { readonly topPx: number; readonly rowPx: number };
}

export function axisMetrics(fontPx: number, narrow: boolean, rows = 0): AxisMetrics {
  const { heightPx, majorBaselinePx, minorBaselinePx, minorTopPx } = narrow ? CLOSE : ROOMY;
  const times = Math.max(fontPx / TEXT_PX, 1);
  const topPx = Math.ceil((heightPx * times) / TEAR_PX) * TEAR_PX;
  const rowPx = Math.round(NAMES_PX * times);
  return {
    heightPx: Math.ceil((topPx + rows * rowPx) / TEAR_PX) * TEAR_PX,
    names: { topPx, rowPx },
    majorBaselinePx: Math.round(majorBaselinePx * times),
    minorBaselinePx: Math.round(minorBaselinePx * times),
    minorTopPx: Math.round(minorTopPx * times),
  };
}
