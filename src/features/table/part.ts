/** The working part of the table. */
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { entryStyles } from '../../entry/styles.js';
import type { Picture } from '../../picture/picture.js';
import { RowFacts } from '../../rows/row-facts.js';
import { rowStyles } from '../../rows/styles.js';
import { summaryStyles } from '../../rows/summary-styles.js';
import { tableStyles } from './styles.js';
import { TableController } from './table-controller.js';
import type { AskedOrder } from './table-order-work.js';
import { tablePanel } from './table-panel.js';
import { sliceOf } from '../../session/slices.js';
import { tableSort } from './table-sort.js';

export const styles = [entryStyles, rowStyles, tableStyles, summaryStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const { element, session } = timeline;
  const table = new TableController(element);
  const facts = new RowFacts();
  const askedOf = ({ model, focusOrder }: Picture): AskedOrder => ({
    model,
    focusOrder,
    sort: sliceOf(session.state, 'table', tableSort),
    locale: timeline.texts().locale,
  });
  const isShown = (): boolean => timeline.shownView === 'table';
  return {
    slots: { view: (view, picture) => tablePanel(view, picture, table, facts) },
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
