/** The dialog of downloads. */
import type { DownloadApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { dialogHead, dialogStyles, ModalDialog } from '../../drawing/platform/modal-dialog.js';
import { dataOf, DownloadController } from './download-controller.js';
import { downloadStyles } from './styles.js';
import type { TimelineFileFormat, TimelineFileOptions } from '../../element/frame/file-options.js';
import { downloads } from './downloads.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { NotKept } from '../../dataset/data/losses.js';
import type { ExportLoss } from '../../convert/export/export-losses.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import { nameList } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../../element/picture/picture.js';

export interface DownloadPart extends FeaturePart, DownloadApi {
  readonly open: () => void;
}

export const styles = [dialogStyles, downloadStyles];

// The reasons for losses in a format, in the words of the messages.

const KEYS: Readonly<Record<ExportLoss, PlainKey>> = {
  'no-place': 'lossNoPlace',
  'no-beginning': 'lossNoBeginning',
  'open-phase': 'lossOpenPhase',
  'no-calendar-date': 'lossNoCalendarDate',
  'vague-date': 'lossVagueDate',
  'inexact-date': 'lossInexactDate',
  statement: 'lossStatement',
  'one-group': 'lossOneGroup',
  'one-medium': 'lossOneMedium',
  'one-address': 'lossOneAddress',
  'address-only': 'lossAddressOnly',
  claim: 'lossClaim',
  'images-only': 'lossImagesOnly',
  'no-location': 'lossNoLocation',
};

interface LossLine {
  /** Fields by their names in the data, which are Latin in every language. */
  readonly what: string;
  readonly why: string;
}

export function connect(timeline: TimelineApi): DownloadPart {
  const dialog: ModalDialog = new ModalDialog(timeline.element, 'download', () => {
    const picture = timeline.picture();
    return picture && downloadPage(picture, timeline.texts(), controller);
  });
  const controller = new DownloadController(timeline, dialog.refresh);
  return {
    slots: { dialog: dialog.template },
    fileOf: (format, options) => fileOf(timeline, format, options),
    open: () => {
      controller.done = undefined;
      dialog.open();
    },
  };
}

/** A timeline as a file, for a script. */
async function fileOf(
  timeline: TimelineApi,
  format: TimelineFileFormat,
  { all = false, ...image }: TimelineFileOptions,
): Promise<Blob> {
  const download = downloads.find(({ id }) => id === format);
  if (download === undefined) throw new TypeError(`a timeline cannot be saved as ${format}`);
  const picture = timeline.picture();
  if (picture === undefined) throw new Error('there is nothing to save yet');
  const { parts } = await download.write(dataOf(picture, !all, download.keepsAll), timeline, image);
  return new Blob([...parts], { type: download.type });
}

/** A line for each reason, with everything left out for it. */
function lossLines(notKept: readonly NotKept<ExportLoss>[], texts: Texts): readonly LossLine[] {
  const codes = [...new Set(notKept.map(({ code }) => code))];
  return codes.map((code) => ({
    what: nameList(
      notKept.flatMap((lost) => (lost.code === code ? [lost.what] : [])),
      texts.locale,
    ),
    why: texts.text(KEYS[code]),
  }));
}

/** The dialog of downloads: the choice of entries, then a button for each format. */
function downloadPage(
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
