/**
 * A dataset after changes, read as a fresh load of the changed records would be: what a change cures is no issue any
 * more, and what it breaks is one. All records are read again, so this is for a dataset at rest, or a small one.
 */
import { finish, type Steps } from '../base/steps.js';
import type { Dataset } from './dataset.js';
import { Unreadable, type Given, type OddRecord } from './given-records.js';
import { GrowingDataset } from './growing-dataset.js';
import { entriesOf, headOf } from './held-dataset.js';
import type { Issue } from './issue.js';
import { recordId } from './record-id.js';
import { isRecord, readKeys, readProperty } from './safe-read.js';
import type { EntryList } from './timeline-model.js';
import { validateDataset, type Validation } from './validate.js';
import { validateSteps } from './validate-steps.js';

/** Ids of shown entries are the shown ones, which differ from the given ones if two records have the same. */
export type ChangeStep =
  | { readonly type: 'append' | 'update'; readonly records: readonly unknown[] }
  | { readonly type: 'remove'; readonly ids: readonly string[] };

/** Some milliseconds. */
const RECORDS_OF_A_STEP = 2000;
/** A list that names make, as for a page that only appends. */
const NOTHING: Given = { head: {}, odd: new Map(), isNamed: true };

/** `before`: undefined if nothing was shown. */
export function* reviseDataset(before: Validation | undefined, steps: readonly ChangeStep[]): Steps<Validation> {
  const records = yield* recordsOf(before);
  for (const step of steps) records.change(step);
  const { values } = records;
  const after = yield* readAgain(records.given, values);
  return records.withRefused(after, before);
}

function* readAgain({ head, isNamed }: Given, values: readonly unknown[]): Steps<Validation> {
  if (!isNamed && !values.some((value) => value instanceof Unreadable)) {
    return yield* validateSteps({ ...head, entries: values });
  }
  const growing = new GrowingDataset();
  growing.setHead(head);
  if (isNamed) growing.listNamed();
  for (const [at, value] of values.entries()) {
    if (at % RECORDS_OF_A_STEP === 0) yield;
    if (value instanceof Unreadable) growing.addUnreadable(value.text, value.detail);
    else growing.add(value);
  }
  growing.setTail(head);
  growing.end();
  return growing.validation();
}

function* recordsOf(before: Validation | undefined): Steps<Records> {
  const { dataset } = before ?? {};
  const given = before?.given ?? (dataset === undefined ? NOTHING : asShown(dataset));
  const records = new Records(given);
  const entries: EntryList = dataset === undefined ? { length: 0, at: () => undefined } : entriesOf(dataset);
  for (let place = 0, row = 0; row < entries.length || given.odd.has(place); place++) {
    if (place % RECORDS_OF_A_STEP === 0) yield;
    const odd = given.odd.get(place);
    const entry = odd?.shown === false ? undefined : entries.at(row++);
    records.take(odd ?? { value: entry, shown: true }, entry?.id);
  }
  return records;
}

function asShown(dataset: Dataset): Given {
  return { head: headOf(dataset), odd: new Map<number, OddRecord>(), isNamed: false };
}

/** The records in their order, while they change. */
class Records {
  readonly given: Given;
  readonly #all: (OddRecord | undefined)[] = [];
  readonly #places = new Map<string, number>();
  /** Whole records as they would be, by the ids of their entries. */
  readonly #refused: Map<string, object>;

  constructor(given: Given) {
    this.given = given;
    this.#refused = new Map(given.refused);
  }

  /** `id`: the shown one; undefined for a record that is not shown, which goes by its own. */
  take(record: OddRecord, id = recordId(record.value)): void {
    const place = this.#all.push(record) - 1;
    if (id !== undefined && (record.shown || !this.#places.has(id))) this.#places.set(id, place);
  }

  get values(): readonly unknown[] {
    return this.#all.flatMap((record) => (record === undefined ? [] : [record.value]));
  }

  change(step: ChangeStep): void {
    if (step.type === 'remove') for (const id of step.ids) this.#remove(id);
    else for (const record of step.records) this.#put(record, step.type === 'append');
  }

  #remove(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#all[place] = undefined;
    this.#places.delete(id);
    this.#refused.delete(id);
  }

  #put(record: unknown, isNew: boolean): void {
    const id = recordId(record);
    const place = id === undefined ? undefined : this.#places.get(id);
    if (id !== undefined && place !== undefined) this.#merge(id, place, record as object);
    else if (isNew) this.take({ value: record, shown: isShowable(record) }, id);
  }

  /** An entry that could not be shown after the change stays as it was. */
  #merge(id: string, place: number, changes: object): void {
    const { value, shown } = this.#all[place]!;
    const merged = mergedRecord(value, changes);
    const isGood = isShowable(merged);
    if (shown && !isGood) this.#refused.set(id, merged);
    else {
      this.#refused.delete(id);
      this.#all[place] = { value: merged, shown: isGood };
    }
  }

  /** Says which changes were refused; and what cannot be known of a dataset whose records are not. */
  withRefused(after: Validation, before: Validation | undefined): Validation {
    const isKnown = before?.dataset === undefined || before.given !== undefined;
    const refused = new Map([...this.#refused].filter(([id]) => this.#places.has(id)));
    const issues = [...(isKnown ? [] : before.issues), ...after.issues, ...this.#issuesOf(refused)];
    const kept = isKnown ? after : { ...after, unclear: [...before.unclear, ...after.unclear] };
    return {
      ...kept,
      unclearCount: after.unclearCount + (isKnown ? 0 : before.unclearCount),
      issues,
      partial: before?.partial,
      given: isKnown && after.given !== undefined ? { ...after.given, refused } : undefined,
    };
  }

  #issuesOf(refused: ReadonlyMap<string, object>): readonly Issue[] {
    if (refused.size === 0) return [];
    const places = new Map<number, number>();
    for (const [place, record] of this.#all.entries()) if (record !== undefined) places.set(place, places.size);
    return [...refused].flatMap(([id, merged]) => {
      const index = places.get(this.#places.get(id)!)!;
      const { issues } = validateDataset({ entries: [merged] });
      return issues.filter(({ severity }) => severity === 'error').map((issue) => ofPlace(issue, index));
    });
  }
}

/** The issue of a record that was read alone. */
function ofPlace(issue: Issue, index: number): Issue {
  const [alone, path] = ['entries[0]', issue.path.replace('entries[0]', `entries[${index}]`)];
  return { ...issue, path, message: issue.message.replace(alone, `entries[${index}]`) };
}

function isShowable(record: unknown): boolean {
  return validateDataset({ entries: [record] }).count === 1;
}

/** `null` removes a field. The id stays. */
function mergedRecord(value: unknown, changes: object): object {
  const fields = new Map<string, unknown>();
  if (isRecord(value)) for (const key of readKeys(value)) fields.set(key, readProperty(value, key));
  const id = fields.get('id');
  for (const key of readKeys(changes)) fields.set(key, readProperty(changes, key));
  if (id !== undefined) fields.set('id', id);
  return Object.fromEntries([...fields].filter(([, field]) => field !== null));
}

/** Takes all steps at once. */
export function revisedAtOnce(before: Validation | undefined, steps: readonly ChangeStep[]): Validation {
  return finish(reviseDataset(before, steps));
}
