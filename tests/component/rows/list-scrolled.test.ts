/** A reader's view of a long list stays in place through every change. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import {
  BIG,
  COUNT,
  expectFilled,
  feed,
  holdEndOfScrolling,
  placeOf,
  rows,
  scrollTo,
  seen,
  settle,
} from './long-list.js';
import { frames } from '../../unit/rows/many-entries.js';
import { itemStop, openItem, toggleOf } from '../look-ups.js';
import { focused, mount, press, textOf } from '../mount.js';

describe('a long list that is scrolled', () => {
  holdEndOfScrolling();
  let element: ConflictTimeline;
  let box: HTMLElement;
  beforeEach(async () => {
    element = await mount({ data: BIG, view: 'list' }, { widthPx: 600 });
    box = element.parentElement!;
  });

  it('moves by as much as is scrolled, however tall the rows turn out to be', async () => {
    await scrollTo(element, 60_000);
    const row = seen(element).at(-1)!;
    const before = row.getBoundingClientRect().top;
    feed(element).scrollTop += 90;
    await frames();
    await element.settled;
    expect(row.isConnected).to.equal(true);
    expect(row.getBoundingClientRect().top).to.be.closeTo(before - 90, 2);
    await settle(element);
    expect(row.getBoundingClientRect().top, 'after the scrolling as well').to.be.closeTo(before - 90, 2);
    for (const step of [...Array<number>(12).fill(-250), 0, ...Array<number>(12).fill(250)]) {
      feed(element).scrollTop += step;
      await frames();
      await element.settled;
      if (step === 0) await settle(element);
    }
    const again = rows(element).find((one) => placeOf(one) === placeOf(row))!;
    expect(again.getBoundingClientRect().top).to.be.closeTo(before - 90, 3);
  });

  it('takes in what was scrolled though an update comes before the browser has told', async () => {
    const next = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (then) => {
      queueMicrotask(() => {
        then(performance.now());
      });
      return 0;
    };
    try {
      feed(element).scrollTop = 60_000;
      element.requestUpdate();
      await element.settled;
    } finally {
      window.requestAnimationFrame = next;
    }
    expect(feed(element).scrollTop).to.be.closeTo(60_000, 200);
    await frames();
    expectFilled(element);
  });

  it('goes where a key sends it, though it was scrolled elsewhere just before', async () => {
    itemStop(element).focus();
    await frames();
    feed(element).scrollTop = 60_000;
    await press(element, 'End');
    await frames();
    expect(placeOf(focused(element))).to.equal(COUNT - 1);
    expect(seen(element).map(placeOf)).to.include(COUNT - 1);
  });

  it('stays where it is when an entry above is opened and closed', async () => {
    await scrollTo(element, 200_000);
    const [first] = seen(element);
    const before = first!.getBoundingClientRect().top;
    const above = rows(element)[0]!;
    toggleOf(above).click();
    await element.settled;
    await frames();
    const opened = openItem(element);
    expect(opened.getBoundingClientRect().height).to.be.greaterThan(60);
    element.selected = undefined;
    await element.settled;
    await scrollTo(element, feed(element).scrollTop);
    expect(Math.abs(first!.getBoundingClientRect().top - before)).to.be.below(2000);
  });

  it('stays at the same entry when data comes before it', async () => {
    await scrollTo(element, 200_000);
    const [row] = seen(element);
    const id = `Number ${placeOf(row)}`;
    // The summary above the list may take another line.
    const topOf = (one: Element): number => one.getBoundingClientRect().top - feed(element).getBoundingClientRect().top;
    const before = topOf(row!);
    const { entries } = BIG as { entries: readonly { id: string; date: string }[] };
    const earlier = Array.from({ length: 500 }, (_, index) => ({
      ...entries[index]!,
      id: `new${index}`,
      date: '2019-05-05',
    }));
    element.data = { ...BIG, entries: [...earlier, ...entries] };
    await element.settled;
    await frames();
    const now = rows(element).find((one) => new RegExp(`${id}\\b`).test(textOf(one)));
    expect(placeOf(now)).to.equal(placeOf(row) + 500 || NaN);
    expect(topOf(now!)).to.be.closeTo(before, 3);
  });

  it('stays at the top when it is there', async () => {
    element.data = {
      ...BIG,
      entries: [
        { id: 'first', kind: 'event', date: '2019-01-01', title: 'The very first' },
        ...(BIG as { entries: object[] }).entries,
      ],
    };
    await element.settled;
    await frames();
    expect(textOf(seen(element)[0])).to.contain('The very first');
  });

  const away: Record<string, (it: HTMLElement, isBack: boolean) => void> = {
    'out of the page': (it, isBack) => {
      if (isBack) box.append(it);
      else it.remove();
    },
    hidden: ({ style }, isBack) => {
      style.display = isBack ? '' : 'none';
    },
  };
  for (const [where, move] of Object.entries(away)) {
    it(`rests while it is ${where}, and is where it was when it is back`, async () => {
      await scrollTo(element, 200_000);
      const place = placeOf(seen(element)[0]);
      const drawn = rows(element).length;
      let updates = 0;
      element.addController({ hostUpdated: () => updates++ });
      move(element, false);
      element.requestUpdate();
      await frames();
      await frames();
      const most = updates;
      await frames();
      await frames();
      expect(updates, 'no further update').to.equal(most);
      expect(rows(element)).to.have.lengthOf(drawn);
      move(element, true);
      await frames();
      await element.settled;
      await frames();
      expect(placeOf(seen(element)[0])).to.equal(place);
      expectFilled(element);
    });
  }
});
