/** Gradients of what fades: one for each colour of the palette, which the theme fills in. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { MarkForm } from '../dates/mark-form.js';
import { NEUTRAL_COLOUR } from '../layout/party-colours.js';

/** The strength of tails at their beginning, as a share of the mark's colour: the same in both painters. */
export const FADE_OPACITY = 0.55;
/** Opacity of a whole tail, in addition. */
export const TAIL_OPACITY = 0.75;
/** Opacity of a tail that continues a light span. */
export const LIGHT_OPACITY = 0.36;

const COLOURS = Array.from({ length: NEUTRAL_COLOUR + 1 }, (_, index) => index);

const FADING = MarkForm.approximate | MarkForm.openStart | MarkForm.openEnd;

/** Paints of marks of these forms, as bits of {@link MarkForm}: most datasets have none that fades. */
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
`,
  )}
</defs>`;
