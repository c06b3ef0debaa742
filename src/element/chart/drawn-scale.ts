/** The scale of the chart in this frame, for drawings of the page. */
import type { ChartInput } from './chart-input.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import type { ClosestLanguage } from '../../drawing/platform/closest-language.js';
import { createFoldedTimeScale, type FoldedTimeScale } from '../../drawing/scale/folded-time-scale.js';
import { toTime, type Transform } from '../../drawing/scale/view.js';
import { TimelineScaleChangeEvent } from '../session/events.js';

interface Parts {
  readonly presenter: ChartPresenter;
  readonly input: ChartInput;
  readonly language: ClosestLanguage;
}

export class DrawnScale {
  #host: Element;
  #parts: Parts;
  #announced: { readonly transform?: Transform | undefined; readonly rtl?: boolean } = {};

  constructor(host: Element, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** px from the left edge of the element's box, as on screen. Undefined while there is no chart. */
  get scale(): FoldedTimeScale | undefined {
    const { presenter, input, language } = this.#parts;
    const { frame } = presenter;
    const first = input.clientXAt(0);
    if (frame === undefined || first === undefined) return undefined;
    const { transform, picture } = frame;
    const { widthPx, foldPx } = transform;
    const left = first - this.#host.getBoundingClientRect().left;
    return createFoldedTimeScale({
      planOf: () => picture.frame.plan,
      foldPx,
      domain: [toTime(transform, 0), toTime(transform, widthPx)],
      range: [left, left + (language.rtl ? -widthPx : widthPx)],
      calendar: { locale: language.texts.locale, timeZone: picture.model.timeZone },
      transform,
    });
  }

  /** Tells the page after an update about a change of the scale. */
  announce(): void {
    const { presenter, input, language } = this.#parts;
    const transform = input.window && presenter.frame?.transform;
    const { rtl } = language;
    if (transform === this.#announced.transform && (transform === undefined || rtl === this.#announced.rtl)) return;
    this.#announced = { transform, rtl };
    this.#host.dispatchEvent(new TimelineScaleChangeEvent(() => this.scale));
  }
}
