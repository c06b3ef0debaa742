/** The working part of the table. */
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { entryStyles } from '../../entry/styles.js';
import { RowFacts } from '../../rows/row-facts.js';
import { rowStyles } from '../../rows/styles.js';
import { summaryStyles } from '../../rows/summary-styles.js';
import { tableStyles } from './styles.js';
import { TableController } from './table-controller.js';
import { tablePanel } from './table-panel.js';

export const styles = [entryStyles, rowStyles, tableStyles, summaryStyles];

export function connect({ element }: TimelineApi): FeaturePart {
  const table = new TableController(element);
  const facts = new RowFacts();
  return { slots: { view: (view, picture) => tablePanel(view, picture, table, facts) } };
}
