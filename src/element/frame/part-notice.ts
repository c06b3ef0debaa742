/** Notices in the place of a part that is loading, or could not be loaded. */
import { html, type TemplateResult } from 'lit';
import type { Texts } from '../../words/i18n/texts.js';

/** Visible only after some time: see `.part-loading` in the styles. */
export function loadingPart(texts: Texts): TemplateResult {
  return html`<p class="part-loading" aria-busy="true">${texts.text('loading')}</p>`;
}

export function partFailed(texts: Texts, onRetry: () => void): TemplateResult {
  return html`<div class="notice part-failed" role="alert">
    <p>${texts.text('partFailed')}</p>
    <button class="plain" type="button" @click=${onRetry}>${texts.text('retry')}</button>
  </div>`;
}
