/** The words of a step, large at the marks of its entries, while the window rests. */
import { nothing, svg } from 'lit';
import { optionsMemo } from '../../dataset/base/memo.js';
import type { Quote } from '../../dataset/data/dataset.js';
import { createIssue } from '../../dataset/data/issue-text.js';
import type { Issue } from '../../dataset/data/issue.js';
import { idsOf, type ToldStep } from '../../dataset/data/story-steps.js';
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
import { castOf } from './step-shows.js';
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

export interface StepQuotes {
  readonly quotes: readonly StepQuote[];
  /** All entries of the step: no words and no line cover them. */
  readonly told: readonly number[];
}

/** Undefined if the step has no words to show. */
export function quotesOf(picture: Picture, step: ToldStep | undefined, lang: string): StepQuotes | undefined {
  if (step?.quote !== true) return undefined;
  const told = castOf(step, picture);
  const quotes = told.flatMap((entry): readonly StepQuote[] => {
    if (!step.entries.includes(entry)) return [];
    const quote = picture.model.entries.at(entry)?.quotes?.[0];
    if (quote === undefined) return [];
    const said = inLanguage(quote, lang);
    return [{ words: quoted(said.text, said.lang), lang: said.lang, entry }];
  });
  return quotes.length === 0 ? undefined : { quotes, told };
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
  return (model.dataset.story ?? []).flatMap((step, at) => {
    const ids = idsOf(step);
    const indices = ids.flatMap((id) => model.indexOf(id) ?? []);
    const isQuoted = indices.some((index) => (model.entries.at(index)?.quotes ?? []).length > 0);
    if (step.quote !== true || isQuoted) return [];
    return createIssue({
      code: 'not-shown',
      severity: 'warning',
      path: `story[${at}].quote`,
      value: ids.join(', ') || undefined,
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
  show(step: StepQuotes | undefined, { picture, drawn, presenter, host, texts }: Layer): unknown {
    if (step === undefined || presenter.inMotion) return nothing;
    const { scene, mirror } = drawn;
    const { faces } = presenter.typeface;
    const shown = this.#place({ step, scene, picture, faces, rtl: mirror.rtl, host, texts });
    return shown.map((each) => this.#quote(each, drawn));
  }

  #quote({ quote, placed, mark, own, colour }: Shown, { scene, mirror }: DrawnChart): unknown {
    const rtl = isRightToLeft(quote.words);
    const toPage = (px: number): number => mirror.x(px - scene.offsetPx);
    const left = mirror.left(placed.x0 - scene.offsetPx, placed.x1 - scene.offsetPx);
    const right = left + placed.x1 - placed.x0;
    const edge = rtl ? right : left;
    const x = rtl ? right - INSET_PX : left + INSET_PX;
    const lineY = (line: number): number => placed.y0 + (line * 1.22 + ASCENT) * placed.sizePx;
    const byY = placed.y1 - 0.35 * placed.bySizePx;
    const isBelow = placed.y0 > mark.y;
    const markX = toPage(mark.x);
    const to = Math.max(left, Math.min(markX, right));
    const direction = rtl ? 'rtl' : 'ltr';
    const byRtl = isRightToLeft(placed.by);
    // A rule through what is told would strike it out.
    const rule = placed.isCrossing
      ? ''
      : `M${String(markX)} ${String(isBelow ? own.bottom : own.top)}L${String(to)} ${String(isBelow ? placed.y0 : placed.y1)}`;
    return svg`<g class="step-quote c${colour}" aria-hidden="true">
      <rect x=${left} y=${placed.y0} width=${right - left} height=${placed.y1 - placed.y0} rx="3"></rect>
      <path d="M${edge} ${placed.y0}V${placed.y1}${rule}"></path>
      ${placed.lines.map(
        (line, at) =>
          svg`<text class="words" lang=${quote.lang ?? nothing} direction=${direction} font-size=${placed.sizePx} x=${x} y=${lineY(at)}>${line}</text>`,
      )}
      ${placed.by === '' ? nothing : svg`<text class="by" direction=${byRtl ? 'rtl' : 'ltr'} text-anchor=${byRtl === rtl ? 'start' : 'end'} x=${x} y=${byY}>${placed.by}</text>`}
    </g>`;
  }
}

interface Shown {
  readonly quote: StepQuote;
  readonly placed: PlacedQuote;
  readonly mark: { readonly x: number; readonly y: number };
  /** What the line to the words keeps clear of: the mark, and its title above or below it. */
  readonly own: { readonly top: number; readonly bottom: number };
  readonly colour: number;
}

interface Placing extends Pick<Layer, 'picture' | 'host' | 'texts'> {
  readonly step: StepQuotes;
  readonly scene: Scene;
  readonly faces: ChartPresenter['typeface']['faces'];
  readonly rtl: boolean;
}

/** One after the other: words cover no words. */
function placeIn(placing: Placing): readonly Shown[] {
  const shown: Shown[] = [];
  for (const quote of placing.step.quotes) {
    const found = placeOne(quote, placing, shown);
    if (found !== undefined) shown.push(found);
  }
  return shown;
}

function placeOne(
  quote: StepQuote,
  { step, scene, picture, faces, rtl, host, texts }: Placing,
  before: readonly Shown[],
): Shown | undefined {
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
  told.push(...before.map(({ placed }) => placed));
  const lit: Box[] = before.map(({ placed }) => placed);
  for (let at = 0; at < scene.count; at++) {
    const entry = scene.entry[at]!;
    const boxes = markBoxes(scene, at, picture, faces);
    (step.told.includes(entry) ? told : others).push(...boxes);
    if (entry !== quote.entry && step.told.includes(entry)) lit.push(...boxes);
  }
  const placed = placeQuote({
    widthPx: transform.widthPx,
    heightPx: Math.max(scene.heightPx, metrics.givenPx ?? Math.min(picture.rowsPx, metrics.seenPx!)),
    mark,
    told,
    lit,
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
  return placed && { quote, placed, mark, own, colour: scene.colour[placement]! };
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
