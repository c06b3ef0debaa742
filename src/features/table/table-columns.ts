/** The columns of the table: those for which the data have something, and their names. */
import { categoryListsOf, ownFieldListsOf, placeNamesOf } from '../../dataset/data/derived-lists.js';
import { measureNumbers } from '../../dataset/data/measure-numbers.js';
import type { DatasetHead, TimelineModel } from '../../dataset/data/timeline-model.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';
import { MIN_SLICED } from './table-order-work.js';
import {
  isOwnColumn,
  ownColumnId,
  TABLE_COLUMNS,
  type NamedColumn,
  type OwnColumn,
  type TableColumn,
} from './table-sort.js';

/** The most columns of categories, of measures and of own fields: a reader compares a few. */
const MAX_OWN = 6;

export const COLUMN_NAMES: Readonly<Record<NamedColumn, PlainKey>> = {
  date: 'date',
  kind: 'facetKind',
  title: 'tableTitle',
  who: 'tableWho',
  party: 'facetParty',
  place: 'place',
  topic: 'facetTopic',
  phase: 'facetPhase',
  status: 'facetStatus',
  sources: 'sourcesTitle',
  reliability: 'facetReliability',
};

const known = new WeakMap<TimelineModel, readonly TableColumn[]>();

/** The same whatever a filter shows, so that columns stay in their place. */
export function columnsOf(model: TimelineModel): readonly TableColumn[] {
  const before = known.get(model);
  if (before !== undefined) return before;
  const columns = [...TABLE_COLUMNS.filter((column) => HAS[column](model)), ...ownColumns(model)];
  known.set(model, columns);
  return columns;
}

const always = (): boolean => true;

const HAS: Readonly<Record<NamedColumn, (model: TimelineModel) => boolean>> = {
  date: always,
  kind: always,
  title: always,
  who: ({ ids }) => ids.actors.value.length > 0,
  party: ({ ids }) => ids.parties.value.length > 0,
  place: (model) => isLong(model) || placeNamesOf(model).records.length > 0,
  topic: ({ ids }) => ids.topics.value.length > 0,
  phase: ({ dataset }) => dataset.phases !== undefined,
  status: ({ status }) => status.some((each) => each > 0),
  sources: ({ ids }) => ids.sources.value.length > 0,
  reliability: ({ hasReliability }) => hasReliability === true,
};

/** Reading every entry would take a long table seconds, so its columns may be empty. */
function isLong({ count }: TimelineModel): boolean {
  return count >= MIN_SLICED;
}

function ownColumns(model: TimelineModel): readonly OwnColumn[] {
  const { categories = [], measures = [], fields = [] } = model.dataset;
  const chosen = categories.filter(({ id }) => isLong(model) || categoryListsOf(model, id).lists.value.length > 0);
  const given = measures.filter(({ id }) => isLong(model) || measureNumbers(model, id).some((each) => !isNaN(each)));
  const filled = fields.filter(({ id }) => isLong(model) || ownFieldListsOf(model, id).lists.value.length > 0);
  return [
    ...chosen.slice(0, MAX_OWN).map(({ id }) => `category:${id}` as const),
    ...given.slice(0, MAX_OWN).map(({ id }) => `measure:${id}` as const),
    ...filled.slice(0, MAX_OWN).map(({ id }) => `field:${id}` as const),
  ];
}

export function columnName(column: TableColumn, texts: Texts, head: DatasetHead): string {
  if (!isOwnColumn(column)) return texts.text(COLUMN_NAMES[column]);
  const id = ownColumnId(column);
  const { categories = [], measures = [], fields = [] } = head;
  const records = column.startsWith('category:') ? categories : column.startsWith('measure:') ? measures : fields;
  return records.find((record) => record.id === id)?.name ?? id;
}

export function classOf(column: TableColumn): string {
  if (!isOwnColumn(column)) return `col-${column}`;
  if (column.startsWith('field:')) return 'col-own col-field';
  return column.startsWith('measure:') ? 'col-own col-measure' : 'col-own';
}
