/** The place for what lies behind calendar and rows besides lines: phases and milestones. Few datasets have any. */
import type { SVGTemplateResult } from 'lit';
import { Code } from '../../dataset/base/code.js';
import type { Dataset } from '../../dataset/data/dataset.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { TextMeasure } from '../../drawing/platform/text-measure.js';
import type { Mirror } from '../../drawing/render/mirror.js';
import type { Transform } from '../../drawing/scale/view.js';
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

/** In px of the window. */
export interface Ground {
  /** In the rows of names under the calendar. */
  readonly names: SVGTemplateResult;
  /** Behind lines, folds and marks. */
  readonly rows: SVGTemplateResult;
}

export interface GroundCode {
  /** The number of rows of names that a dataset needs; one of them may be for the present moment alone. */
  readonly nameRows: (dataset: Dataset, today: boolean | undefined) => number;
  /** Undefined if there is nothing. */
  readonly draw: (drawing: GroundDrawing) => Ground | undefined;
}

export const groundCode = new Code<GroundCode>();
