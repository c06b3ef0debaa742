/**
 * A span of time. Where the day is not known, the pill over all that the date can mean is the whole mark: a glyph in it
 * would name a day, and beside it would be a second mark at another time. A statement's pill is a bubble. What lasts is a
 * bar with edges, its certain part darker, with a glyph at its start where it has room for one.
 */
import { type BaseForm, drawnSpan, heightOf, LEAST_PX, SPAN_RADIUS_PX, tailOf } from './date-form.js';
import { MarkForm } from './mark-form.js';
import type { BoxRole } from './mark-pen.js';

/** Distance of a bar's glyph to the bar's start. */
const LEADING_PX = 5;

export const span: BaseForm = {
  bits: MarkForm.band | MarkForm.bar,
  place: (form, start, end, glyphPx) => {
    const isBar = (form & MarkForm.bar) !== 0;
    const half = (end - start) / 2;
    return {
      isSpread: true,
      hasGlyph: isBar && half >= glyphPx,
      at: start + (isBar ? Math.min(half, LEADING_PX + glyphPx) : half),
    };
  },
  draw: (pen, context, at) => {
    const { scene, mirror } = context;
    const isBar = (scene.form[at]! & MarkForm.bar) !== 0;
    const isThin = scene.size[at]! > 0;
    const tail = scene.hasGlyph[at] === 1 ? undefined : tailOf(context, at);
    const draw = (role: BoxRole, start: number, end: number, hasTail: boolean): void => {
      const width = Math.max(end - start, LEAST_PX);
      const from = (start + end - width) / 2;
      pen.box(role, {
        left: mirror.left(from, from + width),
        width,
        height: heightOf(scene, at),
        unspecified: role !== 'core' && (scene.form[at]! & MarkForm.unspecified) !== 0,
        ...(isBar && { radius: SPAN_RADIUS_PX }),
        ...(hasTail && { tail }),
      });
    };
    const core = {
      start: Math.max(scene.coreStart[at]!, scene.from),
      end: Math.min(scene.coreEnd[at]!, scene.to),
    };
    const hasCore = core.end > core.start;
    // A thin span is light: its title is in it.
    const isLight = hasCore && isThin;
    draw(isLight ? 'extent' : isBar ? 'bar' : 'band', ...drawnSpan(scene, at), true);
    if (hasCore) draw(isLight ? 'bar' : 'core', core.start, core.end, false);
  },
  keys: [
    { bits: MarkForm.band, words: 'legendBand', start: -14, end: 14 },
    { bits: MarkForm.bar, words: 'legendBar', start: -14, end: 14, core: [-8, 8] },
    { bits: MarkForm.band | MarkForm.unspecified, words: 'legendUnspecified', start: -14, end: 14 },
  ],
};
