/** The overview of the present picture, wired to the window of time. */
import type { TemplateResult } from 'lit';
import { clamp } from '../base/number.js';
import { createMirror } from '../render/mirror.js';
import { overviewView } from './overview-view.js';
import type { Picture } from './picture.js';
import type { TemplateOptions } from './template-options.js';
import { windowWords } from './window-words.js';

/** Room for a thumb at either end of the track. */
const THUMB_PX = 24;
const LEAST_MS = 1000;

export function overviewPanel(options: TemplateOptions, picture: Picture): TemplateResult {
  const { displayed, texts, session, rtl, frameWidthPx } = options;
  const { view, edges, model } = picture;
  const { gutterPx } = displayed.metrics;
  const widthPx = Math.max(frameWidthPx - 2 - gutterPx - 2 * THUMB_PX, 1);
  const overview = picture.overviewAt(widthPx);
  const { start, end } = overview;
  const toX = (ms: number): number => clamp((ms - start) / (end - start), 0, 1) * widthPx;
  const show = (from: number, to: number): void => {
    session.dispatch({ type: 'show', view: { start: from, end: to } }, false);
  };
  const reveal = (entry: number | undefined): void => {
    if (entry !== undefined) session.reveal(entry);
  };
  const ticks = displayed.overviewTicks(overview, texts.locale, model.timeZone, displayed.typeface.label.width);
  return overviewView({
    overview,
    gutterPx,
    thumbPx: THUMB_PX,
    mirror: createMirror(widthPx, rtl),
    rtl,
    texts,
    labels: (ticks.major.length > 1 ? ticks.major : ticks.minor).map(({ ms, label, endMs }) => ({
      label,
      x0: toX(ms),
      x1: toX(endMs),
    })),
    window: {
      start: Math.max(view.start, start),
      end: Math.min(view.end, end),
      x0: toX(view.start),
      x1: toX(view.end),
    },
    words: windowWords(view, { locale: texts.locale, timeZone: model.timeZone }),
    edges,
    onEarlier: () => {
      reveal(edges.lastEarlier());
    },
    onLater: () => {
      reveal(edges.firstLater);
    },
    onStart: (ms) => {
      show(Math.min(ms, view.end - LEAST_MS), view.end);
    },
    onEnd: (ms) => {
      show(view.start, Math.max(ms, view.start + LEAST_MS));
    },
    onEdited: () => {
      session.refresh();
    },
    onMove: (ms) => {
      const length = view.end - view.start;
      const from = clamp(ms, start, Math.max(start, end - length));
      show(from, from + length);
    },
  });
}
