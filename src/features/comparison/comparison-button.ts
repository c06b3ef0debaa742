/** Opens the accounts that an entry is one of, where there are others. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/texts.js';
import { asideKey } from '../details/aside-key.js';
import type { DetailsActions } from '../details/details-actions.js';

export interface CompareOptions {
  readonly entry: number;
  readonly texts: Texts;
  readonly actions?: DetailsActions;
}

export function compareButton({ entry, texts, actions }: CompareOptions): TemplateResult | typeof nothing {
  const count = actions?.accountsOf(entry).entries.length ?? 0;
  if (actions === undefined || count < 2) return nothing;
  const aside = { type: 'comparison', entry } as const;
  return html`<button
    type="button"
    class="plain compare"
    aria-haspopup="dialog"
    data-aside=${asideKey(aside)}
    @click=${() => {
      actions.openAside(aside);
    }}
  >
    ${texts.count('compareAccounts', count)}
  </button>`;
}
