/** The filters: the button loads with the core; the panel and the chips load on demand. */
import { html, nothing } from 'lit';
import type { Content, Feature, ViewContext } from '../../element/core/feature.js';
import { icon } from '../../drawing/render/icon.js';
import { countValues } from '../../dataset/data/filter.js';
import type { Picture } from '../../element/picture/picture.js';
import type { FiltersPart } from './part.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';

/** Three lines, each shorter. */
const ICON = 'M2 3.5h12M4.5 8h7M6.5 12.5h3';

export const filters: Feature<FiltersPart> = {
  id: 'filters',
  slots: { toolbar: button },
  isWanted: ({ session }) => countValues(session.state.filter) > 0,
  place: 'notice',
  load: () => import('./part.js'),
};

const known = new WeakMap<TimelineModel, boolean>();

/** Nothing if the dataset has nothing to filter by. */
function button({ texts, features, session, controls }: ViewContext, { model }: Picture): Content {
  const active = countValues(session.state.filter);
  if (active === 0 && (controls !== 'full' || !canFilter(model))) return nothing;
  const open = features.part(filters)?.controls.open === true;
  const warm = (): void => {
    features.warm(filters);
  };
  return html`<button
    type="button"
    class="plain filter-button"
    tabindex="-1"
    title=${active > 0 ? nothing : texts.text('filters')}
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? 'filters' : nothing}
    @pointerenter=${warm}
    @focus=${warm}
    @click=${() => {
      features.use(filters, ({ controls }) => {
        controls.toggle();
      });
    }}
  >
    ${icon(ICON)}<span class="word">${texts.text('filters')}</span>${
      active === 0
        ? nothing
        : html` <span class="badge" aria-hidden="true">${active.toLocaleString(texts.locale)}</span
            ><span class="visually-hidden">${texts.count('filtersActive', active)}</span>`
    }
  </button>`;
}

/** Whether any facet has two values: far cheaper than counting them, and checked once for a model. */
function canFilter(model: TimelineModel): boolean {
  const before = known.get(model);
  if (before !== undefined) return before;
  const { kind, form, status, ids, dataset } = model;
  // Facets in which most datasets differ come first: a column with one value is read to its end.
  const can =
    (dataset.measures ?? []).length > 0 ||
    (dataset.phases ?? []).length > 1 ||
    (dataset.categories ?? []).some(({ values }) => values.length > 1) ||
    [ids.parties, ids.actors, ids.topics, ids.sources].some(({ value }) => differs(value, 0)) ||
    differs(kind, 0) ||
    differs(form, 1) ||
    differs(status, 1);
  known.set(model, can);
  return can;
}

/** Whether there are two different values. Values below the least count as none. */
function differs(column: Uint8Array | Uint32Array, least: number): boolean {
  const first = column.find((value) => value >= least);
  return first !== undefined && column.some((value) => value >= least && value !== first);
}
