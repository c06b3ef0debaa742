/** The name of the chart on the way into it: "Toward a ceasefire, chart, 26 entries in 4 lanes". */
import { html, type TemplateResult } from 'lit';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';

export function chartName({ model, totals, context }: Picture, texts: Texts): string {
  return texts.text('chartSaid', {
    title: model.dataset.title ?? texts.text('timeline'),
    entries: texts.count('entries', totals.shown),
    lanes: texts.count('saidLanes', context.arrangement.lanes.filter(({ heading }) => !heading).length),
  });
}

/** Whether some timeline of the page has been walked by keys: what is said on the way in is said once. */
let isKnown = false;

export function knowChart(known = true): void {
  isKnown = known;
}

export interface Entering {
  /** Ids of elements that describe the chart, and the option where Tab enters it. */
  readonly described?: string;
  readonly stopDescribed?: string;
  readonly keysHint?: TemplateResult;
}

/**
 * The description on the way into the chart: the summary before it, and with the first option how to come to the help for
 * keys. A screen reader that goes to an option need not say what describes the list around it.
 */
export function entering(texts: Texts, hasStop: boolean): Entering {
  if (isKnown) return {};
  return {
    ...(hasStop ? { described: 'summary', stopDescribed: 'chart-keys' } : { described: 'summary chart-keys' }),
    keysHint: html`<p id="chart-keys" class="visually-hidden">${texts.text('saidKeys')}</p>`,
  };
}
