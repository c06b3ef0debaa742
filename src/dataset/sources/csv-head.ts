/**
 * Rows of a table that are not entries: `kind` says that a row is the timeline itself, a party, an actor, a topic, a
 * category, a measure, a field, a source, a phase, a milestone, a series or a step of the story. Its columns are those of the entries: `title` is the name,
 * `summary` the description.
 */
import { TEXT_NAMES } from '../data/entry-texts.js';
import { dateOf, isTrue, jsonOf, listOf, numberOf } from './csv-cells.js';

type Cells = ReadonlyMap<string, string>;

/** Columns of a record, by its fields. */
type Fields = Readonly<Record<string, string>>;

interface ListRow {
  readonly list: string;
  readonly fields: Fields;
}

const LISTS: ReadonlyMap<string, ListRow> = new Map<string, ListRow>([
  [
    'party',
    { list: 'parties', fields: { id: 'id', name: 'title', color: 'color', role: 'role', description: 'summary' } },
  ],
  ['actor', { list: 'actors', fields: { id: 'id', name: 'title', aliases: 'aliases', role: 'role', party: 'party' } }],
  ['topic', { list: 'topics', fields: { id: 'id', name: 'title' } }],
  ['category', { list: 'categories', fields: { id: 'id', name: 'title', values: 'values' } }],
  ['measure', { list: 'measures', fields: { id: 'id', name: 'title', unit: 'unit' } }],
  ['field', { list: 'fields', fields: { id: 'id', name: 'title', kind: 'form' } }],
  [
    'source',
    {
      list: 'sources',
      fields: {
        id: 'id',
        title: 'title',
        publisher: 'publisher',
        author: 'author',
        url: 'url',
        archivedUrl: 'archivedUrl',
        archives: 'archives',
        checked: 'checked',
        published: 'published',
        retrieved: 'retrieved',
        lang: 'lang',
      },
    },
  ],
  [
    'phase',
    { list: 'phases', fields: { id: 'id', label: 'title', date: 'date', description: 'summary', sources: 'source' } },
  ],
  [
    'milestone',
    {
      list: 'milestones',
      fields: { label: 'title', date: 'date', description: 'summary', sources: 'source', weight: 'weight' },
    },
  ],
  [
    'series',
    {
      list: 'series',
      fields: { id: 'id', name: 'title', unit: 'unit', source: 'source', kind: 'form', values: 'values', sum: 'sum' },
    },
  ],
  [
    'step',
    {
      list: 'story',
      fields: { heading: 'title', text: 'summary', entry: 'entry', entries: 'entries', range: 'date', quote: 'quote' },
    },
  ],
]);
const TIMELINE = 'timeline';
const OF_THE_TIMELINE: Fields = {
  title: 'title',
  description: 'summary',
  lang: 'lang',
  dir: 'dir',
  license: 'license',
  updated: 'updated',
  version: 'version',
  reliabilityScale: 'reliabilityScale',
  timeZone: 'timeZone',
  corrections: 'corrections',
};
/** Records, which no plain cell can hold. */
const RECORDS: ReadonlySet<string> = new Set(['archives', 'checked', 'corrections']);

const FALSE = /^(?:false|no|0)$/i;
/** A text in another language: `title:uk`. Those of entries, of the roles of actors, of units. */
const TRANSLATED = new RegExp(`^(${[...TEXT_NAMES, 'role', 'unit'].join('|')}):\\s*(\\S+)$`, 'i');

export function isHeadKind(kind: string): boolean {
  return kind === TIMELINE || LISTS.has(kind);
}

export class CsvHead {
  readonly #fields = new Map<string, unknown>();
  readonly #lists = new Map<string, object[]>();
  readonly #listFields = new Set<string>();
  /** The shaded time. */
  range: string | undefined;

  /** How many rows hold records that must come before the entries. */
  count = 0;

  /** The records of the rows so far, without those that name entries; undefined if there are none. */
  get head(): object | undefined {
    const lists = [...this.#lists].filter(([name]) => name !== 'story');
    return this.#fields.size + lists.length === 0 ? undefined : Object.fromEntries([...this.#fields, ...lists]);
  }

  /** Steps, which name entries. */
  get story(): readonly object[] | undefined {
    return this.#lists.get('story');
  }

  /** Whether a row of a field has said so. */
  isListField(id: string): boolean {
    return this.#listFields.has(id);
  }

  /** `kind`: one of {@link isHeadKind}. */
  add(kind: string, cells: Cells): void {
    if (kind !== 'step') this.count++;
    const row = LISTS.get(kind);
    if (row === undefined) {
      for (const [name, value] of fieldsOf(OF_THE_TIMELINE, cells)) this.#fields.set(name, value);
      const translations = translationsIn(cells, byColumn(OF_THE_TIMELINE));
      if (translations !== undefined) this.#fields.set('translations', translations);
      // The timeline has no date of its own: a date is the shaded time.
      if ((cells.get('date') ?? '') !== '') this.range = cells.get('date');
      return;
    }
    if (kind === 'field' && cells.get('form') === 'list') this.#listFields.add(cells.get('id') ?? '');
    const list = this.#lists.get(row.list) ?? [];
    const translations = translationsIn(cells, byColumn(row.fields));
    list.push({
      ...Object.fromEntries(fieldsOf(row.fields, cells)),
      ...(translations !== undefined && { translations }),
    });
    this.#lists.set(row.list, list);
  }
}

/** A column in one language may have others too. */
function byColumn(fields: Fields): ReadonlyMap<string, string> {
  return new Map(Object.entries(fields).map(([field, column]) => [column, field]));
}

function fieldsOf(fields: Fields, cells: Cells): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).flatMap(([name, column]): [string, unknown][] => {
    const text = cells.get(column) ?? '';
    // Steps have no columns of two ends.
    if (name === 'date') return dateFields(cells);
    if (text === '') return [];
    if (name === 'quote') return [[name, isTrue(text) || (!FALSE.test(text) && text)]];
    if (name === 'aliases' || name === 'sources' || name === 'entries') return [[name, listOf(text)]];
    if (name === 'weight') return [[name, numberOf(text)]];
    if (name === 'values') return [[name, valuesOf(text)]];
    if (RECORDS.has(name)) return [[name, jsonOf(text) ?? text]];
    return [[name, name === 'role' && text.startsWith('[{') ? (jsonOf(text) ?? text) : text]];
  });
}

function dateFields(cells: Cells): [string, unknown][] {
  const date = dateOf(cells);
  return date === '' ? [] : [['date', date]];
}

/** `sea; land`, or a list as JSON if ids and names differ. */
function valuesOf(text: string): unknown {
  // Objects of a category, rows of a series.
  const given = /^\[[[{]/.test(text) ? jsonOf(text) : undefined;
  if (given !== undefined) return given;
  const ids = listOf(text);
  return Array.isArray(ids) ? ids.map((id: unknown) => ({ id, name: id })) : ids;
}

/** The column, in small letters, that a column of texts in another language repeats; undefined for any other. */
export function translatedColumn(name: string): string | undefined {
  return TRANSLATED.exec(name)?.[1]?.toLowerCase();
}

/** Texts by language; `fields` gives the field of each column. Undefined if the row has none. */
export function translationsIn(cells: Cells, fields: ReadonlyMap<string, string>): object | undefined {
  const byTag = new Map<string, Map<string, string>>();
  for (const [name, text] of cells) {
    const [, column = '', tag] = text === '' ? [] : (TRANSLATED.exec(name) ?? []);
    const field = fields.get(column.toLowerCase());
    if (tag === undefined || field === undefined) continue;
    const texts = byTag.get(tag) ?? new Map<string, string>();
    byTag.set(tag, texts.set(field, text));
  }
  if (byTag.size === 0) return undefined;
  return Object.fromEntries([...byTag].map(([tag, texts]) => [tag, Object.fromEntries(texts)]));
}
