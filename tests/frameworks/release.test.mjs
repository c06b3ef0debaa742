// A release without the world: the tarball goes into a registry on this machine, by the command of the workflow; an empty
// folder installs it from there, and its page without a build opens.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, packInto, writeManifest } from './installing.mjs';
import { startServer } from '../e2e/server.mjs';
import { test } from '../e2e/test.mjs';

/** The last one for Node 20. It asks for node-fetch by a name for versions that mirrors of the registry do not have. */
const REGISTRY = 'verdaccio@6.1.6';
const OVERRIDES = { 'node-fetch': '2.7.0' };
const START_MS = 60_000;

test.describe('a release', { tag: '@chromium' }, () => {
  let folder;
  let tarball;
  let registry;
  test.beforeAll(async () => {
    ({ folder, tarball } = packInto('release-'));
    registry = await startRegistry(join(folder, 'registry'));
  });
  test.afterAll(async () => {
    await registry?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is published, installed in an empty folder, and opened', async ({ open }) => {
    npm(folder, 'publish', tarball, '--access', 'public', ...registry.options);
    const project = join(folder, 'project');
    mkdirSync(project);
    writeManifest(project, {});
    npm(project, 'install', 'conflict-timeline', '--no-audit', '--no-fund', ...registry.options);
    const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
    const installed = lock.packages['node_modules/conflict-timeline'];
    const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
    assert.equal(installed.integrity, `sha512-${hash}`);
    npm(project, 'exec', '--', 'conflict-timeline', 'check', 'node_modules/conflict-timeline/data/ceasefire-2025.json');

    const shipped = join(project, 'node_modules/conflict-timeline');
    const routes = { '/': PAGE, ...routesOf(join(shipped, 'dist')), ...routesOf(join(shipped, 'data')) };
    const server = await startServer({ routes });
    const { page, problems } = await open({ viewport: { width: 1180, height: 900 } });
    await page.goto(server.origin);
    await page.locator('conflict-timeline .mark .glyph').first().click();
    await page.locator('conflict-timeline .details').first().waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
    await server.close();
  });

  test('is refused a second time with the same number', () => {
    assert.throws(
      () => npm(folder, 'publish', tarball, '--access', 'public', ...registry.options),
      /previously published|already present|EPUBLISHCONFLICT|E409|cannot publish over/i,
    );
  });
});

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A release</title>
  <link rel="icon" href="data:," />
  <script type="module" src="conflict-timeline.min.js"></script>
  <conflict-timeline src="ceasefire-2025.json" view="chart"></conflict-timeline>
</html>`;

/** Verdaccio on a free port, open to everyone on this machine. Other packages come through it. */
async function startRegistry(place) {
  mkdirSync(place, { recursive: true });
  const tools = mkdtempSync(join(tmpdir(), 'verdaccio-'));
  writeManifest(tools, { overrides: OVERRIDES });
  npm(tools, 'install', '--no-audit', '--no-fund', '--prefer-offline', REGISTRY);
  const upstream = npm(tools, 'config', 'get', 'registry').trim();
  const port = await freePort();
  const config = join(place, 'config.yaml');
  writeFileSync(config, configOf(place, upstream));
  const child = spawn(
    process.execPath,
    [join(tools, 'node_modules/verdaccio/bin/verdaccio'), '--config', config, '--listen', `127.0.0.1:${port}`],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = `http://127.0.0.1:${port}/`;
  for (const until = Date.now() + START_MS; ;) {
    const answer = await fetch(`${address}-/ping`).catch(() => undefined);
    if (answer?.ok) break;
    assert.ok(Date.now() < until && child.exitCode === null, said);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    address,
    // npm sends nothing without a name; this registry asks for none.
    options: ['--registry', address, `--//127.0.0.1:${port}/:_authToken=nobody`],
    stop: async () => {
      child.kill();
      await ended;
      rmSync(tools, { recursive: true, force: true });
    },
  };
}

function configOf(place, upstream) {
  return `storage: ${join(place, 'storage')}
uplinks:
  upstream:
    url: ${upstream}
packages:
  conflict-timeline:
    access: $all
    publish: $all
  '**':
    access: $all
    proxy: upstream
max_body_size: 10mb
log: { type: stdout, format: pretty, level: warn }
`;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function routesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      `${parentPath}/${name}`.slice(folder.length).replaceAll('\\', '/'),
      readFileSync(`${parentPath}/${name}`, 'utf8'),
    ]),
  );
}
