/**
 * The whole extent at true scale, with the window in it: two thumbs, its middle, two date fields, counts of what is
 * outside.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { clamp } from '../../dataset/base/number.js';
import type { Tick } from '../../dataset/time/calendar-ticks.js';
import { guard } from 'lit/directives/guard.js';
import type { Texts } from '../../words/i18n/texts.js';
import { trackDrag } from '../../drawing/platform/track-drag.js';
import { OVERVIEW_PX } from '../../element/picture/chart-metrics.js';
import type { Picture } from '../../element/picture/picture.js';
import type { Mirror } from '../../drawing/render/mirror.js';
import { place } from '../../drawing/render/place.js';
import type { EdgeCounts } from '../../drawing/scene/edge-counts.js';
import type { Overview } from '../../drawing/scene/overview.js';
import type { View } from '../../drawing/scale/view.js';
import { type DateFault, dateFields } from './date-fields.js';
import type { WindowWords } from './window-words.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../dataset/time/units.js';

/** Height above the words of its calendar. */
const HEIGHT_PX = OVERVIEW_PX - 18;
/** Height of the highest strip. */
const BARS_PX = HEIGHT_PX - 4;
const FIGURE_GAP_PX = 6;
const MIN_BAR_PX = 2;
/** A finger's target is this wide. */
const FINGER_PX = 44;
/** The middle can be dragged however narrow the window is. */
const MIN_MIDDLE_PX = 24;

export interface OverviewOptions {
  /** Undefined until it has loaded. */
  readonly many: Picture['many'];
  readonly overview: Overview;
  readonly gutterPx: number;
  readonly thumbPx: number;
  readonly mirror: Mirror;
  readonly rtl: boolean;
  readonly texts: Texts;
  /** The calendar below; the same object while it is the same. */
  readonly ticks: readonly Tick[];
  readonly window: { readonly start: number; readonly end: number; readonly x0: number; readonly x1: number };
  readonly words: WindowWords;
  /** Whether lanes count entries in columns: then the strips here name their measure as well. */
  readonly counts: boolean;
  /** The row of fields and counts waits while the window moves: its layout is expensive, and nobody reads it then. */
  readonly moving: boolean;
  readonly edges: EdgeCounts;
  readonly onEarlier: () => void;
  readonly onLater: () => void;
  readonly onStart: (ms: number) => void;
  readonly onEnd: (ms: number) => void;
  /** What is wrong with the dates that the reader has just given. */
  readonly fault: DateFault | undefined;
  readonly onDates: (view: View) => void;
  readonly onFault: (fault: DateFault) => void;
  /** Moves the window so that it starts there. */
  readonly onMove: (ms: number) => void;
}

export function overviewView(options: OverviewOptions): TemplateResult {
  const { overview, gutterPx, thumbPx, texts, mirror } = options;
  return html`<div class="overview" part="overview" role="group" aria-label=${texts.text('overview')}>
    ${guard(options.moving ? ['moving'] : [options.words, options.edges, options.fault], () => rangeRow(options))}
    <div
      class="track"
      ${place({ 'margin-inline-start': gutterPx, height: OVERVIEW_PX })}
      @pointerdown=${(event: PointerEvent) => {
        onTrackDown(event, options);
      }}
    >
      <svg
        class="density-all"
        aria-hidden="true"
        height=${OVERVIEW_PX}
        ${place({ width: overview.widthPx, 'margin-inline-start': thumbPx })}
      >
        <path class="base" d="M0 ${HEIGHT_PX - 0.5}H${overview.widthPx}"></path>
        ${guard([overview, mirror.rtl], () => barsTemplate(overview, mirror))}
        ${guard([overview, options.counts, mirror.rtl, texts, gutterPx, options.many], () => (options.counts ? scaleTemplate(options) : nothing))}
        ${guard([options.ticks, overview, mirror.rtl], () => labelsTemplate(options))}
      </svg>
      ${windowTemplate(options)}
    </div>
  </div>`;
}

function rangeRow(options: OverviewOptions): TemplateResult {
  const { texts, edges, onEarlier, onLater } = options;
  return html`<div class="range-row">
    <span class="edge">${edgeButton(texts.count('earlier', edges.earlier), edges.earlier, '←', onEarlier)}</span>
    ${dateFields(options)}
    <span class="edge end">${edgeButton(texts.count('later', edges.later), edges.later, '→', onLater)}</span>
  </div>`;
}

function edgeButton(text: string, count: number, arrow: string, onClick: () => void): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  const sign = html`<span class="flip" aria-hidden="true">${arrow}</span>`;
  return html`<button type="button" class="quiet" @click=${onClick}>
    ${arrow === '←' ? sign : nothing} ${text} ${arrow === '→' ? sign : nothing}
  </button>`;
}

/** Colours are stacked; a strip is as high as its count, the lowest still visible. */
function barsTemplate({ counts, bucketPx, most }: Overview, mirror: Mirror): readonly TemplateResult[] {
  const below = new Float64Array(counts[0]?.length ?? 0);
  return counts.map((column, colour) => {
    const bars: string[] = [];
    column.forEach((count, bucket) => {
      if (count === 0) return;
      const total = counts.reduce((sum, each) => sum + each[bucket]!, 0);
      const whole = Math.max(MIN_BAR_PX, (BARS_PX * total) / most);
      const tall = (whole * count) / total;
      const left = mirror.left(bucket * bucketPx, (bucket + 1) * bucketPx);
      bars.push(
        `M${left.toFixed(1)} ${(HEIGHT_PX - below[bucket]!).toFixed(1)}v${(-tall).toFixed(1)}h${bucketPx - 1}v${tall.toFixed(1)}z`,
      );
      below[bucket]! += tall;
    });
    return bars.length === 0 ? html`` : svg`<path class="density c${colour}" d=${bars.join('')}></path>`;
  });
}

/** The scale beside the strips, at the figures of the lanes; over their start if lane names are above the rows. */
function scaleTemplate({ overview, gutterPx, thumbPx, mirror, texts, many }: OverviewOptions): unknown {
  const besidePx = thumbPx + FIGURE_GAP_PX;
  const inside = mirror.rtl ? overview.widthPx - FIGURE_GAP_PX : FIGURE_GAP_PX;
  const beside = mirror.rtl ? overview.widthPx + besidePx : -besidePx;
  return many.overviewScaleTemplate({
    most: overview.most,
    maxPx: BARS_PX,
    base: HEIGHT_PX,
    widthPx: overview.widthPx,
    x: gutterPx === 0 ? inside : beside,
    anchor: gutterPx === 0 ? 'start' : 'end',
    format: (count) => new Intl.NumberFormat(texts.locale).format(count),
  });
}

function labelsTemplate({ ticks, overview, mirror }: OverviewOptions): readonly TemplateResult[] {
  return ticks
    .map(({ ms, label, endMs }) => ({ label, x0: overviewX(overview, ms), x1: overviewX(overview, endMs) }))
    .filter(({ label, x0, x1 }) => label !== '' && x1 - x0 > label.length * 7)
    .map(
      ({ label, x0 }) =>
        svg`<path class="line major" d="M${Math.round(mirror.x(x0)) + 0.5} ${HEIGHT_PX}v5"></path>
        <text class="word" x=${(mirror.x(x0) + (mirror.rtl ? -4 : 4)).toFixed(1)} y=${HEIGHT_PX + 1} dy="1.08em">${label}</text>` as TemplateResult,
    );
}

/** Instants outside are placed at the ends. */
export function overviewX({ start, end, widthPx }: Overview, ms: number): number {
  return clamp((ms - start) / (end - start), 0, 1) * widthPx;
}

function windowTemplate(options: OverviewOptions): TemplateResult {
  const { window, thumbPx, mirror, texts, words, overview, onStart, onEnd } = options;
  const middle = (window.x0 + window.x1) / 2;
  const half = Math.max(window.x1 - window.x0, MIN_MIDDLE_PX) / 2;
  const x0 = middle - half;
  const x1 = middle + half;
  const at = (start: number, end: number): number => thumbPx + mirror.left(start, end);
  // The part of the middle that a thumb takes for a finger leaves the middle its least width.
  const inside = clamp((x1 - x0 - MIN_MIDDLE_PX) / 2, 0, FINGER_PX - thumbPx);
  const range = { min: overview.start, max: overview.end };
  return html`
    <div
      class="shade"
      ${place({ left: at(window.x0, window.x1), width: Math.max(window.x1 - window.x0, 1), height: HEIGHT_PX })}
    ></div>
    <div class="middle" data-drag="move" ${place({ left: at(x0, x1), width: x1 - x0, height: HEIGHT_PX })}></div>
    ${thumb({ name: texts.text('windowStart'), text: words.start, ms: window.start, min: range.min, max: window.end, drag: 'start', set: onStart }, at(x0 - thumbPx, x0), inside, options)}
    ${thumb({ name: texts.text('windowEnd'), text: words.end, ms: window.end, min: window.start, max: range.max, drag: 'end', set: onEnd }, at(x1, x1 + thumbPx), inside, options)}
  `;
}

interface Thumb {
  readonly name: string;
  readonly text: string;
  readonly ms: number;
  readonly min: number;
  readonly max: number;
  readonly drag: 'start' | 'end';
  readonly set: (ms: number) => void;
}

function thumb(
  { name, text, ms, min, max, drag, set }: Thumb,
  left: number,
  inside: number,
  options: OverviewOptions,
): TemplateResult {
  const { overview, rtl, thumbPx } = options;
  // The value is a share of the whole extent: Orca reads a value as its share of the range between the two others,
  // which it takes to begin at 0.
  const length = overview.end - overview.start;
  const share = Math.round(((ms - overview.start) / length) * 1000) / 10;
  const side = (drag === 'start') === !rtl ? 'at-end' : 'at-start';
  return html`<div
    class="thumb ${side}"
    role="slider"
    tabindex="0"
    data-drag=${drag}
    aria-label=${name}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${share}
    aria-valuetext=${text}
    ${place({ left, width: thumbPx, height: HEIGHT_PX, '--_inside': inside })}
    @keydown=${(event: KeyboardEvent) => {
      onSliderKey(event, { value: ms, min, max, length, rtl, set });
    }}
  ></div>`;
}

/** A thumb or the middle is dragged; a press beside them brings the window there. */
function onTrackDown(event: PointerEvent, options: OverviewOptions): void {
  const { overview, window, thumbPx, rtl, onStart, onEnd, onMove } = options;
  if (event.button !== 0) return;
  const track = event.currentTarget as HTMLElement;
  const kind = event.target instanceof Element ? event.target.getAttribute('data-drag') : null;
  const msPerPx = (overview.end - overview.start) / overview.widthPx;
  const timeAt = (clientX: number): number => {
    const box = track.getBoundingClientRect();
    const px = rtl ? box.right - clientX : clientX - box.left;
    return overview.start + (px - thumbPx) * msPerPx;
  };
  const pressed = timeAt(event.clientX);
  const length = window.end - window.start;
  const origin = kind === 'end' ? window.end : kind === null ? pressed - length / 2 : window.start;
  const set = kind === 'start' ? onStart : kind === 'end' ? onEnd : onMove;
  if (kind === null) onMove(origin);
  trackDrag(event, {
    onMove: ({ clientX }) => {
      set(origin + timeAt(clientX) - pressed);
    },
  });
}

// Keys of the overview's thumbs.

/** An arrow key moves by the largest of these up to this share of the whole. */
const ARROW_SHARE = 1 / 150;
const ARROW_STEPS_MS = [SECOND_MS, MINUTE_MS, HOUR_MS, DAY_MS, 30 * DAY_MS, 365 * DAY_MS, 36525 * DAY_MS];
const PAGE_STEPS = 10;

interface SliderOptions {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Length of the whole extent, ms. */
  readonly length: number;
  readonly rtl: boolean;
  readonly set: (value: number) => void;
}

/** The keys of ARIA's slider pattern. */
function onSliderKey(event: KeyboardEvent, { value, min, max, length, rtl, set }: SliderOptions): void {
  const step = ARROW_STEPS_MS.findLast((ms) => ms <= length * ARROW_SHARE) ?? SECOND_MS;
  const targets = new Map([
    ['ArrowRight', value + (rtl ? -step : step)],
    ['ArrowLeft', value - (rtl ? -step : step)],
    ['ArrowUp', value + step],
    ['ArrowDown', value - step],
    ['PageUp', value + PAGE_STEPS * step],
    ['PageDown', value - PAGE_STEPS * step],
    ['Home', min],
    ['End', max],
  ]);
  const target = targets.get(event.key);
  if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  set(clamp(target, min, max));
}
