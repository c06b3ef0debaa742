/** The menus of the toolbar by keys, and where they stand. */
import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { focused, mount, one, partOf, press, textOf } from '../mount.js';
import { until } from '../until.js';

const EDGE_PX = 8;

async function open(element: ConflictTimeline, id: string): Promise<HTMLElement> {
  const button = one(element, `[popovertarget="${id}"]`);
  button.focus();
  button.click();
  const menu = one(element, `#${id}`);
  await until(() => menu.contains(focused(element) ?? null), 'the focus in the menu');
  return menu;
}

describe('the menu More', () => {
  it('is a menu of items, whose first has the focus after it has opened', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const button = one(element, '[popovertarget="more-menu"]');
    const states: string[] = [];
    element.shadowRoot!.addEventListener('focusin', ({ target }) => {
      const isOpen = one(element, '#more-menu').matches(':popover-open');
      if ((target as Element).getAttribute('role') === 'menuitem') states.push(isOpen ? 'open' : 'closed');
    });
    const menu = await open(element, 'more-menu');
    expect([button.getAttribute('aria-haspopup'), menu.role, states]).to.deep.equal(['menu', 'menu', ['open']]);
    const items = [...menu.children].map((item) => [item.role, (item as HTMLElement).tabIndex]);
    expect(items.length).to.be.greaterThan(3);
    expect(new Set(items.map(String))).to.deep.equal(new Set(['menuitem,-1']));
    expect(focused(element) === menu.firstElementChild).to.equal(true);
  });

  it('is walked by arrows, Home, End and first letters, which the rest of the element does not hear', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const menu = await open(element, 'more-menu');
    const items = [...menu.children].map(textOf);
    const heard: string[] = [];
    element.addEventListener('keydown', ({ key }) => heard.push(key));
    const walk = [
      ['ArrowUp', items.at(-1)],
      ['ArrowDown', items[0]],
      ['ArrowDown', items[1]],
      ['End', items.at(-1)],
      ['Home', items[0]],
      ['P', items.find((text, at) => at > 0 && text.startsWith('P'))],
      ['d', 'Download'],
    ] as const;
    for (const [key, item] of walk) {
      expect(await press(element, key), key).to.equal(true);
      expect(textOf(focused(element)), key).to.equal(item);
    }
    expect(await press(element, 'z'), 'no item begins so').to.equal(false);
    expect(textOf(focused(element))).to.equal('Download');
    expect(heard).to.deep.equal(['z']);
  });

  it('closes by Tab, which goes on from its button', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const menu = await open(element, 'more-menu');
    expect(await press(element, 'Tab'), 'the browser goes on').to.equal(false);
    expect(menu.matches(':popover-open')).to.equal(false);
    expect(focused(element)?.getAttribute('data-focus')).to.equal('more-menu');
  });

  it('starts a story that nobody wrote by Enter', async () => {
    const element = await mount({ data: { ...dataset, story: undefined }, view: 'chart' });
    await open(element, 'more-menu');
    await press(element, 'Enter');
    await until(() => element.story === 0, 'the first step');
    await until(() => focused(element)?.getAttribute('data-focus') === 'story', 'the focus in the story');
  });
});

for (const dir of ['ltr', 'rtl'] as const) {
  for (const widthPx of [360, 700]) {
    detail(`the menus of the toolbar stay within the frame at ${widthPx} px, ${dir}`, async () => {
      const element = await mount({ data: dataset, view: 'chart' }, { widthPx, dir });
      for (const id of ['view-menu', 'more-menu']) {
        const menu = await open(element, id);
        await element.settled;
        const frame = partOf(element, 'frame').getBoundingClientRect();
        const { left, right } = menu.getBoundingClientRect();
        expect(left, id).to.be.at.least(frame.left + EDGE_PX - 1);
        expect(right, id).to.be.at.most(frame.right - EDGE_PX + 1);
        expect(menu.scrollWidth, 'nothing is cut').to.be.at.most(menu.clientWidth + 1);
        menu.hidePopover();
      }
    });
  }
}
