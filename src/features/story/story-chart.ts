/** The chart during a step: its width, its rows, and the marks that recede. */
import { memo } from '../../dataset/base/memo.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { storySteps, type StorySteps, type ToldStep } from '../../dataset/data/story-steps.js';
import { isDrawing } from '../../element/frame/views.js';
import type { TimelineState } from '../../element/interaction/reduce.js';
import type { Arrangement, PlacedLane, Row } from '../../drawing/layout/arrange.js';
import { heightOf } from '../../drawing/layout/open-height.js';
import { rowMiddle } from '../../drawing/layout/row-metrics.js';
import type { Rows } from '../../element/picture/picture.js';
import { bringIntoView } from '../../drawing/platform/bring-into-view.js';
import { castOf } from './story-cast.js';
import { storyOf, tellsStory } from './story-state.js';

// The place of the story's panel, and the room that it leaves for the chart.

/** The story is beside the chart from this width of the element on; below it otherwise. */
const BESIDE_FROM_PX = 1000;
const BESIDE_PX = 300;
/** The share of the window's height for a panel below. */
const BELOW_PX = 220;

function panelWidthPx(elementPx: number): number {
  return elementPx >= BESIDE_FROM_PX ? BESIDE_PX : 0;
}

/** Height for whole lanes. If their names are above the rows there is none: only rows of the step are shown. */
function lanesRoomPx({ metrics }: Arrangement, isBeside: boolean): number {
  if (metrics.laneHeadPx > 0) return 0;
  return isBeside ? metrics.budgetPx : metrics.budgetPx - BELOW_PX;
}

/** The chart stays as it is with more entries: it shows most of them as counts. */
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

// Scrolls until the entries of a step are visible: all of them if there is room, at least its own entry. A step without
// an entry in sight, as in the list, shows its panel.

export function bringStepIntoView(root: ShadowRoot, entry: number | undefined): void {
  const covers = {
    above: root.querySelector('.axis-bar') ?? undefined,
    below: root.querySelector('.story:not(.beside)') ?? undefined,
  };
  const marks = [...root.querySelectorAll('.mark[data-told]')];
  const heights = marks.map((mark) => mark.getBoundingClientRect().top);
  const lowest = marks[heights.indexOf(Math.max(...heights))];
  const highest = marks[heights.indexOf(Math.min(...heights))];
  const own = root.querySelector(`.mark[data-entry="${String(entry)}"]`);
  for (const mark of [lowest, highest, own]) if (mark) bringIntoView(mark, covers);
  if (lowest !== undefined || root.querySelector('.item.open') !== null) return;
  const panel = root.querySelector('.story:not(.beside)');
  if (panel !== null) bringIntoView(panel, { above: undefined, below: undefined });
}

/** Marks of the step stand out from the others. */
function setTold(root: ShadowRoot, cast: ReadonlySet<number>): void {
  root.querySelector('.chart')?.toggleAttribute('data-telling', cast.size > 0);
  for (const mark of root.querySelectorAll<SVGElement>('.mark[data-entry]'))
    mark.toggleAttribute('data-told', cast.has(Number(mark.dataset.entry)));
}

// The rows of the chart during a step: the others close, and so do lanes without a part in the step.

/** Whole lanes if there is room for them, else only the rows with a part of the step. */
export function toldRows(arrangement: Arrangement, cast: ReadonlySet<number>, roomPx: number): Arrangement {
  const hasPart = (row: Row): boolean => row.entry.some((entry) => cast.has(entry));
  const told = new Set(arrangement.rows.filter(hasPart).map(({ lane }) => lane));
  const whole = keepRows(arrangement, ({ lane }) => told.has(lane));
  return whole.heightPx <= roomPx ? whole : keepRows(arrangement, hasPart);
}

/** Lanes that are clustered or collapsed stay as they are. */
function keepRows(arrangement: Arrangement, isKept: (row: Row) => boolean): Arrangement {
  const { metrics } = arrangement;
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const [index, lane] of arrangement.lanes.entries()) {
    const own = arrangement.rows.filter((row) => row.lane === index);
    const kept = lane.form === 'rows' ? own.filter(isKept) : own;
    kept.forEach((row, at) => {
      const y = lane.form === 'rows' ? top + rowMiddle(metrics, 'rows', at) : row.y - lane.top + top;
      rows.push({ ...row, y });
    });
    const height = lane.form === 'rows' ? heightOf(lane, kept.length, metrics) : lane.height;
    lanes.push({ ...lane, top, height, roomPx: lane.form === 'rows' ? 0 : lane.roomPx });
    top += height;
  }
  return { ...arrangement, rows, lanes, heightPx: top, partial: rows.length < arrangement.rows.length };
}
