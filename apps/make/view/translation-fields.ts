/** Title and summary in other languages: a language is added, and then has its two fields. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LANGUAGES, type MakerTexts } from '../messages/texts.js';
import type { FormValues } from '../model/entry-form.js';

/** The languages of a form: those of the sheet, and the added ones. */
export function translationFields(
  tags: readonly string[],
  values: FormValues,
  texts: MakerTexts,
  onChange: (values: FormValues) => void,
  onAdd: (tag: string) => void,
): TemplateResult {
  const { text: t } = texts;
  const others = LANGUAGES.filter(([lang]) => lang !== texts.lang && !tags.includes(lang));
  return html`<fieldset class="translations">
    <legend>${t('translations')}</legend>
    ${repeat(
      tags,
      (tag) => tag,
      (tag) => languageFields(tag, values, texts, onChange),
    )}
    ${
      others.length === 0
        ? nothing
        : html`<label class="add-language"
            >${t('translationAdd')}
            <select
              @change=${(event: Event) => {
                const select = event.currentTarget as HTMLSelectElement;
                const tag = select.value;
                select.value = '';
                if (tag !== '') onAdd(tag);
              }}
            >
              <option value="">–</option>
              ${others.map(([lang, name]) => html`<option value=${lang} lang=${lang}>${name}</option>`)}
            </select></label
          >`
    }
  </fieldset>`;
}

function languageFields(
  tag: string,
  values: FormValues,
  texts: MakerTexts,
  onChange: (values: FormValues) => void,
): TemplateResult {
  const name = texts.language(tag);
  const input = (field: 'title' | 'summary') => (event: Event) => {
    onChange({ [`${field}:${tag}`]: (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value });
  };
  return html`<div class="language-fields" role="group" aria-label=${name} data-language=${tag}>
    <span class="language-name" aria-hidden="true">${name}</span>
    <label
      >${texts.field('title')}
      <input
        lang=${tag}
        dir="auto"
        autocomplete="off"
        .value=${values[`title:${tag}`] ?? ''}
        @input=${input('title')}
      />
    </label>
    <label
      >${texts.field('summary')}
      <textarea
        lang=${tag}
        rows="2"
        dir="auto"
        .value=${values[`summary:${tag}`] ?? ''}
        @input=${input('summary')}
      ></textarea>
    </label>
  </div>`;
}
