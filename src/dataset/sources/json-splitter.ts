/**
 * Parts of a JSON text that arrives in pieces: the entries of a dataset in chunks, the values of its columns in chunks,
 * and every other member as a whole. It reads each character once and looks only for the ends of parts; `JSON.parse`
 * reads the parts, a few kilobytes at a time. It gives up on any other text, and repairs nothing. It stops anywhere, also
 * within a text or an escape, and adds 62 ms to the 136 that `JSON.parse` takes for 15 MB. `data/json-scan.ts` checks each
 * sign of a whole text instead, to name the place of a fault, which takes 78 ms.
 */

/** UTF-16 units: well under a millisecond of `JSON.parse`. */
const CHUNK_LENGTH = 16_384;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
/** The bit that distinguishes a brace from a bracket. */
const BRACE_BIT = 32;
const OPENING = 123;
const CLOSING = 125;
const NOT_BLANK = /\S/;
/** Only the next character shows the end of a number; every other value ends with its own sign. */
const ENDS_BY_ITSELF = /[}\]"]\s*$/;

/** `items`: some of a list, in order. `value`: a member as a whole. `start`: a list or a record that comes in parts. */
export interface JsonPart {
  readonly type: 'items' | 'value' | 'start';
  readonly path: readonly string[];
  readonly value: unknown;
}

interface Level {
  readonly type: 'list' | 'record';
  readonly path: readonly string[];
}

/** Whether the list or the record at a path comes in parts. */
type Opens = (path: readonly string[], type: Level['type']) => boolean;

/** `name-or-end`: a record may be empty, but not end in a comma. */
type Next = 'value' | 'name' | 'name-or-end' | 'rest' | 'more' | 'nothing';

export class JsonSplitter {
  /** Whether the text has another form than expected: then nothing more follows. */
  failed = false;
  readonly #opens: Opens;
  readonly #levels: Level[] = [];
  #next: Next = 'value';
  /** The path of the present member. */
  #path: readonly string[] = [];
  #kept: string[] = [];
  #keptLength = 0;
  /** How much of it is complete items. */
  #whole = 0;
  /** The depth within the skipped value. */
  #depth = 0;
  #quoted = false;
  #escaped = false;

  constructor(opens: Opens) {
    this.#opens = opens;
  }

  /** Whether the text has ended. */
  get done(): boolean {
    return this.#next === 'nothing';
  }

  get #awaitsName(): boolean {
    return this.#next === 'name' || this.#next === 'name-or-end';
  }

  *split(piece: string): Generator<JsonPart> {
    let at = 0;
    try {
      while (at < piece.length && !this.failed) at = yield* this.#take(piece, at);
    } catch {
      this.failed = true;
    }
  }

  /** The text has broken off: the complete items of a list. */
  *end(): Generator<JsonPart> {
    const level = this.#levels.at(-1);
    if (this.failed || level?.type !== 'list') return;
    const items = this.#withLast() ?? itemsOf(this.#kept.slice(0, this.#whole).join(''));
    if (items === undefined) this.failed = true;
    else if (items.length > 0) yield { type: 'items', path: level.path, value: items };
  }

  /** Undefined if the last item is incomplete, or so long that reading it would take a while. */
  #withLast(): readonly unknown[] | undefined {
    if (this.#depth > 0 || this.#keptLength > 2 * CHUNK_LENGTH) return undefined;
    const all = this.#kept.join('');
    return ENDS_BY_ITSELF.test(all) ? itemsOf(all) : undefined;
  }

  *#take(piece: string, from: number): Generator<JsonPart, number> {
    if (this.#next === 'rest') return yield* this.#takeRest(piece, from);
    if (this.#awaitsName) return this.#takeName(piece, from);
    const at = skipBlank(piece, from);
    if (at === piece.length) return at;
    if (this.#next === 'value') return yield* this.#takeStart(piece, at);
    if (this.#next === 'more') return this.#takeMore(piece, at);
    this.failed = true;
    return at;
  }

  *#takeStart(piece: string, at: number): Generator<JsonPart, number> {
    const type = { '{': 'record', '[': 'list' }[piece[at]!] as Level['type'] | undefined;
    const isOpen = type !== undefined && this.#opens(this.#path, type);
    if (this.#levels.length === 0 && !isOpen) this.failed = true;
    this.#next = isOpen && type === 'record' ? 'name-or-end' : 'rest';
    if (!isOpen) return at;
    this.#levels.push({ type, path: this.#path });
    yield { type: 'start', path: this.#path, value: type === 'record' ? {} : [] };
    return at + 1;
  }

  #takeName(piece: string, from: number): number {
    const at = this.#find(piece, from);
    if (at === piece.length) return at;
    const text = this.#taken();
    if (piece.charCodeAt(at) === COLON) {
      this.#path = [...this.#levels.at(-1)!.path, JSON.parse(text) as string];
      this.#next = 'value';
    } else if (this.#next === 'name-or-end' && piece[at] === '}' && !NOT_BLANK.test(text)) this.#leave();
    else this.failed = true;
    return at + 1;
  }

  *#takeRest(piece: string, from: number): Generator<JsonPart, number> {
    const level = this.#levels.at(-1)!;
    const at = this.#find(piece, from);
    if (at === piece.length) return at;
    const code = piece.charCodeAt(at);
    if (level.type === 'list' && code === COMMA && this.#keptLength < CHUNK_LENGTH) {
      this.#whole = this.#kept.length;
      this.#keep(',');
      return at + 1;
    }
    if (code !== COMMA && piece[at] !== (level.type === 'list' ? ']' : '}')) {
      this.failed = true;
      return at;
    }
    yield* this.#give(level, code === COMMA);
    if (code !== COMMA) this.#leave();
    else if (level.type === 'record') this.#next = 'name';
    return at + 1;
  }

  *#give({ type, path }: Level, more: boolean): Generator<JsonPart> {
    const text = this.#taken();
    if (type === 'record') yield { type: 'value', path: this.#path, value: JSON.parse(text) };
    // A list may be empty, but not end in a comma.
    else if (more || NOT_BLANK.test(text)) yield { type: 'items', path, value: JSON.parse(`[${text}]`) };
  }

  #takeMore(piece: string, at: number): number {
    const sign = piece[at];
    if (sign === ',') this.#next = 'name';
    else if (sign === '}') this.#leave();
    else this.failed = true;
    return at + 1;
  }

  #leave(): void {
    this.#levels.pop();
    this.#next = this.#levels.length === 0 ? 'nothing' : 'more';
  }

  /** Position of the comma, the colon or the bracket that ends the part from `from`; keeps the text before it. */
  #find(piece: string, from: number): number {
    let at = from;
    for (; at < piece.length; at++) {
      if (this.#quoted) {
        at = this.#endOfText(piece, at);
        continue;
      }
      const code = piece.charCodeAt(at);
      if (code === QUOTE) this.#quoted = true;
      else if ((code | BRACE_BIT) === OPENING) this.#depth++;
      else if (this.#depth > 0) {
        if ((code | BRACE_BIT) === CLOSING) this.#depth--;
      } else if (code === COMMA || (code | BRACE_BIT) === CLOSING || (code === COLON && this.#awaitsName)) break;
    }
    const end = Math.min(at, piece.length);
    this.#keep(piece.slice(from, end));
    return end;
  }

  /** Place of the closing quotation mark, or the end of the piece. */
  #endOfText(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (this.#escaped) this.#escaped = false;
      else if (code === BACKSLASH) this.#escaped = true;
      else if (code === QUOTE) {
        this.#quoted = false;
        return at;
      }
    }
    return piece.length;
  }

  #keep(text: string): void {
    this.#kept.push(text);
    this.#keptLength += text.length;
  }

  #taken(): string {
    const text = this.#kept.join('');
    this.#kept = [];
    this.#keptLength = this.#whole = 0;
    return text;
  }
}

/** Undefined if the text is not part of a list. */
function itemsOf(text: string): readonly unknown[] | undefined {
  try {
    return JSON.parse(`[${text}]`) as unknown[];
  } catch {
    return undefined;
  }
}

/** A byte order mark counts as blank. */
function skipBlank(piece: string, from: number): number {
  let at = from;
  while (at < piece.length && !NOT_BLANK.test(piece[at]!)) at++;
  return at;
}
