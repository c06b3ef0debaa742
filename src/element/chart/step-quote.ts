/** The words of a step, large at the mark of its entry, while the window rests. */
import { nothing, svg } from 'lit';
import { optionsMemo } from '../../dataset/base/memo.js';
import type { Quote } from '../../dataset/data/dataset.js';
import { createIssue } from '../../dataset/data/issue-text.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { ToldStep } from '../../dataset/data/story-steps.js';
import { createTextMeasure, type TextMeasure } from '../../drawing/platform/text-measure.js';
import { whenIdle } from '../../drawing/platform/when-idle.js';
import { isRightToLeft } from '../../drawing/render/mirror.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { quoted } from '../../words/i18n/name-list.js';
import { Tier } from '../../drawing/dates/tier.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import type { Picture } from '../picture/picture.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { DrawnChart } from './chart-panel.js';
import { headBoxes, markBoxes, type Box } from './drawn-boxes.js';
import { INSET_PX, placeQuote, type PlacedQuote } from './quote-place.js';

const SAMPLE_PX = 20;
/** Some typefaces are wider than the canvas says before they have loaded. */
const SLACK = 1.04;
const USUAL_FONT = 'Charter, "Bitstream Charter", "Source Serif 4", Georgia, serif';
/** Top of a line to its baseline, in em. */
const ASCENT = 0.95;

export interface StepQuote {
  readonly words: string;
  readonly lang: string | undefined;
  readonly entry: number;
}

/** Undefined if the step has no words to show. */
export function quoteOf(picture: Picture, step: ToldStep | undefined, lang: string): StepQuote | undefined {
  if (step?.entry === undefined || !step.quote) return undefined;
  const quote = picture.model.entries.at(step.entry)?.quotes?.[0];
  if (quote === undefined) return undefined;
  const said = inLanguage(quote, lang);
  return { words: quoted(said.text, said.lang), lang: said.lang, entry: step.entry };
}

/** The words in the reader's language if there is a translation, else as they were said. */
function inLanguage({ text, lang, translation }: Quote, reader: string): { text: string; lang: string | undefined } {
  const isRead = (tag: string | undefined): boolean => tag?.split('-', 1)[0] === reader.split('-', 1)[0];
  if (translation !== undefined && isRead(translation.lang) && !isRead(lang))
    return { text: translation.text, lang: translation.lang };
  return { text, lang };
}

/** A step whose entry was never quoted has no words to show. */
export function quoteIssues(model: Picture['model']): readonly Issue[] {
  return (model.dataset.story ?? []).flatMap(({ quote, entry }, at) => {
    const index = entry === undefined ? undefined : model.indexOf(entry);
    const isQuoted = index !== undefined && (model.entries.at(index)?.quotes ?? []).length > 0;
    if (quote !== true || isQuoted) return [];
    return createIssue({
      code: 'not-shown',
      severity: 'warning',
      path: `story[${at}].quote`,
      value: entry,
      detail: 'the step has no words to show at a mark',
      cure: () => 'name an entry that has "quotes", or leave "quote" out',
    });
  });
}

interface Layer {
  readonly picture: Picture;
  readonly drawn: DrawnChart;
  readonly presenter: ChartPresenter;
  readonly host: Element;
  readonly texts: Texts;
}

export class QuoteLayer {
  #place = optionsMemo(placeIn);

  /** Nothing while the window moves: the words come when their mark has its place. */
  show(quote: StepQuote | undefined, { picture, drawn, presenter, host, texts }: Layer): unknown {
    if (quote === undefined || presenter.inMotion) return nothing;
    const { scene, mirror } = drawn;
    const { faces } = presenter.typeface;
    const shown = this.#place({ quote, scene, picture, faces, rtl: mirror.rtl, host, texts });
    if (shown === undefined) return nothing;
    const { placed, mark, own, colour } = shown;
    const rtl = isRightToLeft(quote.words);
    const toPage = (px: number): number => mirror.x(px - scene.offsetPx);
    const left = mirror.left(placed.x0 - scene.offsetPx, placed.x1 - scene.offsetPx);
    const right = left + placed.x1 - placed.x0;
    const rule = rtl ? right : left;
    const x = rtl ? right - INSET_PX : left + INSET_PX;
    const lineY = (line: number): number => placed.y0 + (line * 1.22 + ASCENT) * placed.sizePx;
    const byY = placed.y1 - 0.35 * placed.bySizePx;
    const isBelow = placed.y0 > mark.y;
    const markX = toPage(mark.x);
    const to = Math.max(left, Math.min(markX, right));
    const direction = rtl ? 'rtl' : 'ltr';
    const byRtl = isRightToLeft(placed.by);
    return svg`<g class="step-quote c${colour}" aria-hidden="true">
      <rect x=${left} y=${placed.y0} width=${right - left} height=${placed.y1 - placed.y0} rx="3"></rect>
      <path d="M${rule} ${placed.y0}V${placed.y1}M${markX} ${isBelow ? own.bottom : own.top}L${to} ${isBelow ? placed.y0 : placed.y1}"></path>
      ${placed.lines.map(
        (line, at) =>
          svg`<text class="words" lang=${quote.lang ?? nothing} direction=${direction} font-size=${placed.sizePx} x=${x} y=${lineY(at)}>${line}</text>`,
      )}
      ${placed.by === '' ? nothing : svg`<text class="by" direction=${byRtl ? 'rtl' : 'ltr'} text-anchor=${byRtl === rtl ? 'start' : 'end'} x=${x} y=${byY}>${placed.by}</text>`}
    </g>`;
  }
}

interface Shown {
  readonly placed: PlacedQuote;
  readonly mark: { readonly x: number; readonly y: number };
  /** What the line to the words keeps clear of: the mark, and its title above or below it. */
  readonly own: { readonly top: number; readonly bottom: number };
  readonly colour: number;
}

interface Placing extends Pick<Layer, 'picture' | 'host' | 'texts'> {
  readonly quote: StepQuote;
  readonly scene: Scene;
  readonly faces: ChartPresenter['typeface']['faces'];
  readonly rtl: boolean;
}

function placeIn({ quote, scene, picture, faces, rtl, host, texts }: Placing): Shown | undefined {
  const placement = scene.entry.indexOf(quote.entry);
  if (placement < 0) return undefined;
  const { offsetPx, transform } = scene;
  const mark = { x: scene.glyph[placement]! + offsetPx, y: scene.y[placement]! };
  if (mark.x < 0 || mark.x > transform.widthPx) return undefined;
  const { words, metrics } = picture;
  const by = [words.speaker(quote.entry)?.name, words.date(quote.entry)].filter(Boolean).join(' · ');
  const { width } = measureOf(host);
  const labelPx = metrics.fontPx;
  const label = faces[Tier.entry]!;
  const told: Box[] = metrics.heads ? [...headBoxes(scene, label, texts)] : [];
  const others: Box[] = [];
  for (let at = 0; at < scene.count; at++) {
    (scene.entry[at] === quote.entry ? told : others).push(...markBoxes(scene, at, picture, faces));
  }
  const placed = placeQuote({
    widthPx: transform.widthPx,
    heightPx: Math.max(scene.heightPx, metrics.givenPx ?? Math.min(picture.rowsPx, metrics.seenPx!)),
    mark,
    told,
    others,
    words: quote.words,
    by,
    labelPx,
    wordsWidth: (text) => (width(text) / SAMPLE_PX) * SLACK,
    byWidth: (text) => label.width(text) / labelPx,
    isAlong: isRightToLeft(quote.words) === rtl,
  });
  const around = markBoxes(scene, placement, picture, faces).filter(({ x0, x1 }) => x0 <= mark.x && x1 >= mark.x);
  const own = { top: Math.min(...around.map(({ y0 }) => y0)), bottom: Math.max(...around.map(({ y1 }) => y1)) };
  return placed && { placed, mark, own, colour: scene.colour[placement]! };
}

/**
 * Asks for the typeface of quotes before the first of them: a browser looks for it when a text is first measured. That
 * took 25 ms on Linux, longer than a frame in which words come.
 */
export function askForQuoteFont(host: Element): void {
  whenIdle(() => {
    if (host.isConnected) measureOf(host).width('“');
  });
}

function measureOf(host: Element): TextMeasure {
  return createTextMeasure(`${SAMPLE_PX}px ${quoteFont(host)}`);
}

/** The typeface of quotes, if the page has set one that a canvas understands. */
function quoteFont(host: Element): string {
  return getComputedStyle(host).getPropertyValue('--conflict-timeline-quote-font').trim() || USUAL_FONT;
}
