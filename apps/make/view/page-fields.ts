/** The words and the look of the page around the timeline, as fields. */
import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES, type MakerTexts } from '../messages/texts.js';
import { FACES, folderAddress, LOOKS, type PageChoice } from '../model/page-choice.js';

export interface PageActions {
  readonly onPage: (more: Partial<PageChoice>) => void;
  readonly onContentLanguage: (lang: string) => void;
}

const LICENCES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC0-1.0'];
const MAX_SHOWN = 60;

/** `lang`: of the texts. */
export function pageFields(
  page: PageChoice,
  lang: string,
  texts: MakerTexts,
  { onPage, onContentLanguage }: PageActions,
): TemplateResult {
  const { text: t, messages } = texts;
  const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value;
  const isBad = page.address.trim() !== '' && folderAddress(page.address) === undefined;
  return html`<div class="page-fields" role="group" aria-labelledby="page-words">
    <h3 id="page-words">${t('pageWords')}</h3>
    <label class="wide"
      >${t('pageStandfirst')}
      <textarea
        rows="2"
        dir="auto"
        .value=${page.standfirst}
        @change=${(event: Event) => {
          onPage({ standfirst: valueOf(event) });
        }}
      ></textarea>
    </label>
    <label
      >${t('pageByline')}
      <input
        dir="auto"
        autocomplete="off"
        .value=${page.byline}
        @change=${(event: Event) => {
          onPage({ byline: valueOf(event) });
        }}
    /></label>
    <label
      >${t('pageLicence')}
      <input
        list="licences"
        dir="auto"
        autocomplete="off"
        .value=${page.licence}
        @change=${(event: Event) => {
          onPage({ licence: valueOf(event) });
        }}
    /></label>
    <datalist id="licences">${LICENCES.map((name) => html`<option value=${name}></option>`)}</datalist>
    <label
      >${t('pageLanguage')}
      <select
        @change=${(event: Event) => {
          onContentLanguage((event.currentTarget as HTMLSelectElement).value);
        }}
      >
        ${[...new Set([lang, ...LANGUAGES.map(([tag]) => tag)])].map(
          (tag) => html`<option value=${tag} ?selected=${tag === lang}>${texts.language(tag)}</option>`,
        )}
      </select></label
    >
    <fieldset class="looks">
      <legend>${t('pageLook')}</legend>
      ${LOOKS.map(
        (look) =>
          html`<label class="look is-${look}"
            ><input
              type="radio"
              name="look"
              value=${look}
              .checked=${look === page.look}
              @change=${() => {
                onPage({ look });
              }}
            />
            <span class="sample" aria-hidden="true"><b></b><i></i><i></i></span>
            <span>${messages.looks[look]}</span></label
          >`,
      )}
    </fieldset>
    <label
      >${t('pageFace')}
      <select
        @change=${(event: Event) => {
          onPage({ face: FACES[(event.currentTarget as HTMLSelectElement).selectedIndex]! });
        }}
      >
        ${FACES.map((face) => html`<option ?selected=${face === page.face}>${messages.faces[face]}</option>`)}
      </select></label
    >
    <label class="wide"
      >${t('pageAddress')}
      <input
        type="text"
        inputmode="url"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        placeholder="https://example.org/timeline/"
        aria-describedby="page-address-hint"
        aria-invalid=${isBad ? 'true' : nothing}
        .value=${page.address}
        @change=${(event: Event) => {
          onPage({ address: valueOf(event) });
        }}
    /></label>
    <p id="page-address-hint" class="wide ${isBad ? 'wrong' : 'hint'}">
      ${isBad ? t('pageAddressBad', { text: page.address.slice(0, MAX_SHOWN) }) : t('pageAddressHint')}
    </p>
  </div>`;
}
