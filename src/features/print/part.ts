/** The working part of printing. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { fields } from '../fields/index.js';
import { story } from '../story/index.js';
import { fitOnPaper, PrintController } from './print-controller.js';
import { printsFields } from './print-fields.js';
import { printIntro } from './print-intro.js';
import { printPanel } from './print-panel.js';
import { printStyles } from './styles.js';
import { knownStyles } from '../../element/entry/known-styles.js';

export interface PrintPart extends FeaturePart {
  /** Prints the page; `full` with all details of each entry. */
  readonly print: (full: boolean) => void;
}

export const styles = [knownStyles, printStyles];

export function connect(timeline: TimelineApi): PrintPart {
  const { element, features } = timeline;
  let isFull = false;
  let looked: Uint32Array | undefined;
  new PrintController(element, (printing) => {
    timeline.setPrinting(printing);
    if (printing && element.hasUpdated) fitOnPaper(element.renderRoot);
    if (!printing) isFull = false;
  });
  // The told step is printed too.
  features.warm(story);
  return {
    print: (full) => {
      isFull = full;
      // The menu closes first: a browser prints the page as it is.
      setTimeout(() => {
        window.print();
      });
    },
    afterDraw: () => {
      const picture = features.part(fields) === undefined ? timeline.picture() : undefined;
      if (picture === undefined || picture.focusOrder.entries === looked) return;
      looked = picture.focusOrder.entries;
      if (printsFields(picture)) features.warm(fields);
    },
    slots: {
      'paper-intro': (view, picture) => (view.printing ? printIntro(view, picture) : undefined),
      paper: (view, picture) => (view.printing ? printPanel(view, picture, isFull) : undefined),
    },
  };
}
