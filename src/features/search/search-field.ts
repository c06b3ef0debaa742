/** The search field, with what it has found. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MAX_QUERY } from '../../data/search-query.js';
import type { Texts } from '../../i18n/texts.js';
import type { Hits } from '../../picture/search-hits.js';
import type { SearchInput } from './search-input.js';
import { counterWords, outsideWords } from './search-words.js';

export interface SearchFieldOptions {
  readonly hits: Hits;
  readonly selected: number | undefined;
  readonly texts: Texts;
  readonly input: SearchInput;
}

export function searchField(options: SearchFieldOptions): TemplateResult {
  const { hits, texts, input } = options;
  return html`<div class="search" role="search" part="search">
    <svg class="lens" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle cx="6.5" cy="6.5" r="4.5"></circle>
      <path d="M10 10l4.5 4.5"></path>
    </svg>
    <input
      type="search"
      aria-label=${texts.text('search')}
      aria-describedby="search-help"
      placeholder=${texts.text('search')}
      maxlength=${MAX_QUERY}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="search"
      dir="auto"
      .value=${live(input.draft ?? hits.query)}
      @input=${input.onInput}
      @keydown=${input.onKeyDown}
    />
    <span id="search-help" hidden>${texts.text('searchHelp')}</span>
    ${hits.query === '' ? nothing : foundTemplate(options)}
  </div>`;
}

function foundTemplate({ hits, selected, texts, input }: SearchFieldOptions): TemplateResult {
  const step = (key: 'previousHit' | 'nextHit', sign: string, by: 1 | -1): TemplateResult =>
    html`<button
      type="button"
      aria-label=${texts.text(key)}
      title=${texts.text(key)}
      aria-disabled=${hits.entries.length === 0 ? 'true' : 'false'}
      @click=${() => {
        input.step(by);
      }}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`${hits.terms.length === 0 ? nothing : html`<span class="counter">${counterWords(hits, selected, texts)}</span>${step('previousHit', '↑', -1)}${step('nextHit', '↓', 1)}`}<button
      type="button"
      aria-label=${texts.text('searchClear')}
      title=${texts.text('searchClear')}
      @click=${(event: MouseEvent) => {
        input.clear();
        (event.currentTarget as HTMLElement).closest('.search')?.querySelector('input')?.focus();
      }}
    >
      <span aria-hidden="true">×</span>
    </button>
    ${hits.hidden === 0 ? nothing : html`<span class="outside">${outsideWords(hits, texts)}</span>`}`;
}
