/**
 * The colour key. Its place loads with the core, as high as a line of it or its disclosure, or without height for a few
 * entries; the rest loads on demand.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Feature, ViewContext } from '../../element/core/feature.js';
import { placeStyles } from './place-styles.js';

export const legend: Feature = {
  id: 'legend',
  styles: [placeStyles],
  slots: { 'under-chart': placeTemplate },
  begins: 'after-first-picture',
  load: () => import('./part.js'),
};

function placeTemplate({ controls, features, texts }: ViewContext): TemplateResult | typeof nothing {
  if (controls === 'few' || features.part(legend) !== undefined) return nothing;
  return html`<div class="legend-place" tabindex="-1">${features.notice(legend, texts)}</div>`;
}
