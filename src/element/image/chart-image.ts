/** The chart as an SVG file: axis, lanes, marks and titles, as the painter of the element draws them. */
import { svg, type SVGTemplateResult } from 'lit';
import { laneText } from '../chart/lane-name.js';
import { foldNames } from '../picture/fold-names.js';
import { ground as groundCode } from '../picture/ground.js';
import type { Picture } from '../picture/picture.js';
import { layoutAxis } from '../../drawing/render/axis-layout.js';
import { drawMark } from '../../drawing/render/draw-mark.js';
import { labelBox } from '../../drawing/render/mark-geometry.js';
import { isRightToLeft } from '../../drawing/render/mirror.js';
import { RETRACTED } from '../../drawing/scene/scene-columns.js';
import { axisTemplate, backdropTemplate, type PxSpan } from '../../drawing/render/svg-axis.js';
import { sharedPaints, stemsTemplate } from '../../drawing/render/svg-stems.js';
import { labelTemplate } from '../../drawing/render/svg-marks.js';
import { paintsFor } from '../../drawing/render/svg-paints.js';
import { SvgPen } from '../../drawing/render/svg-pen.js';
import { toPx } from '../../drawing/scale/view.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { finestUnit } from '../../dataset/time/edge-words.js';
import { type Curve, curvesOf, summaryOf } from '../../dataset/data/series.js';
import { seriesAxis, seriesTemplate, SERIES_PX } from '../../drawing/render/svg-series.js';
import { numberText, seriesSummary } from '../../words/a11y/series-words.js';
import { LANE_PAD_PX, LANE_TOP_PX, laneNames, type ChartImageOptions } from './lane-name-image.js';
import { linesOf } from './text-lines.js';
import { joinFacts, joinSentences } from '../../words/i18n/join-sentences.js';

/** Distance of a number of a scale to the edge of the rows. */
const FIGURE_INSET_PX = 6;
/** The line that says how many more there are: its distance to the edge, and the middle of its words to their baseline. */
const MORE_INSET_PX = 14;
const MORE_BASELINE_PX = 4.5;

/** UTC ms. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Piece {
  readonly template: SVGTemplateResult;
  readonly heightPx: number;
}

const PAD_PX = 10;
const FIGURES_PX = 40;
const MOST_NAME_LINES = 3;
const MOST_SENTENCE_LINES = 4;
const LINE = 1.35;

/** The image is as wide as the names of the lanes and the plot. */
export function chartImage(options: ChartImageOptions): Piece {
  const { picture, texts, label, strong, mirror } = options;
  const { metrics, target } = picture;
  const scene = picture.sceneAt(target);
  const axis = layoutAxis({
    transform: target,
    locale: texts.locale,
    eras: texts.eras,
    timeZone: picture.model.timeZone,
    finest: finestUnit(picture.precision),
    minorWidth: label.width,
    majorWidth: strong.width,
    turnedPx: metrics.axis.turnedPx,
    narrower: texts.text('narrower'),
  });
  const axisPx = metrics.axis.heightPx;
  const rowsPx = Math.ceil(scene.heightPx);
  const ground = groundCode.draw({ picture, transform: target, mirror, measure: label, texts, heightPx: rowsPx });
  const plotX = mirror.rtl ? 0 : metrics.gutterPx;
  const template = svg`${paintsFor(picture.formsInUse)}<g class="axis" transform="translate(${plotX} 0)">${axisTemplate(axis, scene, mirror, metrics.axis)}${ground?.names}${foldWords(options, scene)}</g>
    <g transform="translate(${plotX} ${axisPx + 1})">
      ${backdropTemplate(axis, scene, mirror, rowsPx, highlightOf(picture), ground)}${picture.many.scaleLinesTemplate(scene)}${picture.many.stacksTemplate(scene, mirror)}${sharedPaints(scene)}${stemsTemplate(scene, mirror)}
      ${marks(options, scene)}${picture.many.stackWordsTemplate(scene, mirror, texts)}${moreWords(options, scene)}
    </g>
    ${scaleFigures(options, scene, plotX)}
    ${metrics.gutterPx > 0 || metrics.heads ? laneNames(options, scene) : ''}
    <path class="frame" d="M0 ${axisPx + 0.5}H${metrics.gutterPx + metrics.plotPx}"></path>`;
  return { template, heightPx: axisPx + 1 + rowsPx };
}

function highlightOf({ highlight, target }: Picture): PxSpan | undefined {
  if (highlight === undefined) return undefined;
  const at = (ms: number, end: number): number => (Number.isFinite(ms) ? toPx(target, ms) : end);
  const x0 = Math.max(at(highlight.start, 0), 0);
  const x1 = Math.min(at(highlight.end, target.widthPx), target.widthPx);
  return x1 > x0 ? { x0, x1 } : undefined;
}

/** Later marks are over earlier ones, as in the chart; titles over all lines. */
function marks({ picture, faces, mirror }: ChartImageOptions, scene: Scene): readonly SVGTemplateResult[] {
  const order = Array.from({ length: scene.count }, (_, placement) => placement);
  order.sort(
    (one, two) => picture.focusOrder.placeOf(scene.entry[one]!) - picture.focusOrder.placeOf(scene.entry[two]!),
  );
  const membersOf = (entry: number): readonly Span[] =>
    (picture.model.dates.at(entry)?.members ?? []).map(({ min, max }) => ({
      start: Number.isFinite(min) ? min : max,
      end: (Number.isFinite(max) ? max : min) + 1,
    }));
  const options = { scene, mirror, membersOf, isHit: () => false, discPen: picture.many.discPen };
  return order.map((placement) => {
    const pen = new SvgPen(scene.colour[placement]!);
    drawMark(pen, options, placement);
    const box = labelBox({ scene, faces, ...picture.labels }, placement);
    return svg`<g class="mark c${scene.colour[placement]!}" transform="translate(0 ${scene.y[placement]!.toFixed(2)})">${pen.strokes}${
      box && labelTemplate(box, { lang: undefined, mirror, struck: scene.status[placement] === RETRACTED })
    }</g>`;
  });
}

/** The length of each gap, turned, in its strip. */
function foldWords({ picture, texts, mirror }: ChartImageOptions, scene: Scene): readonly SVGTemplateResult[] {
  const names = foldNames({ ...picture, open: new Set(), texts });
  const y = picture.metrics.axis.names.topPx / 2;
  return scene.folds.map(
    ({ gap, x0, x1 }) => svg`<text class="muted strong small" text-anchor="middle" dominant-baseline="central"
      transform="translate(${mirror.x((x0 + x1) / 2).toFixed(1)} ${y}) rotate(90)">${names[gap]?.drawn ?? ''}</text>`,
  );
}

/** The numbers of scales: beside the rows if there is room, else in them. */
function scaleFigures(
  { picture, texts, mirror, strong }: ChartImageOptions,
  scene: Scene,
  plotX: number,
): SVGTemplateResult | undefined {
  const { many, metrics } = picture;
  const { gutterPx, plotPx, axis, heads } = metrics;
  const isInside = heads || gutterPx === 0;
  const under = many.underNames(scene, {
    ...{ widthPx: gutterPx, fromPx: LANE_PAD_PX, topPx: LANE_TOP_PX },
    nameWidth: (lane) => strong.width(laneText(scene.lanes[lane]!.name, texts)),
    format: (count) => count.toLocaleString(texts.locale),
  });
  const x = mirror.rtl ? plotPx + FIGURE_INSET_PX : gutterPx - FIGURE_INSET_PX;
  const at = (left: number): string => `translate(${left} ${axis.heightPx + 1})`;
  return svg`<g transform=${at(plotX)}>${many.insideFiguresTemplate(scene, mirror, texts.locale, isInside ? undefined : under)}</g>${
    isInside ? '' : svg`<g transform=${at(0)}>${many.scaleFiguresTemplate(scene, x, texts.locale, under)}</g>`
  }`;
}

/** How many entries have no row, at the foot of each lane that does not hold all. */
function moreWords({ texts, mirror }: ChartImageOptions, { lanes }: Scene): readonly SVGTemplateResult[] {
  return lanes.flatMap(({ more }) =>
    more === undefined
      ? []
      : [
          svg`<text class="muted strong" direction=${mirror.rtl ? 'rtl' : 'ltr'} x=${mirror.x(MORE_INSET_PX)}
        y=${(more.y + MORE_BASELINE_PX).toFixed(1)}>${texts.count('laneMore', more.count)}</text>`,
        ],
  );
}

/** Curves under the lanes as part of a file: name, axis, curve, and a sentence about it. */
export function seriesImages(options: ChartImageOptions): readonly Piece[] {
  const { model, focusOrder } = options.picture;
  return curvesOf(model, focusOrder.entries).map((curve) => seriesImage(curve, options));
}

function seriesImage(curve: Curve, { picture, texts, label, strong, mirror, fontPx }: ChartImageOptions): Piece {
  const { metrics, target, words } = picture;
  const { gutterPx, plotPx, heads } = metrics;
  const { series, unit } = curve;
  const axis = seriesAxis(curve);
  const isEmpty = curve.value.length === 0;
  const linePx = fontPx * LINE;
  const wholePx = gutterPx + plotPx;
  const named = heads ? joinFacts([series.name, unit ?? ''], texts.locale) : series.name;
  const roomPx = heads ? plotPx - 2 * PAD_PX : gutterPx - 2 * PAD_PX - FIGURES_PX;
  const names = linesOf(named, roomPx, strong, heads ? 1 : MOST_NAME_LINES);
  const units = heads || unit === undefined ? [] : [label.fit(unit, roomPx)];
  const about = series.values === undefined ? texts.text('seriesOfShown') : '';
  const said = joinSentences([about, seriesSummary(curve, summaryOf(curve), words.spanText, texts)], texts.locale);
  const sentence = linesOf(said, plotPx - PAD_PX, label, MOST_SENTENCE_LINES);
  const top = heads ? linePx + 4 : 0;
  const line = (text: string, at: number, looks: string, x: number, y: number): unknown => {
    const rtl = isRightToLeft(text);
    return svg`<text class=${looks} direction=${rtl ? 'rtl' : 'ltr'} text-anchor=${rtl === mirror.rtl ? 'start' : 'end'} x=${x} y=${(y + at * linePx).toFixed(1)}>${text}</text>`;
  };
  const start = mirror.rtl ? wholePx - PAD_PX : PAD_PX;
  const plotX = mirror.rtl ? 0 : gutterPx;
  const figureX = heads
    ? mirror.rtl
      ? plotPx - 2
      : 2
    : mirror.rtl
      ? plotPx + FIGURE_INSET_PX
      : gutterPx - FIGURE_INSET_PX;
  const sentenceX = mirror.rtl ? plotPx - PAD_PX / 2 : gutterPx + PAD_PX / 2;
  const template = svg`<path class="frame" d="M0 0.5H${wholePx}"></path>
    ${names.map((text, at) => line(text, at, 'ink strong', start, fontPx + 6))}
    ${units.map((text, at) => line(text, at + names.length, 'muted small', start, fontPx + 6))}
    <g transform="translate(${plotX} ${(top + 6).toFixed(1)})">${isEmpty ? '' : seriesTemplate(curve, axis, target, mirror)}</g>
    ${(isEmpty ? [] : axis.ticks).map(
      ({ value, y }) =>
        svg`<text class="figure" direction="ltr" text-anchor=${heads === mirror.rtl ? 'end' : 'start'} x=${figureX} y=${(top + 6 + y + fontPx * 0.32).toFixed(1)}>${numberText(value, texts)}</text>`,
    )}
    ${sentence.map((text, at) => line(text, at, 'muted small', sentenceX, top + 6 + SERIES_PX + fontPx))}`;
  return { template, heightPx: top + 6 + SERIES_PX + sentence.length * linePx };
}
