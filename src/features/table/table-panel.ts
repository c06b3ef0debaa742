/** The table of the present picture. */
import type { TemplateResult } from 'lit';
import type { TimelineModel } from '../../data/timeline-model.js';
import { bodyOf } from '../../rows/list-body.js';
import type { Picture } from '../../picture/picture.js';
import { summaryView } from '../../rows/summary-view.js';
import type { RowFacts } from '../../rows/row-facts.js';
import type { TableController } from './table-controller.js';
import { downloadTable } from './table-download.js';
import { sortWords, tableView } from './table-view.js';
import type { ViewContext } from '../../core/feature.js';
import { sliceOf } from '../../session/slices.js';
import { sortedBy, tableSort, type TableSort } from './table-sort.js';

export function tablePanel(
  options: ViewContext,
  picture: Picture,
  table: TableController,
  facts: RowFacts,
): TemplateResult {
  const { texts, session, timeline, api } = options;
  const { model, focusOrder } = picture;
  const { title = '' } = model.dataset;
  const { selected } = session.state;
  const wanted = sliceOf(session.state, 'table', tableSort);
  const { asked, entries, rows } = table.order.present({ model, focusOrder, sort: wanted, locale: texts.locale });
  const { sort } = asked;
  const known = api.presenter.coveredText(picture.covered, picture.precision, texts);
  const drawn = table.draw(rows, selected);
  return tableView({
    ...picture,
    texts,
    summary: summaryView(picture, facts, texts, false, known),
    title: title || timeline.label || texts.text('timeline'),
    sort,
    rows,
    drawn,
    table,
    selected,
    bodyOf: bodyOf(options, picture, options.features.entry),
    onSort: (column) => {
      const next = sortedBy(wanted, column);
      session.dispatch({ type: 'feature', feature: 'table', command: column }, false);
      void saySorted(options, table, next, model);
    },
    onToggle: (entry) => {
      session.select(entry === selected ? undefined : entry, false);
      // The button says so itself.
      session.announce('');
    },
    onDownload: () => {
      downloadTable(picture, entries);
    },
  });
}

/** When it is ready: many entries take some frames. */
async function saySorted(
  { api, session, texts }: ViewContext,
  { order }: TableController,
  sort: TableSort,
  { dataset }: TimelineModel,
): Promise<void> {
  await api.element.updateComplete;
  await order.done;
  const now = sliceOf(session.state, 'table', tableSort);
  if (now.column === sort.column && now.descending === sort.descending) {
    session.announce(sortWords(sort, texts, dataset));
  }
}
