/** Lays the element out for paper while the page is printed. */
import { html } from 'lit';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { print } from '../print/index.js';
import { fitOnPaper, leavePaper } from './fit-on-paper.js';
import { PrintController } from './print-controller.js';
import { paperStyles } from './styles.js';

export const styles = [paperStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const { element, features } = timeline;
  new PrintController(element, (printing) => {
    if (printing) features.warm(print);
    timeline.setPrinting(printing);
    if (!printing) leavePaper(element.renderRoot);
    else if (element.hasUpdated) fitOnPaper(element.renderRoot, timeline.presenter.frame?.scene);
  });
  return {
    slots: {
      // A print before the page is idle has the chart alone, and says so.
      paper: ({ printing, texts }) =>
        printing && features.part(print) === undefined
          ? html`<p class="paper-note">${texts.text('printChartAlone')}</p>`
          : undefined,
    },
  };
}
