/** The working part of curves under the lanes. */
import type { Content, FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { isDrawing } from '../../element/frame/views.js';
import { SeriesController } from './series-controller.js';
import { nameTemplate, numbersTemplate, seriesTexts, summaryText } from './series-text.js';
import { seriesStyles } from './styles.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { type Curve, curvesOf } from '../../dataset/data/series.js';
import { createMirror, type Mirror } from '../../drawing/render/mirror.js';
import { place } from '../../drawing/render/place.js';
import { timeOfValue } from '../../drawing/render/curve-values.js';
import { seriesAxis, seriesTemplate, SERIES_PX, type SeriesAxis } from '../../drawing/render/svg-series.js';
import { toPx, type Transform } from '../../drawing/scale/view.js';
import type { Picture } from '../../element/picture/picture.js';
import { numberText, valueWords } from '../../words/a11y/series-words.js';
import { joinFacts, labelled } from '../../words/i18n/join-sentences.js';

export const styles = [seriesStyles];

const FIGURE_INSET_PX = 6;

const axes = new WeakMap<Curve, SeriesAxis>();

interface Strip {
  readonly view: ViewContext;
  readonly picture: Picture;
  readonly controller: SeriesController;
  readonly transform: Transform;
  readonly mirror: Mirror;
}

export function connect(timeline: TimelineApi): FeaturePart {
  const controller = new SeriesController(timeline);
  return {
    slots: {
      'under-chart': (view, picture) => seriesStrips(view, picture, controller),
      notice: (view, picture) => (isDrawing(view.view) || view.printing ? undefined : seriesTexts(view, picture)),
    },
  };
}

/** A strip for each curve under the lanes: its name and axis, the curve, the value at the pointer, its numbers. */
function seriesStrips(view: ViewContext, picture: Picture, controller: SeriesController): Content {
  const transform = view.presenter.frame?.transform;
  const curves = curvesOf(picture.model, picture.focusOrder.entries);
  if (transform === undefined || curves.length === 0) return nothing;
  const mirror = createMirror(transform.widthPx, view.rtl);
  return html`<div
    class="series ${picture.metrics.heads ? 'heads' : ''}"
    ${place({ '--_gutter': picture.metrics.gutterPx })}
  >
    ${curves.map((curve) => stripTemplate(curve, { view, picture, controller, transform, mirror }))}
  </div>`;
}

function stripTemplate(curve: Curve, strip: Strip): TemplateResult {
  const { view, picture, controller } = strip;
  const { texts } = view;
  const { series } = curve;
  const isEmpty = curve.value.length === 0;
  const at = isEmpty ? undefined : controller.placeIn(curve);
  const axis = axes.get(curve) ?? seriesAxis(curve);
  axes.set(curve, axis);
  return html`<section class="curve" aria-label=${series.name} lang=${namesLang(picture.model, series.name) ?? nothing}>
    <div class="curve-head" lang=${texts.locale}>
      ${nameTemplate(curve, picture, texts)}${isEmpty ? nothing : figures(axis, strip)}
    </div>
    ${isEmpty ? nothing : plotTemplate(curve, at, axis, strip)}
    <p class="curve-said" lang=${texts.locale}>
      ${at === undefined ? summaryText(curve, picture, texts) : saidAt(curve, at, strip)}
    </p>
    ${isEmpty || view.printing ? nothing : numbersTemplate(curve, picture, texts)}
  </section>`;
}

function plotTemplate(curve: Curve, at: number | undefined, axis: SeriesAxis, strip: Strip): TemplateResult {
  const { controller, transform, mirror } = strip;
  const slider = controller.sliderPlace(curve);
  return html`<div
    class="curve-plot"
    role="slider"
    tabindex="0"
    aria-label=${joinFacts([curve.series.name, curve.unit ?? ''], strip.view.texts.locale)}
    aria-orientation="horizontal"
    aria-valuemin="1"
    aria-valuemax=${curve.value.length}
    aria-valuenow=${slider + 1}
    aria-valuetext=${saidAt(curve, slider, strip)}
    @pointermove=${(event: PointerEvent) => {
      controller.point(curve, event);
    }}
    @pointerleave=${controller.leave}
    @focus=${() => {
      controller.focus(curve);
    }}
    @blur=${controller.blur}
    @keydown=${(event: KeyboardEvent) => {
      controller.key(curve, event);
    }}
  >
    <svg height=${SERIES_PX} aria-hidden="true">
      ${guard([curve, transform, mirror.rtl], () => seriesTemplate(curve, axis, transform, mirror))}
      ${at === undefined ? nothing : cursor(curve, at, axis, strip)}
    </svg>
  </div>`;
}

/** "25 April 2025: 12 km²". */
function saidAt(curve: Curve, at: number, { picture, view }: Strip): string {
  return labelled(picture.words.spanText(curve.dateAt(at)), valueWords(curve, at, view.texts), view.texts.locale);
}

/** Numbers of the axis: before the curve, or over its beginning if there is no room. */
function figures({ ticks }: SeriesAxis, { view, picture }: Strip): TemplateResult {
  const { heads, gutterPx } = picture.metrics;
  const { rtl, texts } = view;
  const beginning = rtl ? picture.frame.widthPx - 2 : 2;
  const x = heads ? beginning : rtl ? FIGURE_INSET_PX : gutterPx - FIGURE_INSET_PX;
  return html`<svg class="curve-figures" height=${SERIES_PX} aria-hidden="true">
    ${ticks.map(({ value, y }) => svg`<text x=${x} y=${y} dy="0.34em">${numberText(value, texts)}</text>`)}
  </svg>`;
}

/** A line at the value, and a dot on it. */
function cursor(curve: Curve, at: number, { yOf }: SeriesAxis, { transform, mirror }: Strip): unknown {
  const px = toPx(transform, timeOfValue(curve, at));
  if (px < 0 || px > transform.widthPx) return nothing;
  const x = mirror.x(px);
  const value = curve.value[at]!;
  return svg`<path class="curve-cursor" d="M${x.toFixed(1)} 0V${SERIES_PX}"></path>${
    Number.isNaN(value) ? nothing : svg`<circle class="curve-at" cx=${x} cy=${yOf(value)} r="4"></circle>`
  }`;
}
