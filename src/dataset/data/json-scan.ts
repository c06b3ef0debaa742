/**
 * Finds where a text stops being JSON. `JSON.parse` says so too, but each engine in its own words and not all with a
 * place. One pass, no recursion: a list holds what is open.
 */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const LIST = 91;
const LIST_END = 93;
const OBJECT = 123;
const OBJECT_END = 125;
const FIRST_PRINTABLE = 32;
const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

export interface JsonFault {
  readonly offset: number;
  /** What should be there: "a value". */
  readonly expected: string;
}

/** `undefined` if the text is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const scan = new Scan(text);
  while (scan.expected === undefined && !scan.done) scan.step();
  return scan.expected === undefined ? undefined : { offset: scan.at, expected: scan.expected };
}

type Next = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'more' | 'end';

class Scan {
  at = 0;
  done = false;
  /** Set if something else is there. */
  expected: string | undefined;
  readonly #text: string;
  /** The codes that close what is open, from the outside in. */
  #closing = new Uint8Array(64);
  #depth = 0;
  #next: Next = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  step(): void {
    this.#skipBlank();
    if (this.#next === 'end') this.#takeEnd();
    else if (this.#next === 'more') this.#takeMore();
    else if (this.#mayEnd && this.#takeClosing()) return;
    else if (this.#next === 'value' || this.#next === 'value-or-end') this.#takeValue();
    else this.#takeName();
  }

  get #mayEnd(): boolean {
    return this.#next === 'value-or-end' || this.#next === 'name-or-end';
  }

  #takeEnd(): void {
    this.done = this.at === this.#text.length;
    if (!this.done) this.expected = 'the end of the text';
  }

  #takeValue(): void {
    const code = this.#text.charCodeAt(this.at);
    if (code === OBJECT) this.#enter(OBJECT_END, 'name-or-end');
    else if (code === LIST) this.#enter(LIST_END, 'value-or-end');
    else if (code === QUOTE) this.#takeText();
    else if (!this.#take(WORD) && !this.#take(NUMBER)) this.expected = 'a value';
    else this.#leave();
  }

  #takeText(): void {
    if (this.#skipText()) this.#leave();
  }

  #takeName(): void {
    if (this.#text.charCodeAt(this.at) !== QUOTE) this.expected = 'a name in quotation marks';
    else if (this.#skipText()) this.#takeColon();
  }

  #takeColon(): void {
    this.#skipBlank();
    if (this.#takeCode(COLON)) this.#next = 'value';
    else this.expected = 'a colon';
  }

  #takeMore(): void {
    if (this.#takeCode(COMMA)) this.#next = this.#closingCode === OBJECT_END ? 'name' : 'value';
    else if (!this.#takeClosing()) this.expected = `"," or "${String.fromCharCode(this.#closingCode)}"`;
  }

  #takeClosing(): boolean {
    if (!this.#takeCode(this.#closingCode)) return false;
    this.#depth--;
    this.#leave();
    return true;
  }

  #enter(closing: number, next: Next): void {
    this.at++;
    if (this.#depth === this.#closing.length) this.#deepen();
    this.#closing[this.#depth++] = closing;
    this.#next = next;
  }

  get #closingCode(): number {
    return this.#closing[this.#depth - 1]!;
  }

  #deepen(): void {
    const deeper = new Uint8Array(this.#closing.length * 2);
    deeper.set(this.#closing);
    this.#closing = deeper;
  }

  /** A value has ended. */
  #leave(): void {
    this.#next = this.#depth === 0 ? 'end' : 'more';
  }

  /** Goes from quotation mark to quotation mark. */
  #skipText(): boolean {
    this.at++;
    for (; this.at < this.#text.length; this.at++) {
      const code = this.#text.charCodeAt(this.at);
      if (code === QUOTE) {
        this.at++;
        return true;
      }
      if (code < FIRST_PRINTABLE) return this.#fail('no line end or tab within quotation marks');
      if (code !== BACKSLASH) continue;
      if (!this.#take(ESCAPE)) return this.#fail('a valid escape after "\\"');
      this.at--;
    }
    return this.#fail('a closing quotation mark');
  }

  #fail(expected: string): false {
    this.expected = expected;
    return false;
  }

  #takeCode(code: number): boolean {
    if (this.#text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }

  /** Instead of a pattern, which would take longer than all the rest. */
  #skipBlank(): void {
    for (; this.at < this.#text.length; this.at++) {
      const code = this.#text.charCodeAt(this.at);
      if (code !== SPACE && code !== LF && code !== CR && code !== TAB) return;
    }
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const end = pattern.test(this.#text) ? pattern.lastIndex : this.at;
    const taken = end > this.at;
    this.at = end;
    return taken;
  }
}
