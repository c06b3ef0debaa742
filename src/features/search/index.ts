/** Search: the field loads with the core; the code that finds, counts and marks loads when the field is used. */
import { html, noChange, type TemplateResult } from 'lit';
import { live } from '../../drawing/platform/live.js';
import type { Feature, ViewContext } from '../../element/core/feature.js';
import { MAX_QUERY } from '../../dataset/data/max-query.js';
import { isPlainKey, onEntry } from '../../element/interaction/plain-key.js';
import type { Picture } from '../../element/picture/picture.js';
import type { SearchPart } from './part.js';
import { searchStyles } from './styles.js';

export const search: Feature<SearchPart> = {
  id: 'search',
  styles: [searchStyles],
  slots: { search: field },
  keys: [
    {
      groups: ['viewChart', 'viewList'],
      keys: ['/'],
      says: ['search'],
      matches: (event) => isPlainKey(event, '/') && onEntry(event),
      run: (_, { focus }) => {
        focus.now('search');
        return true;
      },
    },
  ],
  isWanted: ({ session }) => session.state.query !== '',
  place: 'notice',
  load: () => import('./part.js'),
};

function field(view: ViewContext, { hits, model }: Picture): TemplateResult {
  const { texts, features, timeline } = view;
  const part = features.part(search);
  const known = part?.input.draft ?? hits.query;
  // A landmark for each timeline of a page.
  const name = [timeline.label, model.dataset.title].find(Boolean) ?? texts.text('timeline');
  return html`<div class="search" role="search" part="search" aria-label=${name}>
    <svg class="lens" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle cx="6.5" cy="6.5" r="4.5"></circle>
      <path d="M10 10l4.5 4.5"></path>
    </svg>
    <input
      type="search"
      data-focus="search"
      aria-label=${texts.text('search')}
      aria-describedby="search-help"
      placeholder=${texts.text('search')}
      maxlength=${MAX_QUERY}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="search"
      dir="auto"
      .value=${live(part === undefined && known === '' ? noChange : known)}
      @focus=${() => {
        features.warm(search);
      }}
      @input=${(event: Event) => {
        const { value } = event.target as HTMLInputElement;
        features.use(search, ({ input }) => {
          input.type(value);
        });
      }}
      @keydown=${(event: KeyboardEvent) => {
        onKeyDown(event, view);
      }}
    />
    <span id="search-help" hidden>${texts.text('searchHelp')}</span>
    ${hits.query === '' ? undefined : part?.found(view, hits)}
  </div>`;
}

function onKeyDown(event: KeyboardEvent, { features }: ViewContext): void {
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const { value } = event.currentTarget as HTMLInputElement;
  const step = event.shiftKey ? -1 : 1;
  features.use(search, ({ input }) => {
    input.enter(value, step);
  });
}
