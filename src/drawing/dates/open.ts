/** A date without a start or an end: a tail, fading if it is open, dotted if it is unknown. */
import { type AddedForm, heightOf } from './date-form.js';
import { drawFade } from './fade.js';
import { MarkForm } from './mark-form.js';

/** Length of a tail: the same for every open bound, since nothing says how far it reaches. */
export const TAIL_PX = 36;
/** Height of a tail, as a share of its mark. */
const TAIL_SHARE = 0.5;
const TO_START = MarkForm.openStart | MarkForm.unknownStart;
const TO_END = MarkForm.openEnd | MarkForm.unknownEnd;

export const open: AddedForm = {
  bits: TO_START | TO_END,
  reach: (form) => [form & TO_START ? TAIL_PX : 0, form & TO_END ? TAIL_PX : 0],
  draw: (pen, { scene, mirror }, at) => {
    const form = scene.form[at]!;
    const isSpread = scene.spread[at] === 1;
    const glyph = scene.glyph[at]!;
    const start = isSpread ? Math.min(scene.outerStart[at]!, glyph) : glyph;
    const end = isSpread ? Math.max(scene.outerEnd[at]!, glyph) : glyph;
    const light = scene.size[at]! > 0;
    const height = light ? scene.size[at]! : TAIL_SHARE * heightOf(scene, at);
    if (form & MarkForm.openStart)
      drawFade(pen, mirror, { start: scene.left[at]!, end: start, towards: 'start', height, light });
    if (form & MarkForm.openEnd)
      drawFade(pen, mirror, { start: end, end: scene.right[at]!, towards: 'end', height, light });
    if (form & MarkForm.unknownStart) pen.line('dotted', mirror.x(start - TAIL_PX), mirror.x(start), 0);
    if (form & MarkForm.unknownEnd) pen.line('dotted', mirror.x(end + TAIL_PX), mirror.x(end), 0);
  },
  keys: [
    { bits: MarkForm.openStart, words: 'legendOpen', start: 7, end: 7 },
    { bits: MarkForm.unknownStart, words: 'legendUnknown', start: 7, end: 7 },
  ],
};
