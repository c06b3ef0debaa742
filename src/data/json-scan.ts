/**
 * Finds where a text stops being JSON. `JSON.parse` says so too, but each engine in words of its own and not all with
 * a place. One pass, no recursion: what was opened and not yet closed is kept in a list.
 */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const QUOTE = 34;
const BACKSLASH = 92;
const FIRST_PRINTABLE = 32;
const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

export interface JsonFault {
  readonly offset: number;
  /** What should stand there: "a value". */
  readonly expected: string;
}

/** `undefined` where the text is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const scan = new Scan(text);
  while (scan.expected === undefined && !scan.done) scan.step();
  return scan.expected === undefined ? undefined : { offset: scan.at, expected: scan.expected };
}

type Next = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'more' | 'end';

class Scan {
  at = 0;
  done = false;
  /** Set where something else stands. */
  expected: string | undefined;
  readonly #text: string;
  readonly #closing: string[] = [];
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
    if (this.#takeSign('{')) this.#enter('}', 'name-or-end');
    else if (this.#takeSign('[')) this.#enter(']', 'value-or-end');
    else if (this.#text.charCodeAt(this.at) === QUOTE) this.#takeText();
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
    if (this.#takeSign(':')) this.#next = 'value';
    else this.expected = 'a colon';
  }

  #takeMore(): void {
    if (this.#takeSign(',')) this.#next = this.#closing.at(-1) === '}' ? 'name' : 'value';
    else if (!this.#takeClosing()) this.expected = `"," or "${this.#closing.at(-1)}"`;
  }

  #takeClosing(): boolean {
    if (!this.#takeSign(this.#closing.at(-1))) return false;
    this.#closing.pop();
    this.#leave();
    return true;
  }

  #enter(closing: string, next: Next): void {
    this.#closing.push(closing);
    this.#next = next;
  }

  /** A value has ended. */
  #leave(): void {
    this.#next = this.#closing.length === 0 ? 'end' : 'more';
  }

  /** From quotation mark to quotation mark. */
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

  #takeSign(sign: string | undefined): boolean {
    if (sign === undefined || this.#text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  /** In place of a pattern, which would take longer than all the rest. */
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
