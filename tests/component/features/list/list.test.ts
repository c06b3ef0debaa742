import { expect } from '@open-wc/testing';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import {
  headingOf,
  items,
  itemStop,
  only,
  openItem,
  openItems,
  threadLinks,
  toggleOf,
  toggles,
} from '../../look-ups.js';
import {
  all,
  allMarks,
  entriesOf,
  focused,
  mount,
  nameOf,
  partOf,
  partsOf,
  press,
  record,
  resize,
  textOf,
} from '../../mount.js';
import { aboutOf, depthOf, foldRules, headingsAndFolds, noteOf } from './list-look-ups.js';

const NARROW = { widthPx: 420 };

/** As a browser counts it. */
const placeIn = (item: Element): string => String([...item.parentElement!.children].indexOf(item) + 1);

describe('the list', () => {
  it('is what a narrow container shows, the chart is what a wide one shows', async () => {
    expect(partsOf(await mount({ data: TWO_BURSTS }, { widthPx: 590 }), 'list')).to.have.lengthOf(1);
    expect(partsOf(await mount({ data: TWO_BURSTS }, { widthPx: 610 }), 'list')).to.have.lengthOf(0);
  });

  it('is grouped by day, with the fold as a rule that names its length', async () => {
    const element = await mount({ data: TWO_BURSTS }, NARROW);
    const parts = headingsAndFolds(element).map(textOf);
    expect(parts).to.have.lengthOf(11);
    expect(parts[0]).to.match(/1 March 2022/);
    expect(parts[1]).to.match(/^About 2 March 2022/);
    expect(parts[5]).to.match(/^over 2 years without a dated entry/);
    expect(parts[6]).to.match(/1 March 2025/);
  });

  detail('holds every entry once, in order of time', async () => {
    const element = await mount({ data: { ...TWO_BURSTS, entries: TWO_BURSTS.entries.toReversed() } }, NARROW);
    expect(items(element)).to.have.lengthOf(10);
    const titles = items(element).map((item) => /\d{4}-\d/.exec(textOf(item))?.[0] ?? 'Ann Lee');
    expect(titles.slice(0, 2)).to.deep.equal(['2022-1', '2022-2']);
    expect(titles.at(-1)).to.equal('2025-5');
  });

  detail('says of each entry what its mark says, and its place among all', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const marks = entriesOf(allMarks(element)).map((mark) => [
      mark.getAttribute('aria-label'),
      mark.getAttribute('aria-posinset'),
      mark.getAttribute('aria-setsize'),
    ]);
    element.view = 'list';
    await element.settled;
    const entries = items(element).map((item) => [
      nameOf(toggleOf(item)),
      placeIn(item.closest('li')!),
      String(item.closest('ol')!.children.length),
    ]);
    expect(entries).to.deep.equal(marks);
    for (const toggle of toggles(element)) {
      expect(toggle.getAttribute('aria-label'), 'what is seen is part of what is heard').to.contain(textOf(toggle));
    }
  });

  detail('is one list, with its headings in it', async () => {
    const element = await mount({ data: TWO_BURSTS }, NARROW);
    expect(all(element, '[part="list"] :is(ol, ul, [role="list"])')).to.have.lengthOf(0);
    expect(all(element, '[part="list"] > li > h3')).to.have.lengthOf(10);
  });

  detail('has one strip for the folds between two entries that are shown, and none before the first', async () => {
    const bursts = { a: '2020-01', b: '2022-01', c: '2025-01' };
    const entries = Object.entries(bursts).flatMap(([party, month]) =>
      ['01', '02', '03', '04'].map((day) => {
        const date = `${month}-${day}`;
        return { id: date, kind: 'event', title: date, date, parties: [party] };
      }),
    );
    const parties = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const element = await mount({ data: { title: 'Years', parties, entries } }, NARROW);
    const strips = (): readonly string[] => foldRules(element).map(textOf);
    expect(strips()).to.have.lengthOf(2);
    element.filter = { party: ['a', 'c'] };
    await element.settled;
    expect(strips()).to.deep.equal(['over 4 years without a dated entry']);
    element.filter = { party: ['c'] };
    await element.settled;
    expect(strips()).to.deep.equal([]);
  });

  it('opens an entry where it stands, with the same details, and closes it again', async () => {
    const element = await mount({ data: TWO_BURSTS }, NARROW);
    const { log } = record(element);
    toggles(element)[2]!.click();
    await element.settled;
    expect(element.selected).to.equal('2022-3');
    const open = textOf(openItem(element));
    for (const part of [
      'We are ready',
      'Title 2022-3',
      '3 March 2022',
      'Statement · post',
      'Responds to',
      'No source',
    ]) {
      expect(open).to.contain(part);
    }
    expect(toggles(element)[2]!.getAttribute('aria-expanded')).to.equal('true');
    toggles(element)[2]!.click();
    await element.settled;
    expect(openItems(element)).to.have.lengthOf(0);
    expect(log).to.deep.equal(['select', 'select']);
  });

  detail('goes along a relation to the other entry, with the focus', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2025-3' }, NARROW);
    only(threadLinks(element)).click();
    await element.settled;
    expect(element.selected).to.equal('2025-1');
    expect(focused(element) === toggleOf(openItem(element))).to.equal(true);
  });

  detail('shows sources, and says so if there are none', async () => {
    const element = await mount({ data: TWO_BURSTS }, NARROW);
    const notes = items(element).map(noteOf);
    expect(notes[0]).to.contain('1 source');
    expect(notes[1]).to.contain('No source is given.');
  });

  detail('uses lists and headings, each toggle a button with a name', async () => {
    const element = await mount({ data: TWO_BURSTS }, NARROW);
    expect(partOf(element, 'list').localName).to.equal('ol');
    expect(toggles(element)).to.have.lengthOf(10);
    for (const toggle of toggles(element)) {
      expect(toggle.localName).to.equal('button');
      expect(textOf(toggle)).not.to.equal('');
    }
  });

  it('is one tab stop, with arrow keys, Home and End between entries', async () => {
    const element = await mount({ data: TWO_BURSTS }, NARROW);
    expect(all(element, '[part="list"] [tabindex="0"]')).to.have.lengthOf(1);
    itemStop(element).focus();
    const walk = [
      ['ArrowDown', '2022-2'],
      ['End', '2025-5'],
      ['ArrowDown', '2025-5'],
      ['ArrowUp', '2025-4'],
      ['Home', '2022-1'],
    ] as const;
    for (const [key, title] of walk) {
      expect(await press(element, key), key).to.equal(true);
      expect(textOf(focused(element)), key).to.contain(title);
      expect(
        toggles(element).filter((toggle) => toggle.tabIndex === 0),
        key,
      ).to.have.lengthOf(1);
    }
    expect(await press(element, 'PageDown'), 'scrolls the page').to.equal(false);
    await press(element, 'Enter');
    expect(element.selected).to.equal('2022-1');
  });

  detail('moves an answer in under what it answers, where that is right before it or of the same date', async () => {
    const answers = (id: string, date: string, target?: string): object => ({
      id,
      kind: 'statement',
      date,
      title: id,
      ...(target ? { relations: [{ type: 'responds-to', target }] } : {}),
    });
    const entries = [
      answers('a', '2022-03-01'),
      answers('b', '2022-03-01'),
      answers('c', '2022-03-01', 'a'),
      answers('d', '2022-03-02', 'c'),
      answers('e', '2022-03-03', 'a'),
      answers('f', '2022-03-04', 'g'),
      answers('g', '2022-03-05', 'f'),
    ];
    const element = await mount({ data: { title: 'Answers', entries } }, NARROW);
    const depths = items(element).map(depthOf);
    expect(depths.join('')).to.equal('0012001');
    const link = only(items(element).filter((item) => depthOf(item) === '2')).querySelector('a')!;
    expect(textOf(link)).to.equal('c');
    link.click();
    await element.settled;
    expect(element.selected).to.equal('c');
  });

  detail('names the lane that an entry stands in', async () => {
    const element = await mount({ data: TWO_BURSTS }, NARROW);
    const about = (): readonly string[] => items(element).map(aboutOf);
    expect(about().slice(0, 5)).to.deep.equal([
      'North',
      'South',
      'Ann Lee · Envoy · A platform · North',
      'South',
      'North, South',
    ]);
    element.lanes = 'topic';
    await element.settled;
    expect(about().slice(0, 2)).to.deep.equal(['Talks', '']);
  });

  detail('counts answers, not every relation to an entry', async () => {
    const relating = (id: string, type: string): object => ({
      id,
      kind: 'event',
      date: '2022-03-02',
      title: id,
      relations: [{ type, target: 'a' }],
    });
    const entries = [
      { id: 'a', kind: 'event', date: '2022-03-01', title: 'a' },
      ...['responds-to', 'contradicts', 'refers-to', 'follows'].map((type) => relating(type, type)),
    ];
    const element = await mount({ data: { title: 'Answers', entries } }, NARROW);
    expect(noteOf(items(element)[0]!)).to.match(/· 2 replies$/);
  });

  it('keeps the focus on an entry through a filter, or gives it to its neighbour', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'list' });
    toggles(element)[1]!.focus();
    element.filter = { party: ['south'] };
    await element.settled;
    expect(textOf(focused(element))).to.contain('2022-2');
    element.filter = { kind: ['statement'] };
    await element.settled;
    expect(textOf(focused(element))).to.contain('2022-3');
  });

  it('keeps the open entry when the container grows into a chart', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-4' }, NARROW);
    await resize(element, 900);
    expect(headingOf(partOf(element, 'details'))).to.equal('Title 2022-4');
  });

  detail('Escape closes the open entry and keeps the focus on it', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-4' }, NARROW);
    toggleOf(openItem(element)).focus();
    await press(element, 'Escape');
    expect(element.selected).to.equal(undefined);
    expect(textOf(focused(element))).to.contain('2022-4');
  });
});
