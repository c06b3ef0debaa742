/** The working part of printing. */
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { story } from '../story/index.js';
import { fitOnPaper, PrintController } from './print-controller.js';
import { printIntro } from './print-intro.js';
import { printPanel } from './print-panel.js';
import { printStyles } from './styles.js';

export interface PrintPart extends FeaturePart {
  /** Prints the page; `full` with all that is known of each entry. */
  readonly print: (full: boolean) => void;
}

export const styles = [printStyles];

export function connect(timeline: TimelineApi): PrintPart {
  const { element, features } = timeline;
  let isFull = false;
  new PrintController(element, (printing) => {
    timeline.setPrinting(printing);
    if (printing && element.hasUpdated) fitOnPaper(element.renderRoot);
    if (!printing) isFull = false;
  });
  // What is told is printed too.
  features.warm(story);
  return {
    print: (full) => {
      isFull = full;
      // The menu closes first: a browser prints the page as it stands.
      setTimeout(() => {
        window.print();
      });
    },
    slots: {
      'paper-intro': (view, picture) => (view.printing ? printIntro(view, picture) : undefined),
      paper: (view, picture) => (view.printing ? printPanel(view, picture, isFull) : undefined),
    },
  };
}
