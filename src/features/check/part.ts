/** The working part of the check. */
import { nothing } from 'lit';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { onServer } from '../../drawing/platform/on-server.js';
import { checkView } from './check-view.js';
import { isForAuthor } from './for-author.js';
import { checkStyles } from './styles.js';

export const styles = [checkStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const { element } = timeline;
  return {
    slots: {
      below: ({ texts }) => {
        const isAuto = element.check === 'auto';
        if ((isAuto && isWrittenElsewhere(element)) || !isForAuthor(timeline)) return nothing;
        return checkView(timeline.dataset.result?.issues ?? [], texts, isAuto);
      },
    },
  };
}

/**
 * A server does not know whose machine shows the page. The first update in the page hydrates the server's output
 * unchanged.
 */
function isWrittenElsewhere({ hasUpdated, shadowRoot }: TimelineApi['element']): boolean {
  return onServer || (!hasUpdated && (shadowRoot?.firstElementChild ?? null) !== null);
}
