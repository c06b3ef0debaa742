import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { frames, manyEntries } from '../../../unit/rows/many-entries.js';
import { detail } from '../../detail.js';
import { announced, openItem, toggleOf, toggles } from '../../look-ups.js';
import { all, buttonOf, focused, mount, nameOf, one, press, textOf } from '../../mount.js';
import { cellsUnder, openedRows } from './table-look-ups.js';

const titles = (element: ConflictTimeline): readonly string[] => toggles(element).map(textOf);
const head = (element: ConflictTimeline, name: string): HTMLElement =>
  all(element, 'thead button').find((button) => textOf(button).startsWith(name))!;

async function sortBy(element: ConflictTimeline, name: string): Promise<void> {
  head(element, name).click();
  await element.settled;
}

describe('the table', () => {
  let element: ConflictTimeline;
  beforeEach(async () => {
    element = await mount({ data: TWO_BURSTS, view: 'table' });
  });

  it('is a table with a caption, header cells for columns and rows', () => {
    expect(textOf(one(element, 'caption'))).to.equal('Two bursts · 10 entries · Sorted by Date, ascending');
    expect(all(element, 'thead th[scope="col"]').map((cell) => textOf(cell).replace(/ ?[↑↓]/, ''))).to.deep.equal([
      'Date',
      'Kind',
      'Title',
      'Who',
      'Party',
      'Topic',
      'Status',
      'Sources',
    ]);
    expect(all(element, 'tbody th[scope="row"]')).to.have.lengthOf(10);
    const cells = [...all(element, 'tbody tr')[3]!.children].map(nameOf);
    expect(cells).to.deep.equal(['4 March 2022', 'Event', 'Title 2022-4', '', 'South', '', 'Claimed', '0']);
    expect([...all(element, 'tbody tr')[2]!.children].map(nameOf).slice(0, 4)).to.deep.equal([
      '3 March 2022',
      'Statement · post',
      'Title 2022-3',
      'Ann Lee',
    ]);
  });

  detail('has a column for the reliability of citations where some have one, and sorts by it', async () => {
    const rated = TWO_BURSTS.entries.map((entry, at) =>
      at > 1 ? entry : { ...entry, citations: [{ source: 'paper', reliability: at === 0 ? 'B2' : 'A1' }] },
    );
    element.data = { ...TWO_BURSTS, entries: rated };
    await element.settled;
    expect(cellsUnder(element, 'Reliability').map(textOf).slice(0, 3)).to.deep.equal(['B2', 'A1', '']);
    await sortBy(element, 'Reliability');
    expect(cellsUnder(element, 'Reliability').map(textOf).slice(0, 3)).to.deep.equal(['A1', 'B2', '']);
  });

  detail('is sorted by time at first, and says how it is sorted', async () => {
    expect(
      all(element, '[aria-sort]').map((cell) => [cell.getAttribute('aria-sort'), textOf(cell).slice(0, 4)]),
    ).to.deep.equal([['ascending', 'Date']]);
    await sortBy(element, 'Title');
    expect(all(element, '[aria-sort]').map((cell) => cell.getAttribute('aria-sort'))).to.deep.equal(['ascending']);
    await sortBy(element, 'Title');
    expect(titles(element)[0]).to.equal('Title 2025-5');
    expect(textOf(one(element, 'caption'))).to.contain('Sorted by Title, descending');
    expect(announced(element)).to.equal('Sorted by Title, descending');
  });

  detail('keeps time order among equals, and its order with new data', async () => {
    await sortBy(element, 'Party');
    expect(titles(element).slice(0, 4).join()).to.contain('2022-1');
    const before = titles(element);
    element.data = { ...TWO_BURSTS, entries: TWO_BURSTS.entries.toReversed() };
    await element.settled;
    expect(titles(element)).to.deep.equal(before);
  });

  it('opens a row beneath itself, with the details, and closes it again', async () => {
    const toggle = toggles(element)[2]!;
    toggle.click();
    await element.settled;
    expect(element.selected).to.equal('2022-3');
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    const [main, opened, ...others] = openItem(element).children;
    expect(others).to.deep.equal([]);
    expect(textOf(main)).to.contain('Title 2022-3');
    expect(textOf(opened)).to.contain('We are ready');
    expect(openedRows(element)).to.deep.equal([opened]);
    toggle.click();
    await element.settled;
    expect(openedRows(element)).to.have.lengthOf(0);
  });

  it('has one tab stop for the rows and one for the head', async () => {
    expect(all(element, 'tbody [tabindex="0"]')).to.have.lengthOf(1);
    expect(all(element, 'thead [tabindex="0"]')).to.have.lengthOf(1);
    one(element, 'tbody [tabindex="0"]').focus();
    for (const [key, title] of [
      ['ArrowDown', 'Title 2022-2'],
      ['End', 'Title 2025-5'],
      ['ArrowUp', 'Title 2025-4'],
      ['Home', 'Title 2022-1'],
    ] as const) {
      await press(element, key);
      expect(textOf(focused(element))).to.equal(title);
    }
    expect(await press(element, 'PageDown'), 'scrolls the page').to.equal(false);
    one(element, 'thead [tabindex="0"]').focus();
    await press(element, 'ArrowRight');
    expect(textOf(focused(element))).to.equal('Kind');
    await press(element, 'Enter');
    expect(textOf(one(element, 'caption'))).to.contain('Sorted by Kind');
  });

  detail('follows a sorted row with the focus', async () => {
    one(element, 'tbody [tabindex="0"]').focus();
    await press(element, 'ArrowDown');
    head(element, 'Date').click();
    await element.settled;
    expect(textOf(one(element, 'tbody [tabindex="0"]'))).to.equal('Title 2022-2');
  });

  it('scrolls sideways in a named region of its own, its first column standing still', async () => {
    element = await mount({ data: TWO_BURSTS, view: 'table' }, { widthPx: 640 });
    const region = one(element, '[role="region"]');
    expect([region.getAttribute('role'), region.getAttribute('aria-label'), region.tabIndex]).to.deep.equal([
      'region',
      'Two bursts, Table',
      0,
    ]);
    expect(region.scrollWidth).to.be.greaterThan(region.clientWidth);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    const cell = cellsUnder(element, 'Date')[1]!;
    const before = cell.getBoundingClientRect().left;
    region.scrollLeft = 200;
    expect(cell.getBoundingClientRect().left).to.be.closeTo(before, 1);
  });

  it('has each entry as a block on a phone, its title as wide as the table, and nothing beside the window', async () => {
    element = await mount({ data: TWO_BURSTS, view: 'table' }, { widthPx: 360 });
    const region = one(element, '[role="region"]').getBoundingClientRect();
    for (const toggle of toggles(element)) {
      const { left, right } = toggle.getBoundingClientRect();
      expect(left).to.be.at.least(region.left);
      expect(right).to.be.at.most(region.right + 1);
    }
    expect(one(element, 'table').scrollWidth).to.be.at.most(region.width);
    const [date, kind, title] = [...all(element, 'tbody tr')[0]!.children].map((cell) => cell.getBoundingClientRect());
    expect(kind!.top).to.be.closeTo(date!.top, 2);
    expect(title!.top).to.be.at.least(date!.bottom - 1);
    expect(title!.width).to.be.greaterThan(300);
    await sortBy(element, 'Title');
    expect(textOf(one(element, 'caption'))).to.contain('Sorted by Title');
  });

  it('says dates in one line, and at length to a screen reader', async () => {
    const entries = [
      { id: 'a', kind: 'event', title: 'A', date: '[2022-02-24..2022-02-28]' },
      { id: 'b', kind: 'event', title: 'B', date: '../2022-03-14' },
    ];
    element = await mount({ data: { entries }, view: 'table' });
    const cells = cellsUnder(element, 'Date');
    expect(cells.map((cell) => textOf(cell.querySelector('[aria-hidden]')))).to.deep.equal([
      'between 24 and 28 Feb 2022',
      'by 14 Mar 2022',
    ]);
    expect(cells.map((cell) => nameOf(cell.querySelector('time')!))).to.deep.equal([
      'some time between 24 and 28 February 2022',
      'on or before 14 March 2022',
    ]);
    // What lies between two dates has more words than a column of dates is wide.
    expect(cells.map((cell) => cell.querySelector('time')!.getClientRects().length <= 2)).to.deep.equal([true, true]);
    expect(cells[1]!.querySelector('time')!.getClientRects()).to.have.lengthOf(1);
  });

  detail('has the columns that the data fill: place, topic, measures, and no empty one', async () => {
    const entries = [
      { id: 'a', kind: 'event', title: 'A', date: '2022-03-01', place: 'Kyiv', topics: ['t'], measures: { m: 3 } },
      { id: 'b', kind: 'event', title: 'B', date: '2022-03-02T14:30Z', place: 'Brest' },
    ];
    const unused = { categories: [{ id: 'c', name: 'Unused', values: [{ id: 'v', name: 'V' }] }] };
    const measures = ['m', 'n'].map((id) => ({ id, name: `Measure ${id}` }));
    const data = { ...unused, topics: [{ id: 't', name: 'Talks' }], measures, entries };
    element = await mount({ data, view: 'table' });
    const heads = all(element, 'thead th').map((cell) => textOf(cell).replace(/ ?[↑↓]/, ''));
    expect(heads).to.deep.equal(['Date', 'Kind', 'Title', 'Place', 'Topic', 'Measure m']);
    expect(textOf(cellsUnder(element, 'Date')[1])).to.contain('14:30');
    await sortBy(element, 'Place');
    expect(cellsUnder(element, 'Place').map(textOf)).to.deep.equal(['Brest', 'Kyiv']);
    await sortBy(element, 'Topic');
    expect(cellsUnder(element, 'Topic').map(textOf)).to.deep.equal(['Talks', '']);
  });

  it('mirrors in a right-to-left page', async () => {
    element = await mount({ data: TWO_BURSTS, view: 'table' }, { lang: 'ar', dir: 'rtl' });
    const [first, second] = all(element, 'thead th');
    expect(first!.getBoundingClientRect().left).to.be.greaterThan(second!.getBoundingClientRect().left);
    one(element, 'thead [tabindex="0"]').focus();
    await press(element, 'ArrowLeft');
    expect(focused(element)?.closest('th') === second).to.equal(true);
  });
});

describe('a table of 10,000 entries', () => {
  const BIG = manyEntries(10_000);
  let element: ConflictTimeline;
  beforeEach(async () => {
    element = await mount({ data: BIG, view: 'table' });
  });

  it('draws few rows, and counts all', async () => {
    expect(element.shadowRoot!.querySelectorAll('*').length).to.be.below(3000);
    expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('10001');
    one(element, '[role="region"]').scrollTop = 50_000;
    await frames();
    await element.settled;
    const shown = all(element, 'tbody[data-place]');
    expect(shown.length).to.be.within(15, 120);
    for (const row of shown) {
      const index = row.querySelector('tr')!.getAttribute('aria-rowindex');
      expect(index).to.equal(String(Number(row.dataset.place) + 2));
      expect(textOf(toggleOf(row))).to.contain(`Number ${row.dataset.place}`);
    }
  });

  detail('goes to its ends by keys, in the order that it is sorted in', async () => {
    await sortBy(element, 'Kind');
    await sortBy(element, 'Kind');
    one(element, 'tbody [tabindex="0"]').focus();
    await press(element, 'End');
    await frames();
    expect(textOf(focused(element))).to.contain('Number 9999');
    await press(element, 'Home');
    await frames();
    expect(textOf(focused(element))).to.match(/^Number 1$/);
  });
});

describe('the table as a file', () => {
  detail('has every row in the order shown, formulas made harmless', async () => {
    const element = await mount({
      data: {
        title: '../../../Bad: name?',
        entries: [
          { id: 'b', kind: 'event', date: '2022-03-02', title: '=HYPERLINK("https://bad.example","x")' },
          { id: 'a', kind: 'event', date: '2022-03-01~', title: 'Plain, with a comma' },
        ],
      },
      view: 'table',
    });
    await sortBy(element, 'Date');
    const { text, name } = await download(element);
    expect(name).to.equal('bad-name.csv');
    expect(text.split('\r\n')).to.deep.equal([
      'id,date,dateInWords,kind,form,title,who,parties,status,sources,urls,reliability,place,topics',
      `b,2022-03-02,2 March 2022,event,,"'=HYPERLINK(""https://bad.example"",""x"")",,,,,,,,`,
      'a,2022-03-01~,about 1 March 2022,event,,"Plain, with a comma",,,,,,,,',
      '',
    ]);
  });
});

/** The output of the button. */
async function download(element: ConflictTimeline): Promise<{ readonly text: string; readonly name: string }> {
  const made: Blob[] = [];
  const names: string[] = [];
  const restore = [
    replace(URL, 'createObjectURL', (blob: Blob) => {
      made.push(blob);
      return 'blob:none';
    }),
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      names.push(this.download);
    }),
  ];
  buttonOf(element, 'Download CSV').click();
  for (const undo of restore) undo();
  return { text: (await made[0]?.text()) ?? '', name: names[0] ?? '' };
}

/** Returns a function that undoes it. */
function replace<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key, stub: Owner[Key]): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { value: stub, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(owner, key, before);
    else Reflect.deleteProperty(owner, key);
  };
}

describe('a table of very many entries', () => {
  detail('is sorted in slices: what is shown says how it is sorted', async () => {
    const count = 100_000;
    const element = await mount({ view: 'table' });
    element.data = {
      parties: [
        { id: 'n', name: 'North' },
        { id: 's', name: 'South' },
      ],
      columns: {
        title: Array.from({ length: count }, (_, row) => `Row ${String(row)}`),
        start: Float64Array.from({ length: count }, (_, row) => row * 86_400_000),
        party: Uint8Array.from({ length: count }, (_, row) => 1 - (row % 2)),
      },
    };
    await element.settled;
    head(element, 'Party').click();
    await element.updateComplete;
    const before = [textOf(one(element, '[aria-sort]')).slice(0, 4), titles(element)[0]];
    await element.settled;
    const after = [textOf(one(element, '[aria-sort]')).slice(0, 5), titles(element)[0]];
    expect([before, after]).to.deep.equal([
      ['Date', 'Row 0'],
      ['Party', 'Row 1'],
    ]);
    expect(announced(element)).to.contain('Party');
  });
});
