/** Composes pictures: the shown one, and others that are prepared in steps. */
import { createEntryWords, type EntryWords } from '../../words/a11y/entry-words.js';
import { memo, optionsMemo, sameFields } from '../../dataset/base/memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import { plainStatus } from '../../dataset/data/plain-status.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { TypefaceController } from '../../drawing/platform/typeface-controller.js';
import type { View } from '../../drawing/scale/view.js';
import type { DateWordMessages } from '../../dataset/time/date-words-messages.js';
import { chartMetrics, type ChartMetrics, overviewWidthPx, type RowsRoom } from './chart-metrics.js';
import type { GroundCode } from './ground-code.js';
import { isFirstUntitled } from './drawn-scene.js';
import { composePicture, pictureSteps } from './compose-picture.js';
import type { Picture, PictureOptions } from './picture.js';
import { Pipeline } from './pipeline.js';

export type ComposeOptions = Omit<PictureOptions, 'metrics' | 'heldView' | 'faces' | 'wordsFor'> &
  RowsRoom & {
    readonly frameWidthPx: number;
    /** Another number if `hitsOf` may return something else for the same. */
    readonly hitsVersion: number;
    /** Undefined until it has loaded, and if the dataset needs none. */
    readonly ground: GroundCode | undefined;
    readonly dateWords: DateWordMessages;
  };

export interface Prepared {
  readonly picture: Picture;
  /** Makes it the shown picture. */
  readonly commit: () => void;
}

export class PictureComposer {
  #typeface: TypefaceController;
  #pipeline = new Pipeline();
  #composed: { readonly inputs: object; readonly data: object; readonly picture: Picture } | undefined;

  constructor(typeface: TypefaceController) {
    this.#typeface = typeface;
  }

  /** Called many times in a frame: it composes the same picture once. */
  compose(options: ComposeOptions, heldView: View | undefined): Picture {
    const { faces, sizePx } = this.#typeface;
    const inputs = { ...options, faces, sizePx, heldView, pipeline: this.#pipeline };
    if (this.#composed !== undefined && sameFields(inputs, this.#composed.inputs)) return this.#composed.picture;
    const picture = composePicture(this.#pipeline, {
      ...options,
      metrics: this.#metricsFor(options),
      heldView,
      faces,
      wordsFor: (model) => this.#words(model, options.texts, options.dateWords),
    });
    this.#composed = { inputs, data: dataOf(options), picture };
    return picture;
  }

  /**
   * Composes a picture in steps, in a pipeline of its own, while the other one is shown. Its pipeline then replaces the
   * other. Both share the stages of the data if the data are the same. The code for many entries has loaded.
   */
  *prepare(options: ComposeOptions): Steps<Prepared> {
    const before = this.#pipeline;
    const isSameData = this.#composed !== undefined && sameFields(dataOf(options), this.#composed.data);
    const pipeline = new Pipeline(isSameData ? before.data : undefined);
    const metrics = this.#metricsFor(options);
    const { texts, dateWords } = options;
    const picture = yield* pictureSteps(pipeline, {
      ...options,
      metrics,
      heldView: undefined,
      faces: this.#typeface.faces,
      wordsFor: (model) => wordsOf(model, texts, dateWords),
    });
    // Placing the titles of a whole lane takes longest in a scene.
    const untitled = this.#composed === undefined && isFirstUntitled(picture);
    for (const { cluster } of untitled ? [] : picture.everyRow.lanes) {
      cluster?.titlesOf(0, 0);
      yield;
    }
    picture.sceneAt(picture.target, { untitled });
    yield;
    yield* picture.overviewSteps(overviewWidthPx(options.frameWidthPx, picture.metrics.gutterPx));
    yield;
    const commit = (): void => {
      // Other data may have been prepared in between.
      if (!isSameData || this.#pipeline === before) this.#pipeline = pipeline;
    };
    return { picture, commit };
  }

  #metricsFor({
    frameWidthPx,
    windowPx,
    givenPx,
    maxPx,
    isPaper,
    dataset,
    today,
    ground,
  }: ComposeOptions): ChartMetrics {
    const nameRows = ground?.nameRows(dataset, today);
    return this.#metrics({ frameWidthPx, fontPx: this.#typeface.sizePx, windowPx, givenPx, maxPx, isPaper, nameRows });
  }

  #metrics = optionsMemo(chartMetrics);

  #words = memo(wordsOf);
}

/** The inputs of a model. */
function dataOf({ dataset, timeZone, times }: ComposeOptions): object {
  return { dataset, timeZone, times };
}

/** Names leave the commonest status out. */
function wordsOf(model: TimelineModel, texts: Texts, dates: DateWordMessages): EntryWords {
  return createEntryWords(model, texts, dates, plainStatus(model));
}
