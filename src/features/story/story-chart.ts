/** The chart during a step of the story: its width, its rows, and the marks that recede. */
import { memo } from '../../dataset/base/memo.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { storySteps, type StorySteps, type ToldStep } from '../../dataset/data/story-steps.js';
import { ToldRows } from '../../element/chart/told-rows.js';
import { isDrawing } from '../../element/frame/views.js';
import type { TimelineState } from '../../element/interaction/reduce.js';
import type { Arrangement } from '../../drawing/layout/arrange.js';
import type { Rows } from '../../element/picture/picture.js';
import { bringIntoView } from '../../drawing/platform/bring-into-view.js';
import { storyOf, tellsStory } from './story-state.js';

// The place of the story's panel, and the room that it leaves for the chart.

/** The story is beside the chart from this width of the element on; below it otherwise. */
const BESIDE_FROM_PX = 1000;
const BESIDE_PX = 300;
/** The share of the window's height for a panel below. */
const BELOW_PX = 220;
/** Two lines of large words with the line below them, in heights of a line of titles. */
const WORDS_LINES = 6;

function panelWidthPx(elementPx: number): number {
  return elementPx >= BESIDE_FROM_PX ? BESIDE_PX : 0;
}

/** Height for whole lanes. If their names are above the rows there is none: only rows of the step are shown. */
function lanesRoomPx({ metrics }: Arrangement, isBeside: boolean): number {
  if (metrics.laneHeadPx > 0) return 0;
  return isBeside ? metrics.budgetPx : metrics.budgetPx - BELOW_PX;
}

export class StoryChart {
  #timeline: Pick<TimelineApi, 'session' | 'shownView' | 'elementWidthPx'>;
  #steps = memo(storySteps);
  #step = memo((steps: StorySteps, at: number) => steps.at(at));
  #told = new ToldRows();

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
  }

  /** Width of the panel if it is beside the chart. */
  besidePx(state: TimelineState, elementPx: number): number {
    return tellsStory(state) && isDrawing(this.#timeline.shownView) ? panelWidthPx(elementPx) : 0;
  }

  get isBeside(): boolean {
    return this.besidePx(this.#timeline.session.state, this.#timeline.elementWidthPx) > 0;
  }

  readonly keepRows = (rows: Rows): Arrangement => {
    const { state, arrangement } = rows;
    const beside = this.besidePx(state, this.#timeline.elementWidthPx) > 0;
    // Closed rows leave a narrow chart no room for words that stand large.
    const isWorded = arrangement.metrics.laneHeadPx > 0 && this.stepOf(rows)?.quote === true;
    const wordsPx = isWorded ? WORDS_LINES * arrangement.metrics.linePx : 0;
    return this.#told.keep(arrangement, this.#castIn(rows), lanesRoomPx(arrangement, beside), wordsPx);
  };

  /** Marks of the step stand out from the others. */
  setBack(root: ShadowRoot, rows: Omit<Rows, 'arrangement'>): void {
    this.#told.setBack(root, this.#castIn(rows));
  }

  /** The present step, while it is told. */
  stepOf({ state, model, focusOrder }: Pick<Rows, 'state' | 'model' | 'focusOrder'>): ToldStep | undefined {
    const { step: at } = storyOf(state);
    return tellsStory(state) && at !== undefined ? this.#step(this.#steps(model, focusOrder), at) : undefined;
  }

  /** The entries of the present step, as it names them; a range has them by time. */
  litIn(rows: Omit<Rows, 'arrangement'>): readonly number[] {
    return [...this.#castIn(rows)];
  }

  #castIn(rows: Omit<Rows, 'arrangement'>): ReadonlySet<number> {
    return this.#told.castIn(this.stepOf(rows), rows);
  }
}

// Scrolls until the entries of a step are visible: all of them if there is room, at least its own entry. A step without
// an entry in sight, as in the list, shows its panel. `within`: nothing around this element scrolls.

export function bringStepIntoView(root: ShadowRoot, entry: number | undefined, within?: Element): void {
  const covers = {
    above: root.querySelector('.axis-bar') ?? undefined,
    below: root.querySelector('.story:not(.beside)') ?? undefined,
  };
  const marks = [...root.querySelectorAll('.mark[data-told]')];
  const heights = marks.map((mark) => mark.getBoundingClientRect().top);
  const lowest = marks[heights.indexOf(Math.max(...heights))];
  const highest = marks[heights.indexOf(Math.min(...heights))];
  const own = root.querySelector(`.mark[data-entry="${String(entry)}"]`);
  for (const mark of [lowest, highest, own]) if (mark) bringIntoView(mark, covers, within);
  const item = root.querySelector('.item.open');
  if (within !== undefined && item !== null) bringIntoView(item, { ...covers, above: undefined }, within);
  if (lowest !== undefined || item !== null || within !== undefined) return;
  const panel = root.querySelector('.story:not(.beside)');
  if (panel !== null) bringIntoView(panel, { above: undefined, below: undefined });
}
