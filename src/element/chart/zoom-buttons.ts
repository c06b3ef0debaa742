/** The buttons of zoom. They load after the first picture: the chart keeps their place. */
import { html, type TemplateResult } from 'lit';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';
import { ZOOM_STEP } from '../interaction/command.js';
import { onRovingFocusIn, onRovingKeyDown } from '../interaction/roving.js';
import type { Session } from '../session/session.js';

interface ZoomOptions {
  readonly session: Session;
  readonly texts: Texts;
}

export function zoomButtons({ texts, session }: ZoomOptions): TemplateResult {
  const atFit = session.state.view === undefined;
  const button = (key: PlainKey, sign: string, enabled: boolean, onClick: () => void): TemplateResult =>
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
    ${button('zoomFit', '⤢', !atFit, () => {
      session.dispatch({ type: 'fit' }, true);
    })}
  </div>`;
}
