/** Where the reader is in the table, and what its order was computed from. */
import { memo } from '../base/memo.js';
import { ListController } from './list-controller.js';
import type { ListHost } from './list-window.js';
import { orderEntries } from './table-order.js';
import { tableRows } from './table-rows.js';

export class TableController extends ListController {
  readonly ordered = memo(orderEntries);
  readonly tableRows = memo(tableRows);

  constructor(host: ListHost) {
    super(host, '.table-region.windowed', false);
  }
}
