/**
 * A dataset as a picture for before scripts, in Node and in a page:
 *
 * import { renderImage } from 'conflict-timeline/image';
 * const { svg } = await renderImage(dataset, { widthPx: 1200, theme: 'dark' });
 */
import { createEntryWords } from '../../words/a11y/entry-words.js';
import * as many from '../chart/many-entries.js';
import { createIssue } from '../../dataset/data/issue-text.js';
import type { Issue } from '../../dataset/data/issue.js';
import { validateDataset } from '../../dataset/data/validate.js';
import { english } from '../../words/i18n/en.js';
import { isEnglish, loadLanguage } from '../../words/i18n/load-language.js';
import { createTexts } from '../../words/i18n/texts.js';
import { INITIAL_STATE } from '../interaction/reduce.js';
import { englishDateWords } from '../../words/i18n/english-dates.js';
import { isKnownZone } from '../../dataset/time/zone.js';
import { drawCard } from './card.js';
import { drawImage, type ImageOptions } from './image.js';
import type { ImageTheme } from './palette.js';

export type { ImageTheme } from './palette.js';

const DEFAULT_WIDTH_PX = 1180;
const ENGLISH = 'en';

export interface RenderImageOptions {
  /** 320 to 4,000; 1,180 by default. */
  readonly widthPx?: number;
  /**
   * A card for social networks of this height: the title, and the most important entries that have room; of a map all of
   * its places.
   */
  readonly heightPx?: number;
  /** `light` by default. */
  readonly theme?: ImageTheme;
  /** The same as the attribute of the element. */
  readonly lanes?: string;
  /** Language of the words around the data. By default that of the dataset, else English. */
  readonly lang?: string;
  /** IANA zone in which all times of day are told. By default each is told as it was announced. */
  readonly timeZone?: string;
  /** Time runs evenly. */
  readonly noFolds?: boolean;
  /** Id of the measure behind the size of marks. */
  readonly sizes?: string;
  /** `chart` by default; `map` draws the places of the entries. */
  readonly picture?: 'chart' | 'map';
  /** Borders for the map as GeoJSON or TopoJSON: it has none of its own. */
  readonly mapData?: unknown;
}

export interface RenderedImage {
  /** Empty if there is nothing to draw. */
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly issues: readonly Issue[];
}

/** Takes anything, as the element does: a value that is not a dataset gives issues and no picture. */
export async function renderImage(data: unknown, options: RenderImageOptions = {}): Promise<RenderedImage> {
  const { dataset, issues, count } = validateDataset(data);
  if (dataset === undefined || count === 0) return { svg: '', widthPx: 0, heightPx: 0, issues };
  const {
    widthPx = DEFAULT_WIDTH_PX,
    heightPx,
    theme = 'light',
    lanes,
    timeZone = '',
    noFolds = false,
    sizes,
    picture = 'chart',
  } = options;
  const lang = options.lang ?? dataset.lang ?? ENGLISH;
  const language = await loadLanguage(lang);
  const tag = language !== undefined || isEnglish(lang) ? lang : ENGLISH;
  const dateWords = language?.dateWords ?? englishDateWords;
  const texts = createTexts(language?.messages ?? english, tag, dateWords);
  const image: ImageOptions = {
    many,
    dataset,
    state: INITIAL_STATE,
    lanes,
    noFolds,
    sizes,
    timeZone: isKnownZone(timeZone) ? timeZone : undefined,
    lang,
    texts,
    wordsFor: (model) => createEntryWords(model, texts, dateWords),
    widthPx,
    theme: theme === 'dark' ? 'dark' : 'light',
    rtl: isRightToLeftLanguage(tag),
  };
  if (picture === 'map') return mapOf({ ...image, heightPx }, options.mapData, issues);
  const drawn = heightPx === undefined ? drawImage(image) : drawCard(image, heightPx);
  return { svg: drawn.text, widthPx: drawn.widthPx, heightPx: drawn.heightPx, issues };
}

/** The land of the Earth loads with the first map. */
async function mapOf(image: ImageOptions, given: unknown, issues: readonly Issue[]): Promise<RenderedImage> {
  const { drawMap, readBorders } = await import('./map-image.js');
  const read = given === undefined ? undefined : readBorders(given);
  const borders = read !== undefined && 'borders' in read ? read.borders : undefined;
  const faults = read !== undefined && 'fault' in read ? [createIssue({ ...read.fault, severity: 'warning' })] : [];
  const { text: svg = '', widthPx = 0, heightPx = 0 } = drawMap({ ...image, borders }) ?? {};
  return { svg, widthPx, heightPx, issues: [...issues, ...faults] };
}

function isRightToLeftLanguage(tag: string): boolean {
  return /^(?:ar|he|fa|ur|ps|sd|ug|yi|dv|ckb)(?:-|$)/i.test(tag);
}
