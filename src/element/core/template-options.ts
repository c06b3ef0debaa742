/** The input of the templates: the state of the element at one moment, and the means to change it. */
import type { ChartPanelOptions } from '../chart/chart-panel.js';
import type { LoadError } from '../../dataset/data/issue.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import type { ShownView } from '../frame/views.js';
import type { Loading, LoadPhase } from '../loading/dataset-listener.js';
import type { Picture } from '../picture/picture.js';
import type { FocusKeeper } from '../session/focus-keeper.js';
import type { TimelineProperties } from './timeline-properties.js';

export interface TemplateOptions extends ChartPanelOptions {
  /** The element's own properties, which its controls set. */
  readonly timeline: TimelineProperties;
  readonly focus: FocusKeeper;
  readonly loading: Loading;
  readonly phase: LoadPhase;
  /** The tag has content, so no words about loading are needed. */
  readonly hasFallback: boolean;
  readonly error: LoadError | undefined;
  /** The last readable dataset. */
  readonly validation: Validation | undefined;
  /** The one in the frame. */
  readonly picture: Picture | undefined;
  readonly view: ShownView;
  readonly onSlotChange: () => void;
}
