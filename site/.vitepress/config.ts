// The site: its own pages in `site/pages`, and the papers of the repository in their places, so that each has one
// source.
import { cpSync, createReadStream, existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { defineConfig, type DefaultTheme } from 'vitepress';
import { galleryNavigation, listCases, searchSections } from './gallery';
import { linkPages } from './links';
import { pageOf } from './pages';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Cases of the gallery show them. */
const PICTURES = 'demo/gallery/pictures';
const ICON = encodeURIComponent(readFileSync(`${ROOT}/demo/icon.svg`, 'utf8'));
const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { version: string };

const guide: DefaultTheme.SidebarItem[] = [
  {
    text: 'Start',
    items: [
      { text: 'A first timeline', link: '/start' },
      { text: 'For editors', link: '/editors' },
      { text: 'For developers', link: '/frameworks' },
      { text: 'Coming from TimelineJS', link: '/coming-from-timelinejs' },
      { text: 'Coming from vis-timeline', link: '/coming-from-vis-timeline' },
    ],
  },
  {
    text: 'Data',
    items: [
      { text: 'The dataset', link: '/dataset' },
      { text: 'Dates', link: '/dates' },
      { text: 'Files of other programs', link: '/import' },
      { text: 'Archives', link: '/archives' },
      { text: 'The command', link: '/command' },
    ],
  },
  {
    text: 'In a page',
    items: [
      { text: 'Recipes', link: '/recipes' },
      { text: 'Themes', link: '/themes' },
      { text: 'Before and without scripts', link: '/ssr' },
      { text: 'API', link: '/api' },
    ],
  },
  galleryNavigation,
  {
    text: 'Promises',
    items: [
      { text: 'Accessibility', link: '/accessibility' },
      { text: 'Conformance', link: '/conformance' },
      { text: 'Performance', link: '/performance' },
      { text: 'Reliability', link: '/reliability' },
      { text: 'Security', link: '/security' },
    ],
  },
  {
    text: 'The project',
    items: [
      { text: 'Architecture', link: '/architecture' },
      { text: 'Decisions', link: '/decisions/' },
      { text: 'Tests', link: '/tests' },
      { text: 'Contributing', link: '/contributing' },
      { text: 'Changes', link: '/changelog' },
    ],
  },
];

/** While the site is being written, the additions of `docs:build` are served from their own places. */
function served(address: string, folder: string) {
  return {
    name: `served at ${address}`,
    configureServer({ middlewares }: ViteDevServer) {
      middlewares.use(address, (request, response, next) => {
        const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '');
        const file = join(ROOT, folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
        if (!existsSync(file)) return next();
        response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain');
        createReadStream(file).pipe(response);
      });
    },
  };
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export default defineConfig({
  title: 'conflict-timeline',
  description: 'A web component that draws the events and statements of a conflict, each with its sources.',
  lang: 'en',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `data:image/svg+xml,${ICON}` }]],
  srcDir: ROOT,
  outDir: `${ROOT}/build/site`,
  cacheDir: `${ROOT}/build/site-cache`,
  cleanUrls: true,
  srcExclude: ['**/node_modules/**', 'README.md', '{api,bench,build,dist,make,src,templates,tests,tools}/**', '.*/**'],
  // Not a page of the site, but served with it: `npm run docs:build` puts it beside the pages.
  ignoreDeadLinks: [/^\/make\//],
  rewrites: (path) => pageOf(path) ?? path,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => {
      listCases(markdown);
      linkPages(markdown, ROOT);
    },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'conflict-timeline' } } },
  vite: {
    resolve: { alias: { 'conflict-timeline': `${ROOT}/dist` } },
    server: { fs: { allow: [ROOT] } },
    plugins: [served('/make/', 'build/make'), served('/gallery/pictures/', PICTURES)],
    build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  },
  buildEnd: ({ outDir }) => cpSync(`${ROOT}/${PICTURES}`, `${outDir}/gallery/pictures`, { recursive: true }),
  themeConfig: {
    // A page without known sections is left to the search itself, which the type does not say.
    search: { provider: 'local', options: { miniSearch: { _splitIntoSections: searchSections as never } } },
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Make one', link: '/make/', target: '_self' },
      { text: 'Editors', link: '/editors' },
      { text: 'Dates', link: '/dates' },
      { text: 'Gallery', link: '/gallery/' },
      { text: 'API', link: '/api' },
      { text: version, link: '/changelog' },
    ],
    sidebar: guide,
    outline: [2, 3],
    footer: { message: 'MIT license' },
  },
});
