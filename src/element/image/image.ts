/**
 * A timeline as one SVG file: title, chart, key and sources. It has no script and fetches nothing, so any program can
 * send, print and open it.
 */
import type { EntryWords } from '../../words/a11y/entry-words.js';
import { crowdForms, KEY_FORMS, shapeForms, shapesOf } from '../chart/key-forms.js';
import { sizeKey } from '../chart/size-samples.js';
import { busiestDay } from '../../dataset/data/busiest-day.js';
import type { Dataset } from '../../dataset/data/dataset.js';
import { asTimes } from '../../dataset/data/times.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';
import { wholeOf, type TimelineState } from '../interaction/reduce.js';
import { asLanesBy } from '../../drawing/layout/lanes.js';
import { ground } from '../picture/ground.js';
import { chartMetrics, PAPER_WINDOW_PX } from '../picture/chart-metrics.js';
import type { PictureMany } from '../picture/many.js';
import { composePicture } from '../picture/compose-picture.js';
import type { Picture } from '../picture/picture.js';
import { Pipeline } from '../picture/pipeline.js';
import { schemeOf } from '../picture/nested-scheme.js';
import { noHits } from '../picture/search-hits.js';
import { LEAD_SHARE, MINOR_SHARE } from '../../drawing/platform/typeface-controller.js';
import { createTextMeasure, type TextMeasure } from '../../drawing/platform/text-measure.js';
import { createMirror } from '../../drawing/render/mirror.js';
import { chartImage, seriesImages } from './chart-image.js';
import type { ImageTheme, Palette } from './palette.js';
import {
  FONT,
  FONT_PX,
  imageFile,
  KEY_LINE_PX,
  keyOf,
  lines,
  PAD_PX,
  partyItems,
  SAMPLE_PX,
  sourceText,
  titleLines,
  type KeyItem,
  type Page,
  type SvgImage,
} from './pieces.js';

export const TITLE_TIMES = 1.6;
/** A card is shown small, so its title is larger. */
export const CARD_TITLE_TIMES = 2;
const MAX_SOURCE_LINES = 8;
export const MIN_WIDTH_PX = 320;
export const MAX_WIDTH_PX = 4000;

export interface ImageOptions {
  readonly many: PictureMany;
  readonly dataset: Dataset;
  /** Filter and folds; without a window, everything is drawn. */
  readonly state: TimelineState;
  readonly lanes?: unknown;
  readonly times?: unknown;
  readonly noFolds?: boolean;
  /** Id of the measure behind the size of marks. */
  readonly sizes?: string | undefined;
  /** Undefined for hours as they were announced. */
  readonly timeZone?: string | undefined;
  /** The reader's language; by default that of the texts. */
  readonly lang?: string;
  readonly texts: Texts;
  readonly wordsFor: (model: TimelineModel) => EntryWords;
  readonly widthPx: number;
  /** The number of entries that a card stands for. It has no names of lanes, no forms in its key, no sources. */
  readonly cardOf?: number | undefined;
  /** The default is what the content needs. */
  readonly heightPx?: number | undefined;
  readonly theme: ImageTheme;
  readonly rtl: boolean;
  /** Colours of the page that replace some of the theme's. */
  readonly palette?: Partial<Palette> | undefined;
}

export function drawImage(options: ImageOptions): SvgImage {
  const { texts, rtl } = options;
  const widthPx = clampedWidth(options.widthPx);
  const innerPx = widthPx - 2 * PAD_PX;
  const label = createTextMeasure(`${FONT_PX}px ${FONT}`);
  const strong = createTextMeasure(`650 ${FONT_PX}px ${FONT}`);
  const { cardOf } = options;
  const titleTimes = cardOf === undefined ? TITLE_TIMES : CARD_TITLE_TIMES;
  const faces = facesOf(label);
  const picture = compose(options, innerPx, faces);
  const mirror = createMirror(picture.metrics.plotPx, rtl);
  const page: Page = { innerPx, rtl, label, texts };
  const { title = texts.text('timeline') } = picture.model.dataset;
  const head = titleLines(title, page, titleTimes);
  const drawing = { picture, texts, faces, label, strong, mirror, fontPx: FONT_PX };
  const chart = chartImage(drawing);
  const curves = cardOf === undefined ? seriesImages(drawing) : [];
  const sources = sourceText(picture, texts);
  const below =
    cardOf === undefined
      ? [
          keyOf([...partyItems(picture), ...formItems(picture, texts)], page, KEY_LINE_PX),
          keyOf(sizeItems(picture, texts), page, SAMPLE_PX),
          lines(sources, page, { looks: 'muted small', times: 1, most: MAX_SOURCE_LINES, measure: label }),
        ]
      : [keyOf([...partyItems(picture), { text: shownText(picture, cardOf, texts) }], page, KEY_LINE_PX)];
  const { theme, heightPx, palette } = options;
  return imageFile(
    [head, chart, ...curves, ...below],
    picture.model,
    { title, widthPx, heightPx, titleTimes, theme, palette },
    page,
  );
}

export function clampedWidth(widthPx: number): number {
  return Math.round(Math.min(Math.max(widthPx, MIN_WIDTH_PX), MAX_WIDTH_PX));
}

/** Measures of titles, by `Tier`. */
export function facesOf(label: TextMeasure): readonly TextMeasure[] {
  return [
    createTextMeasure(`${FONT_PX * MINOR_SHARE}px ${FONT}`),
    label,
    createTextMeasure(`650 ${FONT_PX * LEAD_SHARE}px ${FONT}`),
  ];
}

/** The picture of all entries, for a width. */
export function compose(options: ImageOptions, innerPx: number, faces: readonly TextMeasure[]): Picture {
  const {
    many,
    dataset,
    state,
    lanes,
    times,
    noFolds = false,
    timeZone,
    lang = options.texts.locale,
    wordsFor,
    sizes,
  } = options;
  const metrics = chartMetrics({
    frameWidthPx: innerPx,
    fontPx: FONT_PX,
    windowPx: PAPER_WINDOW_PX,
    givenPx: undefined,
    nameRows: ground.nameRows(dataset, false),
  });
  return composePicture(new Pipeline(), {
    many,
    busiestDay,
    dataset,
    timeZone,
    lang,
    times: asTimes(times),
    metrics: options.cardOf === undefined ? metrics : { ...metrics, gutterPx: 0, plotPx: innerPx },
    heldView: undefined,
    lanes: asLanesBy(lanes),
    nested: { schemeOf },
    noFolds,
    sizes,
    state: wholeOf(state),
    faces,
    texts: options.texts,
    wordsFor,
    keepRows: undefined,
    isPaper: false,
    hitsOf: (_, __, query) => noHits(query, [], undefined),
  });
}

/** A card leaves entries out, and says so. */
function shownText({ model }: Picture, all: number, texts: Texts): string {
  if (model.count === all) return texts.count('entries', all);
  return texts.count('filterShown', model.count, { total: all.toLocaleString(texts.locale) });
}

function formItems(picture: Picture, texts: Texts): readonly KeyItem[] {
  const { model, formsInUse, focusOrder } = picture;
  const forms = [
    ...shapeForms(shapesOf(model, focusOrder.entries)),
    ...KEY_FORMS.filter(({ bits }) => (formsInUse & bits) !== 0),
    ...crowdForms(picture),
  ];
  return forms.map(({ sample, key }) => ({ sample, text: texts.text(key) }));
}

function sizeItems(picture: Picture, texts: Texts): readonly KeyItem[] {
  const key = sizeKey(picture, texts);
  return key === undefined
    ? []
    : [{ text: key.title }, ...key.samples, ...key.signs, ...key.notes.map((text) => ({ text }))];
}
