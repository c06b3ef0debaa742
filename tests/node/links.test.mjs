// `check --links` against a server of this machine that answers as the web does: there, moved, gone, refused, late, never.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setImmediate } from 'node:timers';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { DIRECTORY, file, run } from './command-line.mjs';

const COPY = 'the copy';
const HASH = createHash('sha256').update(COPY).digest('hex');
/** Longer than the time limit of the tests. */
const NEVER_S = 60;
const SLOW_MS = 300;

let [server, origin] = [];
let requests = [];
let [open, mostOpen] = [0, 0];

const ANSWERS = {
  '/there': (response) => response.writeHead(200).end('here'),
  '/empty': (response) => response.writeHead(416).end(),
  '/moved': (response) => response.writeHead(301, { location: '/there' }).end(),
  '/for-now': (response) => response.writeHead(302, { location: '/there' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/script': (response) => response.writeHead(301, { location: 'javascript:alert(1)' }).end(),
  '/refused': (response) => response.writeHead(403).end(),
  '/gone': (response) => response.writeHead(404).end(),
  '/broken': (response) => response.writeHead(500).end(),
  '/no-head': (response, method) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/lies': (response, method) => response.writeHead(method === 'HEAD' ? 404 : 200).end('here'),
  '/busy': (response) => {
    const isFirst = requests.filter(({ url }) => url === '/busy').length === 1;
    response.writeHead(isFirst ? 429 : 200, isFirst ? { 'retry-after': '1' } : {}).end();
  },
  '/slow': (response) => setTimeout(() => response.writeHead(200).end(), SLOW_MS),
  '/never': () => undefined,
  '/endless-head': (response) => response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end(),
  '/endless-body': (response, method) => {
    if (method === 'HEAD') return response.writeHead(405).end();
    response.writeHead(200);
    const more = () => {
      if (!response.destroyed && response.write('x'.repeat(65_536))) setImmediate(more);
    };
    response.on('drain', more);
    more();
  },
  '/copy': (response) => response.writeHead(200).end(COPY),
  '/other-copy': (response) => response.writeHead(200).end('something else'),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push({
      url: request.url,
      method: request.method,
      at: performance.now(),
      agent: request.headers['user-agent'],
    });
    mostOpen = Math.max(mostOpen, ++open);
    response.once('close', () => open--);
    (ANSWERS[request.url] ?? ANSWERS['/gone'])(response, request.method);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

beforeEach(() => {
  requests = [];
  mostOpen = 0;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const dataset = (paths, more = () => ({})) =>
  file(
    'links.json',
    JSON.stringify({
      sources: paths.map((path) => ({ id: path.slice(1), title: path, url: origin + path, ...more(path) })),
      entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A' }],
    }),
  );

const FAST = ['--links', '--private', '--pause', '0'];

/** What each address answered, by its path. */
async function results(paths, ...options) {
  const { stdout } = await run(['check', '--format', 'json', ...FAST, ...options, dataset(paths)]);
  const [{ links }] = JSON.parse(stdout);
  return Object.fromEntries(
    links.addresses.map(({ url, result, status }) => [url.slice(origin.length), [result, status]]),
  );
}

describe('conflict-timeline check --links', () => {
  it('tells what is there, moved, gone, unclear and silent', async () => {
    assert.deepEqual(
      {
        ...(await results([
          ...['/there', '/empty', '/moved', '/for-now', '/loop', '/script', '/refused', '/gone', '/broken'],
          ...['/no-head', '/lies', '/slow', '/endless-body'],
        ])),
        ...(await results(['/never', '/endless-head'], '--timeout', '1')),
      },
      {
        '/there': ['found', 200],
        '/empty': ['found', 416],
        '/moved': ['moved', 200],
        '/for-now': ['found', 200],
        '/loop': ['unclear', undefined],
        '/script': ['unclear', 301],
        '/refused': ['unclear', 403],
        '/gone': ['gone', 404],
        '/broken': ['unclear', 500],
        '/no-head': ['found', 200],
        '/lies': ['found', 200],
        '/slow': ['found', 200],
        '/never': ['silent', undefined],
        '/endless-head': ['silent', undefined],
        '/endless-body': ['found', 200],
      },
    );
    assert.equal(mostOpen, 1, 'one request at a time to a host');
    assert.match(requests[0].agent, /^conflict-timeline\/\S+ \(link check\)$/);
  });

  it('prints a line for each that is not simply there, with its archived copy, and the sum', async () => {
    const path = dataset(['/there', '/moved', '/gone', '/refused'], (of) =>
      of === '/gone' ? { archives: [{ url: 'https://archive.example/gone' }] } : {},
    );
    const { stdout, code } = await run(['check', ...FAST, path]);
    assert.match(stdout, /moved http:\S+\/moved \(source moved\): it is at http:\S+\/there\n/);
    assert.match(
      stdout,
      /gone http:\S+\/gone \(source gone\): it answers 404, archived: https:\/\/archive\.example\/gone\n/,
    );
    assert.match(stdout, /unclear http:\S+\/refused \(source refused\): it answers 403\n/);
    assert.ok(!stdout.includes('(source there)'));
    assert.match(stdout, /4 addresses on \d{4}-\d\d-\d\d: 1 found, 1 moved, 1 gone, 1 unclear\n$/);
    assert.equal(code, 0);
    assert.equal((await run(['check', ...FAST, '--strict', path])).code, 1);
    assert.match(
      (await run(['check', ...FAST, '--format', 'github', path])).stdout,
      /^::warning file=.*gone.*answers 404/m,
    );
  });

  it('asks each address once, without its fragment, and only where it was told to', async () => {
    const path = file(
      'once.json',
      JSON.stringify({
        sources: [
          { id: 's', title: 'S', url: `${origin}/there#one` },
          { id: 't', title: 'T', url: `${origin}/there#two` },
          { id: 'u', title: 'U', url: 'mailto:a@b.example' },
        ],
        entries: [
          { id: 'a', kind: 'event', date: '2022', title: 'A', media: [{ url: `${origin}/there` }, { url: 'a.png' }] },
        ],
      }),
    );
    await run(['check', path]);
    assert.deepEqual(requests, []);
    const { stdout } = await run(['check', ...FAST, path]);
    assert.deepEqual(
      requests.map(({ method, url }) => `${method} ${url}`),
      ['HEAD /there'],
    );
    assert.match(stdout, /1 address on .*: 1 found/);
  });

  it('asks the stills and tracks of media too, and says whose they are', async () => {
    const medium = {
      url: `${origin}/there`,
      poster: `${origin}/gone`,
      tracks: [
        { url: `${origin}/moved`, lang: 'uk' },
        { url: 'captions.vtt', lang: 'en' },
      ],
    };
    const path = file(
      'film.json',
      JSON.stringify({ entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A', media: [medium] }] }),
    );
    const output = join(DIRECTORY, 'film.checked.json');
    const { stdout } = await run(['check', ...FAST, '-o', output, path]);
    assert.match(stdout, /gone http:\S+\/gone \(poster of a\): it answers 404/);
    assert.match(stdout, /moved http:\S+\/moved \(track of a, uk\): it is at/);
    assert.match(stdout, /3 addresses on .*: 1 found, 1 moved, 1 gone\n$/);
    const { checked, ...rest } = JSON.parse(readFileSync(output, 'utf8')).entries[0].media[0];
    assert.equal(checked.result, 'found', 'the answer of the film, not of its still');
    assert.deepEqual(rest, medium);
  });

  it('pauses between two requests, and waits as long as a server asks', async () => {
    const path = dataset(['/there', '/busy', '/slow']);
    const { stdout } = await run(['check', '--links', '--private', '--pause', '0.3', path]);
    assert.match(stdout, /3 found\n$/);
    const busy = requests.filter(({ url }) => url === '/busy');
    assert.equal(busy.length, 2);
    assert.ok(busy[1].at - busy[0].at >= 990, 'Retry-After: 1');
    assert.ok(requests[1].at - requests[0].at >= 290, 'the pause');
  });

  it('asks a host nothing more that wants a long pause', async () => {
    ANSWERS['/later'] = (response) => response.writeHead(429, { 'retry-after': String(NEVER_S * 2) }).end();
    assert.deepEqual(await results(['/later', '/there']), {
      '/later': ['unclear', 429],
      '/there': ['not-asked', undefined],
    });
    assert.equal(requests.length, 1);
  });

  it('asks no address of the own network unless it is told to', async () => {
    const path = dataset(['/there']);
    const local = file(
      'local.json',
      JSON.stringify({
        sources: [
          'http://localhost:1/',
          'http://[::1]/',
          'http://[::ffff:10.0.0.1]/',
          'http://192.168.0.1/',
          'http://169.254.1.1/',
        ].map((url, at) => ({ id: `s${at}`, title: 'S', url })),
        entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A' }],
      }),
    );
    for (const [given, count] of [
      [path, 1],
      [local, 5],
    ]) {
      const { stdout } = await run(['check', '--links', '--pause', '0', given]);
      assert.match(stdout, new RegExp(`${count} not asked\n$`), stdout);
    }
    assert.deepEqual(requests, []);
  });

  it('writes the answers into a copy of the dataset, and leaves what it could not ask', async () => {
    const old = { date: '2020-01-01', result: 'gone', status: 404 };
    const path = dataset(['/moved', '/gone'], () => ({ checked: old }));
    const given = readFileSync(path, 'utf8');
    const out = join(DIRECTORY, 'answered.json');
    await run(['check', ...FAST, '-o', out, path]);
    assert.equal(readFileSync(path, 'utf8'), given);
    const [moved, gone] = JSON.parse(readFileSync(out, 'utf8')).sources;
    const today = new Date().toISOString().slice(0, 10);
    assert.deepEqual(moved.checked, { date: today, result: 'moved', status: 200, target: `${origin}/there` });
    assert.deepEqual(gone.checked, { date: today, result: 'gone', status: 404 });
    assert.match((await run(['check', out])).stdout, /all is well/);
    await run(['check', '--links', '--pause', '0', '-o', out, path]);
    assert.deepEqual(JSON.parse(readFileSync(out, 'utf8')).sources[0].checked, old);
  });

  it('compares the hashes of copies when it is told to', async () => {
    const copies = ['/copy', '/other-copy', '/gone'];
    const path = dataset(['/there'], () => ({
      archives: copies.map((copy) => ({ url: origin + copy, sha256: HASH })),
    }));
    const { stdout, code } = await run(['check', ...FAST, '--hashes', '--strict', path]);
    assert.match(stdout, /another hash http:\S+\/other-copy \(source there\): its SHA-256 is [\da-f]{64}\n/);
    assert.match(stdout, /hash not compared http:\S+\/gone \(source there\): it answers 404\n/);
    assert.match(stdout, /1 of 3 archived copies have their hash\n$/);
    assert.equal(code, 1);
  });

  it('says what is wrong with its options', async () => {
    for (const [args, message] of [
      [['--links', '--timeout', 'soon'], /--timeout takes seconds from 0\.1 to 300, not "soon"/],
      [['--links', '--pause', ''], /--pause takes seconds from 0 to 60/],
      [['-o', 'x.json'], /-o goes with --links and one file/],
      [['--hashes'], /--hashes goes with --links/],
    ]) {
      const { code, stderr } = await run(['check', ...args, dataset(['/there'])]);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, message);
    }
    assert.match((await run(['check', '--links', '-'], '{"entries": []}')).stderr, /takes files/);
  });
});

describe('conflict-timeline diff --log', () => {
  const version = (name, entries, more = {}) => file(name, JSON.stringify({ ...more, entries }));
  const entry = (id, more = {}) => ({ id, kind: 'event', date: '2022-08-01', title: id.toUpperCase(), ...more });

  it('writes the new version with what changed and what went, once', async () => {
    const old = version('old.json', [entry('a'), entry('b'), entry('c')], { updated: '2024-01-01' });
    const later = version(
      'later.json',
      [
        entry('a', { date: '2022-08-02', status: 'reported', reviewed: { by: 'Desk', date: '2024' } }),
        entry('c', { reviewed: { by: 'Desk', date: '2024' } }),
        entry('d'),
      ],
      { updated: '2024-02-03', corrections: [{ date: '2023-05-05', change: 'removed', entry: 'z' }] },
    );
    const log = join(DIRECTORY, 'log.json');
    const { code, stdout } = await run(['diff', '--log', log, old, later]);
    assert.equal(code, 1);
    assert.match(stdout, /entries: 1 added, 1 removed, 2 changed/);
    const { corrections } = JSON.parse(readFileSync(log, 'utf8'));
    assert.deepEqual(corrections, [
      { date: '2023-05-05', change: 'removed', entry: 'z' },
      {
        date: '2024-02-03',
        change: 'changed',
        entry: 'a',
        title: 'A',
        note: 'date: 2022-08-01 → 2022-08-02; status: – → reported',
      },
      { date: '2024-02-03', change: 'removed', entry: 'b', title: 'B' },
    ]);
    assert.match((await run(['check', log])).stdout, /all is well/);
    await run(['diff', '--log', log, old, log]);
    assert.deepEqual(JSON.parse(readFileSync(log, 'utf8')).corrections, corrections);
  });
});
