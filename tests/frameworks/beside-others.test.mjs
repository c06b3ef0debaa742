// The package in projects that already have an old version of what it works with: npm installs it without a word, what
// does not need the other package runs, and what does says which version it needs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellFigure } from '../figures.mjs';
import { walkThrough } from './app.mjs';
import { npm, packInto, run, writeManifest } from './installing.mjs';
import { workbook } from '../e2e/maker-workbook.mjs';
import { test } from '../e2e/test.mjs';

const REACT_17 = fileURLToPath(new URL('react-17', import.meta.url));
const ESBUILD = { esbuild: '0.27.7' };
const DATASET = 'node_modules/conflict-timeline/data/ceasefire-2025.json';
const CALENDAR = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a', 'DTSTART;VALUE=DATE:20240502'],
  ...['SUMMARY:The sides meet', 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');
/** They come from no dependency of the package. */
const OPTIONAL = ['@duckdb', '@resvg', 'fastify', 'hyparquet', 'hyparquet-writer', 'ical.js', 'react'];

test.describe('projects with older packages', { tag: '@chromium' }, () => {
  let folder;
  let tarball;
  test.beforeAll(() => {
    ({ folder, tarball } = packInto('beside-'));
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A project with these packages, and the package beside them. Their versions stay as they were asked for. */
  function projectWith(name, dependencies) {
    const project = join(folder, name);
    mkdirSync(project);
    writeManifest(project, { dependencies });
    npm(project, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
    for (const [of, version] of Object.entries(dependencies)) {
      const { version: installed } = JSON.parse(
        readFileSync(join(project, 'node_modules', of, 'package.json'), 'utf8'),
      );
      if (version !== 'latest') assert.equal(installed, version);
    }
    return project;
  }

  test('React 17: its component is bundled, opened and clicked', async ({ open }) => {
    const project = projectWith('react-17', { react: '17.0.2', 'react-dom': '17.0.2', ...ESBUILD });
    cpSync(REACT_17, project, { recursive: true });
    npm(
      ...[project, 'exec', '--', 'esbuild', 'src/main.jsx', '--bundle', '--splitting', '--format=esm', '--minify'],
      ...['--jsx=automatic', '--define:process.env.NODE_ENV="production"', '--outdir=dist'],
    );
    cpSync(join(project, 'index.html'), join(project, 'dist/index.html'));
    const { requests, kB } = await walkThrough(open, join(project, 'dist'));
    tellFigure('react-17', `${requests} requests before a click, ${kB} kB with gzip`);
  });

  // DuckDB has prereleases alone, and the newest is meant.
  test('DuckDB and Fastify 4: an archive is loaded, and its gateway asks for a later Fastify', () => {
    const project = projectWith('fastify-4', { fastify: '4.29.1', '@duckdb/node-api': 'latest' });
    const archive = (...words) => tried(project, 'archive', ...words);
    const loaded = archive('load', '--to', 'duckdb', '-o', 'a.duckdb', DATASET);
    assert.equal(loaded.status, 0, loaded.said);
    assert.match(loaded.said, /\d+ new, 0 changed, 0 the same/);
    const served = archive('serve', '--duckdb', 'a.duckdb', '--port', '0');
    assert.equal(served.status, 2, served.said);
    assert.match(served.said, /Fastify 4\.29\.1 is too old for the gateway: npm install fastify@\d/);
  });

  test('a reader of calendars of 2023 reads them', () => {
    const project = projectWith('of old', { 'ical.js': '1.5.0' });
    writeFileSync(join(project, 'a.ics'), CALENDAR);
    const calendar = tried(project, 'convert', 'a.ics');
    assert.equal(calendar.status, 0, calendar.said);
    assert.match(calendar.said, /"title": "The sides meet"/);
    assert.match(calendar.said, /"date": "2024-05-02"/);
  });

  test('an empty one: only Lit and d3 come along, and what needs another package asks for it', () => {
    const project = projectWith('empty', {});
    const listed = npm(project, 'ls', '--all', '--parseable').split('\n');
    const names = listed.map((path) => path.replaceAll('\\', '/').split('/node_modules/').slice(1).join('/'));
    assert.ok(names.includes('d3') && names.includes('lit'));
    assert.deepEqual(
      names.filter((of) => OPTIONAL.some((optional) => of === optional || of.startsWith(`${optional}/`))),
      [],
    );
    writeFileSync(join(project, 'a.ics'), CALENDAR);
    writeFileSync(join(project, 'a.xlsx'), workbook());
    for (const [words, cure] of [
      [['convert', 'a.ics'], /npm install ical\.js/],
      [['convert', 'a.xlsx'], /npm install fflate/],
      [['render', '--to', 'png', DATASET], /npm install @resvg\/resvg-js/],
      [['archive', 'load', '--to', 'duckdb', '-o', 'a.duckdb', DATASET], /npm install @duckdb\/node-api/],
      [['archive', 'load', '--to', 'parquet', '-o', 'a', DATASET], /npm install hyparquet hyparquet-writer/],
    ]) {
      const { status, said } = tried(project, ...words);
      assert.notEqual(status, 0, words.join(' '));
      assert.match(said, cure);
    }
    const asked = (code) => run(process.execPath, project, '--no-warnings', '--input-type=module', '--eval', code);
    assert.match(
      asked(`
        const { importData } = await import('conflict-timeline/import');
        const text = 'BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nEND:VCALENDAR\\r\\n';
        const { issues = [] } = await importData(text).catch((error) => ({ issues: [error] }));
        console.log(issues.map(({ message, cure }) => message + ' ' + (cure ?? '')).join('\\n'));
      `),
      /npm install ical\.js/,
    );
  });
});

/** The command of the package in a project: how it ended, and all that it said. */
function tried(project, ...words) {
  const command = join(project, 'node_modules/conflict-timeline/bin/conflict-timeline.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}\n${stderr}` };
}
