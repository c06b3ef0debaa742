/** The summary: a short paragraph above list and table; before the chart it is there for those who hear it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../i18n/texts.js';
import type { Picture } from '../picture/picture.js';
import type { RowFacts } from './row-facts.js';

export function summaryView(
  { model, focusOrder, marks, totals }: Picture,
  { groups, facts, summary }: RowFacts,
  texts: Texts,
  spoken: boolean,
  /** The time that the heading names. */
  known: string,
): TemplateResult | typeof nothing {
  // What is in the page of an archive is a piece of it: nothing that is said of it would hold for the whole.
  if (totals.all > model.count) return nothing;
  return html`<p class="synopsis ${spoken ? 'visually-hidden' : ''}" part="summary">
    ${summary(facts(model, focusOrder, marks, groups(model, focusOrder)), texts, known)}
  </p>`;
}
