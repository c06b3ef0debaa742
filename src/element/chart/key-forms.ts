/** Samples of the forms of marks, by what is known of a date, each with its words. */
import { svg, type SVGTemplateResult } from 'lit';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import { type DateKey, GLYPH_PX } from '../../drawing/dates/date-form.js';
import { addedReach, baseForm, DATE_FORMS, drawDate, outlineOf } from '../../drawing/dates/date-forms.js';
import { Tier } from '../../drawing/dates/tier.js';
import { createMirror } from '../../drawing/render/mirror.js';
import { SvgPen } from '../../drawing/render/svg-pen.js';
import { NEUTRAL_COLOUR } from '../../drawing/layout/party-colours.js';
import { shapeOf } from '../../drawing/scene/scene-columns.js';
import { GlyphShape } from '../../drawing/scene/scene.js';
import { glyphTemplate } from '../../drawing/render/glyphs.js';
import type { Picture } from '../picture/picture.js';

export interface KeyForm {
  readonly bits: number;
  readonly key: PlainKey;
  readonly sample: SVGTemplateResult;
}

/** The words of each shape of a mark. */
const SHAPE_KEYS: Readonly<Record<GlyphShape, PlainKey>> = {
  [GlyphShape.event]: 'legendEvent',
  [GlyphShape.statement]: 'legendStatement',
  [GlyphShape.silence]: 'formNoComment',
};
const SHAPES = Object.values(GlyphShape);
/** Half the width of a sample. */
const SAMPLE_PX = 16;

/** Forms of dates, drawn as in the chart. */
export const KEY_FORMS: readonly KeyForm[] = DATE_FORMS.flatMap(({ keys }) => keys).map(({ words, ...key }) => ({
  bits: key.bits,
  key: words,
  sample: sampleOf(key),
}));

function sampleOf({
  bits: form,
  start,
  end,
  about = 0,
  core = [0, 0],
  members = [],
}: Omit<DateKey, 'words'>): SVGTemplateResult {
  const place = baseForm(form).place(form, start, end, GLYPH_PX);
  const [before, after] = addedReach(form);
  const isSpread = end > start;
  const glyph = place.at ?? (start + end) / 2;
  const scene = {
    ...{ entry: [0], form: [form], shape: [GlyphShape.event], tier: [Tier.entry], size: [0] },
    ...{ outerStart: [start], outerEnd: [end], aboutStart: [start - about], aboutEnd: [end + about] },
    ...{ coreStart: [core[0]], coreEnd: [core[1]], glyph: [glyph] },
    ...{ left: [Math.max(glyph - before, -SAMPLE_PX)], right: [Math.min(glyph + after, SAMPLE_PX)] },
    ...{ spread: [isSpread ? 1 : 0], hasGlyph: [place.hasGlyph ? 1 : 0], from: -SAMPLE_PX, to: SAMPLE_PX },
    transform: { scale: { toU: (px: number) => px }, k: 1, u0: 0 },
  };
  const pen = new SvgPen(NEUTRAL_COLOUR);
  const mirror = createMirror(0, false);
  drawDate(pen, { scene, mirror, membersOf: () => members }, 0);
  if (place.hasGlyph) pen.glyph({ shape: GlyphShape.event, x: glyph, scale: 1, ...outlineOf(form) });
  return svg`${pen.strokes}`;
}

/** The shapes of some entries. The look ends as soon as all shapes are found. */
export function shapesOf(model: Pick<TimelineModel, 'kind' | 'form'>, entries: Uint32Array): ReadonlySet<GlyphShape> {
  const shapes = new Set<GlyphShape>();
  for (let at = 0; at < entries.length && shapes.size < SHAPES.length; at++) shapes.add(shapeOf(model, entries[at]!));
  return shapes;
}

/** Samples of these shapes, each with its words. */
export function shapeForms(shapes: ReadonlySet<GlyphShape>): readonly Omit<KeyForm, 'bits'>[] {
  return SHAPES.filter((shape) => shapes.has(shape)).map((shape) => ({
    key: SHAPE_KEYS[shape],
    sample: glyphTemplate(shape, 0, ''),
  }));
}

/** Samples of the forms of lanes that are too full for rows, each with its words: dots, counts on one scale, numbers in force. */
export interface CrowdForm {
  readonly key: PlainKey;
  readonly sample: SVGTemplateResult;
}

const DOTS = svg`<g class="c${NEUTRAL_COLOUR}"><circle class="dot" cx="-7" cy="3" r="3"></circle><circle class="dot" cx="0" cy="3" r="3"></circle><circle class="dot" cx="0" cy="-4" r="3"></circle><circle class="dot" cx="7" cy="3" r="3"></circle></g>`;
const BARS = svg`<path class="density c${NEUTRAL_COLOUR}" d="M-9 7v-5h5v5zM-3 7v-14h5v14zM3 7v-9h5v9z"></path>`;
const TORN = svg`<path class="density c${NEUTRAL_COLOUR}" d="M-6 -8h12v4h-12zM-6 -1.5h12v8.500h-12z"></path>`;
const FORCE = svg`<path class="force c${NEUTRAL_COLOUR}" d="M-14 7v-5h8v-7h12v4h8v8z"></path>`;
const VAGUE = svg`<path class="vague c${NEUTRAL_COLOUR}" d="M-14 7v-5h8v-7h12v4h8v8z"></path>`;

/** The forms that some window of the picture may show: they stay the same while the reader zooms. */
export function crowdForms({ everyRow, totals, model }: Picture): readonly CrowdForm[] {
  const open = everyRow.lanes.filter(({ form }) => form === 'clustered');
  const clusters = open.flatMap(({ cluster }) => cluster ?? []);
  const isArchive = totals.all > model.count;
  const hasDots = clusters.some(({ points }) => points.entry.length > 0);
  const hasForce = clusters.some(({ zones }) => zones.forcePx > 0);
  const hasVague = hasForce && clusters.some(({ spans }) => spans.vagueStarts.length > 0);
  return [
    ...(hasDots ? [{ key: 'legendDot', sample: DOTS } as const] : []),
    ...(hasDots || isArchive
      ? [{ key: open.length > 1 ? 'legendCountShared' : 'legendCount', sample: BARS } as const]
      : []),
    ...(hasDots ? [{ key: 'legendTorn', sample: TORN } as const] : []),
    ...(hasForce ? [{ key: 'legendInForce', sample: FORCE } as const] : []),
    ...(hasVague ? [{ key: 'legendVague', sample: VAGUE } as const] : []),
  ];
}
