/**
 * The fields of an entry: a row each, with its reader, its column in the table of entries, and its cell in a row of CSV.
 * A field of the schema without a row does not compile.
 */
import type { DateValue } from '../time/date-ends.js';
import type { Bounds } from './bounds.js';
import { entryCategories } from './categories.js';
import type { Citation, Entry, Relation, StatementForm, Status } from './dataset.js';
import { quote } from './dataset-shape.js';
import type { EntryIds } from './entry-ids.js';
import { ENTRY_TEXTS, type TextName } from './entry-texts.js';
import {
  type FieldColumn,
  KEPT,
  ListColumn,
  NameCodes,
  NameColumn,
  NumberColumn,
  TextColumn,
  WordColumn,
} from './field-columns.js';
import { location, media } from './field-readers.js';
import { measures } from './measures.js';
import { ownFields } from './own-fields.js';
import { comesAfter, type Precedence, precedenceOf } from './precedence.js';
import { links, reviewed } from './provenance.js';
import { list } from './read-list.js';
import { type Reader, record } from './read-record.js';
import { date, flag, knownDate, name, oneOf, share, text, timeZone, whenever } from './read-value.js';
import type { References } from './references.js';
import { RELATION_TABLE } from './relation-types.js';
import { STATEMENT_FORMS, STATUSES } from './timeline-model.js';
import { translations } from './translations.js';

// Which rows of a growing list of entries come after which others. The others may arrive later, so they are kept by id.

class ClaimedIds {
  readonly #rows: number[] = [];
  readonly #ids: string[] = [];

  /** The row comes after the entry with that id. */
  add(row: number, id: string): void {
    this.#rows.push(row);
    this.#ids.push(id);
  }

  /** The claims of the first `count` rows; undefined if there are none. */
  precedence(count: number, bounds: Bounds, indexOf: (id: string) => number | undefined): Precedence | undefined {
    const later: number[] = [];
    const earlier: number[] = [];
    for (let claim = 0; claim < this.#rows.length; claim++) {
      const row = this.#rows[claim]!;
      const before = row < count ? indexOf(this.#ids[claim]!) : undefined;
      if (before === undefined) continue;
      later.push(row);
      earlier.push(before);
    }
    if (later.length === 0) return undefined;
    const { startMin, startMax, endMax } = bounds;
    // An entry without a start is on or before its end.
    const latest = startMax.map((start, row) => (start === -Infinity ? endMax[row]! : start));
    return precedenceOf(count, { later, earlier }, { startMin, startMax: latest });
  }
}

// Sources of citations. Holds the citations if they have nothing else.

class CitationColumn implements FieldColumn<readonly Citation[]> {
  /** Row of the first entry with a citation that gives its reliability. */
  firstRated = Infinity;

  constructor(readonly sources: ListColumn) {}

  write(row: number, citations: readonly Citation[]): boolean {
    if (citations.some(({ reliability }) => reliability !== undefined))
      this.firstRated = Math.min(this.firstRated, row);
    const sources = citations.map(({ source }) => source);
    return this.sources.write(row, sources) && citations.every(isBare);
  }

  at(row: number): readonly Citation[] | undefined {
    return this.sources.at(row)?.map((source) => ({ source }));
  }
}

function isBare(citation: Citation): boolean {
  for (const name in citation) if (name !== 'source') return false;
  return true;
}

// Which entries relate to others, and which they claim to come after. The relations themselves are kept as they are.

class RelationColumn implements FieldColumn<readonly Relation[]> {
  readonly claims = new ClaimedIds();
  /** Row of the first entry that relates to another. */
  first = Infinity;

  write(row: number, relations: readonly Relation[]): boolean {
    if (relations.length > 0) this.first = Math.min(this.first, row);
    for (const { type, target } of relations) if (comesAfter(type)) this.claims.add(row, target);
    return false;
  }

  at(): undefined {
    return undefined;
  }
}

// The records that only entries have.

function citation(references: References): Reader<Citation> {
  return record<Citation>({
    kind: 'citation',
    fields: {
      source: references.sources.any,
      locator: text,
      quote: text,
      reliability: text,
      translations: translations.citation,
    },
    required: ['source'],
  });
}

const relationType = oneOf(RELATION_TABLE);

function relation(references: References): Reader<Relation> {
  return record<Relation>({
    kind: 'relation',
    fields: { type: relationType, target: references.claimed.any, note: text, translations: translations.relation },
    required: ['type', 'target'],
  });
}

// The table.

const KINDS: readonly Entry['kind'][] = ['event', 'statement'];

const kind = oneOf<Entry['kind']>({ event: true, statement: true });

const status = oneOf<Status>({ established: true, reported: true, claimed: true, disputed: true, retracted: true });

const form = oneOf<StatementForm>({
  post: true,
  interview: true,
  remark: true,
  'press-statement': true,
  'no-comment': true,
});

/**
 * The cell of a field in CSV. `ids`: with semicolons between them; `json`: no plain column holds it; `rest`: as `json`,
 * where its plain columns cannot hold it; `apart`: it has columns of its own, and no cell.
 */
export type Cell = 'text' | 'number' | 'flag' | 'ids' | 'json' | 'rest' | 'apart';

interface Field<Value, Column extends FieldColumn<Value>> {
  /** Reads a value, once the records are known that it may refer to. */
  readonly read: (references: References) => Reader<Value>;
  readonly column: (made: MadeColumns) => Column;
  readonly cell: Cell;
}

/** Columns that others need, made before them: the ids of the table, and the names of actors. */
interface MadeColumns {
  readonly ids: FieldColumn<string>;
  readonly actors: NameCodes;
}

function field<Value, Column extends FieldColumn<Value>>(
  read: Field<Value, Column>['read'],
  column: Field<Value, Column>['column'],
  cell: Cell,
): Field<Value, Column> {
  return { read, column, cell };
}

/** Kept by reference. */
function plain<Value>(read: Reader<Value>, cell: Cell = 'text'): Field<Value, TextColumn<Value>> {
  return field(
    () => read,
    () => new TextColumn<Value>(),
    cell,
  );
}

function word<Word extends string>(
  read: Reader<Word>,
  words: readonly Word[],
  first: 0 | 1,
): Field<Word, WordColumn<Word>> {
  return field(
    () => read,
    () => new WordColumn(words, first),
    'text',
  );
}

function ids(
  read: (references: References) => Reader<string>,
  names: (made: MadeColumns) => NameCodes = () => new NameCodes(),
): Field<readonly string[], ListColumn> {
  return field(
    (references) => list(read(references)),
    (made) => new ListColumn(names(made)),
    'ids',
  );
}

/** Few entries have one: it has no column. */
function rare<Value>(read: (references: References) => Reader<Value>, cell: Cell): Field<Value, FieldColumn<Value>> {
  return field(read, () => KEPT as FieldColumn<Value>, cell);
}

const actorsOf = ({ actors }: MadeColumns): NameCodes => actors;

const TEXTS = Object.fromEntries(Object.entries(ENTRY_TEXTS).map(([each, read]) => [each, plain(read)])) as Readonly<
  Record<TextName, Field<string, TextColumn<string>>>
>;

export const ENTRY_FIELDS = {
  id: field(
    () => name,
    ({ ids: column }) => column,
    'text',
  ),
  kind: word(kind, KINDS, 0),
  date: plain<DateValue>(whenever, 'rest'),
  timeZone: plain(timeZone),
  asOf: plain(knownDate),
  said: plain(date),
  published: plain(date),
  ...TEXTS,
  parties: ids(({ parties }) => parties.any),
  actors: ids(({ actor }) => actor, actorsOf),
  topics: ids(({ topics }) => topics.any),
  categories: rare(({ categories }) => entryCategories(categories), 'rest'),
  location: rare(() => location, 'apart'),
  status: word(status, STATUSES, 1),
  citations: field(
    (references) => list(citation(references)),
    () => new CitationColumn(new ListColumn(new NameCodes())),
    'rest',
  ),
  relations: field(
    (references) => list(relation(references)),
    () => new RelationColumn(),
    'rest',
  ),
  graphic: rare(() => flag, 'flag'),
  weight: field(
    () => share,
    () => new NumberColumn(),
    'number',
  ),
  measures: rare(measures, 'rest'),
  fields: rare(ownFields, 'rest'),
  media: rare(() => media, 'apart'),
  speaker: field(
    ({ actor }) => actor,
    (made) => new NameColumn(actorsOf(made)),
    'text',
  ),
  form: word(form, STATEMENT_FORMS, 1),
  quotes: rare(() => list(quote), 'rest'),
  translations: plain(translations.entry, 'apart'),
  reviewed: rare(() => reviewed, 'json'),
  links: rare(() => links, 'json'),
} as const satisfies {
  readonly [Name in keyof Entry]-?: Field<NonNullable<Entry[Name]>, FieldColumn<NonNullable<Entry[Name]>>>;
};

type FieldName = keyof typeof ENTRY_FIELDS;

type Columns = { readonly [Name in FieldName]: ReturnType<(typeof ENTRY_FIELDS)[Name]['column']> };

type Readers = { readonly [Name in keyof Entry]-?: Reader<NonNullable<Entry[Name]>> };

/** What `make` makes of each row, by the name of the field. */
function byName(make: (row: (typeof ENTRY_FIELDS)[FieldName]) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(ENTRY_FIELDS).map(([each, row]) => [each, make(row)]));
}

export function entryReaders(references: References): Readers {
  return byName(({ read }) => read(references)) as Readers;
}

/** The columns stand in the order of the fields. */
export function entryColumns(ownIds: EntryIds | undefined): Columns {
  const made: MadeColumns = { ids: ownIds ?? new TextColumn<string>(), actors: new NameCodes() };
  return byName(({ column }) => column(made)) as Columns;
}
