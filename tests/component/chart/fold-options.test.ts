/** Folds among the entries: options with words, in order of time, that open and close. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { chartStop, foldOptions, folds, only } from '../look-ups.js';
import { focused, mount, nameOf, press } from '../mount.js';
import { until } from '../until.js';

const FOLDED = 'Gap: over 2 years without a dated entry, 6 March 2022 to 28 February 2025. Folded';

async function toFold(element: ConflictTimeline): Promise<HTMLElement> {
  chartStop(element).focus();
  await element.settled;
  for (const key of ['Home', ...Array<string>(5).fill('ArrowRight')]) await press(element, key);
  return only(foldOptions(element));
}

describe('a fold', () => {
  it('is an option of the chart that the arrows come to between two entries, and says what it is', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const fold = await toFold(element);
    expect(focused(element) === fold).to.equal(true);
    expect(fold.parentElement!.getAttribute('role'), 'no item of the list beside its groups').to.equal('group');
    expect(fold.closest('[role="listbox"]')).not.to.equal(null);
    expect(nameOf(fold)).to.equal(FOLDED);
    expect(fold.getAttribute('aria-selected')).to.equal('true');
    await press(element, 'ArrowRight');
    expect(nameOf(focused(element)!)).to.contain('Title 2025-1');
    await press(element, 'ArrowLeft');
    expect(focused(element) === only(foldOptions(element))).to.equal(true);
  });

  it('opens and closes by Enter, and says which', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    await toFold(element);
    await press(element, 'Enter');
    await until(() => nameOf(only(foldOptions(element))).endsWith('Unfolded'), 'it is open');
    expect(focused(element) === only(foldOptions(element))).to.equal(true);
    await press(element, 'Enter');
    await until(() => nameOf(only(foldOptions(element))) === FOLDED, 'it is closed');
  });

  it('opens by the click of a screen reader, which has no place', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    await until(() => foldOptions(element).length === 1, 'words have come');
    only(foldOptions(element)).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.settled;
    expect(only(folds(element)).getAttribute('aria-expanded')).to.equal('true');
  });

  it('lets the pointer through, shows a ring, and the words that a pointer reads', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const fold = await toFold(element);
    expect(getComputedStyle(fold).pointerEvents).to.equal('none');
    const [option, button] = [fold, only(folds(element))].map((part) => part.getBoundingClientRect());
    expect(option!.left).to.be.closeTo(button!.left, 2);
    expect(option!.width).to.be.closeTo(button!.width, 2);
    expect(option!.height).to.be.greaterThan(button!.height);
    if (fold.matches(':focus-visible')) {
      // Firefox gives the words by the name of their attribute.
      const { content } = getComputedStyle(only(folds(element)), '::after');
      const words = content === 'attr(aria-label)' ? only(folds(element)).getAttribute('aria-label') : content;
      expect(words).to.contain('over 2 years');
      expect(getComputedStyle(fold).strokeWidth).to.equal('2px');
    }
  });
});
