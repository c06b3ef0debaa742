/** How many controls surround the entries, and the menus with the rest of them. */
import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { buttonIn, buttonsIn, colourKey, colourKeys, only, openFolds, selects } from '../look-ups.js';
import { filterButtons } from '../features/filters/filter-parts.js';
import { searchField } from '../features/search/search-look-ups.js';
import { corner } from '../chart/chart-look-ups.js';
import { all, allMarks, buttonOf, focused, mount, one, partOf, partsOf, press, textOf } from '../mount.js';
import { until } from '../until.js';

const button = (element: ConflictTimeline, id: string): HTMLElement => one(element, `[popovertarget="${id}"]`);
const isOpen = (element: ConflictTimeline, id: string): boolean => one(element, `#${id}`).matches(':popover-open');

/** Whether gaps are folded. */
const foldBox = (element: ConflictTimeline): HTMLInputElement =>
  one(element, '[part~="menu"] input[type="checkbox"]') as HTMLInputElement;

/** The words of the colour key before its signs. */
const keyWords = (element: ConflictTimeline): readonly string[] =>
  [...colourKey(element).querySelectorAll(':scope > p')].map(textOf);

async function open(element: ConflictTimeline, id: string): Promise<void> {
  button(element, id).click();
  await element.settled;
  await until(() => one(element, `#${id}`).contains(focused(element) ?? null), 'the focus in the menu');
}

/** Where each character of a text stands. */
function charactersOf(element: HTMLElement): readonly { readonly text: string; readonly top: number }[] {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const boxes = [];
  const range = document.createRange();
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    for (let at = 0; at < node.nodeValue!.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, width } = range.getBoundingClientRect();
      if (width > 0) boxes.push({ text: node.nodeValue![at]!, top: Math.round(top) });
    }
  }
  return boxes;
}

describe('controls', () => {
  detail(
    'keep the sign between facts of the heading with the one that it leads to, however narrow the line',
    async () => {
      const element = await mount({ data: TWO_BURSTS }, { widthPx: 320 });
      element.style.setProperty('--conflict-timeline-font-size', '26px');
      await element.settled;
      const facts = one(element, '[part~="title"] + p');
      expect(textOf(facts)).to.match(/2025 · 10 entries · 2 sources$/);
      const boxes = charactersOf(facts);
      const signs = [...boxes.keys()].filter((at) => boxes[at]!.text === '·');
      expect(signs.length).to.equal(2);
      for (const at of signs) expect(boxes[at + 2]!.top, boxes[at + 2]!.text).to.equal(boxes[at]!.top);
      expect(new Set(boxes.map(({ top }) => top)).size, 'lines').to.be.greaterThan(1);
    },
  );

  const FEW = ['search', 'toolbar', 'zoom'];
  const FULL = ['search', 'filters', 'toolbar', 'overview', 'zoom'];
  const shown = (element: ConflictTimeline): readonly string[] =>
    FULL.filter((name) => (name === 'filters' ? filterButtons(element) : partsOf(element, name)).length > 0);

  detail('are few around fewer than fifteen entries, and all there from fifteen on', async () => {
    const auto = { controls: 'auto', view: 'chart' } as const;
    expect(shown(await mount({ ...auto, data: TWO_BURSTS }))).to.deep.equal(FEW);
    expect(shown(await mount({ ...auto, data: dataset }))).to.deep.equal(FULL);
  });

  detail('follow the page, for any number; an unknown word counts as auto', async () => {
    const element = await mount({ data: dataset, view: 'chart', controls: 'minimal' });
    expect(shown(element)).to.deep.equal(FEW);
    element.setAttribute('controls', 'none');
    await element.settled;
    expect(shown(element)).to.deep.equal([]);
    element.setAttribute('controls', 'some');
    await element.settled;
    expect(shown(element)).to.deep.equal(FULL);
  });

  detail('have zoom on a phone in a bar of its own, which no title shines through', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 360 });
    element.visibleRange = { start: Date.UTC(2025, 3, 20), end: Date.UTC(2025, 4, 10) };
    await element.settled;
    const bar = partOf(element, 'zoom');
    expect(bar.offsetHeight).to.be.at.least(one(element, '[part~="zoom"] > [role="toolbar"]').offsetHeight);
    expect(getComputedStyle(bar).backgroundColor).to.equal(getComputedStyle(partOf(element, 'axis')).backgroundColor);
    partOf(element, 'overview').scrollIntoView({ block: 'end' });
    expect(partOf(element, 'rows').getBoundingClientRect().bottom).to.be.at.most(bar.getBoundingClientRect().top + 1);
  });

  detail('leave what filters there are in sight', async () => {
    const element = await mount({ data: TWO_BURSTS, controls: 'minimal', filter: { kind: ['event'] } });
    expect(filterButtons(element)).to.have.lengthOf(1);
  });

  for (const [widthPx, headerPx] of [
    [1180, 72],
    [760, 72],
    [375, 112],
  ] as const) {
    it(`stand in one row at ${widthPx} px`, async () => {
      const element = await mount({ data: dataset, view: 'chart' }, { widthPx });
      expect(partOf(element, 'header').offsetHeight).to.be.at.most(headerPx);
      const tops = all(element, '[part~="search"], [part~="toolbar"] > *').map((control) =>
        control.getBoundingClientRect(),
      );
      expect(tops.length).to.be.at.least(5);
      for (const { top, bottom } of tops) {
        expect(top).to.be.below(tops[0]!.bottom);
        expect(bottom).to.be.above(tops[0]!.top);
      }
    });
  }

  detail('leave the header as high while the search is used', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 760 });
    const before = partOf(element, 'header').offsetHeight;
    const field = searchField(element);
    const narrowPx = field.offsetWidth;
    field.focus();
    expect(field.offsetWidth).to.be.at.least(narrowPx + 100);
    expect(partOf(element, 'header').offsetHeight).to.equal(before);
  });

  describe('around three entries', () => {
    const three = { ...TWO_BURSTS, entries: TWO_BURSTS.entries.slice(0, 3) };
    const around = (element: ConflictTimeline): number => element.offsetHeight - partOf(element, 'rows').offsetHeight;

    for (const widthPx of [1180, 760, 375]) {
      it(`are at most 120 px high, the calendar among them, at ${widthPx} px`, async () => {
        const element = await mount({ data: three, view: 'chart', controls: 'auto' }, { widthPx });
        expect(colourKeys(element)).to.have.lengthOf(1);
        expect(around(element)).to.be.at.most(120);
      });
    }

    detail('leave the colour key to the view menu and the focus; four entries have its line', async () => {
      const element = await mount({ data: three, view: 'chart', controls: 'auto' });
      const closedPx = element.offsetHeight;
      const key = colourKey(element);
      expect(key.offsetHeight).to.equal(0);
      buttonOf(element, 'Skip the chart').click();
      expect(focused(element)?.localName).to.equal('summary');
      expect(key.offsetHeight).to.be.greaterThan(30);
      allMarks(element)[0]!.focus();
      expect(element.offsetHeight).to.equal(closedPx);
      await open(element, 'view-menu');
      expect(textOf(one(element, '.show-key'))).to.equal('Key');
      one(element, '.show-key').click();
      expect([key.open, partOf(element, 'legend').offsetHeight > 0]).to.deep.equal([true, true]);
      const four = { ...TWO_BURSTS, entries: TWO_BURSTS.entries.slice(0, 4) };
      const other = await mount({ data: four, view: 'chart', controls: 'auto' });
      expect(partOf(other, 'legend').offsetHeight).to.be.greaterThan(0);
      expect(colourKeys(other)).to.have.lengthOf(0);
    });

    it('zoom beside the calendar, where no name of a lane is', async () => {
      const element = await mount({ data: three, view: 'chart', controls: 'auto' });
      const zoom = one(element, '[part~="zoom"] > [role="toolbar"]').getBoundingClientRect();
      const { top, bottom, right } = corner(element).getBoundingClientRect();
      expect([zoom.top >= top, zoom.bottom <= bottom, zoom.right <= right]).to.deep.equal([true, true, true]);
    });

    detail('zoom on a phone from the view menu, and have its bar then and while it has the focus', async () => {
      const element = await mount({ data: three, view: 'chart', controls: 'auto' }, { widthPx: 375 });
      const atFitPx = element.offsetHeight;
      const bar = partOf(element, 'zoom');
      expect(bar.offsetHeight).to.equal(0);
      await open(element, 'view-menu');
      buttonIn(one(element, '#view-menu'), 'Zoom in').click();
      await element.settled;
      expect(bar.offsetHeight).to.be.greaterThan(40);
      const bottom = (part: HTMLElement): number => part.getBoundingClientRect().bottom;
      expect(bottom(partOf(element, 'rows'))).to.be.at.most(bar.getBoundingClientRect().top + 1);
      expect(bottom(bar)).to.be.at.most(bottom(partOf(element, 'frame')));
      expect(buttonsIn(one(element, '#view-menu'), 'Zoom in')).to.have.lengthOf(0);
      const fit = buttonOf(element, 'Show all');
      fit.focus();
      fit.click();
      await element.settled;
      expect([element.visibleRange === undefined, focused(element) === fit]).to.deep.equal([false, true]);
      fit.blur();
      expect(element.offsetHeight).to.equal(atFitPx);
    });
  });
});

describe('a menu of the toolbar', () => {
  it('opens with the focus in it; Escape closes it alone, and the focus is at its button', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart', selected: '2022-1' });
    for (const id of ['view-menu', 'more-menu']) {
      button(element, id).focus();
      await open(element, id);
      expect(isOpen(element, id), id).to.equal(true);
      expect(one(element, `#${id}`).contains(focused(element) ?? null), 'its first control').to.equal(true);
      await press(element, 'Escape');
      one(element, `#${id}`).hidePopover();
      expect(element.selected).to.equal('2022-1');
      expect(focused(element) === button(element, id)).to.equal(true);
    }
  });

  detail('closes before an item acts, so that the dialog of the keys gives the focus back to the button', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    button(element, 'view-menu').focus();
    await open(element, 'view-menu');
    buttonOf(element, 'Keyboard shortcuts').click();
    expect([isOpen(element, 'view-menu'), partOf(element, 'keys').matches(':modal')]).to.deep.equal([false, true]);
    buttonIn(partOf(element, 'keys'), 'Close').click();
    expect(focused(element) === button(element, 'view-menu')).to.equal(true);
  });

  it('sets what the chart is drawn by, and stays open', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    await open(element, 'view-menu');
    const lanes = only(selects(element, 'Lanes'));
    lanes.value = 'kind';
    lanes.dispatchEvent(new Event('change', { bubbles: true }));
    const folds = foldBox(element);
    expect(folds.checked).to.equal(true);
    folds.click();
    await element.settled;
    expect([element.lanes, element.noFolds, isOpen(element, 'view-menu')]).to.deep.equal(['kind', true, true]);
    folds.click();
    await element.settled;
    expect(element.noFolds).to.equal(false);
  });

  detail('closes folds that the reader opened with the others', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    element.toggleFold(0);
    await element.settled;
    expect(openFolds(element)).to.have.lengthOf(1);
    expect(textOf(openFolds(element)[0])).to.match(/^Fold /);
    const folds = foldBox(element);
    folds.click();
    folds.click();
    await element.settled;
    expect(openFolds(element)).to.have.lengthOf(0);
  });

  detail('offers a zone only where an entry has a time of day', async () => {
    const dated = await mount({ data: TWO_BURSTS, view: 'chart' });
    await open(dated, 'view-menu');
    expect(selects(dated, 'Lanes')).to.have.lengthOf(1);
    expect(selects(dated, 'Time zone')).to.have.lengthOf(0);
    const timed = { entries: [{ id: 'a', kind: 'event', title: 'A', date: '2024-03-01T10:00:00Z' }] };
    const element = await mount({ data: timed, view: 'chart', timeZone: 'Asia/Tokyo' });
    await open(element, 'view-menu');
    const zone = only(selects(element, 'Time zone'));
    expect(zone.value).to.equal('Asia/Tokyo');
    zone.value = 'UTC';
    zone.dispatchEvent(new Event('change', { bubbles: true }));
    await element.settled;
    expect(element.timeZone).to.equal('UTC');
    expect([...zone.options].map(({ text }) => text)[0]).to.equal('As announced');
  });

  detail('leads to the colour key', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    await open(element, 'view-menu');
    expect(textOf(one(element, '.show-key'))).to.equal('Key');
    one(element, '.show-key').click();
    const key = colourKey(element);
    expect([key.open, focused(element)?.localName]).to.deep.equal([true, 'summary']);
    expect(textOf(partOf(element, 'legend'))).to.contain('unmarked: reported');
  });

  detail('says in the colour key, in words, what the marks in use mean, and nothing of the others', async () => {
    const element = await mount({ data: dataset, view: 'chart' });
    expect(keyWords(element)).to.deep.equal([
      'Diamonds are events, speech bubbles statements. Three dots in a bubble: someone was asked and did not comment. ' +
        'A solid mark is an exact day, a hollow one approximate. A fade means “on or before”, or “still going on”.',
    ]);
    const about = [{ id: 'a', kind: 'statement', title: 'A', date: '2024~' }];
    const data = { entries: [...about, { id: 'b', kind: 'event', title: 'B', date: '2024-05', status: 'disputed' }] };
    const narrow = await mount({ data, view: 'chart' }, { widthPx: 320 });
    expect(keyWords(narrow)).to.deep.equal([
      'Diamonds are events, speech bubbles statements. A solid mark is an exact day, a hollow one approximate.',
    ]);
  });
});
