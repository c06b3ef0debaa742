/** Categories, measures and coordinates of an entry, by name. */
import { nameList } from '../../words/i18n/name-list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { categoryTexts, coordinates, measureTexts } from '../../dataset/data/field-words.js';
import { namesLang } from '../../dataset/data/names-language.js';
import type { DetailsOptions } from '../../element/entry/details-view.js';
import { plain } from '../../element/picture/search-hits.js';

export function factsTemplate({ model, entry, texts, hits }: DetailsOptions): TemplateResult | typeof nothing {
  const record = model.entries.at(entry)!;
  const { dataset } = model;
  const lang = dataset.lang ?? nothing;
  const highlight = hits?.highlight ?? plain;
  const rows = [
    ...categoryTexts(record, dataset).map(({ name, texts: values }) => ({
      name,
      text: nameList(values, namesLang(model, ...values)),
      textLang: namesLang(model, ...values),
    })),
    ...measureTexts(record, dataset, texts.locale).map(({ name, texts: [text = ''], unit }) => ({
      name,
      text,
      textLang: unit ? namesLang(model, unit) : dataset.lang,
    })),
  ];
  const { location } = record;
  const point = location && coordinates(location);
  if (rows.length === 0 && location === undefined) return nothing;
  return html`<dl class="facts">
    ${rows.map(
      ({ name, text, textLang }) =>
        html`<div>
          <dt><bdi lang=${namesLang(model, name) ?? nothing}>${highlight(name)}</bdi></dt>
          <dd><bdi lang=${textLang ?? nothing}>${highlight(text)}</bdi></dd>
        </div>`,
    )}
    ${
      location === undefined
        ? nothing
        : html`<div>
            <dt>${texts.text('entryLocation')}</dt>
            <dd>
              ${location.name ? html`<bdi lang=${lang}>${highlight(location.name)}</bdi> ` : nothing}${
                point === undefined ? nothing : html`<bdi class="point" dir="ltr">${point}</bdi>`
              }
            </dd>
          </div>`
    }
  </dl>`;
}
