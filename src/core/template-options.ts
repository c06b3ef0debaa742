/** What the templates are given: the state of the element at one moment, and the means to change it. */
import type { LoadError } from '../data/load-error.js';
import type { Validation } from '../data/validate-value.js';
import type { Texts } from '../i18n/texts.js';
import type { ChartInput } from '../chart/chart-input.js';
import type { Loading, LoadPhase } from './dataset-listener.js';
import type { ChartFrame, ChartPresenter } from '../picture/chart-presenter.js';
import type { FocusKeeper } from './focus-keeper.js';
import type { Picture } from '../picture/picture.js';
import type { ShownControls } from './controls.js';
import type { Session } from './session.js';
import type { VisibleRows } from '../platform/visible-rows.js';
import type { TimelineProperties } from './timeline-properties.js';
import type { ShownView } from './views.js';

export interface TemplateOptions {
  /** The element's own properties, which its controls set. */
  readonly timeline: TimelineProperties;
  readonly focus: FocusKeeper;
  readonly loading: Loading;
  readonly session: Session;
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
  readonly controls: ShownControls;
  readonly rtl: boolean;
  readonly frameWidthPx: number;
  readonly input: ChartInput;
  /** For paper. */
  readonly printing: boolean;
  readonly rows: VisibleRows;
  readonly onSlotChange: () => void;
}
