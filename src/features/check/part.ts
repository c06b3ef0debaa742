/** The working part of the check. */
import { nothing } from 'lit';
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { checkView } from './check-view.js';
import { isForAuthor } from './for-author.js';
import { checkStyles } from './styles.js';

export const styles = [checkStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  return {
    slots: {
      below: ({ texts }) => {
        const issues = timeline.dataset.result?.issues ?? [];
        return isForAuthor(timeline) ? checkView(issues, texts, timeline.element.check === 'auto') : nothing;
      },
    },
  };
}
