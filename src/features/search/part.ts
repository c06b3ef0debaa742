/** The working part of the search. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import type { SearchApi } from '../../element/core/feature-apis.js';
import type { Hits } from '../../element/picture/search-hits.js';
import { foundStyles } from './found-styles.js';
import { SearchController } from './search-controller.js';
import { counterWords, outsideWords, SearchInput } from './search-input.js';

export interface SearchPart extends FeaturePart, SearchApi {
  readonly input: SearchInput;
  readonly found: (view: ViewContext, hits: Hits) => TemplateResult;
}

const FIELD = '.search > input';

export const styles = [foundStyles];

export function connect(timeline: TimelineApi): SearchPart {
  const { element, session, focus } = timeline;
  const startWork = (): void => {
    const model = timeline.picture()?.model;
    if (model !== undefined) controller.start(model, session.state.query);
  };
  const input = new SearchInput(timeline, startWork);
  const controller = new SearchController(element, () => {
    input.onAnswer();
  });
  element.addController({
    hostDisconnected: () => {
      input.release();
    },
  });
  const typed = (): string => element.renderRoot.querySelector<HTMLInputElement>(FIELD)?.value ?? '';
  return {
    input,
    found: (view, hits) => foundTemplate(view, hits, input),
    startWork,
    // An archive answers in its own time.
    afterDraw: () => {
      input.onAnswer();
    },
    hitsOf: controller.hitsOf,
    get version() {
      return controller.version;
    },
    get done() {
      return controller.done;
    },
    // The first Escape clears the field. In an empty field it closes what is open, or moves to the entries.
    escape: [
      {
        within: FIELD,
        isOpen: () => typed() !== '',
        close: () => {
          input.clear();
          session.refresh();
        },
      },
      {
        within: FIELD,
        isOpen: () => session.state.selected === undefined,
        close: () => {
          focus.nowEntries();
        },
      },
    ],
  };
}

/** The content beside the search field: the number of hits, the buttons from hit to hit, and a button that clears. */
function foundTemplate({ session, texts }: ViewContext, hits: Hits, input: SearchInput): TemplateResult {
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
