// Rewrites the links between papers: each leads to the page of that paper. A link to a file without a page keeps its
// words and loses its address.
import { posix, relative, sep } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { pageOf } from './pages';

/** The page that makes timelines. */
const MAKER = '/make/';
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
          if (address === MAKER) token.attrSet('target', '_self');
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
  if (posix.normalize(posix.join(folder, path)) === 'make/index.html') return MAKER;
  const page = pageOf(posix.normalize(posix.join(folder, path)).replace(/\/$/, '/README.md'));
  return page === undefined
    ? undefined
    : `/${page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}${rest.join('')}`;
}
