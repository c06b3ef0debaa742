/**
 * The picture on screen in this frame: the requested one, or a step of the motion towards it. The templates see that
 * frame and nothing newer.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { memo, optionsMemo } from '../../dataset/base/memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import { ThemeController } from '../../drawing/platform/theme-controller.js';
import { TypefaceController } from '../../drawing/platform/typeface-controller.js';
import { type AxisLayout, layoutAxis } from '../../drawing/render/axis-layout.js';
import type { Transform } from '../../drawing/scale/view.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { calendarTicks } from '../../dataset/time/calendar-ticks.js';
import type { DateFormatOptions } from '../../dataset/time/date-format.js';
import type { Precision } from '../../dataset/time/date-range.js';
import { coveredWords, finestUnit } from '../../dataset/time/edge-words.js';
import type { ChartMetrics } from './chart-metrics.js';
import { DrawnScene } from './drawn-scene.js';
import { foldNames } from './fold-names.js';
import { type ComposeOptions, PictureComposer, type Prepared } from './picture-composer.js';
import type { Painter } from './choose-painter.js';
import type { Picture } from './picture.js';
import { type MotionCode, WindowMotion } from './window-motion.js';

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
  #pieces: Promise<void> | undefined;

  /** `motion`: the code for motion, once it has loaded. */
  constructor(host: ReactiveControllerHost & HTMLElement, motion: () => MotionCode | undefined) {
    this.#motion = new WindowMotion(host, motion);
    this.#scene = new DrawnScene(() => {
      host.requestUpdate();
    });
    this.typeface = new TypefaceController(host);
    this.theme = new ThemeController(host);
    this.#composer = new PictureComposer(this.typeface);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#motion.release();
  }

  /** Composes a picture of a state. Starts nothing. */
  compose(options: ComposeOptions): Picture {
    return this.#composer.compose(options, this.#motion.heldFor(options.state.view, options.many));
  }

  prepare(options: ComposeOptions): Steps<Prepared> {
    return this.#composer.prepare(options);
  }

  /** Takes the next picture and computes its frame. */
  update(picture: Picture | undefined, texts: Pick<Texts, 'locale' | 'eras' | 'text'>, printing: boolean): void {
    if (picture === undefined) {
      this.frame = undefined;
      this.#motion.forget();
      return;
    }
    const { label, strong } = this.typeface;
    const { locale, eras } = texts;
    const transform = this.#motion.transformOf(picture);
    const { moving, heldView } = this.#motion;
    const rested = transform === picture.target && !moving && !heldView;
    const built = this.#scene.of(picture, transform, printing, rested);
    // Titles decide how much of its height a lane uses.
    const scene = this.#scene.untitled ? built : this.#motion.sceneOf(built, picture);
    this.#motion.notice(transform);
    // A printer draws elements as sharp as it can, and a canvas as a screen had it.
    const painter = printing ? 'elements' : picture.many.choosePainter(scene, this.frame?.painter, this.moving);
    const axis = this.#axis({
      transform,
      locale,
      eras,
      timeZone: picture.model.timeZone,
      finest: finestUnit(picture.precision),
      minorWidth: label.width,
      majorWidth: strong.width,
      turnedPx: picture.metrics.axis.turnedPx,
      narrower: texts.text('narrower'),
    });
    this.frame = { picture, transform, scene, axis, painter, metrics: picture.metrics };
  }

  /** Resolves when all titles are placed, nothing moves, and what is drawn piece by piece is there. */
  get rest(): Promise<unknown> {
    return Promise.all([this.#scene.titled, this.#motion.rest]).then(() => this.#pieces);
  }

  /** Takes the work of what is drawn piece by piece. */
  readonly waitFor = (pieces: Promise<void>): void => {
    this.#pieces = pieces;
  };

  /** Whether the columns on screen have no titles yet. */
  get untitled(): boolean {
    return this.#scene.untitled;
  }

  /** Set while one frame follows another and the window moves, until some rest. */
  get moving(): boolean {
    return this.#motion.moving;
  }

  /** Whether anything moves: the window, or rows on their way. */
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

  readonly foldNames = optionsMemo(foldNames);

  readonly coveredText = memo(coveredText);

  /** Calendar of the overview: it changes with the data and the width, not with the window. */
  readonly overviewTicks = optionsMemo((options: Omit<Parameters<typeof calendarTicks>[0], 'minTickPx'>) =>
    calendarTicks({ ...options, minTickPx: OVERVIEW_TICK_PX }),
  );

  #axis = optionsMemo(layoutAxis);
}

// The time from the first to the last entry: "Feb 2022 – May 2025", "3001–1200 BCE".

export function coveredText(
  { outerStart, outerEnd }: Pick<MarkColumns, 'outerStart' | 'outerEnd'>,
  precision: Precision,
  format: DateFormatOptions,
): string {
  let first = Infinity;
  let until = -Infinity;
  for (let at = 0; at < outerStart.length; at++) if (outerStart[at]! < first) first = outerStart[at]!;
  for (let at = 0; at < outerEnd.length; at++) if (outerEnd[at]! > until) until = outerEnd[at]!;
  return coveredWords(first, until - 1, precision, { ...format, timeZone: 'UTC' });
}
