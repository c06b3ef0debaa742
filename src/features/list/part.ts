/** The working part of the list. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { entryStyles } from '../../element/entry/styles.js';
import { ListController } from '../../element/rows/list-controller.js';
import { OpenAtWindow } from '../../element/rows/open-at-window.js';
import { RowFacts } from '../../element/rows/row-facts.js';
import { rowStyles } from '../../element/rows/styles.js';
import { summaryStyles } from '../../element/rows/summary-styles.js';
import { summaryView } from '../../element/rows/summary-view.js';
import { listPanel, Turning } from './list-panel.js';

export const styles = [entryStyles, rowStyles, summaryStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const { element, presenter } = timeline;
  const list = new ListController(element, '.list.windowed', true);
  const opening = new OpenAtWindow('.list');
  const turning = new Turning();
  const facts = new RowFacts();
  return {
    slots: {
      summary: (view, picture) =>
        summaryView(
          picture,
          facts,
          view.texts,
          true,
          presenter.coveredText(picture.covered, picture.precision, view.texts),
        ),
      view: (view, picture) => listPanel(view, picture, { list, facts, opening, turning }),
    },
    afterDraw: (root) => {
      opening.drawn(root, timeline.shownView === 'list');
    },
    *prepare({ model, focusOrder, marks }) {
      const groups = yield* facts.groups.steps(model, focusOrder);
      yield;
      facts.facts(model, focusOrder, marks, facts.pauses(model, focusOrder, marks, groups));
    },
  };
}
