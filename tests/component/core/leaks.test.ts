/** What an element leaves in a page that it has left: nothing, whatever it was doing. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { chartWindow } from '../look-ups.js';
import { allMarks, mount, one, record, rootOf } from '../mount.js';
import { whileTimersAreHeld } from '../../held-timers.js';
import { watchLeftovers } from './leftovers.js';

const STORY = {
  ...TWO_BURSTS,
  story: [
    { entry: '2022-1', heading: 'One', text: 'The first' },
    { entry: '2022-3', heading: 'Two', text: 'The second' },
  ],
};

function pointer(target: Element, type: string, clientX: number): void {
  const { top, height } = target.getBoundingClientRect();
  const init = { pointerId: 1, isPrimary: true, button: 0, buttons: 1, clientX, clientY: top + height / 2 };
  target.dispatchEvent(new PointerEvent(type, { ...init, bubbles: true, composed: true, cancelable: true }));
}

/** A pointer that a script makes cannot be captured. */
function drag(element: ConflictTimeline): void {
  const chart = chartWindow(element);
  const { left } = chart.getBoundingClientRect();
  chart.setPointerCapture = () => undefined;
  pointer(chart, 'pointerdown', left + 200);
  pointer(chart, 'pointermove', left + 260);
}

function type(element: ConflictTimeline, query: string): void {
  const field = one(element, 'input[type="search"]') as HTMLInputElement;
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const DOINGS: Readonly<Record<string, (element: ConflictTimeline) => void>> = {
  'at rest': () => undefined,
  'while the reader types into the search': (element) => {
    type(element, 'title');
  },
  'in the middle of a drag': drag,
  'with an open entry': (element) => {
    element.select('2022-3');
  },
  'in a story': (element) => {
    element.startStory();
    expect(element.story).to.equal(0);
  },
  'while it follows the address': (element) => {
    element.zoomTo({ start: Date.UTC(2022, 2, 1), end: Date.UTC(2022, 2, 2) });
  },
};

describe('leaks: an element that leaves the page', () => {
  for (const [name, act] of Object.entries(DOINGS)) {
    detail(`leaves no timer, observer or listener behind, ${name}`, async () => {
      const address = location.href;
      const left = watchLeftovers();
      try {
        const element = await mount({ data: STORY, view: 'chart', deepLinks: true });
        expect(left.count(), 'what it holds while it is there').to.be.greaterThan(0);
        act(element);
        element.remove();
        expect(await left.atRest()).to.deep.equal([]);
      } finally {
        left.stop();
        history.replaceState(null, '', address);
      }
    });
  }

  detail('asks nothing and tells nothing any more: what was typed just before it left is dropped', async () => {
    const element = await mount({ data: STORY, view: 'chart' });
    const { log } = record(element);
    await whileTimersAreHeld([1, Infinity], ({ waitsMs }) => {
      type(element, 'title');
      expect(waitsMs(), 'until the end of the word').not.to.deep.equal([]);
      element.remove();
    });
    await element.updateComplete;
    expect(log).to.deep.equal([]);
    expect(element.query).to.equal('');
  });

  detail('lets go of a drag: put back, it does not follow the pointer', async () => {
    const element = await mount({ data: STORY, view: 'chart' });
    const box = element.parentElement!;
    const chart = chartWindow(element);
    const { left } = chart.getBoundingClientRect();
    drag(element);
    await element.settled;
    const range = element.visibleRange;
    element.remove();
    box.append(element);
    await element.settled;
    pointer(chart, 'pointermove', left + 400);
    await element.settled;
    expect(element.visibleRange).to.deep.equal(range);
  });

  it('draws as much as before after a hundred times of coming and going', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const box = element.parentElement!;
    const count = (): number => rootOf(element).querySelectorAll('*').length;
    const before = count();
    for (let turn = 0; turn < 100; turn++) {
      element.remove();
      box.append(element);
    }
    await element.settled;
    expect(allMarks(element).length).to.be.greaterThan(0);
    expect(count()).to.equal(before);
  });
});
