/**
 * What the chart draws, as boxes: other drawings keep clear of marks, titles, and names of lanes above their rows. px
 * along time, from the start of the window, and from the top of the rows.
 */
import { labelBox } from '../../drawing/render/mark-geometry.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import type { Picture } from '../picture/picture.js';
import { laneText } from './lane-name.js';

export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

type LabelMeasure = ChartPresenter['typeface']['label'];

/** Half the height of a line of titles, and of a mark. */
const TITLE_PX = 9;
const MARK_PX = 10;
/** A lane's name above its rows: its height, what is around its words, and the width that their weight adds. */
export const HEAD_PX = 24;
const HEAD_PAD_PX = 36;
const BOLD = 1.1;

export function overlaps(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && one.x1 > other.x0 && one.y0 < other.y1 && one.y1 > other.y0;
}

/** Names of lanes above their rows. */
export function headBoxes({ lanes }: Scene, { width }: LabelMeasure, texts: Texts): readonly Box[] {
  return lanes.map(({ top, name, entries, total }) => ({
    x0: 0,
    x1: width(laneText(name, texts)) * BOLD + width(texts.count('entries', total ?? entries.length)) + HEAD_PAD_PX,
    y0: top,
    y1: top + HEAD_PX,
  }));
}

/** The mark of a placement, and its title. */
export function markBoxes(
  scene: Scene,
  placement: number,
  { labels }: Pick<Picture, 'labels'>,
  faces: ChartPresenter['typeface']['faces'],
): readonly Box[] {
  const y = scene.y[placement]!;
  const { offsetPx } = scene;
  const x = scene.glyph[placement]! + offsetPx;
  const boxes = [{ x0: x - MARK_PX, x1: x + MARK_PX, y0: y - MARK_PX, y1: y + MARK_PX }];
  const title = labelBox({ scene, faces, ...labels }, placement);
  if (title !== undefined) {
    const middle = y + title.dy;
    boxes.push({
      x0: title.start + offsetPx,
      x1: title.end + offsetPx,
      y0: middle - TITLE_PX,
      y1: middle + TITLE_PX,
    });
  }
  return boxes;
}

/** All that the mark draws: its date, its tails. */
export function reachBox({ left, right, y, offsetPx }: Scene, placement: number): Box {
  const middle = y[placement]!;
  return {
    x0: left[placement]! + offsetPx,
    x1: right[placement]! + offsetPx,
    y0: middle - MARK_PX,
    y1: middle + MARK_PX,
  };
}
