/** The legend of the present picture. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { memo } from '../../dataset/base/memo.js';
import type { FeaturePart, ViewContext } from '../../element/core/feature.js';
import { type CrowdForm, crowdForms, KEY_FORMS, shapeForms, shapesOf } from '../../element/chart/key-forms.js';
import type { Picture } from '../../element/picture/picture.js';
import { legendStyles } from './styles.js';
import { RELATION_TYPES } from '../../dataset/data/relation-types.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { SizeSample } from '../../element/chart/size-samples.js';
import type { ScalePlan } from '../../drawing/scale/time-scale.js';
import { MIN_PACE } from '../../element/picture/fold-names.js';
import { STATUS_KEYS } from '../../words/a11y/entry-words.js';
import { plainStatus } from '../../dataset/data/plain-status.js';
import { STATUSES, type TimelineModel } from '../../dataset/data/timeline-model.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import { MarkForm } from '../../drawing/dates/mark-form.js';
import type { PartySign } from '../../element/picture/label-text.js';
import type { TextMeasure } from '../../drawing/platform/text-measure.js';
import { threadSample } from '../../drawing/render/thread-forms.js';
import { tornEdges, tornStrip } from '../../drawing/render/torn-strip.js';
import { GlyphShape } from '../../drawing/scene/scene.js';

/** A row of samples. */
const HEIGHT_PX = 34;

export const styles = [legendStyles];

const SHADE_SAMPLE = svg`<rect class="highlight" x="-9" y="-9" width="18" height="18"></rect>`;
const SHADE_WORDS = { busiest: 'legendBusiest', highlight: 'legendHighlight' } as const;
const FOLD_SAMPLE = svg`<g class="strip"><path class="torn" d=${tornStrip(-8, 8, -9, 9)}></path><path class="tear" d=${tornEdges(-8, 8, -9, 9)}></path></g>`;

/** A type of thread, as a place in `RELATION_TYPES`, and its words. */
interface ThreadForm {
  readonly type: number;
  readonly text: string;
}

interface LegendOptions {
  /** Bits of `MarkForm`. */
  readonly forms: number;
  readonly kinds: KindsInUse;
  readonly crowds: readonly CrowdForm[];
  readonly texts: Texts;
  readonly threads: readonly ThreadForm[];
  readonly parties: readonly PartySign[];
  readonly unevenPace: boolean;
  /** The meaning of the shading through all lanes. */
  readonly shade: 'busiest' | 'highlight' | undefined;
  readonly measure: TextMeasure;
  /** Room for one line of it. */
  readonly widthPx: number;
  readonly printing: boolean;
  /** It has no line of its own until it is asked for. */
  readonly hidden: boolean;
}

interface LegendItem {
  readonly sample: SVGTemplateResult;
  readonly widthPx: number;
  /** Letters before the text that the chart shows as well. */
  readonly sign?: string;
  readonly text: string;
}

const PAD_PX = 36;
const SAMPLE_GAP_PX = 6;
const ITEM_GAP_PX = 18;

// The kinds of entries in a dataset that the legend has to explain.

/** The glyphs in use. */
interface KindsInUse {
  readonly shapes: ReadonlySet<GlyphShape>;
  /** The status that no title says, as in the column; 0 for none. */
  readonly plainStatus: number;
}

export function connect(): FeaturePart {
  const kindsOf = memo(kindsInUse);
  const sizesOf = memo(sizeView);
  return {
    slots: {
      'under-chart': (view, picture) =>
        html`${sizesOf(picture, view.texts, view.many)}${guard(inputsOf(view, picture), () =>
          legendView({ ...optionsOf(view, picture), kinds: kindsOf(picture.model) }),
        )}`,
    },
    *prepare({ model }) {
      kindsOf(model);
      yield;
    },
  };
}

/** All that the legend depends on: no frame of a motion changes any of it. */
function inputsOf({ controls, texts, printing, frameWidthPx, presenter }: ViewContext, picture: Picture): unknown[] {
  const { formsInUse, everyRow, totals, model, relations, words, labels, frame, highlight } = picture;
  return [
    ...[formsInUse, everyRow, totals.all, model, relations, words, labels.signs, frame.plan, highlight === undefined],
    ...[controls, texts, printing, frameWidthPx, presenter.typeface.label],
  ];
}

function optionsOf(
  { controls, texts, printing, frameWidthPx, presenter }: ViewContext,
  picture: Picture,
): Omit<LegendOptions, 'kinds'> {
  return {
    forms: picture.formsInUse,
    crowds: crowdForms(picture),
    texts,
    threads: threadForms(picture),
    parties: picture.labels.signs,
    unevenPace: !isPaceEven(picture.frame.plan),
    shade: picture.highlight && (picture.model.highlight ? 'highlight' : 'busiest'),
    measure: presenter.typeface.label,
    widthPx: frameWidthPx,
    printing,
    hidden: controls === 'few',
  };
}

// The threads in the legend.

/** The types that some entry has. */
function threadForms({ relations, words }: Pick<Picture, 'relations' | 'words'>): readonly ThreadForm[] {
  return RELATION_TYPES.flatMap((name, type) =>
    relations.typesInUse & (1 << type) ? [{ type, text: words.verb(name) }] : [],
  );
}

/** The meaning of the area of a disc, in three sizes: always visible, since no form of a mark shows its number. */
function sizeView(picture: Picture, texts: Texts, many: ViewContext['many']): TemplateResult | typeof nothing {
  const key = many.sizeKey(picture, texts);
  if (key === undefined) return nothing;
  return html`<ul class="legend sizes c8" aria-label=${texts.text('sizeBy')}>
    <li><bdi>${key.title}</bdi></li>
    ${[...key.samples, ...key.signs].map(sampleTemplate)} ${key.notes.map((note) => html`<li>${note}</li>`)}
  </ul>`;
}

function sampleTemplate({ sample, widthPx, text }: SizeSample): TemplateResult {
  return html`<li>
    <svg
      width=${widthPx}
      height=${HEIGHT_PX}
      viewBox="${-widthPx / 2} ${-HEIGHT_PX / 2} ${widthPx} ${HEIGHT_PX}"
      aria-hidden="true"
    >
      ${sample}</svg
    >${text}
  </li>`;
}

/** Whether time has one pace in a whole plan. */
function isPaceEven({ segments, shares }: ScalePlan): boolean {
  const paces = segments.map((segment, at) => shares[at]! / (segment.end - segment.start));
  return Math.max(...paces) < MIN_PACE * Math.min(...paces);
}

/**
 * A line if one is enough; else a disclosure, closed until the reader opens it. For a few entries the disclosure shows only
 * after the View menu opens it, or while it has the focus. Paper always shows the key.
 */
function legendView(options: LegendOptions): TemplateResult {
  const { texts, printing, hidden, widthPx } = options;
  const items = legendItems(options);
  const fits = !printing && !hidden && lengthPx(items, options.measure) <= widthPx;
  const note = noteTemplate(options);
  const list = html`<ul
    class="legend c8 ${fits ? 'line' : ''}"
    part="legend"
    tabindex="-1"
    aria-label=${texts.text('legend')}
  >
    ${items.map(itemTemplate)}
  </ul>`;
  if (fits) return list;
  if (printing) return html`${note}${list}`;
  return html`<details class="key ${hidden ? 'asked' : ''}">
    <summary>${texts.text('legend')}</summary>
    ${note}${list}
  </details>`;
}

/** The meaning of a diamond, a bubble and a fade, in words. */
function noteTemplate({ forms, kinds, texts }: LegendOptions): TemplateResult | typeof nothing {
  const keys: readonly (PlainKey | false)[] = [
    kinds.shapes.has(GlyphShape.silence) ? 'readSilence' : kinds.shapes.has(GlyphShape.statement) && 'readKinds',
    (forms & MarkForm.approximate) !== 0 && 'readDay',
    (forms & (MarkForm.openStart | MarkForm.openEnd)) !== 0 && 'readOpen',
  ];
  const sentences = keys.flatMap((key) => (key === false ? [] : [texts.text(key)]));
  return sentences.length === 0 ? nothing : html`<p class="key-note">${sentences.join(' ')}</p>`;
}

function legendItems({
  forms,
  kinds,
  crowds,
  texts,
  threads,
  parties,
  unevenPace,
  shade,
}: LegendOptions): readonly LegendItem[] {
  return [
    ...parties.map(({ sign, name, colour }) => ({ sample: partySample(colour), widthPx: 14, sign, text: name })),
    ...shapeForms(kinds.shapes).map(({ key, sample }) => ({ sample, widthPx: 18, text: texts.text(key) })),
    ...[...KEY_FORMS.filter(({ bits }) => forms & bits), ...crowds].map(({ key, sample }) => ({
      sample,
      widthPx: 32,
      text: texts.text(key),
    })),
    ...threads.map(({ type, text }) => ({ sample: threadSample(type), widthPx: 32, text })),
    ...statusItem(kinds, texts),
    ...(shade ? [{ sample: SHADE_SAMPLE, widthPx: 22, text: texts.text(SHADE_WORDS[shade]) }] : []),
    ...(unevenPace ? [{ sample: FOLD_SAMPLE, widthPx: 22, text: texts.text('legendPace') }] : []),
  ];
}

function lengthPx(items: readonly LegendItem[], measure: TextMeasure): number {
  return items.reduce(
    (sum, { widthPx, sign = '', text }) =>
      sum + widthPx + SAMPLE_GAP_PX + measure.width(`${sign} ${text}`) + ITEM_GAP_PX,
    PAD_PX,
  );
}

/** The status that no title says. */
function statusItem({ plainStatus: plain }: KindsInUse, texts: Texts): readonly LegendItem[] {
  const status = STATUSES[plain - 1];
  if (status === undefined) return [];
  const name = texts.text(STATUS_KEYS.get(status)!).toLocaleLowerCase(texts.locale);
  return [{ sample: svg``, widthPx: 0, text: texts.text('legendPlain', { status: name }) }];
}

function partySample(colour: number): SVGTemplateResult {
  return svg`<circle class="member c${colour}" r="5"></circle>`;
}

function itemTemplate({ sample, widthPx, sign, text }: LegendItem): TemplateResult {
  return html`<li>
    ${widthPx === 0 ? nothing : html`<svg width=${widthPx} height="18" viewBox="${-widthPx / 2} -9 ${widthPx} 18" aria-hidden="true">${sample}</svg>`}${
      sign === undefined ? text : html`<span><b>${sign}</b> <bdi>${text}</bdi></span>`
    }
  </li>`;
}

function kindsInUse(model: TimelineModel): KindsInUse {
  return {
    shapes: shapesOf(model, model.order),
    plainStatus: plainStatus(model),
  };
}
