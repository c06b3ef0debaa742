/** Curves under the lanes as part of a file: name, axis, curve, and a sentence about it. */
import { svg } from 'lit';
import { type Curve, curvesOf, summaryOf } from '../../dataset/data/series.js';
import { isRightToLeft } from '../../drawing/render/mirror.js';
import { seriesAxis, seriesTemplate, SERIES_PX } from '../../drawing/render/svg-series.js';
import { numberText, seriesSummary } from '../../words/a11y/series-words.js';
import { type ChartImageOptions, linesOf, type Piece } from './chart-image.js';

const PAD_PX = 10;
const FIGURES_PX = 40;
const FIGURE_INSET_PX = 6;
const MOST_NAME_LINES = 3;
const MOST_SENTENCE_LINES = 4;
const LINE = 1.35;

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
  const named = heads ? [series.name, unit].filter(Boolean).join(', ') : series.name;
  const roomPx = heads ? plotPx - 2 * PAD_PX : gutterPx - 2 * PAD_PX - FIGURES_PX;
  const names = linesOf(named, roomPx, strong, heads ? 1 : MOST_NAME_LINES);
  const units = heads || unit === undefined ? [] : [label.fit(unit, roomPx)];
  const about = series.values === undefined ? `${texts.text('seriesOfShown')}. ` : '';
  const said = `${about}${seriesSummary(curve, summaryOf(curve), words.spanText, texts)}`;
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
