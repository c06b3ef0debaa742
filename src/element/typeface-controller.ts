/** The typeface that labels are set in, as the page gives it, and its measure. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createTextMeasure, type TextMeasure } from '../render/text-measure.js';

const DEFAULT_PX = 13;
const STRONG_WEIGHT = 650;

export class TypefaceController implements ReactiveController {
  sizePx = DEFAULT_PX;
  label: TextMeasure = createTextMeasure(`${String(DEFAULT_PX)}px sans-serif`);
  strong: TextMeasure = this.label;

  #host: ReactiveControllerHost & HTMLElement;
  #font = '';
  #epoch = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    void document.fonts.ready.then(() => {
      this.#epoch++;
      this.#read();
    });
  }

  hostUpdated(): void {
    this.#read();
  }

  /** Style is clean after an update, so reading it costs no layout. */
  #read(): void {
    if (!this.#host.isConnected) return;
    const { fontFamily, fontSize, fontWeight, fontStyle } = getComputedStyle(this.#host);
    const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const key = `${String(this.#epoch)} ${font}`;
    if (fontSize === '' || key === this.#font) return;
    this.#font = key;
    this.sizePx = parseFloat(fontSize) || DEFAULT_PX;
    this.label = createTextMeasure(font);
    this.strong = createTextMeasure(`${fontStyle} ${String(STRONG_WEIGHT)} ${fontSize} ${fontFamily}`);
    this.#host.requestUpdate();
  }
}
