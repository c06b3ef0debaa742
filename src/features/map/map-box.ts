/** A box on the map, drawn by the pointer, set by its corners or moved by keys, which becomes an area of the filter. */
import { type Area, areaText, isInArea, readArea } from '../../dataset/data/area.js';
import { createFilter } from '../../dataset/data/create-filter.js';
import { AREA } from '../../dataset/data/facets.js';
import { trackDrag } from '../../drawing/platform/track-drag.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { areaAround, areaOfBox, type MapBox } from './box-area.js';
import type { MapMoment } from './map-controller.js';

/** A shorter way is a press. */
const LEAST_PX = 6;
const STEP_PX = 12;
/** The box of the keyboard begins with this share of the map around its middle. */
const FIRST_SHARE = 0.4;

export class MapBoxControl {
  /** The box on screen. */
  box: MapBox | undefined;
  /** The next touch draws a box, or keys move it. */
  mode: 'off' | 'pointer' | 'keys' = 'off';
  /** A press on the map opens what is under it, unless it sets a corner. */
  opensMarks = true;

  /** A press has set it: the next one sets the corner opposite. */
  #corner: { readonly x: number; readonly y: number } | undefined;
  #timeline: TimelineApi;
  #moment: () => MapMoment | undefined;

  constructor(timeline: TimelineApi, moment: () => MapMoment | undefined) {
    this.#timeline = timeline;
    this.#moment = moment;
  }

  /** A press of the button: by a key, a box appears in the middle; a second press takes its entries. */
  readonly onButton = ({ detail }: MouseEvent): void => {
    if (this.mode === 'keys') this.#take();
    else if (this.mode === 'pointer') this.leave();
    else if (detail === 0) this.#beginKeys();
    else this.mode = 'pointer';
    this.#timeline.requestUpdate();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const moment = this.#moment();
    const step = STEPS.get(key);
    if (this.mode !== 'keys' || ctrlKey || metaKey || altKey || this.box === undefined || moment === undefined) return;
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.box = moved(this.box, step, shiftKey, moment);
    this.#timeline.requestUpdate();
  };

  /**
   * Follows a pointer that may draw a box; a finger scrolls the page unless the button was pressed. After the button two
   * presses do as well, for who cannot drag.
   */
  readonly onPointerDown = (event: PointerEvent): void => {
    this.opensMarks = this.mode === 'off';
    if (event.button !== 0 || (event.pointerType === 'touch' && this.mode !== 'pointer')) return;
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    const [x0, y0] = [event.clientX - left, event.clientY - top];
    let isDrawn = false;
    trackDrag(event, {
      onMove: ({ clientX, clientY }) => {
        const box = { x0, y0, x1: clientX - left, y1: clientY - top };
        if (!isDrawn && Math.hypot(box.x1 - x0, box.y1 - y0) < LEAST_PX) return;
        isDrawn = true;
        this.box = this.#within(box);
        this.#timeline.requestUpdate();
      },
      onEnd: (released) => {
        if (released && isDrawn) this.#take();
        else if (released && this.mode === 'pointer') this.#setCorner(x0, y0);
        else this.box = undefined;
        this.#timeline.requestUpdate();
      },
    });
  };

  /** The box follows a pointer from its first corner to the second. */
  readonly onPointerMove = ({ currentTarget, clientX, clientY }: PointerEvent): void => {
    const corner = this.#corner;
    if (corner === undefined) return;
    const { left, top } = (currentTarget as Element).getBoundingClientRect();
    this.box = this.#within({ x0: corner.x, y0: corner.y, x1: clientX - left, y1: clientY - top });
    this.#timeline.requestUpdate();
  };

  leave(): void {
    this.mode = 'off';
    this.box = undefined;
    this.#corner = undefined;
    this.#timeline.requestUpdate();
  }

  #setCorner(x: number, y: number): void {
    const corner = this.#corner;
    // A box without a size is not drawn.
    this.box = this.#within({
      x0: corner?.x ?? x,
      y0: corner?.y ?? y,
      x1: corner === undefined ? x + 1 : x,
      y1: corner === undefined ? y + 1 : y,
    });
    if (corner === undefined) this.#corner = { x, y };
    else this.#take();
  }

  #beginKeys(): void {
    const moment = this.#moment();
    if (moment === undefined) return;
    const { widthPx, heightPx } = moment;
    const [x, y] = [(widthPx * (1 - FIRST_SHARE)) / 2, (heightPx * (1 - FIRST_SHARE)) / 2];
    this.mode = 'keys';
    this.box = { x0: x, y0: y, x1: widthPx - x, y1: heightPx - y };
    this.#timeline.session.announce(this.#timeline.texts().text('mapBoxKeys'));
  }

  #take(): void {
    const moment = this.#moment();
    const box = this.box;
    this.leave();
    if (moment === undefined || box === undefined) return;
    this.takeArea(areaOfBox(box, moment.view), moment);
  }

  /** It becomes the area of the filter, unless there is no place in it. */
  takeArea(area: Area | undefined, { places }: MapMoment): void {
    const { session, texts } = this.#timeline;
    const some =
      area !== undefined &&
      places.latitude.some((latitude, place) => isInArea(area, latitude, places.longitude[place]!));
    if (!some) {
      session.announce(texts().text('mapBoxEmpty'));
      return;
    }
    session.dispatch(
      { type: 'filter', filter: createFilter({ ...session.state.filter, [AREA]: [areaText(area)] }) },
      true,
    );
  }

  /** The area of the filter, else the one around all places. */
  areaNow({ places }: MapMoment): Area {
    const [text = ''] = this.#timeline.session.state.filter[AREA] ?? [];
    return readArea(text) ?? areaAround([...places.latitude], [...places.longitude]);
  }

  #within({ x0, y0, x1, y1 }: MapBox): MapBox {
    const { widthPx = 0, heightPx = 0 } = this.#moment() ?? {};
    return { x0, y0, x1: Math.min(Math.max(x1, 0), widthPx), y1: Math.min(Math.max(y1, 0), heightPx) };
  }
}

const STEPS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-STEP_PX, 0]],
  ['ArrowRight', [STEP_PX, 0]],
  ['ArrowUp', [0, -STEP_PX]],
  ['ArrowDown', [0, STEP_PX]],
]);

/** Moves the box, or its lower right corner, within the map. */
function moved(
  { x0, y0, x1, y1 }: MapBox,
  [dx, dy]: readonly [number, number],
  resizes: boolean,
  { widthPx, heightPx }: MapMoment,
): MapBox {
  const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
  if (resizes)
    return { x0, y0, x1: within(x1 + dx, x0 + STEP_PX, widthPx), y1: within(y1 + dy, y0 + STEP_PX, heightPx) };
  const [x, y] = [within(dx, -x0, widthPx - x1), within(dy, -y0, heightPx - y1)];
  return { x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y };
}
