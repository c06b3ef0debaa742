/** The foot of a lane: the number of entries in the window that have no row: a button that opens the lane. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../words/i18n/texts.js';
import { MORE_PX } from '../../drawing/layout/arrange-window.js';
import { REST_LANE } from '../../drawing/layout/lanes.js';
import { place } from '../../drawing/render/place.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { laneText } from './lane-name.js';

export interface LaneMoreOptions {
  readonly scene: Pick<Scene, 'lanes'>;
  readonly texts: Texts;
  /** Keys of open lanes. */
  readonly openLanes: ReadonlySet<string>;
  /** px from the top of the window to the rows. */
  readonly topPx: number;
  readonly onOpenLane: (key: string) => void;
}

export function laneMoreTemplate({ scene, texts, openLanes, topPx, onOpenLane }: LaneMoreOptions): TemplateResult {
  const last = scene.lanes.length - 1;
  return html`${scene.lanes.map(({ key: own, name, more, form, top, height }, index) => {
    // All lanes close at the foot of the last one.
    const key = index === last && openLanes.has(REST_LANE) ? REST_LANE : own;
    const isOpen = openLanes.has(key) && (form === 'rows' || key === REST_LANE);
    if (more === undefined && !isOpen) return nothing;
    const text = more === undefined ? texts.text('laneFewer') : texts.count('laneMore', more.count);
    const y = more === undefined ? top + height - MORE_PX : more.y - MORE_PX / 2;
    return html`<button
      type="button"
      class="lane-more"
      aria-label="${laneText(name, texts)}: ${text}"
      aria-expanded=${isOpen ? 'true' : 'false'}
      ${place({ top: topPx + y, height: MORE_PX })}
      @click=${(event: Event) => {
        event.stopPropagation();
        onOpenLane(key);
      }}
      @keydown=${(event: Event) => {
        event.stopPropagation();
      }}
    >
      ${text}
    </button>`;
  })}`;
}
