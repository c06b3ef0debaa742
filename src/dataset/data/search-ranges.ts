/** The places of the found words in a shown text, so that they can be marked. */
import { lowerBound, upperBound } from '../base/search.js';
import { foldWithOffsets } from './fold-text.js';

/** Text beyond is shown without marks: nobody reads that far. */
const MAX_UNITS = 20_000;
const MAX_RANGES = 200;
/** Letters below combine with nothing. */
const FIRST_COMBINING = 0x300;

/** Units of the text, from `start` to before `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Ranges in order, without overlap, and never inside a character that the reader sees as one. */
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

/** One character may fold to several units: it ends where the next one begins. */
function endIn(text: string, offsets: readonly number[], end: number): number {
  let next = end;
  while (next < offsets.length && offsets[next] === offsets[end - 1]) next++;
  return offsets[next] ?? text.length;
}

let segmenter: Intl.Segmenter | undefined;

/** The starts of characters, looked up once for all ranges of a text, and only on demand. */
class Borders {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The range, extended to whole characters at its ends. */
  about(start: number, end: number): TextRange {
    if (isPlain(this.#text, start) && isPlain(this.#text, end)) return { start, end };
    // Segments are read in order of the text: WebKit's `containing` joins a letter and the emoji that follows it.
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
