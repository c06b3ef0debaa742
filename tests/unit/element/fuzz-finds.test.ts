// What spoiled datasets brought to light, by name.
import { expect } from '@open-wc/testing';
import { TWO_BURSTS } from './datasets.js';
import { focused, mount, one, press, rootOf } from './mount.js';

describe('what fuzzing found', () => {
  it('an element without width can be moved as soon as it has settled', async () => {
    const errors: string[] = [];
    const note = (event: ErrorEvent): void => {
      errors.push(event.message);
      event.stopImmediatePropagation();
    };
    window.addEventListener('error', note, { capture: true });
    for (const view of ['chart', 'list'] as const) {
      const element = await mount({ view, data: TWO_BURSTS }, { widthPx: 0 });
      element.parentElement!.append(element);
      await element.settled;
    }
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('error', note, { capture: true });
    expect(errors).to.deep.equal([]);
  });

  it('the arrows go on from a fold that is gone with all folds', async () => {
    const element = await mount({ view: 'chart', data: TWO_BURSTS });
    element.toggleFold(0);
    await element.settled;
    element.noFolds = true;
    await element.settled;
    one(element, '.window [tabindex="0"]').focus();
    await press(element, 'ArrowRight');
    expect(rootOf(element).querySelector('.mark') === null).to.equal(false);
    expect(focused(element)?.getAttribute('aria-label')).to.contain('Title');
  });
});
