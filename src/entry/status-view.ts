/** The status of an entry as a chip: its sign and its name. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Status } from '../data/dataset.js';
import { STATUSES } from '../data/timeline-model.js';
import { statusSign, statusTemplate } from '../render/status-signs.js';

export function statusChip(status: Status | undefined, name: string | undefined): TemplateResult | typeof nothing {
  if (status === undefined || name === undefined) return nothing;
  return html`<span class="status" data-status=${status}>${signTemplate(STATUSES.indexOf(status) + 1)}${name}</span>`;
}

/** A strike through the name says the same as the sign of the mark. */
function signTemplate(status: number): TemplateResult | typeof nothing {
  if (statusSign(status) === undefined || STATUSES[status - 1] === 'retracted') return nothing;
  return html`<svg width="10" height="10" viewBox="2 1 10 10" aria-hidden="true">${statusTemplate(status, 0)}</svg>`;
}
