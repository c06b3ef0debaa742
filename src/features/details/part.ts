/** The working part of the details. */
import { nothing } from 'lit';
import { memo } from '../../dataset/base/memo.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { entriesOfActor } from '../../dataset/data/actor-entries.js';
import { TimelineCardEvent, TimelineSelectEvent } from '../../element/session/events.js';
import { isDrawing } from '../../element/frame/views.js';
import { entryStyles } from '../../element/entry/styles.js';
import { actorBody, actorHeading } from './actor-view.js';
import { actorStyles } from './actor-styles.js';
import { asidePanel } from './aside-panel.js';
import { clusterBody, clusterHeading } from './cluster-view.js';
import { detailsAnchor, detailsPanel } from './details-panel.js';
import { DetailsLayer } from './details-layer.js';
import { sheetStyles } from './sheet-styles.js';

export const styles = [entryStyles, actorStyles, sheetStyles];

function placedBy({ presenter, rtl, frameWidthPx }: TimelineApi): Parameters<typeof detailsAnchor>[0] {
  return { frame: presenter.frame, rtl, frameWidthPx };
}

export function connect(timeline: TimelineApi): FeaturePart {
  const entriesOf = memo(entriesOfActor);
  const layer = new DetailsLayer();
  /** The page was told of the card of this entry. */
  let shownId: string | undefined;
  timeline.element.addEventListener(TimelineSelectEvent.type, () => {
    timeline.outbox.prevented = undefined;
  });
  /** A page that cancelled the event shows the entry itself. */
  const isWithheld = (): boolean => {
    const { prevented } = timeline.outbox;
    return prevented instanceof TimelineSelectEvent && prevented.id === timeline.session.selectedId;
  };
  const reportCard = (root: ShadowRoot): void => {
    const hasCard = !isWithheld() && root.querySelector('slot[name="card-start"]') !== null;
    const id = hasCard ? timeline.session.selectedId : undefined;
    if (id === shownId) return;
    shownId = id;
    timeline.outbox.post(new TimelineCardEvent(id));
  };
  timeline.element.addController({
    hostDisconnected: () => {
      layer.release();
    },
  });
  return {
    slots: {
      panel: (view, picture) => {
        const aside = asidePanel(view, picture);
        const { selected } = view.session.state;
        if (aside === undefined && isWithheld()) return nothing;
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
    afterDraw: (root) => {
      if (timeline.session.selectedId === shownId) return;
      // The page hears of the selection first, and may withhold the card.
      queueMicrotask(() => {
        reportCard(root);
      });
    },
    beforeFocus: (root) => {
      const { selected } = timeline.session.state;
      layer.place(root, selected === undefined ? undefined : detailsAnchor(placedBy(timeline), selected));
    },
  };
}
