/** The steps of the article on paper, with the dates and words that the chart shows for each. */
import { html, nothing, type TemplateResult } from 'lit';
import { titleLang } from '../../dataset/data/text-language.js';
import type { Picture } from '../../element/picture/picture.js';
import { quoted } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { ReadStep } from './read-step.js';

/** The article itself has the words: the list follows its order. */
export function printedSteps(
  steps: readonly ReadStep[],
  picture: Picture,
  texts: Texts,
): TemplateResult | typeof nothing {
  const told = steps.flatMap((step) => step.told ?? []);
  if (told.length === 0) return nothing;
  const { model, words } = picture;
  return html`<section class="scroll-print" aria-label=${texts.text('story')}>
    <h3>${texts.text('story')}</h3>
    <ol>
      ${told.map(({ entry, heading, rangeText, quote }) => {
        const record = entry === undefined ? undefined : model.entries.at(entry);
        const said = quote ? record?.quotes?.[0] : undefined;
        const when = entry === undefined ? rangeText && words.spanText(rangeText) : words.date(entry);
        const title = record?.title ?? heading;
        return html`<li>
          <span class="when">${when}</span>
          ${title === '' ? nothing : html`<b lang=${(entry === undefined ? undefined : titleLang(model, entry)) ?? nothing} dir="auto">${title}</b>`}
          ${said === undefined ? nothing : html`<q lang=${said.lang ?? nothing} dir="auto">${quoted(said.text, said.lang)}</q>`}
        </li>`;
      })}
    </ol>
  </section>`;
}
