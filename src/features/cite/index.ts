/** "Cite": a disclosure at the end of the details. Its content loads when the pointer or the focus comes to it. */
import { html, nothing } from 'lit';
import type { Content, Feature, TimelineApi } from '../../element/core/feature.js';
import type { DetailsOptions } from '../../element/entry/details-view.js';
import { repeatInOrder } from '../../drawing/platform/repeat-in-order.js';
import type { CitePart } from './part.js';

export const cite: Feature<CitePart> = {
  id: 'cite',
  entryEnd: disclosure,
  load: () => import('./part.js'),
};

/** Another entry has its own disclosure, which is closed. Paper has nothing to press. */
function disclosure(details: DetailsOptions, timeline: TimelineApi): Content {
  if (details.actions === undefined) return nothing;
  const { features } = timeline;
  const warm = (): void => {
    features.warm(cite);
  };
  return html`${repeatInOrder(
    [details.entry],
    String,
    () =>
      html`<details
        class="cite disclosure"
        @pointerenter=${warm}
        @focusin=${warm}
        @toggle=${() => {
          features.use(cite, () => undefined);
        }}
      >
        <summary>${details.texts.text('cite')}</summary>
        ${features.part(cite)?.formats(details) ?? features.notice(cite, details.texts)}
      </details>`,
  )}`;
}
