/** Samples of the forms of marks, by what is known of a date, each with its words. */
import { svg, type SVGTemplateResult } from 'lit';
import type { PlainKey } from '../../words/i18n/messages.js';
import { MarkForm } from '../../drawing/layout/mark-columns.js';
import { NEUTRAL_COLOUR } from '../../drawing/layout/party-colours.js';
import { GlyphShape } from '../../drawing/scene/scene.js';
import { glyphTemplate } from '../../drawing/render/glyphs.js';

export interface KeyForm {
  readonly bits: number;
  readonly key: PlainKey;
  readonly sample: SVGTemplateResult;
}

export const KEY_FORMS: readonly KeyForm[] = [
  {
    bits: MarkForm.approximate,
    key: 'legendApproximate',
    sample: svg`<circle r="15" fill="url(#halo-${NEUTRAL_COLOUR})"></circle>${glyphTemplate(GlyphShape.event, 0, 'hollow')}`,
  },
  { bits: MarkForm.uncertain, key: 'legendUncertain', sample: glyphTemplate(GlyphShape.event, 0, 'hollow dashed') },
  {
    bits: MarkForm.band,
    key: 'legendBand',
    sample: svg`<rect class="band" x="-14" y="-7" width="28" height="14" rx="7"></rect>`,
  },
  {
    bits: MarkForm.bar,
    key: 'legendBar',
    sample: svg`<rect class="bar" x="-14" y="-7" width="28" height="14" rx="3"></rect><rect class="core" x="-8" y="-7" width="16" height="14"></rect>`,
  },
  {
    bits: MarkForm.openStart | MarkForm.openEnd,
    key: 'legendOpen',
    sample: svg`<rect class="fade" fill="url(#fade-left-${NEUTRAL_COLOUR})" x="-16" y="-4" width="20" height="8"></rect>${glyphTemplate(GlyphShape.event, 7, '')}`,
  },
  {
    bits: MarkForm.unknownStart | MarkForm.unknownEnd,
    key: 'legendUnknown',
    sample: svg`<path class="dotted" d="M-15 0H0"></path>${glyphTemplate(GlyphShape.event, 7, '')}`,
  },
  {
    bits: MarkForm.unspecified,
    key: 'legendUnspecified',
    sample: svg`<rect class="band unspecified" x="-14" y="-7" width="28" height="14" rx="7"></rect>`,
  },
  {
    bits: MarkForm.oneOf,
    key: 'legendOneOf',
    sample: svg`<path class="dotted" d="M-11 0H11"></path><circle class="member ghost" cx="-11" r="3.5"></circle><circle class="member ghost" cx="11" r="3.5"></circle>`,
  },
  {
    bits: MarkForm.allOf,
    key: 'legendAllOf',
    sample: svg`<path class="whisker" d="M-11 0H11"></path><circle class="member" cx="-11" r="3.5"></circle><circle class="member" cx="11" r="3.5"></circle>`,
  },
];
