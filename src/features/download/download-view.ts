/** The dialog of downloads: the choice of entries, then a button for each format. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/texts.js';
import type { Picture } from '../../picture/picture.js';
import { dialogHead } from '../../platform/modal-dialog.js';
import type { DownloadController } from './download-controller.js';
import { downloads } from './downloads.js';
import { lossLines } from './loss-words.js';

export function downloadPage(
  { model, focusOrder, totals }: Picture,
  texts: Texts,
  controller: DownloadController,
): TemplateResult {
  const isFiltered = focusOrder.entries.length < model.count;
  return html`<div class="page-body">
    ${dialogHead('download', texts.text('download'), texts)}
    ${isFiltered ? choice(focusOrder.entries.length, model.count, texts, controller) : nothing}
    ${totals.all > model.count ? html`<p class="about-text">${texts.text('archiveOwn')}</p>` : nothing}
    <ul class="downloads">
      ${downloads.map(
        (each) =>
          html`<li>
            <button
              type="button"
              class="plain"
              data-format=${each.id}
              aria-describedby="download-${each.id}"
              @click=${() => {
                void controller.save(each);
              }}
            >
              <bdi>${each.name}</bdi>
            </button>
            <span id="download-${each.id}">${texts.text(each.says)}</span>
          </li>`,
      )}
    </ul>
    <div class="download-done" aria-live="polite">${doneTemplate(texts, controller)}</div>
  </div>`;
}

function choice(shown: number, total: number, texts: Texts, controller: DownloadController): TemplateResult {
  const option = (onlyShown: boolean, words: string, count: number): TemplateResult =>
    html`<label>
      <input
        type="radio"
        name="download-what"
        .checked=${controller.onlyShown === onlyShown}
        @change=${() => {
          controller.choose(onlyShown);
        }}
      />
      ${words} <span class="download-count">(${count.toLocaleString(texts.locale)})</span>
    </label>`;
  return html`<fieldset class="download-what">
    <legend class="visually-hidden">${texts.text('laneAll')}</legend>
    ${option(true, texts.text('downloadShown'), shown)}${option(false, texts.text('laneAll'), total)}
  </fieldset>`;
}

/** The name of the file, and what its format leaves out, with the reason. */
function doneTemplate(texts: Texts, { done }: DownloadController): TemplateResult | typeof nothing {
  if (done === undefined) return nothing;
  const { file, format, notKept } = done;
  if (file === undefined) return html`<p>${texts.text('downloadFailed', { format })}</p>`;
  const saved = html`<p>${texts.text('downloadDone', { file })}</p>`;
  if (notKept.length === 0) return saved;
  return html`${saved}
    <p>${texts.text('downloadLost', { format })}</p>
    <ul>
      ${lossLines(notKept, texts).map(({ what, why }) => html`<li><bdi dir="ltr">${what}</bdi>: ${why}</li>`)}
    </ul>`;
}
