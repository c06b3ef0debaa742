/** The reader's place in the table, and its order. */
import { ListController } from '../../rows/list-controller.js';
import type { ListDeps } from '../../rows/list-window.js';
import { TableOrderWork } from './table-order-work.js';

export class TableController extends ListController {
  readonly order: TableOrderWork;

  constructor(host: ListDeps) {
    super(host, '.table-region.windowed', false);
    this.order = new TableOrderWork(() => {
      host.requestUpdate();
    });
  }
}
