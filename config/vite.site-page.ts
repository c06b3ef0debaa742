// What a page of the site needs that is built beside it, not by it: the site's navigation, and its place in a folder.
import type { Plugin } from 'vite';

const PAGES = [
  ['../', 'Start'],
  ['../make/', 'Make a timeline'],
  ['../try', 'Try it'],
  ['../editors', 'For editors'],
  ['../gallery/', 'Gallery'],
  ['../themer/', 'Themer'],
] as const;

/** `current`: the address of the page itself, as the others lead to it. */
export function navigationOfSite(current: string): Plugin {
  const items = PAGES.map(
    ([address, name]) =>
      `<li><a href="${address}"${address === current ? ' aria-current="page"' : ''}>${name}</a></li>`,
  );
  return {
    name: 'navigation-of-site',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(/<nav.*?<\/nav>/s, `<nav aria-label="Pages"><ul>${items.join('')}</ul></nav>`)
          .replace(/<a class="name" href="[^"]*">/, '<a class="name" href="../">'),
    },
  };
}
