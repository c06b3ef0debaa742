/** What stands beside the search field: the number of hits, the buttons from hit to hit, and a button that clears. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../element/core/feature.js';
import type { Hits } from '../../element/picture/search-hits.js';
import { counterWords, outsideWords, type SearchInput } from './search-input.js';

export function foundTemplate({ session, texts }: ViewContext, hits: Hits, input: SearchInput): TemplateResult {
  const { selected } = session.state;
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
  return html`<span class="matches"
      >${hits.terms.length === 0 ? nothing : html`<span class="counter">${counterWords(hits, selected, texts)}</span>${step('previousHit', '↑', -1)}${step('nextHit', '↓', 1)}`}<button
        type="button"
        aria-label=${texts.text('searchClear')}
        title=${texts.text('searchClear')}
        @click=${(event: MouseEvent) => {
          input.clear();
          (event.currentTarget as HTMLElement).closest('.search')?.querySelector('input')?.focus();
        }}
      >
        <span aria-hidden="true">×</span>
      </button></span
    >
    ${hits.hidden === 0 ? nothing : html`<span class="outside">${outsideWords(hits, texts)}</span>`}`;
}
