/** Lanes and rows with their places: what arranging comes to. */
import type { Transform } from '../scale/view.js';
import type { ClusteredLane } from './clustered-lane.js';
import type { Lane } from './lanes.js';
import type { LaneForm, RowMetrics } from './row-metrics.js';
import type { Row } from './row-of.js';

export interface PlacedLane extends Lane {
  readonly form: LaneForm;
  readonly top: number;
  readonly height: number;
  /** Room above its rows, besides each lane's own: the filling of an element of a given height. */
  readonly roomPx: number;
  /** Undefined if every entry has a row. Beside rows that do not hold all, only its number in force is drawn. */
  readonly cluster: ClusteredLane | undefined;
  /** Entries of the window that have no row, and the middle of the line that says so, px from the top of the rows. */
  readonly more?: { readonly count: number; readonly y: number };
}

export interface Arrangement {
  /** Rows from the top down, lane by lane. */
  readonly rows: readonly Row[];
  readonly lanes: readonly PlacedLane[];
  readonly heightPx: number;
  /**
   * Entries of several lanes, each with the places of those where its stem ends: its row is in another. Undefined where
   * each lane has its own row, or column, for it.
   */
  readonly ends?: ReadonlyMap<number, readonly number[]> | undefined;
  /** Some of the shown entries have no row. */
  readonly partial?: boolean;
  readonly labelsAbove: boolean;
  /** Metrics at the present distance of rows. */
  readonly metrics: RowMetrics;
  readonly fit: Transform;
}
