/** What of the chart is painted on a canvas. */
import { rememberedText } from '../base/remembered-text.js';
import type { Stop } from '../interaction/command.js';
import type { MarksOptions } from '../render/mark-options.js';
import type { PaintedScene } from '../render/paint.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import type { VisibleRows } from '../platform/visible-rows.js';
import type { Session } from '../session/session.js';

interface PaintedOptions {
  readonly presenter: ChartPresenter;
  readonly session: Session;
  readonly printing: boolean;
  readonly rows: VisibleRows | undefined;
}

/**
 * What has the focus and what is open stay elements, and so does the mark where Tab comes in. That one is another with
 * each step of a pan, so until the window rests it is painted as well.
 */
export function paintedScene(
  { presenter, session, printing, rows }: PaintedOptions,
  marks: MarksOptions,
): PaintedScene {
  const { scene, tabStop, selected } = marks;
  const elements = presenter.placementsOf(scene.entry, entryOf(tabStop), selected);
  const kept = presenter.moving
    ? presenter.placementsOf(scene.entry, entryOf(session.state.focus), selected)
    : elements;
  // While something is searched for, marks that were not found are set back.
  const looks = session.state.query === '' ? 'plain' : 'searching';
  return {
    ...marks,
    labelOf: rememberedText(marks.labelOf),
    elements,
    except: kept,
    labels: presenter.moving,
    part: (presenter.moving ? rows?.part(scene.heightPx) : undefined) ?? { top: 0, bottom: Math.ceil(scene.heightPx) },
    themeKey: `${presenter.theme.version} ${looks} ${String(printing)}`,
  };
}

function entryOf(stop: Stop | undefined): number | undefined {
  return stop?.type === 'entry' ? stop.entry : undefined;
}
