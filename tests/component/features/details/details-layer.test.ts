import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { frames } from '../../../unit/rows/many-entries.js';
import { focused, markOf, mount, partOf, press } from '../../mount.js';
import { isCard } from './details-look-ups.js';

const ENTRIES = ['2024-05-01', '2024-05-02', '2024-05-03'].map((date, at) => ({
  id: `e${at}`,
  kind: 'statement',
  date,
  title: `Number ${at}`,
  quotes: [{ text: 'We are ready to go there and to talk about the terms of a longer truce.' }],
  summary: 'The delegation says that it is ready, and names no day. '.repeat(6),
}));
const DATA = { title: 'Three days', sources: [], entries: ENTRIES };

async function low(heightPx: number, widthPx: number, dir: 'ltr' | 'rtl' = 'ltr'): Promise<ConflictTimeline> {
  const element = await mount({ data: DATA, view: 'chart' }, { widthPx, dir });
  element.style.height = `${heightPx}px`;
  await frames();
  await element.settled;
  element.select('e1');
  await element.settled;
  return element;
}

/** Nothing of it is behind an edge: neither of the timeline, nor of the page. */
function isWhole(panel: HTMLElement): boolean {
  const { top, bottom, left, right } = panel.getBoundingClientRect();
  const page = document.documentElement;
  const isOnPage = top + scrollY >= 0 && bottom + scrollY <= Math.max(page.scrollHeight, innerHeight) + 1;
  const isAtHand = left >= 0 && right <= innerWidth;
  return isOnPage && isAtHand && panel.clientHeight >= Math.min(panel.scrollHeight, 256);
}

describe('the details of a small timeline', () => {
  it('leave its box, and scroll along with the page', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'e1' }, { widthPx: 1000 });
    const panel = partOf(element, 'details');
    const frame = partOf(element, 'frame').getBoundingClientRect();
    expect(isCard(panel)).to.equal(true);
    expect(panel.matches(':popover-open')).to.equal(true);
    expect(isWhole(panel)).to.equal(true);
    expect(panel.getBoundingClientRect().bottom).to.be.greaterThan(frame.bottom);
    expect(panel.getBoundingClientRect().top, 'under the controls').to.be.at.least(frame.top);
    const before = panel.getBoundingClientRect().top - frame.top;
    document.body.style.paddingBottom = '3000px';
    scrollBy(0, 40);
    await frames();
    expect(panel.getBoundingClientRect().top - partOf(element, 'frame').getBoundingClientRect().top).to.be.closeTo(
      before,
      1,
    );
    scrollTo(0, 0);
    document.body.style.removeProperty('padding-bottom');
  });

  it('leave a box of 360 × 300 px in either direction, below their mark, and Escape gives the focus back', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await low(300, 360, dir);
      const panel = partOf(element, 'details');
      expect(isWhole(panel), dir).to.equal(true);
      expect(panel.matches(':popover-open'), dir).to.equal(true);
      panel.focus();
      await press(element, 'Escape');
      expect(element.selected).to.equal(undefined);
      expect(focused(element) === markOf(element, 'Number 1')).to.equal(true);
      element.remove();
    }
  });

  it('stay part of a box that is high enough, and come back to it', async () => {
    const element = await low(300, 1000);
    expect(partOf(element, 'details').matches(':popover-open')).to.equal(true);
    element.style.height = '700px';
    await frames();
    await element.settled;
    const panel = partOf(element, 'details');
    expect(panel.hasAttribute('popover')).to.equal(false);
    const frame = partOf(element, 'frame').getBoundingClientRect();
    expect(panel.getBoundingClientRect().bottom).to.be.at.most(frame.bottom);
  });

  for (const heightPx of [800, 300])
    it(`stand beside their mark in either direction where a map is beside the chart, ${heightPx} px high`, async () => {
      const entries = ENTRIES.map((entry) => ({ ...entry, location: { latitude: 50, longitude: 30 } }));
      for (const dir of ['ltr', 'rtl'] as const) {
        const element = await mount({ data: { ...DATA, entries }, view: 'chart', map: true }, { widthPx: 1200, dir });
        element.style.height = `${heightPx}px`;
        await frames();
        element.select('e1');
        await element.settled;
        const card = partOf(element, 'details').getBoundingClientRect();
        const mark = markOf(element, 'Number 1').getBoundingClientRect();
        const away = Math.max(card.left - mark.right, mark.left - card.right);
        expect(partOf(element, 'details').matches(':popover-open'), dir).to.equal(heightPx === 300);
        expect(away, dir).to.be.within(0, 100);
        element.remove();
      }
    });

  it('follow their mark where a box around the timeline scrolls', async () => {
    const element = await low(250, 900);
    const box = element.parentElement!;
    box.style.cssText += '; height: 200px; overflow: auto';
    await frames();
    const panel = partOf(element, 'details');
    const distance = (): number =>
      panel.getBoundingClientRect().top - partOf(element, 'frame').getBoundingClientRect().top;
    element.requestUpdate();
    await element.settled;
    const before = distance();
    box.scrollTop = 30;
    await frames();
    expect(distance()).to.be.closeTo(before, 1);
  });
});
