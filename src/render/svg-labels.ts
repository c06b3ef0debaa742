/** Titles of marks that are painted on a canvas. */
import { svg, type SVGTemplateResult } from 'lit';
import type { MarksOptions } from './mark-options.js';
import { readableLabels } from './readable-labels.js';
import { RETRACTED } from './status-signs.js';
import { labelTemplate } from './svg-marks.js';

/**
 * The labels of the marks in the window, except the given ones: for painted marks. Among so many, a label cut to a few
 * letters says nothing.
 */
export function labelsTemplate(options: MarksOptions, except: ReadonlySet<number>): SVGTemplateResult {
  const { scene, mirror } = options;
  const labels = readableLabels(options, except).map(({ placement, box }) => {
    const struck = scene.status[placement] === RETRACTED;
    return labelTemplate(
      { ...box, dy: scene.y[placement]! + box.dy },
      { lang: options.langOf(scene.entry[placement]!), mirror, struck },
    );
  });
  return svg`<g class="labels" aria-hidden="true">${labels}</g>`;
}
