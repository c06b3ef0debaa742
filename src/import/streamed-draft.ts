/**
 * A draft that passes on entries while more arrive. It omits checks that need all of them: whether a relation leads
 * somewhere, and the order of entries.
 */
import { TAIL_FIELDS } from '../data/dataset-head.js';
import type { Category, CategoryValue, Entry } from '../data/dataset.js';
import type { DatasetHead } from '../data/timeline-model.js';
import { Draft, type DraftEntry } from './draft.js';
import { SeenIds } from './seen-ids.js';

const LISTS = ['parties', 'actors', 'topics', 'sources', 'measures'] as const;

interface Named {
  readonly id: string;
}

export class StreamedDraft extends Draft {
  readonly #ids = new SeenIds();
  /** How often an id was made, of those made more than once. */
  readonly #copies = new Map<string, number>();
  /** Lists that the head lacks, made from the names in the entries. */
  readonly #named = new Map<(typeof LISTS)[number], Map<string, Named>>();

  /** Categories in the same way, with the values named by entries. */
  readonly #categories = new Map<string, Map<string, CategoryValue>>();

  override add(entry: DraftEntry, row: number): void {
    const { id } = entry;
    // In the place of the others, it is the same entry: what takes its place says so.
    if (id === undefined || this.options.repeatedIds === 'replace' || !this.#ids.add(id)) {
      super.add(entry, row);
      return;
    }
    const other = `${id}~${row}`;
    this.report({
      code: 'duplicate-id',
      severity: 'warning',
      row,
      column: 'id',
      value: id,
      message: `id was used before, the entry is shown as ${JSON.stringify(other)} (${JSON.stringify(id)})`,
    });
    super.add({ ...entry, id: other }, row);
  }

  /** Rows of the same content are entries of their own. */
  protected override idFrom(entry: DraftEntry): string | undefined {
    const id = super.idFrom(entry);
    if (id === undefined || !this.#ids.add(id)) return id;
    const copies = (this.#copies.get(id) ?? 1) + 1;
    this.#copies.set(id, copies);
    return `${id}-${copies}`;
  }

  protected override isPart(): boolean {
    return true;
  }

  override report(issue: Parameters<Draft['report']>[0]): void {
    // A path counts the entries of the file, not those of a batch.
    const path =
      issue.row === undefined ? issue.path : issue.path?.replace(/^entries\[\d+\]/, `entries[${issue.row - 1}]`);
    const ofTheWhole = issue.column?.startsWith('relations') === true && issue.code !== 'wrong-value';
    if (!ofTheWhole && issue.code !== 'no-entries') super.report(path === undefined ? issue : { ...issue, path });
  }

  /** Entries validated since the last call. */
  takeEntries(): readonly Entry[] {
    if (this.waiting === 0) return [];
    const fields = Object.entries(this.head).filter(([name]) => !TAIL_FIELDS.includes(name));
    const head: DatasetHead = Object.fromEntries(fields);
    const dataset = this.validate({ ...head, ...this.lists('used') });
    for (const list of LISTS) {
      if (head[list] === undefined) for (const record of dataset?.[list] ?? []) this.#name(list, record);
    }
    if (head.categories === undefined) for (const category of dataset?.categories ?? []) this.#addValues(category);
    return dataset?.entries ?? [];
  }

  /** Everything but the entries, after all have arrived. */
  get wholeHead(): DatasetHead {
    const named = Array.from(this.#named, ([list, records]) => [list, [...records.values()]] as const);
    const categories = Array.from(this.#categories, ([id, values]) => ({ id, name: id, values: [...values.values()] }));
    return {
      ...this.given,
      ...Object.fromEntries(named),
      ...(categories.length > 0 && { categories }),
      ...this.head,
    };
  }

  #name(list: (typeof LISTS)[number], record: Named): void {
    const records = this.#named.get(list) ?? new Map<string, Named>();
    this.#named.set(list, records);
    if (!records.has(record.id)) records.set(record.id, record);
  }

  #addValues({ id, values }: Category): void {
    const known = this.#categories.get(id) ?? new Map<string, CategoryValue>();
    this.#categories.set(id, known);
    for (const value of values) if (!known.has(value.id)) known.set(value.id, value);
  }
}
