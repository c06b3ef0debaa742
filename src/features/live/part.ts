/** The working part of live data. */
import type { LiveApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { LiveController } from './live-controller.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { isDrawing } from '../../element/frame/views.js';

/** The button that goes to new entries. */
const liveStyles = css`
  .new {
    margin-block-start: 6px;
    min-block-size: 26px;
    padding-block: 2px;
    border-radius: 999px;
    font-variant-numeric: tabular-nums;
  }

  :dir(rtl) .way {
    display: inline-block;
    scale: -1 1;
  }
`;

export interface LivePart extends FeaturePart, LiveApi {}

export const styles = [liveStyles];

export function connect(timeline: TimelineApi): LivePart {
  const live = new LiveController(timeline);
  live.refresh();
  // New entries slide into their rows.
  timeline.crowd.fetch().catch(() => undefined);
  return {
    append: (entries) => {
      live.append(entries);
    },
    update: (entries) => {
      live.update(entries);
    },
    remove: (ids) => {
      live.remove(ids);
    },
    afterDataset: () => {
      live.refresh();
    },
    slots: { heading: (view) => newEntriesView(view, live) },
  };
}

/** New entries after the window, and the button that goes to them. */
function newEntriesView({ texts, view }: ViewContext, live: LiveController): TemplateResult | typeof nothing {
  const { unreadCount } = live;
  if (unreadCount === 0) return nothing;
  const words = texts.count('newEntries', unreadCount);
  return html`<button
    class="plain new"
    type="button"
    aria-label="${words}. ${texts.text('showNewest')}"
    @click=${() => {
      live.showNewest(isDrawing(view));
    }}
  >
    ${words} <span class="way" aria-hidden="true">→</span>
  </button>`;
}
