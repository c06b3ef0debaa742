/** The count of the density under the pointer, beside the pointer. */
import { html, type TemplateResult } from 'lit';
import type { AxisMetrics } from '../../drawing/render/axis-metrics.js';
import { place } from '../../drawing/render/place.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { DensityTip } from './chart-picker.js';

interface Around {
  readonly scene: Scene;
  readonly axisMetrics: AxisMetrics;
}

/** This close to an edge, as a share of the width, a tip is on the other side of the pointer. */
const TIP_SHARE = 0.3;
/** Room for a tip above the pointer. */
const TIP_ROOM_PX = 40;

export function tipTemplate(tip: DensityTip, around: Around): TemplateResult {
  const { left, top, text } = tip;
  return html`<p class="tip ${tipSide(tip, around)}" aria-hidden="true" ${place({ left, top })}>${text}</p>`;
}

/** The side of the pointer for a tip, so that no edge cuts it. `left` is px from the left of the window. */
function tipSide(
  { left, top }: { readonly left: number; readonly top: number },
  { scene, axisMetrics }: Around,
): string {
  const share = left / scene.transform.widthPx;
  const side = share < TIP_SHARE ? 'to-right' : share > 1 - TIP_SHARE ? 'to-left' : '';
  return `${side} ${top < axisMetrics.heightPx + TIP_ROOM_PX ? 'below' : ''}`;
}
