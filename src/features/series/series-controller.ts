/** The value of a curve that the pointer or the keyboard is at. */
import { clamp } from '../../dataset/base/number.js';
import { lowerBound } from '../../dataset/base/search.js';
import type { Curve } from '../../dataset/data/series.js';
import { timeOfValue } from '../../drawing/render/curve-values.js';
import { createMirror } from '../../drawing/render/mirror.js';
import { panBy, toPx, toTime } from '../../drawing/scale/view.js';
import type { TimelineApi } from '../../element/core/feature.js';

export interface At {
  readonly id: string;
  readonly place: number;
}

const PAGE = 10;

export class SeriesController {
  #timeline: TimelineApi;
  #pointed: At | undefined;
  /** The place of the keyboard in each curve stays when it leaves. */
  #places = new Map<string, number>();
  #focused: string | undefined;

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
  }

  /** The place that is marked and said; undefined while nobody is in the curve. */
  placeIn({ series: { id }, value }: Curve): number | undefined {
    const place =
      this.#pointed?.id === id ? this.#pointed.place : this.#focused === id ? this.#places.get(id) : undefined;
    return place === undefined ? undefined : clamp(place, 0, value.length - 1);
  }

  /** The place of the slider: where the keyboard was, else the last value. */
  sliderPlace({ series: { id }, value }: Curve): number {
    return clamp(this.#places.get(id) ?? value.length - 1, 0, value.length - 1);
  }

  readonly point = (curve: Curve, event: PointerEvent): void => {
    const { presenter, rtl, requestUpdate } = this.#timeline;
    const transform = presenter.frame?.transform;
    if (transform === undefined) return;
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    const px = createMirror(transform.widthPx, rtl).x(event.clientX - left);
    const place = nearest(curve, toTime(transform, px));
    if (this.#pointed?.id === curve.series.id && this.#pointed.place === place) return;
    this.#pointed = { id: curve.series.id, place };
    requestUpdate();
  };

  readonly leave = (): void => {
    if (this.#pointed === undefined) return;
    this.#pointed = undefined;
    this.#timeline.requestUpdate();
  };

  readonly focus = (curve: Curve): void => {
    this.#focused = curve.series.id;
    this.#places.set(curve.series.id, this.sliderPlace(curve));
    this.#timeline.requestUpdate();
  };

  readonly blur = (): void => {
    this.#focused = undefined;
    this.#timeline.requestUpdate();
  };

  readonly key = (curve: Curve, event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const last = curve.value.length - 1;
    const at = this.sliderPlace(curve);
    const to = targetOf(event.key, at, last, this.#timeline.rtl);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pointed = undefined;
    const place = clamp(to, 0, last);
    this.#places.set(curve.series.id, place);
    this.#bring(timeOfValue(curve, place));
    this.#timeline.requestUpdate();
  };

  /** Moves the window if the value is outside of it. */
  #bring(ms: number): void {
    const { presenter, session } = this.#timeline;
    const transform = presenter.frame?.picture.target;
    if (transform === undefined || session.state.view === undefined) return;
    const px = toPx(transform, ms);
    if (px >= 0 && px <= transform.widthPx) return;
    session.dispatch({ type: 'show', view: panBy(transform, px - transform.widthPx / 2) }, true);
    session.announce('');
  }
}

function targetOf(key: string, at: number, last: number, rtl: boolean): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return at + (rtl ? -1 : 1);
    case 'ArrowLeft':
      return at + (rtl ? 1 : -1);
    case 'ArrowUp':
      return at + 1;
    case 'ArrowDown':
      return at - 1;
    case 'PageUp':
      return at + PAGE;
    case 'PageDown':
      return at - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** A number holds from its time on; of a line, the nearest counts. */
function nearest(curve: Curve, ms: number): number {
  const after = lowerBound(curve.start, ms);
  if (curve.kind === 'steps') return Math.max(after - (curve.start[after] === ms ? 0 : 1), 0);
  const places = [after - 2, after - 1, after, after + 1].filter((at) => at >= 0 && at < curve.start.length);
  const distance = (at: number): number => Math.abs(timeOfValue(curve, at) - ms);
  return places.reduce((best, at) => (distance(at) < distance(best) ? at : best));
}
