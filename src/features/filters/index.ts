/** The filters: the button loads with the core; the panel and the chips load on demand. */
import { html, nothing } from 'lit';
import type { Content, Feature, ViewContext } from '../../element/core/feature.js';
import { toolIcon } from '../../element/frame/toolbar-view.js';
import { countValues } from '../../dataset/data/filter.js';
import type { Picture } from '../../element/picture/picture.js';
import { canFilter } from './can-filter.js';
import type { FiltersPart } from './part.js';

/** Three lines, each shorter. */
const ICON = 'M2 3.5h12M4.5 8h7M6.5 12.5h3';

export const filters: Feature<FiltersPart> = {
  id: 'filters',
  slots: { toolbar: button },
  isWanted: ({ session }) => countValues(session.state.filter) > 0,
  place: 'notice',
  load: () => import('./part.js'),
};

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
    ${toolIcon(ICON)}<span class="word">${texts.text('filters')}</span>${
      active === 0
        ? nothing
        : html` <span class="badge" aria-hidden="true">${active.toLocaleString(texts.locale)}</span
            ><span class="visually-hidden">${texts.count('filtersActive', active)}</span>`
    }
  </button>`;
}
