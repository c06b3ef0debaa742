/** The motion of the window and its rows to their targets, and when they have come to rest. */
import type { ReactiveControllerHost } from 'lit';
import { Timer } from '../../dataset/base/timer.js';
import type { Arrangement } from '../../drawing/layout/arrange.js';
import type { MotionController } from '../../drawing/platform/motion-controller.js';
import type { Transform, View } from '../../drawing/scale/view.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type * as motion from './motion.js';
import type { PictureMany } from './many.js';
import type { Picture } from './picture.js';
import type { VerticalMotion } from './vertical-motion.js';

/** Panning counts as over after this long without a move. */
export const REST_MS = 160;

/** The code for motion: no first picture moves. */
export type MotionCode = typeof motion;

/** What was drawn last. */
interface Drawn {
  readonly picture: Picture;
  readonly scene: Scene;
  readonly transform: Transform;
}

interface Departure {
  readonly transform: Transform;
  readonly view: View;
  readonly plan: Picture['frame']['plan'];
  readonly arrangement: Arrangement;
  readonly scene: Scene;
}

export class WindowMotion {
  /** Set while one frame follows another and the window moves, until some rest. */
  moving = false;

  #host: ReactiveControllerHost & HTMLElement;
  #code: () => MotionCode | undefined;
  /** Undefined until something has moved. */
  #motion: MotionController | undefined;
  #from: Departure | undefined;
  #view: View | undefined;
  /** Rows with a mark in it stay open until the gesture that moves the window is over. */
  #heldView: View | undefined;
  /** The same while a script moves the window, frame by frame. */
  #scripted: View | undefined;
  #last: Pick<Transform, 'k' | 'u0' | 'widthPx'> | undefined;
  #moveEnd = new Timer();
  #vertical: VerticalMotion | undefined;

  /** `code`: undefined until it has loaded. */
  constructor(host: ReactiveControllerHost & HTMLElement, code: () => MotionCode | undefined) {
    this.#host = host;
    this.#code = code;
  }

  get heldView(): View | undefined {
    return this.#heldView;
  }

  /** The window whose lanes and rows serve the next one as well, remembered while one frame follows another. */
  heldFor(next: View | undefined, many: PictureMany): View | undefined {
    this.#scripted = this.moving && !this.#isOnTheWay ? many.heldWindow(this.#scripted, this.#view, next) : undefined;
    return this.#heldView ?? this.#scripted;
  }

  /** Resolves when nothing moves. */
  get rest(): Promise<void> {
    return Promise.all([this.#motion?.rest, this.#vertical?.rest]).then(() => undefined);
  }

  /** Whether anything moves: the window, or rows on their way. */
  get inMotion(): boolean {
    return this.moving || this.#isOnTheWay || this.#vertical?.moving === true;
  }

  get #isOnTheWay(): boolean {
    return this.#motion?.moving === true;
  }

  /** The element has left the page. */
  release(): void {
    this.#moveEnd.stop();
    this.moving = false;
    this.#motion?.finish();
  }

  /** Nothing is drawn any more. */
  forget(): void {
    this.#from = undefined;
  }

  /** Shows the next change as a motion from the present drawing; at once while the code for it has not loaded. */
  moveFrom({ picture, scene, transform }: Drawn): void {
    const code = this.#code();
    if (code === undefined) return;
    const { view, frame, context } = picture;
    this.#from = { transform, view: this.#view ?? view, plan: frame.plan, arrangement: context.arrangement, scene };
    this.#motion ??= new code.MotionController(this.#host, code.ease);
    this.#motion.start();
  }

  /** Shows the next change at once. */
  jump(): void {
    if (this.#isOnTheWay) this.#motion?.finish();
    this.#from = undefined;
    this.#vertical?.jump();
  }

  /** A gesture moves the window: rows slide open as it reaches them, and none closes before it is over. */
  hold(view: View | undefined): void {
    this.#heldView ??= view;
    this.#moveEnd.start(REST_MS, this.#rest);
  }

  /** The window has come to rest after any kind of motion. */
  end(): void {
    this.#moveEnd.stop();
    this.moving = false;
    this.#heldView = undefined;
  }

  #rest = (): void => {
    this.end();
    this.#host.requestUpdate();
  };

  /** The transform at this frame. */
  transformOf(picture: Picture): Transform {
    const { frame, view, target } = picture;
    const from = this.#from;
    const motion = this.#motion;
    const code = this.#code();
    if (
      code === undefined ||
      from === undefined ||
      motion?.moving !== true ||
      from.transform.widthPx !== frame.widthPx
    ) {
      this.#from = undefined;
      this.#view = view;
      return target;
    }
    const step = code.stepTo(picture, from, motion);
    this.#view = step.view;
    return step.transform;
  }

  /** Rearranged rows are on their way to their places. */
  sceneOf(scene: Scene, picture: Picture): Scene {
    const code = this.#code();
    if (code === undefined) return scene;
    this.#vertical ??= new code.VerticalMotion(this.#host);
    const { moving, share } = this.#motion ?? { moving: false, share: 1 };
    const isRearranged = moving && this.#from !== undefined && this.#from.arrangement !== picture.context.arrangement;
    const from = isRearranged ? this.#from?.scene : undefined;
    return this.#vertical.of(scene, picture, {
      moving: this.moving || moving || this.#heldView !== undefined,
      from,
      share,
    });
  }

  /** Another width, such as the first known one, is not a move. */
  notice({ k, u0, widthPx }: Transform): void {
    const before = this.#last;
    this.#last = { k, u0, widthPx };
    if (before?.widthPx !== widthPx || (before.k === k && before.u0 === u0)) return;
    this.moving = true;
    this.#moveEnd.start(REST_MS, this.#rest);
  }
}
