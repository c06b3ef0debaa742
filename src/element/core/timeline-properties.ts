/** The element's own properties, as its parts see them. */
import type { Times } from '../../dataset/data/times.js';
import type { WheelUse } from '../interaction/pointer.js';
import type { LanesBy } from '../../drawing/layout/lanes.js';
import type { Follow, Loader } from '../../dataset/sources/loaded.js';
import type { TimelineCheck, TimelineControls, TimelineMedia, TimelineStart } from '../frame/controls.js';
import type { TimelineViewName } from '../frame/views.js';

export interface TimelineProperties {
  readonly label: string;
  headingLevel: number;
  readonly source: unknown;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly deepLinks: boolean;
  readonly linkName: string;
  readonly timeout: number;
  readonly columns: string;
  readonly loader: Loader | undefined;
  readonly follow: Follow;
  readonly pollInterval: number;
  readonly followNewest: boolean;
  readonly wheel: WheelUse;
  readonly controls: TimelineControls;
  readonly check: TimelineCheck;
  readonly media: TimelineMedia;
  view: TimelineViewName;
  lanes: LanesBy;
  times: Times;
  timeZone: string;
  noFolds: boolean;
  map: boolean;
  readonly mapData: string;
  readonly today: boolean;
  readonly thumbnails: boolean;
  start: TimelineStart;
  readonly scrollStory: string | Element;
  sizes: string;
  zoomToFit(): void;
  reload(): void;
}
