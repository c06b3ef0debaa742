/** A row as a form in a dialog. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AnyMappedField, MappedField } from '../../../src/convert/import/index.js';
import { STATUSES } from '../../../src/dataset/data/timeline-model.js';
import type { MakerTexts } from '../messages/texts.js';
import { dateChoiceOf, textOfChoice, type DateChoice } from '../model/date-choice.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { formValuesOf, isEntryRow, type FormValues } from '../model/entry-form.js';
import { offeredRows } from '../model/entry-choice.js';
import { canHave, groupFields, languagesOf } from '../model/fields.js';
import { relationsOfRow, type RelationChoice } from '../model/relations.js';
import { dateFields } from './date-fields.js';
import { headRowView } from './head-row.js';
import { keepFocus } from './lost-focus.js';
import { relationFields } from './relation-fields.js';
import { translationFields } from './translation-fields.js';

const HEADER_ROWS = 2;
const LONG: ReadonlySet<AnyMappedField> = new Set<AnyMappedField>(['summary', 'quote']);
const SEVERAL: ReadonlySet<AnyMappedField> = new Set<AnyMappedField>(['parties', 'actors', 'topics', 'source']);
/** Fields after the title and the date. */
const FIELDS: readonly MappedField[] = [
  'summary',
  'parties',
  'actors',
  'speaker',
  'quote',
  'topics',
  'place',
  'status',
  'source',
  'locator',
  'url',
];
/** Most rows have none of these. */
const MORE: readonly MappedField[] = ['media', 'mediaAlt', 'mediaCaption', 'mediaCredit', 'latitude', 'longitude'];
/** No cell of a file has it. */
const CELL = '\u001f';
const ROWS_LIST = 'form-rows';

/** What a form gives its row. */
export interface FilledForm {
  readonly row: number;
  readonly values: FormValues;
  /** Undefined for a cell beyond the form. */
  readonly relations: readonly RelationChoice[] | undefined;
}

export class MakerForm extends LitElement {
  @property({ attribute: false }) draft!: MakerDraft;
  @property({ attribute: false }) texts!: MakerTexts;
  @property({ attribute: false }) onSave: (form: FilledForm) => void = () => undefined;
  /** The open form as it is now. Undefined once it closes. */
  @property({ attribute: false }) onTyped: (form: FilledForm | undefined) => void = () => undefined;
  @property({ attribute: false }) onRemove: (row: number) => void = () => undefined;

  /** Undefined once the row is gone: what is typed becomes a row of its own. */
  @state() private row: number | undefined = 0;
  @state() private values: FormValues = {};
  @state() private languages: readonly string[] = [];
  /** Undefined for a cell beyond the form: it stays as it is. */
  @state() private relations: readonly RelationChoice[] | undefined;
  @state() private date: DateChoice = dateChoiceOf('');
  /** It stays open until the editor closes it. */
  @state() private isMoreOpen = false;
  /** The form writes a date only after the reader chooses one: the cells may hold the same date in another form. */
  #isDateChanged = false;

  constructor() {
    super();
    keepFocus(this, document);
  }

  /** An answer or a file that is read late moves rows while the form is open. The row is known by its cells. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('draft');
    if (before === undefined || this.row === undefined || !this.#isOpen) return;
    const cells = before.sheet.rows[this.row]!;
    const { rows } = this.draft.sheet;
    const isSame = (other: readonly string[] | undefined): boolean =>
      other === cells || other?.join(CELL) === cells.join(CELL);
    if (isSame(rows[this.row])) return;
    const at = rows.findIndex(isSame);
    this.row = at < 0 ? undefined : at;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#isOpen && ['values', 'relations', 'date'].some((name) => changed.has(name))) this.onTyped(this.#filled());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async open(row: number): Promise<void> {
    this.row = row;
    this.values = formValuesOf(this.draft, row);
    this.relations = relationsOfRow(this.draft, row);
    this.languages = languagesOf(this.draft);
    this.date = dateChoiceOf(this.values.date ?? '');
    this.#isDateChanged = this.isMoreOpen = false;
    await this.updateComplete;
    // An earlier choice would stay if the template has the same value as then.
    for (const select of this.querySelectorAll('select')) {
      select.selectedIndex = Math.max(
        0,
        [...select.options].findIndex((option) => option.hasAttribute('selected')),
      );
    }
    this.#dialog.showModal();
    this.querySelector<HTMLInputElement>('#form-title-field')?.focus();
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  get #isOpen(): boolean {
    return this.querySelector('dialog')?.open === true;
  }

  #filled(): FilledForm {
    const { row = this.draft.sheet.rows.length, values, relations } = this;
    const date = this.#isDateChanged || this.row === undefined ? textOfChoice(this.date) : undefined;
    return { row, values: { ...values, relations: undefined, date }, relations };
  }

  protected override render(): TemplateResult {
    const { texts, draft } = this;
    const t = texts.text;
    const close = (): void => {
      this.#dialog.close();
    };
    const row = this.row ?? draft.sheet.rows.length;
    if (!isEntryRow(draft, row)) return headRowView(draft, row, texts, close, this.#remove);
    return html`<dialog
      class="form"
      aria-labelledby="form-title"
      @close=${() => {
        this.onTyped(undefined);
      }}
    >
      <form
        method="dialog"
        @submit=${() => {
          this.onSave(this.#filled());
        }}
      >
        <h2 id="form-title">${t('faultRow', { row: row + HEADER_ROWS })}</h2>
        ${this.#field('title', 'form-title-field')}
        ${dateFields(this.date, texts, (date) => {
          this.date = date;
          this.#isDateChanged = true;
        })}
        ${FIELDS.filter((field) => canHave(draft, field)).map((field) => this.#field(field))}
        ${groupFields(draft).map((field, at) => this.#field(field, `form-group-${at}`))} ${this.#more()}
        <p class="actions">
          <button class="button primary">${t('save')}</button>
          <button class="button" type="button" @click=${close}>${t('cancel')}</button>
          <button class="button quiet" type="button" @click=${this.#remove}>${t('rowRemove')}</button>
        </p>
      </form>
    </dialog>`;
  }

  readonly #remove = (): void => {
    this.#dialog.close();
    if (this.row !== undefined) this.onRemove(this.row);
  };

  /** The focus goes to an added item. */
  readonly #relate = (changed: readonly RelationChoice[]): void => {
    const isMore = changed.length > (this.relations?.length ?? 0);
    this.relations = changed;
    if (isMore)
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.relations li:last-child select')?.focus());
  };

  readonly #translate = (texts: FormValues): void => {
    this.values = { ...this.values, ...texts };
  };

  /** The focus goes to the added language. */
  readonly #addLanguage = (tag: string): void => {
    this.languages = [...this.languages, tag];
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('.translations .language-fields:last-of-type input')?.focus(),
    );
  };

  #more(): TemplateResult {
    const { texts, relations, languages } = this;
    const isUsed =
      MORE.some((field) => (this.values[field] ?? '') !== '') || languages.length > 0 || relations?.length !== 0;
    return html`<details
      class="more"
      ?open=${this.isMoreOpen || isUsed}
      @toggle=${(event: Event) => {
        this.isMoreOpen = (event.currentTarget as HTMLDetailsElement).open;
      }}
    >
      <summary>${texts.text('formMore')}</summary>
      <div class="fields">
        ${translationFields(languages, this.values, texts, this.#translate, this.#addLanguage)}
        ${MORE.map((field) => this.#field(field))}
        ${
          relations === undefined
            ? nothing
            : html`${relationFields(relations, ROWS_LIST, texts, this.#relate)}
                <datalist id=${ROWS_LIST}>
                  ${
                    relations.length === 0
                      ? nothing
                      : offeredRows(this.draft).map((row) => html`<option value=${row}></option>`)
                  }
                </datalist>`
        }
      </div>
    </details>`;
  }

  #field(field: AnyMappedField, id = `form-${field}`): TemplateResult {
    const { text } = this.texts;
    const hint = SEVERAL.has(field) ? `${id}-hint` : undefined;
    const value = this.values[field] ?? '';
    const onInput = (event: Event): void => {
      this.values = { ...this.values, [field]: (event.currentTarget as HTMLInputElement).value };
    };
    const control =
      field === 'status'
        ? this.#status(id, value, onInput)
        : LONG.has(field)
          ? html`<textarea id=${id} rows="3" dir="auto" .value=${value} @input=${onInput}></textarea>`
          : html`<input
              id=${id}
              dir=${field === 'url' || field === 'media' ? 'ltr' : 'auto'}
              autocomplete="off"
              aria-describedby=${hint ?? nothing}
              .value=${value}
              @input=${onInput}
            />`;
    return html`<div class="field">
      <label for=${id}>${this.texts.field(field)}</label>
      ${control} ${hint === undefined ? nothing : html`<span id=${hint} class="hint">${text('several')}</span>`}
    </div>`;
  }

  /** A word that is none of these stays until another is chosen. */
  #status(id: string, value: string, onInput: (event: Event) => void): TemplateResult {
    const plain = value.toLowerCase();
    const isKnown = value === '' || STATUSES.some((status) => status === plain);
    return html`<select id=${id} @change=${onInput}>
      <option value="" ?selected=${value === ''}>–</option>
      ${isKnown ? nothing : html`<option value=${value} selected>${value}</option>`}
      ${STATUSES.map(
        (status) => html`<option value=${status} ?selected=${status === plain}>${this.texts.status(status)}</option>`,
      )}
    </select>`;
  }
}
