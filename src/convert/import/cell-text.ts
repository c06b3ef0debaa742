/** Texts of cells that came out of a web page: line breaks as tags, letters as entities, addresses between words. */
import type { Draft } from './draft.js';
import { plainText } from './plain-text.js';

const MARKUP = /<\/?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|sub|sup|u|ul)\b[^<>]*>/i;
const BREAK = /<br\b[^<>]*>/gi;
const ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8});/i;
const ADDRESS = /https?:\/\/[^\s<>"'()[\]{}]+/g;
const LINK = /<a\s[^<>]*href\s*=\s*["']?(https?:\/\/[^\s"'<>]+)/gi;
/** Signs that end a sentence, not an address. */
const AFTER = /[.,;:!?…]+$/;

/** Gives plain text. What is more than a line break is counted as lost. */
export function cellWords(text: string, column: string | undefined, draft: Draft): string {
  if (!MARKUP.test(text) && !ENTITY.test(text)) return text;
  const hasMore = MARKUP.test(text.replace(BREAK, ''));
  if (hasMore) draft.lose(column ?? 'text', 'markup');
  return plainText(text).text;
}

/** The addresses behind words: `<a href="https://a.example/">a paper</a>`. */
export function linksIn(text: string): readonly string[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(LINK)].map(([, address]) => plainText(address!).text);
}

/** The addresses in a text, each once. */
export function addressesIn(text: string): readonly string[] {
  return [...new Set((text.match(ADDRESS) ?? []).map((address) => address.replace(AFTER, '')))];
}
