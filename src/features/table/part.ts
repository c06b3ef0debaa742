/** The working part of the table. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { entryStyles } from '../../element/entry/styles.js';
import type { Picture } from '../../element/picture/picture.js';
import { OpenAtWindow } from '../../element/rows/open-at-window.js';
import { RowFacts } from '../../element/rows/row-facts.js';
import { rowStyles } from '../../element/rows/styles.js';
import { summaryStyles } from '../../element/rows/summary-styles.js';
import { tableStyles } from './styles.js';
import { TableController, tablePanel } from './table-panel.js';
import type { AskedOrder } from './table-order-work.js';
import { sliceOf } from '../../element/session/slices.js';
import { tableSort } from './table-sort.js';

export const styles = [entryStyles, rowStyles, tableStyles, summaryStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const { element, session } = timeline;
  const table = new TableController(element);
  const opening = new OpenAtWindow('.table-region');
  const facts = new RowFacts();
  const askedOf = ({ model, focusOrder }: Picture): AskedOrder => ({
    model,
    focusOrder,
    sort: sliceOf(session.state, 'table', tableSort),
    locale: timeline.texts().locale,
  });
  const isShown = (): boolean => timeline.shownView === 'table';
  return {
    slots: { view: (view, picture) => tablePanel(view, picture, { table, facts, opening }) },
    afterDraw: (root) => {
      opening.drawn(root, isShown());
    },
    startWork: () => {
      const picture = isShown() ? timeline.picture() : undefined;
      if (picture !== undefined) table.order.start(askedOf(picture));
    },
    *prepare(picture) {
      if (isShown()) yield* table.order.prepareSteps(askedOf(picture));
    },
    get done() {
      return table.order.done;
    },
  };
}
