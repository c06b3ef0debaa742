// Phases and milestones in the chart, the list, the table, the details and a file.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { all, mount, textOf } from '../../mount.js';

const DAY_MS = 86_400_000;
const DATA = {
  lang: 'en',
  sources: [{ id: 's', title: 'A report', url: 'https://a.example/' }],
  phases: [
    {
      id: 'siege',
      label: 'First siege',
      date: '2022-03-01/2022-03-31',
      description: 'As one side counts it.',
      sources: ['s'],
    },
    { label: 'A truce with a name that is far too long for its band', date: '2022-03-20/2022-04' },
    { label: 'Third at once', date: '2022-03-21/2022-03-29' },
    { label: 'Since then', date: '2024-02-01/..' },
  ],
  milestones: [
    { label: 'Referendum', date: '2022-03-10', weight: 0.2 },
    { label: 'Resolution', date: '2022-03-11', weight: 0.9 },
    { label: 'Some time in April', date: '2022-04' },
  ],
  entries: [
    { id: 'a', kind: 'event', date: '2022-02-20', title: 'Before' },
    { id: 'b', kind: 'event', date: '2022-03-05', title: 'In the siege' },
    { id: 'c', kind: 'statement', date: '2022-03-25', title: 'In both' },
    { id: 'd', kind: 'event', date: '2022-05-20', title: 'After' },
    { id: 'e', kind: 'event', date: '2024-01-20', title: 'Much later' },
    { id: 'f', kind: 'event', date: '2024-02-20', title: 'Since' },
  ],
};

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
const bandsOf = (element: ConflictTimeline): readonly HTMLElement[] => all(element, '.backdrop .phase');
const namesOf = (element: ConflictTimeline): readonly HTMLElement[] => all(element, '.axis-bar .phase-name');

describe('phases', () => {
  it('lie behind all lanes, from their first to their last day', async () => {
    const element = await mount({ data: DATA, view: 'chart', noFolds: true });
    const [siege] = bandsOf(element);
    const band = boxOf(siege!.querySelector('rect')!);
    const rows = boxOf(all(element, '.rows')[0]!);
    expect(band.left).to.be.closeTo(element.xAt(Date.UTC(2022, 2, 1))!, 1);
    expect(band.right).to.be.closeTo(element.xAt(Date.UTC(2022, 3, 1))!, 1);
    expect(band.height).to.be.closeTo(rows.height, 1);
    expect(textOf(siege!.querySelector('title'))).to.match(/^First siege, .*1 .*31 March 2022/);
  });

  it('have their names within their bands, in rows that stand under all figures', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await mount({ data: DATA, view: 'chart' }, { dir, lang: dir === 'rtl' ? 'ar' : 'en' });
      const figures = all(element, '.axis-bar svg > .word:not(.milestone-name)').map((word) => boxOf(word).bottom);
      const names = namesOf(element);
      expect(names.length, dir).to.equal(3);
      for (const name of names) {
        const tabs = [...name.querySelectorAll('rect')].map(boxOf);
        const word = name.querySelector('text');
        expect(Math.min(...tabs.map(({ top }) => top)), dir).to.be.at.least(Math.max(...figures) - 4);
        if (word === null) continue;
        const text = boxOf(word);
        const isWithin = tabs.some(({ left, right }) => text.left >= left - 1 && text.right <= right + 1);
        expect(isWithin, `${dir}: ${textOf(word)}`).to.equal(true);
      }
    }
  });

  it('are cut by a fold, not bent over it', async () => {
    const element = await mount({ data: DATA, view: 'chart' });
    const tabs = namesOf(element).flatMap((name) => [...name.querySelectorAll('rect')].map(boxOf));
    const folds = all(element, '.fold:not(.open)').map(boxOf);
    expect(folds.length).to.be.greaterThan(0);
    for (const fold of folds)
      for (const tab of tabs) expect(tab.right <= fold.left + 1 || tab.left >= fold.right - 1).to.equal(true);
  });

  it('are fainter where their ends are vague', async () => {
    const element = await mount({ data: DATA, view: 'chart', noFolds: true });
    const [, truce] = bandsOf(element);
    const [whole, sure] = [...truce!.querySelectorAll('rect')].map(boxOf);
    expect(whole!.right).to.be.closeTo(element.xAt(Date.UTC(2022, 4, 1))!, 1);
    expect(sure!.right).to.be.closeTo(element.xAt(Date.UTC(2022, 3, 1))!, 1);
    // No line where the end is not known to the day.
    expect(truce!.querySelector('path')!.getAttribute('d')!.match(/M/g)).to.have.length(1);
  });

  it('are headings of the list, with their time, their words and their source', async () => {
    const element = await mount({ data: DATA, view: 'list' });
    const heads = all(element, '.phase-head').map(textOf);
    expect(heads[0]).to.contain('Phase First siege').and.to.contain('As one side counts it.');
    expect(heads[0]).to.contain('A report');
    const kinds = heads.map((head) => /^(?:Phase|Milestone) \S+/.exec(head)?.[0]);
    expect(kinds).to.deep.equal([
      'Phase First',
      'Milestone Referendum',
      'Milestone Resolution',
      'Phase A',
      'Phase Third',
      'Milestone Some',
      'Phase Since',
    ]);
    expect(all(element, '.phase-head h3')).to.have.length(7);
  });

  it('are said in the details and by the full words of a mark', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'c' });
    expect(textOf(all(element, '.details .during')[0])).to.match(/^During First siege, A truce .*, Third at once$/);
  });

  it('are a column of the table and a facet of the filters', async () => {
    const element = await mount({ data: DATA, view: 'table' });
    expect(all(element, 'thead .col-phase').map(textOf)).to.deep.equal(['Phase']);
    expect(all(element, 'tbody .col-phase').map(textOf)[1]).to.equal('First siege');
    element.filter = { phase: ['siege'] };
    await element.settled;
    expect(all(element, 'tbody .col-title').map(textOf)).to.deep.equal(['In the siege', 'In both']);
  });

  detail('that are many, or none, never break the chart', async () => {
    const phases = Array.from({ length: 100 }, (_, at) => ({ label: `Phase ${at}`, date: `2022-03-0${1 + (at % 9)}` }));
    const element = await mount({ data: { ...DATA, phases: [...phases, { label: 'x', date: '2022-04/2022-03' }, 7] } });
    expect(bandsOf(element)).to.have.length(100);
    expect(element.issues.map(({ path }) => path)).to.include.members(['phases', 'phases[100].date', 'phases[101]']);
    element.data = { entries: DATA.entries };
    await element.settled;
    expect(bandsOf(element)).to.have.length(0);
    expect(namesOf(element)).to.have.length(0);
  });

  it('are in the file of the chart', async () => {
    const element = await mount({ data: DATA, view: 'chart' });
    const text = await (await element.toFile('svg')).text();
    expect(text).to.contain('First siege').and.to.contain('class="phase"').and.to.contain('Resolution');
  });
});

/** The middle of a line: the box of Firefox holds its stroke too. */
function middleOf(line: Element): number {
  const { left, right } = boxOf(line);
  return (left + right) / 2;
}

describe('milestones', () => {
  const linesOf = (element: ConflictTimeline): readonly HTMLElement[] => all(element, '.backdrop .milestone');

  it('are lines through all lanes, as wide as their dates are vague', async () => {
    const element = await mount({ data: DATA, view: 'chart', noFolds: true });
    const [day, , month] = linesOf(element);
    const middle = element.xAt(Date.UTC(2022, 2, 10) + DAY_MS / 2)!;
    expect(middleOf(day!.querySelector('path')!)).to.be.closeTo(middle, 1.5);
    expect(boxOf(day!.querySelector('path')!).height).to.be.closeTo(boxOf(all(element, '.rows')[0]!).height, 5);
    element.zoomTo({ start: Date.UTC(2022, 2, 25), end: Date.UTC(2022, 4, 5) });
    await element.settled;
    const april = linesOf(element).at(-1)!;
    expect(boxOf(april.querySelector('rect')!).left).to.be.closeTo(element.xAt(Date.UTC(2022, 3, 1))!, 1);
    expect(boxOf(april.querySelector('rect')!).right).to.be.closeTo(element.xAt(Date.UTC(2022, 4, 1))!, 1);
    expect(month).not.to.equal(undefined);
  });

  it('have the names of the more important where there is room for one', async () => {
    const element = await mount({ data: DATA, view: 'chart', noFolds: true }, { widthPx: 700 });
    const names = all(element, '.milestone-name');
    expect(names.map((name) => textOf(name))).to.include.members(['\u2068Resolution\u2069Resolution, 11 March 2022']);
    const boxes = names.map(boxOf).sort((left, right) => left.left - right.left);
    for (const [at, box] of boxes.entries()) if (at > 0) expect(box.left).to.be.at.least(boxes[at - 1]!.right);
  });

  it('outside of the entries are reported with a cure', async () => {
    const element = await mount({ data: { ...DATA, milestones: [{ label: 'Far', date: '1990' }] }, view: 'chart' });
    expect(element.issues.map(({ path, value }) => [path, value])).to.deep.equal([['milestones[0].date', '1990']]);
    expect(linesOf(element)).to.have.length(0);
  });
});

describe('the present moment', () => {
  const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  const entriesOn = (...days: readonly number[]): object => ({
    entries: days.map((day, at) => ({ id: `e${at}`, kind: 'event', date: dayFromNow(day), title: `Entry ${at}` })),
  });

  it('is a line with its name if the entries reach it, also in the list', async () => {
    const element = await mount({ data: entriesOn(-20, -10, 10, 20), view: 'chart', today: true });
    const [line] = all(element, '.backdrop .today path');
    expect(middleOf(line!)).to.be.closeTo(element.xAt(Date.now())!, 2);
    expect(all(element, '.milestone-name.today').map(textOf)[0]).to.contain('Today');
    element.view = 'list';
    await element.settled;
    const [head] = all(element, '.phase-head');
    expect(textOf(head)).to.match(/^Today /);
    expect(textOf(head!.parentElement)).to.contain('Entry 2');
    element.view = 'chart';
    element.today = false;
    await element.settled;
    expect(all(element, '.today')).to.have.length(0);
  });

  it('in a fold is on its strip, and in the words of the fold', async () => {
    const data = { ...entriesOn(-2000, -1990, 2000), milestones: [{ label: 'Treaty', date: dayFromNow(-100) }] };
    const element = await mount({ data, view: 'chart', today: true });
    const [strip] = all(element, '.backdrop .strip');
    const [line] = all(element, '.backdrop .today.held path');
    expect(middleOf(line!)).to.be.closeTo(middleOf(strip!), 2);
    const names = all(element, '[data-gap]').map(({ ariaLabel }) => ariaLabel);
    expect(names).to.have.length(2);
    for (const name of names) expect(name).to.match(/In it: Today, .*; Treaty, /);
    all(element, '.fold')[0]!.click();
    await element.settled;
    expect(all(element, '.backdrop .today.held')).to.have.length(0);
    expect(middleOf(all(element, '.backdrop .today path')[0]!)).to.be.closeTo(element.xAt(Date.now())!, 2);
  });

  it('stretches nothing', async () => {
    const element = await mount({ data: entriesOn(-400, -390, -380), view: 'chart', today: true });
    const plain = await mount({ data: entriesOn(-400, -390, -380), view: 'chart' });
    expect(all(element, '.today')).to.have.length(0);
    expect(element.visibleRange).to.deep.equal(plain.visibleRange);
    expect(boxOf(all(element, '.axis-bar')[0]!).height).to.equal(boxOf(all(plain, '.axis-bar')[0]!).height);
  });
});
