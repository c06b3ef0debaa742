/** The working part of links. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { LinkController } from './link-controller.js';
import { copyLinkItem, linkNotice } from './link-view.js';
import { linkStyles } from './styles.js';

export const styles = [linkStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const links = new LinkController(timeline);
  return {
    slots: {
      'more-menu': ({ texts }) => copyLinkItem(links, texts),
      notice: ({ texts }) => linkNotice(links, texts),
    },
    applyPending: (ready) => {
      links.applyPending(ready);
    },
    get issues() {
      return links.issues;
    },
  };
}
