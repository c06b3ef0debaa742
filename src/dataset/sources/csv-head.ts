/** Reads the rows of a table that are not entries. */
import { TEXT_NAMES } from '../data/entry-texts.js';
import type { HeadCell, HeadField, HeadRow } from '../data/head-rows.js';
import { dateOf, jsonOf, listOf, valueOf } from './csv-cells.js';

type Cells = ReadonlyMap<string, string>;

/** A text in another language: `title:uk`. Those of entries, of the roles of actors, of units. */
const TRANSLATED = new RegExp(`^(${[...TEXT_NAMES, 'role', 'unit'].join('|')}):\\s*(\\S+)$`, 'i');

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

  /** `kind`: the row's key in {@link HEAD_ROWS}. */
  add(kind: string, { list: listName, fields }: HeadRow, cells: Cells): void {
    if (listName !== 'story') this.count++;
    const translations = translationsIn(cells, new Map(fields.map(({ name, column }) => [column, name])));
    const record = new Map<string, unknown>(fieldsOf(fields, cells));
    if (translations !== undefined) record.set('translations', translations);
    if (listName === undefined) {
      for (const [name, value] of record) this.#fields.set(name, value);
      // The timeline has no date of its own: a date is the shaded time.
      if ((cells.get('date') ?? '') !== '') this.range = cells.get('date');
      return;
    }
    if (kind === 'field' && cells.get('form') === 'list') this.#listFields.add(cells.get('id') ?? '');
    const list = this.#lists.get(listName) ?? [];
    list.push(Object.fromEntries(record));
    this.#lists.set(listName, list);
  }
}

function fieldsOf(fields: readonly HeadField[], cells: Cells): readonly [string, unknown][] {
  return fields.flatMap(({ name, column, cell }): [string, unknown][] => {
    const value = cell === 'ends' ? dateOf(cells) : headValueOf(cell, cells.get(column) ?? '');
    return value === '' ? [] : [[name, value]];
  });
}

function headValueOf(cell: Exclude<HeadCell, 'ends'>, text: string): unknown {
  if (text === '') return text;
  switch (cell) {
    case 'values':
      return valuesOf(text);
    case 'roles':
      return text.startsWith('[{') ? (jsonOf(text) ?? text) : text;
    default:
      return valueOf(cell, text);
  }
}

/** `sea; land`, or a list as JSON if ids and names differ. */
function valuesOf(text: string): unknown {
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
