/** The text of a piece of HTML: paragraphs stay apart, all other markup goes. It is read as text, never as a page. */

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    copy: '©',
    eacute: 'é',
    egrave: 'è',
    uuml: 'ü',
    ouml: 'ö',
    auml: 'ä',
    szlig: 'ß',
  }),
);
const INVISIBLE = /<(script|style)\b[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi;
const BREAK = /<br\b[^<>]*>|<\/(?:li|tr|dt|dd)\s*>/gi;
const PARAGRAPH = /<\/?(?:p|div|h[1-6]|ul|ol|blockquote|table|section|article)\b[^<>]*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const LAST_CODE_POINT = 0x10ffff;

export interface PlainText {
  readonly text: string;
  /** Whether markup was removed. */
  readonly hadMarkup: boolean;
  readonly links: number;
}

export function plainText(html: string): PlainText {
  const links = html.match(/<a\s[^<>]*href/gi)?.length ?? 0;
  const bare = html.replace(INVISIBLE, '').replace(BREAK, '\n').replace(PARAGRAPH, '\n\n').replace(TAG, '');
  const text = bare
    .replace(ENTITY, decoded)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, hadMarkup: html.search(TAG) >= 0, links };
}

function decoded(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '';
}
