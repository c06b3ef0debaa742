// The package in bundlers without a framework: each builds the same page, which is opened and clicked, and builds it
// again with each theme.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellFigure } from '../figures.mjs';
import { walkThrough } from './app.mjs';
import { npm, packInto, writeManifest } from './installing.mjs';
import { buildThemed } from './themes.mjs';
import { test } from '../e2e/test.mjs';

const PAGE = fileURLToPath(new URL('bundlers', import.meta.url));

const MAIN_MODULE = `import { ConflictTimeline } from 'conflict-timeline';
customElements.define('conflict-timeline', ConflictTimeline);`;

/** `page` builds the page itself; the others build its script, and its style sheet, beside a copy of the page. */
const BUNDLERS = {
  esbuild: {
    packages: ['esbuild@0.27.7'],
    build: ['esbuild', 'src/main.js', '--bundle', '--splitting', '--format=esm', '--minify', '--outdir=dist'],
  },
  rollup: {
    packages: ['rollup@4', '@rollup/plugin-node-resolve@16', '@rollup/plugin-json@6', 'rollup-plugin-postcss@4'],
    build: [
      ...['rollup', 'src/main.js', '-d', 'dist', '-f', 'es', '--silent'],
      ...['-p', 'node-resolve', '-p', 'json', '-p', 'postcss'],
    ],
  },
  webpack: {
    packages: ['webpack@5', 'webpack-cli@6', 'style-loader@4', 'css-loader@7'],
    build: ['webpack', '--mode=production', '--entry', './src/main.js', '-o', 'dist'],
  },
  rspack: {
    packages: ['@rspack/core@1', '@rspack/cli@1'],
    build: ['rspack', 'build', '--mode', 'production', '--entry', './src/main.js', '-o', 'dist'],
  },
  parcel: {
    packages: ['parcel@2'],
    build: ['parcel', 'build', 'src/index.html', '--dist-dir', 'dist', '--no-cache', '--no-source-maps'],
    page: true,
    // Parcel reads `exports` of packages on request alone.
    manifest: { '@parcel/resolver-default': { packageExports: true } },
  },
  'parcel by default': {
    packages: ['parcel@2'],
    build: ['parcel', 'build', 'src/index.html', '--dist-dir', 'dist', '--no-cache', '--no-source-maps'],
    page: true,
    // Without `exports`, it knows the main module and the files of a package.
    edit: (script) =>
      script
        .replace("import 'conflict-timeline/define';", MAIN_MODULE)
        .replace('conflict-timeline/ceasefire-2025', 'conflict-timeline/data/ceasefire-2025'),
  },
  bun: {
    packages: ['bun@1'],
    build: ['bun', 'build', 'src/main.js', '--splitting', '--minify', '--target=browser', '--outdir=dist'],
  },
  deno: {
    packages: ['deno@2'],
    build: ['deno', 'bundle', 'src/main.js', '--code-splitting', '--minify', '--platform=browser', '--outdir=dist'],
  },
};

test.describe('bundlers', { tag: '@chromium' }, () => {
  let folder;
  let tarball;
  test.beforeAll(() => {
    ({ folder, tarball } = packInto('bundlers-'));
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, { packages, build, page: hasPage = false, manifest = {}, edit }] of Object.entries(BUNDLERS)) {
    test(`${name} builds a page that opens and answers, with each theme`, async ({ open }) => {
      const project = join(folder, name);
      const dist = join(project, 'dist');
      mkdirSync(project);
      cpSync(PAGE, project, { recursive: true });
      const script = join(project, 'src/main.js');
      if (edit !== undefined) writeFileSync(script, edit(readFileSync(script, 'utf8')));
      writeManifest(project, manifest);
      npm(project, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball, ...packages);
      const html = readFileSync(join(project, 'index.html'), 'utf8');
      if (hasPage) writeFileSync(join(project, 'src/index.html'), html);
      const buildPage = () => {
        rmSync(dist, { recursive: true, force: true });
        npm(project, 'exec', '--', ...build);
        if (!hasPage) writeFileSync(join(dist, 'index.html'), withStyles(html, dist));
      };
      buildPage();
      const { requests, kB } = await walkThrough(open, dist);
      tellFigure(name, `${requests} requests before a click, ${kB} kB with gzip`);
      await buildThemed(open, { file: script, folder: dist, build: buildPage });
    });
  }
});

/** The page, with the style sheet that a bundler writes beside the script. */
function withStyles(html, dist) {
  return existsSync(join(dist, 'main.css'))
    ? html.replace('</head>', '  <link rel="stylesheet" href="./main.css" />\n  </head>')
    : html;
}
