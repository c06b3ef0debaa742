/** The field of each column, as a choice. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AnyMappedField, DayOrder, GroupKind } from '../../../src/convert/import/index.js';
import { groupOf } from '../../../src/convert/import/mapping-names.js';
import { translatedOf } from '../../../src/convert/import/translated-columns.js';
import type { MakerTexts } from '../messages/texts.js';
import { fieldOfColumn, type ColumnChoice } from '../model/draft.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { columnOf, FIELDS } from '../model/fields.js';

export interface ColumnsActions {
  readonly onMapped: (column: string, choice: ColumnChoice) => void;
  /** A new column, for a category, a measure or another field. */
  readonly onGroup: (kind: GroupKind, name: string) => void;
  readonly onDayOrder: (order: DayOrder) => void;
  /** The list of columns stays open until the editor closes it. */
  readonly onColumns: (isOpen: boolean) => void;
}

export function columnsView(
  draft: MakerDraft,
  isOpen: boolean,
  texts: MakerTexts,
  actions: ColumnsActions,
): TemplateResult {
  const t = texts.text;
  const { header } = draft.sheet;
  const isWanting = columnOf(draft, 'date') === undefined || columnOf(draft, 'title') === undefined;
  const used = header.filter((column) => fieldOfColumn(draft, column) !== undefined).length;
  return html`<details
    class="columns"
    ?open=${isOpen || isWanting}
    @toggle=${(event: Event) => {
      actions.onColumns((event.currentTarget as HTMLDetailsElement).open);
    }}
  >
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
            ${header.map((column) => html`<li>${choice(column, fieldOfColumn(draft, column), texts, actions.onMapped)}</li>`)}
          </ul>`
    }
    ${addView(texts, actions)}
  </details>`;
}

/** A category, a measure or another field needs a name, and then has its field in the form of each row. */
function addView({ text: t }: MakerTexts, { onGroup }: ColumnsActions): TemplateResult {
  return html`<form
    class="add-column"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const [kind, name] = [form.querySelector('select')!, form.querySelector('input')!];
      if (name.value.trim() === '') name.focus();
      else onGroup(kind.value as GroupKind, name.value.trim());
      form.reset();
    }}
  >
    <label
      >${t('columnAddHolds')}
      <select>
        <option value="category">${t('columnCategory')}</option>
        <option value="measure">${t('columnMeasure')}</option>
        <option value="field">${t('columnField')}</option>
      </select></label
    >
    <label>${t('columnAddName')} <input dir="auto" autocomplete="off" aria-required="true" /></label>
    <button class="button">${t('columnAdd')}</button>
  </form>`;
}

function choice(
  column: string,
  chosen: AnyMappedField | undefined,
  texts: MakerTexts,
  onMapped: ColumnsActions['onMapped'],
): TemplateResult {
  const { text } = texts;
  const current: string | undefined = (chosen === undefined ? undefined : groupOf(chosen)?.kind) ?? chosen;
  const option = (value: string, name: string): TemplateResult =>
    html`<option value=${value} ?selected=${value === current}>${name}</option>`;
  return html`<label>
    <span class="column-name"
      ><span class="visually-hidden">${text('columnHolds', { column })}</span
      ><bdi aria-hidden="true">${column}</bdi></span
    >
    <select
      .value=${current ?? ''}
      @change=${(event: Event) => {
        const { value } = event.currentTarget as HTMLSelectElement;
        onMapped(column, value === '' ? undefined : (value as ColumnChoice));
      }}
    >
      <option value="" ?selected=${current === undefined}>– ${text('columnUnused')} –</option>
      ${FIELDS.map((field) => option(field, texts.field(field)))} ${option('category', text('columnCategory'))}
      ${option('measure', text('columnMeasure'))} ${option('field', text('columnField'))}
      ${chosen !== undefined && translatedOf(chosen) !== undefined ? option(chosen, texts.field(chosen)) : nothing}
    </select>
  </label>`;
}

/** Asked once for all rows, and until there is an answer. */
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
