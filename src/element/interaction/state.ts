/** The state of a timeline, and what its reducer knows beside it. */
import type { Filter } from '../../dataset/data/filter.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import type { Trail } from '../../dataset/data/thread-steps.js';
import type { Arrangement } from '../../drawing/layout/arrange.js';
import type { Frame, Transform, View } from '../../drawing/scale/view.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import type { Aside, Stop } from './command.js';

export interface TimelineState {
  /** Undefined shows the whole extent, whatever it becomes. */
  readonly view: View | undefined;
  /** Indices of the gaps that the reader has unfolded. */
  readonly openFolds: ReadonlySet<number>;
  /** Keys of the lanes that the reader has collapsed. */
  readonly collapsedLanes: ReadonlySet<string>;
  /** Keys of the lanes in which the reader has asked for a row for each entry of the window. */
  readonly openLanes: ReadonlySet<string>;
  readonly selected: number | undefined;
  readonly focus: Stop | undefined;
  readonly filter: Filter;
  /** The search; '' for none. */
  readonly query: string;
  /** Replaces the details, above the selected entry. */
  readonly aside: Aside | undefined;
  /** The way along a thread to the reader's entry. */
  readonly trail: Trail | undefined;
  /** State of features, by their ids. */
  readonly slices: ReadonlyMap<string, unknown>;
}

export interface ReduceContext {
  readonly frame: Frame;
  /** The transform of the state's view, not of a motion towards it. */
  readonly transform: Transform;
  readonly arrangement: Arrangement;
  readonly focusOrder: FocusOrder;
  /** Place of an entry, UTC ms. */
  readonly timeOf: (entry: number) => number;
  /** Everything that an entry's date can cover, UTC ms, the end exclusive. */
  readonly spanOf: (entry: number) => View;
  readonly relations: RelationIndex;
  /** Whether no filter hides the entry. */
  readonly isShown: (entry: number) => boolean;
}
