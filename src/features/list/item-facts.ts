/** What stands beside an entry of the list: its place, its topics and its measures, as far as the data have them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../data/dataset.js';
import { measureTexts } from '../../data/field-words.js';
import { fieldLang, namesLang } from '../../data/names-language.js';
import { nameList } from '../../i18n/name-list.js';
import { laneNames } from '../../rows/list-lanes.js';
import type { ItemOptions } from './item-options.js';

/** A row stays a row: the details have the rest. */
const MAX_MEASURES = 3;

export function itemFacts(record: Entry, entry: number, options: ItemOptions): TemplateResult | typeof nothing {
  const { model, texts, hits } = options;
  const topics = options.showsTopics ? laneNames(model, entry, 'topic') : [];
  const measures = measureTexts(record, model.dataset, texts.locale).slice(0, MAX_MEASURES);
  if (!record.place && topics.length === 0 && measures.length === 0) return nothing;
  return html`<div class="beside">
    ${record.place ? html`<span class="place"><bdi lang=${fieldLang(model, record, 'place') ?? nothing}>${hits.highlight(record.place)}</bdi></span>` : nothing}
    ${
      topics.length === 0
        ? nothing
        : html`<span
            ><bdi lang=${namesLang(model, ...topics) ?? nothing}
              >${nameList(topics, namesLang(model, ...topics))}</bdi
            ></span
          >`
    }
    ${measures.map(
      ({ name, texts: [text = ''] }) =>
        html`<span
          ><bdi lang=${namesLang(model, name) ?? nothing}>${name}</bdi>: <bdi class="amount">${text}</bdi></span
        >`,
    )}
  </div>`;
}
