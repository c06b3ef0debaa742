/** The corrections of published entries, the latest first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Correction } from '../../dataset/data/dataset.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { parseEdtf } from '../../dataset/time/edtf.js';
import { quoted } from '../../words/i18n/quoted.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../../element/picture/picture.js';

export function correctionsTemplate(
  { dataset: { corrections = [], lang } }: TimelineModel,
  words: Picture['words'],
  texts: Texts,
): TemplateResult | typeof nothing {
  if (corrections.length === 0) return nothing;
  return html`<h3>${texts.text('aboutCorrections')}</h3>
    <ul class="about-sources">
      ${latestFirst(corrections).map(
        ({ date, change, entry, title, note }) =>
          html`<li>
            ${words.spanText(date)}: <bdi lang=${lang ?? nothing}>${quoted(title ?? entry, lang)}</bdi>,
            ${texts.text(change === 'removed' ? 'correctionRemoved' : 'correctionChanged')}${
              note === undefined
                ? nothing
                : html`<br /><span class="about-meta" lang=${lang ?? nothing} dir="auto">${note}</span>`
            }
          </li>`,
      )}
    </ul>`;
}

/** Those of one day stay in the order of their author. */
function latestFirst(corrections: readonly Correction[]): readonly Correction[] {
  const time = ({ date }: Correction): number => parseEdtf(date)?.min ?? 0;
  return [...corrections].sort((left, right) => time(right) - time(left));
}
