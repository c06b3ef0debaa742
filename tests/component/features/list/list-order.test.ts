// The list from the newest entry, and a chart that opens at it.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { all, mount, textOf } from '../../mount.js';

const day = (at: number): string => new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10);
const entry = (at: number, date = day(at)): object => ({ id: `e${at}`, kind: 'event', date, title: `Entry ${at}` });
const FEW = { entries: [entry(0), entry(1, day(0)), entry(2, day(5)), entry(3, '2024-01-01')] };
const titlesOf = (element: ConflictTimeline): readonly string[] => all(element, '.list .toggle').map(textOf);
const buttonOf = (element: ConflictTimeline): HTMLElement => all(element, '.list-bar button')[0]!;

describe('the order of the list', () => {
  it('is that of time until the reader turns it, and is remembered in a link', async () => {
    const element = await mount({ data: FEW, view: 'list', deepLinks: true, linkName: 'turned' });
    expect(titlesOf(element)).to.deep.equal(['Entry 0', 'Entry 1', 'Entry 2', 'Entry 3']);
    expect(buttonOf(element).getAttribute('aria-pressed')).to.equal('false');
    buttonOf(element).click();
    await element.settled;
    expect(buttonOf(element).getAttribute('aria-pressed')).to.equal('true');
    expect(titlesOf(element)).to.deep.equal(['Entry 3', 'Entry 2', 'Entry 1', 'Entry 0']);
    expect(decodeURIComponent(location.hash)).to.contain('order:newest');
    buttonOf(element).click();
    await element.settled;
    expect(titlesOf(element)[0]).to.equal('Entry 0');
    expect(location.hash).not.to.contain('order');
    element.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('begins with the newest if the page says so, with headings and folds between the same entries', async () => {
    const element = await mount({ data: FEW, view: 'list', start: 'newest' });
    const rows = all(element, '.list > li').map((row) => [
      textOf(row.querySelector('h3') ?? row).replace(/^.*?(\d+ \w+ \d{4})$/, '$1'),
      row.querySelector('.fold-rule') !== null,
    ]);
    expect(titlesOf(element)).to.deep.equal(['Entry 3', 'Entry 2', 'Entry 1', 'Entry 0']);
    expect(rows.map(([, fold]) => fold)).to.deep.equal([false, true, false, false]);
    expect(all(element, '.list h3')).to.have.length(3);
    expect(buttonOf(element).getAttribute('aria-pressed')).to.equal('true');
  });

  it('leaves the note of a long list clear of the button above it', async () => {
    const data = { entries: Array.from({ length: 1500 }, (_, at) => entry(at)) };
    const element = await mount({ data, view: 'list' }, { widthPx: 360 });
    const words = document.createRange();
    words.selectNodeContents(all(element, '.list-note')[0]!);
    expect(words.getBoundingClientRect().top).to.be.at.least(buttonOf(element).getBoundingClientRect().bottom);
  });

  it('turns a long list, which scrolls by itself', async () => {
    const data = { entries: Array.from({ length: 1500 }, (_, at) => entry(at)) };
    const element = await mount({ data, view: 'list', start: 'newest' });
    expect(all(element, '.list.windowed')).to.have.length(1);
    expect(titlesOf(element)[0]).to.equal('Entry 1499');
    expect(all(element, '.list article')[0]!.getAttribute('aria-posinset')).to.equal('1');
    buttonOf(element).click();
    await element.settled;
    expect(titlesOf(element)[0]).to.equal('Entry 0');
  });

  it('that the reader turns leaves the window of the chart alone', async () => {
    const data = { entries: Array.from({ length: 60 }, (_, at) => entry(at)) };
    const element = await mount({ data, view: 'list' });
    const before = element.visibleRange;
    buttonOf(element).click();
    await element.settled;
    expect(element.visibleRange).to.deep.equal(before);
    expect(element.start).to.equal('newest');
  });

  it('opens at the window of the chart, and begins with its first row when it is turned', async () => {
    const data = { entries: Array.from({ length: 60 }, (_, at) => entry(at)) };
    const visibleRange = { start: Date.UTC(2022, 0, 10), end: Date.UTC(2022, 0, 20) };
    const element = await mount({ data, view: 'chart', start: 'newest', visibleRange });
    element.view = 'list';
    await element.settled;
    const list = (): HTMLElement => all(element, '[part~="list"]')[0]!;
    const shown = (): string => {
      const top = list().getBoundingClientRect().top;
      return textOf(all(element, '.list .toggle').find((row) => row.getBoundingClientRect().bottom > top));
    };
    expect(list().classList.contains('at-window')).to.equal(true);
    expect(shown()).to.equal('Entry 19');
    buttonOf(element).click();
    await element.settled;
    expect(list().classList.contains('at-window')).to.equal(false);
    expect(titlesOf(element)[0]).to.equal('Entry 0');
  });

  it('has phases before their newest entries', async () => {
    const phases = [{ label: 'First days', date: `${day(0)}/${day(6)}` }];
    const element = await mount({ data: { ...FEW, phases }, view: 'list', start: 'newest' });
    const [head] = all(element, '.phase-head');
    expect(textOf(head!.parentElement)).to.contain('Entry 2');
  });
});

describe('a chart that opens at its newest entries', () => {
  const data = { entries: Array.from({ length: 60 }, (_, at) => entry(at)) };

  it('shows the last of them, and reports no move', async () => {
    const moves: Event[] = [];
    const heard = (event: Event): void => void moves.push(event);
    document.addEventListener('timeline-range-change', heard);
    const element = await mount({ data, view: 'chart', start: 'newest' });
    document.removeEventListener('timeline-range-change', heard);
    const { start, end } = element.visibleRange!;
    expect(start).to.be.closeTo(Date.UTC(2022, 0, 41), 86_400_000);
    expect(end).to.be.at.least(Date.UTC(2022, 0, 60));
    expect(moves).to.have.length(0);
    element.zoomToFit();
    await element.settled;
    expect(element.visibleRange!.start).to.be.below(Date.UTC(2022, 0, 1));
  });

  it('shows the whole of a few, and what the page asks for', async () => {
    const few = await mount({ data: FEW, view: 'chart', start: 'newest' });
    const plain = await mount({ data: FEW, view: 'chart' });
    expect(few.visibleRange).to.deep.equal(plain.visibleRange);
    const range = { start: Date.UTC(2022, 0, 5), end: Date.UTC(2022, 0, 15) };
    const asked = await mount({ data, view: 'chart', start: 'newest', visibleRange: range });
    expect(asked.visibleRange).to.deep.equal(range);
  });

  it('opens at its beginning for a word that is not known, and says so', async () => {
    const element = await mount({ data, view: 'chart', start: 'latest' as never });
    expect(element.start).to.equal('oldest');
    expect(element.visibleRange!.start).to.be.below(Date.UTC(2022, 0, 1));
  });
});
