/** The working part of what an entry holds besides words. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { fieldStyles } from './styles.js';
import { nameList } from '../../words/i18n/name-list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { categoryTexts, coordinates, measureTexts, ownFieldTexts } from '../../dataset/data/field-words.js';
import { namesLang } from '../../dataset/data/names-language.js';
import type { DetailsOptions } from '../../element/entry/details-view.js';
import { plain } from '../../element/picture/search-hits.js';
import { mediaStyles } from './media-styles.js';
import { MediaState } from './media-state.js';
import { mediaTemplate } from './media-view.js';
import { safeUrl } from '../../dataset/data/safe-url.js';

export const styles = [fieldStyles, mediaStyles];

export function connect({ element, session }: TimelineApi): FeaturePart {
  const state = new MediaState(() => {
    element.requestUpdate();
    return element.updateComplete;
  });
  return {
    entry: (details) => {
      // Only the open entry has a player; the others that are drawn may be on paper, or beside it for comparison.
      if (details.entry === session.state.selected) state.follow(details.model.entries.at(details.entry)?.id);
      return [factsTemplate(details), mediaTemplate(details, element.media, state)];
    },
    afterDraw: () => {
      if (session.state.selected === undefined) state.follow(undefined);
    },
  };
}

/** Categories, measures, own fields and coordinates of an entry, by name. */
function factsTemplate({ model, entry, texts, words, hits }: DetailsOptions): TemplateResult | typeof nothing {
  const record = model.entries.at(entry)!;
  const { dataset } = model;
  const lang = dataset.lang ?? nothing;
  const highlight = hits?.highlight ?? plain;
  const rows = [
    ...categoryTexts(record, dataset).map(({ name, texts: values }) => ({
      name,
      content: highlight(nameList(values, namesLang(model, ...values))),
      textLang: namesLang(model, ...values),
    })),
    ...measureTexts(record, dataset, texts.locale).map(({ name, texts: [text = ''], unit }) => ({
      name,
      content: highlight(text),
      textLang: unit ? namesLang(model, unit) : dataset.lang,
    })),
    ...ownFieldTexts(record, dataset, words.dateText).map(({ name, kind, texts: values }) => ({
      name,
      content: kind === 'link' ? ownLink(values[0]!, highlight) : highlight(nameList(values, dataset.lang)),
      textLang: kind === 'date' ? undefined : dataset.lang,
    })),
  ];
  const { location } = record;
  const point = location && coordinates(location);
  if (rows.length === 0 && location === undefined) return nothing;
  return html`<dl class="facts">
    ${rows.map(
      ({ name, content, textLang }) =>
        html`<div>
          <dt><bdi lang=${namesLang(model, name) ?? nothing}>${highlight(name)}</bdi></dt>
          <dd><bdi lang=${textLang ?? nothing}>${content}</bdi></dd>
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

/** An address that is none stays text. */
function ownLink(address: string, highlight: (text: string) => unknown): unknown {
  const href = safeUrl(address);
  if (href === undefined) return highlight(address);
  return html`<a href=${href} dir="ltr" rel="noopener noreferrer" referrerpolicy="no-referrer"
    >${highlight(address)}</a
  >`;
}
