/** The code that pictures of few entries do not need. It loads as one feature, and is handed down as a value. */
import type { categoryListSteps } from '../../dataset/data/derived-lists.js';
import type { filterSteps } from '../../dataset/data/filter-entries.js';
import type { readFilter } from '../../dataset/data/filter-read.js';
import type { OrderMany } from '../../dataset/data/time-order.js';
import type { LayoutMany } from '../../drawing/layout/arrange.js';
import type { closeRows } from '../../drawing/layout/close-rows.js';
import type * as drawing from '../../drawing/render/many.js';
import type { SchemeOf } from './lane-scheme.js';
import type { choosePainter } from './choose-painter.js';
import type { focusOrderInRows } from './focus-rows.js';
import type { heldWindow } from './held-window.js';
import type { RestedLanes } from './rested-lanes.js';
import type { KthSmallest } from '../../drawing/scale/gaps.js';
import type { SceneMany } from '../../drawing/scene/build-scene.js';

/**
 * Everything from many entries to a picture: filters, values of entries, full and collapsed lanes, discs, the canvas.
 */
export interface PictureMany extends LayoutMany, SceneMany, Drawing {
  readonly categoryListSteps: typeof categoryListSteps;
  readonly choosePainter: typeof choosePainter;
  readonly closeRows: typeof closeRows;
  readonly filterSteps: typeof filterSteps;
  readonly focusOrderInRows: typeof focusOrderInRows;
  readonly heldWindow: typeof heldWindow;
  readonly kthSmallest: KthSmallest;
  readonly orderManySteps: OrderMany;
  readonly readFilter: typeof readFilter;
  /** The scheme of lanes by a category of the dataset. */
  readonly schemeOf: SchemeOf;
  readonly RestedLanes: typeof RestedLanes;
}

type Drawing = typeof drawing;
