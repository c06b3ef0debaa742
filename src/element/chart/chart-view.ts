/** The chart: lane names, calendar, rows, and the buttons of the folds. */
import { onRovingFocusIn, onRovingKeyDown } from '../interaction/roving.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Stop } from '../interaction/command.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { guard } from 'lit/directives/guard.js';
import type { DensityTip } from './chart-picker.js';
import type * as many from './many-entries.js';
import type { ChartExtras } from './extras.js';
import type { InLanguages } from '../../dataset/data/text-language.js';
import { isRest } from '../../drawing/layout/lanes.js';
import { heightWithNames } from '../../drawing/scene/lane-room.js';
import { emptyLanesText } from './empty-lanes.js';
import { laneLang, laneText, NAME_LINE_EM, nameTopPx } from './lane-name.js';
import type { NestedCode } from './nested-code.js';
import type { AxisLayout } from '../../drawing/render/axis-layout.js';
import type { MarksOptions } from '../../drawing/render/mark-options.js';
import type { Mirror } from '../../drawing/render/mirror.js';
import { place } from '../../drawing/render/place.js';
import { type AxisMetrics, turnedNameWidth } from '../../drawing/render/axis-metrics.js';
import { axisTemplate, backdropTemplate, type PxSpan } from '../../drawing/render/svg-axis.js';
import { marksTemplate } from '../../drawing/render/svg-marks.js';
import type { PaintedScene } from '../../drawing/render/paint.js';
import { sharedPaints, stemsTemplate } from '../../drawing/render/svg-stems.js';
import { paintsFor } from '../../drawing/render/svg-paints.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { Ground } from '../picture/ground-code.js';

/** A gap in the chart: closed, as a strip, or open, with a button to close it. */
export interface FoldButton {
  readonly gap: number;
  readonly open: boolean;
  readonly x0: number;
  readonly x1: number;
  /** "3 years", or shorter. */
  readonly drawn: string;
  /** "Fold 3 years". */
  readonly again: string;
  /** What it does, what it hides, and how long that is. */
  readonly name: string;
}

export interface ChartOptions {
  /** The code for many entries. */
  readonly many: typeof many;
  readonly extras: ChartExtras | undefined;
  readonly nested: NestedCode | undefined;
  readonly scene: Scene;
  readonly name: string;
  /** Ids of its description. */
  readonly described?: string;
  readonly axis: AxisLayout;
  readonly axisMetrics: AxisMetrics;
  readonly mirror: Mirror;
  readonly texts: Texts;
  readonly model: InLanguages;
  readonly marks: MarksOptions;
  /** Bits of `MarkForm` that some entry has. */
  readonly forms: number;
  /** A new object in one of these redraws the marks. */
  readonly markInputs: readonly unknown[];
  /** The marks on the canvas; undefined if every mark is an element. */
  readonly painted: PaintedScene | undefined;
  /** Times as options. */
  readonly spans: unknown;
  /** Content of features under the marks. */
  readonly layers: unknown;
  readonly folds: readonly FoldButton[];
  readonly tabStop: Stop | undefined;
  /** The place of the keyboard: a fold is no tab stop while the list of entries has one. */
  readonly stop: Stop | undefined;
  /** Lane names stand above their rows instead of beside them. */
  readonly heads: boolean;
  /** The rows scroll by themselves. */
  readonly boxed: '' | 'boxed' | 'boxed steady' | 'boxed limited' | 'boxed limited tall';
  readonly gutterPx: number;
  readonly fontPx: number;
  /** Least height of the rows. */
  readonly rowsPx: number;
  /** Shaded through all lanes, px of the window; undefined if it is not in view. */
  readonly highlight: PxSpan | undefined;
  /** Draws what lies behind rows of this height. */
  readonly groundOf: (heightPx: number) => Ground | undefined;
  readonly grabbed: boolean;
  readonly hint: string | undefined;
  /** Controls that float over the corner, or below the rows. */
  readonly floating: unknown;
  readonly onLane: (key: string) => void;
  /** The foot of lanes that do not hold all. */
  readonly more?: unknown;
  /** The way to a row for each entry of a lane of columns, lane by lane. */
  readonly rests?: readonly unknown[];
  /** The count of the density under the pointer. */
  readonly tip: DensityTip | undefined;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onMouseDown: () => void;
}

export function chartView(options: ChartOptions): TemplateResult {
  const { scene, axis, axisMetrics, mirror, heads, grabbed, many } = options;
  const wholePx = Math.max(Math.ceil(heightWithNames(scene)), Math.floor(options.rowsPx));
  const ground = options.groundOf(wholePx);
  const inside = heads ? undefined : many.lanesUnderNames(options);
  return html`<div
    class="chart ${heads ? 'heads' : ''} ${options.boxed}"
    part="chart"
    ${place({ '--_gutter': options.gutterPx, '--_kept': axisMetrics.heightPx + 1 + Math.floor(options.rowsPx) })}
  >
    ${
      heads
        ? nothing
        : html`<div class="gutter">
            <div class="corner" ${place({ height: axisMetrics.heightPx + 1 })}></div>
            ${laneNames(options)} ${many.figuresTemplate(options, inside!)}
          </div>`
    }
    <div
      class="window ${grabbed ? 'grabbed' : ''}"
      @click=${options.onClick}
      @pointermove=${options.onPointerMove}
      @pointerleave=${options.onPointerLeave}
      @keydown=${options.onKeyDown}
      @focusin=${options.onFocusIn}
      @mousedown=${options.onMouseDown}
    >
      <div class="axis-bar" part="axis">
        <svg height=${axisMetrics.heightPx} aria-hidden="true">
          ${axisTemplate(axis, scene, mirror, axisMetrics)}${ground?.names}
        </svg>
        ${options.folds.map((fold) => foldButton(fold, options))}
      </div>
      ${heads ? laneNames(options) : nothing}
      <div
        role="listbox"
        tabindex=${options.tabStop === undefined ? 0 : -1}
        aria-label=${options.name}
        aria-describedby=${options.described ?? nothing}
        aria-orientation="horizontal"
      >
        ${rowsTemplate(options, wholePx, ground, inside)}
      </div>
      ${guard([scene.lanes, scene.heightPx, axisMetrics.heightPx, options.texts], () => emptyLanes(options))}
      ${options.more} ${options.tip === undefined ? nothing : many.tipTemplate(options.tip, options)}
      ${options.hint === undefined ? nothing : html`<p class="hint" aria-hidden="true">${options.hint}</p>`}
    </div>
    ${options.floating}
  </div>`;
}

function emptyLanes({ scene, axisMetrics, texts }: ChartOptions): TemplateResult | typeof nothing {
  const words = emptyLanesText(scene.lanes, texts);
  if (words === undefined) return nothing;
  return html`<p class="empty-lanes" ${place({ top: axisMetrics.heightPx + 1 + scene.heightPx })}>
    <bdi title=${words}>${words}</bdi>
  </p>`;
}

/** First the fixed layer, then the painted one, then the elements: marks with their labels, threads. */
function rowsTemplate(
  options: ChartOptions,
  wholePx: number,
  ground: Ground | undefined,
  inside: ReadonlySet<number> | undefined,
): TemplateResult {
  const { scene, axis, mirror, heads, painted, texts, many } = options;
  const shift = (mirror.rtl ? -scene.offsetPx : scene.offsetPx).toFixed(2);
  return html`<div class="rows" role="presentation" part="rows" ${place({ 'min-height': wholePx })}>
    <svg class="backdrop" height=${wholePx} aria-hidden="true">
      ${backdropTemplate(axis, scene, mirror, wholePx, options.highlight, ground)}${many.scaleLinesTemplate(scene)}
    </svg>
    ${many.canvasTemplate(options)}
    <svg class="marks" height=${Math.ceil(scene.heightPx)} role="presentation">
      ${paintsFor(options.forms)} ${painted === undefined ? nothing : many.samplesTemplate}
      <g role="presentation" transform="translate(${shift} 0)">
        ${many.manyLayer(options)}
        ${guard([scene.entry, scene.glyph, scene.y, mirror.rtl], () => [sharedPaints(scene), stemsTemplate(scene, mirror)])}
        ${options.spans}
        ${guard([...options.markInputs, painted?.elements], () => marksTemplate(options.marks, painted && [...painted.elements]))}
        ${options.layers}
      </g>
      ${heads || inside?.size ? many.insideFiguresTemplate(scene, mirror, texts.locale, inside) : nothing}
    </svg>
    ${painted === undefined ? nothing : many.colourSamples}
  </div>`;
}

/** The least width of a fold’s button: a pointer needs more than a narrow strip. */
const MIN_FOLD_PX = 24;
/** A strip that the window cuts has its name from this width on: a line of it. */
const NAMED_FROM_PX = 14;
/** A name is a target of this height. */
const MIN_NAME_PX = 24;
/** Height of the button below a name. */
const REST_PX = 24;
function laneNames(options: ChartOptions): TemplateResult {
  const { scene, axisMetrics, texts, model, heads, rests, fontPx, onLane } = options;
  const names = scene.lanes.map((lane, index) => {
    // A lane on its way to no height has no room for its name.
    if (lane.height < MIN_NAME_PX) return nothing;
    const own = lane.own ?? lane.name;
    const name = laneText(own, texts);
    const entries = texts.count('entries', lane.total ?? lane.entries.length);
    const isClosed = lane.form === 'collapsed' || isRest(lane.key);
    // A screen reader would say the hint of a button after its state, which says the same: its content has it, which is
    // hidden, since reading down would come to the name of the button again, to each of its parts, and to their hints.
    const hint = texts.text(isClosed ? 'laneExpand' : 'laneCollapse', { lane: laneText(lane.name, texts) });
    const topPx = heads ? 3 : nameTopPx(lane.height);
    const rest = rests?.[index] ?? nothing;
    const maxPx = lane.height - topPx - (rest === nothing ? 1 : REST_PX);
    return html`<button
        type="button"
        class="lane-name c${lane.colour}"
        tabindex="-1"
        lang=${laneLang(own, model) ?? nothing}
        aria-expanded=${isClosed ? 'false' : 'true'}
        aria-label=${joinSentences([name, entries], texts.locale)}
        ${place({ '--_y': lane.top + topPx, 'max-height': maxPx, '--_lines': Math.trunc(maxPx / fontPx / NAME_LINE_EM) || 1 })}
        @click=${() => {
          onLane(lane.key);
        }}
      >
        <b aria-hidden="true" title=${joinSentences([hint, entries], texts.locale)} dir="auto">${name}</b>
        <span aria-hidden="true" title=${hint} lang=${texts.locale}>${entries}</span></button
      >${rest}`;
  });
  return html`<div
    class="lane-names"
    role="toolbar"
    aria-orientation="vertical"
    aria-label=${texts.text('lanesBy')}
    @keydown=${onRovingKeyDown}
    @focusin=${onRovingFocusIn}
    ${place({ top: axisMetrics.heightPx + 1 })}
  >
    ${options.nested?.laneNames(options, names) ?? names}
  </div>`;
}

function foldButton(
  fold: FoldButton,
  { mirror, tabStop, stop, scene, marks, axisMetrics }: ChartOptions,
): TemplateResult | typeof nothing {
  const { widthPx } = scene.transform;
  // A stop that is out of view stays out of view: it is there for the keyboard focus.
  const isOut = fold.x1 < 0 || fold.x0 > widthPx;
  const x0 = isOut ? fold.x0 : Math.max(fold.x0, 0);
  const x1 = isOut ? fold.x1 : Math.min(fold.x1, widthPx);
  const isAt = (at: Stop | undefined): boolean => at?.type === 'fold' && at.gap === fold.gap;
  if (x1 - x0 < 1 && !isAt(stop) && !isAt(tabStop)) return nothing;
  const isCut = x1 - x0 < fold.x1 - fold.x0 - 1;
  const hasName = !isCut || x1 - x0 >= NAMED_FROM_PX;
  const drawn = hasName && turnedNameWidth(marks.faces, fold.drawn) <= axisMetrics.turnedPx ? fold.drawn : '';
  const morePx = isOut || isCut || fold.open ? 0 : Math.max(MIN_FOLD_PX - (x1 - x0), 0) / 2;
  // The tip for a pointer is not an attribute of the button, or its name would be spoken twice.
  return html`<button
    type="button"
    class="fold ${fold.open ? 'open' : ''} ${x0 > widthPx / 2 ? 'late' : ''} ${isAt(stop) ? 'here' : ''}"
    data-gap=${fold.gap}
    tabindex=${isAt(tabStop) ? 0 : -1}
    aria-label=${fold.name}
    aria-expanded=${fold.open ? 'true' : 'false'}
    ${place({ '--_x': mirror.left(x0 - morePx, x1 + morePx), width: x1 - x0 + 2 * morePx, '--_turned': axisMetrics.names.topPx })}
  >
    ${fold.open ? html`<span aria-hidden="true" title=${fold.name}>${fold.again}</span>` : html`${drawn === '' ? nothing : html`<b>${drawn}</b>`}<i aria-hidden="true" title=${fold.name}></i>`}
  </button>`;
}
