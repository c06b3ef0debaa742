/**
 * The typeface of labels, from the page, and its measure. Nothing reports that a page or a reader has made the text
 * larger or wider, but a hidden sample of the text then has another size.
 */
import { Timer } from '../../dataset/base/timer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createTextMeasure, type TextMeasure } from './text-measure.js';
import { createSizeObserver, type SizeObserver } from './size-controller.js';

const DEFAULT_PX = 13;
const STRONG_WEIGHT = 650;
/** Sizes of the titles of minor entries and of leads, as a share of the others: 12.2 px, 7 pt on paper, and 16 px beside 13 px. */
export const MINOR_SHARE = 12.2 / 13;
export const LEAD_SHARE = 16 / 13;
/** Updates that follow one another faster than this are the frames of a motion. */
const MOTION_MS = 250;

export class TypefaceController implements ReactiveController {
  sizePx = DEFAULT_PX;
  label: TextMeasure = createTextMeasure(`${String(DEFAULT_PX)}px sans-serif`);
  strong: TextMeasure = this.label;
  /** Measures of titles by their weight in the picture: minor entries, entries, leads. */
  faces: readonly TextMeasure[] = [this.label, this.label, this.label];

  #host: ReactiveControllerHost & HTMLElement;
  #key = '';
  #isExact = false;
  #fonts: FontFaceSet | undefined;
  #epoch = 0;
  #updatedMs = -Infinity;
  #motionEnd = new Timer();
  #observer: SizeObserver | undefined;
  #sample: Element | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer = createSizeObserver(this.#host, () => {
      this.#read();
    });
    const { fonts } = this.#host.ownerDocument as Partial<Document>;
    // A form of the page with this name would replace them, and jsdom has none.
    this.#fonts = fonts?.ready && fonts;
    this.#fonts?.addEventListener('loadingdone', this.#onFonts);
  }

  hostDisconnected(): void {
    this.#motionEnd.stop();
    this.#fonts?.removeEventListener('loadingdone', this.#onFonts);
    this.#observer?.disconnect();
    this.#observer = this.#sample = undefined;
  }

  /** Reading makes the browser update its styles: not in every frame of a motion, but after it. */
  hostUpdated(): void {
    // An update requested in the page may come after the element has left it.
    if (!this.#host.isConnected || this.#watchesNew()) return;
    const now = performance.now();
    const inMotion = now - this.#updatedMs < MOTION_MS;
    this.#updatedMs = now;
    this.#motionEnd.stop();
    if (!inMotion) this.#read();
    else
      this.#motionEnd.start(MOTION_MS, () => {
        this.#read();
      });
  }

  /** Measures for `text-rendering: geometricPrecision`, or as the screen has its letters. */
  setExact(isExact: boolean): void {
    this.#isExact = isExact;
    this.#read();
  }

  /** A new sample is reported in the same frame, after its layout: nothing is read before. */
  #watchesNew(): boolean {
    const sample = this.#host.shadowRoot?.querySelector('.text-sample') ?? undefined;
    if (sample === undefined || sample === this.#sample) return false;
    this.#sample = sample;
    this.#observer?.disconnect();
    this.#observer?.observe(sample);
    return true;
  }

  /** Texts of the same font have other widths now. */
  #onFonts = (): void => {
    this.#epoch++;
    this.#read();
  };

  #read(): void {
    if (!this.#host.isConnected) return;
    const { fontFamily, fontSize, fontWeight, fontStyle } = getComputedStyle(this.#host);
    // A reader's style may be forced upon each element of the shadow tree.
    const { letterSpacing, wordSpacing } = getComputedStyle(this.#sample ?? this.#host);
    const setting = [letterSpacing, wordSpacing, this.#isExact, this.#epoch] as const;
    const key = [fontStyle, fontWeight, fontSize, fontFamily, ...setting].join();
    if (fontSize === '' || key === this.#key) return;
    this.#key = key;
    this.sizePx = parseFloat(fontSize) || DEFAULT_PX;
    const measureOf = (weight: number | string, share = 1): TextMeasure =>
      createTextMeasure(
        `${fontStyle} ${String(weight)} ${String(this.sizePx * share)}px ${fontFamily}`,
        parseFloat(letterSpacing) || 0,
        parseFloat(wordSpacing) || 0,
        this.#isExact,
      );
    this.label = measureOf(fontWeight);
    this.strong = measureOf(STRONG_WEIGHT);
    this.faces = [measureOf(fontWeight, MINOR_SHARE), this.label, measureOf(STRONG_WEIGHT, LEAD_SHARE)];
    this.#host.requestUpdate();
  }
}
