/** Accounts of one matter side by side: the button in the details loads with the core, the comparison on demand. */
import { html, nothing } from 'lit';
import type { Content, Feature, TimelineApi } from '../../element/core/feature.js';
import type { ShownDetails } from '../../element/entry/details-view.js';
import { asideKey } from '../../element/interaction/plain-key.js';

export const comparison: Feature = {
  id: 'comparison',
  entry: compareButton,
  isWanted: ({ session }) => session.state.aside?.type === 'comparison',
  load: () => import('./part.js'),
};

/** The button that compares the accounts of one matter, if there are several. */
function compareButton(details: ShownDetails, { features }: TimelineApi): Content {
  const { entry, texts, actions } = details;
  const count = actions === undefined ? 0 : details.countAccounts();
  if (actions === undefined || count < 2) return nothing;
  const aside = { type: 'comparison', entry } as const;
  const warm = (): void => {
    features.warm(comparison);
  };
  return html`<button
    type="button"
    class="plain compare"
    aria-haspopup="dialog"
    data-aside=${asideKey(aside)}
    @pointerenter=${warm}
    @focus=${warm}
    @click=${() => {
      actions.openAside(aside);
    }}
  >
    ${texts.count('compareAccounts', count)}
  </button>`;
}
