/**
 * A dataset that is read record by record: from a stream, or from a page that appends to it. Each record is validated
 * once, when it arrives; a validation of the present records is available at any time and costs little.
 */
import type { Steps } from '../base/steps.js';
import { Cursor } from './cursor.js';
import { readHead, withTail } from './dataset-head.js';
import type { Dataset, Entry } from './dataset.js';
import { measureIds } from './measures.js';
import { ownFieldIds } from './own-fields.js';
import { reportOutside } from './outside-time.js';
import { EntryIds } from './entry-ids.js';
import { OddRecords, Unreadable } from './given-records.js';
import { GrowingEntries, revisedEntries } from './growing-entries.js';
import { entriesOf, headOf } from './held-dataset.js';
import type { Issue, LoadError, UnclearRecord } from './issue.js';
import { IdTable } from './id-table.js';
import { IssueLog } from './issue-log.js';
import { NamedRecords } from './named-records.js';
import { PrecedenceCheck } from './precedence-check.js';
import { claimId, entryReader, UnclearRecords } from './read-entries.js';
import type { Reader } from './read-record.js';
import { References } from './references.js';
import { recordId } from './record-id.js';
import { readKeys, readProperty } from './safe-read.js';
import type { DatasetHead } from './timeline-model.js';
import type { Validation } from './validate.js';
import { WaitingReports } from './waiting-reports.js';

/** Some milliseconds. */
const ENTRIES_OF_A_STEP = 2000;

/** The present places of the old entries. */
export interface Revision {
  /** New row of an old one; undefined if it is gone. */
  readonly rowOf: (row: number) => number | undefined;
  /** Ids of the added entries. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export class GrowingDataset {
  #head: DatasetHead = {};
  #headValue: object = {};
  /** The same without its tail. */
  #headGiven: object = {};
  /** Results of an earlier validation. */
  #before: Pick<Validation, 'issues' | 'unclear' | 'unclearCount'> = { issues: [], unclear: [], unclearCount: 0 };
  #given = 0;
  #taken = 0;
  #named: NamedRecords | undefined;
  readonly #waiting = new WaitingReports();
  readonly #log = new IssueLog();
  readonly #unclear = new UnclearRecords();
  readonly #odd = new OddRecords();
  /** Read from its first record on, unrevised: what it was given is known. */
  #isWhole = true;
  readonly #references = new References();
  readonly #ids = new IdTable();
  #entries: GrowingEntries;
  readonly #precedence = new PrecedenceCheck();
  readonly #cursor = new Cursor(this.#log, 'fatal');
  readonly #read: Reader<Entry>;

  /** `take`: gets each entry instead of the dataset, which then has none. */
  constructor(readonly take?: (entry: Entry) => void) {
    const odd = take === undefined ? this.#odd : undefined;
    this.#read = entryReader(this.#references, this.#unclear, this.#precedence, odd);
    const { references } = { references: this.#references };
    references.entries = new EntryIds(this.#ids);
    this.#entries = new GrowingEntries(references.entries);
    // Most records are shown under their own ids.
    references.claimed.adopt((id) => references.entries.isGiven(id));
    references.claimed.awaitMore(this.#waiting.add);
  }

  /** A shown dataset, to continue from. */
  static *from(validation: Validation): Steps<GrowingDataset> {
    const growing = new GrowingDataset();
    const { dataset } = validation;
    growing.#before = validation;
    growing.#isWhole = false;
    if (dataset !== undefined) yield* growing.#takeOver(dataset);
    growing.#given = validation.count + validation.unclearCount;
    return growing;
  }

  get count(): number {
    return this.#entries.count + this.#taken;
  }

  /** Reserves room for the ids of as many entries. */
  reserve(rows: number): void {
    this.#ids.reserve(rows);
  }

  /** Everything but the entries; read before the first of them. */
  setHead(value: object): void {
    this.#headGiven = this.#headValue = value;
    this.#head = readHead(value, this.#references, this.#cursor);
    this.#entries.know(this.#head);
  }

  /** Holds the fields that refer to entries, if they come after the entries. */
  setTail(value: object): void {
    this.#headValue = value;
  }

  /** Lists that the head lacks are made from the names in the entries, so that they have lanes and filters. */
  listNamed(): void {
    this.#named = new NamedRecords(this.#head, this.#references);
  }

  /** Returns the id under which the entry is shown; undefined if it is not shown. */
  add(value: unknown): string | undefined {
    const { claimed } = this.#references;
    const { wantsNames } = claimed;
    if (wantsNames) claimId(value, claimed);
    this.#named?.listIn(value);
    const entry = this.#readEntry(value, this.#given++);
    if (entry !== undefined) this.#keep(entry);
    else if (!wantsNames) claimId(value, claimed);
    const id = this.#waiting.isEmpty ? undefined : recordId(value);
    if (id !== undefined) this.#waiting.drop(id);
    return entry?.id;
  }

  #keep(entry: Entry): void {
    if (this.take === undefined) {
      this.#entries.add(entry);
      return;
    }
    this.take(entry);
    this.#taken++;
  }

  /** A value that is not a record, as written. */
  addUnreadable(text: string, detail: string): void {
    const index = this.#given++;
    if (this.take === undefined) this.#odd.note(index, { value: new Unreadable(text, detail), shown: false });
    const report = (_: unknown, cursor: Cursor): void => {
      cursor.log.startRecord();
      cursor.report({ code: 'json-syntax', value: text, detail });
      this.#unclear.add(text, {}, cursor);
    };
    this.#cursor.read(
      (_, cursor) => {
        cursor.read(report, text, index, 'error');
      },
      text,
      'entries',
      'error',
    );
  }

  /**
   * The stream is over: missing ids are unknown, and the tail of the head can be read. `isPart`: other entries are
   * elsewhere, so no id of an entry is unknown.
   */
  end(isPart = false): void {
    const { claimed } = this.#references;
    if (!isPart)
      this.#waiting.flush(
        (id) => claimed.has(id),
        (value) => {
          this.#cursor.report({
            code: 'unknown-id',
            severity: 'warning',
            field: 'entries',
            value,
            detail: claimed.kind,
          });
        },
      );
    claimed.awaitMore(() => undefined);
    const { table } = this.#entries;
    // The story may have come after the entries.
    const story = readProperty(this.#headValue, 'story');
    const timed = story === undefined ? this.#headGiven : { ...this.#headGiven, story };
    if (!isPart) reportOutside(timed, this.count, (row) => table.timesAt(row).date, this.#cursor);
    if (this.take === undefined) this.#precedence.report(this.#entries, this.#references.entries, this.#log);
    this.#head = withTail(this.#head, this.#headValue, this.#references, this.#cursor);
    if (this.#given === 0) this.#cursor.report({ code: 'no-entries', severity: 'warning', field: 'entries' });
  }

  has(id: string): boolean {
    return this.#references.entries.has(id);
  }

  /**
   * Changes fields of entries, by id; `null` removes a field. An entry that could not be shown after the change stays
   * as it was. Unknown ids are left out.
   */
  revise(updates: readonly unknown[], removals: ReadonlySet<string>): Revision {
    this.#isWhole = false;
    const { ids } = this.#entries;
    const changed = new Map<number, Entry>();
    for (const update of updates) {
      const id = recordId(update);
      const row = id === undefined ? undefined : ids.rowOf(id);
      const before = row === undefined ? undefined : (changed.get(row) ?? this.#entries.at(row));
      const entry = before === undefined ? undefined : this.#readUpdate(before, update as object, row!);
      if (entry !== undefined) changed.set(row!, entry);
    }
    const removed = [...removals].map((id) => ids.rowOf(id)).filter((row) => row !== undefined);
    return this.#apply(changed, new Set(removed));
  }

  validation(partial?: LoadError): Validation {
    const { issues, unclear, unclearCount } = this.#before;
    return {
      dataset: this.#entries.dataset(this.#named?.complete(this.#head) ?? this.#head),
      count: this.count,
      unclear: joined<UnclearRecord>(unclear, [...this.#unclear.kept]),
      unclearCount: unclearCount + this.#unclear.count,
      issues: joined<Issue>(issues, this.#log.all()),
      partial,
      given: this.#isWhole ? this.#odd.given([this.#headGiven, this.#headValue], this.#named !== undefined) : undefined,
    };
  }

  /** The same entries were read as a whole: what was found then replaces what this has found. */
  settle(validation: Validation): void {
    this.#before = validation;
    this.#log.clear();
    this.#unclear.kept.length = this.#unclear.count = 0;
    this.#given = validation.count + validation.unclearCount;
  }

  /** Issues found since it began to grow. */
  get issues(): readonly Issue[] {
    return this.#log.all();
  }

  #apply(changed: ReadonlyMap<number, Entry>, gone: ReadonlySet<number>): Revision {
    const ids = (rows: Iterable<number>): readonly string[] => Array.from(rows, (row) => this.#entries.at(row)!.id);
    const what = { added: [], changed: ids(changed.keys()), removed: ids(gone) };
    if (changed.size + gone.size === 0) return { ...what, rowOf: (row) => row };
    const kept = new Uint32Array(this.count - gone.size);
    const places = new Int32Array(this.count).fill(-1);
    for (let row = 0, place = 0; row < this.count; row++) {
      if (gone.has(row)) continue;
      kept[place] = row;
      places[row] = place++;
    }
    const moved = new Map<number, Entry>();
    for (const [row, entry] of changed) if (places[row]! >= 0) moved.set(places[row]!, entry);
    this.#entries = revisedEntries(this.#entries, this.#head, kept, moved);
    this.#references.entries = this.#entries.ids;
    return { ...what, rowOf: (row) => (places[row]! < 0 ? undefined : places[row]) };
  }

  #readEntry(value: unknown, index: number): Entry | undefined {
    return this.#cursor.read(
      (item, cursor) => cursor.read(this.#read, item, index, 'error'),
      value,
      'entries',
      'error',
    );
  }

  #readUpdate(before: Entry, update: object, row: number): Entry | undefined {
    const { entries } = this.#references;
    const unclear = { count: this.#unclear.count, kept: this.#unclear.kept.length };
    entries.own = before.id;
    this.#named?.listIn(update);
    const fields = new Map<string, unknown>(Object.entries(before));
    for (const key of readKeys(update)) fields.set(key, readProperty(update, key));
    fields.set('id', before.id);
    const kept = [...fields].filter(([, value]) => value !== null);
    const entry = this.#readEntry(Object.fromEntries(kept), row);
    entries.own = undefined;
    if (entry !== undefined) return entry;
    // The entry is still shown, so it is not unclear.
    this.#unclear.count = unclear.count;
    this.#unclear.kept.length = unclear.kept;
    return undefined;
  }

  *#takeOver(dataset: Dataset): Steps<void> {
    const {
      parties = [],
      actors = [],
      topics = [],
      categories = [],
      measures = [],
      fields = [],
      sources = [],
    } = dataset;
    const { references } = { references: this.#references };
    for (const party of parties) references.parties.add(party);
    for (const actor of actors) references.actors.add(actor);
    for (const topic of topics) references.topics.add(topic);
    for (const category of categories) references.categories.add(category);
    for (const measure of measures) measureIds(references).add(measure);
    for (const field of fields) ownFieldIds(references).add(field);
    for (const source of sources) references.sources.add(source);
    this.#entries.know(dataset);
    const list = entriesOf(dataset);
    for (let row = 0; row < list.length; row++) {
      if (row > 0 && row % ENTRIES_OF_A_STEP === 0) yield;
      const entry = list.at(row)!;
      references.entries.take(entry.id);
      if (references.claimed.wantsNames) references.claimed.add(entry);
      this.#entries.add(entry);
    }
    this.#head = headOf(dataset);
    this.#headValue = {};
  }
}

function joined<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return first.length === 0 ? second : second.length === 0 ? first : [...first, ...second];
}
