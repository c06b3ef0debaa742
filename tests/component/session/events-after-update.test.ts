import { expect } from '@open-wc/testing';
import { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { allMarks, mount } from '../mount.js';

const MARCH_2 = Date.UTC(2025, 2, 2);
const MARCH_5 = Date.UTC(2025, 2, 5);
const EVENTS = ['load', 'select', 'filter-change', 'range-change', 'fold-toggle', 'error'] as const;

/** The screen when an event arrives. */
interface Heard {
  readonly type: string;
  readonly marks: number;
  readonly isPending: boolean;
}

function hear(element: ConflictTimeline): readonly Heard[] {
  const heard: Heard[] = [];
  for (const name of EVENTS) {
    element.addEventListener(`timeline-${name}`, ({ type }) => {
      const marks = element.shadowRoot === null ? 0 : allMarks(element).length;
      heard.push({ type, marks, isPending: element.isUpdatePending });
    });
  }
  return heard;
}

describe('events', () => {
  detail('leave after the update that shows what they tell', async () => {
    const element = document.createElement('conflict-timeline');
    element.view = 'chart';
    element.data = TWO_BURSTS;
    const heard = hear(element);
    document.body.append(element);
    await element.settled;
    expect(heard.map(({ type }) => type)).to.deep.equal(['timeline-load']);
    const all = heard[0]!.marks;
    expect(all).to.be.greaterThan(0);
    element.zoomTo({ start: MARCH_2, end: MARCH_5 });
    element.select('2022-1');
    expect(heard).to.have.lengthOf(1);
    await element.settled;
    expect(heard.map(({ type }) => type).slice(1)).to.include.members(['timeline-range-change', 'timeline-select']);
    for (const { isPending, type } of heard) expect(isPending, type).to.equal(false);
    element.remove();
  });

  detail('come once for each change, in the order of the changes', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const ids: (string | undefined)[] = [];
    element.addEventListener('timeline-select', (event) => ids.push(event.id));
    element.next();
    element.next();
    element.select('');
    await element.settled;
    expect(ids).to.have.lengthOf(3);
    expect(ids[2]).to.equal(undefined);
  });
});

describe('properties that are set before the tag is registered', () => {
  it('survive it, the range among them', async () => {
    const tag = 'late-conflict-timeline';
    const element = document.createElement(tag);
    const range = { start: Date.UTC(2025, 2, 2), end: Date.UTC(2025, 2, 5) };
    Object.assign(element, { view: 'chart', lanes: 'kind', visibleRange: range, data: TWO_BURSTS });
    document.body.append(element);
    customElements.define(tag, class extends ConflictTimeline {});
    if (!(element instanceof ConflictTimeline)) throw new Error('the tag is not upgraded');
    await element.settled;
    expect(element.visibleRange).to.deep.equal(range);
    expect([element.view, element.lanes]).to.deep.equal(['chart', 'kind']);
    element.remove();
  });
});
