/** The layer under the marks: columns with their words, and labels of marks that a canvas paints. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AxisMetrics } from '../../drawing/render/axis-metrics.js';
import { guard } from 'lit/directives/guard.js';
import type { MarksOptions } from '../../drawing/render/mark-options.js';
import type { Mirror } from '../../drawing/render/mirror.js';
import {
  labelsTemplate,
  paint,
  scaleFiguresTemplate,
  stacksTemplate,
  stackWordsTemplate,
} from '../../drawing/render/many.js';
import type { PaintedScene } from '../../drawing/render/paint.js';
import { place } from '../../drawing/render/place.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { Texts } from '../../words/i18n/texts.js';

interface LayerOptions {
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly texts: Texts;
  readonly marks: MarksOptions;
  /** Undefined if every mark is an element. */
  readonly painted: PaintedScene | undefined;
}

export function manyLayer({ scene, mirror, texts, marks, painted }: LayerOptions): readonly unknown[] {
  return [
    painted === undefined
      ? guard([scene.stacks, scene.forces, scene.lanes, mirror.rtl], () => stacksTemplate(scene, mirror))
      : painted.labels
        ? nothing
        : guard([scene.entry, scene.glyph, scene.y, painted.elements, marks.measure, marks.isHit], () =>
            labelsTemplate(marks, painted.elements),
          ),
    guard([scene.stacks, mirror.rtl, texts], () => stackWordsTemplate(scene, mirror, texts)),
  ];
}

/** Nothing if every mark is an element. */
export function canvasTemplate({ painted }: Pick<LayerOptions, 'painted'>): TemplateResult | typeof nothing {
  if (painted === undefined) return nothing;
  const { top, bottom } = painted.part;
  const box = place({ top, height: bottom - top });
  return html`<canvas aria-hidden="true" ${box} ${paint(painted)}></canvas>`;
}

/** Distance of a number of a scale to the edge of the rows. */
const FIGURE_INSET_PX = 6;

interface FiguresOptions extends Pick<LayerOptions, 'scene' | 'mirror' | 'texts'> {
  readonly axisMetrics: AxisMetrics;
  readonly gutterPx: number;
}

/** The numbers of scales beside the rows, without those of some lanes. They come with their styles: unplaced, they would be height. */
export function figuresTemplate(
  { scene, mirror, texts, axisMetrics, gutterPx }: FiguresOptions,
  without: ReadonlySet<number>,
): TemplateResult | typeof nothing {
  if (scene.stacks.size + scene.forces.size === 0) return nothing;
  const x = mirror.rtl ? FIGURE_INSET_PX : gutterPx - FIGURE_INSET_PX;
  return html`<svg
    class="figures"
    aria-hidden="true"
    height=${Math.ceil(scene.heightPx)}
    ${place({ top: axisMetrics.heightPx + 1 })}
  >
    ${scaleFiguresTemplate(scene, x, texts.locale, without)}
  </svg>`;
}
