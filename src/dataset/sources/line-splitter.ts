/** Lines of a text that arrives in pieces. Each character is read once, wherever the pieces break. */

/** UTF-16 units. A longer line is not a record. */
export const MAX_LINE = 10_000_000;

export class LineSplitter {
  #parts: string[] = [];
  #length = 0;

  /** The lines that end in this piece; undefined for one that is too long to keep. */
  *split(piece: string): Generator<string | undefined> {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      this.#keep(piece.slice(from, end));
      yield this.#take();
      from = end + 1;
    }
    this.#keep(piece.slice(from));
  }

  /** The text after the last line end; empty if there is none. */
  end(): string | undefined {
    return this.#take();
  }

  #keep(part: string): void {
    this.#length += part.length;
    if (this.#length <= MAX_LINE) this.#parts.push(part);
    else this.#parts = [];
  }

  #take(): string | undefined {
    const line = this.#length > MAX_LINE ? undefined : this.#parts.join('');
    this.#parts = [];
    this.#length = 0;
    return line?.endsWith('\r') === true ? line.slice(0, -1) : line;
  }
}
