/** The first page: every way in which data can come. */
import { html, type TemplateResult } from 'lit';
import type { MakerTexts } from '../messages/texts.js';
import { EXAMPLES } from '../model/examples.js';
import { pastedText } from '../reading/pasted-table.js';

export interface StartActions {
  readonly onText: (text: string) => void;
  /** The box is empty, and stays so. */
  readonly onPasted: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onAddress: (address: string) => void;
  readonly onExample: () => void;
  /** A finished timeline, by its id. */
  readonly onFinished: (id: string) => void;
  readonly onEmpty: () => void;
}

/** `example`: the first rows of one, shown while the field is empty. */
export function startView(
  texts: MakerTexts,
  example: string,
  { onText, onPasted, onFile, onAddress, onExample, onFinished, onEmpty }: StartActions,
): TemplateResult {
  const t = texts.text;
  const onPaste = (event: ClipboardEvent): void => {
    const text = pastedText(event.clipboardData);
    const box = event.currentTarget as HTMLTextAreaElement;
    // A text with content takes it as any text does.
    if (box.value.trim() !== '' || !text.includes('\n')) return;
    event.preventDefault();
    onPasted(text);
  };
  return html`<div class="start">
    <form
      class="start-paste"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        onText((event.currentTarget as HTMLFormElement).querySelector('textarea')!.value);
      }}
    >
      <label for="paste">${t('pasteLabel')}</label>
      <textarea
        id="paste"
        rows="8"
        spellcheck="false"
        autocomplete="off"
        dir="auto"
        placeholder=${example}
        aria-describedby="paste-hint"
        @paste=${onPaste}
      ></textarea>
      <p id="paste-hint" class="hint">${t('pasteHint')}</p>
      <p class="actions">
        <button class="button primary">${t('pasteUse')}</button>
        <button class="button" type="button" @click=${onExample}>${t('example')}</button>
        <button class="button quiet" type="button" @click=${onEmpty}>${t('emptySheet')}</button>
      </p>
    </form>
    <div class="start-others">
      <div class="drop">
        <p>${t('dropHint')}</p>
        <label class="button file"
          >${t('chooseFile')}<input
            type="file"
            class="visually-hidden"
            accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,.ics,text/csv,application/json,text/calendar"
            @change=${(event: Event) => {
              const input = event.currentTarget as HTMLInputElement;
              const [file] = input.files ?? [];
              if (file !== undefined) onFile(file);
              input.value = '';
            }}
        /></label>
      </div>
      <form
        class="address"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const field = (event.currentTarget as HTMLFormElement).querySelector('input')!;
          // A field that is "required" is "invalid" before the first key.
          if (field.value.trim() === '') field.focus();
          else onAddress(field.value);
        }}
      >
        <label for="address">${t('addressLabel')}</label>
        <span class="row">
          <input
            id="address"
            type="text"
            inputmode="url"
            autocomplete="off"
            spellcheck="false"
            dir="ltr"
            aria-required="true"
            placeholder="https://docs.google.com/spreadsheets/…"
          />
          <button class="button">${t('addressUse')}</button>
        </span>
      </form>
    </div>
    <section class="finished" aria-labelledby="examples">
      <h2 id="examples">${t('examples')}</h2>
      <ul>
        ${EXAMPLES.map(
          ({ id, title }) =>
            html`<li>
              <button
                class="button"
                lang="en"
                @click=${() => {
                  onFinished(id);
                }}
              >
                ${title}
              </button>
            </li>`,
        )}
      </ul>
    </section>
  </div>`;
}
