/** Where the words that were found are in a text as it is shown, so that they can be marked. */
import { lowerBound, upperBound } from '../base/search.js';
import { foldWithOffsets } from './fold-text.js';

/** What lies beyond is shown without marks: nobody reads on to there. */
const MAX_UNITS = 20_000;
const MAX_RANGES = 200;
/** Below are letters that combine with nothing. */
const FIRST_COMBINING = 0x300;

/** From `start` to before `end`, in units of the text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** In order, apart from each other, and never through what a reader sees as one character. */
export function findRanges(text: string, terms: readonly string[]): readonly TextRange[] {
  const looked = text.slice(0, MAX_UNITS);
  const { text: folded, offsets } = foldWithOffsets(looked);
  const found = terms.flatMap((term) => rangesOf(folded, term));
  const borders = new Borders(looked);
  return found
    .map(({ start, end }) => borders.about(offsets[start]!, endIn(looked, offsets, end)))
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
  for (let at = folded.indexOf(term); at >= 0 && ranges.length < MAX_RANGES; at = folded.indexOf(term, at)) {
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

/** Where characters begin, looked up once for all ranges of a text, and only where one asks for it. */
class Borders {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The range, as far as the characters at its ends reach. */
  about(start: number, end: number): TextRange {
    if (isPlain(this.#text, start) && isPlain(this.#text, end)) return { start, end };
    // In order of the text: WebKit's `containing` joins a letter and the emoji that follows it.
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    this.#starts ??= Array.from(segmenter.segment(this.#text), ({ index }) => index);
    return {
      start: this.#starts[upperBound(this.#starts, start) - 1] ?? start,
      end: this.#starts[lowerBound(this.#starts, end)] ?? this.#text.length,
    };
  }
}

/** Whether a character surely begins here. */
function isPlain(text: string, at: number): boolean {
  return at === text.length || text.charCodeAt(at) < FIRST_COMBINING;
}
