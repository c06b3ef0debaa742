/** The overview under the chart. Its place loads with the core, at its final height; its content loads on demand. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Feature, ViewContext } from '../../element/core/feature.js';
import { OVERVIEW_PX } from '../../element/picture/chart-metrics.js';
import { place } from '../../drawing/render/place.js';

/**
 * The height of the overview, before and after it has loaded. The line of counts outside the window stays even if it is
 * empty.
 */
const placeStyles = css`
  .overview {
    /* Words of twice the size reach below the track. */
    padding: 8px 0 max(6px, 1.3846em - 12px);
    border-block-start: 1px solid var(--_line);
  }

  .range-row {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
    justify-content: space-between;
    padding-inline: var(--_pad);
    font-variant-numeric: tabular-nums;
  }

  .edge {
    flex: 1 1 5rem;
    min-block-size: 26px;
  }

  .dates > summary {
    min-block-size: 24px;
    padding: 2px 8px;
  }

  .track {
    position: relative;
    margin-block-start: 4px;
  }

  @container conflict-timeline (inline-size < 620px) {
    .dates {
      order: -1;
      flex: 1 1 100%;
      text-align: center;
    }
  }

  @media (pointer: coarse) {
    .edge {
      min-block-size: 44px;
    }

    .dates > summary {
      min-block-size: 44px;
      padding-block: 11px;
    }
  }
`;

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
      <div class="dates"><summary aria-hidden="true">&nbsp;</summary></div>
      <span class="edge end"></span>
    </div>
    <div class="track" ${place({ 'min-height': OVERVIEW_PX })}>${features.notice(overview, texts)}</div>
  </div>`;
}
