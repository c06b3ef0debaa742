/** The legend of the present picture. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { memo } from '../../dataset/base/memo.js';
import type { FeaturePart, ViewContext } from '../../element/core/feature.js';
import { crowdForms } from '../../element/chart/key-forms.js';
import { isPaceEven } from '../../element/picture/even-pace.js';
import type { Picture } from '../../element/picture/picture.js';
import { kindsInUse, legendView, type LegendOptions, type ThreadForm } from './legend-view.js';
import { legendStyles } from './styles.js';
import { RELATION_TYPES } from '../../dataset/data/relation-types.js';
import type { Texts } from '../../words/i18n/texts.js';
import { sizeKey, type SizeSample } from '../../element/chart/size-samples.js';

/** A row of samples. */
const HEIGHT_PX = 34;

export const styles = [legendStyles];

export function connect(): FeaturePart {
  const kindsOf = memo(kindsInUse);
  const sizesOf = memo(sizeView);
  return {
    slots: {
      'under-chart': (view, picture) =>
        html`${sizesOf(picture, view.texts)}${guard(inputsOf(view, picture), () =>
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
    threads: threadForms(picture, texts),
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

/** The types that some entry has. A colon after the words is left out. */
function threadForms(
  { relations, words }: Pick<Picture, 'relations' | 'words'>,
  { locale }: Texts,
): readonly ThreadForm[] {
  return RELATION_TYPES.flatMap((name, type) => {
    const text = words.relation(name, false).replace(/\s?:$/u, '').toLocaleLowerCase(locale);
    return relations.typesInUse & (1 << type) ? [{ type, text }] : [];
  });
}

/** The meaning of the area of a disc, in three sizes: always visible, since no form of a mark shows its number. */
function sizeView(picture: Picture, texts: Texts): TemplateResult | typeof nothing {
  const key = sizeKey(picture, texts);
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
