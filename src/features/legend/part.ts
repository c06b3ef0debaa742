/** The legend of the present picture. */
import { html } from 'lit';
import { memo } from '../../dataset/base/memo.js';
import type { FeaturePart, ViewContext } from '../../element/core/feature.js';
import { crowdForms } from '../../element/chart/crowd-forms.js';
import { isPaceEven } from '../../element/picture/even-pace.js';
import type { Picture } from '../../element/picture/picture.js';
import { kindsInUse, type LegendOptions, legendView } from './legend-view.js';
import { sizeView } from './size-view.js';
import { legendStyles } from './styles.js';
import { threadForms } from './thread-legend.js';

export const styles = [legendStyles];

export function connect(): FeaturePart {
  const kindsOf = memo(kindsInUse);
  const sizesOf = memo(sizeView);
  return {
    slots: {
      'under-chart': (view, picture) =>
        html`${sizesOf(picture, view.texts)}${legendView({ ...optionsOf(view, picture), kinds: kindsOf(picture.model) })}`,
    },
    *prepare({ model }) {
      kindsOf(model);
      yield;
    },
  };
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
