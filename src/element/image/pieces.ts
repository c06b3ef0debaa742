/** What pictures are put together from: lines of text, keys, sources; and the file around them. */
import { svg, type SVGTemplateResult } from 'lit';
import { asSentence, joinFacts, joinHalves, labelled } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { partyColours } from '../../drawing/layout/party-colours.js';
import { createTextMeasure, type TextMeasure } from '../../drawing/platform/text-measure.js';
import { isRightToLeft } from '../../drawing/render/mirror.js';
import type { Picture } from '../picture/picture.js';
import type { Piece } from './chart-image.js';
import { linesOf } from './text-lines.js';
import { imageStyles } from './image-styles.js';
import { paletteOf, type ImageTheme, type Palette } from './palette.js';
import { escaped, templateText } from './template-text.js';

export const FONT = 'system-ui, sans-serif';
export const FONT_PX = 13;
export const PAD_PX = 16;
const LINE = 1.4;
export const GAP_PX = 12;
const KEY_ITEM_GAP_PX = 18;
export const SAMPLE_PX = 34;
export const KEY_LINE_PX = FONT_PX * 1.7;
const MAX_TITLE_LINES = 2;

export function titleLines(title: string, page: Page, times: number): Piece {
  const measure = createTextMeasure(`700 ${FONT_PX * times}px ${FONT}`);
  return lines(title, page, { looks: 'title', times, most: MAX_TITLE_LINES, measure });
}

export interface Page {
  readonly innerPx: number;
  readonly rtl: boolean;
  readonly label: TextMeasure;
  readonly texts: Texts;
}

export interface LineLooks {
  readonly looks: string;
  /** Size, as a multiple of that of labels. */
  readonly times: number;
  readonly most: number;
  readonly measure: TextMeasure;
}

export function lines(text: string, { innerPx, rtl }: Page, { looks, times, most, measure }: LineLooks): Piece {
  const wrapped = linesOf(text, innerPx, measure, most);
  const linePx = FONT_PX * times * LINE;
  const template = svg`${wrapped.map(
    (line, at) => svg`<text class=${looks} x=${rtl ? innerPx : 0} y=${(at * linePx + FONT_PX * times).toFixed(1)}
      direction=${isRightToLeft(line) ? 'rtl' : 'ltr'} text-anchor=${isRightToLeft(line) === rtl ? 'start' : 'end'}>${line}</text>`,
  )}`;
  return { template, heightPx: wrapped.length * linePx };
}

/** Explains the colours, forms and sizes in the drawing. */
export function keyOf(items: readonly KeyItem[], { innerPx, rtl, label }: Page, linePx: number): Piece {
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

export interface KeyItem {
  readonly sample?: SVGTemplateResult;
  readonly text: string;
}

export function partyItems({ model, focusOrder }: Picture): readonly KeyItem[] {
  const colours = new Set(Array.from(focusOrder.entries, (entry) => model.party[entry]));
  const { parties = [] } = model.dataset;
  return parties.flatMap(({ name }, at) =>
    colours.has(at)
      ? [{ sample: svg`<circle class="swatch c${partyColours(parties)[at]}" r="5"></circle>`, text: name }]
      : [],
  );
}

/** Only the sources of the drawn entries. */
export function sourceText({ model, focusOrder }: Picture, texts: Texts): string {
  const { start, value } = model.ids.sources;
  const cited = new Set<number>();
  for (const entry of focusOrder.entries)
    for (let at = start[entry]!; at < start[entry + 1]!; at++) cited.add(value[at]!);
  const { sources = [], license, version } = model.dataset;
  for (const { source } of model.dataset.series ?? []) cited.add(sources.findIndex(({ id }) => id === source));
  const names = sources.flatMap(({ title, publisher }, at) =>
    cited.has(at) ? [publisher === undefined ? title : joinFacts([title, publisher], texts.locale)] : [],
  );
  const about = joinFacts([version ?? '', license ?? ''], texts.locale);
  const all =
    names.length === 0
      ? ''
      : asSentence(labelled(texts.text('sourcesTitle'), joinHalves(names, texts.locale), texts.locale), texts.locale);
  return [all, about].filter((part) => part !== '').join(' ');
}

export interface FileOptions {
  readonly title: string;
  /** What the title does not say of the picture. */
  readonly description?: string;
  readonly widthPx: number;
  /** The default is what the pieces need. */
  readonly heightPx?: number | undefined;
  readonly titleTimes: number;
  readonly theme: ImageTheme;
  readonly palette?: Partial<Palette> | undefined;
  /** Rules for what only one kind of picture has. */
  readonly styles?: (palette: Palette) => readonly string[];
}

export interface SvgImage {
  readonly text: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The size of the content. */
  readonly neededPx: number;
}

/** Height of the pieces with the room between and around them. */
export function stackedPx(pieces: readonly Piece[]): number {
  const shown = pieces.filter(({ heightPx }) => heightPx > 0);
  return shown.reduce((sum, { heightPx }) => sum + heightPx + GAP_PX, -GAP_PX) + 2 * PAD_PX;
}

/** The file with its pieces, one below another. */
export function imageFile(
  pieces: readonly Piece[],
  { dataset }: Picture['model'],
  options: FileOptions,
  { texts, rtl }: Page,
): SvgImage {
  const { title, description, widthPx, titleTimes, theme } = options;
  const palette = { ...paletteOf(theme, dataset.parties), ...options.palette };
  let y = PAD_PX;
  const placed = pieces
    .filter((piece) => piece.heightPx > 0)
    .map(({ template, heightPx }) => {
      const top = y;
      y += heightPx + GAP_PX;
      return `<g transform="translate(${PAD_PX} ${top.toFixed(1)})">${templateText(template)}</g>`;
    });
  const neededPx = Math.ceil(y - GAP_PX + PAD_PX);
  const { heightPx = neededPx } = options;
  const rules = [imageStyles(palette, FONT_PX, titleTimes), ...(options.styles?.(palette) ?? [])];
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" lang="${escaped(texts.locale)}" direction="${rtl ? 'rtl' : 'ltr'}">
<title>${escaped(title)}</title>${description === undefined ? '' : `\n<desc>${escaped(description)}</desc>`}
<style>
${rules.join('\n')}
</style>
<rect class="paper" width="${widthPx}" height="${heightPx}"/>
${placed.join('\n')}
</svg>
`;
  return { text, widthPx, heightPx, neededPx };
}
