/** Which column holds what: a choice for each column. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DayOrder, MappedField } from '../../src/import/index.js';
import type { MakerTexts } from '../messages/texts.js';
import { fieldOfColumn } from '../model/draft.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { columnOf, FIELDS } from '../model/fields.js';

export interface ColumnsActions {
  readonly onMapped: (column: string, field: MappedField | undefined) => void;
  readonly onDayOrder: (order: DayOrder) => void;
}

export function columnsView(draft: MakerDraft, texts: MakerTexts, { onMapped }: ColumnsActions): TemplateResult {
  const t = texts.text;
  const { header } = draft.sheet;
  const isWanting = columnOf(draft, 'date') === undefined || columnOf(draft, 'title') === undefined;
  const used = header.filter((column) => fieldOfColumn(draft, column) !== undefined).length;
  return html`<details class="columns" ?open=${isWanting}>
    <summary>${t('columns')} <span class="hint">${texts.number(used)} / ${texts.number(header.length)}</span></summary>
    ${draft.format === 'csv' ? html`<p class="hint">${t('columnsOwn')}</p>` : nothing}
    ${
      isWanting
        ? html`<p class="wrong">${t(columnOf(draft, 'date') === undefined ? 'needDate' : 'needTitle')}</p>`
        : nothing
    }
    ${
      draft.format === 'csv'
        ? nothing
        : html`<ul class="mapping">
            ${header.map((column) => html`<li>${choice(column, fieldOfColumn(draft, column), texts, onMapped)}</li>`)}
          </ul>`
    }
  </details>`;
}

function choice(
  column: string,
  chosen: MappedField | undefined,
  texts: MakerTexts,
  onMapped: ColumnsActions['onMapped'],
): TemplateResult {
  const { messages, text } = texts;
  return html`<label>
    <span class="column-name"
      ><span class="visually-hidden">${text('columnHolds', { column })}</span
      ><bdi aria-hidden="true">${column}</bdi></span
    >
    <select
      .value=${chosen ?? ''}
      @change=${(event: Event) => {
        const { value } = event.currentTarget as HTMLSelectElement;
        onMapped(column, value === '' ? undefined : (value as MappedField));
      }}
    >
      <option value="" ?selected=${chosen === undefined}>– ${text('columnUnused')} –</option>
      ${FIELDS.map(
        (field) => html`<option value=${field} ?selected=${field === chosen}>${messages.fields[field]}</option>`,
      )}
    </select>
  </label>`;
}

/** Asked once for all rows, and asked as long as nobody has said. */
export function dayOrderView(
  example: string | undefined,
  texts: MakerTexts,
  { onDayOrder }: Pick<ColumnsActions, 'onDayOrder'>,
): TemplateResult | typeof nothing {
  if (example === undefined) return nothing;
  const t = texts.text;
  return html`<div class="question" role="group" aria-labelledby="day-order">
    <p id="day-order">${t('dayOrderAsk', { example: example.slice(0, 40) })}</p>
    <button
      class="button"
      @click=${() => {
        onDayOrder('day-first');
      }}
    >
      ${t('dayFirst')}
    </button>
    <button
      class="button"
      @click=${() => {
        onDayOrder('month-first');
      }}
    >
      ${t('monthFirst')}
    </button>
  </div>`;
}
