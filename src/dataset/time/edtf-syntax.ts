/** The characters of EDTF, and a reader that walks over a text once, from left to right. */
import { DateFlag } from './date-range.js';

const ZERO = 48;
const NINE = 57;
const UNKNOWN_DIGIT = 88;

/** A place in a text. Every `take…` moves past its match, and stays if there is none. */
export class Reader {
  private at = 0;
  /** Flags of every qualifier taken so far. */
  private taken = 0;

  constructor(private readonly text: string) {}

  get flags(): number {
    return this.taken;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  takeQualifier(): void {
    const flags = qualifierFlags(this.text[this.at]);
    if (flags === 0) return;
    this.taken |= flags;
    this.at++;
  }

  takeDigits(): string {
    return this.takeRun(isDigit);
  }

  /** Digits, some of which may be unknown: `19X5`. */
  takeMask(): string {
    return this.takeRun(isMaskDigit);
  }

  private takeRun(belongs: (code: number) => boolean): string {
    const from = this.at;
    while (!this.done && belongs(this.text.charCodeAt(this.at))) this.at++;
    return this.text.slice(from, this.at);
  }
}

/** `undefined` unless the whole text is digits. */
export function parseDigits(text: string): number | undefined {
  if (text === '') return undefined;
  for (let index = 0; index < text.length; index++) if (!isDigit(text.charCodeAt(index))) return undefined;
  return Number(text);
}

function qualifierFlags(character: string | undefined): number {
  if (character === '?') return DateFlag.uncertain;
  if (character === '~') return DateFlag.approximate;
  return character === '%' ? DateFlag.uncertain | DateFlag.approximate : 0;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function isMaskDigit(code: number): boolean {
  return isDigit(code) || code === UNKNOWN_DIGIT;
}
