/** Draws one mark of a scene with a {@link MarkPen}: what its date covers, tails, halo, glyph. */
import { clamp } from '../base/number.js';
import { MarkForm } from '../layout/mark-columns.js';
import { TAIL_PX } from '../layout/mark-extent.js';
import { toPx } from '../scale/view.js';
import type { MarksOptions } from './mark-options.js';
import type { MarkPen } from './mark-pen.js';

const BOX_HEIGHT_PX = 16;
const TAIL_HEIGHT_PX = 8;
/** A single day is a line below the glyph. */
const DAY_LINE_PX = 10;
const MEMBER_PX = 3.5;
/** More members than this are one band: their line still says so. */
const MAX_MEMBERS = 60;
const WIDE = MarkForm.band | MarkForm.bar;
const SET = MarkForm.oneOf | MarkForm.allOf;

export type DrawOptions = Pick<MarksOptions, 'scene' | 'mirror' | 'membersOf' | 'isHit'>;

export function drawMark(pen: MarkPen, options: DrawOptions, placement: number): void {
  const { scene, mirror, isHit } = options;
  const form = scene.form[placement]!;
  const x = mirror.x(scene.glyph[placement]!);
  if (scene.spread[placement] === 1) drawSpread(pen, options, placement);
  drawTails(pen, options, placement);
  if (form & MarkForm.approximate) pen.halo(x);
  if (isHit(scene.entry[placement]!)) pen.foundRing(x);
  pen.glyph({
    shape: scene.shape[placement]!,
    x,
    hollow: (form & (MarkForm.approximate | MarkForm.uncertain)) !== 0,
    dashed: (form & MarkForm.uncertain) !== 0,
  });
  pen.status(scene.status[placement]!, x);
}

/** Everything that the date can cover: a band, a bar with its certain part, a line for a single day, members of a set. */
function drawSpread(pen: MarkPen, options: DrawOptions, placement: number): void {
  const { scene, mirror } = options;
  const form = scene.form[placement]!;
  if (form & SET) {
    drawSet(pen, options, placement);
    return;
  }
  const start = Math.max(scene.outerStart[placement]!, scene.from);
  const end = Math.min(scene.outerEnd[placement]!, scene.to);
  if (form & WIDE) {
    if (form & MarkForm.approximate) drawAbout(pen, options, placement);
    drawBox(pen, options, placement, { role: form & MarkForm.bar ? 'bar' : 'band', start, end });
    const coreStart = Math.max(scene.coreStart[placement]!, scene.from);
    const coreEnd = Math.min(scene.coreEnd[placement]!, scene.to);
    if (coreEnd > coreStart) drawBox(pen, options, placement, { role: 'core', start: coreStart, end: coreEnd });
    return;
  }
  pen.span(mirror.x(start), mirror.x(end));
  if (!(form & MarkForm.approximate)) return;
  // "About" a day: the line goes on in dots as far as that may reach.
  const x = (column: Float64Array): number => mirror.x(clamp(column[placement]!, scene.from, scene.to));
  pen.line('dotted fine', x(scene.outerStart), x(scene.aboutStart), DAY_LINE_PX);
  pen.line('dotted fine', x(scene.outerEnd), x(scene.aboutEnd), DAY_LINE_PX);
}

function drawBox(
  pen: MarkPen,
  { scene, mirror }: DrawOptions,
  placement: number,
  { role, start, end }: { readonly role: 'band' | 'bar' | 'core'; readonly start: number; readonly end: number },
): void {
  const width = Math.max(end - start, 2);
  const unspecified = role !== 'core' && (scene.form[placement]! & MarkForm.unspecified) !== 0;
  pen.box(role, { left: mirror.left(start, start + width), width, height: BOX_HEIGHT_PX, unspecified });
}

/** Each member small, joined by a dotted line for "one of", by a plain one for "all of". */
function drawSet(pen: MarkPen, { scene, mirror, membersOf }: DrawOptions, placement: number): void {
  const isOneOf = (scene.form[placement]! & MarkForm.oneOf) !== 0;
  const x0 = Math.max(scene.outerStart[placement]!, scene.from);
  const x1 = Math.min(scene.outerEnd[placement]!, scene.to);
  pen.line(isOneOf ? 'dotted' : 'whisker', mirror.x(x0), mirror.x(x1), 0);
  for (const { start, end } of membersOf(scene.entry[placement]!).slice(0, MAX_MEMBERS)) {
    const from = clamp(toPx(scene.transform, start), scene.from, scene.to);
    const to = clamp(toPx(scene.transform, end), from, scene.to);
    const width = Math.max(to - from, 2 * MEMBER_PX);
    const left = mirror.left(from, from + width);
    pen.box(isOneOf ? 'member ghost' : 'member', { left, width, height: 2 * MEMBER_PX, unspecified: false });
  }
}

/** "About" fades out beyond the end that is approximate. */
function drawAbout(pen: MarkPen, options: DrawOptions, placement: number): void {
  const { scene } = options;
  const start = scene.outerStart[placement]!;
  const end = scene.outerEnd[placement]!;
  const before = scene.aboutStart[placement]!;
  const after = scene.aboutEnd[placement]!;
  if (before < start) drawFade(pen, options, { start: before, end: start, towards: 'start', height: BOX_HEIGHT_PX });
  if (after > end) drawFade(pen, options, { start: end, end: after, towards: 'end', height: BOX_HEIGHT_PX });
}

/** Of the same length for every open bound: fading where it is open, dotted where it is unknown. */
function drawTails(pen: MarkPen, options: DrawOptions, placement: number): void {
  const { scene, mirror } = options;
  const form = scene.form[placement]!;
  const spread = scene.spread[placement] === 1;
  const glyph = scene.glyph[placement]!;
  const start = spread ? Math.min(scene.outerStart[placement]!, glyph) : glyph;
  const end = spread ? Math.max(scene.outerEnd[placement]!, glyph) : glyph;
  const height = TAIL_HEIGHT_PX;
  if (form & MarkForm.openStart)
    drawFade(pen, options, { start: scene.left[placement]!, end: start, towards: 'start', height });
  if (form & MarkForm.openEnd)
    drawFade(pen, options, { start: end, end: scene.right[placement]!, towards: 'end', height });
  if (form & MarkForm.unknownStart) pen.line('dotted', mirror.x(start - TAIL_PX), mirror.x(start), 0);
  if (form & MarkForm.unknownEnd) pen.line('dotted', mirror.x(end + TAIL_PX), mirror.x(end), 0);
}

interface Fade {
  readonly start: number;
  readonly end: number;
  /** To which end in time it fades to nothing. */
  readonly towards: 'start' | 'end';
  readonly height: number;
}

function drawFade(pen: MarkPen, { mirror }: DrawOptions, { start, end, towards, height }: Fade): void {
  const side = (towards === 'start') === !mirror.rtl ? 'left' : 'right';
  pen.fade(side, mirror.left(start, end), Math.max(end - start, 0), height);
}
