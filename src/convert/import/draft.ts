/**
 * A dataset in the making: importers add their finds with their rows, and count what has no place. At the end the
 * entries are validated like any others, and each fault is reported with its row.
 */
import type { Actor, Dataset, Entry, Party, Phase, Source, Topic } from '../../dataset/data/dataset.js';
import { provideCures } from '../../dataset/data/cures.js';
import { cures } from '../../dataset/data/find-cures.js';
import { GrowingDataset } from '../../dataset/data/growing-dataset.js';
import type { Issue } from '../../dataset/data/issue.js';
import { dateText, parseDate } from '../../dataset/time/date-ends.js';
import { Losses } from '../../dataset/data/losses.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { cutText } from '../../dataset/data/short-text.js';
import { validateDataset, type Validation } from '../../dataset/data/validate.js';
import { IMPORT_LOSSES, type ImportLoss } from './import-losses.js';
import type { AnyMappedField, Imported, ImportIssue, ImportOptions } from './imported.js';
import { Register } from './register.js';
import { Row } from './row.js';
import { SheetDates } from './sheet-dates.js';
import { isRecord } from '../../dataset/data/safe-read.js';

const OF_AN_ENTRY = /^entries\[(\d+)\](?:\.(.*))?$/;
/** More than anyone reads. */
const MAX_ISSUES = 10_000;
const MAX_VALUE = 80;

/** The fields of an entry, not yet validated. */
export type DraftEntry = { -readonly [Key in keyof Entry]?: Entry[Key] | undefined };

type Report = Omit<ImportIssue, 'row' | 'column' | 'value'> & {
  readonly value?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
};

export class Draft {
  head: DatasetHead = {};
  readonly parties = new Register<Party>((id, name) => ({ id, name }));
  readonly actors = new Register<Actor>((id, name) => ({ id, name }));
  readonly topics = new Register<Topic>((id, name) => ({ id, name }));
  readonly sources = new Register<Source>((id, title) => ({ id, title }));
  /** The encoding of a text that came as bytes. */
  encoding: string | undefined;
  mapping: Partial<Record<AnyMappedField, string>> | undefined;
  readonly dates: SheetDates;
  #entries: DraftEntry[] = [];
  /** Row of each entry. */
  #rows: number[] = [];
  #issues: ImportIssue[] = [];
  #read = 0;
  #replaced = 0;
  #kept = 0;
  /** The id that the next record gets because it has none. */
  #made: string | undefined;
  /** Places of the waiting entries, if the last entry of an id takes the place of the others. */
  #places = new Map<string, number>();
  /** Rows from which on lines have other numbers, with the difference; in their order. */
  readonly #shifts: (readonly [row: number, shift: number])[] = [];
  readonly #losses = new Losses(IMPORT_LOSSES);
  /** The row of a table or the line that is read now, for whoever hears of records that are left out. */
  reading: Row | string | undefined;
  #failed = false;
  #whole: Validation | undefined;

  constructor(readonly options: ImportOptions = {}) {
    this.dates = new SheetDates(options.dayOrder, options.farDates);
    provideCures(cures);
  }

  /** Whether nothing can be read any more. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The id of a record that has none, by its place in the file. */
  madeId(kind: 'row' | 'event' | 'era', number: number): string {
    this.#made = `${kind}-${number}`;
    return this.#made;
  }

  add(entry: DraftEntry, row: number): void {
    this.#read++;
    const id = this.#idOf(entry);
    const place = this.#placeFor(id);
    if (place < this.#entries.length) this.#tellRepeated(id, this.#rows[place]!, row);
    this.#entries[place] = filled(entry, id);
    this.#rows[place] = row;
  }

  /** A record that is a phase counts as kept, unless it ends before it begins. */
  addPhase(phase: Phase, row: number): void {
    if (parseDate(phase.date) === undefined) {
      const value = dateText(phase.date);
      const message = `the phase "${cutText(phase.label, MAX_VALUE)}" ends before it begins (${value})`;
      this.leave(row, message, { code: 'date-order', column: 'date', value, cure: 'write the earlier date first' });
      return;
    }
    this.#read++;
    this.#kept++;
    this.head = { ...this.head, phases: [...(this.head.phases ?? []), phase] };
  }

  /** A record that becomes no entry, and the reason. */
  leave(row: number, message: string, more: Partial<Report> = {}): void {
    this.#read++;
    this.report({ code: 'missing', severity: 'error', message, row, ...more }, this.reading);
  }

  /** A part of a record that has no place in the dataset. */
  lose(what: string, code: ImportLoss = 'no-place', count = 1): void {
    this.#losses.add(what, code, count);
  }

  /** The line of the file in which a row begins: said of rows in their order. */
  beginsAt(row: number, line: number): void {
    if ((this.#shifts.at(-1)?.[1] ?? 0) !== line - row) this.#shifts.push([row, line - row]);
  }

  /** `record`: what it leaves out, if it leaves anything out. */
  report({ row, column, value = '', ...issue }: Report, record?: unknown): void {
    if (issue.severity === 'fatal') this.#failed = true;
    const { onLeft } = this.options;
    const leaves = onLeft !== undefined && row !== undefined && issue.severity === 'error';
    if (this.#issues.length >= MAX_ISSUES && !leaves) return;
    const shift = row === undefined ? 0 : (this.#shifts.findLast(([from]) => from <= row)?.[1] ?? 0);
    const line = shift === 0 ? {} : { line: row! + shift };
    const told = { row, ...line, column, ...issue, ...(value !== '' && { value: cutText(value, MAX_VALUE) }) };
    if (leaves) onLeft(told, record instanceof Row ? record.fields() : record);
    if (this.#issues.length < MAX_ISSUES) this.#issues.push(told);
  }

  /** A value that is a dataset already. */
  takeWhole(given: unknown): void {
    const value = this.options.repeatedIds === 'replace' ? this.#lastOfEach(given) : given;
    this.#whole = validateDataset(value);
    const { count, unclearCount, issues } = this.#whole;
    this.#read += count + unclearCount;
    this.#kept += count;
    for (const issue of issues) this.#addIssue(issue);
  }

  /** How many entries have arrived since the last validation. */
  get waiting(): number {
    return this.#entries.length;
  }

  finish(): Imported {
    if (this.#failed) return { ...this.outcome(), dataset: undefined };
    if (this.#whole !== undefined) return { ...this.outcome(), dataset: this.#whole.dataset };
    const dataset = this.validate({ ...this.given, ...this.head, ...this.lists('all') });
    return { ...this.outcome(), dataset };
  }

  /** The findings, without the dataset. */
  outcome(): Omit<Imported, 'dataset'> {
    return {
      counts: {
        ...{ read: this.#read, kept: this.#kept, left: this.#read - this.#kept },
        ...(this.#replaced > 0 && { replaced: this.#replaced }),
      },
      issues: this.#issues,
      notKept: this.#losses.list(),
      dates: this.dates.forms,
      ...(this.encoding !== undefined && { encoding: this.encoding }),
      ...(this.mapping !== undefined && { mapping: this.mapping }),
    };
  }

  /** The caller's facts about a file that gives none itself. */
  protected get given(): DatasetHead {
    const { title, license, lang } = this.options;
    return {
      ...(title !== undefined && { title }),
      ...(license !== undefined && { license }),
      ...(lang !== undefined && { lang }),
    };
  }

  /** Parties, actors, topics and sources: all, or those named since the last validation. */
  protected lists(which: 'all' | 'used'): DatasetHead {
    return {
      ...this.parties.list('parties', which),
      ...this.actors.list('actors', which),
      ...this.topics.list('topics', which),
      ...this.sources.list('sources', which),
    };
  }

  /** Whether the waiting entries are a part: those that they relate to may be in another. */
  protected isPart(): boolean {
    return false;
  }

  /** The waiting entries, read like any others. `take`: gets them instead of the dataset. */
  protected validate(head: DatasetHead, take?: (entry: Entry) => void): Dataset | undefined {
    const growing = new GrowingDataset(take);
    growing.setHead(head);
    growing.listNamed();
    for (const entry of this.#entries) growing.add(entry);
    if (head.highlight !== undefined || head.story !== undefined) growing.setTail(head);
    growing.end(this.isPart());
    const { dataset, issues, count } = growing.validation();
    for (const issue of issues) this.#addIssue(issue);
    this.#kept += count;
    this.#entries = [];
    this.#rows = [];
    this.#places.clear();
    return dataset;
  }

  /** An id from its content, if the caller makes one and the record has none. */
  #idOf(entry: DraftEntry): string | undefined {
    const made = this.#made;
    this.#made = undefined;
    if (made === undefined || entry.id !== made) return entry.id;
    return this.idFrom(entry) ?? made;
  }

  /** Undefined if the caller makes no ids. */
  protected idFrom(entry: DraftEntry): string | undefined {
    return this.options.makeId?.(JSON.stringify({ ...entry, id: undefined }));
  }

  #placeFor(id: string | undefined): number {
    const end = this.#entries.length;
    if (this.options.repeatedIds !== 'replace' || id === undefined) return end;
    const place = this.#places.get(id) ?? end;
    this.#places.set(id, place);
    return place;
  }

  #tellRepeated(id: string | undefined, before: number, row: number): void {
    this.#replaced++;
    this.report({ ...repeated(id ?? '', `row ${row}`), row: before });
  }

  /** The same of a whole dataset. */
  #lastOfEach(value: unknown): unknown {
    const entries = fieldOf(value, 'entries');
    if (!Array.isArray(entries)) return value;
    const last = new Map(entries.map((entry, at) => [fieldOf(entry, 'id'), at]));
    const kept = entries.filter((entry: unknown, at) => {
      const id = fieldOf(entry, 'id');
      const place = typeof id === 'string' ? last.get(id)! : at;
      if (place === at) return true;
      this.#replaced++;
      this.leave(at + 1, '', repeated(String(id), `entry ${place + 1}`));
      return false;
    });
    return kept.length === entries.length ? value : { ...(value as object), entries: kept };
  }

  #addIssue({ code, severity, path, value, message, cure }: Issue): void {
    // Each record that was left has an issue of its own.
    if (code === 'no-entries' && this.#read > this.#kept) return;
    const [, index, field] = OF_AN_ENTRY.exec(path) ?? [];
    const row = index === undefined ? undefined : (this.#rows[Number(index)] ?? Number(index) + 1);
    const told =
      index === undefined
        ? message
        : message.replace(`entries[${index}]${field === undefined ? '' : '.'}`, '').replace(/^: /, '');
    const issue = { code, severity, row, path, column: field, value, message: told };
    this.report({ ...issue, ...(cure !== undefined && { cure }) }, this.#entries[Number(index)]);
  }
}

/** What is said of an entry whose place another one takes. */
export function repeated(id: string, by: string): Report & { readonly message: string } {
  const message = `${JSON.stringify(id)} is given again by ${by}, which counts`;
  return { code: 'duplicate-id', severity: 'warning', column: 'id', value: id, message };
}

/** The record without fields that hold nothing. */
function filled(entry: DraftEntry, id: string | undefined): DraftEntry {
  if (id !== undefined && id === entry.id && !hasNothing(entry)) return entry;
  return Object.fromEntries(Object.entries({ ...entry, id }).filter(([, value]) => !isNothing(value)));
}

function hasNothing(entry: DraftEntry): boolean {
  for (const name in entry) if (isNothing(entry[name as keyof DraftEntry])) return true;
  return false;
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

// Fields of records that nobody has validated yet.

/** A property of anything; undefined if it has none of its own. */
export function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
