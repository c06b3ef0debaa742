/**
 * The tags of an XML that arrives in pieces, as far as workbooks need them: names lose their prefixes, texts come as they
 * are read. No kept parser for the web does both: those that stream keep a text until it ends, however long it is. A
 * document type, which could define texts of any length, is refused.
 */

export interface XmlTaker {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A part of a text. */
  text(part: string): void;
}

/** A tag or an entity that is longer is none. */
const MAX_TAG = 100_000;
const MAX_ENTITY = 12;
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const QUOTES = /["']/;

export class XmlTags {
  #rest = '';

  constructor(readonly taker: XmlTaker) {}

  take(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0) break;
      if (start > at) this.taker.text(plainXml(text.slice(at, start)));
      const end = this.#tag(text, start);
      if (end < 0) {
        this.#rest = text.slice(start);
        if (this.#rest.length > MAX_TAG && !this.#rest.startsWith('<![CDATA['))
          throw new Error('a tag that does not end');
        return;
      }
      at = end;
    }
    // An entity may be cut.
    const cut = text.indexOf('&', Math.max(at, text.length - MAX_ENTITY));
    const whole = cut < 0 || text.includes(';', cut) ? text.length : cut;
    if (whole > at) this.taker.text(plainXml(text.slice(at, whole)));
    this.#rest = text.slice(whole);
  }

  /** The place after the tag that starts here; -1 if it is not whole yet. */
  #tag(text: string, start: number): number {
    const second = text.charAt(start + 1);
    if (second === '?') return after(text, '?>', start);
    if (second === '!') return this.#mark(text, start);
    let end = text.indexOf('>', start);
    // A value may hold the sign.
    while (end >= 0 && isWithinQuotes(text.slice(start, end))) end = text.indexOf('>', end + 1);
    if (end < 0) return -1;
    if (second === '/') this.taker.close(plainName(text.slice(start + 2, end).trim()));
    else {
      const isEmpty = text.charAt(end - 1) === '/';
      const inside = text.slice(start + 1, isEmpty ? end - 1 : end);
      const blank = inside.search(/\s/);
      const name = plainName(blank < 0 ? inside : inside.slice(0, blank));
      this.taker.open(name, blank < 0 ? '' : inside.slice(blank));
      if (isEmpty) this.taker.close(name);
    }
    return end + 1;
  }

  #mark(text: string, start: number): number {
    if (text.startsWith('<!--', start)) return after(text, '-->', start);
    if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start);
      if (end >= 0) this.taker.text(text.slice(start + 9, end));
      return end < 0 ? -1 : end + 3;
    }
    if (text.length - start < 9) return -1;
    throw new Error('a document type');
  }
}

/** The value of an attribute; undefined without it. `name`: without its prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at > 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    // A blank or the colon of a prefix.
    if (before > 32 && before !== 58) continue;
    const [, double, single] = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length)) ?? [];
    const value = double ?? single;
    if (value !== undefined) return value.includes('&') ? plainXml(value) : value;
  }
  return undefined;
}

function isWithinQuotes(tag: string): boolean {
  let rest = tag;
  for (let quote = QUOTES.exec(rest); quote !== null; quote = QUOTES.exec(rest)) {
    const end = rest.indexOf(quote[0], quote.index + 1);
    if (end < 0) return true;
    rest = rest.slice(end + 1);
  }
  return false;
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function plainXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, named?: string, decimal?: string, hex?: string) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
