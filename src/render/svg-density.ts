/** A dense lane: one bar a strip of the window, as high as the square root of its count, so that one entry is seen. */
import { svg, type SVGTemplateResult } from 'lit';
import type { Density, Scene } from '../scene/scene.js';
import type { Mirror } from './mirror.js';

const LEAST_PX = 3;
const PAD_PX = 7;

export function densityTemplate(scene: Scene, density: Density, mirror: Mirror, headPx: number): SVGTemplateResult {
  const lane = scene.lanes[density.lane]!;
  const height = lane.height - headPx - 2 * PAD_PX;
  const bottom = lane.top + lane.height - PAD_PX;
  const most = Math.max(1, ...density.counts);
  const bars = [...density.counts].flatMap((count, bucket) => {
    if (count === 0) return [];
    const tall = Math.max(LEAST_PX, height * Math.sqrt(count / most));
    const start = bucket * density.bucketPx;
    const left = mirror.left(start, start + density.bucketPx);
    return [
      `M${left.toFixed(1)} ${bottom.toFixed(1)}v${(-tall).toFixed(1)}h${density.bucketPx - 1}v${tall.toFixed(1)}z`,
    ];
  });
  return svg`<path class="density c${lane.colour}" data-density=${density.lane} d=${bars.join('')}></path>`;
}
