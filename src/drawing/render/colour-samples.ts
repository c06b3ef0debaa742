/**
 * A sample of each colour, if marks are painted: their transitions report changes of colours, see `ThemeController`.
 */
import { html, type TemplateResult } from 'lit';
import { NEUTRAL_COLOUR } from '../layout/party-colours.js';

export const colourSamples: TemplateResult = html`<span class="colour-samples" aria-hidden="true"
  >${Array.from({ length: NEUTRAL_COLOUR + 1 }, (_, colour) => html`<i class="colour-sample c${colour}"></i>`)}</span
>`;
