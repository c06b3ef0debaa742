// The package in bundlers without a framework: each builds the same page, which is opened and clicked.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellFigure } from '../figures.mjs';
import { walkThrough } from './app.mjs';
import { npm, packInto, writeManifest } from './installing.mjs';
import { test } from '../e2e/test.mjs';

const PAGE = fileURLToPath(new URL('bundlers', import.meta.url));

/** `page` builds the page itself; the others build its script, beside a copy of the page. */
const BUNDLERS = {
  esbuild: {
    packages: ['esbuild@0.27.7'],
    build: ['esbuild', 'src/main.js', '--bundle', '--splitting', '--format=esm', '--minify', '--outdir=dist'],
  },
  rollup: {
    packages: ['rollup@4', '@rollup/plugin-node-resolve@16', '@rollup/plugin-json@6'],
    build: ['rollup', 'src/main.js', '-d', 'dist', '-f', 'es', '-p', 'node-resolve', '-p', 'json', '--silent'],
  },
  webpack: {
    packages: ['webpack@5', 'webpack-cli@6'],
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

  for (const [name, { packages, build, page: hasPage = false, manifest = {} }] of Object.entries(BUNDLERS)) {
    test(`${name} builds a page that opens and answers`, async ({ open }) => {
      const project = join(folder, name);
      mkdirSync(project);
      cpSync(PAGE, project, { recursive: true });
      writeManifest(project, manifest);
      npm(project, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball, ...packages);
      const html = readFileSync(join(project, 'index.html'), 'utf8');
      if (hasPage) writeFileSync(join(project, 'src/index.html'), html);
      npm(project, 'exec', '--', ...build);
      if (!hasPage) writeFileSync(join(project, 'dist/index.html'), html);
      const { requests, kB } = await walkThrough(open, join(project, 'dist'));
      tellFigure(name, `${requests} requests before a click, ${kB} kB with gzip`);
    });
  }
});
