/** The chart during a step: its width, its rows, and the marks that recede. */
import { memo } from '../../base/memo.js';
import type { TimelineApi } from '../../core/feature.js';
import { storySteps, type StorySteps, type ToldStep } from '../../data/story-steps.js';
import { isDrawing } from '../../frame/views.js';
import type { TimelineState } from '../../interaction/reduce.js';
import type { Arrangement } from '../../layout/arrange.js';
import type { Rows } from '../../picture/picture.js';
import { castOf } from './story-cast.js';
import { setTold } from './story-in-view.js';
import { lanesRoomPx, panelWidthPx } from './story-places.js';
import { storyOf, tellsStory } from './story-state.js';
import { toldRows } from './told-rows.js';

/** With more entries the chart stays as it is: it shows most of them as counts. */
const MAX_ENTRIES = 2000;
const NOBODY: ReadonlySet<number> = new Set();

export class StoryChart {
  #timeline: Pick<TimelineApi, 'session' | 'shownView' | 'elementWidthPx'>;
  #setsBack = false;
  #steps = memo(storySteps);
  #step = memo((steps: StorySteps, at: number) => steps.at(at));
  #rows = memo(toldRows);
  #cast = memo(
    (
      step: ToldStep,
      marks: Rows['marks'],
      relations: Rows['relations'],
      focusOrder: Rows['focusOrder'],
    ): ReadonlySet<number> => new Set(castOf(step, { marks, relations, focusOrder })),
  );

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
    const cast = this.#castIn(rows);
    const beside = this.besidePx(state, this.#timeline.elementWidthPx) > 0;
    return cast.size === 0 ? arrangement : this.#rows(arrangement, cast, lanesRoomPx(arrangement, beside));
  };

  /** Marks of the step stand out from the others. */
  setBack(root: ShadowRoot, rows: Omit<Rows, 'arrangement'>): void {
    const cast = this.#castIn(rows);
    if (cast.size > 0 || this.#setsBack) setTold(root, cast);
    this.#setsBack = cast.size > 0;
  }

  /** The entries in the present step; nothing if the chart stays as it is. */
  #castIn({ state, model, marks, relations, focusOrder }: Omit<Rows, 'arrangement'>): ReadonlySet<number> {
    const { step: at } = storyOf(state);
    if (!tellsStory(state) || at === undefined || model.count > MAX_ENTRIES) return NOBODY;
    const step = this.#step(this.#steps(model, focusOrder), at);
    return step === undefined ? NOBODY : this.#cast(step, marks, relations, focusOrder);
  }
}
