/** The chart during a step: its rows, and the marks that recede. */
import { memo } from '../../dataset/base/memo.js';
import type { ToldStep } from '../../dataset/data/story-steps.js';
import type { Arrangement, PlacedLane, Row } from '../../drawing/layout/arrange.js';
import { heightOf } from '../../drawing/layout/open-height.js';
import { rowMiddle } from '../../drawing/layout/row-metrics.js';
import type { Rows } from '../picture/picture.js';
import { castOf } from './step-shows.js';

/** The chart stays as it is with more entries: it shows most of them as counts. */
const MAX_ENTRIES = 2000;
const NOBODY: ReadonlySet<number> = new Set();

/** The content of a step, and the look of the chart at it. */
export class ToldRows {
  #setsBack = false;
  #rows = memo(toldRows);
  #cast = memo(
    (step: ToldStep, marks: Rows['marks'], focusOrder: Rows['focusOrder']): ReadonlySet<number> =>
      new Set(castOf(step, { marks, focusOrder })),
  );

  /** The entries in a step; nothing if the chart stays as it is. */
  castIn(step: ToldStep | undefined, { model, marks, focusOrder }: Omit<Rows, 'arrangement'>): ReadonlySet<number> {
    if (step === undefined || model.count > MAX_ENTRIES) return NOBODY;
    return this.#cast(step, marks, focusOrder);
  }

  /** `wordsPx`: room below the row of a step whose words stand large, if only rows of the step are shown. */
  keep(arrangement: Arrangement, cast: ReadonlySet<number>, roomPx: number, wordsPx = 0): Arrangement {
    return cast.size === 0 ? arrangement : this.#rows(arrangement, cast, roomPx, wordsPx);
  }

  /** Marks of the step stand out from the others. */
  setBack(root: ShadowRoot, cast: ReadonlySet<number>): void {
    if (cast.size > 0 || this.#setsBack) setTold(root, cast);
    this.#setsBack = cast.size > 0;
  }
}

function setTold(root: ShadowRoot, cast: ReadonlySet<number>): void {
  root.querySelector('.chart')?.toggleAttribute('data-telling', cast.size > 0);
  for (const mark of root.querySelectorAll<SVGElement>(':is(.mark, .thumbnail)[data-entry]'))
    mark.toggleAttribute('data-told', cast.has(Number(mark.dataset.entry)));
}

// The rows of the chart during a step: the others close, and so do lanes without a part in the step.

/** Whole lanes if there is room for them, else only the rows with a part of the step. */
export function toldRows(
  arrangement: Arrangement,
  cast: ReadonlySet<number>,
  roomPx: number,
  wordsPx = 0,
): Arrangement {
  const hasPart = (row: Row): boolean => row.entry.some((entry) => cast.has(entry));
  const told = new Set(arrangement.rows.filter(hasPart).map(({ lane }) => lane));
  const whole = keepRows(arrangement, ({ lane }) => told.has(lane));
  return whole.heightPx <= roomPx ? whole : keepRows(arrangement, hasPart, wordsPx);
}

/**
 * Collapsed lanes stay as they are, and so do columns, and rows that count what they do not hold, with a part of the step;
 * without one they close. The first lane with a kept row has room for words below it.
 */
function keepRows(arrangement: Arrangement, isKept: (row: Row) => boolean, wordsPx = 0): Arrangement {
  const { metrics } = arrangement;
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  let below = wordsPx;
  for (const [index, lane] of arrangement.lanes.entries()) {
    const own = arrangement.rows.filter((row) => row.lane === index);
    const kept = own.filter((row) => isKept(row) && (lane.form !== 'rows' || row.closed !== true));
    if (lane.form === 'collapsed' || (kept.length > 0 && (lane.form === 'clustered' || lane.more))) {
      const { more } = lane;
      rows.push(...own.map((row) => ({ ...row, y: row.y - lane.top + top })));
      lanes.push({ ...lane, top, ...(more && { more: { ...more, y: more.y - lane.top + top } }) });
      top += lane.height;
      continue;
    }
    rows.push(...kept.map((row, at) => ({ ...row, y: top + rowMiddle(metrics, 'rows', at) })));
    const height = heightOf(lane, kept.length, metrics) + (kept.length > 0 ? below : 0);
    if (kept.length > 0) below = 0;
    lanes.push({ ...lane, form: 'rows', cluster: undefined, top, height, roomPx: 0, more: undefined });
    top += height;
  }
  return { ...arrangement, rows, lanes, heightPx: top, partial: rows.length < arrangement.rows.length };
}
