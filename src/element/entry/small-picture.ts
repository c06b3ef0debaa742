/**
 * A small picture of an entry, where the entry is not open: in a row of the list, beside a step of the story. Nothing of
 * an entry that may distress is shown there.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Entry, Medium } from '../../dataset/data/dataset.js';
import { mediaUrl } from '../../dataset/data/media-url.js';
import { kindOfMedium } from '../../dataset/data/medium-kind.js';

/** The servers that may hear of the reader: none, the page's own, or any that has https. */
export type PictureReach = 'none' | 'own' | 'any';

interface SmallPicture {
  readonly src: string;
  readonly medium: Medium;
}

/** The first picture of the entry that may be shown, or else the still of a film. */
export function smallPictureOf(
  { media = [], graphic = false }: Pick<Entry, 'media' | 'graphic'>,
  reach: PictureReach,
): SmallPicture | undefined {
  if (graphic || reach === 'none') return undefined;
  for (const medium of media) {
    const src = kindOfMedium(medium) === 'image' ? within(reach, medium.url) : stillOf(medium, reach);
    if (src !== undefined) return { src, medium };
  }
  return undefined;
}

/** A service learns nothing before its button is pressed, and its pictures are on servers of its own. */
function stillOf(medium: Medium, reach: PictureReach): string | undefined {
  const isFile = ['video', 'audio'].includes(kindOfMedium({ url: medium.url }));
  return isFile ? within(reach, medium.poster) : ownPicture(medium.poster);
}

function within(reach: PictureReach, address = ''): string | undefined {
  return reach === 'any' ? mediaUrl(address, document.baseURI) : ownPicture(address);
}

/** The address of a picture of the page's own origin: no other server hears of the reader. */
export function ownPicture(address = ''): string | undefined {
  const url = mediaUrl(address, document.baseURI);
  return url !== undefined && new URL(url).origin === location.origin ? url : undefined;
}

/** The picture alone: the details have its caption and credit. */
export function smallPictureTemplate(
  { src, medium: { alt, width, height } }: SmallPicture,
  lang: string | undefined,
): unknown {
  // A failure belongs to one address.
  return keyed(
    src,
    html`<img
      class="small-picture"
      src=${src}
      alt=${alt ?? ''}
      lang=${lang ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      width=${width ?? nothing}
      height=${height ?? nothing}
      @error=${hide}
    />`,
  );
}

/** A picture with its caption and credit, where no details are open. */
export function picturedTemplate(picture: SmallPicture, lang: string | undefined): TemplateResult {
  const { caption, credit } = picture.medium;
  const words =
    caption || credit
      ? html`<figcaption lang=${lang ?? nothing} dir="auto">
          ${caption ?? ''}${caption && credit ? ' ' : ''}${credit ? html`<bdi>${credit}</bdi>` : nothing}
        </figcaption>`
      : nothing;
  return html`<figure class="pictured" role=${words === nothing ? 'none' : nothing}>
    ${smallPictureTemplate(picture, lang)}${words}
  </figure>`;
}

/** The details say that it could not be loaded. */
function hide({ currentTarget }: Event): void {
  const picture = currentTarget as HTMLElement;
  picture.hidden = true;
}
