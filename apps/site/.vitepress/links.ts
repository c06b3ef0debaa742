// Rewrites the links between papers: each leads to the page of that paper. A link to a file without a page keeps its
// words and loses its address.
import { posix, relative, sep } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { pageOf } from './pages';

/** Pages that are built apart, by their files. */
const APART: Readonly<Record<string, string>> = { 'apps/make/index.html': '/make/', 'demo/themer.html': '/themer/' };
const ADDRESSES_APART = new Set(Object.values(APART));
const WITH_SCHEME = /^[a-z]+:/i;

/** `root` is the folder of the repository. */
export function linkPages(markdown: MarkdownRenderer, root: string): void {
  markdown.core.ruler.push('page-links', ({ tokens, env }) => {
    // `path` is that on the site.
    const { path, realPath = path } = env as { readonly path: string; readonly realPath?: string };
    const file = relative(root, realPath).split(sep).join('/');
    for (const { children } of tokens) {
      let isOutside = false;
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          const address = addressOf(token.attrGet('href') ?? '', posix.dirname(file));
          isOutside = address === undefined;
          if (address === undefined) Object.assign(token, { tag: 'span', attrs: null });
          else token.attrSet('href', address);
          // Not a page of the site: the browser opens it.
          if (ADDRESSES_APART.has(address ?? '')) token.attrSet('target', '_self');
        } else if (token.type === 'link_close' && isOutside) {
          token.tag = 'span';
          isOutside = false;
        }
      }
    }
  });
}

/** Undefined for a path that is not a page of the site. */
function addressOf(href: string, folder: string): string | undefined {
  if (WITH_SCHEME.test(href) || href.startsWith('#') || href.startsWith('/')) return href;
  const [path = '', ...rest] = href.split(/(?=[#?])/);
  const file = posix.normalize(posix.join(folder, path));
  if (APART[file] !== undefined) return APART[file];
  const page = pageOf(file.replace(/\/$/, '/README.md'));
  return page === undefined
    ? undefined
    : `/${page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}${rest.join('')}`;
}
