/**
 * The picture on screen in this frame: the requested one, or a step of the motion towards it. The templates see that
 * frame and nothing newer.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { memo } from '../base/memo.js';
import type { Steps } from '../base/steps.js';
import type { Texts } from '../i18n/texts.js';
import { ThemeController } from '../platform/theme-controller.js';
import { TypefaceController } from '../platform/typeface-controller.js';
import { layoutAxis, type AxisLayout } from '../render/axis-layout.js';
import type { Transform } from '../scale/view.js';
import type { Overview } from '../scene/overview.js';
import type { Scene } from '../scene/scene.js';
import { calendarTicks, type TickUnit } from '../time/calendar-ticks.js';
import { finestUnit } from '../time/edge-words.js';
import type { ChartMetrics } from './chart-metrics.js';
import { coveredText } from './covered-text.js';
import { DrawnScene } from './drawn-scene.js';
import { foldNames } from './fold-names.js';
import { choosePainter, type Painter } from './painter-choice.js';
import { PictureComposer, type ComposeOptions, type Prepared } from './picture-composer.js';
import type { Picture } from './picture.js';
import { WindowMotion } from './window-motion.js';

const OVERVIEW_TICK_PX = 60;

/** The drawing at one moment: a picture, as far as a motion has come towards it. */
export interface ChartFrame {
  readonly picture: Picture;
  readonly transform: Transform;
  readonly scene: Scene;
  readonly axis: AxisLayout;
  readonly metrics: ChartMetrics;
  readonly painter: Painter;
}

export class ChartPresenter implements ReactiveController {
  /** The drawing since the last update; undefined while there is nothing to draw. */
  frame: ChartFrame | undefined;
  readonly typeface: TypefaceController;
  readonly theme: ThemeController;

  #composer: PictureComposer;
  #motion: WindowMotion;
  #scene: DrawnScene;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#motion = new WindowMotion(host);
    this.#scene = new DrawnScene(() => {
      host.requestUpdate();
    });
    this.typeface = new TypefaceController(host);
    this.theme = new ThemeController(host);
    this.#composer = new PictureComposer(this.typeface);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#scene.release();
    this.#motion.release();
  }

  /** Composes a picture of a state. Starts nothing. */
  compose(options: ComposeOptions): Picture {
    return this.#composer.compose(options, this.#motion.heldView);
  }

  prepare(options: ComposeOptions): Steps<Prepared> {
    return this.#composer.prepare(options);
  }

  /** Takes the next picture and computes its frame. */
  update(picture: Picture | undefined, { locale, eras }: Pick<Texts, 'locale' | 'eras'>, printing: boolean): void {
    if (picture === undefined) {
      this.frame = undefined;
      this.#motion.forget();
      return;
    }
    const { label, strong } = this.typeface;
    const transform = this.#motion.transformOf(picture);
    const built = this.#scene.of(picture, transform, printing);
    // Titles decide how much of its height a lane uses.
    const scene = this.#scene.untitled ? built : this.#motion.sceneOf(built, picture);
    this.#motion.notice(transform);
    const painter = choosePainter(scene, this.frame?.painter ?? 'elements', this.moving);
    const axis = this.#axis(
      transform,
      locale,
      eras,
      picture.model.timeZone,
      finestUnit(picture.precision),
      label.width,
      strong.width,
    );
    this.frame = { picture, transform, scene, axis, painter, metrics: picture.metrics };
  }

  /** Resolves when all titles are placed and nothing moves. */
  get rest(): Promise<unknown> {
    return Promise.all([this.#scene.titled, this.#motion.rest]);
  }

  /** Set while one frame follows another and the window moves, until some rest. */
  get moving(): boolean {
    return this.#motion.moving;
  }

  /** While anything moves: the window, or rows on their way. */
  get inMotion(): boolean {
    return this.#motion.inMotion;
  }

  /** The window has come to rest after any kind of motion. */
  endMove(): void {
    this.#motion.end();
  }

  /** Shows the next change as a motion from the present drawing. */
  moveFromHere(): void {
    if (this.frame !== undefined) this.#motion.moveFrom(this.frame);
  }

  /** Shows the next change at once. */
  jump(): void {
    this.#motion.jump();
  }

  /** A gesture moves the window: no row closes before it is over. */
  holdRows(): void {
    this.#motion.hold(this.frame?.picture.view);
  }

  /** Placements of up to two entries: the same set while they are the same. */
  readonly placementsOf = memo((entry: Uint32Array, first: number | undefined, second: number | undefined) => {
    const placements = new Set<number>();
    entry.forEach((at, placement) => {
      if (at === first || at === second) placements.add(placement);
    });
    return placements;
  });

  readonly foldNames = memo(
    (
      extent: Picture['extent'],
      passing: Picture['passing'],
      precision: Picture['precision'],
      frame: Picture['frame'],
      open: ReadonlySet<number>,
      texts: Texts,
    ) => foldNames({ extent, passing, precision, frame }, open, texts),
  );

  readonly coveredText = memo(coveredText);

  /** Calendar of the overview: it changes with the data and the width, not with the window. */
  readonly overviewTicks = memo(
    (
      { start, end, widthPx }: Overview,
      locale: string,
      eras: Texts['eras'],
      timeZone: string,
      finest: TickUnit,
      measure: (text: string) => number,
    ) =>
      calendarTicks({
        ...{ startMs: start, endMs: end, widthPx, locale, eras, timeZone, finest, measure },
        minTickPx: OVERVIEW_TICK_PX,
      }),
  );

  #axis = memo(
    (
      transform: Transform,
      locale: string,
      eras: Texts['eras'],
      timeZone: string,
      finest: TickUnit,
      minorWidth: (text: string) => number,
      majorWidth: (text: string) => number,
    ) => layoutAxis({ transform, locale, eras, timeZone, finest, minorWidth, majorWidth }),
  );
}
