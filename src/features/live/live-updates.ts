/**
 * Collects the changes of a page or a followed source, and shows them a few times a second: a picture for each of a
 * thousand messages would leave no frame for the reader.
 */
import { Timer } from '../../dataset/base/timer.js';
import { GrowingDataset, type Revision } from '../../dataset/data/growing-dataset.js';
import { recordId } from '../../dataset/data/record-id.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { BACKGROUND, runInSlices } from '../../drawing/platform/scheduler.js';

/** Four pictures a second, each of which processes a hundred thousand entries. */
const BETWEEN_PICTURES_MS = 250;

export interface LiveChange {
  readonly validation: Validation;
  /** New row of an entry; undefined if it is gone. */
  readonly rowOf: (row: number) => number | undefined;
  /** Ids. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

type Step =
  | { readonly type: 'append' | 'update'; readonly records: readonly unknown[] }
  | { readonly type: 'remove'; readonly ids: readonly string[] };

export interface LiveDeps {
  /** The shown dataset; undefined while there is none. */
  readonly result: () => Validation | undefined;
  /** Something else is loading, or the element is out of the page: changes wait. */
  readonly isLoading: () => boolean;
  readonly publish: (change: LiveChange) => Promise<void>;
}

export class LiveUpdates {
  readonly #deps: LiveDeps;
  #steps: Step[] = [];
  #timer = new Timer();
  #shownAt = -Infinity;
  #busy = false;
  #growing: GrowingDataset | undefined;
  /** The state of `growing` at the last picture. */
  #published: Validation | undefined;

  constructor(deps: LiveDeps) {
    this.#deps = deps;
  }

  add(step: Step): void {
    this.#steps.push(step);
    this.scheduleFlush();
  }

  /** Another dataset has arrived: pending changes are applied to it. */
  scheduleFlush(): void {
    if (this.#steps.length === 0 || this.#timer.isWaiting || this.#busy) return;
    const wait = Math.max(0, this.#shownAt + BETWEEN_PICTURES_MS - performance.now());
    this.#timer.start(wait, () => void this.#flush());
  }

  stop(): void {
    this.#timer.stop();
  }

  async #flush(): Promise<void> {
    if (this.#deps.isLoading()) return;
    this.#busy = true;
    const shown = this.#deps.result();
    const isWanted = (): boolean => this.#deps.result() === shown && !this.#deps.isLoading();
    const growing = await this.#current(shown, isWanted);
    if (growing !== undefined && isWanted()) await this.#show(growing, shown);
    this.#busy = false;
    this.scheduleFlush();
  }

  async #show(growing: GrowingDataset, shown: Validation | undefined): Promise<void> {
    const change = new Gathered(growing);
    for (const step of this.#steps.splice(0)) change.make(step);
    this.#published = growing.validation(shown?.partial);
    this.#shownAt = performance.now();
    await this.#deps.publish({ ...change.result, validation: this.#published });
  }

  /** The shown dataset, in a form that grows. The first time, it has to read all of it. */
  async #current(shown: Validation | undefined, isWanted: () => boolean): Promise<GrowingDataset | undefined> {
    if (this.#growing !== undefined && shown === this.#published) return this.#growing;
    if (shown === undefined) {
      this.#growing = new GrowingDataset();
      this.#growing.listNamed();
    } else this.#growing = await runInSlices(GrowingDataset.from(shown), BACKGROUND, isWanted);
    return this.#growing;
  }
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

  make(step: Step): void {
    if (step.type === 'remove') this.#revise([], new Set(step.ids));
    else if (step.type === 'update') this.#revise(step.records, new Set());
    else this.#append(step.records);
  }

  get result(): Omit<LiveChange, 'validation'> {
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
