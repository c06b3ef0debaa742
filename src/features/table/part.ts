/** The working part of the table. */
import type { FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { entryStyles } from '../../element/entry/styles.js';
import type { Picture } from '../../element/picture/picture.js';
import { OpenAtWindow, type RowsInTime } from '../../element/rows/open-at-window.js';
import { RowFacts } from '../../element/rows/row-facts.js';
import { rowStyles } from '../../element/rows/styles.js';
import { summaryStyles } from '../../element/rows/summary-styles.js';
import { tableStyles } from './styles.js';
import { type AskedOrder, TableOrderWork } from './table-order-work.js';
import { sliceOf } from '../../element/session/slices.js';
import { sortedBy, tableSort, type TableSort } from './table-sort.js';
import type { TemplateResult } from 'lit';
import type { DatasetHead, TimelineModel } from '../../dataset/data/timeline-model.js';
import { fileName, saveFile } from '../../drawing/platform/save-file.js';
import { bodyOf } from '../../element/rows/list-body.js';
import { ListController } from '../../element/rows/list-controller.js';
import type { ListDeps } from '../../element/rows/list-window.js';
import { summaryView } from '../../element/rows/summary-view.js';
import { sortWords, tableView } from './table-view.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import { reliabilities } from '../../dataset/data/derived-lists.js';
import { chosenIds } from '../../dataset/data/categories.js';
import type { Entry } from '../../dataset/data/dataset.js';
import { phasesOfEntry } from '../../dataset/data/phases.js';
import { ownTexts } from '../../dataset/data/field-words.js';
import { ownValue } from '../../dataset/data/read-map.js';
import { csvText } from '../../convert/export/csv.js';
import { dateText } from '../../dataset/time/date-ends.js';

export const styles = [entryStyles, rowStyles, tableStyles, summaryStyles];

interface TableParts {
  readonly table: TableController;
  readonly facts: RowFacts;
  readonly opening: OpenAtWindow;
}

const HEADER = [
  'id',
  'date',
  'dateInWords',
  'kind',
  'form',
  'title',
  'who',
  'parties',
  'status',
  'sources',
  'urls',
  'reliability',
  'place',
  'topics',
] as const;
/** The column of phases, if the dataset has any. */
const PHASES = 'phases';
/** Several names in one cell. */
const BETWEEN = '; ';

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

/** The rows of the table as a file: names and words as in the dataset, the date also in the reader's words. */
function tableCsv(model: TimelineModel, words: EntryWords, entries: Uint32Array): Iterable<string> {
  const { categories = [], measures = [], fields = [], phases } = model.dataset;
  return csvText(
    [
      ...HEADER,
      ...(phases === undefined ? [] : [PHASES]),
      ...[...categories, ...measures, ...fields].map(({ name }) => name),
    ],
    rowsOf(model, words, entries),
  );
}

function* rowsOf(model: TimelineModel, words: EntryWords, entries: Uint32Array): Generator<readonly string[], void> {
  const topics = new Map((model.dataset.topics ?? []).map(({ id, name }) => [id, name]));
  const parties = new Map((model.dataset.parties ?? []).map(({ id, name }) => [id, name]));
  for (const entry of entries) {
    const record = model.entries.at(entry);
    if (record === undefined) continue;
    const cited = [...new Set((record.citations ?? []).map(({ source }) => source))];
    const sources = cited.map((id) => words.source(id) ?? { title: id, url: undefined });
    const speaker = words.speaker(entry)?.name;
    const phases = phasesOfEntry(model, entry).map(({ phase }) => phase.label);
    yield [
      record.id,
      dateText(record.date),
      words.date(entry),
      record.kind,
      record.form ?? '',
      record.title,
      [...new Set([...(speaker === undefined ? [] : [speaker]), ...words.actors(entry)])].join(BETWEEN),
      (record.parties ?? []).map((id) => parties.get(id) ?? id).join(BETWEEN),
      record.status ?? '',
      sources.map(({ title }) => title).join(BETWEEN),
      sources.flatMap(({ url }) => url ?? []).join(BETWEEN),
      reliabilities(record.citations ?? []).join(BETWEEN),
      record.place ?? '',
      (record.topics ?? []).map((id) => topics.get(id) ?? id).join(BETWEEN),
      ...(model.dataset.phases === undefined ? [] : [phases.join(BETWEEN)]),
      ...ownCells(record, model.dataset),
    ];
  }
}

/** Names of values, best estimates as plain numbers, own fields as written. */
function ownCells(record: Entry, { categories = [], measures = [], fields = [] }: DatasetHead): readonly string[] {
  return [
    ...categories.map(({ id, values }) => {
      const names = new Map(values.map((value) => [value.id, value.name]));
      return chosenIds(record.categories, id)
        .map((value) => names.get(value) ?? value)
        .join(BETWEEN);
    }),
    ...measures.map(({ id }) => {
      const amount = ownValue(record.measures, id);
      return amount === undefined ? '' : String(typeof amount === 'number' ? amount : amount.value);
    }),
    ...fields.map(({ id }) => ownTexts(record.fields, id).join(BETWEEN)),
  ];
}
