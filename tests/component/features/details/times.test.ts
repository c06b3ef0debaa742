import { expect } from '@open-wc/testing';
import { ACCOUNT_CASES } from '../../../../demo/gallery/account-cases.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { only, openFolds, selects } from '../../look-ups.js';
import { allMarks, markOf, mount, partOf, textOf } from '../../mount.js';
import { headLine, status, times, timesNotes } from './details-look-ups.js';

const DATA = ACCOUNT_CASES[0]!.data;

const timesBy = (element: ConflictTimeline): readonly HTMLSelectElement[] => selects(element, 'Placed by');

describe('the times of an entry', () => {
  detail('are all in the details if several differ', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'north-says' }, { widthPx: 1200 });
    expect(times(element).map(textOf)).to.deep.equal([
      'Happened 10 March 2024',
      'Said 11 March 2024',
      'Published 12 March 2024',
    ]);
    element.select('south-says');
    await element.settled;
    expect(times(element).map(textOf)).to.deep.equal(['Said 10 March 2024', 'Published 13 March 2024']);
    element.select('bridge');
    await element.settled;
    expect(times(element).map(textOf)).to.deep.equal([]);
  });

  detail('are a choice only where the dataset has one', async () => {
    expect(timesBy(await mount({ data: TWO_BURSTS }))).to.have.lengthOf(0);
    const element = await mount({ data: DATA, view: 'chart' }, { widthPx: 1200 });
    expect([...only(timesBy(element)).options].map(textOf)).to.deep.equal([
      'time of the event',
      'time of the statement',
      'time of publication',
    ]);
    expect(timesNotes(element).map(textOf)).to.deep.equal([]);
  });

  it('move the marks, their names and the list, keep the selection, and say who stands elsewhere', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'north-says' }, { widthPx: 1200 });
    const before = element.xAt(Date.UTC(2024, 2, 12));
    const select = only(timesBy(element));
    select.value = 'published';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.settled;
    expect(element.times).to.equal('published');
    expect(before).to.be.a('number');
    expect(element.selected).to.equal('north-says');
    expect(markOf(element, 'North: 12 hurt').getAttribute('aria-label')).to.contain('12 March 2024');
    expect(textOf(headLine(element).querySelector('time'))).to.equal('12 March 2024');
    expect(textOf(only(timesNotes(element)))).to.equal(
      '4 entries do not say when they were published. They are placed at the time they were said or happened.',
    );
    element.view = 'list';
    element.selected = undefined;
    await element.settled;
    expect(textOf(partOf(element, 'list'))).to.contain('12 March 2024');
  });

  detail('are those of happening where a page asks for none that there are', async () => {
    const element = await mount({ data: DATA, view: 'chart', times: 'published' }, { widthPx: 1200 });
    element.setAttribute('times', 'never');
    await element.settled;
    expect(only(timesBy(element)).value).to.equal('happened');
    expect(markOf(element, 'North: 12 hurt').getAttribute('aria-label')).to.contain('10 March 2024');
  });

  detail('come from the attribute as well, and leave folds open where they were', async () => {
    const element = await mount({ data: DATA, view: 'chart' }, { widthPx: 1200 });
    element.toggleFold(0);
    await element.settled;
    element.setAttribute('times', 'said');
    await element.settled;
    expect(openFolds(element)).to.have.lengthOf(1);
    expect(textOf(only(timesNotes(element)))).to.contain('5 entries do not say when they were said');
  });
});

describe('the status of an entry', () => {
  detail('is a word after its title and in its name, but for the commonest, which the legend says once', async () => {
    const element = await mount({ data: DATA, view: 'chart' }, { widthPx: 1200 });
    const nameOf = (title: string): string => markOf(element, title).getAttribute('aria-label') ?? '';
    expect(nameOf('North: 12 hurt')).to.match(/\. Claimed$/);
    expect(nameOf('nobody near')).to.match(/\. Retracted$/);
    expect(nameOf('The bridge at Halm')).to.match(/\. Established$/);
    expect(textOf(markOf(element, 'The bridge at Halm'))).not.to.contain('(');
    expect(textOf(markOf(element, 'North: 12 hurt'))).to.contain('(claimed)');
    expect(allMarks(element).length).to.be.greaterThan(0);
    for (const mark of allMarks(element)) expect(mark.getAttribute('aria-label')).not.to.contain('Reported');
    const legend = textOf(partOf(element, 'legend'));
    expect(legend).to.contain('unmarked: reported');
    for (const word of ['established', 'claimed', 'disputed', 'retracted']) expect(legend).not.to.contain(word);
    const plain = await mount({ data: { entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A' }] } });
    expect(textOf(partOf(plain, 'rows'))).not.to.contain('(');
  });

  detail('is a word in its chip, with a strike for what was retracted', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'south-says' }, { widthPx: 1200 });
    element.select('first-figure');
    await element.settled;
    expect(getComputedStyle(status(element)).textDecorationLine).to.equal('line-through');
    element.select('bridge');
    await element.settled;
    expect(textOf(status(element))).to.equal('Established');
  });
});
