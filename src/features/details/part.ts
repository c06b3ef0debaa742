/** The working part of the details. */
import { html, nothing, type TemplateResult } from 'lit';
import { memo } from '../../dataset/base/memo.js';
import type { AsideContent, Content, FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { entriesOfActor } from '../../dataset/data/actor-entries.js';
import { TimelineCardEvent, TimelineSelectEvent } from '../../element/session/events.js';
import { isDrawing } from '../../element/frame/views.js';
import { entryStyles } from '../../element/entry/styles.js';
import { actorBody, actorHeading } from './actor-view.js';
import { moreButton, stepTemplate } from '../../element/rows/step-view.js';
import { actorStyles, sheetStyles } from './styles.js';
import { detailsAnchor, detailsPanel, type PanelForm } from './details-panel.js';
import { DetailsLayer } from './details-layer.js';
import type { Aside } from '../../element/interaction/command.js';
import { entriesWithin } from '../../drawing/scene/pick.js';
import { laneLang, laneText } from '../../element/chart/lane-name.js';
import type { Picture } from '../../element/picture/picture.js';
import { fitsCard } from './details-placement.js';

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
  const details = (view: ViewContext, picture: Picture): Content => {
    const { selected } = view.session.state;
    if (selected === undefined || isWithheld() || !isDrawing(view.view)) return nothing;
    if (picture.focusOrder.entries.length === 0 || view.features.coversDetails) return nothing;
    return detailsPanel(view, picture, selected, panelForm(view));
  };
  const panelAs = (form: PanelForm, view: ViewContext, picture: Picture): Content =>
    panelForm(view) === form ? (asidePanel(view, picture) ?? details(view, picture)) : nothing;
  return {
    slots: {
      card: (view, picture) => panelAs('card', view, picture),
      panel: (view, picture) => panelAs('sheet', view, picture),
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

/** Listed at first, and with each request for more. */
const STEP_COUNT = 100;

type Cluster = Extract<Aside, { type: 'cluster' }>;

/** "1,204 entries · Ukraine · 25 April 2025". */
function clusterHeading({ texts }: ViewContext, picture: Picture, cluster: Cluster): TemplateResult {
  const { lane, count, entries } = entriesOf(picture, cluster, 1);
  const when = entries[0] === undefined ? '' : picture.words.shortDate(entries[0]);
  const name =
    lane && html`<bdi lang=${laneLang(lane.name, picture.model) ?? nothing}>${laneText(lane.name, texts)}</bdi>`;
  return html`${texts.count('entries', count)} · ${name} · ${when}`;
}

/** Entries at one time, which no zoom can separate: all of them, each as a step. */
function clusterBody(options: ViewContext, picture: Picture, cluster: Cluster): TemplateResult {
  const { texts, session } = options;
  const most = cluster.most ?? STEP_COUNT;
  const { entries, count } = entriesOf(picture, cluster, most);
  const left = count - entries.length;
  return html`<div class="body">
    <ol class="steps" aria-label=${texts.text('chartLabel')}>
      ${entries.map((entry) => stepTemplate(options, picture, entry))}
    </ol>
    ${moreButton(texts, { left, step: STEP_COUNT }, () => {
      session.openAside({ ...cluster, most: most + STEP_COUNT });
    })}
  </div>`;
}

function entriesOf({ context: { arrangement } }: Picture, { lane, first, last }: Cluster, most: number) {
  const place = arrangement.lanes.findIndex(({ key }) => key === lane);
  return { lane: arrangement.lanes[place], ...entriesWithin(arrangement, place, [first, last], most) };
}

// The panel that replaces the details: an actor, or accounts side by side.

/** Undefined if the state asks for none, or for one that the dataset lacks. */
function asidePanel(options: ViewContext, picture: Picture): TemplateResult | undefined {
  const { session, features, texts } = options;
  const { aside } = session.state;
  if (aside === undefined) return undefined;
  const template = features.aside(aside.type);
  if (template !== undefined) {
    const content = template(options, picture);
    return content && frame(options, content);
  }
  const { awaited } = features;
  return frame(options, { heading: nothing, body: awaited && features.notice(awaited, texts) });
}

function frame(options: ViewContext, { heading, body }: AsideContent): TemplateResult {
  const { session, texts } = options;
  const back = session.state.selected === undefined ? 'close' : 'asideBack';
  return html`<div
    class="details aside ${session.state.aside?.type ?? ''} ${panelForm(options)}"
    part="aside"
    role="dialog"
    aria-labelledby="aside-title"
    data-focus="aside"
    tabindex="-1"
  >
    <button
      type="button"
      class="back"
      @click=${() => {
        session.openAside(undefined);
      }}
    >
      <span class="flip" aria-hidden="true">‹</span> ${texts.text(back)}
    </button>
    <h3 id="aside-title">${heading}</h3>
    ${body}
  </div>`;
}

/** A card beside the mark of the open entry, if there is room. Accounts side by side need the whole width. */
function panelForm(options: ViewContext): PanelForm {
  const { aside, selected } = options.session.state;
  const hasMark = isDrawing(options.view) && selected !== undefined && (aside === undefined || aside.type === 'actor');
  const anchor = hasMark ? detailsAnchor(options, selected) : undefined;
  return anchor !== undefined && fitsCard(anchor) ? 'card' : 'sheet';
}
