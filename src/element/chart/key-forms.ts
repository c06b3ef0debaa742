/** Samples of the forms of marks, by what is known of a date, each with its words. */
import { svg, type SVGTemplateResult } from 'lit';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import { MarkForm } from '../../drawing/layout/mark-columns.js';
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
