/** Clicks, keys, gestures and focus in the chart, turned into commands. */
import { Timer } from '../base/timer.js';
import { keyAction, type KeyAction } from '../interaction/keyboard.js';
import { PointerGestures, type WheelUse } from '../interaction/pointer.js';
import { toPx } from '../scale/view.js';
import type { Texts } from '../i18n/texts.js';
import type { Scene } from '../scene/scene.js';
import { fetchMany } from './many.js';
import type { ChartPicker, DensityTip } from './chart-picker.js';
import type { FocusKeeper } from '../session/focus-keeper.js';
import { entryOf } from './hit-test.js';
import { pickerCode } from './picker-code.js';
import type { Picture } from '../picture/picture.js';
import type { Session } from '../session/session.js';

const HINT_MS = 1800;
const HINT_AFTER_MS = 250;
/** Whether the page has said how to zoom, whichever element did. */
let hinted = false;

export interface ChartInputDeps {
  readonly picture: () => Picture | undefined;
  readonly rtl: () => boolean;
  readonly wheel: () => WheelUse;
  readonly session: Session;
  readonly requestUpdate: () => void;
  readonly focus: FocusKeeper;
  /** What is drawn now. */
  readonly scene: () => Scene | undefined;
  readonly texts: () => Texts;
}

export class ChartInput {
  grabbed = false;
  /** A bare wheel was turned: say how to zoom. */
  hinting = false;
  /** How many entries the density under the pointer has. */
  tip: DensityTip | undefined;

  #deps: ChartInputDeps;
  #window: HTMLElement | undefined;
  #hinting = new Timer();
  #gestures: PointerGestures;
  #isPressing = false;
  #picker: ChartPicker | undefined;

  constructor(deps: ChartInputDeps) {
    this.#deps = deps;
    this.#gestures = new PointerGestures({
      emit: (command, animate) => {
        deps.session.dispatch(command, animate);
      },
      pxAt: (clientX) => this.pxAt(clientX),
      wheel: deps.wheel,
      isZoomed: () => deps.session.state.view !== undefined,
      onBareWheel: () => {
        this.#hint();
      },
      onGrab: (grabbed) => {
        this.grabbed = grabbed;
        deps.requestUpdate();
      },
    });
  }

  /** The part of the chart that shows time. */
  get window(): HTMLElement | undefined {
    return this.#window;
  }

  /** Undefined until there is code for it. */
  get picker(): ChartPicker | undefined {
    const { ChartPicker: Picker } = pickerCode.now ?? {};
    if (Picker === undefined) return undefined;
    const pxAt = (clientX: number): number => this.pxAt(clientX);
    return (this.#picker ??= new Picker({ ...this.#deps, window: () => this.#window, pxAt }));
  }

  attach(window: HTMLElement | undefined): void {
    this.#window = window;
    this.#gestures.attach(window);
  }

  release(): void {
    this.#hinting.stop();
    this.hinting = false;
    this.tip = undefined;
    this.#gestures.attach(undefined);
  }

  /** px along time, from the start of the window. */
  pxAt(clientX: number): number {
    const box = this.#window?.getBoundingClientRect();
    if (box === undefined) return 0;
    return this.#deps.rtl() ? box.right - clientX : clientX - box.left;
  }

  /** The other way round; undefined while there is no window. */
  clientXAt(px: number): number | undefined {
    const box = this.#window?.getBoundingClientRect();
    if (box === undefined) return undefined;
    return this.#deps.rtl() ? box.right - px : box.left + px;
  }

  readonly onClick = (event: MouseEvent): void => {
    if (event.detail > 1) return;
    const painted = entryOf(event.target) === undefined ? this.picker?.markAt(event) : undefined;
    const entry = entryOf(event.target) ?? painted?.entry;
    const gap = gapOf(event.target);
    if (entry !== undefined) {
      this.#toggle(entry, painted === undefined ? laneOf(event.target) : { lane: painted.lane });
    } else if (gap !== undefined) {
      this.#deps.focus.wantStop();
      this.#deps.session.dispatch({ type: 'toggle-fold', gap }, true);
    } else if (this.picker === undefined) this.#onEarlyClick(event);
    else if (!this.#openDensity(event)) this.#deps.session.select(undefined, false);
  };

  /** Beside every element, before it could be looked up what stands there. */
  #onEarlyClick(event: MouseEvent): void {
    const act = (): void => {
      const painted = this.picker?.markAt(event);
      if (painted !== undefined) this.#toggle(painted.entry, { lane: painted.lane });
      else if (!this.#openDensity(event)) this.#deps.session.select(undefined, false);
    };
    fetchMany().then(act, act);
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const picture = this.#deps.picture();
    if (picture === undefined) return;
    const action = keyAction(event, { rtl: this.#deps.rtl(), px: this.#focusPx(picture) });
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(action);
  };

  readonly onFocusIn = (event: FocusEvent): void => {
    const entry = entryOf(event.target);
    const gap = gapOf(event.target);
    const { session, focus } = this.#deps;
    const stop = session.state.focus;
    const inPlace = this.#isPressing || focus.isRestoring;
    if (entry !== undefined && (stop?.type !== 'entry' || stop.entry !== entry)) {
      session.dispatch({ type: 'focus', stop: { type: 'entry', entry, ...laneOf(event.target) }, inPlace }, true);
    } else if (gap !== undefined && (stop?.type !== 'fold' || stop.gap !== gap)) {
      session.dispatch({ type: 'focus', stop: { type: 'fold', gap }, inPlace }, true);
    }
  };

  /** The focus that a press brings comes before the click, and leaves the window to it. */
  readonly onMouseDown = (): void => {
    this.#isPressing = true;
    setTimeout(() => {
      this.#isPressing = false;
    }, 0);
  };

  /** Opens an entry that is pointed at, or closes it. */
  #toggle(entry: number, lane: { readonly lane?: number }): void {
    const { session } = this.#deps;
    session.dispatch({ type: 'focus', stop: { type: 'entry', entry, ...lane }, inPlace: true }, false);
    session.select(entry === session.state.selected ? undefined : entry, false, true);
  }

  /** Goes to what the density under the pointer counts. */
  #openDensity(event: MouseEvent): boolean {
    const goal = this.picker?.goalAt(event);
    if (goal === undefined) return false;
    this.#showTip(undefined);
    if ('view' in goal) this.#deps.session.dispatch({ type: 'show', view: goal.view }, true);
    else if ('aside' in goal) this.#deps.session.openAside(goal.aside);
    else this.#toggle(goal.entry, { lane: goal.lane });
    return true;
  }

  readonly onPointerMove = (event: PointerEvent): void => {
    const still = event.pointerType === 'mouse' && event.buttons === 0 && entryOf(event.target) === undefined;
    this.#showTip(still ? this.picker?.tipAt(event) : undefined);
  };

  readonly onPointerLeave = (): void => {
    this.#showTip(undefined);
  };

  #showTip(tip: DensityTip | undefined): void {
    if (tip?.text === this.tip?.text) return;
    this.tip = tip;
    this.#deps.requestUpdate();
  }

  #act(action: KeyAction): void {
    const { session, focus } = this.#deps;
    const stop = session.state.focus;
    if (action.type !== 'open') {
      focus.wantStop();
      session.dispatch(action, true);
    } else if (stop?.type === 'fold') {
      focus.wantStop();
      session.dispatch({ type: 'toggle-fold', gap: stop.gap }, true);
    } else if (stop !== undefined) session.select(stop.entry, true);
  }

  /** Keys zoom about the focused mark while it is in view, else about the middle. */
  #focusPx({ context, target }: Picture): number {
    const stop = this.#deps.session.state.focus;
    const gap = stop?.type === 'fold' ? context.focusOrder.gaps[stop.gap] : undefined;
    const middle = gap === undefined ? -1 : (toPx(target, gap.start) + toPx(target, gap.end)) / 2;
    const px = stop?.type === 'entry' ? toPx(target, context.timeOf(stop.entry)) : middle;
    return px >= 0 && px <= target.widthPx ? px : target.widthPx / 2;
  }

  /** Once a visit, and once the wheel rests over the chart: a page that is scrolled past it is not spoken to. */
  #hint(): void {
    if (hinted) return;
    this.#hinting.start(HINT_AFTER_MS, () => {
      if (hinted || this.#window?.matches(':hover') !== true) return;
      hinted = true;
      this.#setHint(true);
      this.#hinting.start(HINT_MS, () => {
        this.#setHint(false);
      });
    });
  }

  #setHint(hinting: boolean): void {
    this.hinting = hinting;
    this.#deps.requestUpdate();
  }
}

function gapOf(element: EventTarget | null): number | undefined {
  const fold = element instanceof Element ? element.closest('[data-gap], [data-fold]') : null;
  return fold === null ? undefined : Number(fold.getAttribute('data-gap') ?? fold.getAttribute('data-fold'));
}

function laneOf(element: EventTarget | null): { readonly lane?: number } {
  const lane = element instanceof Element ? element.closest('[data-lane]')?.getAttribute('data-lane') : undefined;
  return lane === null || lane === undefined ? {} : { lane: Number(lane) };
}
