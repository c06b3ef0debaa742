/**
 * Collects the changes of a page or a followed source, and shows them a few times a second: a picture for each of a
 * thousand messages would leave no frame for the reader.
 *
 * All records of few entries are read again with each change, so that issues are those of a fresh load. Many grow entry by
 * entry, and are read again when there is a rest.
 */
import type { MaybePromise } from '../../dataset/base/maybe-promise.js';
import type { Steps } from '../../dataset/base/steps.js';
import { Deferred } from '../../dataset/base/deferred.js';
import { Timer } from '../../dataset/base/timer.js';
import { changesBetween, type DatasetChanges } from '../../dataset/data/dataset-changes.js';
import { GrowingDataset, type Revision } from '../../dataset/data/growing-dataset.js';
import { recordId } from '../../dataset/data/record-id.js';
import { type ChangeStep, reviseDataset } from '../../dataset/data/revised-dataset.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import type { TimelineChange } from '../../element/core/feature-apis.js';
import { BACKGROUND, MIN_IN_SLICES, runInSlices } from '../../drawing/platform/scheduler.js';

/** Four pictures a second, each of which processes a hundred thousand entries. */
const BETWEEN_PICTURES_MS = 250;
/** Many entries are read again after a rest, or in the end without one. */
const REST_MS = 2000;
const LONGEST_UNREAD_MS = 30_000;

export interface LiveChange extends DatasetChanges {
  readonly validation: Validation;
  /** The server's name for this version. */
  readonly tag: string | undefined;
}

/** All of a dataset, as a source sends it again. */
interface Snapshot {
  readonly type: 'snapshot';
  readonly validation: Validation;
  readonly tag: string | undefined;
}

type Step = ChangeStep | Snapshot;

export interface LiveDeps {
  /** The shown dataset; undefined while there is none. */
  readonly result: () => Validation | undefined;
  /** Something else is loading, or the element is out of the page: changes wait. */
  readonly isLoading: () => boolean;
  /** There was nothing before. */
  readonly enter: (snapshot: Snapshot) => void;
  /** Resolves to whether it is shown: another dataset may arrive before it. */
  readonly publish: (change: LiveChange) => Promise<boolean>;
}

export class LiveUpdates {
  readonly #deps: LiveDeps;
  #steps: Step[] = [];
  readonly #unanswered = new Map<Step, Deferred<TimelineChange>>();
  #timer = new Timer();
  #shownAt = -Infinity;
  #busy = false;
  #growing: GrowingDataset | undefined;
  /** The state of `growing` at the last picture. */
  #published: Validation | undefined;
  /** The changes of many entries since all of them were read. */
  #unread: { readonly before: Validation; readonly steps: ChangeStep[]; readonly since: number } | undefined;
  #rest = new Timer();

  constructor(deps: LiveDeps) {
    this.#deps = deps;
  }

  /** Resolves, when the step is in what is shown, to what it changed. */
  add(step: Step): Promise<TimelineChange> {
    // A whole makes what came before it needless.
    if (step.type === 'snapshot') this.#steps = [step];
    else this.#steps.push(step);
    const shown = new Deferred<TimelineChange>();
    this.#unanswered.set(step, shown);
    this.scheduleFlush();
    return shown.promise;
  }

  /** Another dataset has arrived: pending changes are applied to it. */
  scheduleFlush(): void {
    if (!this.#rest.isWaiting) this.#restLater();
    if (this.#steps.length === 0 || this.#timer.isWaiting || this.#busy) return;
    const wait = Math.max(0, this.#shownAt + BETWEEN_PICTURES_MS - performance.now());
    this.#timer.start(wait, () => void this.#do(() => this.#flush()));
  }

  stop(): void {
    this.#timer.stop();
    this.#rest.stop();
  }

  async #do(work: () => Promise<void>): Promise<void> {
    if (this.#deps.isLoading() || this.#busy) return;
    this.#busy = true;
    try {
      await work();
    } finally {
      this.#busy = false;
    }
    this.#rest.stop();
    this.scheduleFlush();
  }

  async #flush(): Promise<void> {
    const shown = this.#deps.result();
    const [first] = this.#steps;
    if (first === undefined) return;
    if (first.type === 'snapshot') {
      await this.#takeSnapshot(first, shown);
      return;
    }
    const isMany = shown !== undefined && shown.count > MIN_IN_SLICES;
    await (isMany ? this.#grow(shown) : this.#readAgain(shown));
  }

  async #takeSnapshot(snapshot: Snapshot, shown: Validation | undefined): Promise<void> {
    const { validation, tag } = snapshot;
    const changes = shown === undefined ? undefined : await this.#run(changesBetween(shown, validation), shown);
    if (this.#deps.result() !== shown) return;
    this.#steps = this.#steps.filter((step) => step !== snapshot);
    if (shown === undefined) {
      this.#deps.enter(snapshot);
      this.#answer(NO_CHANGE);
    } else if (changes !== undefined) await this.#publish({ ...changes, validation, tag });
  }

  /** Few entries. */
  async #readAgain(shown: Validation | undefined): Promise<void> {
    const steps = this.#nextChanges();
    const validation = await this.#run(reviseDataset(shown, steps), shown);
    const changes = validation && (await this.#run(changesBetween(shown, validation), shown));
    if (validation === undefined || changes === undefined || !this.#isWanted(shown)) return;
    this.#steps.splice(0, steps.length);
    await this.#publish({ ...changes, validation, tag: undefined }, steps);
  }

  /** Many. */
  async #grow(shown: Validation): Promise<void> {
    const growing = await this.#current(shown);
    if (growing === undefined || !this.#isWanted(shown)) return;
    const steps = this.#nextChanges();
    this.#steps.splice(0, steps.length);
    const change = new Gathered(growing);
    for (const step of steps) change.make(step);
    if (this.#unread === undefined || shown !== this.#published) {
      this.#unread = { before: shown, steps: [], since: performance.now() };
    }
    this.#unread.steps.push(...steps);
    this.#published = growing.validation(shown.partial);
    await this.#publish({ ...change.result, validation: this.#published, inHead: false, tag: undefined }, steps);
  }

  #nextChanges(): readonly ChangeStep[] {
    const end = this.#steps.findIndex(({ type }) => type === 'snapshot');
    return this.#steps.slice(0, end < 0 ? undefined : end) as ChangeStep[];
  }

  #restLater(): void {
    const { since } = this.#unread ?? {};
    if (since === undefined) return;
    const wait = Math.min(REST_MS, Math.max(0, since + LONGEST_UNREAD_MS - performance.now()));
    this.#rest.start(wait, () => void this.#do(() => this.#settle()));
  }

  /** Many entries as a fresh load would read them: what was cured or broken since is known then. */
  async #settle(): Promise<void> {
    const shown = this.#deps.result();
    const unread = this.#unread;
    this.#unread = undefined;
    if (unread === undefined || shown === undefined || shown !== this.#published) return;
    const validation = await this.#run(reviseDataset(unread.before, unread.steps), shown);
    const changes = validation && (await this.#run(changesBetween(shown, validation), shown));
    if (validation === undefined || changes === undefined || !this.#isWanted(shown)) return;
    if (changes.added.length + changes.changed.length + changes.removed.length > 0) this.#growing = undefined;
    else this.#growing?.settle(validation);
    this.#published = validation;
    await this.#publish({ ...changes, validation, tag: undefined });
  }

  #isWanted(shown: Validation | undefined): boolean {
    return this.#deps.result() === shown && !this.#deps.isLoading();
  }

  #run<Result>(steps: Steps<Result>, shown: Validation | undefined): MaybePromise<Result | undefined> {
    return runInSlices(steps, BACKGROUND, () => this.#isWanted(shown));
  }

  /** Steps that were not shown are applied to what came instead. */
  async #publish(change: LiveChange, steps: readonly Step[] = []): Promise<void> {
    this.#shownAt = performance.now();
    if (await this.#deps.publish(change)) this.#answer(change);
    else this.#steps.unshift(...steps);
  }

  /** Steps that wait no longer are answered. */
  #answer(change: TimelineChange): void {
    const waiting = new Set(this.#steps);
    for (const [step, shown] of this.#unanswered) {
      if (waiting.has(step)) continue;
      this.#unanswered.delete(step);
      shown.resolve(ownChange(step, change));
    }
  }

  /** The shown dataset, in a form that grows. The first time, it has to read all of it. */
  async #current(shown: Validation): Promise<GrowingDataset | undefined> {
    if (this.#growing !== undefined && shown === this.#published) return this.#growing;
    this.#growing = await this.#run(GrowingDataset.from(shown), shown);
    return this.#growing;
  }
}

const NO_CHANGE: TimelineChange = { added: [], changed: [], removed: [] };

/** The part of a change that is of the ids of one step. */
function ownChange(step: Step, { added, changed, removed }: TimelineChange): TimelineChange {
  if (step.type === 'snapshot') return { added, changed, removed };
  const ids = new Set(step.type === 'remove' ? step.ids : step.records.map((record) => recordId(record)));
  const own = (list: readonly string[]): readonly string[] => list.filter((id) => ids.has(id));
  return { added: own(added), changed: own(changed), removed: own(removed) };
}

/** Several steps as one change. */
class Gathered {
  readonly #growing: GrowingDataset;
  readonly #added: string[] = [];
  readonly #changed = new Set<string>();
  readonly #removed: string[] = [];
  #rowOf: Revision['rowOf'] = (row) => row;

  constructor(growing: GrowingDataset) {
    this.#growing = growing;
  }

  make(step: ChangeStep): void {
    if (step.type === 'remove') this.#revise([], new Set(step.ids));
    else if (step.type === 'update') this.#revise(step.records, new Set());
    else this.#append(step.records);
  }

  get result(): Omit<DatasetChanges, 'inHead'> {
    return { rowOf: this.#rowOf, added: this.#added, changed: [...this.#changed], removed: this.#removed };
  }

  /** A record replaces one with the same id: a source that starts again repeats what it has sent. */
  #append(records: readonly unknown[]): void {
    const known: unknown[] = [];
    for (const record of records) {
      if (hasIdIn(this.#growing, record)) {
        known.push(record);
        continue;
      }
      const id = this.#growing.add(record);
      if (id !== undefined) this.#added.push(id);
    }
    if (known.length > 0) this.#revise(known, new Set());
  }

  #revise(records: readonly unknown[], ids: ReadonlySet<string>): void {
    const { rowOf, changed, removed } = this.#growing.revise(records, ids);
    for (const id of changed) this.#changed.add(id);
    this.#removed.push(...removed);
    if (removed.length === 0) return;
    const before = this.#rowOf;
    this.#rowOf = (row) => {
      const now = before(row);
      return now === undefined ? undefined : rowOf(now);
    };
  }
}

function hasIdIn(growing: GrowingDataset, record: unknown): boolean {
  const id = recordId(record);
  return id !== undefined && growing.has(id);
}
