/**
 * Gives a model of a growing table of entries at any time: earlier placements are shared by the next model, not
 * repeated. So a growing dataset costs its new entries, and O(n) of plain copying.
 */
import type { Steps } from '../base/steps.js';
import type { Bounds } from './bounds.js';
import type { EntryTable } from './entry-table.js';
import { PlacedRows } from './placed-rows.js';
import { placeSteps, tableModel, type ModelOptions } from './table-model.js';
import { mergeOrders } from './merge-orders.js';
import { orderSteps } from './time-order.js';
import type { DatasetHead, EntryList, TimelineModel } from './timeline-model.js';

const NOTHING: Uint32Array = new Uint32Array(0);

export class ModelBuilder {
  /** Of the entries of the last model. */
  order = NOTHING;

  constructor(
    readonly table: EntryTable,
    readonly options: ModelOptions,
    readonly placed = new PlacedRows(options.timeZone),
  ) {}

  /** How many entries the last model had. */
  get sorted(): number {
    return this.order.length;
  }

  placeSteps(rows: number): Steps<void> {
    return placeSteps(this.table, this.placed, rows, this.options.times);
  }

  /**
   * The model of the first entries of the table: see {@link tableModel}. During its pauses, other models may be made.
   */
  modelSteps(entries: EntryList, head: DatasetHead): Steps<TimelineModel> {
    return tableModel(this.table, entries, head, this.options, {
      placed: this.placed,
      orderSteps: (bounds, rows) => this.#orderSteps(bounds, rows),
    });
  }

  *#orderSteps(bounds: Bounds, rows: number): Steps<Uint32Array> {
    // A larger model may have been made in the meantime.
    const before = this.sorted <= rows ? this.order : NOTHING;
    if (before.length === rows) return before;
    const order = mergeOrders(bounds, before, yield* orderSteps(bounds, before.length, rows));
    if (this.sorted < rows) this.order = order;
    return order;
  }
}
