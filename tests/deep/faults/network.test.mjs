// No way to the server, or none that the browser lets the page use: the message says so, the drawing stays, and a
// button works when the way is free.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { REAL, REAL_MARKS, address, ask, look, openFaults, retry, showReal } from './page.mjs';
import { TYPES, redirect, startMisbehavingServer, whole } from '../../e2e/misbehaving-server.mjs';
import { test } from '../../e2e/test.mjs';

const CORS = { 'access-control-allow-origin': '*' };

test.describe('no way to the server', () => {
  let faults;
  test.beforeAll(async ({ open }) => {
    faults = await openFaults(open);
  });

  test('another site that does not allow it, until it does', async () => {
    const other = await startMisbehavingServer();
    other.misbehave(whole(REAL));
    await showReal(faults);
    await ask(faults, address('json', other.origin));
    await isTold(faults);
    assert.equal(other.answers.length, 1, 'it was asked');
    other.misbehave(whole(REAL, TYPES.json, CORS));
    await isWellAfterRetry(faults);
    await other.close();
  });

  test('a redirect to a site that does not allow it', async () => {
    const other = await startMisbehavingServer();
    other.misbehave(whole(REAL));
    await showReal(faults);
    faults.server.misbehave(redirect(`${other.origin}/data.json`));
    await ask(faults, address());
    await isTold(faults);
    faults.server.misbehave(whole(REAL));
    await isWellAfterRetry(faults);
    await other.close();
  });

  test('a port where nobody listens, until somebody does', async () => {
    const port = await freePort();
    await showReal(faults);
    await ask(faults, address('json', `http://127.0.0.1:${port}`));
    await isTold(faults);
    const late = createServer((socket) => {
      socket.once('data', () => {
        const head = `content-type: ${TYPES.json}\r\naccess-control-allow-origin: *\r\nconnection: close`;
        socket.end(`HTTP/1.1 200 OK\r\n${head}\r\ncontent-length: ${Buffer.byteLength(REAL)}\r\n\r\n${REAL}`);
      });
    });
    await new Promise((resolve) => late.listen(port, '127.0.0.1', resolve));
    await isWellAfterRetry(faults);
    await new Promise((resolve) => late.close(resolve));
  });

  test('a name that is nobody’s', async () => {
    await showReal(faults);
    await ask(faults, address('json', 'http://nobody.invalid'));
    await isTold(faults);
  });

  test('offline, until online again', async ({ engine }) => {
    test.skip(engine === 'firefox', 'Firefox is not put offline by this driver, skipped');
    await showReal(faults);
    faults.server.misbehave(whole(REAL));
    await faults.page.context().setOffline(true);
    await ask(faults, address());
    await isTold(faults);
    await retry(faults);
    await isTold(faults);
    await faults.page.context().setOffline(false);
    await isWellAfterRetry(faults);
  });

  test('none of them leaves an error uncaught', () => faults.close());
});

async function isTold(faults) {
  const { code, text, marks, retries, events } = await look(faults);
  assert.deepEqual({ code, marks, retries }, { code: 'network', marks: REAL_MARKS, retries: 1 });
  assert.ok(text.includes('No answer from') && text.includes('still shown'), text);
  assert.deepEqual(
    events.map((event) => [event.type, event.code]),
    [['timeline-error', 'network']],
  );
}

async function isWellAfterRetry(faults) {
  await retry(faults);
  const { code, marks, events } = await look(faults);
  assert.deepEqual({ code, marks }, { code: undefined, marks: REAL_MARKS });
  assert.deepEqual(
    events.map(({ type }) => type),
    ['timeline-load'],
  );
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
