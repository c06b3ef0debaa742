/** What a page adds: slots, the events that say when to fill them, and the ids in the window. */
import { expect } from '@open-wc/testing';
import { type ConflictTimeline, TimelineCardEvent, TimelineHoverEvent } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { all, markOf, mount, told } from '../mount.js';
import { until } from '../until.js';

const DAY_MS = 86_400_000;

function filled(slot: string, text: string): HTMLElement {
  const node = document.createElement('p');
  node.slot = slot;
  node.textContent = text;
  return node;
}

function slotOf(element: ConflictTimeline, name: string): HTMLSlotElement | undefined {
  return all(element, `slot[name="${name}"]`)[0] as HTMLSlotElement | undefined;
}

function heard(element: ConflictTimeline): readonly Event[] {
  const events: Event[] = [];
  for (const type of ['timeline-card', 'timeline-hover']) element.addEventListener(type, (event) => events.push(event));
  return events;
}

describe('the slots of a page', () => {
  it('are at the end of the header and below everything, and take no room while they are empty', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const before = element.getBoundingClientRect().height;
    const [end, footer] = [filled('header-end', 'From the desk'), filled('footer', 'How we work')];
    element.append(end, footer);
    await element.settled;
    expect(end.assignedSlot!.closest('[part~="header"]')).not.to.equal(null);
    expect(footer.getBoundingClientRect().top).to.be.greaterThan(
      all(element, '[part~="chart"]')[0]!.getBoundingClientRect().bottom - 1,
    );
    const [title] = all(element, '[part~="header"] h2');
    for (const dir of ['ltr', 'rtl']) {
      element.dir = dir;
      const side = dir === 'ltr' ? 'left' : 'right';
      expect(footer.getBoundingClientRect()[side]).to.be.closeTo(title!.getBoundingClientRect()[side], 2, dir);
    }
    element.removeAttribute('dir');
    end.remove();
    footer.remove();
    await element.settled;
    expect(element.getBoundingClientRect().height).to.equal(before);
  });

  it('replace the message of an empty dataset', async () => {
    const element = await mount({ data: { entries: [] } });
    expect(slotOf(element, 'empty')!.assignedNodes()).to.have.length(0);
    const own = filled('empty', 'The chronicle begins in May.');
    element.append(own);
    expect(own.assignedSlot).to.equal(slotOf(element, 'empty'));
    expect(own.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  for (const view of ['chart', 'list', 'table'] as const) {
    it(`are around an open entry in the ${view}, when the page has heard of its card`, async () => {
      const element = await mount({ data: TWO_BURSTS, view });
      const events = heard(element);
      element.select('2022-1');
      await until(() => events.length > 0, 'the event of the card');
      element.append(filled('card-start', 'Before'), filled('card-end', 'After'));
      const [start, end] = ['card-start', 'card-end'].map((name) => slotOf(element, name)!.assignedElements()[0]!);
      expect(start!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(start!.getBoundingClientRect().bottom).to.be.at.most(end!.getBoundingClientRect().top);
      element.select('2022-2');
      await element.settled;
      element.select('');
      await element.settled;
      expect(told(events, TimelineCardEvent).map(({ id }) => id)).to.deep.equal(['2022-1', '2022-2', undefined]);
    });
  }

  it('say nothing of a card that the page withholds', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const events = heard(element);
    element.addEventListener('timeline-select', (event) => {
      event.preventDefault();
    });
    element.select('2022-1');
    await element.settled;
    expect(told(events, TimelineCardEvent)).to.have.length(0);
  });
});

describe('a page that goes along', () => {
  it('hears which mark is under the pointer or has the focus, once each, and of none', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const events = heard(element);
    const move = (target: Element): void => {
      target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, pointerType: 'mouse' }));
    };
    move(markOf(element, 'Title 2022-1'));
    move(markOf(element, 'Title 2022-1'));
    move(markOf(element, 'Title 2022-2'));
    all(element, '.window')[0]!.dispatchEvent(new PointerEvent('pointerleave'));
    await element.settled;
    expect(told(events, TimelineHoverEvent).map(({ id }) => id)).to.deep.equal(['2022-1', '2022-2', undefined]);
    for (const event of events)
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
  });

  it('knows the ids in the window, in order of time, and of what the filters show', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    expect(element.idsInView).to.have.length(10);
    expect([element.idsInView[0], element.idsInView.at(-1)]).to.deep.equal(['2022-1', '2025-5']);
    const start = Date.UTC(2022, 2, 1);
    element.zoomTo({ start, end: start + 20 * DAY_MS });
    await element.settled;
    expect(element.idsInView.length).to.equal(element.inView!.total);
    expect(element.idsInView.every((id) => id.startsWith('2022'))).to.equal(true);
    element.filter = { kind: ['statement'] };
    await element.settled;
    expect(element.idsInView.length).to.equal(element.inView?.total ?? 0);
    expect((await mount({})).idsInView).to.deep.equal([]);
  });
});
