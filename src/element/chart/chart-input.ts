/**
 * The reader's input in the chart. A feature answers it. Until that feature has loaded, clicks, keys and the focus wait
 * for it, and a key has no other effect in the page.
 */
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { ChartPicker, DensityTip } from './chart-picker.js';
import type { WordLength } from './spoken-names.js';

/** Keys that the chart answers. */
export const CHART_KEY = /^(Arrow.+|Home|End|Page.+|Enter|[-+=_0iosv,. ])$/;

/** An event with its original target: the browser changes that later. */
export type ChartClick = Pick<MouseEvent, 'target' | 'clientX' | 'clientY'>;
export type ChartKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;
export interface ChartFocus extends Pick<FocusEvent, 'target'> {
  /** The window of time stays as it is. */
  readonly inPlace: boolean;
}

/** The letter in the same place, on a keyboard of another script. */
function latinKey({ key, code }: KeyboardEvent): string {
  return key > '\u024f' && key.length === 1 && code.startsWith('Key') ? code[3]!.toLowerCase() : key;
}

/** Answers the reader's input. */
export interface ChartAnswers {
  attach(window: HTMLElement | undefined): void;
  onClick(click: ChartClick): void;
  onKey(key: ChartKey): void;
  onFocus(focus: ChartFocus): void;
  onPointerMove(event: PointerEvent): void;
  onPointerLeave(): void;
}

export interface ChartInputDeps {
  readonly picture: () => Picture | undefined;
  readonly rtl: () => boolean;
  readonly focus: { readonly isRestoring: boolean };
  /** What is drawn now. */
  readonly scene: () => Scene | undefined;
  readonly texts: () => Texts;
  readonly many: { readonly code: { readonly ChartPicker: typeof ChartPicker } };
  /** Undefined until it has loaded. */
  readonly answers: () => ChartAnswers | undefined;
  /** Acts at once, or when it has loaded. */
  readonly useAnswers: (act: (answers: ChartAnswers) => void) => void;
}

export class ChartInput {
  grabbed = false;
  /** The way to zoom, while it is said: the wheel was turned without a key. */
  hint: string | undefined;
  /** How much the words of an entry say. */
  length: WordLength = 'normal';
  /** The number of entries in the density under the pointer. */
  tip: DensityTip | undefined;

  #deps: ChartInputDeps;
  #window: HTMLElement | undefined;
  #isPressing = false;
  #chosen: number | undefined;
  #picker: ChartPicker | undefined;

  constructor(deps: ChartInputDeps) {
    this.#deps = deps;
  }

  /** The part of the chart that shows time. */
  get window(): HTMLElement | undefined {
    return this.#window;
  }

  /**
   * The option that is selected. It stays while another part of the element has the focus, such as the search: a screen
   * reader would follow a newly selected one.
   */
  chosen(wanted: number | undefined): number | undefined {
    const active = (this.#window?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    if (!active || this.#window!.contains(active) || wanted === undefined) this.#chosen = wanted;
    return this.#chosen;
  }

  get picker(): ChartPicker {
    const { ChartPicker: Picker } = this.#deps.many.code;
    const pxAt = (clientX: number): number => this.pxAt(clientX);
    if (!(this.#picker instanceof Picker))
      this.#picker = new Picker({ ...this.#deps, window: () => this.#window, pxAt });
    return this.#picker;
  }

  attach(window: HTMLElement | undefined): void {
    this.#window = window;
    this.#deps.answers()?.attach(window);
  }

  release(): void {
    this.#deps.answers()?.attach(undefined);
  }

  /** px along time, from the start of the window. */
  pxAt(clientX: number): number {
    const box = this.#window?.getBoundingClientRect();
    if (box === undefined) return 0;
    return this.#deps.rtl() ? box.right - clientX : clientX - box.left;
  }

  /** The reverse; undefined while there is no window. */
  clientXAt(px: number): number | undefined {
    const box = this.#window?.getBoundingClientRect();
    if (box === undefined) return undefined;
    return this.#deps.rtl() ? box.right - px : box.left + px;
  }

  readonly onClick = ({ detail, target, clientX, clientY }: MouseEvent): void => {
    if (detail > 1) return;
    this.#deps.useAnswers((answers) => {
      answers.onClick({ target, clientX, clientY });
    });
  };

  /** A key with a modifier other than Shift is always the page's. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    const { ctrlKey, metaKey, altKey } = event;
    const key = latinKey(event);
    if (ctrlKey || metaKey || altKey || !CHART_KEY.test(key) || this.#deps.picture() === undefined) return;
    // The names of lanes are in the chart of a narrow page, and have keys of their own.
    if ((event.target as Element).closest('.lane-names')) return;
    event.preventDefault();
    event.stopPropagation();
    this.#deps.useAnswers((answers) => {
      answers.onKey({ key, ctrlKey, metaKey, altKey });
    });
  };

  readonly onFocusIn = ({ target }: FocusEvent): void => {
    const inPlace = this.#isPressing || this.#deps.focus.isRestoring;
    this.#deps.useAnswers((answers) => {
      answers.onFocus({ target, inPlace });
    });
  };

  /** A press moves the focus before the click, and leaves the window to the click. */
  readonly onMouseDown = (): void => {
    this.#isPressing = true;
    setTimeout(() => {
      this.#isPressing = false;
    }, 0);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    this.#deps.answers()?.onPointerMove(event);
  };

  readonly onPointerLeave = (): void => {
    this.#deps.answers()?.onPointerLeave();
  };
}
