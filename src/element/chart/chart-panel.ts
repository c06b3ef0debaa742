/** The chart of the present frame. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { titleLang } from '../../dataset/data/text-language.js';
import type { Stop } from '../interaction/command.js';
import { isRest } from '../../drawing/layout/lanes.js';
import type { ChartMetrics } from '../picture/chart-metrics.js';
import type { FoldName } from '../picture/fold-names.js';
import type { Picture } from '../picture/picture.js';
import type { MarksOptions } from '../../drawing/render/mark-options.js';
import { createMirror, type Mirror } from '../../drawing/render/mirror.js';
import { toPx, type Transform } from '../../drawing/scale/view.js';
import { heightWithNames } from '../../drawing/scene/lane-room.js';
import { MarkLook, type Scene } from '../../drawing/scene/scene.js';
import { type ChartOptions, chartView, type FoldButton } from './chart-view.js';
import { laneLang, laneText } from './lane-name.js';
import type * as many from './many-entries.js';
import type { ChartExtras } from './extras.js';
import type { NestedCode } from './nested-code.js';
import type { ShownControls } from '../frame/controls.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { GroundCode } from '../picture/ground-code.js';
import type { ChartFrame, ChartPresenter } from '../picture/chart-presenter.js';
import type { VisibleRows } from '../../drawing/platform/visible-rows.js';
import type { Session } from '../session/session.js';
import type { ChartInput } from './chart-input.js';

/** `below`: content of features under the chart. */
export function chartPanel(
  options: ChartPanelOptions,
  picture: Picture,
  layers: ChartLayer,
  below: unknown,
): TemplateResult {
  const { presenter, rtl, texts, input, session } = options;
  const { frame, many, extras: said, nested } = options;
  if (frame === undefined) return html``;
  const { scene, axis, metrics, transform } = frame;
  const mirror = createMirror(scene.transform.widthPx, rtl);
  const { focus } = session.state;
  // A time has a place in the tree as soon as it has the focus.
  const tabStop = focus?.type === 'span' ? focus : (drawnStop(focus, scene) ?? firstInView(scene, picture));
  const { extent, passing, precision } = picture;
  const { moving } = presenter;
  const unsettled = moving || presenter.untitled;
  const open = session.state.openFolds;
  const named = presenter.foldNames({
    extent,
    passing,
    precision,
    model: picture.model,
    frame: picture.frame,
    open,
    texts,
    metrics,
  });
  const folds = options.ground?.foldNames(named, picture, texts) ?? named;
  const { stopDescribed, ...entering } = said?.entering(tabStop !== undefined) ?? {};
  const marks = marksOptions(options, picture, { scene, mirror, tabStop, stopDescribed }, said);
  const painted = frame.painter === 'elements' ? undefined : many.paintedScene(options, marks);
  return html`<button type="button" class="skip" @click=${skipChart}>${texts.text('skipChart')}</button>${chartView({
      many,
      extras: said,
      nested,
      scene,
      name: said?.chartName(picture, texts) ?? texts.text('chartLabel'),
      ...entering,
      axis,
      axisMetrics: metrics.axis,
      mirror,
      texts,
      model: picture.model,
      tabStop,
      stop: session.state.focus,
      marks,
      forms: picture.formsInUse,
      markInputs: [
        scene.glyph,
        scene.y,
        picture.words,
        picture.focusOrder,
        presenter.typeface.label,
        marks.selected,
        marks.chosen,
        picture.hits.entries,
        JSON.stringify(tabStop),
        session.state.focus,
        stopDescribed,
        input.length,
        said,
        many,
        rtl,
      ],
      painted,
      spans: guard(
        [
          scene.stacks,
          scene.forces,
          scene.offsetPx,
          scene.transform,
          moving,
          unsettled,
          focus,
          texts,
          rtl,
          picture.words,
          said,
          many,
          folds,
          painted?.elements,
        ],
        () => {
          const drawing = {
            ...{ picture, scene, mirror, texts, focus, folds, moving, unsettled },
            ...{ elements: painted?.elements, onWork: presenter.waitFor },
          };
          return said && [many.spanOptions(drawing), said.foldOptions(drawing)];
        },
      ),
      layers: layers(picture, { scene, mirror }),
      folds: foldButtons(picture, transform, folds),
      heads: metrics.heads,
      boxed: boxOf(metrics, picture, scene, session.state.openLanes.size > 0),
      gutterPx: metrics.gutterPx,
      fontPx: metrics.fontPx,
      ...many.laneWays(options, frame, picture),
      highlight: highlightSpan(picture, transform),
      groundOf: (heightPx) =>
        options.ground?.draw({ picture, transform, mirror, measure: presenter.typeface.label, texts, heightPx }),
      grabbed: input.grabbed,
      hint: input.hint,
      floating: options.controls === 'none' || options.printing ? nothing : zoomView(options),
      onLane: (lane) => {
        session.dispatch({ type: isRest(lane) ? 'open-lane' : 'toggle-lane', lane }, true);
      },
      tip:
        input.tip?.view.start === picture.view.start && input.tip.view.end === picture.view.end ? input.tip : undefined,
      onPointerMove: input.onPointerMove,
      onPointerLeave: input.onPointerLeave,
      onClick: input.onClick,
      onKeyDown: input.onKeyDown,
      onFocusIn: input.onFocusIn,
      onMouseDown: input.onMouseDown,
    })}${below}`;
}

/** Less is rounding. */
const SLACK_PX = 1;

/** A chart scrolls by itself if it needs more than the height that it keeps; a narrow one with an open lane above most of the window. */
function boxOf(
  { givenPx, maxPx = Infinity, keptPx }: ChartMetrics,
  { rowsPx }: Picture,
  scene: Scene,
  isOpen: boolean,
): ChartOptions['boxed'] {
  if (givenPx !== undefined) return 'boxed';
  if (keptPx !== undefined) return heightWithNames(scene) > rowsPx + SLACK_PX ? 'boxed steady' : '';
  return rowsPx > maxPx ? 'boxed limited' : isOpen ? 'boxed limited tall' : '';
}

interface Drawn {
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly tabStop: Stop | undefined;
  readonly stopDescribed: string | undefined;
}

function marksOptions(
  { presenter, session, texts, input, many }: ChartPanelOptions,
  picture: Picture,
  drawn: Drawn,
  said: ChartPanelOptions['extras'],
): MarksOptions {
  const { model, words, focusOrder, totals } = picture;
  const { selected, focus } = session.state;
  const { scene } = drawn;
  const plain = said?.plainNames(picture, texts, scene);
  const spoken = plain && many.spokenNames(picture, texts, { focus, length: input.length, scene, plain });
  return {
    ...drawn,
    measure: presenter.typeface.label,
    faces: presenter.typeface.faces,
    noteOf: picture.labels.noteOf,
    selected,
    chosen: input.chosen(focus?.type === 'entry' ? focus.entry : selected),
    isHit: picture.hits.has,
    discPen: many.discPen,
    positionOf: focusOrder.placeOf,
    labelOf: picture.labels.labelOf,
    nameOf: spoken ?? plain?.nameOf ?? words.name,
    // The words of the mark have said it.
    laneNameOf: (lane) => (isLaneSaid(focus, lane) ? '' : laneText(drawn.scene.lanes[lane]!.name, texts)),
    laneLangOf: (lane) => laneLang(drawn.scene.lanes[lane]!.name, model) ?? texts.locale,
    langOf: (entry) => titleLang(model, entry) ?? texts.locale,
    // Nobody knows how many entries of an archive come before.
    total: totals.all > model.count ? -1 : focusOrder.entries.length,
    membersOf: (entry) =>
      (model.dates.at(entry)?.members ?? []).map(({ min, max }) => ({
        start: Number.isFinite(min) ? min : max,
        end: (Number.isFinite(max) ? max : min) + 1,
      })),
  };
}

/** Whether the reader has come to an entry from another lane, whose name then stands in the words of its mark. */
function isLaneSaid(focus: Stop | undefined, lane: number): boolean {
  return focus?.type === 'entry' && focus.via?.type === 'lane' && focus.lane === lane;
}

/** Where Tab first enters the chart: the first entry in view. */
function firstInView({ entry, glyph, offsetPx, transform }: Scene, { focusOrder, context }: Picture): Stop | undefined {
  let first: number | undefined;
  entry.forEach((at, placement) => {
    const px = glyph[placement]! + offsetPx;
    if (px < 0 || px > transform.widthPx) return;
    if (first === undefined || focusOrder.placeOf(at) < focusOrder.placeOf(first)) first = at;
  });
  if (first !== undefined) return { type: 'entry', entry: first };
  return context.focusOrder.gaps.length > 0 ? { type: 'fold', gap: 0 } : undefined;
}

/** The entry of the state, from a fold the last one, if it is drawn: lanes may have changed or collapsed since. */
function drawnStop(stop: Stop | undefined, { entry, lane, look, count }: Scene): Stop | undefined {
  const last = stop?.type === 'entry' ? stop.entry : stop?.from;
  if (last === undefined || !entry.includes(last)) return undefined;
  for (let placement = 0; placement < count; placement++) {
    if (
      stop?.type === 'entry' &&
      entry[placement] === last &&
      lane[placement] === stop.lane &&
      look[placement] !== MarkLook.end
    )
      return stop;
  }
  return { type: 'entry', entry: last };
}

/** Least width of the shading: a day among years is a line. */
const MIN_HIGHLIGHT_PX = 2;

/** The part in the window; an open side runs to its edge. */
function highlightSpan(
  { highlight }: Picture,
  transform: Transform,
): { readonly x0: number; readonly x1: number } | undefined {
  if (highlight === undefined) return undefined;
  const at = (ms: number, edge: number): number =>
    Number.isFinite(ms) ? Math.max(0, Math.min(toPx(transform, ms), transform.widthPx)) : edge;
  const x0 = at(highlight.start, 0);
  const x1 = at(highlight.end, transform.widthPx);
  const isOut = x0 === x1 && (x0 === 0 || x0 === transform.widthPx);
  return isOut ? undefined : { x0, x1: Math.max(x1, x0 + MIN_HIGHLIGHT_PX) };
}

function foldButtons({ context }: Picture, transform: Transform, names: readonly FoldName[]): readonly FoldButton[] {
  return context.focusOrder.gaps.map(({ start, end }, gap) => ({
    ...names[gap]!,
    gap,
    x0: toPx(transform, start),
    x1: toPx(transform, end),
  }));
}

/** Skips the chart, whatever the number of its entries, to the colour key. */
function skipChart(event: Event): void {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>('.key > summary, .legend, .legend-place')?.focus();
}

// Zoom in the corner above the lane names. While there is more to see, it shows with the pointer or the focus in the
// chart, and on a touch screen after a press on the chart. On a phone with few entries, the View menu has the first
// step.

function zoomView(options: ChartPanelOptions): TemplateResult {
  const zoomed = options.session.state.view === undefined ? '' : 'zoomed';
  const buttons = options.extras?.zoomButtons(options);
  return html`<div class="zoom ${options.controls} ${zoomed}" part="zoom">${buttons}</div>`;
}

/** Options of the chart and of everything around it. */
export interface ChartPanelOptions {
  readonly session: Session;
  readonly texts: Texts;
  /** The frame to draw; undefined while no entry can be placed. */
  readonly frame: ChartFrame | undefined;
  readonly presenter: ChartPresenter;
  readonly controls: ShownControls;
  readonly rtl: boolean;
  readonly frameWidthPx: number;
  readonly input: ChartInput;
  /** Whether it is for paper. */
  readonly printing: boolean;
  readonly rows: VisibleRows | undefined;
  /** The code for many entries. */
  readonly many: typeof many;
  /** Undefined until it has loaded. */
  readonly extras: ChartExtras | undefined;
  /** Lanes within lanes; undefined until their code has loaded. */
  readonly nested: NestedCode | undefined;
  /** Phases and milestones; undefined if there are none, or until their code has loaded. */
  readonly ground: GroundCode | undefined;
}

/** Content that a feature draws among the marks of the chart. */
export interface DrawnChart {
  readonly scene: Scene;
  readonly mirror: Mirror;
}

/** Returns content for an SVG group that moves with the marks. */
export type ChartLayer = (picture: Picture, drawn: DrawnChart) => unknown;
