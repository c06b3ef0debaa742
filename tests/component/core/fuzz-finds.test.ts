// What spoiled datasets brought to light, by name.
import { expect } from '@open-wc/testing';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { mount } from '../mount.js';
import { frames } from '../../unit/rows/many-entries.js';

describe('what fuzzing found', () => {
  detail('an element without width can be moved as soon as it has settled', async () => {
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
    await frames();
    window.removeEventListener('error', note, { capture: true });
    expect(errors).to.deep.equal([]);
  });
});
