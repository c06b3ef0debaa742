/** The part of paper between the chart and the entries: the subject of the timeline, and the active filters. */
import { html, nothing, type TemplateResult } from 'lit';
import { countValues } from '../../dataset/data/filter.js';
import { headLang } from '../../dataset/data/text-language.js';
import { chosenValues, facetName } from '../../element/picture/filter-names.js';
import type { Picture } from '../../element/picture/picture.js';
import type { ViewContext } from '../../element/core/feature.js';

const MAX_VALUES = 100;

export function printIntro(options: ViewContext, picture: Picture): TemplateResult {
  const { model } = picture;
  const { description } = model.dataset;
  return html`<div class="printed-intro">
    ${description ? html`<p lang=${headLang(model, 'description') ?? nothing} dir="auto">${description}</p>` : nothing}
    ${filteredBy(options, picture)}
  </div>`;
}

/** A print shows no chips, and outlasts the view that it was made from. */
function filteredBy({ texts, session }: ViewContext, { model }: Picture): TemplateResult | typeof nothing {
  const { filter } = session.state;
  const active = countValues(filter);
  if (active === 0) return nothing;
  const chosen = chosenValues(model, filter, texts, MAX_VALUES);
  const names = chosen.map(
    ({ facet, name }, index) =>
      html`${index === 0 ? nothing : ' · '}${facetName(facet, texts, model.dataset)}: <bdi>${name}</bdi>`,
  );
  return html`<p>
    <b>${texts.text('filtersChosen')}</b>
    ${names}${active > chosen.length ? ` · +${String(active - chosen.length)}` : nothing}
  </p>`;
}
