/**
 * The rows of our table that are not entries: `kind` says that a row is the timeline itself, a party, a source, a step of
 * the story. A field is one line here: its column, and how the cell holds it. The importer reads by it, the exporter
 * writes by it. The columns are those of the entries: `title` is the name, `summary` the description.
 */
import type {
  Actor,
  Category,
  Dataset,
  Measure,
  Milestone,
  OwnField,
  Party,
  Phase,
  Series,
  Source,
  StoryStep,
  Topic,
} from './dataset.js';
import type { FieldCell } from './field-cells.js';

/**
 * `ends`: a date, or two ends in columns of their own. `values`: ids alone if those are the names. `roles`: a text, or
 * records.
 */
export type HeadCell = Exclude<FieldCell, 'rest'> | 'ends' | 'values' | 'roles';

export interface HeadField {
  readonly name: string;
  readonly column: string;
  readonly cell: HeadCell;
}

type ListName =
  | 'parties'
  | 'actors'
  | 'topics'
  | 'categories'
  | 'measures'
  | 'fields'
  | 'sources'
  | 'phases'
  | 'milestones'
  | 'series'
  | 'story';

export interface HeadRow {
  /** The list of the dataset that it adds to; undefined for the row of the dataset itself. */
  readonly list: ListName | undefined;
  readonly fields: readonly HeadField[];
}

/** A column alone holds a text. */
type Columns<Kind> = Readonly<
  Record<Exclude<keyof Kind, 'translations'>, string | readonly [column: string, cell: HeadCell]>
>;

function row<Kind>(list: ListName | undefined, columns: Columns<Kind>): HeadRow {
  const given = Object.entries<string | readonly [string, HeadCell]>(columns);
  const fields = given.map(([name, column]): HeadField => {
    if (typeof column === 'string') return { name, column, cell: 'text' };
    return { name, column: column[0], cell: column[1] };
  });
  return { list, fields };
}

type OwnFields =
  | 'title'
  | 'description'
  | 'lang'
  | 'dir'
  | 'license'
  | 'updated'
  | 'version'
  | 'reliabilityScale'
  | 'timeZone'
  | 'corrections';

/** The rows by `kind`, in the order in which a table has them. Steps name entries, and stand behind them. */
export const HEAD_ROWS: ReadonlyMap<string, HeadRow> = new Map([
  [
    'timeline',
    row<Pick<Dataset, OwnFields>>(undefined, {
      title: 'title',
      description: 'summary',
      lang: 'lang',
      dir: 'dir',
      license: 'license',
      updated: 'updated',
      version: 'version',
      reliabilityScale: 'reliabilityScale',
      timeZone: 'timeZone',
      corrections: ['corrections', 'json'],
    }),
  ],
  ['party', row<Party>('parties', { id: 'id', name: 'title', color: 'color', role: 'role', description: 'summary' })],
  [
    'actor',
    row<Actor>('actors', {
      id: 'id',
      name: 'title',
      aliases: ['aliases', 'ids'],
      role: ['role', 'roles'],
      party: 'party',
    }),
  ],
  ['topic', row<Topic>('topics', { id: 'id', name: 'title' })],
  ['category', row<Category>('categories', { id: 'id', name: 'title', values: ['values', 'values'] })],
  ['measure', row<Measure>('measures', { id: 'id', name: 'title', unit: 'unit' })],
  ['field', row<OwnField>('fields', { id: 'id', name: 'title', kind: 'form' })],
  [
    'source',
    row<Source>('sources', {
      id: 'id',
      title: 'title',
      publisher: 'publisher',
      author: 'author',
      url: 'url',
      archivedUrl: 'archivedUrl',
      archives: ['archives', 'json'],
      checked: ['checked', 'json'],
      published: 'published',
      retrieved: 'retrieved',
      lang: 'lang',
    }),
  ],
  [
    'phase',
    row<Phase>('phases', {
      id: 'id',
      label: 'title',
      date: ['date', 'ends'],
      description: 'summary',
      sources: ['source', 'ids'],
    }),
  ],
  [
    'milestone',
    row<Milestone>('milestones', {
      label: 'title',
      date: ['date', 'ends'],
      description: 'summary',
      sources: ['source', 'ids'],
      weight: ['weight', 'number'],
    }),
  ],
  [
    'series',
    row<Series>('series', {
      id: 'id',
      name: 'title',
      unit: 'unit',
      source: 'source',
      kind: 'form',
      values: ['values', 'json'],
      sum: 'sum',
    }),
  ],
  [
    'step',
    row<StoryStep>('story', {
      heading: 'title',
      text: 'summary',
      entry: 'entry',
      entries: ['entries', 'ids'],
      range: 'date',
      quote: ['quote', 'flag'],
    }),
  ],
]);
