/** A window without an entry says so, and leads to the nearest one on either side. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { detail } from '../detail.js';
import { announced, chartWindow, laneButtons } from '../look-ups.js';
import { buttonOf, focused, mount, partOf, shadowText, textOf } from '../mount.js';
import { until } from '../until.js';
import { closeUp, mountCloseUp } from './close-ups.js';
import { waysOut } from './chart-look-ups.js';

const DAY_MS = 86_400_000;
const NOTHING = 'No entry lies in this time';
const EMPTY = { start: Date.UTC(2020, 0, 8), end: Date.UTC(2020, 0, 12) };
const DATA = {
  entries: ['2020-01-01', '2020-01-20'].map((date) => ({ id: date, kind: 'event', date, title: `Talks of ${date}` })),
};

async function inWindow(element: ConflictTimeline, window: { readonly start: number; readonly end: number }) {
  element.visibleRange = window;
  await element.settled;
  return element;
}

/** Waits: the words come when the window is at rest. */
const atRest = (element: ConflictTimeline, count: number): Promise<void> =>
  until(() => waysOut(element).length === count, `${count} ways out`);

describe('a window without an entry', () => {
  it('says so, names the nearest entries, and is heard once', async () => {
    const element = await inWindow(await mount({ data: DATA, view: 'chart' }, { widthPx: 1100 }), EMPTY);
    await atRest(element, 2);
    expect(textOf(partOf(element, 'chart'))).to.contain(NOTHING);
    const [before, after] = waysOut(element);
    expect(before!.ariaLabel).to.match(/^Previous entry: .*1 Jan.* 2020/);
    expect(after!.ariaLabel).to.match(/^Next entry: .*20 Jan.* 2020/);
    for (const way of waysOut(element)) expect(way.ariaLabel).to.contain(textOf(way).replace(/[←→]/g, '').trim());
    buttonOf(element, 'Zoom in').click();
    await until(() => announced(element).includes(NOTHING), 'the words of the window');
    expect(announced(element).split(NOTHING)).to.have.lengthOf(2);
  });

  it('leads to the nearest entry, with the focus on its mark', async () => {
    const element = await inWindow(await mount({ data: DATA, view: 'chart' }, { widthPx: 1100 }), EMPTY);
    await atRest(element, 2);
    waysOut(element)[1]!.focus();
    waysOut(element)[1]!.click();
    await element.settled;
    await atRest(element, 0);
    expect(element.inView!.total).to.equal(1);
    expect(focused(element)?.ariaLabel).to.contain('20 Jan');
  });

  it('has one way where nothing lies on the other side, and none where an entry lies in it', async () => {
    const element = await mount({ data: DATA, view: 'chart' }, { widthPx: 1100 });
    expect(waysOut(element)).to.have.lengthOf(0);
    await inWindow(element, { start: Date.UTC(2020, 0, 20, 12), end: Date.UTC(2020, 0, 20, 18) });
    expect(shadowText(element)).not.to.contain(NOTHING);
    await inWindow(element, { start: EMPTY.start, end: EMPTY.start + DAY_MS });
    await atRest(element, 2);
  });

  detail('covers no name of a lane, in any width', async () => {
    for (const widthPx of [1100, 360]) {
      const each = closeUp('close-68');
      const element = await mountCloseUp(each, each.create(), widthPx);
      await inWindow(element, { start: Date.UTC(2014, 2, 5), end: Date.UTC(2014, 2, 6) });
      expect(element.inView!.total).to.equal(0);
      await until(() => waysOut(element).length > 0, 'the ways out');
      const { left, right } = chartWindow(element).getBoundingClientRect();
      for (const way of waysOut(element)) {
        const box = way.getBoundingClientRect();
        expect(box.left).to.be.at.least(left);
        expect(box.right).to.be.at.most(right);
        for (const name of laneButtons(element)) {
          const other = name.getBoundingClientRect();
          const isApart = other.bottom <= box.top || other.top >= box.bottom || other.right <= box.left;
          expect(isApart, `${textOf(name)}, ${widthPx} px`).to.equal(true);
        }
      }
    }
  });

  detail('says it in the language of the page', async () => {
    const element = await mount({ data: DATA, view: 'chart' }, { widthPx: 1100, lang: 'ar', dir: 'rtl' });
    await inWindow(element, EMPTY);
    await until(() => textOf(partOf(element, 'chart')).includes('لا عناصر في هذه المدة'), 'Arabic');
  });

  it('cuts a long title at its end, and no arrow, also on a page from right to left', async () => {
    const title = 'Talks of a whole day about everything that a line of a phone has no room for, in English';
    const data = { entries: DATA.entries.map((entry) => ({ ...entry, title })) };
    const element = await mount({ data, view: 'chart' }, { widthPx: 360, lang: 'ar', dir: 'rtl' });
    await inWindow(element, EMPTY);
    await atRest(element, 2);
    for (const way of waysOut(element)) {
      const box = way.getBoundingClientRect();
      const words = way.querySelector('bdi')!;
      expect(words.scrollWidth).to.be.greaterThan(words.clientWidth);
      expect(getComputedStyle(words).direction).to.equal('ltr');
      for (const part of way.children) {
        const own = part.getBoundingClientRect();
        expect(own.left).to.be.at.least(box.left);
        expect(own.right).to.be.at.most(box.right);
      }
    }
  });
});
