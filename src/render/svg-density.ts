/**
 * Densities: one bar a bucket of time, its height the logarithm of its count, so that one entry is seen and the height
 * does not depend on what else is in the window.
 */
import { pathRound } from 'd3';
import { svg, type SVGTemplateResult } from 'lit';
import type { Scene } from '../scene/scene.js';
import type { Mirror } from './mirror.js';

const MIN_PX = 3;
const PAD_PX = 7;
/** Height for each doubling of the count, as a share of the lane: sixteen thousand entries fill it. */
const DOUBLING_SHARE = 0.07;
/** Between two bars. */
const GAP_PX = 0.75;

export interface DensityBar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Bars of one lane (by place), left to right or right to left, as far as they reach into `from`..`to`. */
export function densityBars(
  { densities, lanes, from, to }: Scene,
  lane: number,
  mirror: Mirror,
  headPx: number,
): readonly DensityBar[] {
  const counts = densities?.lanes.get(lane);
  const placed = lanes[lane];
  if (densities === undefined || counts === undefined || placed === undefined) return [];
  const most = placed.height - headPx - 2 * PAD_PX;
  const bottom = placed.top + placed.height - PAD_PX;
  const bars: DensityBar[] = [];
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket]!;
    const x0 = densities.x0[bucket]!;
    const x1 = densities.x1[bucket]!;
    if (count === 0 || x1 < from || x0 > to) continue;
    const height = Math.min(most, MIN_PX + most * DOUBLING_SHARE * Math.log2(1 + count));
    const width = Math.max(x1 - x0 - GAP_PX, 0.75);
    bars.push({ left: mirror.left(x0, x0 + width), top: bottom - height, width, height });
  }
  return bars;
}

export function densitiesTemplate(scene: Scene, mirror: Mirror, headPx: number): SVGTemplateResult {
  return svg`${[...(scene.densities?.lanes.keys() ?? [])].map((lane) => {
    const d = pathRound(1);
    for (const { left, top, width, height } of densityBars(scene, lane, mirror, headPx))
      d.rect(left, top, width, height);
    return svg`<path class="density c${scene.lanes[lane]?.colour ?? 0}" data-density=${lane} d=${d.toString()}></path>`;
  })}`;
}
