/** The phases of an entry, in its details. */
import { html, nothing } from 'lit';
import type { Content } from '../../element/core/feature.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { phasesOfEntry } from '../../dataset/data/phases.js';
import type { ShownDetails } from '../../element/entry/details-view.js';
import { nameList } from '../../words/i18n/name-list.js';

export function duringTemplate({ model, entry, texts }: ShownDetails): Content {
  const labels = phasesOfEntry(model, entry).map(({ phase }) => phase.label);
  if (labels.length === 0) return nothing;
  const lang = namesLang(model, ...labels);
  const [before = '', after = ''] = texts.text('duringPhases', { phases: MARK }).split(MARK);
  return html`<p class="during">${before}<bdi lang=${lang ?? nothing}>${nameList(labels, lang)}</bdi>${after}</p>`;
}

/** Stands for the names while the words around them are found. */
const MARK = '\u0001';
