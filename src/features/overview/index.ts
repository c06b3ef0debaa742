/** The overview under the chart. Its place loads with the core, at its final height; its content loads on demand. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Feature, ViewContext } from '../../element/core/feature.js';
import { OVERVIEW_PX } from '../../element/picture/chart-metrics.js';
import { place } from '../../drawing/render/place.js';
import { placeStyles } from './place-styles.js';

export const overview: Feature = {
  id: 'overview',
  styles: [placeStyles],
  slots: { 'under-chart': placeTemplate },
  begins: 'after-first-picture',
  /** Counts of what is outside stand beside a part of the time, and may take a line of their own. */
  isWanted: ({ session }) => (session.state.view ?? session.pending.range) !== undefined,
  comesFirst: true,
  load: () => import('./part.js'),
};

function placeTemplate({ controls, features, texts }: ViewContext): TemplateResult | typeof nothing {
  if (controls !== 'full' || features.part(overview) !== undefined) return nothing;
  return html`<div class="overview">
    <div class="range-row">
      <span class="edge"></span>
      <div class="dates"><div>&nbsp;</div></div>
      <span class="edge end"></span>
    </div>
    <div class="track" ${place({ 'min-height': OVERVIEW_PX })}>${features.notice(overview, texts)}</div>
  </div>`;
}
