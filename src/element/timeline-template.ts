/** The element's shadow tree: header, then loading, empty or failed, or else chart or list, details, what is unclear. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LoadError } from '../data/load-error.js';
import type { UnclearRecord } from '../data/unclear-record.js';
import type { Texts } from '../i18n/texts.js';
import { dayHeading, durationWords } from '../time/date-words.js';
import { createMirror } from '../render/mirror.js';
import { toPx } from '../scale/view.js';
import { chartView, type FoldButton } from './chart-view.js';
import { detailsBody, detailsHead } from './details-view.js';
import type { DetailsAnchor } from './details-placement.js';
import { fitsCard } from './details-placement.js';
import type { Displayed } from './displayed.js';
import { formsInUse, legendView } from './legend-view.js';
import { groupEntries } from './list-groups.js';
import { listView } from './list-view.js';
import type { MarkText, MarksOptions } from '../render/mark-options.js';
import type { Picture } from './picture.js';
import { colourOf } from '../layout/lanes.js';
import { emptyView, errorView, loadingView, unclearView } from './state-view.js';
import { toolbarView, type ToolbarOptions } from './toolbar-view.js';
import type { ChartInput } from './chart-input.js';
import type { TimelineState } from '../interaction/reduce.js';

export interface TemplateOptions {
  readonly label: string;
  readonly texts: Texts;
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly error: LoadError | undefined;
  /** The dataset has been read and holds no entry that can be placed. */
  readonly empty: boolean;
  readonly unclear: readonly UnclearRecord[];
  readonly picture: Picture | undefined;
  readonly displayed: Displayed;
  readonly state: TimelineState;
  readonly view: 'chart' | 'list';
  readonly rtl: boolean;
  readonly frameWidthPx: number;
  readonly input: ChartInput;
  readonly toolbar: Omit<ToolbarOptions, 'texts' | 'view' | 'foldable' | 'atFit'>;
  readonly announcement: string;
  readonly onRetry: () => void;
  readonly onSlotChange: () => void;
  readonly onSelect: (entry: number | undefined, thenFocus: boolean) => void;
}

export function timelineTemplate(options: TemplateOptions): TemplateResult {
  const { texts, picture, error, phase, label } = options;
  const hasContent = picture !== undefined || options.empty;
  const title = picture?.model.dataset.title ?? '';
  const name = label || title || texts.text('timeline');
  return html`<section class="frame" part="frame" aria-label=${name} ?hidden=${!hasContent && phase === 'idle'}>
      ${picture ? headerTemplate(options, picture, title || label) : nothing}
      ${error ? errorView(error, picture !== undefined, texts, options.onRetry) : nothing}
      ${phase === 'loading' && !hasContent ? loadingView(texts) : nothing}
      ${picture ? contentTemplate(options, picture) : options.empty && !error ? emptyView(texts) : nothing}
      ${unclearView(options.unclear, texts)}
      <p class="visually-hidden" role="status">${options.announcement}</p>
    </section>
    <div class="fallback" ?hidden=${hasContent}><slot @slotchange=${options.onSlotChange}></slot></div>`;
}

function headerTemplate(options: TemplateOptions, picture: Picture, title: string): TemplateResult {
  const { texts, state, view, toolbar } = options;
  const { model, extent } = picture;
  const sources = model.dataset.sources?.length ?? 0;
  return html`<header part="header">
    <div class="heading">
      <h2 part="title" dir="auto" lang=${model.dataset.lang ?? nothing}>${title || texts.text('timeline')}</h2>
      <p class="covered">
        ${coveredText(options, picture)} · ${texts.count('entries', model.count)}${sources > 0
          ? ` · ${texts.count('sources', sources)}`
          : ''}
      </p>
    </div>
    ${toolbarView({ ...toolbar, texts, view, foldable: extent.gaps.length > 0, atFit: state.view === undefined })}
  </header>`;
}

/** From the first to the last entry, in months. */
function coveredText({ texts }: TemplateOptions, { context, marks }: Picture): string {
  const { entries } = context.stops;
  const first = context.stops.times[0] ?? 0;
  const last = entries.reduce((most, entry) => Math.max(most, marks.outerEnd[entry] as number), first) - 1;
  const format = new Intl.DateTimeFormat(texts.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const limit = 8.64e15;
  if (Math.abs(first) > limit || Math.abs(last) > limit) return texts.count('entries', entries.length);
  return format.formatRange(first, last);
}

function contentTemplate(options: TemplateOptions, picture: Picture): TemplateResult {
  if (options.view === 'list') return listTemplate(options, picture);
  const { displayed, state } = options;
  if (displayed.scene === undefined || displayed.axis === undefined) return html``;
  return html`${chartTemplate(options, picture)}
    ${legendView(formsInUse(picture.marks), options.texts)}
    ${state.selected === undefined ? nothing : detailsTemplate(options, picture, state.selected)}`;
}

function listTemplate(options: TemplateOptions, picture: Picture): TemplateResult {
  const { texts, state, onSelect } = options;
  const { model, words, relations, context } = picture;
  const dayOf = (ms: number): string => dayHeading(ms, { locale: texts.locale, timeZone: model.timeZone });
  return listView({
    model,
    words,
    relations,
    texts,
    parts: groupEntries({ model, stops: context.stops, gaps: context.stops.gaps, words, dayHeading: dayOf }),
    selected: state.selected,
    lengthOf: (ms) => durationWords(ms, { locale: texts.locale }),
    onToggle: (entry) => {
      onSelect(entry === state.selected ? undefined : entry, false);
    },
    onSelect: (entry) => {
      onSelect(entry, true);
    },
  });
}

function chartTemplate(options: TemplateOptions, picture: Picture): TemplateResult {
  const { displayed, rtl, texts, input } = options;
  const { scene, axis, metrics } = displayed;
  if (scene === undefined || axis === undefined) return html``;
  const mirror = createMirror(scene.transform.widthPx, rtl);
  const marks = marksOptions(options, picture);
  return chartView({
    scene,
    axis,
    mirror,
    texts,
    marks,
    folds: foldButtons(options, picture),
    tabStop: marks.tabStop,
    heads: metrics.heads,
    gutterPx: metrics.gutterPx,
    grabbed: input.grabbed,
    hint: input.hinting ? texts.text('wheelHint', { key: isApple() ? '⌘' : 'Ctrl' }) : undefined,
    onClick: input.onClick,
    onKeyDown: input.onKeyDown,
    onFocusIn: input.onFocusIn,
  });
}

function marksOptions({ displayed, state, rtl }: TemplateOptions, picture: Picture): MarksOptions {
  const { model, words, context } = picture;
  const scene = displayed.scene as NonNullable<Displayed['scene']>;
  const total = context.stops.entries.length;
  const lang = model.dataset.lang;
  return {
    scene,
    mirror: createMirror(scene.transform.widthPx, rtl),
    measure: displayed.typeface.label,
    textOf: (entry): MarkText => ({
      label: model.entries[entry]?.title ?? '',
      name: words.name(entry),
      position: context.stops.placeOf(entry) + 1,
      total,
      lang,
    }),
    membersOf: (entry) =>
      (model.dates[entry]?.members ?? []).map(({ min, max }) => ({
        start: Number.isFinite(min) ? min : max,
        end: (Number.isFinite(max) ? max : min) + 1,
      })),
    selected: state.selected,
    tabStop: state.focus ?? firstInView(displayed, picture),
  };
}

/** Where Tab comes into the chart before the reader has been there: the first entry in view. */
function firstInView({ scene }: Displayed, { context }: Picture): TimelineState['focus'] {
  const entries = [...(scene?.entry ?? [])];
  const first = entries.sort((left, right) => context.stops.placeOf(left) - context.stops.placeOf(right))[0];
  return first === undefined ? undefined : { type: 'entry', entry: first };
}

function foldButtons({ displayed, state, texts }: TemplateOptions, { context }: Picture): readonly FoldButton[] {
  const transform = displayed.transform;
  if (transform === undefined) return [];
  const day = (ms: number): string => dayHeading(ms, { locale: texts.locale });
  return context.stops.gaps.map(({ start, end }, gap) => {
    const open = state.openFolds.has(gap);
    const length = durationWords(end - start, { locale: texts.locale });
    const name = texts.text(open ? 'foldClose' : 'foldOpen', { length, from: day(start), to: day(end - 1) });
    return { gap, open, length, name, x0: toPx(transform, start), x1: toPx(transform, end) };
  });
}

function detailsTemplate(options: TemplateOptions, picture: Picture, entry: number): TemplateResult {
  const { texts, onSelect } = options;
  const { model } = picture;
  const anchor = detailsAnchor(options, entry);
  const sheet = anchor === undefined || !fitsCard(anchor);
  const details = {
    ...picture,
    entry,
    texts,
    onSelect: (target: number) => {
      onSelect(target, true);
    },
  };
  return html`<div
    class="details c${colourOf(model, entry)} ${sheet ? 'sheet' : 'card'}"
    part="details"
    role="dialog"
    aria-labelledby="details-title"
    tabindex="-1"
  >
    <div class="bar-top">
      ${detailsHead(details)}
      <button
        type="button"
        class="close"
        aria-label=${texts.text('close')}
        @click=${() => {
          onSelect(undefined, true);
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
    <h3 id="details-title" dir="auto">${model.entries[entry]?.title}</h3>
    <div class="body">${detailsBody(details)}</div>
  </div>`;
}

/** Where the mark of an entry is in the frame; undefined while it is not drawn. */
export function detailsAnchor(
  { displayed, rtl, frameWidthPx }: Pick<TemplateOptions, 'displayed' | 'rtl' | 'frameWidthPx'>,
  entry: number,
): DetailsAnchor | undefined {
  const { scene, metrics } = displayed;
  if (scene === undefined || !scene.entry.includes(entry)) return undefined;
  const mirror = createMirror(scene.transform.widthPx, rtl);
  return { scene, mirror, windowLeftPx: rtl ? 0 : metrics.gutterPx, frameWidthPx, entry };
}

function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}
