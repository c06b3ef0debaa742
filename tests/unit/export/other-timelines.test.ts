// vis-timeline and Markwhen, out and in: counts in equal counts out.
import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';
import { importData } from '../../../src/convert/import/index.js';

const DATASET = validateDataset({
  title: 'A war',
  topics: [
    { id: 'talks', name: 'Talks, long' },
    { id: 'front', name: 'Front' },
  ],
  phases: [
    { id: 'siege', label: 'First siege', date: '2022-02-24/2022-04-02', description: 'As one side counts it' },
    { label: 'That year', date: '2022' },
    { label: 'Goes on', date: '2024-01-01/..' },
  ],
  entries: [
    {
      id: 'a',
      kind: 'event',
      date: '2022-02-28',
      title: 'First round <b>',
      summary: 'In Gomel.\n2 hours',
      topics: ['talks'],
    },
    { id: 'b', kind: 'event', date: '2022-03', title: 'Some time in March', topics: ['front', 'talks'] },
    { id: 'c', kind: 'statement', date: '2022-03-10T05:00Z', title: 'At five' },
    { id: 'd', kind: 'event', date: '2024-02-01/2024-02-05', title: 'Five days' },
    { id: 'siege', kind: 'event', date: '2022-02-24', title: 'Siege begins' },
  ],
}).dataset!;

describe('a dataset as items of vis-timeline', () => {
  const { text, notKept } = exportDataset(DATASET, 'vis');
  const { items, groups } = JSON.parse(text) as { items: { id: string; type?: string }[]; groups: object[] };

  it('has phases as background items, and each id once', () => {
    expect(items.filter(({ type }) => type === 'background').map(({ id }) => id)).to.deep.equal(['siege', 'phase-2']);
    expect(new Set(items.map(({ id }) => id)).size).to.equal(items.length);
    expect(groups).to.have.length(2);
    expect(text).to.contain('First round &#60;b&#62;');
  });

  it('comes back with as many entries and phases as went out, and names the rest', async () => {
    const { dataset, counts, issues } = await importData(text);
    expect(issues).to.deep.equal([]);
    expect(counts).to.deep.equal({ read: 7, kept: 7, left: 0 });
    expect(dataset!.title).to.equal('A war');
    expect(dataset!.phases!.map(({ label, date }) => [label, date])).to.deep.equal([
      ['First siege', '2022-02-24/2022-04-02'],
      ['That year', '2022'],
    ]);
    expect(dataset!.phases![0]).to.include({ id: 'siege', description: 'As one side counts it' });
    expect(dataset!.entries.map(({ date, title }) => [date, title])).to.deep.equal(
      DATASET.entries.map(({ date, title }) => [date, title]),
    );
    expect(notKept.find(({ what }) => what === 'phases')?.count).to.equal(1);
  });
});

describe('items of vis-timeline from elsewhere', () => {
  it('are entries and phases; what is faulty is left with its reason', async () => {
    const { dataset, counts, issues, notKept } = await importData([
      { id: 1, content: 'A <b>point</b>', start: '2014-04-20', type: 'point', className: 'red' },
      { id: 2, content: 'Range', start: '2014-04-14T00:00:00.000Z', end: Date.UTC(2014, 3, 18), group: 'g' },
      { id: 'A', content: 'Period A', start: '2014-04-16', end: '2014-04-19', type: 'background' },
      { id: 'B', content: 'Backwards', start: '2014-05-02', end: '2014-04-19', type: 'background' },
      { id: 5, content: 'Never', start: 'soon' },
      { id: 6, content: 'An hour', start: '2014-04-21 05:30' },
    ]);
    expect(counts).to.deep.equal({ read: 6, kept: 4, left: 2 });
    expect(dataset!.entries.map(({ id, date, title }) => [id, date, title])).to.deep.equal([
      ['1', '2014-04-20', 'A point'],
      ['2', '2014-04-14/2014-04-18', 'Range'],
      ['6', '2014-04-21T05:30', 'An hour'],
    ]);
    expect(dataset!.phases).to.deep.equal([{ id: 'A', label: 'Period A', date: '2014-04-16/2014-04-19' }]);
    expect(issues.map(({ row, code, value, cure }) => [row, code, value, cure])).to.deep.equal([
      [4, 'date-order', '2014-05-02/2014-04-19', 'write the earlier date first'],
      [5, 'bad-date', 'soon', undefined],
    ]);
    expect(notKept.map(({ what }) => what)).to.have.members(['className', 'content']);
  });
});

describe('a dataset as lines of Markwhen', () => {
  const { text, notKept } = exportDataset(DATASET, 'markwhen');

  it('has phases with the tag of eras', () => {
    expect(text).to.contain('2022-02-24/2022-04-02: First siege #era\n  As one side counts it\n');
    expect(text).to.contain('2024-01-01/now: Goes on #era\n');
    expect(text).to.contain('2022-03: Some time in March #Front #Talks_long\n');
  });

  it('comes back with as many entries and phases as went out', async () => {
    const { dataset, counts, issues } = await importData(text);
    expect(issues).to.deep.equal([]);
    expect(counts).to.deep.equal({ read: 8, kept: 8, left: 0 });
    expect(dataset!.phases!.map(({ label, date }) => [label, date])).to.deep.equal(
      DATASET.phases!.map(({ label, date }) => [label, date]),
    );
    expect(dataset!.entries.map(({ date, title }) => [date, title])).to.deep.equal(
      DATASET.entries.map(({ date, title }) => [date, title]),
    );
    expect(notKept.map(({ what, count }) => [what, count])).to.deep.equal([
      ['phases.id', 1],
      ['id', 5],
      ['kind', 1],
      ['topics.name', 1],
    ]);
  });
});

describe('lines of Markwhen from elsewhere', () => {
  it('are entries and phases', async () => {
    const { dataset, counts, issues, notKept } = await importData(
      [
        '---',
        'title: Strike',
        'timezone: +2',
        '---',
        '#Port: blue',
        '// a comment',
        'section Talks #Port',
        '2023-01-16: Offer made #offers',
        'Words that go on,',
        '- and on',
        '2023-02 - 2023-03: Many talks',
        'Dec 1 2023: A day in words',
        'endSection',
        '2023-02-20 - 2023-04-11: Strike #era',
        '2023-05-02/2023-04-11: Backwards #era',
        'a line before',
        '2024-01-01 - now: Since then',
      ].join('\n'),
    );
    expect(dataset!.title).to.equal('Strike');
    expect(dataset!.entries.map(({ date, title }) => [date, title])).to.deep.equal([
      ['2023-01-16', 'Offer made'],
      ['2023-02/2023-03', 'Many talks'],
      ['2023-12-01', 'A day in words'],
      ['2024-01-01/..', 'Since then'],
    ]);
    expect(dataset!.entries[0]!.summary).to.equal('Words that go on,\n- and on');
    expect(dataset!.topics!.map(({ name }) => name)).to.deep.equal(['Talks', 'offers']);
    expect(dataset!.phases).to.deep.equal([{ label: 'Strike', date: '2023-02-20/2023-04-11' }]);
    expect(counts).to.deep.equal({ read: 6, kept: 5, left: 1 });
    expect(issues.map(({ row, code }) => [row, code])).to.deep.equal([[15, 'date-order']]);
    expect(notKept.map(({ what }) => what)).to.have.members(['timezone', 'colours of tags']);
  });
});

describe('times and centuries, out and in', () => {
  const entriesOf = (...dates: readonly string[]): readonly object[] =>
    dates.map((date, at) => ({ id: `e${at}`, kind: 'event', date, title: `Event ${at}` }));
  const tripOf = async (format: 'vis' | 'markwhen', ...dates: readonly string[]) => {
    const { text, notKept } = exportDataset(validateDataset({ entries: entriesOf(...dates) }).dataset!, format);
    const { dataset, counts } = await importData(text);
    return { dates: (dataset?.entries ?? []).map(({ date }) => date), counts, notKept };
  };

  it('vis-timeline keeps years before 1900', async () => {
    const dates = ['0000-05-01', '0602-03-10', '1604-01-05/1609-01-05', '1899-12-31'];
    const trip = await tripOf('vis', ...dates);
    expect(trip.dates).to.deep.equal(dates);
    expect(trip.notKept).to.deep.equal([]);
  });

  it('Markwhen knows its file by times alone', async () => {
    const { dates, counts } = await tripOf('markwhen', '2016-11-13T09:30Z', '2016-11-17T09:30Z/2016-11-17T10:00Z');
    expect(dates).to.deep.equal(['2016-11-13T09:30Z', '2016-11-17T09:30Z/2016-11-17T10:00Z']);
    expect(counts).to.deep.equal({ read: 2, kept: 2, left: 0 });
  });
});

describe('lines of Markwhen that depend on others', () => {
  it('are left with their reason, and properties are no words', async () => {
    const { dataset, counts, issues, notKept } = await importData(
      [
        'title: Zones',
        '# West Coast #hang10',
        'tz: +6',
        '',
        '2025-09-14: A day',
        'timezone: +9',
        'id: mae',
        '',
        'Words: these are read',
        'after !mae - 5 weeks: Five weeks before',
        'by !mae / 3 days: Three days',
        'now: The present',
        '5 months / 5 days: Later',
      ].join('\n'),
    );
    expect(dataset!.entries.map(({ title, summary }) => [title, summary])).to.deep.equal([
      ['A day', 'Words: these are read'],
    ]);
    expect(counts).to.deep.equal({ read: 5, kept: 1, left: 4 });
    expect(issues.map(({ row, value, cure }) => [row, value, cure?.split(',')[0]])).to.deep.equal([
      [10, 'after !mae - 5 weeks', 'write the date itself'],
      [11, 'by !mae / 3 days', 'write the date itself'],
      [12, 'now', 'write the date itself'],
      [13, '5 months', 'write a day as "2022-08-01"'],
    ]);
    expect(notKept.map(({ what, count }) => [what, count])).to.deep.equal([
      ['timezone', 2],
      ['id', 1],
    ]);
  });

  it('are only words in a file of ours', async () => {
    const summary = 'after !mae / 5 weeks: words\nid: 7\nnow: and then';
    const entries = [{ id: 'a', kind: 'event', date: '2025-09-14', title: 'A', summary }];
    const { text } = exportDataset(validateDataset({ entries }).dataset!, 'markwhen');
    const { dataset, counts } = await importData(text);
    expect(counts).to.deep.equal({ read: 1, kept: 1, left: 0 });
    expect(dataset!.entries[0]!.summary!.replace(/\u200b/g, '')).to.equal(summary);
  });
});
