// What whoever runs a gateway has: a log of requests, checks of life and readiness, counts, who may enter, and the files that
// start it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { HELP } from '../../bin/help.mjs';
import { createGateway } from '../../bin/archive/gateway.mjs';
import { memory, RANGE, source } from '../archive/gateway-source.mjs';
import { COMMAND, runCommand, Workshop } from '../archive/parity.mjs';

const KIT = new URL('../../assets/serve/', import.meta.url);
const question = (asked) => encodeURIComponent(JSON.stringify(asked));
const listen = (app) => app.listen({ host: '127.0.0.1', port: 0 });

describe('a gateway in service', () => {
  it('writes a line of JSON a request with the id of the answer, and no question', async () => {
    const lines = [];
    const app = await createGateway(source, { trustProxy: true, log: (line) => lines.push(JSON.parse(line)) });
    const url = await listen(app);
    const headers = { 'x-forwarded-for': '192.0.2.7', 'x-request-id': 'from-the-proxy.1' };
    const search = `${url}/search?q=${question({ range: RANGE, limit: 1, text: 'a secret' })}`;
    const answer = await fetch(search, { headers });
    assert.equal(answer.headers.get('x-request-id'), 'from-the-proxy.1');
    await fetch(search, { headers });
    const odd = await fetch(`${url}/nothing`, { headers: { 'x-request-id': 'a b"c' } });
    assert.match(odd.headers.get('x-request-id'), /^[0-9a-f-]{36}$/, 'none that could break a line');
    const [first, second, third] = lines;
    assert.deepEqual(
      [first.id, first.client, first.method, first.route, first.status, first.isKept],
      ['from-the-proxy.1', '192.0.2.7', 'GET', '/search', 200, false],
    );
    assert.equal(second.isKept, true);
    assert.equal(third.status, 404);
    assert.ok(first.ms >= 0 && !Number.isNaN(Date.parse(first.time)));
    assert.doesNotMatch(JSON.stringify(lines), /secret/);
    await app.close();
  });

  it('takes no id of a client that no web server speaks for', async () => {
    const app = await createGateway(source);
    const url = await listen(app);
    const { headers } = await fetch(`${url}/describe`, { headers: { 'x-request-id': 'mine' } });
    assert.notEqual(headers.get('x-request-id'), 'mine');
    await app.close();
  });

  it('lives while its archive is away, is not ready then, and counts', async () => {
    let isAway = false;
    const app = await createGateway(
      {
        ...source,
        describe: (...args) => (isAway ? Promise.reject(new Error('away')) : memory.describe(...args)),
        loadedAt: () => 1_700_000_000_000,
      },
      { isAdminApart: true, budget: 4 },
    );
    const url = await listen(app);
    const admin = await listen(app.admin);
    for (const name of ['live', 'ready', 'metrics'])
      assert.equal((await fetch(`${url}/${name}`)).status, 404, `${name} is not for readers`);
    assert.equal((await fetch(`${admin}/describe`)).status, 404);
    assert.equal((await fetch(`${admin}/ready`)).status, 200);
    for (const text of ['a', 'b', 'c']) await fetch(`${url}/search?q=${question({ range: RANGE, limit: 1, text })}`);
    const metrics = await (await fetch(`${admin}/metrics`)).text();
    const names = [...metrics.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    for (const name of names) assert.match(metrics, new RegExp(`^# HELP ${name} \\S`, 'm'));
    assert.match(metrics, /^archive_refused_total 1$/m);
    assert.match(metrics, /^archive_entries 200$/m);
    assert.match(metrics, /^archive_loaded_timestamp_seconds 1700000000$/m);
    assert.match(metrics, /^archive_up 1$/m);
    assert.ok(Number(/^process_resident_memory_bytes (\d+)$/m.exec(metrics)[1]) > 1e6);
    for (const line of metrics.trim().split('\n'))
      assert.match(line, /^(# (HELP|TYPE) |[a-z_]+(\{[^}]*\})? [\d.e+-]+$)/);
    isAway = true;
    assert.equal((await fetch(`${admin}/live`)).status, 200);
    assert.equal((await fetch(`${admin}/ready`)).status, 503);
    assert.match(await (await fetch(`${admin}/metrics`)).text(), /^archive_up 0$/m);
    await app.close();
    await assert.rejects(fetch(`${admin}/live`));
  });

  it('lets in who has the token, or whom the web server in front names, and no store keeps what is theirs', async () => {
    const { revision } = await memory.describe();
    const app = await createGateway(source, { token: 'open', userHeader: 'X-Forwarded-User', trustProxy: true });
    const url = await listen(app);
    const ask = (headers) => fetch(`${url}/r/${revision}/entry?q=${question({ id: 'e1' })}`, { headers });
    const token = { authorization: 'Bearer open' };
    for (const headers of [
      {},
      token,
      { authorization: 'Bearer opem', 'x-forwarded-user': 'ann' },
      { ...token, 'x-forwarded-user': ' ' },
    ]) {
      const refused = await ask(headers);
      assert.equal(refused.status, 401, JSON.stringify(headers));
      assert.equal(refused.headers.get('www-authenticate'), 'Bearer');
    }
    const answer = await ask({ ...token, 'x-forwarded-user': 'ann' });
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('cache-control'), /^private, /);
    assert.equal((await fetch(`${url}/live`)).status, 200);
    await app.close();
  });

  it('refuses options that would let anybody in', async () => {
    const { code, output } = await runCommand(['archive', 'serve', '--duckdb', 'a', '--user-header', 'X-User']);
    assert.equal(code, 2);
    assert.match(output, /--user-header takes --trust-proxy/);
    assert.match(
      (await runCommand(['archive', 'serve', '--duckdb', 'a', '--budget', 'x'])).output,
      /--budget takes a number/,
    );
    assert.match(
      (await runCommand(['archive', 'serve', '--duckdb', 'a', '--admin-port', 'x'])).output,
      /--admin-port takes/,
    );
  });
});

describe('the files that start a gateway', () => {
  const names = readdirSync(KIT);
  const texts = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, KIT), 'utf8')]));

  it('are a few small ones', () => {
    assert.deepEqual(names.sort(), [
      'Caddyfile',
      'Dockerfile',
      'compose.yaml',
      'conflict-timeline.service',
      'nginx.conf',
    ]);
    for (const name of names) assert.ok(statSync(new URL(name, KIT)).size < 4000, name);
  });

  it('use options that the command has', () => {
    const used = ['Dockerfile', 'compose.yaml', 'conflict-timeline.service'].flatMap((name) => [
      ...texts[name].matchAll(/(?:serve|load)["'\s][^#]*?(?=\n\n|\n\S|$)|command:[\s\S]*?environment:/g),
    ]);
    const options = new Set(
      used.flatMap(([text]) => [...text.matchAll(/(?<![\w-])--([a-z-]+)/g)].map(([, name]) => name)),
    );
    options.delete('rm');
    assert.ok(options.size >= 8, [...options].join());
    for (const option of options) assert.ok(HELP.archive.includes(`--${option}`), option);
  });

  it('start the command as they say, ask it whether it lives, and stop it with its last answers', async () => {
    const shop = new Workshop();
    writeFileSync(shop.path('a.ndjson'), '{"title":"T"}\n{"id":"a","kind":"event","date":"2020","title":"A"}\n');
    await shop.load(shop.path('a.ndjson'), 'duckdb', '-o', shop.path('a.duckdb'));
    const words = JSON.parse(/^CMD (\[.*\])$/m.exec(texts.Dockerfile)[1]).map(
      (word) => ({ '/data/archive.duckdb': shop.path('a.duckdb'), '0.0.0.0': '127.0.0.1', 4181: '0' })[word] ?? word,
    );
    const server = spawn(process.execPath, [COMMAND, 'archive', ...words, '--port', '0']);
    let output = '';
    server.stdout.on('data', (text) => (output += text));
    while (!/counts at http\S+\n/.test(output)) await new Promise((resolve) => setTimeout(resolve, 20));
    const [address, admin] = output.match(/http:\/\/\S+/g);
    assert.equal((await fetch(`${admin}/live`)).status, 200);
    assert.equal((await (await fetch(`${admin}/ready`)).json()).entries, 1);
    assert.match(await (await fetch(`${admin}/metrics`)).text(), /archive_loaded_timestamp_seconds \d{10}/);
    assert.equal((await (await fetch(`${address}/entry?q=${question({ id: 'a' })}`)).json()).entries[0].title, 'A');
    server.kill('SIGTERM');
    assert.equal(await new Promise((resolve) => server.once('close', resolve)), 0);
    assert.match(output, /"route":"\/entry","status":200/);
    shop.remove();
  });
});
