// The gateway: what it refuses, what it caches, whom it admits.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { gatewaySource, memorySource, SourceError } from 'conflict-timeline/archive';
import { createModel, validateDataset } from 'conflict-timeline/data';
import { createGateway } from '../../bin/archive/gateway.mjs';

const { dataset } = validateDataset({
  title: 'T',
  parties: [{ id: 'us', name: 'US' }],
  entries: Array.from({ length: 200 }, (_, at) => ({
    id: `e${at}`,
    kind: 'event',
    date: `20${10 + (at % 10)}-03-01`,
    title: `Entry ${at}`,
    parties: ['us'],
  })),
});
const RANGE = { start: null, end: null };

describe('the gateway', () => {
  const memory = memorySource(createModel(dataset));
  let asked = 0;
  let fails = false;
  const source = {
    describe: (...args) => memory.describe(...args),
    entries: async (request) => {
      asked++;
      if (fails) throw new SourceError('http', 'the password is 1234');
      return memory.entries(request);
    },
    summarise: (request) => memory.summarise(request),
    entry: (...args) => memory.entry(...args),
    search: (request) => memory.search(request),
    facets: (request) => memory.facets(request),
  };
  let app;
  let url;

  beforeAll(async () => {
    app = await createGateway(source, { origins: ['https://news.example'] });
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

  it('says no word of the database where that fails', async () => {
    fails = true;
    const response = await post('/entries', { range: RANGE, limit: 9 });
    fails = false;
    assert.equal(response.status, 502);
    assert.doesNotMatch(await response.text(), /password/);
    assert.equal((await post('/entries', { range: RANGE, limit: 9 })).status, 200, 'a failure is not kept');
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
    assert.deepEqual(await (await fetch(`${url}/health`)).json(), { status: 'ok', entries: 200, revision });
    assert.match(
      await (await fetch(`${url}/metrics`)).text(),
      /archive_requests_total\{route="\/entries",status="400"\} \d+/,
    );
  });

  it('tells those to come again who are more than may wait, and answers them later', async () => {
    const turns = [];
    let isSlow = true;
    const slow = {
      ...source,
      entries: async (request) => {
        if (isSlow) await new Promise((resolve) => turns.push(resolve));
        return memory.entries(request);
      },
    };
    const busy = await createGateway(slow, { running: 1, waiting: 2, share: 2 });
    const address = await busy.listen({ host: '127.0.0.1', port: 0 });
    const ask = (limit) => fetch(`${address}/entries?q=${JSON.stringify({ range: RANGE, limit })}`);
    const metrics = async () => (await fetch(`${address}/metrics`)).text();
    const patient = [1, 2, 3].map(ask);
    while (!(await metrics()).includes('archive_questions{state="waiting"} 2'));
    const refused = await ask(4);
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('retry-after'), '1');
    assert.deepEqual(await refused.json(), { code: 'http', message: 'the archive has no answer' });
    const client = gatewaySource({ url: address });
    const question = { range: { start: -Infinity, end: Infinity }, limit: 4 };
    await assert.rejects(client.entries(question), { name: 'SourceError', code: 'http', retryable: true });
    isSlow = false;
    turns.forEach((go) => go());
    assert.deepEqual(
      (await Promise.all(patient)).map(({ status }) => status),
      [200, 200, 200],
    );
    assert.equal((await client.entries(question)).entries.length, 4, 'a refusal is not kept');
    await busy.close();
  });

  it('tells those to come again who have waited for long, before their connection is closed', async () => {
    let answer;
    const slow = {
      ...source,
      entries: async (request) => {
        await new Promise((resolve) => (answer = resolve));
        return memory.entries(request);
      },
    };
    const busy = await createGateway(slow, { running: 1, waitMs: 50 });
    const address = await busy.listen({ host: '127.0.0.1', port: 0 });
    const ask = (limit) => fetch(`${address}/entries?q=${JSON.stringify({ range: RANGE, limit })}`);
    const first = ask(1);
    while (answer === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    const refused = await ask(2);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '1']);
    answer();
    assert.equal((await first).status, 200);
    assert.match(await (await fetch(`${address}/metrics`)).text(), /archive_questions\{state="waiting"\} 0/);
    await busy.close();
  });

  it('stops a question that nobody waits for any more, and gives its turn to the next', async () => {
    const stopped = [];
    const endless = {
      ...source,
      search: ({ text, signal }) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            stopped.push(text);
            reject(signal.reason);
          }),
        ),
    };
    const busy = await createGateway(endless, { running: 1 });
    const address = await busy.listen({ host: '127.0.0.1', port: 0 });
    const leaving = new globalThis.AbortController();
    const ask = (text) => fetch(`${address}/search?q=${JSON.stringify({ range: RANGE, limit: 1, text })}`, leaving);
    const asked = ['a', 'b', 'a'].map(ask);
    const metrics = async () => (await fetch(`${address}/metrics`)).text();
    while (!(await metrics()).includes('archive_questions{state="waiting"} 1'));
    leaving.abort();
    for (const one of asked) await assert.rejects(one, { name: 'AbortError' });
    const next = await fetch(`${address}/entries?q=${JSON.stringify({ range: RANGE, limit: 1 })}`);
    assert.equal(next.status, 200);
    assert.deepEqual(stopped, ['a'], 'the waiting one was never asked');
    await busy.close();
  });

  it('answers clients in turn, whoever has more questions, and refuses beyond the share of one', async () => {
    const { Turns } = await import('../../bin/archive/turns.mjs');
    const turns = new Turns({ running: 1, waiting: 5, share: 3 });
    await turns.take('busy');
    const order = [];
    const wait = async (client) => {
      await turns.take(client);
      order.push(client);
      turns.pass();
    };
    const waiting = ['busy', 'busy', 'busy', 'other'].map(wait);
    await assert.rejects(turns.take('busy'), { statusCode: 503 });
    turns.pass();
    await Promise.all(waiting);
    assert.deepEqual(order, ['busy', 'other', 'busy', 'busy']);
    assert.deepEqual([turns.running, turns.waiting], [0, 0]);
  });

  it('gives the last answers before it stops', async () => {
    let answer;
    const slow = {
      ...source,
      entries: (request) => new Promise((resolve) => (answer = () => resolve(memory.entries(request)))),
    };
    const ending = await createGateway(slow);
    const address = await ending.listen({ host: '127.0.0.1', port: 0 });
    const asked = fetch(`${address}/entries?q=${JSON.stringify({ range: RANGE, limit: 1 })}`);
    while (answer === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = ending.close();
    await assert.rejects(fetch(`${address}/health`), 'no new ones');
    answer();
    assert.equal((await (await asked).json()).entries.length, 1);
    await closed;
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
    assert.equal((await fetch(new URL('/health', address))).status, 200, 'others are answered');
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
