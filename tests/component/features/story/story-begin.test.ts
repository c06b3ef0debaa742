// The button beside the title that begins a story which somebody wrote.
import { expect } from '@open-wc/testing';
import { one, all, mount, nameOf, partsOf } from '../../mount.js';
import { detail } from '../../detail.js';
import { AUTHORED } from './authored-story.js';

const NONE = { ...AUTHORED, story: undefined };

describe('the button of the story', () => {
  it('says how long it is, begins it and ends it', async () => {
    const element = await mount({ data: AUTHORED });
    const button = one(element, '.tell');
    expect([nameOf(button), button.getAttribute('aria-pressed')]).to.deep.equal(['Story · 4 steps', 'false']);
    const { width } = button.getBoundingClientRect();
    button.click();
    await element.settled;
    expect([element.story, button.getAttribute('aria-pressed')]).to.deep.equal([0, 'true']);
    expect(button.getBoundingClientRect().width, 'nothing beside it moves').to.equal(width);
    button.click();
    await element.settled;
    expect([element.story, partsOf(element, 'story').length]).to.deep.equal([undefined, 0]);
  });

  it('is in the menu alone if nobody wrote a story, and nowhere twice', async () => {
    const element = await mount({ data: NONE });
    expect([all(element, '.tell').length, all(element, '.tell-entries').length]).to.deep.equal([0, 1]);
    element.data = AUTHORED;
    await element.settled;
    expect([all(element, '.tell').length, all(element, '.tell-entries').length]).to.deep.equal([1, 0]);
  });

  detail('is not there without controls', async () => {
    const element = await mount({ data: AUTHORED, controls: 'none' });
    expect(all(element, '.tell').length).to.equal(0);
  });

  detail('points where time goes', async () => {
    const ltr = await mount({ data: AUTHORED });
    const rtl = await mount({ data: AUTHORED }, { dir: 'rtl' });
    const tipOf = (element: typeof ltr): number => {
      const { left, width } = one(element, '.tell svg').getBoundingClientRect();
      const path = one(element, '.tell path') as unknown as SVGPathElement;
      const at = path.getPointAtLength(path.getTotalLength() * 0.6).matrixTransform(path.getScreenCTM()!);
      return (at.x - left) / width;
    };
    expect(tipOf(ltr)).to.be.greaterThan(0.6);
    expect(tipOf(rtl)).to.be.lessThan(0.4);
  });
});
