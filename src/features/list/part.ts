/** The working part of the list. */
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { entryStyles } from '../../entry/styles.js';
import { ListController } from '../../rows/list-controller.js';
import { RowFacts } from '../../rows/row-facts.js';
import { rowStyles } from '../../rows/styles.js';
import { summaryStyles } from '../../rows/summary-styles.js';
import { summaryView } from '../../rows/summary-view.js';
import { listPanel } from './list-panel.js';
import { OpenAtWindow } from './open-at-window.js';

export const styles = [entryStyles, rowStyles, summaryStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const { element, presenter } = timeline;
  const list = new ListController(element, '.list.windowed', true);
  const opening = new OpenAtWindow();
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
      view: (view, picture) => listPanel(view, picture, { list, facts, opening }),
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
