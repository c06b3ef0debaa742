/** An approximate date, or an uncertain one: the glyph is hollow, and "about" fades out beyond the approximate end. */
import { type AddedForm, heightOf } from './date-form.js';
import { drawFade } from './fade.js';
import { MarkForm } from './mark-form.js';

export const about: AddedForm = {
  bits: MarkForm.approximate | MarkForm.uncertain,
  // The reach is in time, not in px: it is in the columns.
  reach: () => [0, 0],
  draw: (pen, { scene, mirror }, at) => {
    if ((scene.form[at]! & MarkForm.approximate) === 0 || scene.spread[at] !== 1) return;
    const { outerStart, outerEnd, aboutStart, aboutEnd } = scene;
    const [before, start, end, after] = [aboutStart[at]!, outerStart[at]!, outerEnd[at]!, aboutEnd[at]!];
    const height = heightOf(scene, at);
    if (before < start) drawFade(pen, mirror, { start: before, end: start, towards: 'start', height });
    if (after > end) drawFade(pen, mirror, { start: end, end: after, towards: 'end', height });
  },
  keys: [
    { bits: MarkForm.approximate, words: 'legendApproximate', start: -9, end: 9, about: 6 },
    { bits: MarkForm.uncertain, words: 'legendUncertain', start: 0, end: 0 },
  ],
};

/** How its glyph looks. */
export function outlineOf(form: number): { readonly hollow: boolean; readonly dashed: boolean } {
  return { hollow: (form & about.bits) !== 0, dashed: (form & MarkForm.uncertain) !== 0 };
}
