/** The working part of the table. */
import type { FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { entryStyles } from '../../element/entry/styles.js';
import type { Picture } from '../../element/picture/picture.js';
import { OpenAtWindow, type RowsInTime } from '../../element/rows/open-at-window.js';
import { RowFacts } from '../../element/rows/row-facts.js';
import { rowStyles } from '../../element/rows/styles.js';
import { summaryStyles } from '../../element/rows/summary-styles.js';
import { tableStyles } from './styles.js';
import { tableCsv } from './table-csv.js';
import { type AskedOrder, TableOrderWork } from './table-order-work.js';
import { sliceOf } from '../../element/session/slices.js';
import { sortedBy, tableSort, type TableSort } from './table-sort.js';
import type { TemplateResult } from 'lit';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { fileName, saveFile } from '../../drawing/platform/save-file.js';
import { bodyOf } from '../../element/rows/list-body.js';
import { ListController } from '../../element/rows/list-controller.js';
import type { ListDeps } from '../../element/rows/list-window.js';
import { summaryView } from '../../element/rows/summary-view.js';
import { sortWords, tableView } from './table-view.js';

export const styles = [entryStyles, rowStyles, tableStyles, summaryStyles];

interface TableParts {
  readonly table: TableController;
  readonly facts: RowFacts;
  readonly opening: OpenAtWindow;
}

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

// The reader's place in the table, and its order.

class TableController extends ListController {
  readonly order: TableOrderWork;

  constructor(host: ListDeps) {
    super(host, '.table-region.windowed', false);
    this.order = new TableOrderWork(() => {
      host.requestUpdate();
    });
  }
}

function tablePanel(options: ViewContext, picture: Picture, { table, facts, opening }: TableParts): TemplateResult {
  const { texts, session, timeline, api } = options;
  const { model, focusOrder } = picture;
  const { title = '' } = model.dataset;
  const { selected } = session.state;
  const wanted = sliceOf(session.state, 'table', tableSort);
  const { asked, entries, rows } = table.order.present({ model, focusOrder, sort: wanted, locale: texts.locale });
  const { sort } = asked;
  const known = api.presenter.coveredText(picture.covered, picture.precision, texts);
  const opensAt = opening.draw(session.state, picture, orderInTime(sort));
  const drawn = table.draw(rows, selected, opensAt === undefined ? undefined : rows.placeOf(opensAt));
  return tableView({
    ...picture,
    texts,
    summary: summaryView(picture, facts, texts, false, known),
    title: title || timeline.label || texts.text('timeline'),
    sort,
    rows,
    drawn,
    atWindow: opening.entry !== undefined,
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

function orderInTime({ column, descending }: TableSort): RowsInTime {
  if (column !== 'date') return 'otherwise';
  return descending ? 'backward' : 'forward';
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

// Saves the table as a file.

function downloadTable({ model, words }: Picture, entries: Uint32Array): void {
  saveFile(tableCsv(model, words, entries), 'text/csv;charset=utf-8', fileName(model.dataset.title, 'csv'));
}
