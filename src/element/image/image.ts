/**
 * A timeline as one SVG file: title, chart, key and sources. It has no script and fetches nothing, so any program can
 * send, print and open it.
 */
import { svg, type SVGTemplateResult } from 'lit';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import { crowdForms, KEY_FORMS, shapeForms, shapesOf } from '../chart/key-forms.js';
import { sizeKey } from '../chart/size-samples.js';
import type { Dataset } from '../../dataset/data/dataset.js';
import { asTimes } from '../../dataset/data/times.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';
import { wholeOf, type TimelineState } from '../interaction/reduce.js';
import { asLanesBy } from '../../drawing/layout/lanes.js';
import { partyColours } from '../../drawing/layout/party-colours.js';
import { ground } from '../picture/ground.js';
import { chartMetrics, PAPER_WINDOW_PX } from '../picture/chart-metrics.js';
import type { PictureCrowd } from '../picture/crowd.js';
import { composePicture } from '../picture/compose-picture.js';
import type { Picture } from '../picture/picture.js';
import { Pipeline } from '../picture/pipeline.js';
import { noHits } from '../picture/search-hits.js';
import { createTextMeasure, type TextMeasure } from '../../drawing/platform/text-measure.js';
import { createMirror, isRightToLeft } from '../../drawing/render/mirror.js';
import { chartImage, linesOf, type Piece, seriesImages } from './chart-image.js';
import { imageStyles } from './image-styles.js';
import { paletteOf, type ImageTheme, type Palette } from './palette.js';
import { escaped, templateText } from './template-text.js';

const FONT = 'system-ui, sans-serif';
const FONT_PX = 13;
const PAD_PX = 16;
const LINE = 1.4;
const GAP_PX = 12;
const KEY_ITEM_GAP_PX = 18;
const SAMPLE_PX = 34;
const KEY_LINE_PX = FONT_PX * 1.7;
const TITLE_TIMES = 1.6;
/** A card is shown small, so its title is larger. */
const CARD_TITLE_TIMES = 2;
const MAX_TITLE_LINES = 2;
const MAX_SOURCE_LINES = 8;
export const MIN_WIDTH_PX = 320;
export const MAX_WIDTH_PX = 4000;

export interface ImageOptions {
  readonly crowd: PictureCrowd;
  readonly dataset: Dataset;
  /** Filter and folds; without a window, everything is drawn. */
  readonly state: TimelineState;
  readonly lanes?: unknown;
  readonly times?: unknown;
  readonly noFolds?: boolean;
  /** Id of the measure behind the size of marks. */
  readonly sizes?: string | undefined;
  readonly timeZone: string;
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

export interface SvgImage {
  readonly text: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The size of the content. */
  readonly neededPx: number;
}

export function drawImage(options: ImageOptions): SvgImage {
  const { texts, theme, rtl } = options;
  const widthPx = Math.round(Math.min(Math.max(options.widthPx, MIN_WIDTH_PX), MAX_WIDTH_PX));
  const innerPx = widthPx - 2 * PAD_PX;
  const label = createTextMeasure(`${FONT_PX}px ${FONT}`);
  const strong = createTextMeasure(`650 ${FONT_PX}px ${FONT}`);
  const { cardOf } = options;
  const titleTimes = cardOf === undefined ? TITLE_TIMES : CARD_TITLE_TIMES;
  const picture = compose(options, innerPx, label);
  const mirror = createMirror(picture.metrics.plotPx, rtl);
  const page: Page = { innerPx, rtl, label, texts };
  const { title = texts.text('timeline') } = picture.model.dataset;
  const head = titleLines(title, page, titleTimes);
  const drawing = { picture, texts, label, strong, mirror, fontPx: FONT_PX };
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
  const pieces = [head, chart, ...curves, ...below].filter((piece) => piece.heightPx > 0);
  const palette = { ...paletteOf(theme, picture.model.dataset.parties), ...options.palette };
  let y = PAD_PX;
  const placed = pieces.map(({ template, heightPx }) => {
    const top = y;
    y += heightPx + GAP_PX;
    return `<g transform="translate(${PAD_PX} ${top.toFixed(1)})">${templateText(template)}</g>`;
  });
  const neededPx = Math.ceil(y - GAP_PX + PAD_PX);
  const { heightPx = neededPx } = options;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" lang="${escaped(texts.locale)}" direction="${rtl ? 'rtl' : 'ltr'}">
<title>${escaped(title)}</title>
<style>
${imageStyles(palette, FONT_PX, titleTimes)}
</style>
<rect class="paper" width="${widthPx}" height="${heightPx}"/>
${placed.join('\n')}
</svg>
`;
  return { text, widthPx, heightPx, neededPx };
}

function titleLines(title: string, page: Page, times: number): Piece {
  const measure = createTextMeasure(`700 ${FONT_PX * times}px ${FONT}`);
  return lines(title, page, { looks: 'title', times, most: MAX_TITLE_LINES, measure });
}

function compose(options: ImageOptions, innerPx: number, label: TextMeasure): Picture {
  const {
    crowd,
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
  const metrics = chartMetrics(
    innerPx,
    FONT_PX,
    PAPER_WINDOW_PX,
    undefined,
    undefined,
    ground.nameRows(dataset, false),
  );
  return composePicture(new Pipeline(), {
    crowd,
    dataset,
    timeZone,
    lang,
    times: asTimes(times),
    metrics: options.cardOf === undefined ? metrics : { ...metrics, gutterPx: 0, plotPx: innerPx },
    heldView: undefined,
    lanes: asLanesBy(lanes),
    noFolds,
    sizes,
    state: wholeOf(state),
    labelWidth: label.width,
    wordsFor,
    keepRows: undefined,
    hitsOf: (_, __, query) => noHits(query, [], undefined),
  });
}

interface Page {
  readonly innerPx: number;
  readonly rtl: boolean;
  readonly label: TextMeasure;
  readonly texts: Texts;
}

interface LineLooks {
  readonly looks: string;
  /** Size, as a multiple of that of labels. */
  readonly times: number;
  readonly most: number;
  readonly measure: TextMeasure;
}

function lines(text: string, { innerPx, rtl }: Page, { looks, times, most, measure }: LineLooks): Piece {
  const wrapped = linesOf(text, innerPx, measure, most);
  const linePx = FONT_PX * times * LINE;
  const template = svg`${wrapped.map(
    (line, at) => svg`<text class=${looks} x=${rtl ? innerPx : 0} y=${(at * linePx + FONT_PX * times).toFixed(1)}
      direction=${isRightToLeft(line) ? 'rtl' : 'ltr'} text-anchor=${isRightToLeft(line) === rtl ? 'start' : 'end'}>${line}</text>`,
  )}`;
  return { template, heightPx: wrapped.length * linePx };
}

/** Explains the colours, forms and sizes in the drawing. */
function keyOf(items: readonly KeyItem[], { innerPx, rtl, label }: Page, linePx: number): Piece {
  let x = 0;
  let line = 0;
  const placed = items.map(({ sample, text }) => {
    const samplePx = sample === undefined ? 0 : SAMPLE_PX;
    const px = samplePx + 4 + label.width(text);
    if (x > 0 && x + px > innerPx) {
      x = 0;
      line++;
    }
    const left = rtl ? innerPx - x : x;
    const y = line * linePx + linePx / 2;
    x += px + KEY_ITEM_GAP_PX;
    const side = rtl ? -1 : 1;
    return svg`<g class="c8" transform="translate(${(left + (side * samplePx) / 2).toFixed(1)} ${y.toFixed(1)})">${sample ?? ''}<text class="ink" direction=${rtl ? 'rtl' : 'ltr'} x=${side * (samplePx / 2 + 4)} y="4.5">${text}</text></g>`;
  });
  return { template: svg`${placed}`, heightPx: items.length === 0 ? 0 : (line + 1) * linePx };
}

interface KeyItem {
  readonly sample?: SVGTemplateResult;
  readonly text: string;
}

/** A card leaves entries out, and says so. */
function shownText({ model }: Picture, all: number, texts: Texts): string {
  if (model.count === all) return texts.count('entries', all);
  return texts.count('filterShown', model.count, { total: all.toLocaleString(texts.locale) });
}

function partyItems({ model, focusOrder }: Picture): readonly KeyItem[] {
  const colours = new Set(Array.from(focusOrder.entries, (entry) => model.party[entry]));
  const { parties = [] } = model.dataset;
  return parties.flatMap(({ name }, at) =>
    colours.has(at)
      ? [{ sample: svg`<circle class="swatch c${partyColours(parties)[at]}" r="5"></circle>`, text: name }]
      : [],
  );
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

/** Only the sources of the drawn entries. */
function sourceText({ model, focusOrder }: Picture, texts: Texts): string {
  const { start, value } = model.ids.sources;
  const cited = new Set<number>();
  for (const entry of focusOrder.entries)
    for (let at = start[entry]!; at < start[entry + 1]!; at++) cited.add(value[at]!);
  const { sources = [], license, version } = model.dataset;
  for (const { source } of model.dataset.series ?? []) cited.add(sources.findIndex(({ id }) => id === source));
  const names = sources.flatMap(({ title, publisher }, at) =>
    cited.has(at) ? [publisher === undefined ? title : `${title}, ${publisher}`] : [],
  );
  const about = [version, license].filter((part) => part !== undefined).join(', ');
  const all = names.length === 0 ? '' : `${texts.text('sourcesTitle')}: ${names.join('; ')}.`;
  return [all, about].filter((part) => part !== '').join(' ');
}
