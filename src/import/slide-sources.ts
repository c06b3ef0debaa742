/** The sources of a slide of TimelineJS: the links in its text, and the list that this project writes below it. */
import type { Draft } from './draft.js';
import { plainText } from './plain-text.js';

const LIST = /<p class="sources">([^]*?)<\/p>/;
const CITED = /<cite>([^]{0,2000}?)<\/cite>/g;
const LINK = /<a\s[^<>]{0,300}?href\s*=\s*["']?(https?:\/\/[^"'\s<>]+)["']?[^<>]{0,300}>([^]{0,500}?)<\/a\s*>/gi;

/** Their ids. */
export function sourcesInSlide(html: string, draft: Draft): readonly string[] {
  const listed = [...(LIST.exec(html)?.[1] ?? '').matchAll(CITED)].flatMap(([, cited = '']) => {
    const [link] = linksIn(cited, draft);
    return link ?? draft.sources.id(plainText(cited).text) ?? [];
  });
  return [...new Set([...listed, ...linksIn(html.replace(LIST, ''), draft)])];
}

/** The text without the list, and without the tags of links: their words stay. */
export function withoutSources(html: string): string {
  return html.replace(LIST, '').replace(LINK, (_, _url, words: string) => words);
}

function linksIn(html: string, draft: Draft): readonly string[] {
  return [...html.matchAll(LINK)].flatMap(([, address = '', words = '']) => {
    const url = plainText(address).text;
    return draft.sources.id(plainText(words).text || url, { url }, url) ?? [];
  });
}
