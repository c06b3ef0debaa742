/**
 * Entries as growing columns: texts by reference, words and names as numbers. The rest of an entry (quotations, places
 * in sources, relations) is kept as a record of those fields, if there are any. An entry is made on demand.
 *
 * Takes validated entries, and keeps their nested records. Rows are never written again.
 */
import type { DateValue } from '../time/date-ends.js';
import type { Bounds } from './bounds.js';
import type { Citation, Entry, Relation } from './dataset.js';
import type { EntryIds } from './entry-ids.js';
import {
  KEPT,
  ListColumn,
  NameCodes,
  NameColumn,
  NumberColumn,
  TextColumn,
  WordColumn,
  type FieldColumn,
} from './field-columns.js';
import { comesAfter, type Precedence, precedenceOf } from './precedence.js';
import { type DatasetHead, type EntryList, STATEMENT_FORMS, STATUSES } from './timeline-model.js';

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

const KINDS: readonly Entry['kind'][] = ['event', 'statement'];

/** The columns stand in the order of the fields in the format. */
function createColumns(ids: FieldColumn<string> = new TextColumn()) {
  const parties = new ListColumn(new NameCodes());
  const actors = new ListColumn(new NameCodes());
  const topics = new ListColumn(new NameCodes());
  const sources = new ListColumn(new NameCodes());
  return {
    id: ids,
    kind: new WordColumn(KINDS, 0),
    date: new TextColumn<DateValue>(),
    timeZone: new TextColumn<string>(),
    dateNote: new TextColumn<string>(),
    asOf: new TextColumn<string>(),
    said: new TextColumn<string>(),
    published: new TextColumn<string>(),
    title: new TextColumn<string>(),
    summary: new TextColumn<string>(),
    parties,
    actors,
    topics,
    categories: KEPT,
    place: new TextColumn<string>(),
    location: KEPT,
    status: new WordColumn(STATUSES, 1),
    citations: new CitationColumn(sources),
    relations: new RelationColumn(),
    graphic: KEPT,
    weight: new NumberColumn(),
    measures: KEPT,
    fields: KEPT,
    media: KEPT,
    speaker: new NameColumn(actors.names),
    form: new WordColumn(STATEMENT_FORMS, 1),
    channel: new TextColumn<string>(),
    quotes: KEPT,
    translations: new TextColumn<NonNullable<Entry['translations']>>(),
    reviewed: KEPT,
    links: KEPT,
  } as const satisfies { readonly [Name in keyof Entry]-?: FieldColumn<NonNullable<Entry[Name]>> };
}

/** Takes the value of its own field. */
type AnyColumn = Pick<FieldColumn<never>, 'write'> & { at(row: number): unknown };
type Fields = Record<string, unknown>;

export class EntryTable {
  readonly columns: ReturnType<typeof createColumns>;
  readonly #byName: ReadonlyMap<string, AnyColumn>;
  readonly #kept = new TextColumn<Fields>();
  #count = 0;

  constructor(
    /** The ids of its entries, in the order of its rows; unchecked entries have none. */
    readonly ids?: EntryIds,
  ) {
    this.columns = createColumns(ids);
    this.#byName = new Map(Object.entries<AnyColumn>(this.columns));
  }

  get count(): number {
    return this.#count;
  }

  /** Names in the order of the lists of the dataset need no other numbers. */
  know({ parties = [], actors = [], topics = [], sources = [] }: DatasetHead): void {
    const { columns } = this;
    for (const [column, records] of [
      [columns.parties, parties],
      [columns.actors, actors],
      [columns.topics, topics],
      [columns.citations.sources, sources],
    ] as const) {
      for (const { id } of records) column.names.codeOf(id);
    }
  }

  add(entry: Entry): void {
    const row = this.#count++;
    let kept: Fields | undefined;
    for (const name in entry) {
      const value = (entry as unknown as Fields)[name];
      if (value === undefined || this.#byName.get(name)?.write(row, value as never) === true) continue;
      kept ??= {};
      kept[name] = value;
    }
    if (kept !== undefined) this.#kept.write(row, kept);
  }

  at(row: number): Entry | undefined {
    if (!(row >= 0 && row < this.#count)) return undefined;
    const kept = this.#kept.at(row);
    const entry: Fields = {};
    for (const [name, column] of this.#byName) {
      const value = kept?.[name] ?? column.at(row);
      if (value !== undefined) entry[name] = value;
    }
    return entry as unknown as Entry;
  }

  /** The present rows, whatever is added later. */
  list(): EntryList {
    const length = this.#count;
    return { length, at: (row) => (row < length ? this.at(row) : undefined) };
  }

  /** The fields that place an entry. */
  timesAt(row: number): Pick<Entry, 'date' | 'timeZone' | 'asOf' | 'said' | 'published'> {
    const { date, timeZone, asOf, said, published } = this.columns;
    return {
      date: date.at(row)!,
      timeZone: timeZone.at(row),
      asOf: asOf.at(row),
      said: said.at(row),
      published: published.at(row),
    };
  }
}
