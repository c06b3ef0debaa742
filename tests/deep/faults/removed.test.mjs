// An element that leaves the page while it loads, for a moment or for good. The server says which requests were
// aborted.
import assert from 'node:assert/strict';
import { until } from '../../e2e/until.mjs';
import { REAL, REAL_MARKS, address, begin, look, openFaults, renew, settle } from './page.mjs';
import { LINES, ROWS } from './rows.mjs';
import { TYPES, late, silent, stalled, whole } from '../../e2e/misbehaving-server.mjs';
import { test } from '../../e2e/test.mjs';

test.describe('an element that leaves while it loads', () => {
  let faults;
  test.beforeAll(async ({ open }) => {
    faults = await openFaults(open);
  });

  for (const [what, behaviour, format] of [
    ['before anything came', silent(), 'json'],
    ['in the middle of the body', stalled(LINES.slice(0, 900), { type: TYPES.ndjson }), 'ndjson'],
  ]) {
    test(`${what}: gives the request up, hears nothing more, and asks again when it is back`, async () => {
      await renew(faults);
      faults.server.misbehave(behaviour);
      const request = await begin(faults, address(format));
      await faults.page.evaluate(() => {
        globalThis.gone = document.querySelector('conflict-timeline');
        globalThis.gone.remove();
      });
      await until(() => request.end === 'aborted', 'the request was given up');
      const asked = faults.server.answers.length;
      faults.server.misbehave(whole(LINES, TYPES.ndjson));
      await faults.page.waitForTimeout(300);
      assert.equal(faults.server.answers.length, asked, 'out of the page it asks for nothing');
      assert.deepEqual(await faults.page.evaluate(() => globalThis.told.splice(0)), []);
      await faults.page.evaluate(() => document.body.append(globalThis.gone));
      await settle(faults);
      const { events, code, marks } = await look(faults);
      assert.deepEqual(
        { code, told: events.map(({ type, count }) => [type, count]) },
        { code: undefined, told: [['timeline-load', ROWS]] },
      );
      assert.ok(marks > 0);
      assert.equal(faults.server.answers.length, asked + 1);
    });
  }

  test('and comes back in the same task, ten times: asks again, and shows it once', async () => {
    await renew(faults);
    faults.server.misbehave(late(REAL, 100));
    await begin(faults, address());
    await faults.page.evaluate(() => {
      const element = document.querySelector('conflict-timeline');
      for (let turn = 0; turn < 10; turn++) {
        element.remove();
        document.body.append(element);
      }
    });
    await settle(faults);
    const { events, marks } = await look(faults);
    assert.deepEqual(
      events.map(({ type }) => type),
      ['timeline-load'],
    );
    assert.equal(marks, REAL_MARKS);
  });

  test('for good: nothing of it stays on its way', async () => {
    await renew(faults);
    faults.server.misbehave(silent());
    const request = await begin(faults, address());
    await faults.page.evaluate(() => {
      globalThis.gone = undefined;
      document.querySelector('conflict-timeline').remove();
    });
    await until(() => request.end === 'aborted', 'the request was given up');
    await faults.page.evaluate(() => document.body.append(document.createElement('conflict-timeline')));
  });

  test('none of them leaves an error uncaught', () => faults.close());
});
