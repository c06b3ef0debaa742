/** A row of our own table that is not an entry: a party, an actor, a source. Its cells are edited in the table. */
import { html, type TemplateResult } from 'lit';
import { labelled } from '../../../src/words/i18n/join-sentences.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { textNamed } from '../model/own-rows.js';
import { cellOf } from '../model/sheet.js';

const HEADER_ROWS = 2;

/** "Row 4: party “Northland”", with its kind as the table has it. */
export function headRowName({ sheet }: MakerDraft, row: number, { text, lang }: MakerTexts): string {
  const name = textNamed(sheet, row, 'title') || textNamed(sheet, row, 'id');
  const kind = textNamed(sheet, row, 'kind');
  return labelled(text('faultRow', { row: row + HEADER_ROWS }), [kind, isolated(name)].join(' ').trim(), lang);
}

/** What the row says, and a way to delete it. */
export function headRowView(
  draft: MakerDraft,
  row: number,
  texts: MakerTexts,
  onClose: () => void,
  onRemove: () => void,
): TemplateResult {
  const { text: t } = texts;
  const cells = draft.sheet.header
    .map((name, column) => [name, cellOf(draft.sheet, row, column).trim()] as const)
    .filter(([, text]) => text !== '');
  return html`<dialog class="form" aria-labelledby="form-title">
    <h2 id="form-title">${headRowName(draft, row, texts)}</h2>
    <dl>
      ${cells.map(
        ([name, text]) =>
          html`<div>
            <dt><bdi>${name}</bdi></dt>
            <dd><bdi>${text}</bdi></dd>
          </div>`,
      )}
    </dl>
    <p class="actions">
      <button class="button" @click=${onClose}>${t('cancel')}</button>
      <button class="button quiet" @click=${onRemove}>${t('rowRemove')}</button>
    </p>
  </dialog>`;
}
