/** What lies behind calendar and rows besides lines: phases and milestones. Few datasets have any. */
import type { SVGTemplateResult } from 'lit';
import type { Dataset } from '../../dataset/data/dataset.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { TextMeasure } from '../../drawing/platform/text-measure.js';
import type { Mirror } from '../../drawing/render/mirror.js';
import type { Transform } from '../../drawing/scale/view.js';
import type { FoldName } from './fold-names.js';
import type { Picture } from './picture.js';

export interface GroundDrawing {
  readonly picture: Picture;
  readonly transform: Transform;
  readonly mirror: Mirror;
  readonly measure: TextMeasure;
  readonly texts: Texts;
  /** Height of the rows. */
  readonly heightPx: number;
}

/** Drawings in px of the window. */
export interface Ground {
  /** Names in their rows under the calendar. */
  readonly names: SVGTemplateResult;
  /** The drawing behind lines, folds and marks. */
  readonly rows: SVGTemplateResult;
  /** The drawing on the strips of folds. */
  readonly strips: SVGTemplateResult;
}

export interface GroundCode {
  /** The number of rows of names that a dataset needs; one of them may be for the present moment alone. */
  readonly nameRows: (dataset: Dataset, today: boolean | undefined) => number;
  /** Undefined if there is nothing. */
  readonly draw: (drawing: GroundDrawing) => Ground | undefined;
  /** The same names with what else a gap holds: the same list if none holds anything. */
  readonly foldNames: (names: readonly FoldName[], picture: Picture, texts: Texts) => readonly FoldName[];
}
