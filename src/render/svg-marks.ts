/** Draws the marks of a scene as SVG: one group a placement, in order of time, each an option of the chart's list box. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LabelSide } from '../layout/labels.js';
import { MarkForm } from '../layout/mark-columns.js';
import { HALO_PX, TAIL_PX } from '../layout/mark-extent.js';
import type { Scene } from '../scene/scene.js';
import { glyphTemplate } from './glyphs.js';
import type { MarksOptions } from './mark-options.js';
import { isRightToLeft, type Mirror } from './mirror.js';
import { setTemplate } from './svg-sets.js';

const HIT_HEIGHT_PX = 24;
const BAND_HEIGHT_PX = 16;
const BAR_HEIGHT_PX = 16;
const TAIL_HEIGHT_PX = 8;
const BASELINE_PX = 4.5;
/** From the middle of a mark to that of a label above it. */
const ABOVE_PX = 17;
const WIDE = MarkForm.band | MarkForm.bar;
const SET = MarkForm.oneOf | MarkForm.allOf;

export function marksTemplate(options: MarksOptions): SVGTemplateResult {
  const { scene, positionOf } = options;
  const placements = Array.from({ length: scene.count }, (_, index) => index);
  placements.sort((first, second) => positionOf(at(scene.entry, first)) - positionOf(at(scene.entry, second)));
  return svg`${repeat(
    placements,
    (placement) => `${at(scene.lane, placement)}/${at(scene.entry, placement)}`,
    (placement) => markTemplate(options, placement),
  )}`;
}

function markTemplate(options: MarksOptions, placement: number): SVGTemplateResult {
  const { scene, mirror, textOf, selected } = options;
  const entry = at(scene.entry, placement);
  const text = textOf(entry);
  const isSelected = entry === selected;
  const label = labelBox(options, placement, text.label);
  const hit = hitBox(scene, placement, label);
  const left = mirror.left(hit.start, hit.end);
  const top = at(scene.y, placement);
  return svg`<g
    class="mark c${at(scene.colour, placement)} ${isSelected ? 'selected' : ''}"
    role="option"
    transform="translate(0 ${top.toFixed(1)})"
    tabindex=${hasTabStop(options, placement) ? 0 : -1}
    aria-label=${text.name}
    aria-selected=${isSelected ? 'true' : 'false'}
    aria-posinset=${text.position}
    aria-setsize=${text.total}
    data-entry=${entry}
    data-lane=${at(scene.lane, placement)}
  >
    <rect class="hit" x=${left.toFixed(1)} y=${-HIT_HEIGHT_PX / 2} width=${(hit.end - hit.start).toFixed(1)} height=${HIT_HEIGHT_PX} rx="5"></rect>
    ${spreadTemplate(options, placement)} ${tailsTemplate(options, placement)} ${haloTemplate(options, placement)}
    ${isSelected ? svg`<circle class="ring" cx=${mirror.x(at(scene.glyph, placement)).toFixed(1)} r="11.5"></circle>` : ''}
    ${glyphTemplate(at(scene.shape, placement), mirror.x(at(scene.glyph, placement)), glyphClass(at(scene.form, placement)))}
    ${label && labelTemplate(label, text.lang, mirror)}
  </g>`;
}

function hasTabStop({ scene, tabStop }: MarksOptions, placement: number): boolean {
  if (tabStop?.type !== 'entry' || at(scene.entry, placement) !== tabStop.entry) return false;
  const lane = tabStop.lane ?? at(scene.lane, scene.entry.indexOf(tabStop.entry));
  return at(scene.lane, placement) === lane;
}

function glyphClass(form: number): string {
  const hollow = form & (MarkForm.approximate | MarkForm.uncertain) ? 'hollow' : '';
  return form & MarkForm.uncertain ? `${hollow} dashed` : hollow;
}

interface LabelBox {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Above the middle of the row where negative. */
  readonly dy: number;
  readonly inside: boolean;
}

function labelBox({ scene, measure }: MarksOptions, placement: number, label: string): LabelBox | undefined {
  const side = at(scene.labelSide, placement);
  if (side === LabelSide.none) return undefined;
  const room = at(scene.labelRoom, placement);
  const text = measure.fit(label, room + 0.5);
  if (text === '') return undefined;
  const width = Math.min(measure.width(text), room);
  const free = room - width;
  const start = at(scene.labelX, placement) + (side === LabelSide.before ? free : 0);
  return {
    text,
    start,
    end: start + width,
    dy: side === LabelSide.above ? -ABOVE_PX : 0,
    inside: side === LabelSide.inside,
  };
}

/** A label is laid out by its own direction, whatever the page's is, so that its signs stay in order. */
function labelTemplate(label: LabelBox, lang: string | undefined, mirror: Mirror): SVGTemplateResult {
  const rtl = isRightToLeft(label.text);
  const anchor = rtl === mirror.rtl ? 'start' : 'end';
  return svg`<text class="label ${label.inside ? 'inside' : ''}" lang=${lang ?? nothing} direction=${rtl ? 'rtl' : 'ltr'}
    text-anchor=${anchor} x=${mirror.x(label.start).toFixed(1)} y=${BASELINE_PX + label.dy}>${label.text}</text>`;
}

function hitBox(scene: Scene, placement: number, label: LabelBox | undefined): { start: number; end: number } {
  const glyph = at(scene.glyph, placement);
  const start = Math.min(glyph - HIT_HEIGHT_PX / 2, at(scene.left, placement), label ? label.start - 4 : Infinity);
  const end = Math.max(glyph + HIT_HEIGHT_PX / 2, at(scene.right, placement), label ? label.end + 4 : -Infinity);
  const from = Math.max(start, scene.from);
  return { start: from, end: Math.max(Math.min(end, scene.to), from) };
}

/** Everything that the date can cover: a band, a bar with its certain part, a line for a single day, members of a set. */
function spreadTemplate(options: MarksOptions, placement: number): SVGTemplateResult | '' {
  const { scene, mirror } = options;
  if (scene.spread[placement] === 0) return '';
  const form = at(scene.form, placement);
  const start = Math.max(at(scene.outerStart, placement), scene.from);
  const end = Math.min(at(scene.outerEnd, placement), scene.to);
  if (form & SET) return setTemplate(options, placement);
  if (!(form & WIDE)) {
    return svg`${whiskerTemplate(mirror, start, end)}${form & MarkForm.approximate ? aboutWhisker(options, placement) : ''}`;
  }
  const kind = `${form & MarkForm.bar ? 'bar' : 'band'} ${form & MarkForm.unspecified ? 'unspecified' : ''}`;
  const height = form & MarkForm.bar ? BAR_HEIGHT_PX : BAND_HEIGHT_PX;
  const about = form & MarkForm.approximate ? aboutTemplate(options, placement) : '';
  return svg`${about}${rectTemplate(mirror, kind, start, end, height)}${coreTemplate(options, placement, height)}`;
}

function whiskerTemplate(mirror: Mirror, start: number, end: number): SVGTemplateResult {
  const x0 = mirror.x(start).toFixed(1);
  return svg`<path class="whisker" d="M${x0} 8v4M${x0} 10H${mirror.x(end).toFixed(1)}m0-2v4"></path>`;
}

/** "About" a day: the line goes on in dots as far as that may reach. */
function aboutWhisker({ scene, mirror }: MarksOptions, placement: number): SVGTemplateResult {
  const x = (column: Float64Array): string =>
    mirror.x(Math.max(scene.from, Math.min(scene.to, at(column, placement)))).toFixed(1);
  return svg`<path class="dotted fine" d="M${x(scene.outerStart)} 10H${x(scene.aboutStart)}M${x(scene.outerEnd)} 10H${x(scene.aboutEnd)}"></path>`;
}

function coreTemplate({ scene, mirror }: MarksOptions, placement: number, height: number): SVGTemplateResult | '' {
  const start = Math.max(at(scene.coreStart, placement), scene.from);
  const end = Math.min(at(scene.coreEnd, placement), scene.to);
  return end > start ? rectTemplate(mirror, 'core', start, end, height) : '';
}

function rectTemplate(
  mirror: Mirror,
  className: string,
  start: number,
  end: number,
  height: number,
): SVGTemplateResult {
  const width = Math.max(end - start, 2);
  return svg`<rect class=${className} x=${mirror.left(start, start + width).toFixed(1)} y=${-height / 2}
    width=${width.toFixed(1)} height=${height} rx=${Math.min(height / 2, width / 2)}></rect>`;
}

/** "About" fades out beyond the end that is approximate. */
function aboutTemplate({ scene, mirror }: MarksOptions, placement: number): SVGTemplateResult {
  const start = at(scene.outerStart, placement);
  const end = at(scene.outerEnd, placement);
  const before = at(scene.aboutStart, placement);
  const after = at(scene.aboutEnd, placement);
  return svg`${before < start ? fadeRect(scene, mirror, placement, before, start, 'start', BAND_HEIGHT_PX) : ''}
    ${after > end ? fadeRect(scene, mirror, placement, end, after, 'end', BAND_HEIGHT_PX) : ''}`;
}

function tailsTemplate({ scene, mirror }: MarksOptions, placement: number): SVGTemplateResult {
  const form = at(scene.form, placement);
  const spread = scene.spread[placement] === 1;
  const glyph = at(scene.glyph, placement);
  const start = spread ? Math.min(at(scene.outerStart, placement), glyph) : glyph;
  const end = spread ? Math.max(at(scene.outerEnd, placement), glyph) : glyph;
  const left = at(scene.left, placement);
  const right = at(scene.right, placement);
  return svg`
    ${form & MarkForm.openStart ? fadeRect(scene, mirror, placement, left, start, 'start', TAIL_HEIGHT_PX) : ''}
    ${form & MarkForm.openEnd ? fadeRect(scene, mirror, placement, end, right, 'end', TAIL_HEIGHT_PX) : ''}
    ${form & MarkForm.unknownStart ? dottedTail(mirror, start - TAIL_PX, start) : ''}
    ${form & MarkForm.unknownEnd ? dottedTail(mirror, end + TAIL_PX, end) : ''}`;
}

/** `side` says where in time it fades to nothing. */
function fadeRect(
  scene: Scene,
  mirror: Mirror,
  placement: number,
  start: number,
  end: number,
  side: 'start' | 'end',
  height: number,
): SVGTemplateResult {
  const physical = (side === 'start') === !mirror.rtl ? 'left' : 'right';
  return svg`<rect class="fade" fill="url(#fade-${physical}-${at(scene.colour, placement)})"
    x=${mirror.left(start, end).toFixed(1)} y=${-height / 2} width=${Math.max(end - start, 0).toFixed(1)} height=${height}></rect>`;
}

function dottedTail(mirror: Mirror, from: number, to: number): SVGTemplateResult {
  return svg`<path class="dotted" d="M${mirror.x(from).toFixed(1)} 0H${mirror.x(to).toFixed(1)}"></path>`;
}

function haloTemplate({ scene, mirror }: MarksOptions, placement: number): SVGTemplateResult | '' {
  if (!(at(scene.form, placement) & MarkForm.approximate)) return '';
  return svg`<circle class="halo" fill="url(#halo-${at(scene.colour, placement)})" cx=${mirror.x(at(scene.glyph, placement)).toFixed(1)} r=${HALO_PX}></circle>`;
}

function at(column: ArrayLike<number>, index: number): number {
  return column[index]!;
}
