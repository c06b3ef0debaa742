/** Keys of the overview's thumbs. */
import { clamp } from '../../dataset/base/number.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../dataset/time/units.js';

/** An arrow key moves by the largest of these up to this share of the whole. */
const ARROW_SHARE = 1 / 150;
const ARROW_STEPS_MS = [SECOND_MS, MINUTE_MS, HOUR_MS, DAY_MS, 30 * DAY_MS, 365 * DAY_MS, 36525 * DAY_MS];
const PAGE_STEPS = 10;

export interface SliderOptions {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Length of the whole extent, ms. */
  readonly length: number;
  readonly rtl: boolean;
  readonly set: (value: number) => void;
}

/** The keys of ARIA's slider pattern. */
export function onSliderKey(event: KeyboardEvent, { value, min, max, length, rtl, set }: SliderOptions): void {
  const step = ARROW_STEPS_MS.findLast((ms) => ms <= length * ARROW_SHARE) ?? SECOND_MS;
  const targets = new Map([
    ['ArrowRight', value + (rtl ? -step : step)],
    ['ArrowLeft', value - (rtl ? -step : step)],
    ['ArrowUp', value + step],
    ['ArrowDown', value - step],
    ['PageUp', value + PAGE_STEPS * step],
    ['PageDown', value - PAGE_STEPS * step],
    ['Home', min],
    ['End', max],
  ]);
  const target = targets.get(event.key);
  if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  set(clamp(target, min, max));
}
