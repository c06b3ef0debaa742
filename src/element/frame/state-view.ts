/** The message while there is nothing to show, or only a part: loading, empty, failed, broken off. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Issue, LoadError, UnclearRecord } from '../../dataset/data/issue.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Loading } from '../loading/dataset-listener.js';

/** The first records without a place are listed. */
const MAX_RECORDS = 100;

export function emptyView(title: string, texts: Texts): TemplateResult {
  return html`<div class="state" part="state">
    <slot name="empty">
      <p class="title" dir="auto">${title || texts.text('emptyTitle')}</p>
      <p>${texts.text('empty')}</p>
    </slot>
  </div>`;
}

/** `kept`: older entries are still on screen, so this is a notice above them. */
export function errorView(error: LoadError, kept: boolean, texts: Texts, onRetry: () => void): TemplateResult {
  const title = texts.text('errorTitle');
  const words = errorText(error, texts);
  return html`<div class=${kept ? 'notice' : 'state'} part="state" role="alert" data-code=${error.code}>
    ${
      kept
        ? html`<p><b>${title}.</b> <span>${words} ${texts.text('kept')}</span></p>`
        : html`<p class="title">${title}</p>
            <p>${words}</p>`
    }
    ${error.url === '' ? nothing : retryButton(texts, onRetry)}
  </div>`;
}

function retryButton(texts: Texts, onRetry: () => void): TemplateResult {
  return html`<button class="plain" type="button" @click=${onRetry}>${texts.text('retry')}</button>`;
}

function errorText(error: LoadError, texts: Texts): string {
  const { code, url, status = 0, message, of } = error;
  switch (code) {
    case 'http':
      return texts.text('errorHttp', { status, url });
    case 'network':
      return of === 'code' ? `${texts.text('partFailed')} ${message}` : texts.text('errorNetwork', { url });
    case 'not-json':
      return texts.text(error.empty === true ? 'errorEmpty' : 'errorNotJson', { url });
    case 'json-syntax':
      return texts.text('errorSyntax', { detail: message });
    case 'not-a-dataset':
      return texts.text(of === 'archive' ? 'errorOther' : 'errorNotADataset', { detail: message });
    case 'timeout':
      return texts.text('errorTimeout', { url });
    case 'cancelled':
      return texts.text('errorCancelled');
    case 'broken-off':
      return texts.text('errorBrokenOff', { url });
    case 'bad-url':
      return texts.text('errorOther', { detail: message });
  }
}

/** Records without a place on the timeline, with their raw text and their faults. */
export function unclearView(
  records: readonly UnclearRecord[],
  count: number,
  texts: Texts,
): TemplateResult | typeof nothing {
  if (records.length === 0) return nothing;
  return html`<details class="unclear" part="unclear">
    <summary>${texts.text('unclearTitle')} (${count})</summary>
    <p>${texts.count('unclearNote', count)}</p>
    <ul>
      ${records.slice(0, MAX_RECORDS).map(
        ({ raw, issues }) =>
          html`<li>
            ${issues.map(({ message }: Issue) => html`<bdi>${message}</bdi> `)}
            <span class="note">${texts.text('unclearRaw')}:</span>
            <code dir="auto">${raw}</code>
          </li>`,
      )}
      ${count > MAX_RECORDS ? html`<li>+ ${count - MAX_RECORDS}</li>` : nothing}
    </ul>
  </details>`;
}

// The progress of loading, a button that stops it, and what remains of an incomplete load.

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
    ${retryButton(texts, onRetry)}
  </div>`;
}

/** A notice in the place of a part that is loading, visible only after some time: see `.part-loading` in the styles. */
export function loadingPart(texts: Texts): TemplateResult {
  return html`<p class="part-loading" aria-busy="true">${texts.text('loading')}</p>`;
}

/** A notice in the place of a part that could not be loaded. */
export function partFailed(texts: Texts, onRetry: () => void): TemplateResult {
  return html`<div class="notice part-failed" role="alert">
    <p>${texts.text('partFailed')}</p>
    ${retryButton(texts, onRetry)}
  </div>`;
}
