/** The working part of the filters. */
import type { FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { FilterControls } from './filter-controls.js';
import { filterPanel } from './filter-panel.js';
import { filterStyles } from './styles.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { AREA, type FilterName } from '../../dataset/data/facets.js';
import { isMeasureFacet } from '../../dataset/data/measure-range.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { countValues, EMPTY_FILTER } from '../../dataset/data/filter.js';
import { withValue } from './with-value.js';
import { onRovingFocusIn, onRovingKeyDown } from '../../element/interaction/roving.js';
import { isOwnName } from '../../dataset/data/facet-table.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { facetName, type ChosenValue } from '../../element/picture/filter-names.js';
import type { Picture } from '../../element/picture/picture.js';
import { labelled } from '../../words/i18n/join-sentences.js';

export interface FiltersPart extends FeaturePart {
  readonly controls: FilterControls;
}

/** Removing a chip also leaves the panel open. */
const INSIDE = '.filters, .filter-button, .chips';

export const styles = [filterStyles];

const MAX_CHIPS = 24;

export function connect(timeline: TimelineApi): FiltersPart {
  const controls = new FilterControls(() => {
    timeline.requestUpdate();
  });
  const outside = new ClickOutside(timeline.element.ownerDocument, INSIDE, () => {
    if (controls.open) controls.toggle();
  });
  timeline.element.addController({
    hostUpdated: () => {
      outside.listen(controls.open);
    },
    hostDisconnected: () => {
      outside.listen(false);
    },
  });
  return {
    controls,
    slots: {
      notice: (view, picture) => [filterPanel(view, picture, controls), filterChips(view, picture, controls)],
      'none-shown': (view, picture) => filterNone(view, picture, controls),
    },
    escape: [
      {
        within: INSIDE,
        isOpen: () => controls.open,
        close: () => {
          controls.close();
        },
      },
    ],
    beforeDraw: (root) => {
      controls.beforeUpdate(root, timeline.session.state.filter);
    },
    beforeFocus: (root) => {
      controls.afterUpdate(root);
    },
  };
}

/** Listens for a click anywhere else in the page while a panel is open. */
class ClickOutside {
  #page: Document;
  #inside: string;
  #onClick: () => void;
  #listens = false;

  /** `inside` selects the parts of the panel. */
  constructor(page: Document, inside: string, onClick: () => void) {
    this.#page = page;
    this.#inside = inside;
    this.#onClick = onClick;
  }

  listen(isOpen: boolean): void {
    if (isOpen === this.#listens) return;
    this.#listens = isOpen;
    if (isOpen) this.#page.addEventListener('click', this.#hear);
    else this.#page.removeEventListener('click', this.#hear);
  }

  #hear = (event: Event): void => {
    const path = event.composedPath();
    if (!path.some((node) => node instanceof Element && node.matches(this.#inside))) this.#onClick();
  };
}

/** The active filters as chips that can be removed, and the message when they hide everything. */
function filterChips(
  options: ViewContext,
  { model, totals }: Picture,
  filters: FilterControls,
): TemplateResult | typeof nothing {
  const { texts, session } = options;
  const { filter } = session.state;
  const active = countValues(filter);
  if (active === 0) return nothing;
  const chosen = filters.chosen(model, filter, texts, MAX_CHIPS);
  return html`<div
    class="chips"
    part="chips"
    role="toolbar"
    aria-label=${texts.text('filtersChosen')}
    @keydown=${onRovingKeyDown}
    @focusin=${onRovingFocusIn}
  >
    ${repeat(
      chosen,
      ({ facet, id }) => `${facet} ${id}`,
      (value, at) => chipTemplate(options, filters, model, value, at),
    )}
    ${active > chosen.length ? html`<span class="more">+${active - chosen.length}</span>` : nothing}
    ${totals.shown === 0 ? nothing : clearButton(options, filters, 'clear-filters')}
  </div>`;
}

/** The words in the place of chart or list if no entry is left. */
function filterNone(options: ViewContext, { totals }: Picture, filters: FilterControls): TemplateResult {
  const { texts } = options;
  return html`<div class="state" part="state">
    <p class="title">${texts.text('filterNone')}</p>
    <p>${texts.count('filterHidden', totals.all)}</p>
    ${clearButton(options, filters, 'plain')}
  </div>`;
}

function chipTemplate(
  { texts, session }: ViewContext,
  filters: FilterControls,
  model: TimelineModel,
  { facet, id, name }: ChosenValue,
  at: number,
): TemplateResult {
  const facetWords = facetName(facet, texts, model.dataset);
  // A number alone names neither its measure nor an area.
  const isNumber = isMeasureFacet(facet) || facet === AREA;
  const whole = labelled(facetWords, name, texts.locale);
  const words = isNumber ? whole : name;
  return html`<button
    type="button"
    class="chip"
    tabindex="-1"
    aria-label=${texts.text('filterRemove', { name: words })}
    title=${whole}
    @click=${() => {
      filters.wantChip(at);
      session.dispatch({ type: 'filter', filter: withValue(session.state.filter, facet, id, false) }, true);
    }}
  >
    ${isNumber ? html`<span><bdi lang=${namesLang(model, facetWords) ?? nothing}>${facetWords}</bdi>${labelled('', '', texts.locale)}</span>` : nothing}<bdi
      lang=${isOfDataset(facet) ? (namesLang(model, name) ?? nothing) : nothing}
      >${name}</bdi
    ><span aria-hidden="true">×</span>
  </button>`;
}

function isOfDataset(facet: FilterName): boolean {
  return facet !== AREA && !isMeasureFacet(facet) && isOwnName(facet);
}

/** One button on screen: after the chips, or below the message that nothing matches. */
function clearButton(
  { texts, session }: ViewContext,
  filters: FilterControls,
  look: 'clear-filters' | 'plain',
): TemplateResult {
  return html`<button
    type="button"
    class=${look}
    tabindex=${look === 'plain' ? 0 : -1}
    @click=${() => {
      filters.wantButton();
      session.dispatch({ type: 'filter', filter: EMPTY_FILTER }, true);
    }}
  >
    ${texts.text('filtersClear')}
  </button>`;
}
