/**
 * The media of an entry. Pictures load when the entry is open, films and recordings when they are played, and only from
 * https or the page's own origin. A service such as YouTube is a still with a button until the reader asks for it. What
 * may distress waits until the reader asks for it, and all media are links if the page wants none, and on paper.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Medium } from '../../dataset/data/dataset.js';
import { mediaUrl } from '../../dataset/data/media-url.js';
import { kindOfMedium } from '../../dataset/data/medium-kind.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { copiesTemplate } from '../../element/entry/links-view.js';
import type { DetailsOptions } from '../../element/entry/details-view.js';
import type { TimelineMedia } from '../../element/frame/controls.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { MediaState } from './media-state.js';
import { onError, wordLink, type MediumOptions } from './medium-parts.js';
import { playerTemplate } from './player-view.js';
import { serviceTemplate } from './service-view.js';
import { serviceFrame, type ServiceFrame } from './services.js';

export function mediaTemplate(
  { model, entry, texts, words, actions }: DetailsOptions,
  choice: TimelineMedia,
  state: MediaState,
): TemplateResult | typeof nothing {
  const { id, media = [], graphic = false } = model.entries.at(entry)!;
  if (media.length === 0) return nothing;
  const { lang } = model.dataset;
  // Details that can only be read are on paper.
  const shows = choice !== 'none' && actions !== undefined;
  const services = media.map((medium) => (shows ? serviceOf(medium) : undefined));
  const first = choice === 'auto' && !graphic ? services.findIndex((service) => service !== undefined) : -1;
  return html`<div class="media">
    ${media.map((medium, at) => {
      const options = { medium, graphic, lang, texts, words, state };
      const service = services[at];
      const isLoaded = state.loaded === medium.url || (state.loaded === undefined && at === first);
      // A failure, or a request, belongs to the medium of one entry.
      return keyed(
        `${id} ${medium.url}`,
        html`<figure class="medium" role=${hasCaption(medium) ? nothing : 'none'}>
          ${service === undefined ? fileTemplate(options, shows) : serviceTemplate(options, service, isLoaded)}
          ${captionTemplate(medium, lang)} ${transcriptTemplate(medium, texts, lang, actions === undefined)}
          ${mediumCopies(medium, texts, words)}
        </figure>`,
      );
    })}
  </div>`;
}

function serviceOf(medium: Medium): ServiceFrame | undefined {
  return kindOfMedium(medium) === 'image' ? undefined : serviceFrame(safeUrl(medium.url), document.baseURI);
}

/** A picture or a player; a link for everything else. */
function fileTemplate(options: MediumOptions, shows: boolean): TemplateResult {
  const { medium, graphic, texts } = options;
  const kind = kindOfMedium(medium);
  const url = shows ? mediaUrl(medium.url, document.baseURI) : undefined;
  if (url !== undefined && kind === 'image') {
    return html`${graphic ? heldBack(medium, url, texts) : picture(medium, url)}
      <p class="failed" role="alert" hidden>${texts.text('mediaFailed')} ${wordLink(medium, texts)}</p>`;
  }
  // The ending tells a file from the page of a service that is not known.
  const ending = kindOfMedium({ url: medium.url });
  if (url !== undefined && (kind === 'video' || kind === 'audio') && (ending === 'video' || ending === 'audio'))
    return playerTemplate(options, kind, url);
  return linkTemplate(medium, texts, shows && kind !== 'image');
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
function linkTemplate(medium: Medium, texts: Texts, withHost: boolean): TemplateResult {
  const alt = medium.alt ? html`: <bdi>${medium.alt}</bdi>` : nothing;
  const href = safeUrl(medium.url);
  const host = withHost && href !== undefined ? new URL(href).host : '';
  return html`<p class="medium-link">
    ${wordLink(medium, texts)}${host === '' ? nothing : html` <bdi>(${host})</bdi>`}${alt}
  </p>`;
}

/** Its name. Without one, nothing is said of a figure. */
function hasCaption({ caption, credit }: Medium): boolean {
  return Boolean(caption) || Boolean(credit);
}

function captionTemplate(medium: Medium, lang: string | undefined): TemplateResult | typeof nothing {
  if (!hasCaption(medium)) return nothing;
  const { caption, credit } = medium;
  return html`<figcaption lang=${lang ?? nothing} dir="auto">
    ${caption ?? ''}${caption && credit ? ' ' : ''}${credit ? html`<bdi class="credit">${credit}</bdi>` : nothing}
  </figcaption>`;
}

/** Paper opens nothing, so it has the words at once. */
function transcriptTemplate(
  { transcript }: Medium,
  texts: Texts,
  lang: string | undefined,
  isPaper: boolean,
): TemplateResult | typeof nothing {
  if (!transcript) return nothing;
  const words = html`<p class="transcript" lang=${lang ?? nothing} dir="auto">${transcript}</p>`;
  if (isPaper)
    return html`<p class="medium-link">${texts.text('mediaTranscript')}</p>
      ${words}`;
  return html`<details class="disclosure">
    <summary>${texts.text('mediaTranscript')}</summary>
    ${words}
  </details>`;
}

function mediumCopies(medium: Medium, texts: Texts, words: EntryWords): TemplateResult | typeof nothing {
  const copies = copiesTemplate(medium, texts, words);
  return copies.length === 0 ? nothing : html`<p class="medium-link">${copies}</p>`;
}
