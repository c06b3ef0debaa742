/** A button under a shortened list: shows so many more. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/texts.js';

/** `left`: how many are hidden; `step`: how many more a press shows. */
export function moreButton(
  texts: Texts,
  { left, step }: { readonly left: number; readonly step: number },
  onMore: () => void,
): TemplateResult | typeof nothing {
  if (left <= 0) return nothing;
  return html`<button type="button" class="plain more" @click=${onMore}>
    ${texts.count('showMore', Math.min(left, step))}
  </button>`;
}
