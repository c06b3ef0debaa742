/**
 * The place of a step's words beside their mark: as large as they fit, over no mark and no title of the step, before or
 * after the mark, above or below it. They are shortened if nothing else helps.
 */
import { overlaps, type Box } from './drawn-boxes.js';

export interface QuoteRoom {
  /** The room of the window and its rows. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly mark: { readonly x: number; readonly y: number };
  /** Marks and titles that stay in full view. */
  readonly told: readonly Box[];
  /** Those of other entries of the step, and words that stand already: no line to the words goes through them. */
  readonly lit: readonly Box[];
  /** Those that recede. */
  readonly others: readonly Box[];
  readonly words: string;
  /** The line below: who, when. */
  readonly by: string;
  /** Size of a title, px. */
  readonly labelPx: number;
  /** Widths of words and of the line below, in px at a size of 1 px. */
  readonly wordsWidth: (text: string) => number;
  readonly byWidth: (text: string) => number;
  /** Whether the words begin where time begins: then a box after the mark has its rule at the mark. */
  readonly isAlong: boolean;
}

export interface PlacedQuote extends Box {
  /** A line from the mark would go through something that is told: it has none. */
  readonly isCrossing: boolean;
  readonly lines: readonly string[];
  readonly by: string;
  readonly sizePx: number;
  readonly bySizePx: number;
}

/** Sizes of the words, as multiples of a title: the largest first. */
const SIZES = [2.2, 1.8, 1.5, 1.25];
const LINE = 1.22;
/** Lines of more letters than about 26 are no longer read at a glance. */
const MOST_EM = 15;
const MOST_LINES = 4;
const MOST_LINES_CUT = 2;
/** Fewer words say nothing. */
const LEAST_WORDS = 3;
/** Longer words are cut first: nobody reads more at a mark. */
const MOST_CHARACTERS = 220;
/** The line below, as a share of a title and in lines. */
const BY_LINE = 1.5;
/** Distance of the words from their rule. */
export const INSET_PX = 12;
const EDGE_PX = 8;
/** Distance from the middle of a mark, which has a radius of some 8 px. */
const FROM_MARK_PX = 18;
const GAP_PX = 6;
/** A box on the other side of its mark is as good as one that is so much farther away. */
const FLIPPED_PX = 24;
/** A line from the mark to the words that crosses a title. */
const CROSSED_PX = 120;
/** A line through another entry of the step: any other place is better. */
const LIT_PX = 10_000;

/** Undefined if there is no room: the words then stand in the card and the list alone. */
export function placeQuote(room: QuoteRoom): PlacedQuote | undefined {
  const words = cutWords(room.words.trim(), MOST_CHARACTERS);
  const whole = SIZES.map((size) => blockOf(room, words, size, MOST_LINES)).filter((block) => block !== undefined);
  const all = [...room.told, ...room.others];
  for (const boxes of [all, room.told]) {
    for (const block of whole) {
      const placed = bestPlace(room, block, boxes);
      if (placed !== undefined) return placed;
    }
  }
  for (const block of shortBlocks(room, words)) {
    const placed = bestPlace(room, block, all) ?? bestPlace(room, block, room.told);
    if (placed !== undefined) return placed;
  }
  return undefined;
}

interface Block {
  readonly lines: readonly string[];
  readonly by: string;
  readonly sizePx: number;
  readonly bySizePx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

function blockOf(room: QuoteRoom, words: string, size: number, mostLines: number): Block | undefined {
  const sizePx = size * room.labelPx;
  const free = room.widthPx - 2 * EDGE_PX - INSET_PX;
  const most = Math.min(free, MOST_EM * sizePx);
  const width = (text: string): number => room.wordsWidth(text) * sizePx;
  const greedy = linesOf(words, most, width);
  if (greedy === undefined || greedy.length > mostLines) return undefined;
  const lines = balanced(words, greedy, width);
  const by = fitting(room.by, free / room.labelPx, room.byWidth);
  const widthPx = Math.max(...lines.map(width), room.byWidth(by) * room.labelPx) + INSET_PX;
  const heightPx = lines.length * LINE * sizePx + (by === '' ? 0 : BY_LINE * room.labelPx);
  return { lines, by, sizePx, bySizePx: room.labelPx, widthPx, heightPx };
}

/** The smallest size, with the first words: of all of them, then of ever fewer. */
function* shortBlocks(room: QuoteRoom, words: string): Generator<Block> {
  const parts = words.split(/\s+/u);
  for (let count = parts.length; count >= LEAST_WORDS; count--) {
    const short = count === parts.length ? words : withEllipsis(parts.slice(0, count).join(' '), words);
    for (const part of [room, { ...room, by: '' }]) {
      const block = blockOf(part, short, SIZES.at(-1)!, MOST_LINES_CUT);
      if (block !== undefined) yield block;
    }
  }
}

/** Undefined if one word is wider than a line. */
function linesOf(words: string, mostPx: number, width: (text: string) => number): readonly string[] | undefined {
  const lines: string[] = [];
  for (const word of words.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && width(`${last} ${word}`) <= mostPx) lines[lines.length - 1] = `${last} ${word}`;
    else if (width(word) > mostPx) return undefined;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines, of about one length. */
function balanced(words: string, lines: readonly string[], width: (text: string) => number): readonly string[] {
  let best = lines;
  const widest = Math.max(...lines.map(width));
  for (let px = widest * 0.95; px > widest / 2; px *= 0.95) {
    const narrower = linesOf(words, px, width);
    if (narrower === undefined || narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

function bestPlace(room: QuoteRoom, block: Block, boxes: readonly Box[]): PlacedQuote | undefined {
  const { mark, widthPx, isAlong } = room;
  let best: Box | undefined;
  let least = Infinity;
  for (const isAfter of [true, false]) {
    const wanted = isAfter ? mark.x : mark.x - block.widthPx;
    const x0 = Math.max(EDGE_PX, Math.min(wanted, widthPx - EDGE_PX - block.widthPx));
    if (x0 < EDGE_PX) continue;
    const x1 = x0 + block.widthPx;
    for (const y0 of heights(room, block, boxes)) {
      const box = { x0, x1, y0, y1: y0 + block.heightPx };
      if (boxes.some((other) => overlaps(box, other))) continue;
      const cost = distance(room, box) + (isAfter === isAlong ? 0 : FLIPPED_PX) + Math.abs(x0 - wanted) / 4;
      if (cost < least) [least, best] = [cost, box];
    }
  }
  if (best === undefined) return undefined;
  const { lines, by, sizePx, bySizePx } = block;
  return { ...best, isCrossing: crossings(room, best, room.lit) > 0, lines, by, sizePx, bySizePx };
}

/** Just below and above the mark, and below and above whatever is in the way. */
function heights({ mark, heightPx }: QuoteRoom, block: Block, boxes: readonly Box[]): readonly number[] {
  const below = mark.y + FROM_MARK_PX;
  const above = mark.y - FROM_MARK_PX - block.heightPx;
  return [
    below,
    above,
    ...boxes.map(({ y1 }) => y1 + GAP_PX).filter((y) => y > below),
    ...boxes.map(({ y0 }) => y0 - GAP_PX - block.heightPx).filter((y) => y < above),
  ].filter((y) => y >= EDGE_PX / 2 && y + block.heightPx <= heightPx - EDGE_PX / 2);
}

/** The way of the line from the mark, and what it crosses. */
function distance(room: QuoteRoom, box: Box): number {
  const { mark, told, lit } = room;
  const crossed = crossings(room, box, told) * CROSSED_PX + crossings(room, box, lit) * LIT_PX;
  return Math.max(0, box.y0 - mark.y, mark.y - box.y1) + crossed;
}

function crossings({ mark }: QuoteRoom, { y0, y1 }: Box, boxes: readonly Box[]): number {
  const from = Math.min(mark.y, y1) + FROM_MARK_PX / 2;
  const to = Math.max(mark.y, y0) - FROM_MARK_PX / 2;
  const line = { x0: mark.x - 1, x1: mark.x + 1, y0: from, y1: to };
  return boxes.filter((box) => overlaps(line, box)).length;
}

/** Cut after a whole word. */
function cutWords(words: string, most: number): string {
  if (words.length <= most) return words;
  const part = words.slice(0, most);
  const space = part.search(/\s\S*$/u);
  return withEllipsis(space > 0 ? part.slice(0, space) : part, words);
}

const CLOSING = /["”“»’]$/u;

/** A quote keeps its closing sign. */
function withEllipsis(part: string, whole: string): string {
  const sign = CLOSING.exec(whole)?.[0] ?? '';
  return `${part.replace(/[\s.,;:!?…–—-]+$/u, '')} …${sign}`;
}

function fitting(text: string, most: number, width: (text: string) => number): string {
  if (width(text) <= most) return text;
  // The date is left out first, and then everything.
  const [first = ''] = text.split(' · ');
  return width(first) <= most ? first : '';
}
