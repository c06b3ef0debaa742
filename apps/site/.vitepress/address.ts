// What the site tells others about itself: the address that it is built for, tags for pages that link to it, and a list of
// its pages for programs that read text.
import type { HeadConfig } from 'vitepress';

export interface Address {
  /** Path of the first page, with a slash at both ends. */
  readonly base: string;
  /** The whole address of the first page; undefined if it is not known. */
  readonly site: string | undefined;
}

/** `text`: the address of the first page, http or https; empty for a site at the root of any server. */
export function readAddress(text = ''): Address {
  if (text === '') return { base: '/', site: undefined };
  const { protocol, origin, pathname } = new URL(text);
  if (!/^https?:$/.test(protocol)) throw new Error(`SITE_ADDRESS is an address of a page, not ${text}`);
  const base = pathname.replace(/\/*$/, '/');
  return { base, site: origin + base };
}

/** `og:` tags have whole addresses only. `path`: of the page, from the first one. */
export function openGraph({ site }: Address, path: string, title: string, description: string): HeadConfig[] {
  const tag = (property: string, content: string): HeadConfig => ['meta', { property, content }];
  const tags = [tag('og:type', 'website'), tag('og:title', title), tag('og:description', description)];
  if (site === undefined) return tags;
  return [
    ...tags,
    tag('og:url', site + path),
    tag('og:image', `${site}${PICTURE}`),
    tag('og:image:alt', 'A timeline with lanes for the United States, Russia and Ukraine'),
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
    ['link', { rel: 'canonical', href: site + path }],
  ];
}

/** The picture of the element for pages that link to the site, beside its first page. */
export const PICTURE = 'conflict-timeline.png';

export interface ListedGroup {
  readonly text: string;
  readonly pages: readonly { readonly text: string; readonly path: string; readonly says: string }[];
}

/** The file `llms.txt`, in the form of llmstxt.org. */
export function pageList(
  { base, site }: Address,
  title: string,
  description: string,
  groups: readonly ListedGroup[],
): string {
  const sections = groups.map(({ text, pages }) => {
    const lines = pages.map(
      (page) => `- [${page.text}](${(site ?? base) + page.path})${page.says && `: ${page.says}`}`,
    );
    return `## ${text}\n\n${lines.join('\n')}`;
  });
  return `${[`# ${title}`, `> ${description}`, ...sections].join('\n\n')}\n`;
}

/** The first sentences of a page: its first paragraph, without markup. */
export function firstParagraph(markdown: string): string {
  const body = markdown.replace(/^---\n.*?\n---\n/s, '').replace(/<(script|style)\b.*?<\/\1>/gs, '');
  const paragraph = body.split(/\n{2,}/).find((text) => /^[\p{L}`“[]/u.test(text.trim())) ?? '';
  return paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
