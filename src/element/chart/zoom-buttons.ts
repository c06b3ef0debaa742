/** The buttons of zoom. They load after the first picture: the chart keeps their place. */
import { css, html, type TemplateResult } from 'lit';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';
import { ZOOM_STEP } from '../interaction/command.js';
import { onRovingFocusIn, onRovingKeyDown } from '../interaction/roving.js';
import { icon } from '../../drawing/render/icon.js';
import type { Session } from '../session/session.js';

/** A typeface such as Liberation Sans or DejaVu Sans has no arrow to two corners. */
const WHOLE = icon('M9.5 3H13v3.5M13 3 9 7M6.5 13H3V9.5M3 13l4-4');

interface ZoomOptions {
  readonly session: Session;
  readonly texts: Texts;
}

export function zoomButtons({ texts, session }: ZoomOptions): TemplateResult {
  const atFit = session.state.view === undefined;
  const button = (key: PlainKey, sign: unknown, enabled: boolean, onClick: () => void): TemplateResult =>
    html`<button
      type="button"
      tabindex="-1"
      aria-label=${texts.text(key)}
      aria-disabled=${enabled ? 'false' : 'true'}
      @click=${onClick}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`<div
    class="group"
    role="toolbar"
    aria-label=${texts.text('zoomLabel')}
    @keydown=${onRovingKeyDown}
    @focusin=${onRovingFocusIn}
  >
    ${button('zoomIn', '+', true, () => {
      session.zoom(ZOOM_STEP);
    })}
    ${button('zoomOut', '−', !atFit, () => {
      session.zoom(1 / ZOOM_STEP);
    })}
    ${button('zoomFit', WHOLE, !atFit, () => {
      session.dispatch({ type: 'fit' }, true);
    })}
  </div>`;
}

/** The buttons of zoom. Their place above rows has its styles from the start. */
export const zoomButtonStyles = css`
  .chart:not(.heads) > .gutter {
    grid-area: 1 / 1;
  }

  .chart:not(.heads) > .window {
    grid-area: 1 / 2;
  }

  /* It has no height: it floats over the corner between calendar and lane names, where nothing else is. */
  .chart:not(.heads) > .zoom {
    position: sticky;
    grid-area: 1 / 1;
    inset-block-start: calc(var(--_sticky-top, var(--conflict-timeline-sticky-top, 0px)) + 12px);
    z-index: 3;
    display: flex;
    align-items: start;
    align-self: start;
    block-size: 0;
    margin-block-start: 12px;
    padding-inline-start: calc(var(--_pad) - 2px);
    pointer-events: none;
  }

  .heads > .zoom {
    display: flex;
    align-items: end;
    justify-content: end;
    padding-inline: 8px;
  }

  .heads > .zoom.zoomed,
  .heads:hover > .zoom,
  .heads:focus-within > .zoom {
    background: var(--_surface);
  }

  .heads > .zoom > .group {
    position: relative;
    inset-block-end: 8px;
  }

  .zoom > .group {
    background: var(--_raised);
    pointer-events: auto;
    opacity: 0;
    box-shadow: 0 1px 4px rgb(0 0 0 / 12%);
  }

  .chart:hover .zoom > .group,
  .chart:focus-within .zoom > .group,
  .zoom.zoomed > .group {
    opacity: 1;
  }

  /*
   * A finger gives no sign before it presses, so hidden zoom buttons answer no press. A press on the chart shows them.
   */
  @media (hover: none) {
    .chart:not(:hover, :focus-within) .zoom:not(.zoomed) > .group {
      pointer-events: none;
    }
  }
`;
