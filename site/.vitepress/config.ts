// The site: its own pages in `site/pages`, and the papers of the repository where they stand, so that each has one source.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type DefaultTheme } from 'vitepress';
import { linkPages } from './links';
import { pageOf } from './pages';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
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
      { text: 'Gallery', link: '/gallery/' },
    ],
  },
  {
    text: 'What is promised',
    items: [
      { text: 'Accessibility', link: '/accessibility' },
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

export default defineConfig({
  title: 'conflict-timeline',
  description: 'A web component that draws the events and statements of a conflict, each with its sources.',
  lang: 'en',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `data:image/svg+xml,${ICON}` }]],
  srcDir: ROOT,
  outDir: `${ROOT}/build/site`,
  cacheDir: `${ROOT}/build/site-cache`,
  cleanUrls: true,
  srcExclude: ['**/node_modules/**', 'README.md', '{api,bench,build,dist,src,templates,tests,tools}/**', '.*/**'],
  rewrites: (path) => pageOf(path) ?? path,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => linkPages(markdown, ROOT),
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'conflict-timeline' } } },
  vite: {
    resolve: { alias: { 'conflict-timeline': `${ROOT}/dist` } },
    server: { fs: { allow: [ROOT] } },
    build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  },
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Start', link: '/start' },
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
