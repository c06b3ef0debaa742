/** Titles of marks that are painted on a canvas. */
import { svg, type SVGTemplateResult } from 'lit';
import type { MarksOptions } from './mark-options.js';
import { readableLabels } from './readable-labels.js';
import { RETRACTED } from './status-signs.js';
import { labelTemplate, signTemplate } from './svg-marks.js';

/**
 * The labels of the marks in the window, except the given ones: for painted marks. Among so many, a label cut to a few
 * letters says nothing.
 */
export function labelsTemplate(options: MarksOptions, except: ReadonlySet<number>): SVGTemplateResult {
  const { scene, mirror } = options;
  const labels = readableLabels(options, except).map(({ placement, box }) => {
    const struck = scene.status[placement] === RETRACTED;
    const placed = { ...box, dy: scene.y[placement]! + box.dy };
    const looks = { lang: options.langOf(scene.entry[placement]!), mirror, struck };
    const found = options.isHit(scene.entry[placement]!) ? 'found' : '';
    return svg`<g class="c${scene.colour[placement]!} ${found}">${signTemplate(placed, options, placement)}${labelTemplate(placed, looks)}</g>`;
  });
  return svg`<g class="labels" aria-hidden="true">${labels}</g>`;
}
