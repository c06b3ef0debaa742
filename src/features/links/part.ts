/** The working part of links. */
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { LinkController } from './link-controller.js';
import { copyLinkButton, linkNotice } from './link-view.js';
import { linkStyles } from './styles.js';

export const styles = [linkStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const links = new LinkController(timeline);
  return {
    slots: {
      toolbar: ({ texts }) => copyLinkButton(links, texts),
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
