/** A service: a still that asks nobody for anything, a button, and the frame of the service after its click. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { ownPicture } from '../../element/entry/small-picture.js';
import { focusAfter, heldTemplate, type MediumOptions } from './medium-parts.js';
import { pauseAll } from './player-view.js';
import type { ServiceFrame } from './services.js';
import { labelled } from '../../words/i18n/join-sentences.js';

export function serviceTemplate(options: MediumOptions, frame: ServiceFrame, isLoaded: boolean): TemplateResult {
  const { medium } = options;
  const { service } = frame;
  return html`${heldTemplate(options, () => (isLoaded ? loaded(options, frame) : still(options, frame)))}
    <p class="medium-link">
      <a href=${safeUrl(medium.url) ?? nothing} rel="noopener noreferrer" referrerpolicy="no-referrer">${service}</a>${
        medium.alt ? html`: <bdi>${medium.alt}</bdi>` : nothing
      }
    </p>`;
}

function still({ medium, texts, state }: MediumOptions, { service, shape }: ServiceFrame): TemplateResult {
  const load = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const figure = button.closest('figure')!;
    pauseAll(button);
    void focusAfter(state.load(medium.url), figure, 'iframe');
  };
  const poster = ownPicture(medium.poster);
  return html`<div class="still ${shape}">
    ${poster === undefined ? nothing : html`<img src=${poster} alt="" loading="lazy" decoding="async" />`}
    <button type="button" class="ask" @click=${load}>
      <span aria-hidden="true">►</span> ${texts.text('mediaLoadFrom', { service })}
    </button>
    <p class="only-then">${texts.text('mediaOnlyThen', { service })}</p>
  </div>`;
}

/** Several words, of which the types of HTML know each alone. */
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-presentation',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
].join(' ') as 'allow-scripts';

/**
 * Scripts of the service run in its own origin: they reach neither the page nor its address bar. A page of the service may
 * open in a tab.
 */
function loaded(
  { medium, texts, state }: MediumOptions,
  { service, src, shape, referrer }: ServiceFrame,
): TemplateResult {
  const about = medium.alt === '' ? medium.caption : (medium.alt ?? medium.caption);
  const close = (event: Event): void => {
    const figure = (event.currentTarget as HTMLElement).closest('figure')!;
    void focusAfter(state.unload(), figure, '.ask');
  };
  return html`<iframe
      class=${shape}
      sandbox=${SANDBOX}
      allow="fullscreen; picture-in-picture; encrypted-media"
      referrerpolicy=${referrer}
      title=${about === undefined ? service : labelled(service, about, texts.locale)}
      src=${src}
    ></iframe>
    <button type="button" class="ask" @click=${close}>${texts.text('close')}</button>`;
}
