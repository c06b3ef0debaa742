/** What the templates are given: the state of the element at one moment, and the means to change it. */
import type { LoadError } from '../data/load-error.js';
import type { Times } from '../data/times.js';
import type { Validation } from '../data/validate.js';
import type { Texts } from '../i18n/texts.js';
import type { LanesBy } from '../layout/lanes.js';
import type { ChartInput } from '../chart/chart-input.js';
import type { Loading, LoadPhase } from './dataset-listener.js';
import type { ChartFrame, ChartPresenter } from '../picture/chart-presenter.js';
import type { FilterControls } from '../features/filters/filter-controls.js';
import type { LinkController } from '../features/links/link-controller.js';
import type { ListController } from '../rows/list-controller.js';
import type { LiveController } from '../features/live/live-controller.js';
import type { Picture } from '../picture/picture.js';
import type { SearchInput } from '../features/search/search-input.js';
import type { Session } from './session.js';
import type { TableController } from '../features/table/table-controller.js';
import type { StoryController } from '../features/story/story-controller.js';
import type { ThreadController } from '../features/threads/thread-controller.js';
import type { VisibleRows } from '../platform/visible-rows.js';
import type { ShownView, TimelineViewName } from './views.js';

/** The element's own properties that its controls set. */
export interface TimelineControls {
  readonly label: string;
  view: TimelineViewName;
  lanes: LanesBy;
  times: Times;
  noFolds: boolean;
  zoomToFit(): void;
  reload(): void;
}

export interface TemplateOptions {
  readonly live: LiveController;
  readonly loading: Loading;
  readonly timeline: TimelineControls;
  readonly session: Session;
  readonly filters: FilterControls;
  readonly texts: Texts;
  readonly phase: LoadPhase;
  /** Something stands inside the tag: no word of loading has to. */
  readonly hasFallback: boolean;
  readonly error: LoadError | undefined;
  /** The last dataset that could be read. */
  readonly validation: Validation | undefined;
  /** What is drawn; undefined while no entry can be placed. */
  readonly frame: ChartFrame | undefined;
  /** That of the frame. */
  readonly picture: Picture | undefined;
  readonly presenter: ChartPresenter;
  readonly view: ShownView;
  readonly rtl: boolean;
  readonly frameWidthPx: number;
  readonly input: ChartInput;
  /** For paper. */
  readonly printing: boolean;
  readonly search: SearchInput;
  readonly story: StoryController;
  readonly links: LinkController;
  readonly threads: ThreadController;
  readonly list: ListController;
  readonly table: TableController;
  readonly rows: VisibleRows;
  readonly onSlotChange: () => void;
}
