/** A sign before the words of a relation: back to what an entry answers, or on to what answers it. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../../drawing/render/icon.js';

/** Liberation Sans has no arrow with a hook. */
const BACK = 'M5.5 3 2 6.5 5.5 10M2 6.5h8a3 3 0 0 1 0 6H8';
const ON = 'M10.5 3 14 6.5 10.5 10M14 6.5H6a3 3 0 0 0 0 6h2';

export function threadArrow(isOn: boolean): TemplateResult {
  return html`<span class="arrow">${icon(isOn ? ON : BACK)}</span>`;
}
