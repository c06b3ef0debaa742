/** Requests of the element's properties and methods to features. Without the feature, the element does nothing. */
import type { ChartAnswers } from '../chart/chart-input.js';
import type { ChartExtras } from '../chart/extras.js';
import type { NestedCode } from '../chart/nested-code.js';
import type { TimelineFileFormat, TimelineFileOptions } from '../frame/file-options.js';
import type { GroundCode } from '../picture/ground-code.js';
import type { Counted, PictureOptions } from '../picture/picture.js';
import type { FocusMover } from '../session/focus-keeper.js';
import type { Many } from './many-to-come.js';

export interface StoryApi {
  readonly step: number | undefined;
  /** A step is told in an element without a height of its own: it has a fixed one. */
  readonly isStaged: boolean;
  /** Sets the step without an event, since the page asked for it. */
  request(step: number | undefined, inView: boolean): void;
  start(): void;
  move(move: 'next' | 'previous'): void;
  readonly keepRows: NonNullable<PictureOptions['keepRows']>;
}

/** What a call changed, by the ids of its entries. */
export interface TimelineChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface LiveApi {
  append(entries: unknown): Promise<TimelineChange>;
  update(entries: unknown): Promise<TimelineChange>;
  remove(ids: unknown): Promise<TimelineChange>;
  /** Asks the followed source at once. */
  askNow(): void;
}

export interface SearchApi {
  /** The part of the answer that is known now. */
  readonly hitsOf: PictureOptions['hitsOf'];
  /** Another number means that the same question may have another answer. */
  readonly version: number;
}

export interface DownloadApi {
  fileOf(format: TimelineFileFormat, options: TimelineFileOptions): Promise<Blob>;
}

export interface ArchiveApi {
  /** Undefined while nothing is counted. */
  readonly counted: Counted | undefined;
  /** The counts do not follow the present filter yet. */
  readonly isBehind: boolean;
  /** Whether an entry is not in the page, and on its way. Requests it if nobody has. */
  isComing(id: string): boolean;
  /** Opens the entry after the open one (1), or before it (-1), if that is not in the page; returns whether it does. */
  step(step: 1 | -1): boolean;
  /** Loads an entry that is not in the page, and opens it. */
  open(id: string): void;
}

/** Answers the reader's hand and keys: in the chart, in menus, and where the focus goes. */
export interface GesturesApi extends ChartAnswers {
  readonly moveFocus: FocusMover;
  /** Answers an event of a menu's panel, or of something in it. */
  readonly moveMenu: (event: Event, panel: HTMLElement) => void;
}

export interface PhasesApi {
  readonly ground: GroundCode;
}

export interface NestedApi {
  readonly code: NestedCode;
}

export interface ExtrasApi {
  readonly code: ChartExtras;
}

export interface ManyApi {
  readonly code: Many;
}

export interface ScrollStoryApi {
  readonly keepRows: NonNullable<PictureOptions['keepRows']>;
}

export interface FeatureApis {
  readonly 'many-entries': ManyApi;
  readonly extras: ExtrasApi;
  readonly nested: NestedApi;
  readonly phases: PhasesApi;
  readonly archive: ArchiveApi;
  readonly download: DownloadApi;
  readonly story: StoryApi;
  readonly 'scroll-story': ScrollStoryApi;
  readonly live: LiveApi;
  readonly search: SearchApi;
  readonly gestures: GesturesApi;
}
