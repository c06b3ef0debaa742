/** The calendar: two levels of words above the rows, lines through them, and the torn strips of the folds. */
import { svg, type SVGTemplateResult } from 'lit';
import type { Scene, SceneFold } from '../scene/scene.js';
import type { AxisLayout, AxisWord } from './axis-layout.js';
import type { Mirror } from './mirror.js';
import { TEAR_PX, tornEdge, tornStrip } from './torn-strip.js';

/** Multiple of {@link TEAR_PX}, so that a strip's tears go on from the axis into the rows. */
export const AXIS_HEIGHT_PX = 7 * TEAR_PX;
const MAJOR_BASELINE_PX = 21;
const MINOR_BASELINE_PX = 43;

export function axisTemplate(axis: AxisLayout, scene: Scene, mirror: Mirror): SVGTemplateResult {
  return svg`
    ${linesTemplate(axis.minorLines, mirror, 32, AXIS_HEIGHT_PX, 'line')}
    ${linesTemplate(axis.majorLines, mirror, 4, AXIS_HEIGHT_PX, 'line major')}
    ${axis.majorWords.map((word) => wordTemplate(word, mirror, MAJOR_BASELINE_PX, 'word major'))}
    ${axis.minorWords.map((word) => wordTemplate(word, mirror, MINOR_BASELINE_PX, 'word'))}
    ${scene.folds.map((fold) => stripTemplate(fold, mirror, AXIS_HEIGHT_PX))}`;
}

/** Behind the marks: calendar lines and strips at the full height of the rows. */
export function backdropTemplate(axis: AxisLayout, scene: Scene, mirror: Mirror): SVGTemplateResult {
  return svg`
    ${linesTemplate(axis.minorLines, mirror, 0, scene.heightPx, 'line')}
    ${linesTemplate(axis.majorLines, mirror, 0, scene.heightPx, 'line major')}
    ${scene.lanes
      .slice(1)
      .map(({ top }) => svg`<path class="lane-line" d="M0 ${top.toFixed(1)}H${scene.transform.widthPx}"></path>`)}
    ${scene.folds.map((fold) => stripTemplate(fold, mirror, scene.heightPx))}`;
}

function linesTemplate(
  xs: readonly number[],
  mirror: Mirror,
  top: number,
  bottom: number,
  className: string,
): SVGTemplateResult | '' {
  if (xs.length === 0) return '';
  const d = xs.map((x) => `M${crisp(mirror.x(x))} ${top}V${bottom}`).join('');
  return svg`<path class=${className} d=${d}></path>`;
}

function wordTemplate({ x, text, anchor }: AxisWord, mirror: Mirror, y: number, className: string): SVGTemplateResult {
  return svg`<text class=${className} x=${mirror.x(x).toFixed(1)} y=${y} text-anchor=${anchor}>${text}</text>`;
}

function stripTemplate({ x0, x1, gap }: SceneFold, mirror: Mirror, height: number): SVGTemplateResult {
  const left = mirror.left(x0, x1);
  const right = left + x1 - x0;
  return svg`<g class="strip">
    <path class="torn" data-fold=${gap} d=${tornStrip(left, right, 0, height)}></path>
    <path class="tear" d=${tornEdge(left, 0, height, 1) + tornEdge(right, 0, height, -1)}></path>
  </g>`;
}

/** Lines of one px stand between two pixels. */
function crisp(x: number): string {
  return (Math.round(x - 0.5) + 0.5).toFixed(1);
}
