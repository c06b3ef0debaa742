/** Which of their times the chart is drawn by. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TimelineModel } from '../data/timeline-model.js';
import { asTimes, TIMES, type Times } from '../data/times.js';
import type { PlainKey } from '../i18n/messages.js';
import type { Texts } from '../i18n/texts.js';

const NAMES: Readonly<Record<Times, PlainKey>> = {
  happened: 'timesHappened',
  said: 'timesSaid',
  published: 'timesPublished',
};

/** Only a dataset that knows a second time has something to choose. */
export function timesField(
  { times, timesKnown }: TimelineModel,
  texts: Texts,
  onTimes: (times: Times) => void,
): TemplateResult | typeof nothing {
  const offered = TIMES.filter((by) => by === 'happened' || by === times || timesKnown[by] > 0);
  if (offered.length === 1) return nothing;
  return html`<label class="field">
    <span class="field-name">${texts.text('timesBy')}</span>
    <select
      class="times-by"
      tabindex="-1"
      .value=${live(times)}
      @change=${(event: Event) => {
        onTimes(asTimes((event.target as HTMLSelectElement).value));
      }}
    >
      ${offered.map((by) => html`<option value=${by} ?selected=${by === times}>${texts.text(NAMES[by])}</option>`)}
    </select>
  </label>`;
}

/** How many entries do not give the time that the chart is drawn by, and stand at another. */
export function timesNote({ times, timesKnown, count }: TimelineModel, texts: Texts): string | undefined {
  if (times === 'happened') return undefined;
  const without = count - timesKnown[times];
  if (without === 0) return undefined;
  return texts.count(times === 'said' ? 'timesSaidFallback' : 'timesPublishedFallback', without);
}
