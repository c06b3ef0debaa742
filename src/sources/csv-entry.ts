/** From a row of CSV to an entry as the dataset has it. The header names the columns. */

import { dateOfEnds } from '../time/date-ends.js';

/** One value of the entry each. */
const PLAIN = [
  'id',
  'kind',
  'date',
  'dateNote',
  'asOf',
  'said',
  'published',
  'title',
  'summary',
  'place',
  'status',
  'speaker',
  'form',
  'channel',
];
/** Several ids, with semicolons between them. By either name. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['party', 'parties'],
  ['parties', 'parties'],
  ['actor', 'actors'],
  ['actors', 'actors'],
  ['topic', 'topics'],
  ['topics', 'topics'],
]);
const SOURCES: ReadonlySet<string> = new Set(['source', 'sources']);
const TRUE: ReadonlySet<string> = new Set(['true', 'yes', '1']);
const SEPARATOR = ';';
/** Belongs to the head of a dataset, which a table does not have. */
const HIGHLIGHT = 'highlight';

/** By how they are written in a header, which may be in capitals. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [
    ...PLAIN,
    ...LISTS.keys(),
    ...SOURCES,
    'start',
    'end',
    'graphic',
    'weight',
    HIGHLIGHT,
    'quote',
    'quoteLang',
    'locator',
  ].map((name) => [name.toLowerCase(), name]),
);

/** Makes entries of rows. Columns of other names are handed on as they are, to be reported. */
export class CsvReader {
  readonly #names: readonly string[];
  #highlight: string | undefined;

  constructor(header: readonly string[]) {
    this.#names = header.map((name) => NAMES.get(name.trim().toLowerCase()) ?? name.trim());
  }

  /** Id of the first entry that the column `highlight` marks. */
  get highlight(): string | undefined {
    return this.#highlight;
  }

  read(row: readonly string[], number: number): object {
    const cells = new Map(this.#names.map((name, at) => [name, row[at]?.trim() ?? '']));
    const entry = entryOf(cells, number);
    if (isTrue(cells.get(HIGHLIGHT))) this.#highlight ??= String(entry.get('id'));
    return Object.fromEntries(entry);
  }
}

function entryOf(cells: ReadonlyMap<string, string>, number: number): ReadonlyMap<string, unknown> {
  const entry = new Map<string, unknown>([['id', `row-${number}`]]);
  for (const [name, text] of cells) if (text !== '') addCell(entry, name, text);
  const date = textOf(cells, 'date') ?? dateOfEnds(cells.get('start') ?? '', cells.get('end') ?? '');
  if (date !== '') entry.set('date', date);
  const quote = cells.get('quote') ?? '';
  const lang = cells.get('quoteLang') ?? '';
  if (quote !== '') entry.set('quotes', [{ text: quote, ...(lang !== '' && { lang }) }]);
  // Who speaks makes a statement, where the kind is not told.
  const spoken = entry.has('speaker') || entry.has('form') || entry.has('quotes');
  if (!entry.has('kind')) entry.set('kind', spoken ? 'statement' : 'event');
  const locator = cells.get('locator') ?? '';
  const sources = idsOf(textOf(cells, 'source') ?? textOf(cells, 'sources') ?? '');
  if (sources.length > 0) {
    entry.set(
      'citations',
      sources.map((source, at) => ({ source, ...(at === 0 && locator !== '' && { locator }) })),
    );
  }
  return entry;
}

function addCell(entry: Map<string, unknown>, name: string, text: string): void {
  const list = LISTS.get(name);
  if (list !== undefined) entry.set(list, idsOf(text));
  else if (name === 'graphic') entry.set(name, isTrue(text));
  else if (name === 'weight') entry.set(name, numberOf(text));
  else if (PLAIN.includes(name) || !NAMES.has(name.toLowerCase())) entry.set(name, text);
}

function isTrue(text = ''): boolean {
  return TRUE.has(text.toLowerCase());
}

/** A text that is no number stays one, to be reported. */
function numberOf(text: string): unknown {
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** An empty cell has no text. */
function textOf(cells: ReadonlyMap<string, string>, name: string): string | undefined {
  const text = cells.get(name);
  return text === '' ? undefined : text;
}

function idsOf(text: string): readonly string[] {
  return text
    .split(SEPARATOR)
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
