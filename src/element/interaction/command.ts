/** The commands of a reader. Pointer, keyboard, buttons and the public methods all send them. */
import type { Filter } from '../../dataset/data/filter.js';
import type { Trail } from '../../dataset/data/thread-steps.js';
import type { View } from '../../drawing/scale/view.js';
import type { LanePlace } from '../../drawing/scene/focus-order.js';

/** How the reader came to an entry, which is said first: from another lane, along a thread, or into a time. */
export type Via =
  | { readonly type: 'lane' }
  | { readonly type: 'thread'; readonly from: number }
  /** The command goes on from one of the entries there. */
  | { readonly type: 'span'; readonly span: Span; readonly place: number; readonly count: number };

/** A time that holds entries, of all lanes or of one, by its place; UTC ms, the end exclusive. */
export interface Span extends View {
  readonly lane?: number | undefined;
  /** A number in force: its entries last somewhere in that time, wherever they begin. */
  readonly force?: true;
}

/** The place of the keyboard focus: an entry (in one of its lanes), a fold, or a time that the reader can go into. */
export type Stop =
  | {
      readonly type: 'entry';
      readonly entry: number;
      readonly lane?: number;
      /** The entries that the reader left for other lanes, the last one last: the way back. */
      readonly way?: readonly LanePlace[];
      readonly via?: Via;
    }
  /** `from`: the last entry, where Tab comes back. */
  | { readonly type: 'fold'; readonly gap: number; readonly from?: number | undefined }
  | { readonly type: 'span'; readonly span: Span; readonly from?: number | undefined };

/** The panel that replaces the details: an actor, or entries side by side. */
export type Aside =
  /** The actor's id names it. */
  | {
      readonly type: 'actor';
      readonly actor: string;
      /** How many of the entries are listed. */
      readonly most?: number;
    }
  /** The entry that the others are compared with. */
  | { readonly type: 'comparison'; readonly entry: number }
  /** Entries of the window at some places of the map, by the keys of their coordinates. */
  | {
      readonly type: 'place';
      readonly places: readonly string[];
      /** How many of them are listed. */
      readonly most?: number;
    }
  /** Entries of a lane (by its key) between two times, both inclusive, UTC ms: too close to be separated. */
  | {
      readonly type: 'cluster';
      readonly lane: string;
      readonly first: number;
      readonly last: number;
      /** How many of them are listed. */
      readonly most?: number;
    };

export type Direction = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

/** The factor of one step of zoom, by key, button or menu. */
export const ZOOM_STEP = 1.6;

export type Command =
  /** A command of a feature, by its id: its own slice of the state answers. */
  | { readonly type: 'feature'; readonly feature: string; readonly command: unknown }
  /** Positive `dx` px moves on in time. */
  | { readonly type: 'pan'; readonly dx: number }
  /** Moves by a whole window: 1 on, -1 back. */
  | { readonly type: 'page'; readonly pages: number }
  /** `factor` over 1 is closer; the time at `px` stays. */
  | { readonly type: 'zoom'; readonly factor: number; readonly px: number }
  | { readonly type: 'show'; readonly view: View }
  | { readonly type: 'fit' }
  | { readonly type: 'toggle-fold'; readonly gap: number }
  /** All gaps are folded. */
  | { readonly type: 'close-folds' }
  /** The lane's key names it. */
  | { readonly type: 'toggle-lane'; readonly lane: string }
  /** Gives each entry of a lane a row, or takes it back. By the lane's key. */
  | { readonly type: 'open-lane'; readonly lane: string }
  /**
   * `inPlace` leaves the window as it is: the pointer, or the element itself, moved the focus to something on screen.
   */
  | { readonly type: 'focus'; readonly stop: Stop; readonly inPlace?: boolean }
  | { readonly type: 'select'; readonly entry: number | undefined; readonly inPlace?: boolean }
  /** Goes along the thread of `from`, to the end of a way. */
  | { readonly type: 'follow'; readonly from: number; readonly trail: Trail }
  | { readonly type: 'filter'; readonly filter: Filter }
  | { readonly type: 'search'; readonly query: string }
  /** Selects an entry, or none, in open lanes and in a window around it. */
  | {
      readonly type: 'present';
      readonly entry: number | undefined;
      /** `whole` shows the whole extent. */
      readonly view?: View | 'whole' | undefined;
      /** Keys of the entry's lanes, which open. */
      readonly lanes?: readonly string[];
    }
  | { readonly type: 'aside'; readonly aside: Aside | undefined };
