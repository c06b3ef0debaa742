/** The part of the chart that a canvas paints. */
import { rememberedText } from '../../dataset/base/remembered-text.js';
import type { Stop } from '../interaction/command.js';
import type { MarksOptions } from '../../drawing/render/mark-options.js';
import type { PaintedScene } from '../../drawing/render/paint.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import type { VisibleRows } from '../../drawing/platform/visible-rows.js';
import type { Session } from '../session/session.js';

interface PaintedOptions {
  readonly presenter: ChartPresenter;
  readonly session: Session;
  readonly rows: VisibleRows | undefined;
}

/**
 * The focused and the open mark stay elements, and so does the mark where Tab enters. The latter changes with each step
 * of a pan, so until the window rests it is painted as well.
 */
export function paintedScene({ presenter, session, rows }: PaintedOptions, marks: MarksOptions): PaintedScene {
  const { scene, tabStop, selected } = marks;
  const elements = presenter.placementsOf(scene.entry, entryOf(tabStop), selected);
  const kept = presenter.moving
    ? presenter.placementsOf(scene.entry, entryOf(session.state.focus), selected)
    : elements;
  // Marks that a search does not match recede.
  const looks = session.state.query === '' ? 'plain' : 'searching';
  return {
    ...marks,
    labelOf: rememberedText(marks.labelOf),
    elements,
    except: kept,
    labels: presenter.moving,
    part: (presenter.moving ? rows?.part(scene.heightPx) : undefined) ?? { top: 0, bottom: Math.ceil(scene.heightPx) },
    themeKey: `${presenter.theme.version} ${looks}`,
  };
}

function entryOf(stop: Stop | MarksOptions['tabStop']): number | undefined {
  return stop?.type === 'entry' ? stop.entry : undefined;
}
