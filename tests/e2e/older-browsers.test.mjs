// Browsers that lack something of what the element is drawn with.
import assert from 'node:assert/strict';
import { ELEMENT, hostPage, openHost } from './host-page.mjs';
import { test } from './test.mjs';
import { until } from './until.mjs';

const WITH_CONTENT = ELEMENT.replace('></', '><p>The entries as words</p></');

test.describe('older browsers', { tag: ['@detail', '@chromium'] }, () => {
  test('keep the content of the tag where a colour cannot be a pair for light and dark', async ({ open }) => {
    const { page, timeline, problems, warnings, close } = await openHost(open, {
      content: hostPage({ body: WITH_CONTENT }),
      settled: false,
      inits: [
        () => {
          const { CSS } = globalThis;
          const supports = CSS.supports.bind(CSS);
          CSS.supports = (condition) => !condition.includes('light-dark') && supports(condition);
        },
      ],
    });
    await until(() => warnings.length > 0, 'a word for the author of the page');
    assert.match(warnings.join(), /shows the content of its tag: this browser lacks \(color: light-dark/);
    assert.equal(await timeline.evaluate((element) => element.matches(':defined')), false);
    assert.ok(await page.getByText('The entries as words').isVisible());
    assert.deepEqual(problems, []);
    await close();
  });

  test('draw the element where a state has to begin with two hyphens', async ({ open }) => {
    const { page, timeline, problems, close } = await openHost(open, {
      content: hostPage({ body: WITH_CONTENT }),
      inits: [
        () => {
          globalThis.CustomStateSet.prototype.add = () => {
            throw new SyntaxError('must start with --');
          };
        },
      ],
    });
    assert.ok((await timeline.evaluate(({ inView, idsInView }) => inView?.total ?? idsInView.length)) > 20);
    assert.equal(await page.getByText('The entries as words').isVisible(), false);
    assert.deepEqual(problems, []);
    await close();
  });
});
