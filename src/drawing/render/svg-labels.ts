/** Titles of marks that are painted on a canvas. */
import { svg, type SVGTemplateResult } from 'lit';
import { LabelSide } from '../layout/labels.js';
import { MarkLook, type Scene } from '../scene/scene.js';
import { MIN_TITLE_PX } from '../scene/span-label.js';
import { labelBox, type LabelBox, type LabelOptions } from './mark-geometry.js';
import type { MarksOptions } from './mark-options.js';
import { type Reach, windowReach } from './reach.js';
import { RETRACTED } from '../scene/scene-columns.js';
import { labelTemplate } from './svg-marks.js';

// Readable labels of painted marks.

/** A label cut shorter than this is left out among many, unless it is the title of a span. */
const READABLE_PX = 96;

export interface ReadableLabel {
  readonly placement: number;
  readonly box: LabelBox;
}

/**
 * Labels within reach, which is the window unless another is given, except those of the given placements. Among many, a
 * label cut to a few letters says nothing.
 */
export function readableLabels(
  options: LabelOptions,
  except: ReadonlySet<number>,
  reach: Reach = windowReach(options.scene),
): readonly ReadableLabel[] {
  const { scene } = options;
  const labels: ReadableLabel[] = [];
  for (let placement = 0; placement < scene.count; placement++) {
    if (except.has(placement) || !isReadable(scene, placement, reach)) continue;
    const box = labelBox(options, placement);
    if (box !== undefined) labels.push({ placement, box });
  }
  return labels;
}

function isReadable(scene: Scene, placement: number, { from, to }: Reach): boolean {
  if (scene.labelSide[placement] === LabelSide.none) return false;
  const room = scene.labelRoom[placement]!;
  const x = scene.labelX[placement]!;
  const least = scene.look[placement] === MarkLook.span ? MIN_TITLE_PX : READABLE_PX;
  return room >= Math.min(scene.labelWidth[placement]!, least) && x < to && x + room > from;
}

/**
 * The labels of the marks in the window, except the given ones: for painted marks. Among so many, a label cut to a few
 * letters says nothing.
 */
export function labelsTemplate(options: MarksOptions, except: ReadonlySet<number>): SVGTemplateResult {
  const { scene, mirror } = options;
  const labels = readableLabels(options, except).map(({ placement, box }) => {
    const struck = scene.status[placement] === RETRACTED;
    const y = scene.y[placement]!;
    const placed = { ...box, dy: y + box.dy, baseline: y + box.baseline };
    const looks = { lang: options.langOf(scene.entry[placement]!), mirror, struck };
    const found = options.isHit(scene.entry[placement]!) ? 'found' : '';
    return svg`<g class="c${scene.colour[placement]!} ${found}">${labelTemplate(placed, looks)}</g>`;
  });
  return svg`<g class="labels" aria-hidden="true">${labels}</g>`;
}
