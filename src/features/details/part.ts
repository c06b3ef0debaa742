/** The working part of the details. */
import { nothing } from 'lit';
import { memo } from '../../base/memo.js';
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { entriesOfActor } from '../../data/actor-entries.js';
import { isDrawing } from '../../frame/views.js';
import { entryStyles } from '../../entry/styles.js';
import { actorBody, actorHeading } from './actor-view.js';
import { actorStyles } from './actor-styles.js';
import { asidePanel } from './aside-panel.js';
import { clusterBody, clusterHeading } from './cluster-view.js';
import { detailsAnchor, detailsPanel } from './details-panel.js';
import { moveCard } from './details-placement.js';
import { sheetStyles } from './sheet-styles.js';

export const styles = [entryStyles, actorStyles, sheetStyles];

function placedBy({ presenter, rtl, frameWidthPx }: TimelineApi): Parameters<typeof detailsAnchor>[0] {
  return { frame: presenter.frame, rtl, frameWidthPx };
}

export function connect(timeline: TimelineApi): FeaturePart {
  const entriesOf = memo(entriesOfActor);
  return {
    slots: {
      panel: (view, picture) => {
        const aside = asidePanel(view, picture);
        const { selected } = view.session.state;
        if (aside !== undefined || selected === undefined || !isDrawing(view.view)) return aside;
        if (picture.focusOrder.entries.length === 0 || view.features.coversDetails) return nothing;
        return detailsPanel(view, picture, selected);
      },
    },
    asides: {
      actor: (view, picture) => {
        const { aside } = view.session.state;
        const actor = aside?.type === 'actor' ? picture.words.actor(aside.actor) : undefined;
        if (actor === undefined || aside?.type !== 'actor') return undefined;
        const entries = entriesOf(picture.model, actor.id);
        const body = actorBody(view, picture, { actor, entries, most: aside.most });
        return { heading: actorHeading(picture, actor), body };
      },
      cluster: (view, picture) => {
        const { aside } = view.session.state;
        if (aside?.type !== 'cluster') return undefined;
        return { heading: clusterHeading(view, picture, aside), body: clusterBody(view, picture, aside) };
      },
    },
    beforeFocus: (root) => {
      const card = root.querySelector<HTMLElement>('.details.card');
      const chart = root.querySelector<HTMLElement>('.chart');
      const { selected } = timeline.session.state;
      const anchor = selected === undefined ? undefined : detailsAnchor(placedBy(timeline), selected);
      if (card && chart && anchor) moveCard(card, chart, anchor);
    },
  };
}
