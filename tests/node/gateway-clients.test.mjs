// Many clients at a gateway: their turns, their shares, and those who leave.
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { gatewaySource } from 'conflict-timeline/archive';
import { createGateway } from '../../bin/archive/gateway.mjs';
import { memory, RANGE, source } from '../archive/gateway-source.mjs';

describe('the gateway and its clients', () => {
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

  it('asks nothing for a client who has left while the archive was described', async () => {
    let describe;
    let questions = 0;
    const slow = {
      ...source,
      describe: () => new Promise((resolve) => (describe = () => resolve(memory.describe()))),
      entries: async (request) => {
        questions++;
        return memory.entries(request);
      },
    };
    const patient = await createGateway(slow);
    const address = await patient.listen({ host: '127.0.0.1', port: 0 });
    const closed = new Promise((resolve) => patient.server.on('connection', (socket) => socket.once('close', resolve)));
    const leaving = new globalThis.AbortController();
    const asked = fetch(`${address}/entries?q=${JSON.stringify({ range: RANGE, limit: 3 })}`, leaving);
    while (describe === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    leaving.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    await closed;
    describe();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(questions, 0);
    await patient.close();
  });

  it('keeps no more bodies than its memory holds with ease', async () => {
    let go;
    const gate = new Promise((resolve) => (go = resolve));
    const slow = { ...source, search: async (request) => (await gate, memory.search(request)) };
    const strict = await createGateway(slow, { maxBodies: 1000, running: 1 });
    const address = await strict.listen({ host: '127.0.0.1', port: 0 });
    const ask = (size) =>
      fetch(`${address}/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ range: RANGE, limit: 1, text: 'entry', filter: { party: ['x'.repeat(size)] } }),
      });
    const first = ask(600);
    const metrics = async () => (await fetch(`${address}/metrics`)).text();
    while (!(await metrics()).includes('archive_questions{state="running"} 1'));
    const { status, headers } = await ask(601);
    assert.deepEqual([status, headers.get('retry-after')], [503, '1']);
    go();
    assert.equal((await first).status, 200);
    assert.equal((await ask(600)).status, 200, 'there is room again');
    await strict.close();
  });

  it('takes a client from the address that the web server in front has seen, whatever the client says', async () => {
    const seen = [];
    const proxied = await createGateway(source, { trustProxy: true });
    proxied.addHook('onResponse', async ({ ip }) => seen.push(ip));
    const address = await proxied.listen({ host: '127.0.0.1', port: 0 });
    await fetch(`${address}/ready`, { headers: { 'x-forwarded-for': '192.0.2.66, 203.0.113.7' } });
    const direct = await createGateway(source);
    direct.addHook('onResponse', async ({ ip }) => seen.push(ip));
    const other = await direct.listen({ host: '127.0.0.1', port: 0 });
    await fetch(`${other}/ready`, { headers: { 'x-forwarded-for': '192.0.2.66' } });
    await Promise.all([proxied.close(), direct.close()]);
    assert.deepEqual(seen, ['203.0.113.7', '127.0.0.1']);
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
    await assert.rejects(fetch(`${address}/ready`), 'no new ones');
    answer();
    assert.equal((await (await asked).json()).entries.length, 1);
    await closed;
  });
});
