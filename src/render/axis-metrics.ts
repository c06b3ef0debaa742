/** Heights of the calendar by the size of its text: two levels of words, one above the other. */
import { TEAR_PX } from './torn-strip.js';

/** The size of text that the heights below are drawn for; smaller text leaves them as they are. */
const TEXT_PX = 13;
const HEIGHT_PX = 7 * TEAR_PX;
const MAJOR_BASELINE_PX = 21;
const MINOR_BASELINE_PX = 43;
const MINOR_TOP_PX = 32;

export interface AxisMetrics {
  /** Multiple of {@link TEAR_PX}, so that a strip's tears go on from the axis into the rows. */
  readonly heightPx: number;
  readonly majorBaselinePx: number;
  readonly minorBaselinePx: number;
  /** Where the fine lines begin. */
  readonly minorTopPx: number;
}

export function axisMetrics(fontPx: number): AxisMetrics {
  const times = Math.max(fontPx / TEXT_PX, 1);
  return {
    heightPx: Math.ceil((HEIGHT_PX * times) / TEAR_PX) * TEAR_PX,
    majorBaselinePx: Math.round(MAJOR_BASELINE_PX * times),
    minorBaselinePx: Math.round(MINOR_BASELINE_PX * times),
    minorTopPx: Math.round(MINOR_TOP_PX * times),
  };
}
