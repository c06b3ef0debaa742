/** The working part of what an entry holds besides words. */
import type { FeaturePart } from '../../element/core/feature.js';
import { fieldStyles } from './styles.js';
import { nameList } from '../../words/i18n/name-list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { categoryTexts, coordinates, measureTexts, ownFieldTexts } from '../../dataset/data/field-words.js';
import { namesLang } from '../../dataset/data/names-language.js';
import type { DetailsOptions } from '../../element/entry/details-view.js';
import { plain } from '../../element/picture/search-hits.js';
import { keyed } from 'lit/directives/keyed.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import { MEDIUM_WORDS } from '../../words/a11y/medium-words.js';
import type { Medium } from '../../dataset/data/dataset.js';
import { mediaUrl } from '../../dataset/data/media-url.js';
import { kindOfMedium } from '../../dataset/data/medium-kind.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { copiesTemplate } from '../../element/entry/links-view.js';
import type { Texts } from '../../words/i18n/texts.js';

export const styles = [fieldStyles];

export function connect(): FeaturePart {
  return {
    entry: (details, { element }) => [factsTemplate(details), mediaTemplate(details, element.media !== 'none')],
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

/**
 * The media of an entry. Pictures load when the entry is open, and only from https or the page's own origin.
 * Distressing ones wait until the reader asks for them, as do all pictures if the page wants none, and on paper. Films,
 * recordings and documents are links.
 */
function mediaTemplate(
  { model, entry, texts, words, actions }: DetailsOptions,
  fetches: boolean,
): TemplateResult | typeof nothing {
  const { id, media = [], graphic = false } = model.entries.at(entry)!;
  if (media.length === 0) return nothing;
  const lang = model.dataset.lang;
  // Details that can only be read are on paper.
  const shows = fetches && actions !== undefined;
  return html`<div class="media">
    ${media.map((medium) => {
      const url = kindOfMedium(medium) === 'image' && shows ? mediaUrl(medium.url, document.baseURI) : undefined;
      // A failure, or a request, belongs to the picture of one entry.
      return keyed(
        `${id} ${medium.url}`,
        html`<figure class="medium">
          ${url === undefined ? linkTemplate(medium, texts) : graphic ? heldBack(medium, url, texts) : picture(medium, url)}
          ${captionTemplate(medium, lang)} ${mediumCopies(medium, texts, words)}
          ${url === undefined ? nothing : html`<p class="failed" role="alert" hidden>${texts.text('mediaFailed')} ${wordLink(medium, texts)}</p>`}
        </figure>`,
      );
    })}
  </div>`;
}

function picture({ alt, width, height }: Medium, url: string): TemplateResult {
  return html`<img
    src=${url}
    alt=${alt ?? ''}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    width=${width ?? nothing}
    height=${height ?? nothing}
    @error=${onError}
  />`;
}

/** The picture has no address until the reader asks for it. */
function heldBack({ alt, width, height }: Medium, url: string, texts: Texts): TemplateResult {
  const show = ({ currentTarget }: Event): void => {
    const held = currentTarget as HTMLDetailsElement;
    const image = held.querySelector('img');
    if (held.open && image !== null && image.src === '') image.src = url;
  };
  return html`<details class="disclosure" @toggle=${show}>
    <summary>${texts.text('mediaShow')}</summary>
    <img
      alt=${alt ?? ''}
      decoding="async"
      referrerpolicy="no-referrer"
      width=${width ?? nothing}
      height=${height ?? nothing}
      @error=${onError}
    />
  </details>`;
}

/** The name of a medium, as a link if the address is safe to follow; else with the address as text. */
function linkTemplate(medium: Medium, texts: Texts): TemplateResult {
  const alt = medium.alt ? html`: <bdi>${medium.alt}</bdi>` : nothing;
  return html`<p class="medium-link">${wordLink(medium, texts)}${alt}</p>`;
}

function wordLink(medium: Medium, texts: Texts): TemplateResult {
  const word = texts.text(MEDIUM_WORDS[kindOfMedium(medium)]);
  const href = safeUrl(medium.url) ?? mediaUrl(medium.url, document.baseURI);
  if (href === undefined) return html`${word} <bdi>(${medium.url})</bdi>`;
  return html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${word}</a>`;
}

function captionTemplate({ caption, credit }: Medium, lang: string | undefined): TemplateResult | typeof nothing {
  if (!caption && !credit) return nothing;
  return html`<figcaption lang=${lang ?? nothing} dir="auto">
    ${caption ?? ''}${caption && credit ? ' ' : ''}${credit ? html`<bdi class="credit">${credit}</bdi>` : nothing}
  </figcaption>`;
}

function mediumCopies(medium: Medium, texts: Texts, words: EntryWords): TemplateResult | typeof nothing {
  const copies = copiesTemplate(medium, texts, words);
  return copies.length === 0 ? nothing : html`<p class="medium-link">${copies}</p>`;
}

/** The reader gets a message instead of an empty frame. */
function onError({ currentTarget }: Event): void {
  const image = currentTarget as HTMLImageElement;
  if (!image.hasAttribute('src')) return;
  image.hidden = true;
  image.closest('figure')?.querySelector<HTMLElement>('.failed')?.removeAttribute('hidden');
}
