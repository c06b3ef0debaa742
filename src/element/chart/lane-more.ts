/**
 * The way to a row for each entry: a button at the foot of a lane that says how many of its entries have none in this
 * window, or no title, and that opens the lane.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { labelled } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { MORE_PX } from '../../drawing/layout/dense-rows.js';
import { isRest, REST_LANE } from '../../drawing/layout/lanes.js';
import { place } from '../../drawing/render/place.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { ChartFrame } from '../picture/chart-presenter.js';
import type { Picture } from '../picture/picture.js';
import type { Session } from '../session/session.js';
import { emptyWindow } from './empty-window.js';
import { laneText } from './lane-name.js';
import { MAX_TRIED } from '../../drawing/layout/lane-in-window.js';
import type { View } from '../../drawing/scale/view.js';
import { isLabelled } from '../../drawing/scene/in-view.js';

/** The name of a lane and its number of entries stand above the button in a lane of this height. */
const LEAST_LANE_PX = 76;
/** Distance to the top of a lane on a narrow page, where the button stands beside the name. */
const HEAD_TOP_PX = 0;

interface WaysOptions {
  readonly session: Session;
  readonly texts: Texts;
  readonly presenter: { readonly moving: boolean; readonly untitled: boolean };
}

interface LaneWays {
  readonly more: unknown;
  /** Lane by lane. */
  readonly rests: readonly unknown[];
  /** Least height of the rows. */
  readonly rowsPx: number;
}

/** The buttons at the foot of lanes, and those beside their names; in a window without an entry, the ways to others. */
export function laneWays(ways: WaysOptions, frame: ChartFrame, picture: Picture): LaneWays {
  const { session, texts, presenter } = ways;
  const { scene, metrics } = frame;
  const { axis, heads, givenPx, seenPx = 0 } = metrics;
  const options = {
    ...{ texts, topPx: axis.heightPx + 1 },
    onOpenLane: (lane: string): void => {
      session.dispatch({ type: 'open-lane', lane }, true);
    },
  };
  return {
    more: [
      laneMoreTemplate({ ...options, scene, openLanes: session.state.openLanes }),
      emptyWindow(ways, frame, picture),
    ],
    // The number would be of all before the titles of a first picture are placed.
    rests: presenter.moving || presenter.untitled ? [] : laneRests({ ...options, scene, picture, heads }),
    // What a window shows stands within some screens of the page: a higher chart ends with it.
    rowsPx: givenPx ?? Math.min(picture.rowsPx, Math.max(seenPx, scene.heightPx)),
  };
}

interface MoreOptions {
  readonly texts: Texts;
  /** px from the top of its box to the rows. */
  readonly topPx: number;
  readonly onOpenLane: (key: string) => void;
}

interface LaneMoreOptions extends MoreOptions {
  readonly scene: Pick<Scene, 'lanes'>;
  /** Keys of open lanes. */
  readonly openLanes: ReadonlySet<string>;
}

function laneMoreTemplate({ scene, openLanes, ...options }: LaneMoreOptions): TemplateResult {
  const { texts } = options;
  const last = scene.lanes.length - 1;
  return html`${scene.lanes.map(({ key: own, name, more, form, top, height, outer }, index) => {
    // All lanes close at the foot of the last one, those of an outer lane at the foot of its last one.
    const ownRest = REST_LANE + (outer?.key ?? '');
    const isLast = scene.lanes[index + 1]?.outer?.key !== outer?.key;
    const rests = [...(index === last ? [REST_LANE] : []), ...(outer && own !== outer.key && isLast ? [ownRest] : [])];
    const key = rests.find((rest) => openLanes.has(rest)) ?? own;
    const isOpen = openLanes.has(key) && (form === 'rows' || isRest(key));
    if (more === undefined && !isOpen) return nothing;
    const text = more === undefined ? texts.text('laneFewer') : texts.count('laneMore', more.count);
    const y = more === undefined ? top + height - MORE_PX : more.y - MORE_PX / 2;
    return button({ key, lane: laneText(name, texts), text, isOpen, y, looks: '' }, options);
  })}`;
}

interface LaneRestOptions extends Pick<MoreOptions, 'texts' | 'onOpenLane'> {
  readonly scene: Scene;
  readonly picture: Picture;
  /** Names of lanes are above their rows. */
  readonly heads: boolean;
}

/**
 * The buttons lane by lane. Lanes of columns have no free foot: the button is below their name, or beside it on a narrow page, and the
 * arrow keys come to it with the names. Of an archive, only a part is here.
 */
function laneRests({ scene, picture, heads, ...options }: LaneRestOptions): readonly unknown[] {
  const { context, view, totals, model } = picture;
  const { texts } = options;
  if (totals.all > model.count) return [];
  const untitled = untitledIn(scene, context.spanOf, view);
  return scene.lanes.map(({ key, name, top, height }, lane) => {
    const count = untitled[lane]!;
    if (count === 0 || isRest(key) || (!heads && height < LEAST_LANE_PX)) return nothing;
    const y = heads ? top + HEAD_TOP_PX : top + height - MORE_PX;
    const text = texts.count('laneMore', count);
    return button(
      { key, lane: laneText(name, texts), text, isOpen: false, y, looks: 'rest' },
      { ...options, topPx: 0 },
    );
  });
}

function stop(event: Event): void {
  event.stopPropagation();
}

interface MoreButton {
  readonly key: string;
  readonly lane: string;
  readonly text: string;
  readonly isOpen: boolean;
  /** px from the top of the rows. */
  readonly y: number;
  readonly looks: '' | 'rest';
}

function button(
  { key, lane, text, isOpen, y, looks }: MoreButton,
  { topPx, texts, onOpenLane }: MoreOptions,
): TemplateResult {
  return html`<button
    type="button"
    class="lane-more ${looks}"
    tabindex=${looks === 'rest' ? -1 : nothing}
    aria-label=${labelled(lane, text, texts.locale)}
    aria-expanded=${isOpen ? 'true' : 'false'}
    ${place({ top: topPx + y, height: MORE_PX })}
    @click=${(event: Event) => {
      event.stopPropagation();
      // The button goes; the name of its lane stays, and has the focus.
      if (looks === 'rest') ((event.currentTarget as Element).previousElementSibling as HTMLElement).focus();
      onOpenLane(key);
    }}
    @keydown=${looks === 'rest' ? nothing : stop}
  >
    ${text}
  </button>`;
}

/**
 * How many entries of each lane of columns are in the window without their title; 0 if they are too many for a row each.
 * Other lanes name theirs, or say how many more there are. O(entries).
 */
function untitledIn(scene: Scene, spanOf: (entry: number) => View, { start, end }: View): readonly number[] {
  const labelled = scene.lanes.map(() => new Set<number>());
  for (let placement = 0; placement < scene.count; placement++) {
    if (isLabelled(scene, placement)) labelled[scene.lane[placement]!]!.add(scene.entry[placement]!);
  }
  return scene.lanes.map(({ form, entries, more }, lane) => {
    if (form !== 'clustered' || more !== undefined) return 0;
    const inView = [...entries].filter((entry) => {
      const own = spanOf(entry);
      return own.start < end && own.end > start;
    });
    return inView.length > MAX_TRIED ? 0 : inView.filter((entry) => !labelled[lane]!.has(entry)).length;
  });
}
