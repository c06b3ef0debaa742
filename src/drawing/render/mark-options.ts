/** The input of the painters. */
import type { Scene } from '../scene/scene.js';
import type { discPen } from './draw-disc.js';
import type { Mirror } from './mirror.js';
import type { TextMeasure } from '../platform/text-measure.js';

/** An entry (in one of its lanes, or in the first), a fold, or a time. */
export type TabStop =
  | { readonly type: 'entry'; readonly entry: number; readonly lane?: number }
  | { readonly type: 'fold'; readonly gap: number }
  | { readonly type: 'span' };

export interface MarksOptions {
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly measure: TextMeasure;
  /** Measures of titles, by `Tier`. */
  readonly faces: readonly TextMeasure[];
  readonly labelOf: (entry: number) => string;
  /** A word after the title, about its status; '' for none. */
  readonly noteOf: (entry: number) => string;
  /** The words of an entry in one of its lanes, by the place of the lane. */
  readonly nameOf: (entry: number, lane: number) => string;
  /** '' if the mark with the focus says it. */
  readonly laneNameOf: (lane: number) => string;
  /** Undefined if it is in the language of the element. */
  readonly laneLangOf: (lane: number) => string | undefined;
  /** Language of the title of an entry, in which its mark is spoken: a name has one voice, and the title most to say. */
  readonly langOf: (entry: number) => string | undefined;
  /** The number of entries to walk through. */
  readonly total: number;
  /** Place of an entry in time: the order of the marks. */
  readonly positionOf: (entry: number) => number;
  /** Members of a set, UTC ms pairs. */
  readonly membersOf: (entry: number) => readonly { readonly start: number; readonly end: number }[];
  /** The open entry. */
  readonly selected: number | undefined;
  /**
   * The selected option of the list box is the one with the keyboard focus. A screen reader goes to a newly selected
   * option, and would leave the details of an entry that has just been opened: so opening selects none.
   */
  readonly chosen: number | undefined;
  /** Whether a search has found the entry. */
  readonly isHit: (entry: number) => boolean;
  /** Draws marks as discs. Undefined only if none has a size. */
  readonly discPen?: typeof discPen | undefined;
  /** The place where Tab enters the chart. */
  readonly tabStop: TabStop | undefined;
  /** The id of a text that describes it. */
  readonly stopDescribed: string | undefined;
}
