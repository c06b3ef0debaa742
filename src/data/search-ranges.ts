/** Where the words that were found stand in a text as it is shown, so that they can be marked. */
import { foldWithOffsets } from './fold-text.js';

/** What lies beyond is shown without marks: nobody reads on to there. */
const LONGEST_UNITS = 20_000;
const MOST_RANGES = 200;
/** Below are letters that combine with nothing. */
const FIRST_COMBINING = 0x300;

/** From `start` to before `end`, in units of the text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** In order, apart from each other, and never through what a reader sees as one character. */
export function findRanges(text: string, terms: readonly string[]): readonly TextRange[] {
  const looked = text.slice(0, LONGEST_UNITS);
  const { text: folded, offsets } = foldWithOffsets(looked);
  const found = terms.flatMap((term) => rangesOf(folded, term));
  return found
    .map(({ start, end }) => wholeCharacters(looked, offsets[start]!, endIn(looked, offsets, end)))
    .sort((left, right) => left.start - right.start)
    .reduce<TextRange[]>((merged, range) => {
      const last = merged.at(-1);
      if (last === undefined || range.start > last.end) merged.push(range);
      else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
      return merged;
    }, []);
}

function rangesOf(folded: string, term: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = folded.indexOf(term); at >= 0 && ranges.length < MOST_RANGES; at = folded.indexOf(term, at)) {
    ranges.push({ start: at, end: (at += term.length) });
  }
  return ranges;
}

/** One character may fold to several units: its end is where the next one begins. */
function endIn(text: string, offsets: readonly number[], end: number): number {
  let next = end;
  while (next < offsets.length && offsets[next] === offsets[end - 1]) next++;
  return offsets[next] ?? text.length;
}

let segmenter: Intl.Segmenter | undefined;

/** Segmented from a sure beginning on: WebKit's `containing` joins a letter and the emoji that follows it. */
function wholeCharacters(text: string, start: number, end: number): TextRange {
  if (isPlain(text, start) && isPlain(text, end)) return { start, end };
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let from = start;
  while (from > 0 && !isPlain(text, from)) from--;
  let first = start;
  for (const { index, segment } of segmenter.segment(text.slice(from))) {
    const begin = from + index;
    if (begin <= start) first = begin;
    if (begin + segment.length >= end) return { start: first, end: begin + segment.length };
  }
  return { start: first, end };
}

/** Whether a character surely begins here. */
function isPlain(text: string, at: number): boolean {
  return at === text.length || text.charCodeAt(at) < FIRST_COMBINING;
}
