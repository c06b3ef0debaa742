/** Gradients of the tails and halos: one for each colour of the palette, which the theme fills in. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { NEUTRAL_COLOUR } from '../layout/party-colours.js';
import { MarkForm } from '../layout/mark-columns.js';
import { FADE_OPACITY, HALO_INNER, HALO_OPACITY } from './fades.js';

const COLOURS = Array.from({ length: NEUTRAL_COLOUR + 1 }, (_, index) => index);

const FADING = MarkForm.approximate | MarkForm.openStart | MarkForm.openEnd;

/** For marks of these forms, as bits of {@link MarkForm}: most datasets have none that fades. */
export function paintsFor(forms: number): SVGTemplateResult | typeof nothing {
  return (forms & FADING) === 0 ? nothing : PAINTS;
}

/** Made once: no part of it depends on data. */
const PAINTS = svg`<defs>
  ${COLOURS.map(
    (colour) => svg`
      <linearGradient id="fade-left-${colour}" class="c${colour}">
        <stop offset="0" stop-opacity="0"></stop><stop offset="1" stop-opacity=${FADE_OPACITY}></stop>
      </linearGradient>
      <linearGradient id="fade-right-${colour}" class="c${colour}">
        <stop offset="0" stop-opacity=${FADE_OPACITY}></stop><stop offset="1" stop-opacity="0"></stop>
      </linearGradient>
      <radialGradient id="halo-${colour}" class="c${colour}">
        <stop offset=${HALO_INNER} stop-opacity=${HALO_OPACITY}></stop><stop offset="1" stop-opacity="0"></stop>
      </radialGradient>`,
  )}
</defs>`;
