/** The known times of an entry: when it happened, was said and was published. */
import { html, nothing, type TemplateResult } from 'lit';
import { entryTimes } from '../a11y/entry-times.js';
import type { EntryWords } from '../a11y/entry-words.js';
import type { Entry } from '../data/dataset.js';
import type { Texts } from '../i18n/texts.js';

/** Nothing if there is only one time: the line of kind and date has it. */
export function timesTemplate(entry: Entry, words: EntryWords, texts: Texts): TemplateResult | typeof nothing {
  const times = entryTimes(entry, words);
  if (times.length === 0) return nothing;
  return html`<dl class="times">
    ${times.map(
      ({ key, text, words: when }) =>
        html`<div>
          <dt>${texts.text(key)}</dt>
          <dd><time datetime=${text}>${when}</time></dd>
        </div>`,
    )}
  </dl>`;
}
