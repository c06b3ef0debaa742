/** The chart of the present frame, with its overview and legend. */
import { html, type TemplateResult } from 'lit';
import type { Stop } from '../interaction/command.js';
import type { MarkText, MarksOptions } from '../render/mark-options.js';
import { createMirror, type Mirror } from '../render/mirror.js';
import type { ThreadsOptions } from '../render/svg-threads.js';
import { toPx, type Transform } from '../scale/view.js';
import type { Scene } from '../scene/scene.js';
import { dayHeading, durationWords } from '../time/date-words.js';
import { chartView, type FoldButton } from './chart-view.js';
import { legendView } from './legend-view.js';
import { overviewPanel } from './overview-panel.js';
import type { Picture } from './picture.js';
import type { TemplateOptions } from './template-options.js';

export function chartPanel(options: TemplateOptions, picture: Picture): TemplateResult {
  const { displayed, rtl, texts, input, session } = options;
  const { scene, axis, metrics } = displayed;
  if (scene === undefined || axis === undefined) return html``;
  const mirror = createMirror(scene.transform.widthPx, rtl);
  const tabStop = drawnStop(session.state.focus, scene, picture) ?? firstInView(scene, picture);
  return html`<button type="button" class="skip" @click=${skipChart}>${texts.text('skipChart')}</button>${chartView({
      scene,
      axis,
      mirror,
      texts,
      tabStop,
      marks: marksOptions(options, picture, { scene, mirror, tabStop }),
      markInputs: [
        scene.glyph,
        scene.y,
        picture.words,
        picture.stops,
        displayed.typeface.label,
        session.state.selected,
        JSON.stringify(tabStop),
        rtl,
      ],
      threads: threadsOf(options, picture, scene, mirror),
      folds: foldButtons(options, picture, displayed.transform ?? scene.transform),
      heads: metrics.heads,
      gutterPx: metrics.gutterPx,
      grabbed: input.grabbed,
      hint: input.hinting ? texts.text('wheelHint', { key: isApple() ? '⌘' : 'Ctrl' }) : undefined,
      onLane: (lane) => {
        session.dispatch({ type: 'toggle-lane', lane }, true);
      },
      onClick: input.onClick,
      onKeyDown: input.onKeyDown,
      onFocusIn: input.onFocusIn,
    })}${overviewPanel(options, picture)}${legendView(picture.formsInUse, picture.kindsInUse, texts)}`;
}

interface Drawn {
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly tabStop: Stop | undefined;
}

function marksOptions({ displayed, session }: TemplateOptions, picture: Picture, drawn: Drawn): MarksOptions {
  const { model, words, stops } = picture;
  const total = stops.entries.length;
  const { lang } = model.dataset;
  return {
    ...drawn,
    measure: displayed.typeface.label,
    selected: session.state.selected,
    positionOf: stops.placeOf,
    textOf: (entry): MarkText => ({
      label: model.entries.at(entry)?.title ?? '',
      name: words.name(entry),
      position: stops.placeOf(entry) + 1,
      total,
      lang,
    }),
    membersOf: (entry) =>
      (model.dates.at(entry)?.members ?? []).map(({ min, max }) => ({
        start: Number.isFinite(min) ? min : max,
        end: (Number.isFinite(max) ? max : min) + 1,
      })),
  };
}

function threadsOf(
  { session }: TemplateOptions,
  { relations }: Picture,
  scene: Scene,
  mirror: Mirror,
): ThreadsOptions | undefined {
  const { selected } = session.state;
  if (selected === undefined) return undefined;
  const threads = relations
    .of(selected)
    .flatMap(({ entry, type, reversed }) => (entry === undefined ? [] : [{ entry, type, reversed }]));
  return { scene, mirror, entry: selected, threads };
}

/** Where Tab comes into the chart before the reader has been there: the first entry in view. */
function firstInView({ entry, glyph, offsetPx, transform }: Scene, { stops, context }: Picture): Stop | undefined {
  let first: number | undefined;
  entry.forEach((at, placement) => {
    const px = glyph[placement]! + offsetPx;
    if (px < 0 || px > transform.widthPx) return;
    if (first === undefined || stops.placeOf(at) < stops.placeOf(first)) first = at;
  });
  if (first !== undefined) return { type: 'entry', entry: first };
  return context.stops.gaps.length > 0 ? { type: 'fold', gap: 0 } : undefined;
}

/** The stop of the state, as far as it is drawn: lanes may have changed or collapsed since. */
function drawnStop(stop: Stop | undefined, { entry, lane, count }: Scene, { context }: Picture): Stop | undefined {
  if (stop === undefined) return undefined;
  if (stop.type === 'fold') return context.stops.gaps[stop.gap] === undefined ? undefined : stop;
  if (!entry.includes(stop.entry)) return undefined;
  for (let placement = 0; placement < count; placement++) {
    if (entry[placement] === stop.entry && lane[placement] === stop.lane) return stop;
  }
  return { type: 'entry', entry: stop.entry };
}

function foldButtons(
  { session, texts }: TemplateOptions,
  { context, passing }: Picture,
  transform: Transform,
): readonly FoldButton[] {
  const { locale } = texts;
  const day = (ms: number): string => dayHeading(ms, { locale });
  return context.stops.gaps.map(({ start, end }, gap) => {
    const open = session.state.openFolds.has(gap);
    const length = durationWords(end - start, { locale });
    const hides = texts.text(open ? 'foldClose' : 'foldOpen', { length, from: day(start), to: day(end - 1) });
    const through = passing[gap] ?? 0;
    const name = through === 0 ? hides : `${hides}. ${texts.count('foldPassing', through)}`;
    return { gap, open, length, name, x0: toPx(transform, start), x1: toPx(transform, end) };
  });
}

/** Past the chart, whatever the number of its entries: to what explains it. */
function skipChart(event: Event): void {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>('.legend')?.focus();
}

function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}
