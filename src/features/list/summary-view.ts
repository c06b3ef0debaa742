/** The summary: a short paragraph above list and table; before the chart it is there for those who hear it. */
import { html, type TemplateResult } from 'lit';
import type { Picture } from '../../picture/picture.js';
import { isDrawing } from '../../core/views.js';
import type { TemplateOptions } from '../../core/template-options.js';

export function summaryView({ list, texts, view }: TemplateOptions, picture: Picture): TemplateResult {
  const { model, stops, marks } = picture;
  const facts = list.facts(model, stops, marks, list.groups(model, stops));
  return html`<p class="synopsis ${isDrawing(view) ? 'visually-hidden' : ''}" part="summary">
    ${list.summary(facts, texts)}
  </p>`;
}
