// What a client at a gateway may spend, who goes first, and which answers may be kept for good.
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { gatewaySource } from 'conflict-timeline/archive';
import { Budgets, clientOf, costOf, isDear } from '../../bin/archive/budgets.mjs';
import { createGateway } from '../../bin/archive/gateway.mjs';
import { memory, RANGE, source } from '../archive/gateway-source.mjs';

const question = (asked) => encodeURIComponent(JSON.stringify(asked));

describe('a budget', () => {
  it('is spent by the cost of a question, fills again by the second, and is one of a client alone', () => {
    let ms = 0;
    const budgets = new Budgets({ refill: 10, now: () => ms });
    const search = costOf('search', {});
    assert.deepEqual(
      [1, 2, 3, 4, 5].map(() => budgets.take('a', search)),
      [0, 0, 0, 0, 0],
      'ten seconds of it',
    );
    assert.equal(budgets.take('a', search), 2, 'two seconds until there is enough');
    assert.equal(budgets.take('a', costOf('entry', {})), 1);
    assert.equal(budgets.take('b', search), 0);
    ms = 2000;
    assert.equal(budgets.take('a', search), 0);
    assert.equal(budgets.refused, 2);
  });

  it('is forgotten when it is full again, so that clients without number take no memory', () => {
    let ms = 0;
    const budgets = new Budgets({ refill: 10, kept: 1000, now: () => ms });
    for (let at = 0; at < 50_000; at++) budgets.take(`client ${at}`, 1);
    assert.ok(budgets.size <= 1001, String(budgets.size));
    ms = 11_000;
    budgets.take('another', 1);
    assert.equal(budgets.size, 1);
  });

  it('is higher for what reads a part of all entries', () => {
    const filter = { party: ['us'] };
    assert.ok(isDear(costOf('search', { text: 'a' })));
    assert.ok(isDear(costOf('facets', { filter })));
    assert.ok(isDear(costOf('entries', { relatedTo: 'e1' })));
    assert.ok(!isDear(costOf('facets', { filter: { party: [] } })));
    assert.ok(!isDear(costOf('entry', { id: 'e1' })));
    assert.ok(costOf('entry', {}) < costOf('entries', {}) && costOf('entries', {}) < costOf('search', {}));
  });

  it('is that of a network of IPv6: one household has more addresses than a table holds', () => {
    assert.equal(clientOf('2001:db8:1:2:3:4:5:6'), clientOf('2001:db8:1:2::9'));
    assert.notEqual(clientOf('2001:db8:1:2::9'), clientOf('2001:db8:1:3::9'));
    assert.equal(clientOf('2001:db8::1'), clientOf('2001:db8:0:0:ffff::'));
    assert.equal(clientOf('::ffff:192.0.2.7'), '192.0.2.7');
    assert.equal(clientOf('192.0.2.7'), '192.0.2.7');
  });
});

describe('the gateway', () => {
  it('answers 429 with the time to wait, and others as before; a kept answer costs little', async () => {
    const app = await createGateway(source, { trustProxy: true, budget: 4, origins: ['*'] });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const ask = (text, from) =>
      fetch(`${address}/search?q=${question({ range: RANGE, limit: 1, text })}`, {
        headers: { 'x-forwarded-for': from, origin: 'https://news.example' },
      });
    assert.equal((await ask('one', '192.0.2.1')).status, 200);
    assert.equal((await ask('two', '192.0.2.1')).status, 200);
    const refused = await ask('three', '192.0.2.1');
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) >= 4);
    assert.equal(refused.headers.get('access-control-allow-origin'), '*', 'the page may read why');
    const { code, message } = await refused.json();
    assert.equal(code, 'http');
    assert.match(message, /too many questions from this address: come again in \d s/);
    assert.equal((await ask('three', '192.0.2.2')).status, 200);
    assert.equal((await ask('three', '192.0.2.2')).status, 200, 'kept');
    const client = gatewaySource({ url: address, headers: { 'x-forwarded-for': '192.0.2.1' } });
    await assert.rejects(client.search({ range: { start: 0, end: 1 }, limit: 1, text: 'four' }), {
      name: 'SourceError',
      retryable: true,
    });
    await app.close();
  });

  it('answers cheap questions while dear ones wait, and refuses dear ones beyond their places', async () => {
    const waiting = [];
    const slow = {
      ...source,
      search: (request) => new Promise((go) => waiting.push(() => go(memory.search(request)))),
    };
    const app = await createGateway(slow, { running: 4, dear: 1, dearWaiting: 4, budget: 0 });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const search = (text) => fetch(`${address}/search?q=${question({ range: RANGE, limit: 1, text })}`);
    const first = search('a');
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = search('b');
    while (!(await (await fetch(`${address}/metrics`)).text()).includes('archive_questions{state="waiting"} 1'));
    assert.equal((await search('c')).status, 503, 'a quarter of them is for one client');
    const cheap = await fetch(`${address}/entries?q=${question({ range: RANGE, limit: 2 })}`);
    assert.equal(cheap.status, 200);
    assert.equal(waiting.length, 1, 'one at a time');
    waiting.shift()();
    assert.equal((await first).status, 200);
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    waiting.shift()();
    assert.equal((await second).status, 200);
    await app.close();
  });

  it('lets an answer be kept for good under the address of its revision, once it is known to be of it', async () => {
    const { revision } = await memory.describe();
    const app = await createGateway(source, { origins: ['*'], settledMs: 50 });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const of = (name) => fetch(`${address}/r/${name}/entries?q=${question({ range: RANGE, limit: 3 })}`);
    const first = await of(revision);
    assert.equal(first.headers.get('cache-control'), 'public, max-age=5');
    assert.equal(first.headers.get('vary'), null);
    assert.equal((await first.json()).entries.length, 3);
    await new Promise((resolve) => setTimeout(resolve, 80));
    assert.equal((await of(revision)).headers.get('cache-control'), 'public, max-age=31536000, immutable');
    const old = await of('another');
    assert.equal(old.headers.get('cache-control'), 'no-store');
    assert.equal((await old.json()).revision, revision, 'who asks for an old one hears of the new one');
    const asked = [];
    const client = gatewaySource({ url: address, fetch: (url, init) => fetch(asked[asked.push(url) - 1], init) });
    await client.describe();
    await client.entry('e1');
    assert.deepEqual(
      asked.map((url) => new URL(url).pathname),
      ['/describe', `/r/${revision}/entry`],
    );
    await app.close();
  });

  it('is asked by the plain addresses where it knows no others', async () => {
    const asked = [];
    const answer = async (url) => {
      asked.push(new URL(url).pathname);
      const body = url.includes('describe') ? await memory.describe() : await memory.entry('e1');
      return new globalThis.Response(JSON.stringify(body));
    };
    const client = gatewaySource({ url: 'https://archive.example/a/', fetch: answer });
    await client.describe();
    await client.entry('e1');
    assert.deepEqual(asked, ['/a/describe', '/a/entry']);
  });
});
