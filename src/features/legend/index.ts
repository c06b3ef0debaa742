/**
 * The colour key. Its place loads with the core, as high as a line of it or its disclosure, or without height for a few
 * entries; the rest loads on demand.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Feature, ViewContext } from '../../element/core/feature.js';

/** The height of the legend before it has loaded: as a line, and as a closed disclosure. */
const placeStyles = css`
  .legend-place {
    box-sizing: border-box;
    min-block-size: 37px;
    border-block-start: 1px solid var(--_line);
  }

  /* Under zoom, in the room reserved for it behind the last row. */
  .heads:not(.boxed):has(> .zoom) + :is(.legend-place, .line, .key) {
    margin-block-start: -42px;
  }

  .heads:not(.boxed):has(+ :is(.legend-place, .line, .key)) > .zoom {
    margin-block-start: -4px;
    background: none;
  }

  @media (pointer: coarse) {
    .legend-place {
      min-block-size: 45px;
    }

    .heads:not(.boxed):has(> .zoom) + :is(.legend-place, .line, .key) {
      margin-block-start: -52px;
    }
  }
`;

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
