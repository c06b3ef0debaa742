/** The working part of live data. */
import type { LiveApi } from '../../element/core/feature-apis.js';
import type { Content, FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { clockText, LiveController, lostWords } from './live-controller.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ShownDetails } from '../../element/entry/details-view.js';
import { isDrawing } from '../../element/frame/views.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';

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
  timeline.many.fetch().catch(() => undefined);
  return {
    append: (entries) => live.append(entries),
    update: (entries) => live.update(entries),
    remove: (ids) => live.remove(ids),
    askNow: () => {
      live.askNow();
    },
    get issues() {
      return live.issues;
    },
    afterDataset: () => {
      live.refresh();
    },
    slots: {
      heading: (view) => newEntriesView(view, live),
      notice: (view) => html`${lostView(view, live)}${goneView(view, live)}`,
    },
    entry: (details) => changedView(details, live),
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
    aria-label=${joinSentences([words, texts.text('showNewest')], texts.locale)}
    @click=${() => {
      live.showNewest(isDrawing(view));
    }}
  >
    ${words} <span class="way" aria-hidden="true">→</span>
  </button>`;
}

/** The source does not answer; the words are announced once, so that no clock is read out again and again. */
function lostView({ api, texts, error }: ViewContext, live: LiveController): Content {
  const { lost } = live;
  if (lost === undefined || error !== undefined) return nothing;
  return html`<div class="notice" part="state" data-code=${lost.error?.code ?? nothing}>
    <p>${lostWords(api, lost.heardAt)}</p>
    <button
      class="plain"
      type="button"
      @click=${() => {
        live.askNow();
      }}
    >
      ${texts.text('retry')}
    </button>
  </div>`;
}

/** The open entry is no longer among the others: its card has closed. */
function goneView({ texts }: ViewContext, live: LiveController): Content {
  const change = live.openChange;
  if (change?.what !== 'gone') return nothing;
  return html`<div class="notice gone" part="state">
    <p dir="auto">${texts.text('openEntryGone', { title: change.title })}</p>
    <button
      class="plain"
      type="button"
      @click=${() => {
        live.closeGone();
      }}
    >
      ${texts.text('close')}
    </button>
  </div>`;
}

function changedView({ model, entry, texts }: ShownDetails, live: LiveController): Content {
  const change = live.openChange;
  if (change?.what !== 'changed' || model.entries.at(entry)?.id !== change.id) return nothing;
  return html`<p class="note changed">
    ${texts.text('openEntryChangedAt', { time: clockText(change.at, texts.locale) })}
  </p>`;
}
