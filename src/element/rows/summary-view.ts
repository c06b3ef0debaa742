/**
 * The summary: a short paragraph above list and table, of which the half that a glance at the page gives is only spoken;
 * before the chart it is spoken as a whole. The list of entries is described by it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';
import type { RowFacts } from './row-facts.js';
import { namesLongestGap } from './summary-words.js';

export function summaryView(
  { model, focusOrder, marks, totals }: Picture,
  { groups, pauses, pauseWords, titlesWords, facts, summary, detailed, detailedFacts }: RowFacts,
  texts: Texts,
  spoken: boolean,
  /** The time in the heading, which a reader sees. What is only spoken is heard alone, so that it says the time too. */
  known: string,
): TemplateResult | typeof nothing {
  // The loaded part of an archive is only a piece: no statement about it would hold for the whole.
  if (totals.all > model.count) return nothing;
  const found = pauses(model, focusOrder, marks, groups(model, focusOrder));
  const counted = facts(model, focusOrder, marks, found);
  const details = detailedFacts(model, focusOrder);
  const seen = namesLongestGap(details, counted) ? 'true' : nothing;
  return html`<p id="summary" class="synopsis ${spoken ? 'visually-hidden' : ''}" part="summary">
    ${summary(counted, texts, spoken ? undefined : known)}
    <span aria-hidden=${seen}>${pauseWords(counted, texts)}</span>
    ${titlesWords(focusOrder, model, texts)}
    <span class="visually-hidden">${detailed(details, model, texts)}</span>
  </p>`;
}
