/** Entries at one time, which no zoom can separate: all of them, each as a step. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Aside } from '../../element/interaction/command.js';
import { entriesWithin } from '../../drawing/scene/pick.js';
import { moreButton, stepTemplate } from './actor-view.js';
import { laneLang, laneText } from '../../element/chart/lane-name.js';
import type { Picture } from '../../element/picture/picture.js';
import type { ViewContext } from '../../element/core/feature.js';

/** Listed at first, and with each request for more. */
const STEP_COUNT = 100;

type Cluster = Extract<Aside, { type: 'cluster' }>;

/** "1,204 entries · Ukraine · 25 April 2025". */
export function clusterHeading({ texts }: ViewContext, picture: Picture, cluster: Cluster): TemplateResult {
  const { lane, count, entries } = entriesOf(picture, cluster, 1);
  const when = entries[0] === undefined ? '' : picture.words.shortDate(entries[0]);
  const name =
    lane && html`<bdi lang=${laneLang(lane.name, picture.model) ?? nothing}>${laneText(lane.name, texts)}</bdi>`;
  return html`${texts.count('entries', count)} · ${name} · ${when}`;
}

export function clusterBody(options: ViewContext, picture: Picture, cluster: Cluster): TemplateResult {
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
