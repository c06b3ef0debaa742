/** The number of a bar, in it: of bars among dots whatever their width, of others if it has room. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Texts } from '../../words/i18n/texts.js';
import { figureForm } from '../layout/dot-columns.js';
import type { DayBlock, Scene, Stack } from '../scene/scene.js';
import { WORDS_LINE_PX } from '../scene/stacks.js';
import type { Mirror } from './mirror.js';

/** The middle of a figure to its baseline. */
const BASELINE_PX = 4.5;

export interface BarFigure {
  readonly text: string;
  /** px of the scene along time, and from the top of the rows. */
  readonly x: number;
  readonly y: number;
  /** Whether it runs along a bar that is too narrow for it. */
  readonly turned: boolean;
}

const CHARACTER_PX = 6.8;
const BRACKET_PX = 5;
const BRACKET_GAP_PX = 3;
const WORDS_GAP_PX = 12;
/** Lowest line of the words to the foot of the dots: one row of dots is lower than a line, and a title stands above. */
const WORDS_ABOVE_PX = 1;

export function stackWordsTemplate(scene: Scene, mirror: Mirror, texts: Texts): SVGTemplateResult {
  return svg`${barFiguresTemplate(scene, mirror, texts.locale)}${dayBracketsTemplate(scene, mirror, (count) =>
    texts.count('hourUnknown', count),
  )}`;
}

/**
 * The number of the dots of a day beside them in the window of that day, and that no hour is known, on as many lines as
 * the room there asks for: after them, or before them if other dots stand there at their own hours.
 */
function dayBracketsTemplate(scene: Scene, mirror: Mirror, words: (count: number) => string): SVGTemplateResult {
  const { widthPx } = scene.transform;
  return svg`<g class="day-brackets" aria-hidden="true">${[...scene.stacks.values()].map(({ blocks = [], base }) =>
    // A day beside the window has its words there.
    [...blocks.values()].map((block) =>
      block.end < 0 || block.end > widthPx
        ? nothing
        : bracketTemplate(bracketOf(block, widthPx, words(block.count)), { ...block, base }, mirror),
    ),
  )}</g>`;
}

export interface Bracket {
  /** px at which it stands, and 1 if its words are after it, -1 if before it. */
  readonly x: number;
  readonly side: 1 | -1;
  readonly lines: readonly string[];
}

export function bracketOf({ start, end, from, to, lines: most }: DayBlock, widthPx: number, words: string): Bracket {
  const within = (px: number): readonly string[] => {
    const lines = linesWithin(words, px - BRACKET_GAP_PX - WORDS_GAP_PX);
    return lines.length > most ? [] : lines;
  };
  const after = { x: end + BRACKET_GAP_PX, side: 1, lines: within(Math.min(to, widthPx) - end) } as const;
  if (after.lines.length > 0) return after;
  const lines = within(start - Math.max(from, 0));
  return lines.length > 0 ? { x: start - BRACKET_GAP_PX, side: -1, lines } : after;
}

function bracketTemplate(
  { x, side, lines }: Bracket,
  { low, high, base }: DayBlock & Pick<Stack, 'base'>,
  mirror: Mirror,
): SVGTemplateResult {
  const dir = mirror.rtl ? -side : side;
  const at = mirror.x(x);
  const d = `M${at} ${base - high}h${dir * BRACKET_PX}V${base - low}h${-dir * BRACKET_PX}`;
  return svg`<path d=${d}></path>${lines.map(
    (line, index) => svg`<text x=${at + dir * WORDS_GAP_PX}
      y=${base - low - WORDS_ABOVE_PX - (lines.length - 1 - index) * WORDS_LINE_PX}
      direction=${mirror.rtl ? 'rtl' : 'ltr'} text-anchor=${side === 1 ? 'start' : 'end'}>${line}</text>`,
  )}`;
}

/** None if a word of them is too wide. */
export function linesWithin(text: string, roomPx: number): readonly string[] {
  const most = Math.floor(roomPx / CHARACTER_PX);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (word.length > most) return [];
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function barFiguresTemplate(scene: Scene, mirror: Mirror, locale: string): SVGTemplateResult {
  const numbers = new Intl.NumberFormat(locale);
  const figures = [...scene.stacks.values()].flatMap((stack) => barFigures(stack, scene, (n) => numbers.format(n)));
  return svg`<g class="bar-figures" aria-hidden="true">${figures.map(({ text, x, y, turned }) => {
    const at = `translate(${mirror.x(x).toFixed(1)} ${y.toFixed(1)})${turned ? ' rotate(-90)' : ''}`;
    return svg`<text y=${BASELINE_PX} text-anchor="middle" transform=${at}>${text}</text>`;
  })}</g>`;
}

export function barFigures(
  { form, torn, x0, x1, top, base, count }: Stack,
  { from, to }: Pick<Scene, 'from' | 'to'>,
  format: (count: number) => string,
): readonly BarFigure[] {
  const figures: BarFigure[] = [];
  for (let column = 0; column < count.length; column++) {
    if (form === 'dots' && torn?.[column] !== 1) continue;
    const start = Math.max(x0[column]!, from);
    const end = Math.min(x1[column]!, to);
    const text = format(count[column]!);
    const stands = figureForm(text.length, end - start, base - top[column]!);
    if (stands === 'level' || (stands === 'turned' && form === 'dots')) {
      figures.push({ text, x: (start + end) / 2, y: (top[column]! + base) / 2, turned: stands === 'turned' });
    }
  }
  return figures;
}
