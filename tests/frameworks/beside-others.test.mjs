// The package in projects that already have an old version of what it works with: npm installs it without a word, and
// what does not need the other package runs.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, packInto, run, writeManifest } from './installing.mjs';
import { test } from '../e2e/test.mjs';

/** Exact versions, but for DuckDB: its package has prereleases alone, and the newest is meant. */
const PROJECTS = {
  'react-17': { react: '17.0.2', 'react-dom': '17.0.2' },
  'fastify-4': { fastify: '4.29.1' },
  duckdb: { '@duckdb/node-api': 'latest' },
  'calendar and workbook of old': { 'ical.js': '1.5.0', 'read-excel-file': '5.8.8' },
};
/** They come from no dependency of the package. */
const OPTIONAL = [
  '@duckdb',
  '@resvg',
  'fastify',
  'hyparquet',
  'hyparquet-writer',
  'ical.js',
  'react',
  'read-excel-file',
];

test.describe('projects with older packages', { tag: '@chromium' }, () => {
  let folder;
  let tarball;
  test.beforeAll(() => {
    ({ folder, tarball } = packInto('beside-'));
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, dependencies] of Object.entries(PROJECTS)) {
    test(`${name}: npm installs it beside them`, () => {
      const project = join(folder, name);
      mkdirSync(project);
      writeManifest(project, { dependencies });
      // Versions are settled here; a database of 60 MB need not come along.
      npm(project, 'install', '--package-lock-only', '--no-audit', '--no-fund', '--prefer-offline', tarball);
      const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
      assert.ok(packages['node_modules/conflict-timeline'], name);
      for (const [of, version] of Object.entries(dependencies)) {
        const { version: installed } = packages[`node_modules/${of}`];
        if (version !== 'latest') assert.equal(installed, version);
      }
    });
  }

  test('an empty one: only Lit and d3 come along, and what needs another package asks for it', () => {
    const project = join(folder, 'empty');
    mkdirSync(project);
    writeManifest(project, {});
    npm(project, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
    const listed = npm(project, 'ls', '--all', '--parseable').split('\n');
    const names = listed.map((path) => path.replaceAll('\\', '/').split('/node_modules/').slice(1).join('/'));
    assert.ok(names.includes('d3') && names.includes('lit'));
    assert.deepEqual(
      names.filter((of) => OPTIONAL.some((optional) => of === optional || of.startsWith(`${optional}/`))),
      [],
    );
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
