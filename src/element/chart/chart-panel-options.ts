/** Options of the chart and of everything around it. */
import type { ShownControls } from '../frame/controls.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { GroundCode } from '../picture/ground-code.js';
import type { ChartFrame, ChartPresenter } from '../picture/chart-presenter.js';
import type { VisibleRows } from '../../drawing/platform/visible-rows.js';
import type { Session } from '../session/session.js';
import type { ChartInput } from './chart-input.js';
import type { Crowd } from './crowd-access.js';

export interface ChartPanelOptions {
  readonly session: Session;
  readonly texts: Texts;
  /** The frame to draw; undefined while no entry can be placed. */
  readonly frame: ChartFrame | undefined;
  readonly presenter: ChartPresenter;
  readonly controls: ShownControls;
  readonly rtl: boolean;
  readonly frameWidthPx: number;
  readonly input: ChartInput;
  /** Whether it is for paper. */
  readonly printing: boolean;
  readonly rows: VisibleRows | undefined;
  /** Undefined until it has loaded. */
  readonly crowd: Crowd | undefined;
  /** Phases and milestones; undefined if there are none, or until their code has loaded. */
  readonly ground: GroundCode | undefined;
}
