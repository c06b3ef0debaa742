/**
 * What is on screen at this frame: the picture that was asked for, or a step of the motion towards it. Owns the pipeline,
 * so the element has one place where layout happens.
 */
import { plainStatus } from '../data/plain-status.js';
import type { TimelineModel } from '../data/timeline-model.js';
import { Timer } from '../base/timer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { memo, sameItems } from '../base/memo.js';
import type { Steps } from '../base/steps.js';
import { createEntryWords, type EntryWords } from '../a11y/entry-words.js';
import type { Texts } from '../i18n/texts.js';
import { layoutAxis, type AxisLayout } from '../render/axis-layout.js';
import { createTransform, type Transform, type View } from '../scale/view.js';
import type { Arrangement } from '../layout/arrange.js';
import { panScene } from '../scene/build-scene.js';
import type { Scene } from '../scene/scene.js';
import type { DateWordMessages } from '../time/date-words-messages.js';
import type { Overview } from '../scene/overview.js';
import { calendarTicks, type TickUnit } from '../time/calendar-ticks.js';
import { finestUnit } from '../time/edge-words.js';
import { coveredText } from './covered-text.js';
import { chartMetrics, type ChartMetrics, type RowsRoom } from './chart-metrics.js';
import { MotionController } from '../platform/motion-controller.js';
import { motionCode } from './motion-code.js';
import { foldNames } from './fold-names.js';
import { overviewWidthPx } from './overview-width.js';
import { composePicture, pictureSteps, type Picture, type PictureOptions } from './picture.js';
import { Pipeline } from './pipeline.js';
import { choosePainter, type Painter } from './painter-choice.js';
import { ThemeController } from '../platform/theme-controller.js';
import { TypefaceController } from '../platform/typeface-controller.js';

export type ComposeOptions = Omit<PictureOptions, 'metrics' | 'heldView' | 'labelWidth' | 'wordsFor'> &
  RowsRoom & {
    readonly frameWidthPx: number;
    /** Another number where `hitsOf` may give something else for the same. */
    readonly hitsVersion: number;
    readonly texts: Texts;
    readonly dateWords: DateWordMessages;
  };

/** After this long without a move, panning counts as over. */
const REST_MS = 160;
/** Length of a flight that takes no longer than any other motion: to about one and a half windows away. */
const USUAL_FLIGHT = 1.7;
const OVERVIEW_TICK_PX = 60;

/** All that is drawn at one moment: a picture, as far as a motion has come towards it. */
export interface ChartFrame {
  readonly picture: Picture;
  readonly transform: Transform;
  readonly scene: Scene;
  readonly axis: AxisLayout;
  readonly metrics: ChartMetrics;
  readonly painter: Painter;
}

interface Departure {
  readonly transform: Transform;
  readonly view: View;
  readonly plan: Picture['frame']['plan'];
  readonly arrangement: Arrangement;
}

export class ChartPresenter implements ReactiveController {
  /** What is drawn since the last update; undefined while there is nothing to draw. */
  frame: ChartFrame | undefined;
  readonly typeface: TypefaceController;
  readonly theme: ThemeController;

  #motion: MotionController;
  #pipeline = new Pipeline();
  #composed:
    | { readonly inputs: readonly unknown[]; readonly dataset: ComposeOptions['dataset']; readonly picture: Picture }
    | undefined;
  #from: Departure | undefined;
  #view: View | undefined;
  /** Rows with a mark in it stay open until the gesture that moves the window is over. */
  #heldView: View | undefined;
  #isReleased = false;
  #host: ReactiveControllerHost & HTMLElement;
  #built: { readonly scene: Scene; readonly key: unknown } | undefined;
  #rested = false;
  #panEnd = new Timer();
  #last: Pick<Transform, 'k' | 'u0' | 'widthPx'> | undefined;
  #moveEnd = new Timer();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#motion = new MotionController(host, (share) => motionCode.get().ease(share));
    this.typeface = new TypefaceController(host);
    this.theme = new ThemeController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#panEnd.stop();
    this.#moveEnd.stop();
    this.moving = false;
    this.#motion.finish();
  }

  get rest(): Promise<void> {
    return this.#motion.rest;
  }

  /** Asked for many times in a frame: of the same it is composed once. */
  compose(options: ComposeOptions): Picture {
    const { label, sizePx } = this.typeface;
    const inputs = [...Object.values<unknown>({ ...options }), label, sizePx, this.#pipeline, this.#heldView];
    if (this.#composed !== undefined && sameItems(inputs, this.#composed.inputs)) return this.#composed.picture;
    const picture = this.#compose(options);
    this.#composed = { inputs, dataset: options.dataset, picture };
    return picture;
  }

  #compose(options: ComposeOptions): Picture {
    return composePicture(this.#pipeline, {
      ...options,
      metrics: this.#metricsFor(options),
      heldView: this.#heldView,
      labelWidth: this.typeface.label.width,
      wordsFor: (model) => this.#words(model, options.texts, options.dateWords),
    });
  }

  /**
   * Lays a picture out before it is asked for, in steps and beside the one that is shown. What comes of it takes the place
   * of all that was remembered of that one, but for what is made of the data alone where the data are the same.
   */
  *layOut(options: ComposeOptions): Steps<{ readonly picture: Picture; readonly adopt: () => void }> {
    const before = this.#pipeline;
    const isSameData = options.dataset === this.#composed?.dataset;
    const pipeline = new Pipeline(isSameData ? before.data : undefined);
    const metrics = this.#metricsFor(options);
    const { texts, dateWords } = options;
    const picture = yield* pictureSteps(pipeline, {
      ...options,
      metrics,
      heldView: undefined,
      labelWidth: this.typeface.label.width,
      wordsFor: (model) => wordsOf(model, texts, dateWords),
    });
    picture.sceneAt(picture.target);
    yield;
    picture.overviewAt(overviewWidthPx(options.frameWidthPx, metrics.gutterPx));
    yield;
    const adopt = (): void => {
      // Other data may have been laid out in between.
      if (!isSameData || this.#pipeline === before) this.#pipeline = pipeline;
    };
    return { picture, adopt };
  }

  /** Takes the picture to be shown and computes this frame of it. */
  update(picture: Picture | undefined, { locale, eras }: Pick<Texts, 'locale' | 'eras'>): void {
    if (picture !== undefined) this.#slideRows(picture);
    if (picture === undefined) {
      this.frame = this.#from = undefined;
      return;
    }
    const { label, strong } = this.typeface;
    const transform = this.#transformNow(picture);
    const scene = this.#sceneNow(picture, transform);
    this.#noticeMove(transform);
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

  /** Set while one frame follows another in which the window moves, until some rest. */
  moving = false;

  /** Whatever moved the window, it has come to rest. */
  endMove(): void {
    this.#moveEnd.stop();
    this.moving = false;
    this.#isReleased = this.#heldView !== undefined;
    this.#heldView = undefined;
  }

  /** While anything moves: the window, or rows on their way to other places. */
  get inMotion(): boolean {
    return this.moving || this.#motion.moving;
  }

  /** Another width, such as the first one that is known, is no move. */
  #noticeMove({ k, u0, widthPx }: Transform): void {
    const before = this.#last;
    this.#last = { k, u0, widthPx };
    if (before?.widthPx !== widthPx || (before.k === k && before.u0 === u0)) return;
    this.moving = true;
    this.#moveEnd.start(REST_MS, this.#rest);
  }

  #rest = (): void => {
    this.endMove();
    this.#host.requestUpdate();
  };

  /** The next change is shown as a motion from what is on screen now; at once while there is no code for it. */
  moveFromHere(): void {
    if (this.frame === undefined || !motionCode.there) return;
    const { view, frame, context } = this.frame.picture;
    this.#from = {
      transform: this.frame.transform,
      view: this.#view ?? view,
      plan: frame.plan,
      arrangement: context.arrangement,
    };
    this.#motion.start();
  }

  /** A gesture moves the window: rows that it comes to slide open, and none closes before it is over. */
  holdRows(): void {
    this.#heldView ??= this.frame?.picture.view;
    this.#moveEnd.start(REST_MS, this.#rest);
  }

  /** Rows that open or close because of a gesture, and of the same lanes, are on their way for a moment. */
  #slideRows({ context, everyRow }: Picture): void {
    const before = this.frame?.picture;
    const isGesture = this.#heldView !== undefined || this.#isReleased;
    this.#isReleased = false;
    if (!isGesture || before === undefined || this.#motion.moving || before.everyRow !== everyRow) return;
    if (before.context.arrangement !== context.arrangement) this.moveFromHere();
  }

  /** The next change is shown at once. */
  jump(): void {
    if (this.#motion.moving) this.#motion.finish();
    this.#from = undefined;
  }

  /** Rows that were rearranged slide to their places; a window that is only panned moves the scene that is there. */
  #sceneNow({ context, sceneAt, sceneKey }: Picture, transform: Transform): Scene {
    const { arrangement } = context;
    const panned = this.#built?.key === sceneKey && !this.#rested ? panScene(this.#built.scene, transform) : undefined;
    this.#rested = false;
    if (panned !== undefined) {
      if (panned.offsetPx !== 0) this.#restSoon();
      return this.#onTheirWay(panned, arrangement, context.timeOf);
    }
    const scene = sceneAt(transform);
    this.#built = { scene, key: sceneKey };
    return this.#onTheirWay(scene, arrangement, context.timeOf);
  }

  #onTheirWay(scene: Scene, arrangement: Arrangement, timeOf: (entry: number) => number): Scene {
    const from = this.#from;
    if (from === undefined || from.arrangement === arrangement || !this.#motion.moving) return scene;
    return motionCode.get().mixHeights(from.arrangement, scene, this.#motion.share, timeOf);
  }

  /** Once the panning is over, the scene is laid out for the window as it then is. */
  #restSoon(): void {
    this.#panEnd.start(REST_MS, () => {
      this.#rested = true;
      this.#host.requestUpdate();
    });
  }

  #transformNow({ frame, fit, view, target }: Picture): Transform {
    const from = this.#from;
    if (from === undefined || !this.#motion.moving || from.transform.widthPx !== frame.widthPx) {
      this.#from = undefined;
      this.#view = view;
      return target;
    }
    const { flightLength, mixTransforms, mixViews } = motionCode.get();
    if (from.plan !== frame.plan) {
      this.#view = view;
      return mixTransforms(from.transform, target, this.#motion.share);
    }
    this.#motion.lengthen(flightLength(fit.scale, from.view, view) / USUAL_FLIGHT);
    this.#view = mixViews(fit.scale, from.view, view, this.#motion.share);
    return createTransform(frame, this.#view);
  }

  /** Placements of up to two entries: the same set for as long as they are the same. */
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

  #metricsFor({ frameWidthPx, windowPx, givenPx }: ComposeOptions): ChartMetrics {
    return this.#metrics(frameWidthPx, this.typeface.sizePx, windowPx, givenPx);
  }

  #metrics = memo(chartMetrics);

  #words = memo(wordsOf);

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

/** In names the commonest status goes without saying. */
function wordsOf(model: TimelineModel, texts: Texts, dates: DateWordMessages): EntryWords {
  return createEntryWords(model, texts, dates, plainStatus(model));
}
