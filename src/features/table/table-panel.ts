/** The table of the present picture. */
import type { TemplateResult } from 'lit';
import { bodyOf } from '../../rows/list-body.js';
import type { Picture } from '../../picture/picture.js';
import { summaryView } from '../../rows/summary-view.js';
import type { RowFacts } from '../../rows/row-facts.js';
import type { TableController } from './table-controller.js';
import { downloadTable } from './table-download.js';
import { sortWords, tableView } from './table-view.js';
import type { ViewContext } from '../../core/feature.js';
import { sliceOf } from '../../session/slices.js';
import { sortedBy, tableSort } from './table-sort.js';

export function tablePanel(
  options: ViewContext,
  picture: Picture,
  table: TableController,
  facts: RowFacts,
): TemplateResult {
  const { texts, session, timeline } = options;
  const { model, focusOrder } = picture;
  const { title = '' } = model.dataset;
  const { selected } = session.state;
  const sort = sliceOf(session.state, 'table', tableSort);
  const ordered = table.ordered(model, focusOrder, sort, texts.locale);
  const rows = table.tableRows(model, ordered);
  const drawn = table.draw(rows, selected);
  return tableView({
    ...picture,
    texts,
    summary: summaryView(picture, facts, texts, false),
    title: title || timeline.label || texts.text('timeline'),
    sort,
    rows,
    drawn,
    table,
    selected,
    bodyOf: bodyOf(options, picture, options.features.entry),
    onSort: (column) => {
      session.announce(sortWords(sortedBy(sort, column), texts, model.dataset));
      session.dispatch({ type: 'feature', feature: 'table', command: column }, false);
    },
    onToggle: (entry) => {
      session.select(entry === selected ? undefined : entry, false);
      // The button says so itself.
      session.announce('');
    },
    onDownload: () => {
      downloadTable(picture, ordered);
    },
  });
}
