/** What the painters are given. */
import type { Scene } from '../scene/scene.js';
import type { Mirror } from './mirror.js';
import type { TextMeasure } from '../platform/text-measure.js';

/** An entry (in one of its lanes, or in the first) or a fold. */
export type TabStop =
  | { readonly type: 'entry'; readonly entry: number; readonly lane?: number }
  | { readonly type: 'fold'; readonly gap: number };

export interface MarksOptions {
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly measure: TextMeasure;
  readonly labelOf: (entry: number) => string;
  /** For where the whole label has no room. */
  readonly shortOf: (entry: number) => string;
  /** Kind, title, date in words, actor. */
  readonly nameOf: (entry: number) => string;
  /** Language of the label of an entry. */
  readonly langOf: (entry: number) => string | undefined;
  /** How many entries there are to walk through. */
  readonly total: number;
  /** Place of an entry in time: the order of the marks. */
  readonly positionOf: (entry: number) => number;
  /** Members of a set, UTC ms pairs. */
  readonly membersOf: (entry: number) => readonly { readonly start: number; readonly end: number }[];
  /** The open entry. */
  readonly selected: number | undefined;
  /**
   * The selected option of the list box is the one that the keyboard is on. A screen reader goes to an option that becomes
   * selected, and would leave the details of an entry that has just been opened: so opening selects none.
   */
  readonly chosen: number | undefined;
  /** Whether a search has found the entry. */
  readonly isHit: (entry: number) => boolean;
  /** Where Tab comes into the chart. */
  readonly tabStop: TabStop | undefined;
}
