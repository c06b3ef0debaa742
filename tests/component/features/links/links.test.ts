import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import {
  announced,
  buttonIn,
  buttonsIn,
  collapsedLanes,
  folds,
  glyphOf,
  headingOf,
  lanes,
  only,
  openItems,
} from '../../look-ups.js';
import { allMarks, buttonOf, focused, mount, one, partOf, partsOf, record, rootOf, textOf } from '../../mount.js';
import { linkNotices } from './links-look-ups.js';
import { address, openAddress } from './page-address.js';
import { whileTimersAreHeld } from '../../../held-timers.js';
import { until } from '../../until.js';

const DATA = { ...TWO_BURSTS, version: '1.0.0' };
const hash = (): string => decodeURIComponent(location.hash);

async function back(element: ConflictTimeline): Promise<void> {
  await new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
    history.back();
  });
  await element.settled;
}

describe('deep links', () => {
  const mounted: ConflictTimeline[] = [];
  const linked = async (properties: Record<string, unknown> = {}): Promise<ConflictTimeline> => {
    const element = await mount({ data: DATA, deepLinks: true, ...properties });
    mounted.push(element);
    return element;
  };
  beforeEach(async () => {
    await openAddress('');
  });
  afterEach(async () => {
    for (const element of mounted.splice(0)) element.remove();
    await openAddress('');
  });

  detail('are kept only where the page asks for them', async () => {
    const element = await mount({ data: DATA });
    element.select('2022-3');
    await element.settled;
    expect(location.href).to.equal(address);
    expect(buttonsIn(rootOf(element), 'Copy link').length).to.equal(0);
  });

  detail('leave the address alone until the reader does something', async () => {
    await openAddress('section');
    await linked();
    expect(hash()).to.equal('#section');
  });

  it('open what was open', async () => {
    const element = await linked();
    element.lanes = 'actor';
    await element.settled;
    element.filter = { party: ['north'] };
    await element.settled;
    element.toggleFold(0);
    await element.settled;
    element.zoomTo({ start: Date.UTC(2025, 1, 27, 13, 7), end: Date.UTC(2025, 2, 4) });
    element.select('2025-3');
    await element.settled;
    await until(() => hash().includes('at:2025-3'), 'the address has what is open');
    expect(hash()).to.contain('#timeline=').and.contain(';data:1.0.0');
    const { visibleRange } = element;
    element.remove();

    const other = await linked();
    expect(other.visibleRange).to.deep.equal(visibleRange);
    expect([other.lanes, other.selected, other.filter]).to.deep.equal(['actor', '2025-3', { party: ['north'] }]);
    expect(folds(other).map((fold) => fold.getAttribute('aria-expanded'))).to.deep.equal(['true']);
    expect(other.issues).to.deep.equal([]);
  });

  detail('bring back the order of the table, and lanes that were collapsed', async () => {
    const element = await linked({ view: 'table' });
    const byTitle = (of: ConflictTimeline): HTMLElement => buttonIn(one(of, 'thead'), 'Title');
    byTitle(element).click();
    await element.settled;
    byTitle(element).click();
    await element.settled;
    expect(hash()).to.contain('sort:title~down');
    element.view = 'chart';
    await element.settled;
    lanes(element)[0]!.click();
    await element.settled;
    element.remove();

    const other = await linked({ view: 'table' });
    expect(collapsedLanes(other).length).to.equal(1);
    other.view = 'table';
    await other.settled;
    expect(byTitle(other).closest('th')?.getAttribute('aria-sort')).to.equal('descending');
    expect(other.issues).to.deep.equal([]);
  });

  detail('bring back lanes within lanes, and a collapsed outer one', async () => {
    const element = await linked({ view: 'chart', lanes: 'party kind' });
    element.lanes = 'kind party';
    await element.settled;
    lanes(element)[0]!.click();
    await element.settled;
    expect(hash()).to.contain('lanes:kind party').and.to.contain('shut:event/');
    element.remove();
    const other = await linked({ view: 'chart' });
    expect(other.lanes).to.equal('kind party');
    expect(collapsedLanes(other).length).to.equal(1);
    expect(other.issues).to.deep.equal([]);
  });

  detail('tell the step that they name alone, with its entry and its window', async () => {
    const story = [
      { heading: 'One', entry: '2022-3' },
      { heading: 'Two', entry: '2025-5' },
    ];
    await openAddress('timeline=step:2');
    const element = await linked({ data: { ...DATA, story } });
    expect([element.story, element.selected]).to.deep.equal([1, '2025-5']);
    expect(element.visibleRange!.start).to.be.greaterThan(Date.UTC(2024, 0));
    expect(headingOf(partOf(element, 'story'))).to.equal('Two');
  });

  it('bring the open entry into view, and none that the page has open', async () => {
    const spacer = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
    spacer.style.blockSize = '3000px';
    try {
      await linked({ selected: '2022-3' });
      expect(scrollY).to.equal(0);
      await openAddress('timeline-2=at:2025-2');
      const element = await linked();
      expect(element.selected).to.equal('2025-2');
      const mark = only(allMarks(element).filter((each) => each.hasAttribute('aria-current')));
      const { top, bottom } = glyphOf(mark).getBoundingClientRect();
      expect([top > 0, bottom < innerHeight]).to.deep.equal([true, true]);
    } finally {
      spacer.remove();
      scrollTo(0, 0);
    }
  });

  it('keep the focus in the timeline when the back button closes what had it', async () => {
    const element = await linked();
    element.select('2022-3');
    await element.settled;
    buttonOf(element, 'Walk through the story').click();
    await element.settled;
    expect(partOf(element, 'story').contains(focused(element) ?? null)).to.equal(true);
    await back(element);
    expect(partsOf(element, 'story').length).to.equal(0);
    expect(focused(element)?.getAttribute('data-entry')).to.equal('2');
  });

  detail('wait for data that come later', async () => {
    await openAddress('timeline=at:2022-3;view:list');
    const element = await linked({ data: undefined });
    expect(element.selected).to.equal(undefined);
    element.data = DATA;
    await element.settled;
    expect([element.selected, element.view, openItems(element).length]).to.deep.equal(['2022-3', 'list', 1]);
  });

  it('step back through what was opened and arranged, not through every move', async () => {
    const element = await linked();
    element.select('2022-3');
    await element.settled;
    element.zoomTo({ start: Date.UTC(2022, 2, 1), end: Date.UTC(2022, 2, 4) });
    await element.settled;
    const moved = element.visibleRange;
    element.startStory();
    await element.settled;
    expect(element.story).not.to.equal(undefined);
    const { log } = record(element);
    await back(element);
    expect([element.story, element.selected, element.visibleRange]).to.deep.equal([undefined, '2022-3', moved]);
    expect(log).to.include('range-change');
    await back(element);
    expect([element.selected, location.hash]).to.deep.equal([undefined, '']);
  });

  detail('have a name for each timeline, and leave other pairs alone', async () => {
    await openAddress('other=1');
    const first = await linked();
    const second = await linked();
    const named = await linked({ id: 'mine', linkName: 'given' });
    for (const [element, id] of [
      [first, '2022-1'],
      [second, '2022-2'],
      [named, '2022-3'],
    ] as const) {
      element.select(id);
      await element.settled;
    }
    expect(hash()).to.match(
      /^#other=1&timeline=[^&]*at:2022-1[^&]*&timeline-2=[^&]*at:2022-2[^&]*&given=[^&]*at:2022-3[^&]*$/,
    );
    expect([first.selected, second.selected, named.selected]).to.deep.equal(['2022-1', '2022-2', '2022-3']);
  });

  it('follow an address that somebody changes', async () => {
    const element = await linked();
    location.hash = '#timeline=at:2025-1;lanes:kind';
    await new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    await element.settled;
    expect([element.selected, element.lanes]).to.deep.equal(['2025-1', 'kind']);
    await back(element);
    expect([element.selected, element.lanes]).to.deep.equal([undefined, 'auto']);
  });

  detail('say when they were made for another version of the data', async () => {
    await openAddress('timeline=at:2022-3;data:0.9');
    const element = await linked();
    const words = 'This link was made for version 0.9 of the data; version 1.0.0 is shown.';
    expect(textOf(only(linkNotices(element)).querySelector('p'))).to.equal(words);
    expect(announced(element)).to.equal(words);
    buttonIn(only(linkNotices(element)), 'Close').click();
    await element.settled;
    expect(linkNotices(element).length).to.equal(0);
    expect(element.selected).to.equal('2022-3');
  });

  detail('are ignored with one issue where they are not for this timeline', async () => {
    await openAddress('timeline=at:nobody;filter:party.nobody;lanes:__proto__;step:77;range:x~y;open:5');
    const element = document.createElement('conflict-timeline');
    const issues: number[] = [];
    element.addEventListener('timeline-issues', (event) =>
      issues.push((event as Event & { issues: [] }).issues.length),
    );
    Object.assign(element, { data: DATA, deepLinks: true });
    document.body.append(element);
    mounted.push(element);
    await element.settled;
    expect(element.issues.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['bad-link #timeline']);
    expect(issues).to.deep.equal([1]);
    expect([element.selected, element.lanes, element.story, element.filter]).to.deep.equal([
      undefined,
      'auto',
      undefined,
      {},
    ]);
  });

  detail('do no harm by their length', async () => {
    await openAddress(`timeline=at:${'a'.repeat(200_000)}`);
    const element = await linked();
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['bad-link']);
    expect(element.issues[0]!.message.length).to.be.lessThan(300);
  });

  detail('stay out of pages that may not change their address', async () => {
    const element = await linked();
    const closed = (): never => {
      throw new DOMException('closed', 'SecurityError');
    };
    // Own properties, in front of those of every history.
    Object.assign(history, { pushState: closed, replaceState: closed });
    try {
      element.select('2022-3');
      await element.settled;
      element.select('2022-1');
      await element.settled;
    } finally {
      for (const name of ['pushState', 'replaceState']) Reflect.deleteProperty(history, name);
    }
    expect([element.selected, ...element.issues.map(({ code }) => code)]).to.deep.equal(['2022-1', 'no-history']);
  });

  detail('go on when the element is moved, and write nothing when it is gone', async () => {
    const element = await linked();
    element.select('2022-3');
    await element.settled;
    const parent = element.parentElement!;
    parent.append(element);
    await element.settled;
    expect(element.selected).to.equal('2022-3');
    element.select('2022-1');
    await element.settled;
    expect(hash()).to.match(/^#timeline=[^&]*at:2022-1/);
    const before = location.href;
    await whileTimersAreHeld([1, Infinity], async () => {
      element.zoomTo({ start: Date.UTC(2025, 2, 1), end: Date.UTC(2025, 2, 4) });
      await element.updateComplete;
      element.remove();
    });
    await element.updateComplete;
    expect(location.href).to.equal(before);
  });

  detail('forget the address when they are switched off', async () => {
    const element = await linked();
    element.deepLinks = false;
    await element.settled;
    element.select('2022-3');
    await element.settled;
    expect(hash()).to.equal('');
  });
});
