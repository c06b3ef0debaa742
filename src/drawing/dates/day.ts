/** A date known to the day or better: a glyph at it, in a band as wide as the day where that is wider than the glyph. */
import { type BaseForm, boxHeight, drawnSpan, LEAST_PX, SPAN_RADIUS_PX } from './date-form.js';
import { MarkForm } from './mark-form.js';

/** A wider day is drawn at its full width: its glyph alone would be sharper. */
const MIN_SPREAD_PX = 26;
/** A date wider than twice this has its glyph at most this far from its start; a narrower one has it in the middle. */
const PINNED_GLYPH_PX = 31;

export const day: BaseForm = {
  bits: 0,
  place: (_, start, end) => {
    const isSpread = end - start >= MIN_SPREAD_PX;
    return {
      isSpread,
      hasGlyph: true,
      at: isSpread ? start + Math.min((end - start) / 2, PINNED_GLYPH_PX) : undefined,
    };
  },
  draw: (pen, { scene, mirror }, at) => {
    const isThin = scene.size[at]! > 0;
    if (scene.spread[at] !== 1 && !isThin) return;
    const [start, end] = drawnSpan(scene, at);
    const width = Math.max(end - start, LEAST_PX);
    pen.box('extent', {
      left: mirror.left(start, start + width),
      width,
      height: scene.size[at]! || boxHeight(scene.tier[at]),
      radius: SPAN_RADIUS_PX,
      unspecified: (scene.form[at]! & MarkForm.unspecified) !== 0,
    });
  },
  keys: [],
};
