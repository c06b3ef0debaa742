/** Where the reader is in the table, and what its order was computed from. */
import { memo } from '../../base/memo.js';
import { ListController } from '../../rows/list-controller.js';
import type { ListDeps } from '../../rows/list-window.js';
import { orderEntries } from './table-order.js';
import { tableRows } from './table-rows.js';

export class TableController extends ListController {
  readonly ordered = memo(orderEntries);
  readonly tableRows = memo(tableRows);

  constructor(host: ListDeps) {
    super(host, '.table-region.windowed', false);
  }
}
