/** What the painters are given. */
import type { Scene } from '../scene/scene.js';
import type { Mirror } from './mirror.js';
import type { TextMeasure } from './text-measure.js';

/** What the painter is told about an entry besides its geometry. */
export interface MarkText {
  readonly label: string;
  /** Kind, title, date in words, actor. */
  readonly name: string;
  readonly position: number;
  readonly total: number;
  readonly lang: string | undefined;
}

/** An entry (in one of its lanes, or in the first) or a fold. */
export type TabStop =
  | { readonly type: 'entry'; readonly entry: number; readonly lane?: number }
  | { readonly type: 'fold'; readonly gap: number };

export interface MarksOptions {
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly measure: TextMeasure;
  readonly textOf: (entry: number) => MarkText;
  /** Place of an entry in time: the order of the marks. */
  readonly positionOf: (entry: number) => number;
  /** Members of a set, UTC ms pairs. */
  readonly membersOf: (entry: number) => readonly { readonly start: number; readonly end: number }[];
  readonly selected: number | undefined;
  /** Whether a search has found the entry. */
  readonly isHit: (entry: number) => boolean;
  /** Where Tab comes into the chart. */
  readonly tabStop: TabStop | undefined;
}
