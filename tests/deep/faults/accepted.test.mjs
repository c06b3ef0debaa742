// Odd answers that contain the dataset: wrongly named, redirected, compressed, in drops. They are shown like any other.
import assert from 'node:assert/strict';
import { REAL, REAL_COUNT, address, ask, look, openFaults, renew } from './page.mjs';
import { LINES, TABLE, ROWS } from './rows.mjs';
import { TYPES, compressed, dripping, redirect, startMisbehavingServer, whole } from '../../e2e/misbehaving-server.mjs';
import { test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
const CORS = { 'access-control-allow-origin': '*' };
/** Much longer than between two drops, however slow the machine. */
const SILENCE_MS = 4000;

/** `[what, behaviour, format, entries]` */
const ANSWERS = [
  ...(DEEP ? ['text/html', 'text/plain', 'application/octet-stream', 'image/png', 'x', ''] : ['text/html', 'x']).map(
    (type) => [`JSON that is called "${type}"`, whole(REAL, type)],
  ),
  ['JSON that is said to be in Latin letters', whole(REAL, 'application/json; charset=iso-8859-1')],
  ['JSON that is said to be in an unknown charset', whole(REAL, 'application/json; charset=x-nonsense')],
  ['JSON after a byte order mark', whole(`\ufeff${REAL}`)],
  ['JSON among white space', whole(`\n\n  ${REAL}\r\n\r\n`)],
  ['JSON with status 201', (_, response) => response.writeHead(201, { 'content-type': TYPES.json }).end(REAL)],
  ['JSON in gzip', compressed(REAL)],
  ['lines that are called JSON', whole(LINES, TYPES.json), 'ndjson', ROWS],
  ['lines that are called text', whole(LINES, 'text/plain'), 'json', ROWS],
  ['lines after a byte order mark', whole(`\ufeff${LINES}`, TYPES.ndjson), 'ndjson', ROWS],
  ['lines without the last line end', whole(LINES.trimEnd(), TYPES.ndjson), 'ndjson', ROWS],
  ['a table that is called text', whole(TABLE, 'text/plain'), 'csv', ROWS],
  ['a table after a byte order mark', whole(`\ufeff${TABLE}`, TYPES.csv), 'csv', ROWS],
  ['a table in gzip', compressed(TABLE, { type: TYPES.csv }), 'csv', ROWS],
  ...(DEEP ? [301, 302, 303, 307, 308] : [302, 308]).map((code) => [
    `status ${code} to the dataset`,
    (request, response) => {
      const away = !request.url.includes('moved');
      (away ? redirect(`${request.url}&moved`, code) : whole(REAL))(request, response);
    },
  ]),
];

test.describe('an odd answer that holds the dataset', () => {
  let faults;
  test.beforeAll(async ({ open }) => {
    faults = await openFaults(open);
  });

  for (const [what, behaviour, format, count = REAL_COUNT] of ANSWERS) {
    test(`${what}: is shown`, async () => {
      await renew(faults);
      faults.server.misbehave(behaviour);
      await ask(faults, address(format));
      await showsAll(faults, count);
    });
  }

  test('JSON in drops, each in time but all of them not: is shown', async () => {
    await renew(faults, { timeout: SILENCE_MS });
    faults.server.misbehave(dripping(REAL, { pieces: 9, everyMs: SILENCE_MS / 6 }));
    await ask(faults, address());
    await showsAll(faults, REAL_COUNT);
  });

  test('from another site that allows it, and by a redirect to there: is shown', async () => {
    const other = await startMisbehavingServer();
    other.misbehave(whole(REAL, TYPES.json, CORS));
    for (const [behaviour, origin] of [
      [undefined, other.origin],
      [redirect(`${other.origin}/data.json`), ''],
    ]) {
      await renew(faults);
      if (behaviour !== undefined) faults.server.misbehave(behaviour);
      await ask(faults, address('json', origin));
      await showsAll(faults, REAL_COUNT);
    }
    assert.equal(other.answers.length, 2);
    await other.close();
  });

  test('none of them leaves an error uncaught', () => faults.close());
});

async function showsAll(faults, count) {
  const { code, failed, busy, marks, events } = await look(faults);
  assert.deepEqual({ code, failed, busy }, { code: undefined, failed: false, busy: false });
  assert.ok(marks > 0);
  assert.deepEqual(
    events.map((event) => [event.type, event.count]),
    [['timeline-load', count]],
  );
  if (count === REAL_COUNT) assert.equal((await titleOf(faults)).includes('\ufffd'), false);
}

/** With letters beyond Latin ones. */
function titleOf({ timeline }) {
  return timeline.evaluate((element) => element.shadowRoot.textContent);
}
