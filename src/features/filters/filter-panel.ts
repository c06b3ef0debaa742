/** The panel of the filters, under the header: a group of checkboxes for each facet. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from '../../drawing/platform/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { facetValue, isOwnName } from '../../dataset/data/facet-table.js';
import type { AnyFacet } from '../../dataset/data/facets.js';
import type { FacetCounts } from '../../dataset/data/facets-count.js';
import { EMPTY_FILTER, isEmptyFilter } from '../../dataset/data/filter.js';
import { withValue } from './with-value.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { partyColours } from '../../drawing/layout/party-colours.js';
import type { FilterControls } from './filter-controls.js';
import { facetName, valueName } from '../../element/picture/filter-names.js';
import { measureField } from './measure-field.js';
import { shownValues, type OfferedFacet } from './filter-values.js';
import type { Picture } from '../../element/picture/picture.js';
import type { ViewContext } from '../../element/core/feature.js';
import { archive } from '../archive/index.js';

const GROUP = 'fieldset';
const CONTROL = 'input, button';
/** Arrow keys in a field for text or numbers are its own. */
const CHOICE = 'input[type="checkbox"], button';

/** Drawn again only after a change: a pan or a zoom leaves it alone. */
export function filterPanel(
  view: ViewContext,
  { model, totals }: Picture,
  filters: FilterControls,
): TemplateResult | typeof nothing {
  const options = { ...view, filters };
  const { texts, session } = options;
  if (!filters.open) return nothing;
  const { filter } = session.state;
  const elsewhere = view.features.part(archive)?.facetCounts;
  const all = elsewhere?.(model, EMPTY_FILTER);
  const counts = elsewhere === undefined ? filters.countedHere(model, filter) : elsewhere(model, filter);
  // Firefox would make a tab stop of a box that scrolls, and Orca would read all of it there.
  return html`<div
    id="filters"
    class="filters"
    part="filters"
    role="group"
    tabindex="-1"
    aria-label=${texts.text('filters')}
    aria-describedby="filter-keys"
    @keydown=${onFilterKey}
  >
    <p id="filter-keys" class="visually-hidden">${texts.text('saidGroupKeys')}</p>
    <div class="facets">
      ${guard([model, filter, texts, filters.version, all, counts], () => [
        repeat(
          filters.offered(model, all),
          ({ facet }) => facet,
          (offered) => facetTemplate({ ...options, counts }, model, offered),
        ),
        // An archive has no ranges.
        repeat(
          elsewhere === undefined ? filters.measures(model) : [],
          ({ measure }) => measure.id,
          (offered) => measureField(view, offered, namesLang(model, offered.measure.name), model.count),
        ),
      ])}
    </div>
    <div class="filters-foot">
      <button
        type="button"
        class="plain show-these"
        aria-disabled=${totals.shown === 0 ? 'true' : 'false'}
        @click=${() => {
          if (totals.shown > 0) filters.close();
        }}
      >
        ${isEmptyFilter(filter) ? texts.text('close') : texts.count('filterShowThese', totals.shown)}
      </button>
    </div>
  </div>`;
}

type Model = Picture['model'];

interface FilterView extends ViewContext {
  readonly filters: FilterControls;
  /** Undefined while an archive is counting. */
  readonly counts: FacetCounts | undefined;
}

function facetTemplate(options: FilterView, model: Model, offered: OfferedFacet): TemplateResult {
  const { texts, filters, session } = options;
  const { facet, values } = offered;
  const uiState = filters.uiStateOf(facet, session.state.filter);
  const nameOf = (place: number): string => valueName(facet, values, place, texts);
  const { places, more, foldable } = shownValues(offered, uiState, nameOf);
  return html`<fieldset class="facet" data-facet=${facet}>
    <legend><bdi>${facetName(facet, texts, model.dataset)}</bdi></legend>
    ${foldable ? findField(options, facetName(facet, texts, model.dataset), facet, uiState.find) : nothing}
    ${repeat(
      places,
      (place) => place,
      (place) => choiceTemplate(options, model, offered, place, nameOf(place)),
    )}
    ${more > 0 ? html`<p class="note">${texts.count('facetMore', more)}</p>` : nothing}
    ${
      foldable
        ? html`<button
            type="button"
            class="fold-facet"
            @click=${() => {
              filters.expand(facet, !uiState.expanded);
            }}
          >
            ${uiState.expanded ? texts.text('facetFewer') : texts.count('facetAll', offered.places.length)}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function choiceTemplate(
  options: FilterView,
  model: Model,
  { facet, values }: OfferedFacet,
  place: number,
  name: string,
): TemplateResult {
  const { counts, session } = options;
  const { filter } = session.state;
  const id = facetValue(values, place) ?? '';
  const chosen = filter[facet]?.includes(id) ?? false;
  const count = counts?.[facet]?.[place] ?? (counts === undefined ? undefined : 0);
  const lang = isOwnName(facet) ? (namesLang(model, name) ?? nothing) : nothing;
  return html`<label class="choice ${count === 0 ? 'none' : ''}">
    <input
      type="checkbox"
      .checked=${live(chosen)}
      @change=${(event: Event) => {
        const { checked } = event.target as HTMLInputElement;
        session.dispatch({ type: 'filter', filter: withValue(filter, facet, id, checked) }, true);
      }}
    />
    ${facet === 'party' ? html`<span class="swatch c${partyColours(model.dataset.parties)[place]}"></span>` : nothing}
    <bdi class="name" lang=${lang}>${name}</bdi>
    <span class="number" aria-hidden="true">${count === undefined ? '…' : numberText(count, options)}</span
    >${count === undefined ? nothing : html`<span class="visually-hidden">${options.texts.count('entries', count)}</span>`}
  </label>`;
}

function findField({ texts, filters }: FilterView, name: string, facet: AnyFacet, find: string): TemplateResult {
  return html`<input
    class="find"
    type="search"
    autocomplete="off"
    aria-label=${texts.text('facetFind', { facet: name })}
    .value=${live(find)}
    @input=${(event: Event) => {
      filters.find(facet, (event.target as HTMLInputElement).value);
    }}
  />`;
}

function numberText(count: number, { texts }: ViewContext): string {
  return count.toLocaleString(texts.locale);
}

/** Keys of the panel of filters: Page Up and Page Down go from group to group, arrows from value to value. */
function onFilterKey(event: KeyboardEvent): void {
  const { target, key, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(target instanceof Element)) return;
  const step = key.endsWith('Down') ? 1 : key.endsWith('Up') ? -1 : 0;
  const goal = key.startsWith('Page')
    ? groupBeside(currentTarget as Element, target, step)
    : key.startsWith('Arrow') && target.matches(CHOICE)
      ? choiceBeside(target, step)
      : undefined;
  if (step === 0 || goal === undefined) return;
  event.preventDefault();
  goal.focus();
}

/** The first control of the next group, or of the one before. */
function groupBeside(panel: Element, target: Element, step: number): HTMLElement | undefined {
  const groups = [...panel.querySelectorAll(GROUP)];
  const at = groups.findIndex((group) => group.contains(target));
  return groups[at < 0 ? groups.length - 1 : at + step]?.querySelector<HTMLElement>(CONTROL) ?? undefined;
}

function choiceBeside(target: Element, step: number): HTMLElement | undefined {
  const choices = [...(target.closest(GROUP)?.querySelectorAll<HTMLElement>(CHOICE) ?? [])];
  const at = choices.findIndex((choice) => choice === target);
  return at < 0 ? undefined : choices[at + step];
}
