/**
 * Texts for the search, folded and joined into long strings: one `indexOf` runs over a thousand of them. Long work is a
 * generator that yields the finished share. Its caller decides when to let others work.
 */
import { foldText } from './fold-text.js';

/** Searching this much takes well under a millisecond. */
const BLOCK_UNITS = 200_000;
/** Folding this much takes well under a millisecond. */
const STEP_UNITS = 10_000;
/** However short the texts are. */
const STEP_OWNERS = 500;
/** Folded texts hold no line break, so no search reaches from one into the next. */
const BREAK = '\n';
/** Engines keep strings without such letters in half the room, and search them in half the time. */
const WIDE = /[\u0100-\uffff]/;

interface Block {
  readonly text: string;
  /** Where each text begins in `text`. */
  readonly starts: Uint32Array;
  /** The owner of each text. */
  readonly owners: Uint32Array;
}

export type FoldedTexts = readonly Block[];

export type Text = string | undefined;

/** `textsOf` gives the texts of each of `count` owners; missing ones are left out. */
export function* foldTexts(
  count: number,
  textsOf: (owner: number) => readonly Text[],
): Generator<number, FoldedTexts, undefined> {
  const blocks: Block[] = [];
  const narrow = new BlockWriter(blocks);
  const wide = new BlockWriter(blocks);
  let units = 0;
  for (let owner = 0; owner < count; owner++) {
    for (const text of textsOf(owner)) {
      if (!text) continue;
      const folded = foldText(text);
      (WIDE.test(folded) ? wide : narrow).add(owner, folded);
      units += text.length;
    }
    if (units < STEP_UNITS && owner % STEP_OWNERS !== 0) continue;
    units = 0;
    yield owner / count;
  }
  narrow.close();
  wide.close();
  return blocks;
}

/** Sets 1 for each owner of a text with the term. It steps from text to text, however often one has it. */
export function* markHolders(
  blocks: FoldedTexts,
  term: string,
  marks: Uint8Array,
): Generator<number, undefined, undefined> {
  for (const [done, { text, starts, owners }] of blocks.entries()) {
    let next = 0;
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, starts[next])) {
      while (starts[next]! <= at) next++;
      marks[owners[next - 1]!] = 1;
      if (next === starts.length) break;
    }
    yield done / blocks.length;
  }
}

class BlockWriter {
  #texts: string[] = [];
  #starts: number[] = [];
  #owners: number[] = [];
  #units = 0;
  readonly #blocks: Block[];

  constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  add(owner: number, text: string): void {
    this.#texts.push(text);
    this.#starts.push(this.#units);
    this.#owners.push(owner);
    this.#units += text.length + BREAK.length;
    if (this.#units >= BLOCK_UNITS) this.close();
  }

  close(): void {
    if (this.#texts.length === 0) return;
    this.#blocks.push({
      text: this.#texts.join(BREAK),
      starts: Uint32Array.from(this.#starts),
      owners: Uint32Array.from(this.#owners),
    });
    this.#texts = [];
    this.#starts = [];
    this.#owners = [];
    this.#units = 0;
  }
}
