/** The summary: a short paragraph above list and table; before the chart it is there for those who hear it. */
import { html, type TemplateResult } from 'lit';
import type { Texts } from '../i18n/texts.js';
import type { Picture } from '../picture/picture.js';
import type { RowFacts } from './row-facts.js';

export function summaryView(
  { model, focusOrder, marks }: Picture,
  { groups, facts, summary }: RowFacts,
  texts: Texts,
  spoken: boolean,
): TemplateResult {
  return html`<p class="synopsis ${spoken ? 'visually-hidden' : ''}" part="summary">
    ${summary(facts(model, focusOrder, marks, groups(model, focusOrder)), texts)}
  </p>`;
}
