/** The meaning of the area of a disc, in three sizes: always visible, since no form of a mark shows its number. */
import { html, nothing, type TemplateResult } from 'lit';
import { sizeKey, type SizeSample } from '../../element/chart/size-samples.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../../element/picture/picture.js';

const HEIGHT_PX = 34;

export function sizeView(picture: Picture, texts: Texts): TemplateResult | typeof nothing {
  const key = sizeKey(picture, texts);
  if (key === undefined) return nothing;
  return html`<ul class="legend sizes c8" aria-label=${texts.text('sizeBy')}>
    <li><bdi>${key.title}</bdi></li>
    ${[...key.samples, ...key.signs].map(sampleTemplate)} ${key.notes.map((note) => html`<li>${note}</li>`)}
  </ul>`;
}

function sampleTemplate({ sample, widthPx, text }: SizeSample): TemplateResult {
  return html`<li>
    <svg
      width=${widthPx}
      height=${HEIGHT_PX}
      viewBox="${-widthPx / 2} ${-HEIGHT_PX / 2} ${widthPx} ${HEIGHT_PX}"
      aria-hidden="true"
    >
      ${sample}</svg
    >${text}
  </li>`;
}
