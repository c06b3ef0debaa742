/**
 * A dataset in JSON that is too large to be parsed as a whole: its entries one by one, as they arrive. Fields of the
 * head that come after the entries are kept, and not compared with them.
 */
import { JsonSplitter } from '../sources/json-splitter.js';
import type { StreamedDraft } from './streamed-draft.js';

const ENTRIES = 'entries';
/** The name stands in the first 64 kB of a dataset, unless its lists of sources are very long. */
const HAS_ENTRIES = /"entries"\s*:\s*\[/;

export function isLongDataset(start: string): boolean {
  return start.trimStart().startsWith('{') && HAS_ENTRIES.test(start);
}

export class JsonReading {
  readonly #splitter = new JsonSplitter((path) => path.length === 0 || (path.length === 1 && path[0] === ENTRIES));
  #count = 0;
  #line = 1;

  constructor(readonly draft: StreamedDraft) {}

  take(piece: string): void {
    if (this.draft.failed) return;
    const text = piece.startsWith('\ufeff') && this.#line === 1 && this.#count === 0 ? piece.slice(1) : piece;
    for (const { type, path, value } of this.#splitter.split(text)) {
      if (type === 'items' && path[0] === ENTRIES) for (const entry of value as readonly unknown[]) this.#add(entry);
      else if (type === 'value' && path.length === 1) this.draft.head = { ...this.draft.head, [path[0]!]: value };
    }
    if (this.#splitter.failed) this.#fail(`not valid JSON after record ${this.#count}, from line ${this.#line} on`);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line++;
  }

  end(): void {
    if (!this.draft.failed && !this.#splitter.done)
      this.#fail(`the JSON breaks off in line ${this.#line}, after record ${this.#count}`);
  }

  #add(entry: unknown): void {
    this.#count++;
    if (typeof entry === 'object' && entry !== null) this.draft.add(entry, this.#count);
    else this.draft.leave(this.#count, 'not a record', { code: 'wrong-type' });
  }

  #fail(message: string): void {
    this.draft.report({ code: 'json-syntax', severity: 'fatal', value: `${this.#line}:1`, message });
  }
}
