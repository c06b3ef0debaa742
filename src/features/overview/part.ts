/** The content of the overview's place. */
import { nothing, type TemplateResult } from 'lit';
import type { FeaturePart } from '../../element/core/feature.js';
import { overviewStyles } from './styles.js';
import { clamp } from '../../dataset/base/number.js';
import { fitView, type View } from '../../drawing/scale/view.js';
import { createMirror } from '../../drawing/render/mirror.js';
import { faultWords, type DateFault } from './date-fields.js';
import { overviewView, overviewX } from './overview-view.js';
import { overviewWidthPx, THUMB_PX } from '../../element/picture/chart-metrics.js';
import type { Picture } from '../../element/picture/picture.js';
import type { ChartPanelOptions } from '../../element/chart/chart-panel.js';
import { yearsOf } from '../../dataset/time/calendar-labels.js';
import { finestUnit } from '../../dataset/time/edge-words.js';
import { windowWords } from './window-words.js';

export const styles = [overviewStyles];

export function connect(): FeaturePart {
  const fields: DateFields = { fault: undefined };
  return {
    slots: {
      'under-chart': (view, picture) => (view.controls === 'full' ? overviewPanel(view, picture, fields) : nothing),
    },
  };
}

const MIN_MS = 1000;

/** The state of the date fields. */
interface DateFields {
  fault: DateFault | undefined;
  /** The window while they were given. */
  view?: View;
}

/** The overview of the present picture, wired to the window of time. */
function overviewPanel(options: ChartPanelOptions, picture: Picture, fields: DateFields): TemplateResult {
  const { presenter, texts, session, rtl, frameWidthPx } = options;
  const { view, edges, model } = picture;
  const { gutterPx } = picture.metrics;
  const widthPx = overviewWidthPx(frameWidthPx, gutterPx);
  const overview = picture.overviewAt(widthPx);
  const { start, end } = overview;
  // The whole has some calm around it, which the ends of the sliders stand for: both together are the whole.
  const whole = fitView(picture.frame);
  const show = (from: number, to: number): void => {
    session.dispatch({ type: 'show', view: { start: from, end: to } }, false);
  };
  // An archive knows how many there are, but not which: then the window goes on by itself.
  const reveal = (entry: number | undefined, pages: 1 | -1): void => {
    if (entry !== undefined) session.reveal(entry);
    else session.dispatch({ type: 'page', pages }, true);
  };
  const ticks = presenter.overviewTicks({
    startMs: start,
    endMs: end,
    widthPx: overview.widthPx,
    locale: texts.locale,
    eras: texts.eras,
    timeZone: model.timeZone,
    finest: finestUnit(picture.precision),
    ...yearsOf(start, end, model.timeZone),
    measure: presenter.typeface.label.width,
  });
  return overviewView({
    many: picture.many,
    overview,
    gutterPx,
    thumbPx: THUMB_PX,
    mirror: createMirror(widthPx, rtl),
    rtl,
    texts,
    ticks: ticks.major.length > 1 ? ticks.major : ticks.minor,
    window: {
      start: Math.max(view.start, start),
      end: Math.min(view.end, end),
      x0: overviewX(overview, view.start),
      x1: overviewX(overview, view.end),
    },
    words: windowWords(view, picture.precision, { ...texts, timeZone: model.timeZone }),
    counts: picture.everyRow.lanes.some(({ form }) => form !== 'rows'),
    moving: presenter.moving,
    edges,
    onEarlier: () => {
      reveal(edges.lastEarlier(), -1);
    },
    onLater: () => {
      reveal(edges.firstLater, 1);
    },
    onStart: (ms) => {
      show(ms <= start ? whole.start : Math.min(ms, view.end - MIN_MS), view.end >= end ? whole.end : view.end);
    },
    onEnd: (ms) => {
      show(view.start <= start ? whole.start : view.start, ms >= end ? whole.end : Math.max(ms, view.start + MIN_MS));
    },
    fault: fields.view === view ? fields.fault : undefined,
    onDates: (dates) => {
      fields.fault = undefined;
      session.dispatch({ type: 'show', view: dates }, true);
      session.refresh();
    },
    onFault: (fault) => {
      fields.fault = fault;
      fields.view = view;
      session.announce(faultWords(fault, texts));
      session.refresh();
    },
    onMove: (ms) => {
      const length = view.end - view.start;
      const from = clamp(ms, start, Math.max(start, end - length));
      show(from, from + length);
    },
  });
}
