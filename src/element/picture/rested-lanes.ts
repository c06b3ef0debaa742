/** The lanes of the window at rest, where some are columns at the whole: what is in the window decides their form. */
import { memo, optionsMemo } from '../../dataset/base/memo.js';
import type { Arrangement, LayoutMany } from '../../drawing/layout/arrange.js';
import { createTransform, fitView, type Frame, type Transform, type View } from '../../drawing/scale/view.js';
import { reaches } from './held-window.js';

/** The lanes of the whole extent, with some gaps open. */
export interface Arranged {
  readonly frame: Frame;
  readonly fit: Transform;
  readonly arrangement: Arrangement;
}

type WindowOptions = Parameters<LayoutMany['arrangeWindow']>[0];
type Placing = Omit<WindowOptions, 'arrangement' | 'transform' | 'open'>;

export interface RestedWindow {
  readonly view: View;
  /** The window at rest whose lanes stay: a gesture or a script moves it. */
  readonly held: View | undefined;
  /** Keys of opened lanes. */
  readonly open: ReadonlySet<string>;
  /** The focused and the open entry. */
  readonly keep: readonly number[];
}

const NO_LANES: ReadonlySet<string> = new Set();

export class RestedLanes {
  #many: LayoutMany;
  #windowed: ReturnType<typeof lanesIn>;
  #fit: ReturnType<typeof lanesIn>;

  constructor(many: LayoutMany) {
    this.#many = many;
    this.#windowed = lanesIn(many);
    this.#fit = lanesIn(many);
  }

  /**
   * The lanes of a held window serve as far as its rows reach. Undefined beyond, until the window rests, and where lanes are
   * those of the whole.
   */
  at(placing: Placing, arranged: Arranged, { view, held, open, keep }: RestedWindow): Arrangement | undefined {
    const { frame, fit, arrangement } = arranged;
    if (held !== undefined && !reaches(held, view)) return undefined;
    const { start, end } = held ?? view;
    const transform = this.#transform(frame, fit, start, end);
    // The height of the chart has asked for the lanes of the window that shows everything.
    const windowed =
      transform === fit && open.size === 0
        ? this.atFit(placing, arranged)
        : this.#windowed(windowOptions(placing, arrangement, transform, open));
    if (windowed.lanes === arrangement.lanes) return undefined;
    return this.#many.seatKept(windowed, keep, { ...placing, transform });
  }

  /** The lanes of the window that shows everything. */
  atFit(placing: Placing, { fit, arrangement }: Arranged): Arrangement {
    return this.#fit(windowOptions(placing, arrangement, fit, NO_LANES));
  }

  /** The same one as long as a gesture moves the window: it is a key of what follows. */
  #transform = memo((frame: Frame, fit: Transform, start: number, end: number): Transform => {
    const whole = fitView(frame);
    return start === whole.start && end === whole.end ? fit : createTransform(frame, { start, end });
  });
}

function lanesIn({ arrangeWindow }: LayoutMany): (options: WindowOptions) => Arrangement {
  return optionsMemo(arrangeWindow);
}

function windowOptions(
  { model, marks, labelPx, wholePx, importance }: Placing,
  arrangement: Arrangement,
  transform: Transform,
  open: ReadonlySet<string>,
): WindowOptions {
  return { arrangement, model, marks, transform, labelPx, wholePx, importance, open };
}
