// The site: its own pages in `apps/site/pages`, and the papers of the repository in their places, so that each has one
// source.
import { cpSync, createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { defineConfig, type DefaultTheme, type MarkdownRenderer } from 'vitepress';
import { firstParagraph, openGraph, pageList, PICTURE, readAddress } from './address';
import { listElement } from './element-tables';
import { listExports } from './exports';
import { galleryNavigation, listCases, searchSections } from './gallery';
import { linkPages } from './links';
import { pageOf } from './pages';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Cases of the gallery show them. */
const PICTURES = 'demo/gallery/pictures';
const ICON = encodeURIComponent(readFileSync(`${ROOT}/demo/icon.svg`, 'utf8'));
const TITLE = 'conflict-timeline';
const DESCRIPTION = 'Turns one data file into a timeline of who did and said what, with the source of every entry.';
const ADDRESS = readAddress(process.env.SITE_ADDRESS);
const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { version: string };

const guide: DefaultTheme.SidebarItem[] = [
  {
    text: 'Start',
    items: [
      { text: 'A first timeline', link: '/start' },
      { text: 'Try it', link: '/try' },
      { text: 'For editors', link: '/editors' },
      { text: 'For researchers', link: '/researchers' },
      { text: 'In frameworks', link: '/frameworks' },
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
      { text: 'Running an archive', link: '/running-an-archive' },
      { text: 'The command', link: '/command' },
    ],
  },
  {
    text: 'In a page',
    items: [
      { text: 'On your page', link: '/on-your-page' },
      { text: 'Reference', link: '/reference' },
      { text: 'Versions and upgrades', link: '/versions' },
      { text: 'Changes', link: '/changelog' },
      { text: 'Recipes', link: '/recipes' },
      { text: 'Unit tests', link: '/unit-tests' },
      { text: 'A map', link: '/map' },
      { text: 'A story that scrolls', link: '/scroll-story' },
      { text: 'A live page', link: '/live' },
      { text: 'Themes', link: '/themes' },
      { text: 'Languages', link: '/languages' },
      { text: 'Themer', link: '/themer/', target: '_self' },
      { text: 'Without JavaScript', link: '/ssr' },
    ],
  },
  {
    text: 'API',
    items: [
      { text: 'The element', link: '/api' },
      ...['data', 'import', 'export', 'archive', 'ssr', 'image', 'scale'].map((entry) => ({
        text: `conflict-timeline/${entry}`,
        link: `/api/${entry}`,
      })),
    ],
  },
  galleryNavigation,
  {
    text: 'Promises',
    items: [
      { text: 'Accessibility', link: '/accessibility' },
      { text: 'Conformance', link: '/conformance' },
      { text: 'VPAT', link: '/vpat' },
      { text: 'Performance', link: '/performance' },
      { text: 'Security', link: '/security' },
    ],
  },
  {
    text: 'For maintainers',
    items: [
      { text: 'Contributing', link: '/contributing' },
      { text: 'Architecture', link: '/architecture' },
      { text: 'Decisions', link: '/decisions/' },
      { text: 'Tests', link: '/tests' },
      { text: 'Reliability', link: '/reliability' },
      { text: 'Glossary', link: '/glossary' },
    ],
  },
];

/** The path of a page from the first one, as its address has it. */
function pathOf(page: string): string {
  return page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '');
}

/** A page on another site shows nothing in this place. */
function showThemes(markdown: MarkdownRenderer): void {
  markdown.core.ruler.before('normalize', 'pictures-of-themes', (state) => {
    state.src = state.src.replace('<!-- pictures of the themes -->', '<ThemePictures />');
  });
}

/** The additions of `docs:build`, served from their own places while the site is being written. */
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
  title: TITLE,
  description: DESCRIPTION,
  base: ADDRESS.base,
  ...(ADDRESS.site !== undefined && { sitemap: { hostname: ADDRESS.site } }),
  lang: 'en',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `data:image/svg+xml,${ICON}` }]],
  srcDir: ROOT,
  outDir: `${ROOT}/build/site`,
  cacheDir: `${ROOT}/build/site-cache`,
  cleanUrls: true,
  srcExclude: ['**/node_modules/**', 'README.md', '{apps/make,assets,build,dist,src,tests,tools}/**', '.*/**'],
  // Not pages of the site, but served with it: `npm run docs:build` puts them beside the pages.
  ignoreDeadLinks: [/^\/(make|themer)\//],
  rewrites: (path) => pageOf(path) ?? path,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => {
      listCases(markdown);
      listElement(markdown, `${ROOT}/custom-elements.json`);
      listExports(markdown, ROOT);
      showThemes(markdown);
      linkPages(markdown, ROOT);
    },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'conflict-timeline' } } },
  vite: {
    resolve: { alias: { 'conflict-timeline': `${ROOT}/dist` } },
    server: { fs: { allow: [ROOT] } },
    plugins: [
      served('/make/', 'build/make'),
      served('/themer/', 'build/themer'),
      served('/data/', 'data'),
      served('/gallery/pictures/', PICTURES),
    ],
    build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  },
  transformHead: ({ pageData: { relativePath, title, description } }) =>
    openGraph(ADDRESS, pathOf(relativePath), title || TITLE, description || DESCRIPTION),
  buildEnd: ({ outDir, srcDir, pages, rewrites }) => {
    cpSync(`${ROOT}/${PICTURES}`, `${outDir}/gallery/pictures`, { recursive: true });
    // The themer draws it.
    cpSync(`${ROOT}/data`, `${outDir}/data`, { recursive: true });
    cpSync(`${ROOT}/docs/images/chart-light.png`, `${outDir}/${PICTURE}`);
    const sources = new Map(pages.map((page) => [pathOf(rewrites.map[page] ?? page), page]));
    const groups = guide.map(({ text = '', items = [] }) => ({
      text,
      pages: items.flatMap(({ text: name = '', link = '' }) => {
        const path = link.replace(/^\//, '');
        const source = sources.get(path);
        if (source === undefined) return [];
        // Pages of the gallery are made: no file has them.
        const file = join(srcDir, source);
        return [{ text: name, path, says: existsSync(file) ? firstParagraph(readFileSync(file, 'utf8')) : '' }];
      }),
    }));
    writeFileSync(
      `${outDir}/llms.txt`,
      pageList(
        ADDRESS,
        TITLE,
        DESCRIPTION,
        groups.filter(({ pages: listed }) => listed.length > 0),
      ),
    );
  },
  themeConfig: {
    // A page without known sections is left to the search itself, which the type does not say.
    search: { provider: 'local', options: { miniSearch: { _splitIntoSections: searchSections as never } } },
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Make a timeline', link: '/make/', target: '_self' },
      { text: 'Try it', link: '/try' },
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
