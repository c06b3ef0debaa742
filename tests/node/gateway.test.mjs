// The gateway: what it refuses, what it caches, whom it admits.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { gatewaySource, SourceError } from 'conflict-timeline/archive';
import { createGateway } from '../../bin/archive/gateway.mjs';
import { memory, RANGE, source as answering } from '../archive/gateway-source.mjs';

describe('the gateway', () => {
  let asked = 0;
  let fails = false;
  const told = [];
  const source = {
    ...answering,
    entries: async (request) => {
      asked++;
      if (fails) throw new SourceError('http', 'the password is 1234');
      return memory.entries(request);
    },
  };
  let app;
  let url;

  beforeAll(async () => {
    app = await createGateway(source, {
      origins: ['https://news.example'],
      budget: 0,
      tell: (line) => told.push(line),
    });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });

  afterAll(() => app.close());

  const post = (path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('refuses what is not in its list', async () => {
    const bad = [
      ['/entries', { range: RANGE, limit: 10, sql: 'SELECT 1' }],
      ['/entries', { range: RANGE, limit: '10' }],
      ['/entries', { range: RANGE, limit: 5000 }],
      ['/entries', { range: { start: 2, end: 1 }, limit: 5 }],
      ['/entries', { range: RANGE, limit: 5, filter: { 'party) OR (1=1': ['us'] } }],
      ['/entries', { range: RANGE, limit: 5, filter: { party: "us' OR 1=1" } }],
      ['/entries', { range: RANGE, limit: 5, order: 'id; DROP TABLE entries' }],
      ['/entries', { range: RANGE, limit: 5, after: "' OR 1=1" }],
      ['/entries', '{"range":{"start":null,"end":null},"limit":5,"__proto__":{"x":1}}'],
      ['/entries', '{"range":'],
      ['/summarise', { bins: { level: 20, from: 0, to: 100_000 }, lanes: 'party' }],
      ['/summarise', { bins: { level: 20, from: 0, to: 10 }, lanes: 'party; DROP' }],
      ['/entry', { id: '' }],
      ['/describe', { more: true }],
    ];
    for (const [path, body] of bad) {
      const response = await post(path, body);
      assert.equal(response.status, 400, `${path} ${JSON.stringify(body)}`);
      assert.equal((await response.json()).code, 'refused');
    }
    assert.equal((await post('/query', {})).status, 404);
    assert.equal((await fetch(`${url}/entries?q=%7B`)).status, 400);
    assert.equal((await fetch(`${url}/entries?q={"limit":1}`)).status, 400);
    assert.equal((await fetch(`${url}/entries`, { method: 'DELETE' })).status, 404);
    assert.equal((await post('/entry', { id: 'x'.repeat(1 << 21) })).status, 413);
  });

  it('gives the same answer once, and none where it is known', async () => {
    const before = asked;
    const question = `${url}/entries?q=${encodeURIComponent(JSON.stringify({ range: RANGE, limit: 7 }))}`;
    const first = await fetch(question);
    assert.equal((await first.json()).entries.length, 7);
    const etag = first.headers.get('etag');
    await Promise.all(Array.from({ length: 20 }, async () => (await fetch(question)).text()));
    assert.equal(asked, before + 1);
    const known = await fetch(question, { headers: { 'if-none-match': etag } });
    assert.equal(known.status, 304);
    assert.equal(await known.text(), '');
    const listed = await fetch(question, { headers: { 'if-none-match': `"other", ${etag.replace('W/', '')}` } });
    assert.equal(listed.status, 304, 'one of several, strong as a server in front may have made it');
    assert.equal((await fetch(question, { headers: { 'if-none-match': '"other"' } })).status, 200);
  });

  it('lets in the pages of its list', async () => {
    const friend = await fetch(`${url}/describe`, { headers: { origin: 'https://news.example' } });
    assert.equal(friend.headers.get('access-control-allow-origin'), 'https://news.example');
    const stranger = await fetch(`${url}/describe`, { headers: { origin: 'https://evil.example' } });
    assert.equal(stranger.headers.get('access-control-allow-origin'), null);
    const asks = await fetch(`${url}/entries`, { method: 'OPTIONS', headers: { origin: 'https://news.example' } });
    assert.equal(asks.status, 204);
    assert.match(asks.headers.get('access-control-allow-methods'), /POST/);
  });

  it('says no word of the database where that fails, but to whoever runs it, once', async () => {
    fails = true;
    assert.equal((await post('/entries', { range: RANGE, limit: 8 })).status, 502);
    const response = await post('/entries', { range: RANGE, limit: 9 });
    fails = false;
    assert.equal(response.status, 502);
    assert.doesNotMatch(await response.text(), /password/);
    assert.deepEqual(told, ['/entries: the password is 1234']);
    assert.equal((await post('/entries', { range: RANGE, limit: 9 })).status, 200, 'a failure is not kept');
    const costly = {
      ...source,
      search: async () => {
        throw new SourceError('too-much', 'ClickHouse: 500, Code: 241. the host db-7');
      },
    };
    const strict = await createGateway(costly);
    const client = gatewaySource({ url: await strict.listen({ host: '127.0.0.1', port: 0 }) });
    await assert.rejects(
      client.search({ range: { start: -Infinity, end: Infinity }, limit: 5, text: 'x' }),
      (error) => {
        assert.equal(error.code, 'too-much');
        assert.match(error.message, /413, the answer would cost more/);
        assert.doesNotMatch(error.message, /db-7/);
        return true;
      },
    );
    await strict.close();
  });

  it('says that an answer was too late, also of a source that does not heed its signal', async () => {
    const never = { ...source, search: () => new Promise(() => undefined), facets: rejectsWhenAborted };
    const strict = await createGateway(never, { questionMs: 50 });
    const client = gatewaySource({ url: await strict.listen({ host: '127.0.0.1', port: 0 }) });
    const range = { start: -Infinity, end: Infinity };
    for (const late of [client.search({ range, limit: 5, text: 'x' }), client.facets({ range })]) {
      await assert.rejects(late, { name: 'SourceError', code: 'timeout', retryable: true, message: /504/ });
    }
    assert.equal((await client.entries({ range, limit: 5 })).entries.length, 5, 'others are answered');
    await strict.close();
  });

  it('tells its health and its counts', async () => {
    const { revision } = await memory.describe();
    assert.deepEqual(await (await fetch(`${url}/ready`)).json(), { status: 'ok', entries: 200, revision });
    assert.match(
      await (await fetch(`${url}/metrics`)).text(),
      /archive_requests_total\{route="\/entries",status="400"\} \d+/,
    );
  });

  it('lets go of readers that take no byte, and of those that stop within a question', async () => {
    const strict = await createGateway(source, { idleMs: 200 });
    const address = new URL(await strict.listen({ host: '127.0.0.1', port: 0 }));
    const gone = [];
    strict.server.on('connection', (socket) => gone.push(once(socket, 'close')));
    const open = (text) =>
      connect(Number(address.port), address.hostname, function () {
        this.write(text);
      });
    const half = open(
      'POST /entries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{',
    );
    const question = `GET /entries?q=${encodeURIComponent(JSON.stringify({ range: RANGE, limit: 200 }))} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const idle = open(question.repeat(800));
    idle.pause();
    for (const socket of [half, idle]) socket.on('error', () => undefined);
    await Promise.all([once(half, 'connect'), once(idle, 'connect')]);
    while (gone.length < 2) await once(strict.server, 'connection');
    await Promise.all(gone);
    assert.equal((await fetch(new URL('/ready', address))).status, 200, 'others are answered');
    half.destroy();
    idle.destroy();
    await strict.close();
  });

  it('answers a thousand at once, beside readers that take nothing', async () => {
    const port = Number(new URL(url).port);
    const slow = Array.from({ length: 20 }, () =>
      connect(port, '127.0.0.1', function () {
        this.write(
          'POST /entries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{',
        );
      }),
    );
    for (let reader = 0; reader < 20; reader++) {
      const socket = connect(port, '127.0.0.1', function () {
        const question = `GET /entries?q=${encodeURIComponent(JSON.stringify({ range: RANGE, limit: 200 }))} HTTP/1.1\r\nHost: x\r\n\r\n`;
        this.write(question.repeat(50));
      });
      socket.pause();
      slow.push(socket);
    }
    const answers = await Promise.all(
      Array.from(
        { length: 1000 },
        async (_, at) => (await post('/entries', { range: RANGE, limit: 1 + (at % 40) })).status,
      ),
    );
    assert.deepEqual([...new Set(answers)], [200]);
    for (const socket of slow) socket.destroy();
  });
});

/** As `fetch` does. */
function rejectsWhenAborted({ signal }) {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
