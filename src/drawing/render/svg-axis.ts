/** The calendar: two levels of words above the rows, lines through them, and the torn strips of the folds. */
import { svg, type SVGTemplateResult } from 'lit';
import { NEUTRAL_COLOUR } from '../layout/party-colours.js';
import type { Scene, SceneFold } from '../scene/scene.js';
import type { AxisLayout, AxisWord } from './axis-layout.js';
import type { AxisMetrics } from './axis-metrics.js';
import type { Mirror } from './mirror.js';
import { tornEdges, tornStrip } from './torn-strip.js';

const MAJOR_TOP_PX = 4;

export interface PxSpan {
  readonly x0: number;
  readonly x1: number;
}

export function axisTemplate(axis: AxisLayout, scene: Scene, mirror: Mirror, metrics: AxisMetrics): SVGTemplateResult {
  const { heightPx, majorBaselinePx, minorBaselinePx, minorTopPx, names } = metrics;
  return svg`
    ${linesTemplate(axis.minorLines, mirror, minorTopPx, names.topPx, 'line')}
    ${linesTemplate(axis.majorLines, mirror, MAJOR_TOP_PX, names.topPx, 'line major')}
    ${axis.majorWords.map((word) => wordTemplate(word, mirror, majorBaselinePx, 'word major'))}
    ${axis.minorWords.map((word) => wordTemplate(word, mirror, minorBaselinePx, 'word'))}
    ${axis.notes.map((word) => noteTemplate(word, mirror, majorBaselinePx))}
    ${axis.turnedWords.map((word) => turnedTemplate(word, mirror, names.topPx / 2))}
    ${scene.folds.map((fold) => stripTemplate(fold, mirror, heightPx))}`;
}

/**
 * The layer behind the marks: a tint of each lane's party, then calendar lines and strips down to `heightPx`, which may be
 * lower than the last lane.
 */
export function backdropTemplate(
  axis: AxisLayout,
  scene: Scene,
  mirror: Mirror,
  heightPx: number,
  highlight: PxSpan | undefined,
  ground: { readonly rows: unknown; readonly strips: unknown } | undefined,
): SVGTemplateResult {
  const ends = scene.heightPx < heightPx - 1 ? [{ top: scene.heightPx }] : [];
  return svg`${scene.lanes.map(({ top, height, colour }) => (colour === NEUTRAL_COLOUR ? '' : svg`<rect class="tint c${colour}" y=${top.toFixed(1)} width=${scene.transform.widthPx} height=${height.toFixed(1)}></rect>`))}
    ${highlight === undefined ? '' : svg`<rect class="highlight" x=${mirror.left(highlight.x0, highlight.x1).toFixed(1)} width=${(highlight.x1 - highlight.x0).toFixed(1)} height=${heightPx}></rect>`}${ground?.rows}
    ${linesTemplate(axis.minorLines, mirror, 0, heightPx, 'line')}
    ${linesTemplate(axis.majorLines, mirror, 0, heightPx, 'line major')}
    ${[...scene.lanes.slice(1), ...ends].map(({ top }) => svg`<path class="lane-line" d="M0 ${top.toFixed(1)}H${scene.transform.widthPx}"></path>`)}
    ${scene.folds.map((fold) => stripTemplate(fold, mirror, heightPx))}${ground?.strips}`;
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

/** Moved as a whole: with another `x` the browser would measure the text again. */
function wordTemplate({ x, text, anchor }: AxisWord, mirror: Mirror, y: number, className: string): SVGTemplateResult {
  return svg`<text class=${className} y=${y} transform="translate(${mirror.x(x).toFixed(1)} 0)" text-anchor=${anchor}>${text}</text>`;
}

/** A turned word: about its middle, read from the top down. */
function turnedTemplate({ x, text }: AxisWord, mirror: Mirror, y: number): SVGTemplateResult {
  return svg`<text class="word turned" text-anchor="middle" dominant-baseline="central"
    transform="translate(${mirror.x(x).toFixed(1)} ${y}) rotate(90)">${text}</text>`;
}

/** Smaller than the upper words that it stands beside. */
function noteTemplate(word: AxisWord, mirror: Mirror, y: number): SVGTemplateResult {
  return wordTemplate(word, mirror, y, 'word');
}

function stripTemplate({ x0, x1, gap }: SceneFold, mirror: Mirror, height: number): SVGTemplateResult {
  const left = mirror.left(x0, x1);
  const right = left + x1 - x0;
  return svg`<g class="strip">
    <path class="torn" data-fold=${gap} d=${tornStrip(left, right, 0, height)}></path>
    <path class="tear" d=${tornEdges(left, right, 0, height)}></path>
  </g>`;
}

/** Lines of one px are between two pixels. */
function crisp(x: number): string {
  return (Math.round(x - 0.5) + 0.5).toFixed(1);
}
