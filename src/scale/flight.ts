/**
 * The way from one window to a distant one: out, over and in again, on the path on which everything passes at an even
 * speed, as in "Smooth and efficient zooming and panning" (van Wijk and Nuij 2003) with ρ = √2.
 *
 * `d3.interpolateZoom` is the same path in two dimensions, and the oracle of the tests. Its logarithm of a difference
 * becomes `NaN` for windows 10^8 of their widths apart, such as two seconds that are some years apart; `Math.asinh` is
 * exact there.
 */
import { mix } from '../base/number.js';

const RHO = Math.SQRT2;

/** A window in `u`. */
export interface Span {
  readonly start: number;
  readonly width: number;
}

export interface Flight {
  /** In the unit of the paper: 1.25 to a window beside this one, and as much again for about six times the distance. */
  readonly length: number;
  /** The window at a share of the way, 0 to 1. */
  readonly at: (share: number) => Span;
}

/** Both widths are positive, and the middles apart. */
export function flightBetween(from: Span, to: Span): Flight {
  const middle0 = from.start + from.width / 2;
  const middle1 = to.start + to.width / 2;
  const distance = Math.abs(middle1 - middle0);
  const growth = to.width ** 2 - from.width ** 2;
  const reach = RHO ** 4 * distance ** 2;
  const turn0 = -Math.asinh((growth + reach) / (2 * from.width * RHO ** 2 * distance));
  const turn1 = -Math.asinh((growth - reach) / (2 * to.width * RHO ** 2 * distance));
  const length = (turn1 - turn0) / RHO;
  const step = from.width / (RHO ** 2 * distance);
  return {
    length,
    at: (share) => {
      const turn = mix(turn0, turn1, share);
      const width = (from.width * Math.cosh(turn0)) / Math.cosh(turn);
      const moved = step * (Math.cosh(turn0) * Math.tanh(turn) - Math.sinh(turn0));
      return { start: mix(middle0, middle1, moved) - width / 2, width };
    },
  };
}
