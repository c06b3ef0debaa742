// A release without the world: the tarball goes into a registry on this machine, by the command of the workflow; an empty
// folder installs it from there, and its page without a build opens. A second release follows, while a page of the first is
// open.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, packInto, run, writeManifest } from './installing.mjs';
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

  test('is followed by a second one, and a page of the first that is open goes on', async ({ open }) => {
    const project = join(folder, 'project');
    const site = join(project, 'site/conflict-timeline');
    const deploy = () => npm(project, 'exec', '--', 'conflict-timeline', 'script', '--folder', site);
    const version = () =>
      JSON.parse(readFileSync(join(project, 'node_modules/conflict-timeline/package.json'), 'utf8')).version;
    deploy();
    const first = version();
    const routes = {
      '/ceasefire-2025.json': readFileSync(join(project, 'node_modules/conflict-timeline/data/ceasefire-2025.json')),
    };
    for (const number of [first, raised(first)]) routes[`/${number}.html`] = pageOf(number);
    // A function reads the folder at each request, as a server of files does.
    const asFile = (path) => (_, response) => {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(join(site, path)));
    };
    const serve = async () =>
      startServer({
        routes: {
          ...routes,
          ...Object.fromEntries(Object.keys(routesOf(site)).map((path) => [`/conflict-timeline${path}`, asFile(path)])),
        },
      });
    const before = await serve();
    const { page: old, problems: oldProblems } = await open({ viewport: { width: 1180, height: 900 } });
    await old.goto(`${before.origin}/${first}.html`);
    await old.locator('conflict-timeline .mark .glyph').first().waitFor();

    npm(folder, 'publish', nextRelease(folder, tarball), '--access', 'public', ...registry.options);
    npm(project, 'install', 'conflict-timeline@latest', '--no-audit', '--no-fund', ...registry.options);
    assert.equal(version(), raised(first));
    deploy();
    assert.deepEqual(readdirSync(site).sort(), [first, raised(first)]);

    assert.ok(await old.locator('conflict-timeline').evaluate(downloads));
    const parts = before.requests.filter((path) => path.includes('/parts/download-'));
    assert.deepEqual(
      parts.map((path) => path.split('/')[2]),
      [first],
    );
    assert.deepEqual(oldProblems, []);
    await old.context().close();
    await before.close();

    const after = await serve();
    const { page, problems } = await open({ viewport: { width: 1180, height: 900 } });
    await page.goto(`${after.origin}/${raised(first)}.html`);
    await page.locator('conflict-timeline .mark .glyph').first().waitFor();
    assert.ok(await page.locator('conflict-timeline').evaluate(downloads));
    const scripts = after.requests.filter((path) => path.endsWith('.js'));
    assert.ok(scripts.includes(`/conflict-timeline/${raised(first)}/parts/${SECOND_PART}`));
    assert.deepEqual([...new Set(scripts.map((path) => path.split('/')[2]))], [raised(first)]);
    assert.deepEqual(problems, []);
    await page.context().close();
    await after.close();
  });
});

/** Its name in the second release: the part has another content, and so another hash. */
const SECOND_PART = 'download-second00.js';

/** Runs in the page: uses a part that nothing has loaded. */
function downloads(timeline) {
  return timeline.toFile('json').then(({ size }) => size > 0);
}

function raised(version) {
  const [major, minor, patch] = version.split('.');
  return `${major}.${minor}.${Number(patch) + 1}`;
}

/** The same package with the next number and a part that has another name. */
function nextRelease(folder, tarball) {
  const copy = join(folder, 'second');
  mkdirSync(copy);
  run('tar', copy, '-xzf', tarball);
  const shipped = join(copy, 'package');
  const manifest = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8'));
  writeFileSync(
    join(shipped, 'package.json'),
    JSON.stringify({ ...manifest, version: raised(manifest.version), scripts: {} }),
  );
  const parts = join(shipped, 'dist/parts');
  const part = readdirSync(parts).find((name) => name.startsWith('download-'));
  renameSync(join(parts, part), join(parts, SECOND_PART));
  for (const path of readdirSync(join(shipped, 'dist'), { recursive: true }).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(shipped, 'dist', path), 'utf8');
    if (text.includes(part)) writeFileSync(join(shipped, 'dist', path), text.replaceAll(part, SECOND_PART));
  }
  return join(folder, npm(shipped, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder).trim());
}

function pageOf(version) {
  return PAGE.replace('src="conflict', `src="conflict-timeline/${version}/conflict`);
}

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
