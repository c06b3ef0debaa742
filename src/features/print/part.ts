/** The working part of printing. */
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { story } from '../story/index.js';
import { fitOnPaper, PrintController } from './print-controller.js';
import { printIntro } from './print-intro.js';
import { printPanel } from './print-panel.js';
import { printStyles } from './styles.js';

export const styles = [printStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const { element, features } = timeline;
  new PrintController(element, (printing) => {
    timeline.setPrinting(printing);
    if (printing && element.hasUpdated) fitOnPaper(element.renderRoot);
  });
  // What is told is printed too.
  features.warm(story);
  return {
    slots: {
      'paper-intro': (view, picture) => (view.printing ? printIntro(view, picture) : undefined),
      paper: (view, picture) => (view.printing ? printPanel(view, picture) : undefined),
    },
  };
}
