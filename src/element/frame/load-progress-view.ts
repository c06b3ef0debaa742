/** The progress of loading, a button that stops it, and what remains of an incomplete load. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LoadError } from '../../dataset/data/load-error.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Loading } from '../loading/dataset-listener.js';
import { errorText } from './state-view.js';

/** `kept`: other entries are on screen, so this is a line above them. */
export function loadingView(loading: Loading, kept: boolean, texts: Texts): TemplateResult {
  const { received, total, entries = 0 } = loading.progress ?? {};
  const known = total !== undefined && received !== undefined;
  return html`<div class=${kept ? 'notice loading' : 'state loading'} part="state">
    <p>
      ${texts.text('loading')}
      ${entries > 0 ? html`<span class="note">${texts.count('entriesSoFar', entries)}</span>` : nothing}
    </p>
    <progress
      class="progress"
      aria-label=${texts.text('loadingProgress')}
      max=${known ? total : 1}
      value=${known ? Math.min(received, total) : nothing}
    ></progress>
    <button
      class="plain"
      type="button"
      @click=${() => {
        loading.cancel();
      }}
    >
      ${texts.text('loadingCancel')}
    </button>
  </div>`;
}

/** Only a part is shown, and a line says so. */
export function partialView(partial: LoadError, count: number, texts: Texts, onRetry: () => void): TemplateResult {
  return html`<div class="notice" part="state" role="status" data-code=${partial.code}>
    <p>
      <b>${texts.text('partial', { entries: texts.count('entries', count) })}</b>
      <span>${partial.code === 'network' ? texts.text('partialNetwork') : errorText(partial, texts)}</span>
    </p>
    <button class="plain" type="button" @click=${onRetry}>${texts.text('retry')}</button>
  </div>`;
}
