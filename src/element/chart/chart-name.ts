/** The name of the chart on the way into it: "Toward a ceasefire, chart, 26 entries in 4 lanes". */
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';
import { keysHintId } from './keys-hint.js';

export function chartName({ model, totals, context }: Picture, texts: Texts): string {
  return texts.text('chartSaid', {
    title: model.dataset.title ?? texts.text('timeline'),
    entries: texts.count('entries', totals.shown),
    lanes: texts.count('saidLanes', context.arrangement.lanes.filter(({ heading }) => !heading).length),
  });
}

export interface Entering {
  /** Ids of elements that describe the chart, and the option where Tab enters it. */
  readonly described?: string;
  readonly stopDescribed?: string;
}

/**
 * The description on the way into the chart: the summary before it, and with the first option how to come to the help for
 * keys. A screen reader that goes to an option need not say what describes the list around it.
 */
export function entering(hasStop: boolean): Entering {
  const hint = keysHintId();
  if (hint === undefined) return {};
  return hasStop ? { described: 'summary', stopDescribed: hint } : { described: `summary ${hint}` };
}
