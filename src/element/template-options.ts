/** What the templates are given: the state of the element at one moment, and the means to change it. */
import type { LoadError } from '../data/load-error.js';
import type { Validation } from '../data/validate.js';
import type { Texts } from '../i18n/texts.js';
import type { LanesBy } from '../layout/lanes.js';
import type { ChartInput } from './chart-input.js';
import type { LoadPhase } from './dataset-controller.js';
import type { Displayed } from './displayed.js';
import type { Picture } from './picture.js';
import type { Session } from './session.js';
import type { TimelineViewName } from './timeline-view-name.js';

/** The element's own properties that its controls set. */
export interface TimelineControls {
  readonly label: string;
  view: TimelineViewName;
  lanes: LanesBy;
  noFolds: boolean;
  zoomToFit(): void;
  reload(): void;
}

export interface TemplateOptions {
  readonly timeline: TimelineControls;
  readonly session: Session;
  readonly texts: Texts;
  readonly phase: LoadPhase;
  readonly error: LoadError | undefined;
  /** The last dataset that could be read. */
  readonly validation: Validation | undefined;
  /** Undefined while no entry can be placed. */
  readonly picture: Picture | undefined;
  readonly displayed: Displayed;
  readonly view: 'chart' | 'list';
  readonly rtl: boolean;
  readonly frameWidthPx: number;
  readonly input: ChartInput;
  readonly onSlotChange: () => void;
}
